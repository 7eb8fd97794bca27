"""Who is with the server, and who is next."""

import asyncio
import heapq
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from inference.types import Priority

_STEP = 32
_FORGET_EVERY = 1024


class WaitingLine:
    """A bounded number of places, given in the order of rank.

    The rank of a request is its tenant's next turn plus `32 * priority`. Turns of a tenant are
    one apart and begin at the number of places given so far (start-time fair queuing, P. Goyal and
    others, 1996): so tenants take turns however much one of them sends, and a request of the next
    priority waits for 32 places at most while newer ones come. Not safe for threads: the event
    loop alone uses it.
    """

    def __init__(self, slots: int) -> None:
        """Start with all places free."""
        self._free = slots
        self._given = 0
        self._arrivals = 0
        self._turns: dict[str, int] = {}
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def place(self, tenant: str, priority: Priority) -> AsyncGenerator[None, None]:
        """Wait for a place and hold it."""
        turn = max(self._given, self._turns.get(tenant, -1) + 1)
        self._turns[tenant] = turn
        self._arrivals += 1
        if self._arrivals % _FORGET_EVERY == 0:
            # A turn that lies behind counts no more, and there is no end of tenants.
            self._turns = {name: at for name, at in self._turns.items() if at >= self._given}
        place = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (turn + _STEP * priority, self._arrivals, place))
        self._give()
        try:
            await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():
                self._return()
            else:
                self._waiting = [waiting for waiting in self._waiting if waiting[2] is not place]
                heapq.heapify(self._waiting)
            raise
        try:
            yield
        finally:
            self._return()

    def _return(self) -> None:
        self._free += 1
        self._give()

    def _give(self) -> None:
        while self._free and self._waiting:
            _, _, place = heapq.heappop(self._waiting)
            if not place.done():
                self._free -= 1
                self._given += 1
                place.set_result(None)
