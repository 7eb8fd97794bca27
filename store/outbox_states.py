"""The life of a transaction in the outbox, as a table of what may follow what.

    prepared ─→ sent ─→ mined            it is in a block and did what it should
        │         └───→ failed           it is in a block and reverted: its nonce is used up
        └─────────────→ dropped          no node will ever mine it: its nonce is free again

A reorganisation takes `mined` and `failed` back to `sent`. A crash between broadcast and
bookkeeping leaves `prepared` rows that are in a block already, hence `prepared → mined`.
"""

from typing import Final

from domain.errors import Conflict
from store.tables import OutboxState

NEXT: Final[dict[OutboxState, frozenset[OutboxState]]] = {
    "prepared": frozenset({"sent", "mined", "failed", "dropped"}),
    "sent": frozenset({"sent", "mined", "failed", "dropped"}),
    "mined": frozenset({"sent"}),
    "failed": frozenset({"sent"}),
    "dropped": frozenset(),
}


def require_step(state: OutboxState, following: OutboxState) -> None:
    """Let a legal step pass.

    Raises:
        Conflict: the step is not in the table.
    """
    if following not in NEXT[state]:
        raise Conflict(f"A transaction that is {state} cannot become {following}.")
