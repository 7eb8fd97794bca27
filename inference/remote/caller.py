"""Attempts at the server until one succeeds: circuit, time limit, backoff."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from domain.errors import DeadlineExceeded
from inference.remote.circuit import Circuit
from inference.remote.failures import AttemptFailed, unusable
from inference.remote.retry import Backoff

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]


class Caller:
    """Makes attempts. It belongs to one event loop.

    Nothing that is asked of the server changes it, so every attempt is safe to repeat.
    """

    def __init__(
        self, circuit: Circuit, backoff: Backoff, sleep: Sleep, *, attempts: int, total_s: float
    ) -> None:
        """Keep the parts.

        Args:
            circuit: that all attempts at this server share.
            backoff: waits between attempts.
            sleep: waits so many seconds.
            attempts: the most that are made at one call.
            total_s: seconds that one attempt may take.
        """
        self._circuit = circuit
        self._backoff = backoff
        self._sleep = sleep
        self._attempts = attempts
        self._total_s = total_s

    async def call(
        self, key: str, attempt: Callable[[], Awaitable[T]], left_s: Callable[[], float]
    ) -> T:
        """The result of the first attempt that succeeds.

        Args:
            key: names what is attempted, for the jitter.
            attempt: makes one attempt.
            left_s: seconds until the result is of no use.

        Raises:
            LLMasOSError: of the last attempt, or because the circuit is open or no time is left.
        """
        number = 0
        while True:
            try:
                return await self._once(attempt)
            except AttemptFailed as failed:
                if not failed.again or number + 1 >= self._attempts:
                    raise failed.error from failed
                wait_s = self._backoff.wait_s(key, number, failed.wait_s)
            if wait_s >= left_s():
                raise DeadlineExceeded(
                    "The model's server fails, and no time is left to try again."
                )
            await self._sleep(wait_s)
            number += 1

    async def _once(self, attempt: Callable[[], Awaitable[T]]) -> T:
        self._circuit.enter()
        try:
            async with asyncio.timeout(self._total_s):
                result = await attempt()
        except TimeoutError as error:
            self._circuit.failed()
            raise unusable("took too long to answer") from error
        except AttemptFailed as failed:
            if failed.server_failed:
                self._circuit.failed()
            else:
                self._circuit.succeeded()
            raise
        except BaseException:
            self._circuit.abandoned()
            raise
        self._circuit.succeeded()
        return result
