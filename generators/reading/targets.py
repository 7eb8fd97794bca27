"""What a quest is about, as a noun: loose ends cut off, and found where no frame tells it."""

import re
from typing import Final

from generators.lexicon import quest_targets as words
from generators.reading.script import is_chinese

_TAIL_EN, _LEAD_EN, _GIVEN_EN, _NOT_EN = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (words.TAIL_EN, words.LEAD_EN, words.GIVEN_EN, words.NOT_TARGETS_EN)
)
_LEAD_ZH, _TAIL_ZH, _MODIFIED_ZH, _OWNED_ZH, _NOT_ZH = map(
    re.compile,
    (words.LEAD_ZH, words.TAIL_ZH, words.MODIFIED_ZH, words.OWNED_ZH, words.NOT_TARGETS_ZH),
)
_FOUND_EN: Final = tuple(map(re.compile, words.TARGETS_EN))
_FOUND_ZH: Final = tuple((kind, re.compile(pattern)) for kind, pattern in words.TARGETS_ZH)
_NOT_PLACES_ZH, _PLACE_TAIL_ZH = map(re.compile, (words.NOT_PLACES_ZH, words.PLACE_TAIL_ZH))
_PLACE_TAIL_EN, _PERSON_AT_EN = map(re.compile, (words.PLACE_TAIL_EN, words.PERSON_AT_EN))
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
