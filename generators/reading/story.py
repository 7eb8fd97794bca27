"""Reading a story: how many chapters, by what title, about what."""

import re

from domain.errors import FieldOutOfRange
from domain.ontology import CHAPTERS_MAX, Lang
from generators.frame import Conflict, Frame
from generators.lexicon import stories
from generators.reading.names import name_of
from generators.reading.numerals import Numeral, find_numerals
from generators.reading.scope import Scopes
from generators.reading.script import Script
from generators.reading.story_mentions import story_mentions
from generators.specs import Allowed, Span

_AFTER = re.compile(stories.CHAPTER_AFTER)
_BEFORE = re.compile(stories.CHAPTER_BEFORE)
_HERO = re.compile(stories.HERO_BEFORE)
_HERO_WHO = re.compile(stories.HERO_WHO)
_BESIDE = (re.compile(stories.HERO_BESIDE), re.compile(stories.HERO_TITLED))
_NO_HERO = re.compile(stories.NO_HERO_BEFORE)
_SPOKEN_FOR = re.compile(stories.SPOKEN_FOR)
_REACH = 24
_CUT_FROM = 10
"""As many chapters are cut to the most there can be, and the reply tells; more is an error."""


def read_story(text: Script, lang: Lang) -> Frame:
    """Read the prompt of a story.

    Raises:
        FieldOutOfRange: it asks for more chapters than anybody can have meant.
    """
    stated: dict[str, Allowed] = {}
    counted = _chapters(text.folded)
    conflicts: tuple[Conflict, ...] = ()
    if counted is not None:
        if not 1 <= counted.value <= _CUT_FROM or counted.value.denominator != 1:
            raise FieldOutOfRange(f"A story has 1 to {CHAPTERS_MAX} chapters.")
        chapters = min(int(counted.value), CHAPTERS_MAX)
        stated["chapters"] = Span(chapters, chapters)
        if chapters < counted.value:
            conflicts = (Conflict("chapters", (str(int(counted.value)),), str(chapters)),)
    name, start, end = name_of(text, "story")
    hero, told = _hero(text, name, start), story_mentions(text, (start, end))
    # Who thinks again of the hero's name does so of the title that it became.
    announced = _HERO_WHO.search(text.shown)
    if name and announced is not None and announced.start() <= start < announced.end():
        name = hero
    return Frame(
        "story",
        lang,
        stated,
        conflicts,
        name=name,
        hero_name=hero,
        mentions=tuple(one for one in told if one.text != hero),
    )


def _hero(text: Script, name: str, start: int) -> str:
    """Whom the story is about, by name: the one that is announced, or who does something."""
    announced = _HERO_WHO.search(text.shown)
    if announced is not None and announced["hero"]:
        return announced["hero"]
    if name:
        return name if is_hero(text.folded[:start]) else ""
    patterns = (_HERO_WHO, *_BESIDE)
    who = next((found for one in patterns if (found := one.search(text.shown))), None)
    return who["name"] if who and not _SPOKEN_FOR.search(text.folded[: who.start("name")]) else ""


def is_hero(before: str) -> bool:
    """Whether the name that follows is somebody's, and no title and no place's.

    Args:
        before: the folded prompt up to the name.
    """
    return _HERO.search(before) is not None and _NO_HERO.search(before) is None


def _counts(folded: str, numeral: Numeral) -> bool:
    after = _AFTER.match(folded, numeral.end)
    before = _BEFORE.search(folded[max(0, numeral.start - _REACH) : numeral.start])
    ordinal = folded[: numeral.start].endswith("第")
    return not ordinal and bool(after or before)


def _chapters(folded: str) -> Numeral | None:
    """The number of chapters that was said last, what was taken back left out."""
    scopes = Scopes(folded, opposition=False)
    found = [
        numeral
        for numeral in find_numerals(folded)
        if _counts(folded, numeral) and not scopes.denied_closely(numeral.start)
    ]
    return found[-1] if found else None
