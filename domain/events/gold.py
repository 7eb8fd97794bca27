"""Gold: who holds it, and who may take it."""

from dataclasses import dataclass

from domain.events.place import Position
from domain.ids import Address, Wei


@dataclass(frozen=True, slots=True)
class GoldMoved:
    """Gold changed hands; `sender` or `to` is the zero address at mint and burn."""

    at: Position
    sender: Address
    to: Address
    amount_wei: Wei


@dataclass(frozen=True, slots=True)
class GoldApproved:
    """From now on `spender` may take this much of the owner's Gold; what it takes is not said."""

    at: Position
    owner: Address
    spender: Address
    amount_wei: Wei
