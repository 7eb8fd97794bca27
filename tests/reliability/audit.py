"""What a fault may not change, counted: pieces doubled, pieces lost, rows that are not the chain's.

The chain itself is asked, past the fault and past the service.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from sqlmodel import col, select

import chain.views as views
from api.reindexing import compare_with_chain
from chain.contracts import World as Contracts
from domain.ids import Address, gold
from store.tables import MintRequest
from tests.reliability.running_service import Asked, RunningService

LONGEST_WAY_BACK_S = 10.0
_GIFT_GOLD_WEI, _GIFT_WEI = gold(100), 10**18


@dataclass(frozen=True, slots=True)
class Audit:
    """One look at chain and index.

    Attributes:
        doubled: mints and gifts that are there more than once.
        lost: mints and gifts that are not there.
        is_equal: whether the index is what a fresh one is, up to the head.
        rows: that a fresh index has.
        why: what is wrong, in words.
    """

    doubled: int
    lost: int
    is_equal: bool
    rows: int
    why: tuple[str, ...]


def audit(service: RunningService, people: Iterable[Asked], traders: Iterable[Asked] = ()) -> Audit:
    """Count over what some people asked for, and compare the whole index.

    Args:
        service: at rest.
        people: who must hold what they asked for and the gift of a first login, and nothing else.
        traders: who may have passed on what they asked for.
    """
    count = _Count(service)
    for asked in people:
        count.requests(asked, keeps=True)
        count.gift(asked.account)
    for asked in traders:
        count.requests(asked, keeps=False)
    head = service.direct.block_number()
    settings = service.world.settings.model_copy(update={"rpc_url": service.node_url})
    compared = compare_with_chain(settings)
    is_equal = compared.is_identical and compared.last == head
    if not is_equal:
        differences = compared.comparison.differences
        count.why.append(f"index up to {compared.last} of {head}: {differences}")
    rows = compared.comparison.rows
    return Audit(count.doubled, count.lost, is_equal, rows, tuple(count.why))


class _Count:
    """Counts as it goes over people."""

    def __init__(self, service: RunningService) -> None:
        self._service = service
        self._contracts = Contracts(service.direct, service.world.deployment)
        self.doubled = self.lost = 0
        self.why: list[str] = []

    def requests(self, asked: Asked, *, keeps: bool) -> None:
        """Is each piece there once, and where it belongs?"""
        with self._service.world.database.read() as session:
            found = select(MintRequest).where(col(MintRequest.id).in_(asked.request_ids))
            requests = list(session.exec(found))
        for one in requests:
            minted, alive, _ = views.minted_of(self._contracts, one.token_id)
            there = alive
            if keeps:
                there = views.pieces_of(self._contracts, one.kind, one.token_id, asked.account)
            self.doubled += max(0, minted - one.amount)
            is_lost = one.state != "confirmed" or there != one.amount
            self.lost += is_lost
            if is_lost or minted != one.amount:
                self.why.append(
                    f"request {one.id} is {one.state} ({one.why}): of {one.amount} pieces "
                    f"{minted} were minted, {there} are there"
                )

    def gift(self, account: Address) -> None:
        """Is the gift of a first login there once?"""
        given = (
            views.gold_of(self._contracts, account) / _GIFT_GOLD_WEI,
            self._service.direct.balance(account) / _GIFT_WEI,
        )
        self.doubled += sum(one > 1 for one in given)
        self.lost += sum(one < 1 for one in given)
        self.why += [] if given == (1, 1) else [f"the gift of {account} is {given}"]


@dataclass
class Tally:
    """The counts of all runs of a fault, and what they must be."""

    fault: str = ""
    audits: list[Audit] = field(default_factory=list[Audit])
    back_s: list[float] = field(default_factory=list[float])
    struck: int = 0
    mints: int = 0

    def add(self, seen: Audit, back_s: float, struck: int, mints: int, seed: str) -> None:
        """Count one run.

        Args:
            seen: after it.
            back_s: seconds from the end of the fault until all was done.
            struck: how often the fault did harm in this run.
            mints: how many were asked for in this run.
            seed: that makes this run again.
        """
        self.mints += mints
        self.audits.append(seen)
        self.back_s.append(back_s)
        self.struck += struck
        assert struck > 0, f"{self.fault}, {seed}: the fault never struck"
        assert not seen.why, f"{self.fault}, {seed}: {'; '.join(seen.why)}"
        assert (seen.doubled, seen.lost, seen.is_equal) == (0, 0, True)
        assert back_s <= LONGEST_WAY_BACK_S, f"{self.fault}, {seed}: back after {back_s:.1f} s"

    def __str__(self) -> str:
        """One line of counts."""
        equal = sum(seen.is_equal for seen in self.audits)
        return (
            f"{self.fault}: {len(self.audits)} runs, {self.struck} strikes, "
            f"{self.mints} mints, "
            f"{sum(seen.doubled for seen in self.audits)} doubled, "
            f"{sum(seen.lost for seen in self.audits)} lost, "
            f"index equal to a fresh one {equal} of {len(self.audits)}, "
            f"back to work after {median(self.back_s):.1f} s, at most {max(self.back_s):.1f} s"
        )
