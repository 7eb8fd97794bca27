"""What exists around a speaker: the only things that a call can name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

OWN: Final = "you"
"""The seller of the speaker's own listings."""


@dataclass(frozen=True, slots=True)
class Held:
    """An item that the speaker has, and how many of it."""

    name: str
    amount: int = 1


@dataclass(frozen=True, slots=True)
class Listing:
    """An item for sale, at a price in Gold for each piece."""

    item: str
    price: int
    seller: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A bid, in Gold, for an item of the speaker."""

    item: str
    by: str
    price: int


@dataclass(frozen=True, slots=True)
class IntentContext:
    """The things that a sentence may be about, each by its name."""

    inventory: tuple[Held, ...] = ()
    listings: tuple[Listing, ...] = ()
    offers: tuple[Offer, ...] = ()
    people: tuple[str, ...] = ()
    quests: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> "IntentContext":
        """Read it from JSON; every part may be absent.

        Raises:
            KeyError, TypeError: it is of another form.
        """

        def rows(name: str) -> Sequence[Mapping[str, Any]]:
            return value.get(name) or ()

        return cls(
            tuple(Held(row["name"], row.get("amount", 1)) for row in rows("inventory")),
            tuple(Listing(row["item"], row["price"], row["seller"]) for row in rows("listings")),
            tuple(Offer(row["item"], row["from"], row["price"]) for row in rows("offers")),
            tuple(value.get("people") or ()),
            tuple(value.get("quests") or ()),
            tuple(value.get("scenes") or ()),
        )

    @property
    def own(self) -> tuple[Listing, ...]:
        """What the speaker sells."""
        return tuple(entry for entry in self.listings if entry.seller == OWN)

    @property
    def others(self) -> tuple[Listing, ...]:
        """What others sell."""
        return tuple(entry for entry in self.listings if entry.seller != OWN)

    def held(self, name: str) -> int:
        """How many of an item the speaker has."""
        return next((entry.amount for entry in self.inventory if entry.name == name), 0)
