"""What a quest is about, as a noun: loose ends cut off, and found where no frame tells it."""

import re
from typing import Final

from generators.lexicon import quest_marks_zh
from generators.lexicon import quest_targets_en as english
from generators.lexicon import quest_targets_zh as chinese
from generators.reading.script import is_chinese

_TAIL_EN, _LEAD_EN, _GIVEN_EN, _NOT_EN = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (english.TAIL_EN, english.LEAD_EN, english.GIVEN_EN, english.NOT_TARGETS_EN)
)
_LEAD_ZH, _TAIL_ZH, _MODIFIED_ZH, _OWNED_ZH, _NOT_ZH = map(
    re.compile,
    (
        chinese.LEAD_ZH,
        chinese.TAIL_ZH,
        chinese.MODIFIED_ZH,
        chinese.OWNED_ZH,
        chinese.NOT_TARGETS_ZH,
    ),
)
_FOUND_EN: Final = tuple(map(re.compile, english.TARGETS_EN))
_FOUND_ZH: Final = tuple((kind, re.compile(pattern)) for kind, pattern in chinese.TARGETS_ZH)
_WANTED_ZH = re.compile(chinese.WANTED_ZH)
_CREATURE_ZH = re.compile(rf"(?:{chinese.CREATURE_ZH})$")
_CREATURE_EN = re.compile(english.CREATURE_EN)
_APART = re.compile(chinese.COUNT_APART)
_PLACES_ZH: Final = tuple(map(re.compile, chinese.PLACES_ZH))
_GIVERS_ZH: Final = tuple(map(re.compile, chinese.GIVERS_ZH))
_PLACES_EN: Final = tuple(map(re.compile, english.PLACES_EN))
_GIVERS_EN: Final = tuple(map(re.compile, english.GIVERS_EN))
_NOT_PLACES_EN, _NOT_GIVERS_EN = map(re.compile, (english.NOT_PLACES_EN, english.NOT_GIVERS_EN))
_NOT_GIVERS_ZH: Final = re.compile(quest_marks_zh.NOT_GIVERS)
_GIVER_TRIM_ZH = re.compile(chinese.GIVER_TRIM_ZH)
_NOT_PLACES_ZH, _PLACE_TAIL_ZH = map(re.compile, (chinese.NOT_PLACES_ZH, chinese.PLACE_TAIL_ZH))
_PLACE_TAIL_EN, _PERSON_AT_EN = map(re.compile, (english.PLACE_TAIL_EN, english.PERSON_AT_EN))
_SHORTEST = 1


def tidied(target: str) -> str:
    """A target without the words around its noun; empty if no noun is left."""
    if is_chinese(target):
        return _tidied_chinese(target)
    given = _GIVEN_EN.match(target)
    if given:
        target = target[given.start("target") : given.end("target")]
    target = _LEAD_EN.sub("", target)
    shorter = _TAIL_EN.sub("", target).strip()
    target = shorter or target
    return "" if _NOT_EN.match(target) else target


def _tidied_chinese(target: str) -> str:
    if _NOT_ZH.match(target):
        return ""
    wanted = _WANTED_ZH.match(target)
    target = wanted["target"] if wanted else target
    if not _OWNED_ZH.match(target):
        modified = _MODIFIED_ZH.match(target)
        target = modified["target"] if modified else target
    for pattern in (_TAIL_ZH, _LEAD_ZH):
        shorter = pattern.sub("", target)
        if len(shorter) >= _SHORTEST:
            target = shorter
    return "" if _NOT_ZH.match(target) else target


def find_target(covered: str, shown: str, kind: str | None) -> str:
    """What a prompt is about where its frames do not tell.

    Args:
        covered: the folded prompt, numbers covered with `#`, punctuation in ASCII.
        shown: the prompt as it is shown, character by character the same.
        kind: the kind of the quest, None if open.
    """
    if is_chinese(covered):
        patterns = [p for of, p in _FOUND_ZH if kind is None or of == kind]
        if kind != "explore":
            patterns += [p for of, p in _FOUND_ZH if of == ""]
    else:
        patterns = [] if kind == "explore" else list(_FOUND_EN)
    for pattern in patterns:
        for match in pattern.finditer(covered):
            target = tidied(shown[match.start("target") : match.end("target")].strip())
            if target and "#" not in covered[match.start("target") : match.end("target")]:
                return target
    return ""


def is_creature(target: str) -> bool:
    """Whether a target's noun is something that is fought."""
    if is_chinese(target):
        return _CREATURE_ZH.search(target) is not None
    return _CREATURE_EN.search(target.lower()) is not None


def counted_apart(covered: str) -> int | None:
    """Where a number stands that counts without its noun: `(4)`, `, 25,`, `# of them`."""
    match = _APART.search(covered)
    return match.start(match.lastgroup or 0) if match else None


def find_place(covered: str, shown: str) -> str:
    """Where a quest happens, where its frames do not tell; else empty."""
    if not is_chinese(covered):
        return _english_place(shown)
    for pattern in _PLACES_ZH:
        for match in pattern.finditer(covered):
            place = tidied_place(shown[match.start("place") : match.end("place")].strip())
            if place:
                return place
    return ""


def find_giver(covered: str, shown: str) -> str:
    """Who gives a quest, where its frames do not tell; else empty."""
    if not is_chinese(covered):
        return _english_giver(shown)
    for pattern in _GIVERS_ZH:
        match = pattern.search(covered)
        giver = tidied_giver(shown[match.start("giver") : match.end("giver")]) if match else ""
        if len(giver) > 1 and not _NOT_ZH.match(giver) and not _NOT_GIVERS_ZH.match(giver):
            return giver
    return ""


def _english_place(shown: str) -> str:
    giver = _english_giver(shown)
    for pattern in _PLACES_EN:
        for match in pattern.finditer(shown):
            place = match["place"]
            if not _NOT_PLACES_EN.match(place) and (not giver or giver not in place):
                return place
    return ""


def _english_giver(shown: str) -> str:
    for pattern in _GIVERS_EN:
        match = pattern.search(shown)
        if match and not _NOT_GIVERS_EN.match(match["giver"]):
            return match["giver"]
    return ""


def completed_place(place: str, shown: str) -> str:
    """A place with all of its proper name: `Watchpoint` of `Watchpoint Nine`."""
    if not place[:1].isupper():
        return place
    longer = re.search(re.escape(place) + r"(?: (?:of (?:the )?)?[A-Z][\w'-]+)+", shown)
    return longer.group() if longer else place


def tidied_giver(giver: str) -> str:
    """A giver without the words around the name: 渡口的老艄公 is 老艄公."""
    match = _GIVER_TRIM_ZH.match(giver) if is_chinese(giver) else None
    return match["giver"] if match else giver


def tidied_place(place: str) -> str:
    """A place without who is there and what is done there; empty if it names none."""
    if is_chinese(place):
        if _NOT_PLACES_ZH.match(place):
            return ""
        shorter = _PLACE_TAIL_ZH.sub("", place)
        return shorter if len(shorter) > 1 else place
    somebody = _PERSON_AT_EN.match(place)
    if somebody:
        place = somebody["place"]
    return _PLACE_TAIL_EN.sub("", place)
