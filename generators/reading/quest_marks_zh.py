"""Chinese quests: known words are covered by marks, and what is left between them has a role."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from generators.lexicon import quest_marks_zh as words
from generators.reading.mentions import Mention
from generators.reading.quest_roles import Roles
from generators.reading.script import Script

_ACTS = re.compile(words.ACTS)
_LOOKING = re.compile(words.LOOKING)
_TASK = re.compile(words.TASK)
_PAID = re.compile(words.PAID)
_TARGETS: Final = tuple(map(re.compile, words.TARGETS))
_HEADS = re.compile(words.HEADS)
_APART: Final = tuple(map(re.compile, words.APART))
_APART_LEAD = re.compile(words.APART_LEAD)
_GIVERS: Final = tuple(map(re.compile, words.GIVERS))
_PLACES: Final = tuple(map(re.compile, words.PLACES))
_NOT_GIVERS = re.compile(words.NOT_GIVERS)
_NOT_TARGETS = re.compile(words.NOT_TARGETS)
_NOT_PLACES = re.compile(words.NOT_PLACES)
_GIVER_LEAD = re.compile(words.GIVER_LEAD)
_PLACE_LEAD = re.compile(words.PLACE_LEAD)
_EDGES = re.compile(words.EDGES)
_AGAIN = re.compile(words.AGAIN)
_MODIFIED = re.compile(words.MODIFIED)
_LONGEST_MODIFIER: Final = 4
_HANDED: Final = tuple("送带捎寄运端递")
"""Who is handed something asks for nothing: 给老王送两坛酒."""
_NUMBER = re.compile(r"#+")


def chinese_roles(
    text: Script,
    covered: str,
    acts: Sequence[Mention],
    paid: Iterable[tuple[int, int]],
    since: int,
) -> Roles:
    """Who asks for what, and where.

    Args:
        text: the prompt.
        covered: the same, folded, its numbers covered by `#` and its punctuation in ASCII.
        acts: the words that say what is to be done, what is denied left out.
        paid: where rewards stand.
        since: where the person last thought again; the target is looked for behind it first.
    """
    marked = _marked(covered, acts, paid)
    heads = _HEADS.search(marked)
    target, number = (_noun(text, marked, heads), None) if heads else ("", None)
    if not target:
        target, number = _target(text, marked, since)
    giver = _giver(text, marked)
    return Roles(
        target=target,
        number=number,
        giver=giver,
        place=_place(text, marked, giver),
        is_bounty=heads is not None,
    )


def _marked(covered: str, acts: Sequence[Mention], paid: Iterable[tuple[int, int]]) -> str:
    marked = covered
    for start, end in paid:
        marked = marked[:start] + "R" * (end - start) + marked[end:]
    marked = _PAID.sub(lambda m: "R" * len(m.group()), marked)
    for act in acts:
        if marked[act.start : act.end] == act.form:
            marked = marked[: act.start] + _mark(act) + marked[act.end :]
    marked = _TASK.sub(lambda m: "M" * len(m.group()), marked)
    marked = _LOOKING.sub(_looking, marked)
    return _ACTS.sub(lambda m: "V" * len(m.group()), marked)


def _looking(match: re.Match[str]) -> str:
    """Looking around, or a trip: a place follows `跑一趟`, and nothing that is looked at."""
    return ("W" if match.group().endswith("趟") else "X") * len(match.group())


def _mark(act: Mention) -> str:
    """`X` for looking around, `W` where a place follows, `G` where a person does, else `V`."""
    size = act.end - act.start
    if act.value == "explore" or act.field == "search":
        return "X" * size
    if size > 1 and act.form[-1] in words.THITHER:
        return "W" * size
    return ("G" if size > 1 and act.form[-1] == "给" else "V") * size


def _target(text: Script, marked: str, since: int) -> tuple[str, int | None]:
    """The target, and where its number stands."""
    for start in dict.fromkeys((since, 0)):
        for pattern in _TARGETS:
            for match in pattern.finditer(marked, start):
                noun = _noun(text, marked, match)
                if noun:
                    number = _NUMBER.search(marked, match.start(), match.end())
                    return noun, number.start() if number else None
    for pattern in _APART:
        for match in pattern.finditer(marked):
            noun = _APART_LEAD.sub("", _noun(text, marked, match))
            if noun:
                return noun, None
    return "", None


def _noun(text: Script, marked: str, match: re.Match[str]) -> str:
    """The noun of a match; the one behind dots, where the person breaks off; empty for none."""
    start, end = match.span("target")
    again = _AGAIN.match(marked, end)
    if again:
        start, end = again.span("target")
    shown = text.shown[start:end]
    modified = _MODIFIED.match(shown)
    if modified and len(modified["modifier"]) > _LONGEST_MODIFIER:
        shown = modified["target"]
    shown = _EDGES.sub("", shown)
    return "" if _NOT_TARGETS.match(shown) else shown


def _giver(text: Script, marked: str) -> str:
    for pattern in _GIVERS:
        for match in pattern.finditer(marked):
            start, end = match.span("giver")
            if text.folded[end : end + 1] in _HANDED and text.folded[start - 1 : start] == "给":
                continue
            lead = _GIVER_LEAD.match(text.folded[start:end])
            start += lead.end() if lead else 0
            giver = text.folded[start:end]
            if len(giver) > 1 and not _NOT_GIVERS.match(giver):
                return text.shown[start:end]
    return ""


def _place(text: Script, marked: str, giver: str) -> str:
    for pattern in _PLACES:
        for match in pattern.finditer(marked):
            start, end = match.span("place")
            lead = _PLACE_LEAD.match(text.folded[start:end])
            start += lead.end() if lead else 0
            place = text.folded[start:end]
            if (
                len(place) > 1
                and not _NOT_PLACES.match(place)
                and (not giver or giver not in place)
            ):
                return text.shown[start:end]
    return ""
