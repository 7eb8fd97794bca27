"""What is heard: a sentence with its clauses, its things and its numbers, in its context."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from generators.intents.attention import set_aside
from generators.intents.context import IntentContext
from generators.intents.requests import Wording
from generators.intents.resolve import Resolved
from generators.intents.roles import Role
from generators.intents.sums import Sums
from generators.intents.things import Things
from generators.intents.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance as it is read before a tool is known.

    Attributes:
        said: the sentence.
        context: what exists.
        wording: its clauses.
        things: what of the context it may name.
        sums: its numbers that count.
    """

    said: Utterance
    context: IntentContext
    wording: Wording
    things: Things
    sums: Sums

    @classmethod
    def of(
        cls,
        said: Utterance,
        context: IntentContext,
        wording: Wording,
        aside: Sequence[tuple[int, int]] = (),
        sums: Sums | None = None,
    ) -> Self:
        """Read things and numbers.

        Args:
            said: the sentence.
            context: what exists.
            wording: the clauses of the sentence.
            aside: where names stand that are not meant, besides those that the wording sets aside.
            sums: the numbers that count; all of them, if not given.
        """
        things = Things(said, context, [*set_aside(said, wording), *aside])
        sums = sums or Sums(said.without_parts_of_names(), wording.is_dead)
        return cls(said, context, wording, things, sums)

    def numbers(self) -> frozenset[int]:
        """The numbers that are said."""
        return frozenset(entry.value for entry in self.sums.found)

    def prices(self) -> frozenset[int]:
        """The numbers that count no pieces."""
        return frozenset(e.value for e in self.sums.found if e.role is not Role.COUNT)

    def has_price(self) -> bool:
        """Whether a sum with a unit of Gold is said."""
        return any(entry.role is Role.PRICE for entry in self.sums.found)

    def asked(self, item: str | None) -> set[int]:
        """What others ask for a thing."""
        return {entry.price for entry in self.context.others if entry.item == item}

    def held(self, item: Resolved) -> int:
        """How many of a thing the speaker has."""
        return self.context.held(item.name) if item.name else 0
