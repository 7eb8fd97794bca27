"""Filters that are polled: what came since the last time (`eth_newFilter` and its kin)."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from chain.devnet.following import Follower
from chain.devnet.rpc_error import LIMIT_EXCEEDED, RpcError, refused

MOST_FILTERS: Final = 1_000
IDLE_S: Final = 300.0
"""A filter that nobody polled for so long makes room for another (geth's time)."""


@dataclass(slots=True)
class _Installed:
    follower: Follower
    polled_at: float


class Filters:
    """The filters of a node, by id. Ids are random: one of an earlier process is never mistaken.

    Args:
        clock: seconds, for telling which filters are idle.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with none."""
        self._clock = clock
        self._installed: dict[str, _Installed] = {}

    def install(self, follower: Follower) -> str:
        """Keep a filter; returns its id.

        Raises:
            RpcError: there are too many, and all are in use.
        """
        now = self._clock()
        if len(self._installed) >= MOST_FILTERS:
            self._installed = {
                name: kept
                for name, kept in self._installed.items()
                if now - kept.polled_at < IDLE_S
            }
        if len(self._installed) >= MOST_FILTERS:
            raise RpcError(LIMIT_EXCEEDED, f"at most {MOST_FILTERS} filters at a time")
        name = f"0x{secrets.randbits(120) | 1 << 120:x}"
        self._installed[name] = _Installed(follower, now)
        return name

    def follower(self, name: Any) -> Follower:
        """The filter with an id.

        Raises:
            RpcError: there is none.
        """
        kept = self._installed.get(name) if isinstance(name, str) else None
        if kept is None:
            raise refused("filter not found")
        kept.polled_at = self._clock()
        return kept.follower

    def poll(self, name: Any) -> list[Any]:
        """What came since the last time.

        Raises:
            RpcError: there is no such filter, or it was not polled for too many blocks.
        """
        changes = self.follower(name).changes()
        if changes is None:
            self.uninstall(name)
            raise refused("filter not found: it was not polled for too many blocks")
        return changes

    def uninstall(self, name: Any) -> bool:
        """Forget a filter. False if there is none."""
        return isinstance(name, str) and self._installed.pop(name, None) is not None
