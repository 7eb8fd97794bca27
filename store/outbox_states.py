"""The life of a transaction in the outbox, as a table of what may follow what.

    prepared ─→ sent ─→ mined            it is in a block and did what it should
        │         ├───→ failed           it is in a block and reverted: its nonce is used up
        │         └───→ replaced         another with its nonce stands for it; either may be mined
        └─────────────→ dropped          it is given up, and its nonce belongs to another

A reorganisation takes `mined` and `failed` back to `sent`. A crash between broadcast and
bookkeeping leaves `prepared` rows that are in a block already, hence `prepared → mined`. What was
dropped or replaced is still found by its hash when its nonce is used, hence `dropped → mined`.
"""

from typing import Final

from domain.errors import Conflict
from store.tables import OutboxState

OPEN: Final[tuple[OutboxState, ...]] = ("prepared", "sent")
"""What a node has yet to mine, as far as is known."""

NEXT: Final[dict[OutboxState, frozenset[OutboxState]]] = {
    "prepared": frozenset({"sent", "replaced", "mined", "failed", "dropped"}),
    "sent": frozenset({"sent", "replaced", "mined", "failed", "dropped"}),
    "replaced": frozenset({"mined", "failed", "dropped"}),
    "mined": frozenset({"sent"}),
    "failed": frozenset({"sent"}),
    "dropped": frozenset({"mined", "failed"}),
}


def require_step(state: OutboxState, following: OutboxState) -> None:
    """Let a legal step pass.

    Raises:
        Conflict: the step is not in the table.
    """
    if following not in NEXT[state]:
        raise Conflict(f"A transaction that is {state} cannot become {following}.")
