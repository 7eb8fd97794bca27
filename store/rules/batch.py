"""What the rules of a batch of blocks share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.errors import StoreCorrupt
from domain.events import Position
from domain.ids import Address, TokenId
from store.records import Record, Token
from store.rows import Rows

Wanted = dict[type[Record], dict[tuple[Any, ...], None]]
"""Keys by table; a dict stands for an ordered set."""


@dataclass(slots=True)
class Batch:
    """The rows that are changed, and what the contracts' addresses are.

    Attributes:
        sales: rows of the table `sale`, as tuples in its order.
        unproven: tokens that an event named before the mint was told; where the event stands.
    """

    rows: Rows
    market: Address
    quests: Address
    sales: list[tuple[Any, ...]] = field(default_factory=list[tuple[Any, ...]])
    unproven: dict[TokenId, Position] = field(default_factory=dict[TokenId, Position])

    def end_block(self, number: int) -> None:
        """Close a block: by now every token that it named was minted.

        Raises:
            StoreCorrupt: one was not.
        """
        for token_id, at in self.unproven.items():
            if self.rows.see(Token, token_id) is None:
                raise unfit(at)
        self.unproven.clear()
        self.rows.end_block(number)


def want(wanted: Wanted, type_: type[Record], *key: Any) -> None:
    """Note that a row will be asked for."""
    wanted.setdefault(type_, {})[key] = None


def less(held: int, amount: int, at: Position) -> int:
    """What is left.

    Raises:
        StoreCorrupt: less is there than is taken.
    """
    if amount > held:
        raise unfit(at)
    return held - amount


def unfit(at: Position) -> StoreCorrupt:
    """An event that cannot follow from what is indexed."""
    return StoreCorrupt(
        f"Event {at.log_index} of block {at.block_number} does not follow from what is indexed.",
        hint="Index the chain anew: `llmasos reindex`.",
    )


Rule = Callable[[Batch, Any], None]
"""Changes rows as one type of event demands."""
Keys = Callable[[Batch, Any, Wanted], None]
"""Notes the keys of the rows that a rule will ask for."""
Rules = Mapping[type[Any], Rule]
KeysOf = Mapping[type[Any], Keys]
