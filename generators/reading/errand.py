"""Errands: the target, giver, place and count of a quest, from existing names first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.world import GenerationContext, Named
from generators.lexicon import errands, quests
from generators.lexicon.amounts import COUNTED
from generators.reading.mentions import Mention
from generators.reading.numerals import Numeral
from generators.reading.script import Script, is_chinese, script

_GIVER_BEFORE = re.compile(errands.GIVER_BEFORE)
_GIVER_AFTER = re.compile(errands.GIVER_AFTER)
_PLACE_NOUNS = [form.strip() for form in quests.PLACES.split(",")]
_ENGLISH_PLACE = re.compile(
    errands.ENGLISH_PLACE.format(
        places="|".join(sorted((p for p in _PLACE_NOUNS if not is_chinese(p)), key=len)[::-1])
    )
)
_CHINESE_PLACE = re.compile(
    errands.CHINESE_PLACE.format(
        places="|".join(sorted((p for p in _PLACE_NOUNS if is_chinese(p)), key=len)[::-1])
    )
)
_CUE_REACH = 24
_LONGEST_TARGET = 40


@dataclass(frozen=True, slots=True)
class Found:
    """An existing thing at `[start, end)` of a text."""

    named: Named
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase of the person's own, with the number that stands before it."""

    text: str
    start: int
    count: int | None


def find_names(folded: str, names: Iterable[Named]) -> list[Found]:
    """Where existing things are named, the longest name first; of equal names the first listed."""
    found: list[Found] = []
    for named in sorted(names, key=lambda named: -len(named.name)):
        name = script(named.name).folded
        if not name:
            continue
        pattern = re.escape(name)
        if not is_chinese(name):
            pattern = rf"(?<![a-z0-9]){pattern}(?:e?s)?(?![a-z0-9])"
        for match in re.finditer(pattern, folded):
            if not any(f.start < match.end() and match.start() < f.end for f in found):
                found.append(Found(named, match.start(), match.end()))
    return sorted(found, key=lambda f: f.start)


def existing_giver(text: Script, context: GenerationContext) -> str:
    """The existing character that the words name as who gives the quest; empty if there is none."""
    for found in find_names(text.folded, context.characters):
        before = text.folded[max(0, found.start - _CUE_REACH) : found.start]
        after = text.folded[found.end : found.end + _CUE_REACH]
        if _GIVER_BEFORE.search(before) or _GIVER_AFTER.search(after):
            return found.named.name
    return ""


def giver_of(text: Script) -> str:
    """The proper name of who gives the quest; empty if unsaid."""
    match = errands.GIVER_NAMED.search(text.shown)
    return (match["en"] or match["zh"] or match["zh2"]) if match else ""


def place_of(text: Script) -> str:
    """Where it happens: "in the old mill", 在老磨坊; empty if unsaid."""
    match = _ENGLISH_PLACE.search(text.folded) or _CHINESE_PLACE.search(text.folded)
    return text.shown[match.start("place") : match.end("place")] if match else ""


def names_place(phrase: str) -> bool:
    """Whether a phrase ends with a noun that names a place."""
    folded = script(phrase).folded
    head = folded.split(" of ")[0].split()
    last_word = head[-1] if head else ""
    return any(folded.endswith(p) if is_chinese(p) else last_word == p for p in _PLACE_NOUNS)


def count_before(folded: str, start: int, numerals: Sequence[Numeral]) -> int | None:
    """The number that counts the noun at a position: `two old Iron Swords`, 两把铁剑."""
    for numeral in reversed([n for n in numerals if n.end <= start]):
        between = folded[numeral.end : start]
        if COUNTED.fullmatch(between) or between.strip() == "":
            return int(numeral.value) if numeral.value.denominator == 1 else None
        break
    return None


def object_of(text: Script, verb: Mention, numerals: Sequence[Numeral]) -> Phrase | None:
    """The noun phrase that a verb of the quest acts on; None if none can be told."""
    if not is_chinese(verb.form):
        return _english_object(text, verb.end, numerals)
    before = text.folded[max(0, verb.start - _CUE_REACH) : verb.start]
    carried = errands.CHINESE_CARRIED.search(before)
    if carried is None:
        return _chinese_object(text, verb.end, len(text.folded), numerals)
    return _chinese_object(
        text, verb.start - len(before) + carried.start("noun"), verb.start, numerals
    )


def _english_object(text: Script, start: int, numerals: Sequence[Numeral]) -> Phrase | None:
    number = next((n for n in numerals if n.start >= start), None)
    count = None
    if number and errands.BEFORE_NUMBER.fullmatch(text.folded, start, number.start):
        start, count = number.end, _whole(number)
    match = errands.NOUN_PHRASE.match(text.folded, start)
    if match is None or errands.NO_NOUN.match(match["noun"]):
        return None
    begin = match.start("noun")
    if count is None and errands.ARTICLE.search(text.folded[start:begin]):
        count = 1
    return _phrase(text.shown[begin : match.end("noun")], begin, count)


def _chinese_object(
    text: Script, start: int, limit: int, numerals: Sequence[Numeral]
) -> Phrase | None:
    """What follows a verb, or what is carried before one: `三株银叶草`, `把两把铁剑(交给)`."""
    lead = errands.CHINESE_LEAD.match(text.folded, start, limit)
    start = lead.end() if lead else start
    count = None
    number = next((n for n in numerals if n.start == start), None)
    if number is not None:
        count = _whole(number)
        measure = errands.MEASURE.match(text.folded, number.end, limit)
        start = measure.end() if measure else number.end
    noun = errands.CHINESE_NOUN.match(text.folded, start, limit)
    if noun is None:
        return None
    return _phrase(text.shown[start : noun.end()], start, count)


def _phrase(shown: str, start: int, count: int | None) -> Phrase | None:
    thing = errands.PHRASE_END.sub("", shown[:_LONGEST_TARGET].strip())
    return Phrase(thing, start, count) if thing else None


def _whole(numeral: Numeral) -> int | None:
    return int(numeral.value) if numeral.value.denominator == 1 else None
