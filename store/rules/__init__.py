"""What each event does to the rows of the projection. Pure in the blocks: no clock, no chance.

Contracts are ours and keep their invariants: what breaks one was not read right, and is an error.
People's contracts are not: nothing that they can do may halt the indexing.
"""

from collections.abc import Iterable
from typing import Any, Final

from domain.events import Event
from store.records import Record
from store.rules import approvals, drops, gold, market, quests, tokens
from store.rules.batch import Batch, KeysOf, Rules

RULES: Final[Rules] = {
    **tokens.RULES,
    **gold.RULES,
    **approvals.RULES,
    **drops.RULES,
    **market.RULES,
    **quests.RULES,
}
"""What changes rows; an event without a rule is in the log alone."""

_KEYS: Final[KeysOf] = {
    **tokens.KEYS,
    **gold.KEYS,
    **approvals.KEYS,
    **market.KEYS,
    **quests.KEYS,
}


def fetch(batch: Batch, events: Iterable[Event]) -> None:
    """Read what the rules of some events will ask for, all at once.

    What is left out here is read when it is asked for, one by one.
    """
    wanted: dict[type[Record], dict[tuple[Any, ...], None]] = {}
    for event in events:
        keys = _KEYS.get(type(event))
        if keys is not None:
            keys(batch, event, wanted)
    batch.rows.fetch(wanted)


def apply_block(batch: Batch, number: int, events: Iterable[Event]) -> None:
    """Change the rows as a block's events demand, in their order.

    Raises:
        StoreCorrupt: an event cannot follow from what is indexed; something was missed.
    """
    for event in events:
        rule = RULES.get(type(event))
        if rule is not None:
            rule(batch, event)
    batch.end_block(number)
