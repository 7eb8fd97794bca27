"""Noun phrases of Chinese that are surely ones, found without a parser.

Nothing in a Chinese word shows that it is a noun. So a phrase must open with a number and a measure
word, or be no more than a noun, and it must end with a noun that is known, where something else
surely begins. What lies between may hold no verb, but before 的 what a thing is like or can.
"""

import re
from typing import Final

from generators.lexicon import phrases_zh as words

_HEAD: Final = rf"(?:{words.HEADS})"
_MODIFIED: Final = rf"(?:(?:{words.QUALITIES}|{words.ABLE}|{_HEAD})的)"
_NOUN: Final = r"(?P<noun>[一-鿿]{1,6}?)"
_ENDS: Final = rf"(?=[{words.GO_ON}]|$)"
_COUNTED: Final = re.compile(rf"{words.OPENING}{_MODIFIED}?{_NOUN}{_ENDS}")
_DESCRIBED: Final = re.compile(
    rf"{words.OPENING}(?P<told>[一-鿿]{{2,9}})的(?P<noun>[一-鿿]{{1,3}})$"
)
_NAMED_FIRST: Final = re.compile(rf"(?:{words.PEOPLE}|[一-鿿]?{_HEAD})(?!的)")
_NO_RELATIVE: Final = re.compile(words.NO_RELATIVE)
_WANTED: Final = re.compile(
    rf"{words.JOINED_CLAUSE}(?:(?P<lead>{words.WANTED_LEAD}))?(?P<things>[一-鿿、]{{1,14}}?)(?P<tail>{words.WANTED_TAIL})?"
)
_APART: Final = re.compile(words.APART)
_BROUGHT_IN: Final = re.compile(
    rf"(?:{words.SINGLE}|^[个只条位头匹])(?P<phrase>{_MODIFIED}?{_NOUN}){_ENDS}"
)
_ACTING: Final = re.compile(
    rf"{words.OPENING}(?P<noun>{words.PEOPLE})(?![{words.COMPOUNDING}])(?=[一-鿿])"
)
_ACTING_ALONE: Final = re.compile(
    rf"(?:{words.SINGLE}|^[个只条位头匹])(?P<noun>{words.PEOPLE})(?![{words.COMPOUNDING}])(?=[一-鿿])"
)
_PLAIN: Final = re.compile(rf"{_MODIFIED}?{_NOUN}")
_JOINED: Final = re.compile(
    rf"(?:[和与跟及、]|还有){words.OPENING}(?:{_MODIFIED}|[一-鿿]{{2,4}}的)?{_NOUN}{_ENDS}"
)
_KNOWN: Final = re.compile(rf"(?P<before>[一-鿿]{{0,3}}?)(?P<head>{_HEAD})")
_VERBAL: Final = re.compile(rf"[{words.VERBAL}]")
_COMPOUND: Final = re.compile(words.COMPOUNDS)
_AGENT: Final = re.compile(rf"[{words.VERBAL}守牧织][一-鿿]{{1,3}}(?:{words.AGENTS})")
_DENYING: Final = re.compile(words.DENYING)
_NUMERAL: Final = re.compile(rf"[{words.NUMBERS}]")
_SURELY_WANTED: Final = re.compile(words.SURELY_WANTED)
_SURELY_BEFORE: Final = re.compile(words.SURELY_BEFORE)
_NO_LISTED: Final = re.compile(words.NO_LISTED)
_MOST_UNKNOWN: Final = 3
_MOST_LISTED: Final = 8
_MOST_IN_ALL: Final = 14


def counted_phrase(folded: str) -> tuple[int, int] | None:
    """Where the first phrase with a number and a measure word stands, with what is joined to it.

    Args:
        folded: a clause, in simplified characters.
    """
    denied = _DENYING.search(folded)
    limit = denied.start() if denied else len(folded)
    for match in _COUNTED.finditer(folded):
        if match.start() >= limit and not _is_able(match):
            return None
        if _is_noun(match["noun"], follows_measure=True):
            end = match.end()
            while (further := _JOINED.match(folded, end)) is not None and _is_noun(
                further["noun"], follows_measure=True
            ):
                end = further.end()
            end = end if end - match.start() <= _MOST_IN_ALL else match.end()
            return match.start(), end
    return None


def acting(folded: str) -> tuple[int, int] | None:
    """Where somebody well known stands who does something: 一个国王 of 一个国王微服私访."""
    match = _ACTING.search(folded)
    if match is not None:
        span = match.span()
    else:
        match = _ACTING_ALONE.search(folded)
        span = match.span("noun") if match else (0, 0)
    if match is None or _DENYING.search(folded[: match.start()]):
        return None
    return span


def brought_in(folded: str) -> tuple[int, int] | None:
    """Where something stands that a clause brings in without a number: 从前有个魔王."""
    match = _BROUGHT_IN.search(folded)
    if match is None or _DENYING.search(folded[: match.start()]):
        return None
    return match.span("phrase") if _is_known(match["noun"]) else None


def described_phrase(folded: str) -> tuple[int, int] | None:
    """Where a counted thing stands that a whole clause before 的 describes: 一个等了四十年的渡口.

    Args:
        folded: a clause, in simplified characters; the phrase ends with it.
    """
    match = _DESCRIBED.search(folded)
    if match is None or _DENYING.search(folded[: match.start()]):
        return None
    told = match["told"]
    if _NAMED_FIRST.match(told) or _NO_RELATIVE.search(told):
        return None
    return match.span() if _is_noun(match["noun"], follows_measure=True) else None


def wanted_things(folded: str, before: str = "") -> str:
    """The things that a story is to have, where a clause says no more: 有月亮有猫 gives 月亮和猫.

    Args:
        folded: a clause, in simplified characters.
        before: what stands before it: 必须, or the list that it goes on with (铜钥匙、).
    """
    goes_on = before.endswith("、")
    match = _WANTED.fullmatch(folded)
    if match is None or not (goes_on or match["lead"] or match["tail"]) or _DENYING.search(folded):
        return ""
    things = [thing for thing in _APART.split(match["things"]) if thing]
    is_listed = _SURELY_WANTED.search(match["lead"] or "") is not None
    is_listed = is_listed or match["tail"] not in (None, "的")
    is_listed = is_listed or _SURELY_BEFORE.search(before) is not None
    if not things or not all(
        is_plain_noun(one) or (is_listed and _is_listed(one)) for one in things
    ):
        return ""
    return "和".join(("、".join(things[:-1]), things[-1])) if len(things) > 1 else things[0]


def _is_listed(thing: str) -> bool:
    """Whether words may be one of a list of things: nothing in them makes a clause."""
    return 1 < len(thing) <= _MOST_LISTED and _NO_LISTED.search(thing) is None


def is_plain_noun(folded: str) -> bool:
    """Whether the words are a known noun, with what it is like or without: 更夫, 红色的雨伞."""
    match = _PLAIN.fullmatch(folded)
    return match is not None and _NUMERAL.match(folded) is None and _is_known(match["noun"])


def _is_able(match: re.Match[str]) -> bool:
    """Whether the first denial of a clause only says what a counted thing cannot."""
    return match.group().startswith(match["count"]) and "的" in match.group()


def _is_noun(noun: str, *, follows_measure: bool) -> bool:
    if _is_known(noun):
        return True
    if noun in words.NO_NOUNS or not follows_measure:
        return False
    if _AGENT.fullmatch(noun):
        return True
    return 1 < len(noun) <= _MOST_UNKNOWN and _VERBAL.search(_COMPOUND.sub("", noun)) is None


def _is_known(noun: str) -> bool:
    known = _KNOWN.fullmatch(noun)
    if noun in words.NO_NOUNS or known is None:
        return False
    # A head of two characters is a noun whatever they are: 月亮 (亮).
    unsure = known["before"] if len(known["head"]) > 1 else noun
    return _VERBAL.search(_COMPOUND.sub("", unsure)) is None
