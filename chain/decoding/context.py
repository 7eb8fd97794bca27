"""What a reader of logs knows besides the log."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from chain.wire import RawLog
from domain.events import Event, Position
from domain.ids import Address, TokenKind


@dataclass(frozen=True, slots=True)
class Context:
    """The contract that a log is of, and its neighbours.

    Attributes:
        contract: its name.
        kind: of the tokens that it holds; of a contract without tokens it means nothing.
        market_topic: the market's address as a topic spells it.
        items, characters: addresses.
    """

    contract: str
    kind: TokenKind
    market_topic: bytes
    items: Address
    characters: Address

    def kind_of(self, contract: Address) -> TokenKind:
        """The kind of token that the quests credit.

        Raises:
            ValueError: it is neither items nor characters.
        """
        if contract == self.items:
            return "item"
        if contract == self.characters:
            return "character"
        raise ValueError("no token of ours")


Reader: TypeAlias = Callable[[Position, RawLog, Context], list[Event]]
"""Reads one log; raises ValueError where it does not have the form of its event."""
