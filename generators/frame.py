"""Frames: what a prompt states, before anything is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.ontology import Lang
from domain.world import Named
from generators.specs import Allowed, Span, SpecKind


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one field that a prompt states together; `chosen` was taken."""

    field: str
    values: tuple[str, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What the person wants.

    Attributes:
        lang: the language of the texts.
        stated: field of the spec → what it may be; a field that is not named is open.
        conflicts: contradictions in the prompt, for the reply to mention.
        target: the existing thing that a quest is about, else None.
        target_name: what a quest is about, in the person's own words or the thing's name.
        giver_name: who gives a quest; empty if unsaid.
        place: where a quest happens; empty if unsaid.
        reward_items: existing items that a quest pays.
    """

    kind: SpecKind
    lang: Lang
    stated: Mapping[str, Allowed] = field(default_factory=dict[str, Allowed])
    conflicts: tuple[Conflict, ...] = ()
    target: Named | None = None
    target_name: str = ""
    giver_name: str = ""
    place: str = ""
    reward_items: tuple[Named, ...] = ()

    def value(self, name: str) -> str | int | None:
        """The one value that a field may have; None if it is open or a choice is left."""
        match self.stated.get(name):
            case (only,):
                return only
            case Span(low, high) if low == high:
                return low
            case _:
                return None
