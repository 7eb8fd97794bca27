"""What a quest is about, by the sentence that it is asked for in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generators.lexicon import quest_frames_en, quest_frames_zh
from generators.lexicon.amounts import MEASURES
from generators.lexicon.name_parts import SURNAMES
from generators.lexicon.quest_people import PERSON_WORDS
from generators.reading.numerals import Numeral
from generators.reading.script import Script, is_chinese

_ENGLISH: Final = tuple((kind, re.compile(p)) for kind, p in quest_frames_en.ENGLISH)
_CHINESE: Final = tuple((kind, re.compile(p)) for kind, p in quest_frames_zh.CHINESE)
_ENGLISH_GIVERS: Final = tuple(map(re.compile, quest_frames_en.ENGLISH_GIVERS))
_CHINESE_GIVERS: Final = tuple(map(re.compile, quest_frames_zh.CHINESE_GIVERS))
_GIVER_ROLE = re.compile(quest_frames_en.GIVER_ROLE)
_ENGLISH_PLACES: Final = tuple(map(re.compile, quest_frames_en.ENGLISH_PLACES))
_CHINESE_PLACES: Final = tuple(map(re.compile, quest_frames_zh.CHINESE_PLACES))
_HINTS_ZH: Final = {
    kind: re.compile(pattern) for kind, pattern in quest_frames_zh.KIND_HINTS_ZH.items()
}
_HINTS_EN: Final = {
    kind: re.compile(pattern) for kind, pattern in quest_frames_en.KIND_HINTS_EN.items()
}
_HEAD_EN = re.compile(
    r"^[\s:,.;!-]{0,9}(?:(?:quest|task|mission|please|make a quest|wanted)\W+)*(?:the |a |an "
    r"|#+ )?(?P<target>[a-z][\w'-]*(?: (?!(?:in|at|under|near|on|from|walk|walks|are|is"
    r"|wants|want|has|have|keeps|keep|that|who)(?![a-z]))[a-z][\w'-]*){0,3})"
)
_PHRASE_END = re.compile(
    r"(?:[\s'\"]+|(?<![a-z])(?:herself|himself|itself|themselves|please|pls|lol|quest"
    r"|task|mission|unknown|anonymous))+$"
)
_NO_GIVER: Final = frozenset(
    {
        "unknown",
        "anonymous",
        "nobody",
        "everyone",
        "everybody",
        "somebody",
        "someone",
        "people",
        "none",
        "你",
        "我",
        "我们",
        "他",
        "任务",
        "谁",
        "难度",
        "人",
        "一个",
        "奖励",
        "报酬",
    }
)
_NOT_FROM: Final = re.compile(r"(?<![a-z])not (?:from|by|for) (?:the |old )?$")
MAX_CHARS: Final = 400
"""Who wants what stands at the beginning; the patterns take cubic time at worst."""
_COMPOUND = re.compile(r"-[a-z]")
"""A number that only begins a word: `two-headed`."""
_SOMEBODY: Final = re.compile(r"(?<![a-z])(?:little|young|dear|loved|precious) one$")
"""Somebody, and no number: `my little one`."""
_CALLED: Final = ("老", "小", "阿")
_KIN: Final = tuple("娘爷姐哥叔婶妹弟爹嫂婆郎")
"""Beside a numeral that is part of somebody's name: 老陆, 金三娘."""
_SURNAMED: Final = re.compile(rf"(?:^|[人者主是叫由替帮\s,，。:：、;；])[{SURNAMES}]$")
_NAME_ENDS: Final = re.compile(r"$|[\s,，。;；:：!！?？)）的想要请让说出给托求]|委托|发布|悬赏")
"""Around a numeral that is somebody's whole given name: 委托人赵四."""
_DIVIDER: Final = re.compile(r"(?<=\s)[-–—|/](?=\s)")
"""A dash between the parts of a notice."""
_HEADING: Final = re.compile(r"\W*[a-z]+\s[-–—|/]$")
"""The dash behind the first word of a notice, maybe its verb: `COLLECT - moonflowers - 12`."""
_THAT_ONE = re.compile(rf"[这那][{MEASURES}]")
_PAIR = re.compile(r"(?<![a-z])(?:a pair of|a couple of|twin|both)(?![a-z])|一[对双](?!手)|俩")
_SINGLE = re.compile(
    r"(?<![a-z])(?:a|one|the) (?:single|lone|last|only)(?![a-z])|(?<![a-z])(?:collect|fetch|deliver"
    r"|bring|kill|slay|find|defeat) one(?![a-z])|[,，]一[只个条头名封件](?=[,，。!！]|$)"
)
_PRONOUNS: Final = frozenset(
    ["them", "it", "him", "her", "one", "somebody", "someone", "me", "us", "you", "that", "this"]
)


@dataclass(frozen=True, slots=True)
class Errand:
    """What the wording of a quest says; empty or None where it does not."""

    kind: str = ""
    target: str = ""
    count: int | None = None
    giver: str = ""
    place: str = ""


def errand_of(text: Script, numerals: Sequence[Numeral]) -> Errand:
    """Read the wording of a quest.

    Args:
        text: the prompt.
        numerals: the numbers that can count things, sums of Gold and levels left out.
    """
    covered = covered_numbers(text.folded, numerals)[:MAX_CHARS]
    if is_chinese(covered):
        return _chinese(text, covered, numerals)
    return _english(text, covered, numerals)


def covered_numbers(folded: str, numerals: Sequence[Numeral]) -> str:
    """The text with its numbers covered by `#`, and its punctuation in ASCII."""
    for numeral in numerals:
        if is_in_word(folded, numeral):
            continue
        width = numeral.end - numeral.start
        folded = folded[: numeral.start] + "#" * width + folded[numeral.end :]
    folded = _DIVIDER.sub(
        lambda m: m.group() if _HEADING.match(folded, 0, m.end()) else ",", folded
    )
    return folded.translate(str.maketrans("，；：！？（）", ",;:!?()"))


def is_in_word(folded: str, numeral: Numeral) -> bool:
    """Whether a numeral is part of a word: `two-headed`, 霜百合, 那只三头蟾蜍."""
    before = folded[max(0, numeral.start - 2) : numeral.start]
    if _COMPOUND.match(folded, numeral.end) or _THAT_ONE.fullmatch(before):
        return True
    if _SOMEBODY.search(folded, 0, numeral.end) is not None:
        return True
    said, after = folded[numeral.start : numeral.end], folded[numeral.end : numeral.end + 1]
    if len(said) == 1 and is_chinese(said) and (before[-1:] in _CALLED or after in _KIN):
        return True
    if len(said) == 1 and is_chinese(said) and _SURNAMED.search(folded, 0, numeral.start):
        return _NAME_ENDS.match(folded, numeral.end) is not None
    return said in "百千万十拾" and is_chinese(after) and after not in MEASURES


def _group(text: Script, match: re.Match[str], *names: str) -> str:
    for name in names:
        if name in match.re.groupindex and match[name]:
            return _cleaned(text.shown[match.start(name) : match.end(name)])
    return ""


def _cleaned(shown: str) -> str:
    return _PHRASE_END.sub("", shown.strip()).strip(" '\"“”")


def _count(match: re.Match[str], numerals: Sequence[Numeral]) -> int | None:
    if "count" not in match.re.groupindex or match["count"] is None:
        return None
    numeral = next((n for n in numerals if n.start == match.start("count")), None)
    return int(numeral.value) if numeral and numeral.value.denominator == 1 else None


def _english(text: Script, covered: str, numerals: Sequence[Numeral]) -> Errand:
    kind = target = place = ""
    count: int | None = None
    for frame_kind, pattern in _ENGLISH:
        match = pattern.search(covered)
        if match is None:
            continue
        kind = kind or frame_kind
        target = target or _group(text, match, "target", "target2")
        count = count if count is not None else _count(match, numerals)
        place = place or _group(text, match, "place")
        if frame_kind:
            break
    if not kind:
        kind = next((k for k, hint in _HINTS_EN.items() if hint.search(covered)), "")
    if not target or target.lower() in _PRONOUNS:
        head = _HEAD_EN.match(covered)
        target = _group(text, head, "target") if head and kind == "defeat" else ""
    if count is None and len(numerals) == 1:
        count = int(numerals[0].value) if numerals[0].value.denominator == 1 else None
    if count is None and kind != "explore":
        count = 2 if _PAIR.search(covered) else 1 if _SINGLE.search(covered) else None
    if place.lower() in _PRONOUNS or place.lower().startswith("it "):
        place = ""
    giver = _english_giver(text)
    if not place or place == giver:
        place = _english_place(text, giver, target)
    return Errand(kind, target, count, giver, place)


def _english_giver(text: Script) -> str:
    for pattern in _ENGLISH_GIVERS:
        for match in pattern.finditer(text.shown):
            if _NOT_FROM.search(text.shown, 0, match.start("giver")):
                continue
            giver = _cleaned(match["giver"])
            proper = re.search(r"[A-Z][\w'-]+(?: (?:of )?[A-Z][\w'-]+)*$", giver)
            giver = proper.group() if proper else giver
            if giver.lower() not in _NO_GIVER:
                return giver
    role = _GIVER_ROLE.search(text.folded)
    if role and set(role["role"].split()) & PERSON_WORDS:
        return text.shown[role.start("giver") : role.end("giver")]
    return ""


def _english_place(text: Script, giver: str, target: str) -> str:
    for pattern in _ENGLISH_PLACES:
        for match in pattern.finditer(text.shown):
            place = _cleaned(match["place"])
            words = set(place.lower().split())
            if (
                place
                and place not in (giver, target)
                and giver not in place.split(" ")
                and not words & PERSON_WORDS
            ) and (not giver or giver not in place):
                return place
    return ""


def _chinese(text: Script, covered: str, numerals: Sequence[Numeral]) -> Errand:
    kind = target = place = giver = ""
    count: int | None = None
    for frame_kind, pattern in _CHINESE:
        match = pattern.search(covered)
        if match is None or (frame_kind and kind and frame_kind != kind):
            continue
        kind = kind or frame_kind
        target = target or _group(text, match, "target")
        count = count if count is not None else _count(match, numerals)
        place = place or _group(text, match, "place")
    if count is None and kind != "explore":
        sure = [
            n for n in numerals if text.folded[n.start : n.end] != "一" and n.value.denominator == 1
        ]
        ordinal = [n for n in sure if text.folded[: n.start].endswith("第")]
        count = int(sure[0].value) if len(sure) == 1 and not ordinal else None
        if _PAIR.search(text.folded) and not sure:
            count = 2
        elif not sure and _SINGLE.search(text.folded):
            count = 1
    if not kind:
        kind = next((k for k, hint in _HINTS_ZH.items() if hint.search(covered)), "")
    for pattern in _CHINESE_GIVERS:
        match = pattern.search(covered)
        giver = _group(text, match, "giver") if match else ""
        if giver and giver not in _NO_GIVER:
            break
        giver = ""
    if not place:
        place = next(
            (_group(text, m, "place") for p in _CHINESE_PLACES if (m := p.search(covered))), ""
        )
    return Errand(kind, target, count, giver, place if place != giver else "")
