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
from domain.ids import gold
from store.tables import MintRequest
from tests.reliability.running_service import Asked, RunningService

LONGEST_WAY_BACK_S = 10.0
_GIFT_GOLD_WEI, _GIFT_WEI = gold(100), 10**18


@dataclass(frozen=True, slots=True)
class Audit:
    """One look at chain and index.

    Attributes:
        mints: pieces that were asked for.
        doubled: mints and gifts that are there more than once.
        lost: mints and gifts that are not there.
        is_equal: whether the index is what a fresh one is, up to the head.
        rows: that a fresh index has.
        why: what is wrong, in words.
    """

    mints: int
    doubled: int
    lost: int
    is_equal: bool
    rows: int
    why: tuple[str, ...]


def audit(service: RunningService, people: Iterable[Asked], *, gifts: bool = True) -> Audit:
    """Count over what some people asked for, and compare the whole index.

    Args:
        service: at rest.
        people: whose mints are looked for on the chain.
        gifts: whether each must hold the whole gift of a first login, and nothing besides.
    """
    why: list[str] = []
    doubled = lost = mints = 0
    client = service.direct
    contracts = Contracts(client, service.world.deployment)
    for asked in people:
        with service.world.database.read() as session:
            found = select(MintRequest).where(col(MintRequest.id).in_(asked.request_ids))
            requests = list(session.exec(found))
        for request in requests:
            mints += request.amount
            minted = views.minted_of(contracts, request.token_id)[0]
            held = views.pieces_of(contracts, request.kind, request.token_id, asked.account)
            doubled += max(0, minted - request.amount)
            is_lost = request.state != "confirmed" or held != request.amount
            lost += is_lost
            if is_lost or minted != request.amount:
                why.append(
                    f"request {request.id} is {request.state} ({request.why}), "
                    f"{minted} minted, {held} held of {request.amount}"
                )
        if gifts:
            given = (
                views.gold_of(contracts, asked.account) / _GIFT_GOLD_WEI,
                client.balance(asked.account) / _GIFT_WEI,
            )
            doubled += sum(one > 1 for one in given)
            lost += sum(one < 1 for one in given)
            why += [] if given == (1, 1) else [f"the gift of {asked.account} is {given}"]
    head = client.block_number()
    settings = service.world.settings.model_copy(update={"rpc_url": service.node_url})
    compared = compare_with_chain(settings)
    is_equal = compared.is_identical and compared.last == head
    if not is_equal:
        why.append(f"index up to {compared.last} of {head}: {compared.comparison.differences}")
    return Audit(mints, doubled, lost, is_equal, compared.comparison.rows, tuple(why))


@dataclass
class Tally:
    """The counts of all runs of a fault, and what they must be."""

    fault: str = ""
    audits: list[Audit] = field(default_factory=list[Audit])
    back_s: list[float] = field(default_factory=list[float])
    struck: int = 0

    def add(self, seen: Audit, back_s: float, struck: int, seed: str) -> None:
        """Count one run.

        Args:
            seen: after it.
            back_s: seconds from the end of the fault until all was done.
            struck: how often the fault did harm in this run.
            seed: that makes this run again.
        """
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
            f"{sum(seen.mints for seen in self.audits)} mints, "
            f"{sum(seen.doubled for seen in self.audits)} doubled, "
            f"{sum(seen.lost for seen in self.audits)} lost, "
            f"index equal to a fresh one {equal} of {len(self.audits)}, "
            f"back to work after {median(self.back_s):.1f} s, at most {max(self.back_s):.1f} s"
        )
