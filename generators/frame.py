"""Frames: what a prompt states, before anything is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from domain.ontology import Lang
from domain.world import Named
from generators.own_nouns import OwnNoun
from generators.specs import Allowed, Span, SpecKind


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one field that a prompt states together; `chosen` was taken."""

    field: str
    values: tuple[str, ...]
    chosen: str


MentionRole = Literal["feature", "purpose", "origin", "person", "theme"]
MENTION_ROLES: Final[tuple[MentionRole, ...]] = get_args(MentionRole)


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that the texts must speak of.

    Attributes:
        text: as it will be shown: the words of the prompt, cleaned, without article or preposition
            in front of them that belong to the prompt's sentence (`a painted rooster`).
        role: what it is to the thing that is made: feature (“with a painted rooster”), purpose
            (“for climbing the pass”), origin (“from the old mill”), person (“for my mentor”) or
            theme, which is all else.
        start, end: where it stands in the prompt, in characters.
    """

    text: str
    role: MentionRole
    start: int
    end: int


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
        place: where it happens; empty if unsaid.
        name: what the thing, person or place is to be called, or the title; empty if unsaid.
        hero_name: whom a story is about, by a proper name; empty if unsaid.
        reward_items: existing items that a quest pays.
        noun: what an item is called, where that says more than its type.
        mentions: what the texts must speak of, in the order of the prompt.
    """

    kind: SpecKind
    lang: Lang
    stated: Mapping[str, Allowed] = field(default_factory=dict[str, Allowed])
    conflicts: tuple[Conflict, ...] = ()
    target: Named | None = None
    target_name: str = ""
    giver_name: str = ""
    place: str = ""
    name: str = ""
    hero_name: str = ""
    reward_items: tuple[Named, ...] = ()
    noun: OwnNoun | None = None
    mentions: tuple[Mention, ...] = ()

    def value(self, name: str) -> str | int | None:
        """The one value that a field may have; None if it is open or a choice is left."""
        match self.stated.get(name):
            case (only,):
                return only
            case Span(low, high) if low == high:
                return low
            case _:
                return None
