"""Sense: what was read as target, place or giver of a quest is kept only if it can be one.

The words of a rambling prompt end up in places where no noun stands. What cannot be a thing, a
place or a person is taken for what it is, or left open.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generators.lexicon import quest_sense as words
from generators.lexicon.amounts import MEASURES
from generators.reading.errand import Phrase
from generators.reading.numerals import Numeral
from generators.reading.quest_matter import Matter
from generators.reading.quest_subject import bare
from generators.reading.script import Script, is_chinese

_NO_THING_EN, _NO_PLACE_EN, _PLACE_INSIDE_EN = map(
    re.compile, (words.NO_THING_EN, words.NO_PLACE_EN, words.PLACE_INSIDE_EN)
)
_VAGUE_EN, _DONE_EN, _THERE_IS_EN, _THEM_EN, _WHO_CAME_EN = map(
    re.compile,
    (words.VAGUE_EN, words.DONE_EN, words.THERE_IS_EN, words.THEM_EN, words.WHO_CAME_EN),
)
_COUNTED_THEM_EN, _TOLD_OF_EN, _HEADED_EN = map(
    re.compile, (words.COUNTED_THEM_EN, words.TOLD_OF_EN, words.HEADED_EN)
)
_WHERE_EN: Final = re.compile(
    r"^(?:at|in|on|from|under|into) (?=(?:an?|the|my|our|this|that) )", re.I
)
_NO_GIVER_EN: Final = re.compile(words.NO_GIVER_EN)
_PLACE_TAIL_EN: Final = re.compile(words.PLACE_TAIL_EN)
_GIVER_LEAD_ZH: Final = re.compile(words.GIVER_LEAD_ZH)
_GIVEN_EN: Final = tuple(map(re.compile, words.GIVEN_EN))
_TARGET_TAIL_EN: Final = re.compile(words.TARGET_TAIL_EN)
_TARGET_TAIL_ZH: Final = re.compile(words.TARGET_TAIL_ZH)
_PLACE_LEAD_ZH: Final = re.compile(words.PLACE_LEAD_ZH)
_PLACE_TAIL_ZH, _GIVER_TAIL_ZH = map(re.compile, (words.PLACE_TAIL_ZH, words.GIVER_TAIL_ZH))
_BEATEN_ZH: Final = re.compile(words.BEATEN_ZH)
_SECOND_THOUGHT_EN, _LACKED_EN, _FIRST_NAMED_EN, _FOR_NAMED_EN = map(
    re.compile,
    (words.SECOND_THOUGHT_EN, words.LACKED_EN, words.FIRST_NAMED_EN, words.FOR_NAMED_EN),
)
_NO_PLACE_ZH, _NO_GIVER_ZH, _CLASSIFIED_ZH = map(
    re.compile, (words.NO_PLACE_ZH, words.NO_GIVER_ZH, words.CLASSIFIED_ZH)
)
_SECOND_THOUGHT_ZH, _OWNING_ZH, _EXPLORED_ZH = map(
    re.compile, (words.SECOND_THOUGHT_ZH, words.OWNING_ZH, words.EXPLORED_ZH)
)
_SEARCHING_ZH: Final = re.compile("^" + words.SEARCHING_ZH)
_EXPLORED_EN: Final = tuple(map(re.compile, words.EXPLORED_EN))
_ACTS_ZH: Final = tuple((kind, re.compile(act)) for kind, act in words.ACTS_ZH)
_ONE_ZH: Final = re.compile(rf"(?:[送采打找捡拿取寄捎买]|帮忙送|把那?)个$|[送寄捎][{MEASURES}]$")


def sensible(
    matter: Matter, text: Script, covered: str, pieces: Sequence[Numeral], since: int
) -> Matter:
    """What a quest is about, without what cannot be that.

    Args:
        matter: as it was read.
        text: the prompt.
        covered: the same, folded, with its numbers covered.
        pieces: the numbers that may count things.
        since: where the last second thought of the prompt ended, 0 without any.
    """
    if is_chinese(covered):
        return _chinese(matter, text, covered, pieces, since)
    return _english(matter, text, covered)


def sensible_giver(giver: str, text: Script) -> str:
    """Who gives a quest: the person that a pronoun stands for, whose things it is about, or nobody.

    Args:
        giver: as it was read; empty if nobody was.
        text: the prompt.
    """
    if is_chinese(text.folded):
        owner = _OWNING_ZH.search(text.folded)
        if not giver and owner:
            return text.shown[slice(*owner.span("giver"))]
        giver = _GIVER_LEAD_ZH.sub("", giver)
        return "" if _NO_GIVER_ZH.match(giver) else _GIVER_TAIL_ZH.sub("", giver)
    said = next((m for one in _GIVEN_EN if (m := one.search(text.shown))), None)
    if said is not None:
        return said["giver"]
    giver = "" if giver.lower() in words.HEADINGS_EN or _NO_GIVER_EN.fullmatch(giver) else giver
    giver = giver.split("'")[0] if giver.lower().split("'")[0] in words.PRONOUNS_EN else giver
    if giver.lower() not in words.PRONOUNS_EN:
        named = None if giver else _FOR_NAMED_EN.search(text.shown)
        return named["giver"] if named else giver.removesuffix("'s")
    named = _FIRST_NAMED_EN.match(text.shown)
    name = (named["aside"] or named["lead"]) if named else ""
    return "" if name.lower() in words.PRONOUNS_EN else name


def _english(matter: Matter, text: Script, covered: str) -> Matter:
    kind, about, place, is_sure = matter
    place = _place_en(place)
    target = _TARGET_TAIL_EN.sub("", about.text) if about else ""
    if kind == "explore":
        target = _PLACE_TAIL_EN.sub("", _WHERE_EN.sub("", target))
        if target and not _may_be_place(target):
            target = _last_told(text, covered)
            place = target
        about = Phrase(bare(target), 0, about.count if about else None) if target else None
        return Matter(kind, about, place, is_sure)
    told_of = _told_of(target, text, covered)
    if told_of:
        about = replace(about, text=told_of) if about else Phrase(told_of, 0, None)
        target = told_of
    came = _WHO_CAME_EN.search(covered) if _THEM_EN.search(covered) else None
    thought = _last(_SECOND_THOUGHT_EN, covered) or came
    if thought is not None and about is not None:
        target = text.shown[slice(*thought.span("target"))]
    elif target and _NO_THING_EN.match(target.lower()):
        told = _LACKED_EN.search(covered) or _last(_DONE_EN, covered)
        target = text.shown[slice(*told.span("target"))] if told else ""
    if about is not None:
        about = replace(about, text=target) if target else None
    return Matter(kind, about, place, is_sure)


def _told_of(target: str, text: Script, covered: str) -> str:
    """What `twenty of them`, or the heading of a notice, stands for; empty for nothing."""
    headed = _HEADED_EN.match(covered) if target.lower() in words.HEADINGS_EN else None
    if headed is not None:
        return bare(text.shown[slice(*headed.span("target"))])
    if target and target.lower() not in words.THEM_EN_ALONE:
        return ""
    counted = _COUNTED_THEM_EN.search(covered)
    told = _TOLD_OF_EN.search(covered, 0, counted.start()) if counted else None
    if told is None:
        return ""
    return bare(text.shown[slice(*told.span("target" if told["target"] else "at_head"))])


def _may_be_place(target: str) -> bool:
    said = target.lower()
    is_vague = _VAGUE_EN.fullmatch(said) is not None
    return not is_vague and _NO_THING_EN.match(said) is None and bool(_place_en(target))


def _place_en(place: str) -> str:
    """The place alone; empty if the words are none."""
    place = _PLACE_TAIL_EN.sub("", place)
    said = place.lower()
    inside = _PLACE_INSIDE_EN.match(said)
    if inside is not None and _NO_PLACE_EN.match(said):
        return place[inside.end() :]
    return "" if _NO_THING_EN.match(said) or _NO_PLACE_EN.match(said) else place


def _last_told(text: Script, covered: str) -> str:
    """What is to be explored, by the last words that tell it."""
    for pattern in (*_EXPLORED_EN, _THERE_IS_EN):
        told = _last(pattern, covered)
        if told is not None and _VAGUE_EN.fullmatch(told["last"]) is None:
            return text.shown[slice(*told.span("last"))]
    return ""


def _chinese(
    matter: Matter, text: Script, covered: str, pieces: Sequence[Numeral], since: int
) -> Matter:
    kind, about, place, is_sure = matter
    place = "" if _NO_PLACE_ZH.match(place) else _PLACE_LEAD_ZH.sub("", place)
    if kind == "explore" and about is not None:
        about = replace(about, text=_SEARCHING_ZH.sub("", about.text))
        about = replace(about, text=_PLACE_TAIL_ZH.sub("", about.text))
        place = _PLACE_TAIL_ZH.sub("", _SEARCHING_ZH.sub("", place))
        for act, pattern in _ACTS_ZH:
            done = pattern.match(about.text)
            if done and len(about.text) > done.end() and not _is_told_place(about.text):
                kind, place = act, ""
                about = Phrase(about.text[done.end() :], 0, None)
                break
        else:
            if _NO_PLACE_ZH.match(about.text):
                told = _last(_EXPLORED_ZH, text.folded)
                place = text.shown[slice(*told.span("last"))] if told else ""
                about = Phrase(place, 0, about.count) if place else None
    if kind == "explore" or about is None:
        return Matter(kind, about, place, is_sure)
    kind = "defeat" if _BEATEN_ZH.search(covered) else kind
    thought = _last(_SECOND_THOUGHT_ZH, covered)
    if thought is not None:
        about = replace(about, text=text.shown[slice(*thought.span("target"))])
    about = replace(about, text=_TARGET_TAIL_ZH.sub("", about.text))
    classifier = _CLASSIFIED_ZH.match(about.text)
    if classifier:
        about = replace(about, text=about.text[classifier.end() :])
    count = _counted_at(about.text, covered, pieces, since)
    if count is None and about.count is None:
        at = covered.find(about.text)
        count = 1 if at > 0 and _ONE_ZH.search(covered[:at]) else None
    if count is None and kind != matter.kind and len(pieces) == 1:
        count = int(pieces[0].value)
    about = replace(about, count=count) if count is not None else about
    return Matter(kind, about, place, is_sure)


def _is_told_place(target: str) -> bool:
    """Whether a verb only begins the name of a place: 打谷场, 采石场."""
    return _EXPLORED_ZH.fullmatch("探索" + target) is not None


def _counted_at(target: str, covered: str, pieces: Sequence[Numeral], since: int) -> int | None:
    """The number right before the target in what a second thought says: 其实是七只风筝."""
    for number in reversed(pieces):
        if number.start < max(since, 1) or number.value.denominator != 1:
            continue
        if re.match(rf"[{MEASURES}]?{re.escape(target)}", covered[number.end :]):
            return int(number.value)
    return None


def _last(pattern: re.Pattern[str], said: str) -> re.Match[str] | None:
    found = list(pattern.finditer(said))
    return found[-1] if found else None
