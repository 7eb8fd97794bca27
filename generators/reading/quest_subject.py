"""What a quest is about, and where: by the roles of its words first, then by its frames."""

import re
from collections.abc import Sequence
from typing import Final

from generators.lexicon.quest_words import NO_PLACES
from generators.reading.errand import Phrase, place_of
from generators.reading.numerals import Numeral
from generators.reading.quest_frames import Errand
from generators.reading.quest_roles import Roles
from generators.reading.quest_words import QuestWords
from generators.reading.script import Script
from generators.reading.targets import (
    completed_place,
    counted_apart,
    find_place,
    find_target,
    tidied,
    tidied_place,
)

_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SOMEBODY_AT = re.compile(r"^[a-z][a-z' -]* (?:at|in) (?=[A-Z])")


def bare(phrase: str) -> str:
    """A phrase without its article."""
    return _ARTICLE.sub("", phrase)


def named_place(place: str) -> str:
    """The place with a name, where somebody is there: `dentist at Hollow Pike`."""
    return _SOMEBODY_AT.sub("", place)


def place_said(
    text: Script,
    covered: str,
    kind: str | None,
    errand: Errand,
    roles: Roles,
    words: QuestWords | None,
    *,
    is_search: bool,
) -> str:
    """Where the quest happens, or where something is brought; empty if unsaid.

    Args:
        text: the prompt.
        covered: the same, folded, with its numbers covered.
        kind: of the quest, None if open.
        errand: what the frames of the language say.
        roles: what the words say.
        words: of an English prompt.
        is_search: whether something is looked for.
    """
    place = _framed_place(text, covered, kind, errand, is_search=is_search)
    if kind != "explore":
        return roles.place or place
    if words is None:
        return roles.place or place
    if not place or place.split()[0] in NO_PLACES:
        return roles.place or words.names_place()
    return place


def target_said(
    text: Script,
    covered: str,
    kind: str | None,
    phrase: Phrase | None,
    errand: Errand,
    roles: Roles,
    place: str,
    pieces: Sequence[Numeral],
) -> Phrase | None:
    """What the quest is about, with its number; None if unsaid.

    Args:
        text: the prompt.
        covered: the same, folded, with its numbers covered.
        kind: of the quest, None if open.
        phrase: what the verb acts on.
        errand: what the frames of the language say.
        roles: what the words say.
        place: where it happens.
        pieces: the numbers that may count it.
    """
    if kind == "explore" and place:
        return Phrase(bare(place), 0, 1)
    framed = phrase if kind == "explore" else _framed(phrase, errand)
    if kind != "explore" and roles.target:
        number = errand.count if framed is None or framed.count is None else framed.count
        counted = next((n for n in pieces if n.start == roles.number), None)
        if counted is not None and counted.value.denominator == 1:
            number = int(counted.value)
        elif number in (None, 1):
            number = _count_apart(covered, pieces) or number
        return Phrase(roles.target, 0, number)
    return _noun(framed, text, covered, kind, pieces)


def _framed_place(
    text: Script, covered: str, kind: str | None, errand: Errand, *, is_search: bool
) -> str:
    if kind == "explore":
        place = errand.place or place_of(text)
    else:
        found = "" if is_search and errand.kind == "explore" else errand.place
        place = place_of(text) or found
    place = tidied_place(place)
    if not place or (errand.giver and place in errand.giver):
        place = find_place(covered, text.shown)
    return completed_place(place, text.shown)


def _framed(phrase: Phrase | None, errand: Errand) -> Phrase | None:
    """The thing that is counted, where the frames tell it better than the verb."""
    if phrase is not None and errand.target and errand.target in phrase.text:
        return Phrase(errand.target, 0, phrase.count if errand.count is None else errand.count)
    if errand.target and (phrase is None or (errand.count is not None and phrase.count is None)):
        return Phrase(errand.target, 0, errand.count)
    return phrase


def _noun(
    phrase: Phrase | None, text: Script, covered: str, kind: str | None, pieces: Sequence[Numeral]
) -> Phrase | None:
    """The phrase as a noun with its count; without one, the noun that the rest tells."""
    noun = tidied(phrase.text) if phrase else ""
    count = phrase.count if phrase else None
    noun = noun or find_target(covered, text.shown, kind)
    if count in (None, 1):
        count = _count_apart(covered, pieces) or count
    return Phrase(noun, 0, count) if noun else None


def _count_apart(covered: str, pieces: Sequence[Numeral]) -> int | None:
    apart = counted_apart(covered)
    number = next((n for n in pieces if n.start == apart), None)
    return int(number.value) if number is not None and number.value.denominator == 1 else None
