"""Spans: what a prompt says beyond the fields, which the texts must speak of."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, cast

from generators.frame import Mention, MentionRole
from generators.lexicon import spans as words
from generators.lexicon.stories import FRAME_EN
from generators.reading.nominals import nominal
from generators.reading.numerals import find_numerals
from generators.reading.script import Script, is_chinese

MOST: Final = 12
"""Mentions of one prompt; of these, the few that may be quoted are kept."""
LONGEST: Final = 60
_CLAUSE = re.compile(r"[^,.;:!?()，。；：！？、（）—–…\n]+")
_CUE = re.compile(words.ENGLISH)
_STRONG: Final = frozenset({"person", "purpose", "origin", "feature"})
_FRAME = re.compile(FRAME_EN)
_WORD = re.compile(r"[a-z][a-z'-]*")
_EDGE_EN = re.compile(
    r"^(?:[\s'\"-]+|(?:and|but|or|so|please|pls|also|inside it|it|its|yes|yeah|no|then|is"
    r"|are|was|has|be|should|it's|they|he|she|i|we|my character's|maybe|actually"
    r"|obviously|ok|okay|well|just|the chip|who|that|which|make it|call it|very"
    r"|really)(?![a-z'])\s*)"
)
_TAIL_EN = re.compile(
    r"(?:[\s'\"-]+|(?<![a-z])(?:and|or|with|of|the|a|an|please|pls|in|on|for|to|is|at))$"
)
_LEAD_ZH = re.compile(words.CHINESE_LEAD)
_ROLES_ZH: Final[tuple[tuple[re.Pattern[str], MentionRole], ...]] = tuple(
    (re.compile(cue), cast("MentionRole", role)) for cue, role in words.ROLES_ZH
)
_OF_ZH = re.compile(r"的(?=[^的]*$)")
_TAIL_ZH = re.compile(
    r"(?:的|了|吧|呗|呢|啊|那种|样子|专用|用|使|穿|做|打的|做的|时|就行|也行|款|级别|质感"
    r"|似的|一样|那样|形状|造型)+$"
)

Roled = tuple[int, int, MentionRole]


def spans_of(
    text: Script, known: Iterable[tuple[int, int]], name: tuple[int, int] = (0, 0)
) -> tuple[Mention, ...]:
    """What the texts must speak of, in the order of the prompt.

    Args:
        text: the prompt.
        known: where values of fields stand.
        name: where the name of the thing stands; `(0, 0)` without one.
    """
    taken = [*known, *_amounts(text.folded)]
    if name[1]:
        taken.append(name)
    found: list[Roled] = []
    for clause in _CLAUSE.finditer(text.folded):
        start, end = clause.span()
        if is_chinese(clause.group()):
            found += _chinese(text.folded, start, end, taken)
        else:
            found += _english(text.folded, start, end, taken)
    return tuple(_mentions(text, found))


def _mentions(text: Script, found: Sequence[Roled]) -> list[Mention]:
    mentions: list[Mention] = []
    for start, end, role in sorted(set(found)):
        shown = text.shown[start:end].strip(" '\"“”-")
        if not shown or len(shown) > LONGEST or any(m.start <= start < m.end for m in mentions):
            continue
        noun = nominal(shown, role, text.folded[:start])
        if noun:
            mentions.append(Mention(noun, role, start, end))
    return mentions[:MOST]


def _amounts(folded: str) -> list[tuple[int, int]]:
    """Numbers with the words that make them levels, editions or sums."""
    found: list[tuple[int, int]] = []
    for numeral in find_numerals(folded):
        before = re.search(
            r"(?:(?:levels?|lvls?|lv|l|edition(?: of)?|等级|限量|编号)\s?[:.]?\s?)$",
            folded[: numeral.start],
        )
        after = re.match(
            r"\s?(?:级|品|gold|g(?![a-z])|copies|copy|bottles|金币?|章|件|枚|把|颗|瓶"
            r"|chapters?|of them|x(?![a-z]))",
            folded[numeral.end :],
        )
        if before or after:
            start = before.start() if before else numeral.start
            found.append((start, numeral.end + (after.end() if after else 0)))
    return found


def _is_known(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(low <= start and end <= high for low, high in taken)


def _new_words(folded: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[str]:
    """Words at `[start, end)` that say something which no field says."""
    return [
        m.group()
        for m in _WORD.finditer(folded, start, end)
        if m.group() not in words.IDLE_EN and not _is_known(m.start(), m.end(), taken)
    ]


def _english(folded: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[Roled]:
    frame = _FRAME.match(folded, start, end)
    begin = start + len(folded[start:end]) - len(folded[start:end].lstrip())
    if frame and frame.end() > begin:
        begin = frame.end()
    heads = [(low, high) for low, high in taken if begin <= low < end]
    if not heads:
        return _whole(folded, begin, end, taken)
    found: list[Roled] = []
    cues = list(_CUE.finditer(folded, begin, end))
    first = next((m.start() for m in cues if _new_words(folded, m.end(), end, taken)), end)
    found += _before(folded, begin, min(first, end), taken)
    at = first
    while at < end:
        cue = next((m for m in cues if m.start() >= at), None)
        if cue is None:
            break
        stop = next(
            (m.start() for m in cues if m.start() > cue.end() and m.lastgroup in _STRONG), end
        )
        piece = _trimmed(folded, cue.end(), stop)
        if piece and _new_words(folded, *piece, taken):
            found.append((*piece, _role(cue)))
        at = stop
    return found


def _role(cue: re.Match[str]) -> MentionRole:
    """The role that a cue gives; a word that may mean anything makes a theme."""
    return cast("MentionRole", cue.lastgroup) if cue.lastgroup in _STRONG else "theme"


def _before(folded: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[Roled]:
    """Runs of new words around the head: `two-coloured gem`, `wedding ring`."""
    found: list[Roled] = []
    run: list[re.Match[str]] = []
    for word in [*_WORD.finditer(folded, start, end), None]:
        new = (
            word is not None
            and word.group() not in words.IDLE_EN
            and not any(low < word.end() and word.start() < high for low, high in taken)
        )
        if new and word is not None:
            run.append(word)
        elif run:
            found.append((run[0].start(), run[-1].end(), "feature"))
            run = []
    return found


def _whole(folded: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[Roled]:
    piece = _trimmed(folded, start, end)
    if piece is None or not _new_words(folded, *piece, taken):
        return []
    cue = _CUE.match(folded, piece[0], piece[1])
    if cue and cue.lastgroup in _STRONG:
        inner = _trimmed(folded, cue.end(), piece[1])
        if inner:
            return [(*inner, _role(cue))]
    return [(*piece, "theme")]


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int] | None:
    while True:
        lead = _EDGE_EN.match(folded[start:end])
        if not lead or not lead.end():
            break
        start += lead.end()
    while True:
        tail = _TAIL_EN.search(folded[start:end])
        if not tail:
            break
        end = start + tail.start()
    return (start, end) if end > start else None


def _new_chars(folded: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> int:
    return sum(
        char not in words.IDLE_ZH and char.isalnum() and not _is_known(at, at + 1, taken)
        for at, char in enumerate(folded[start:end], start=start)
    )


def _chinese(folded: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[Roled]:
    lead = _LEAD_ZH.match(folded, start, end)
    begin = lead.end() if lead else start
    heads = sorted((low, high) for low, high in taken if begin <= low < end)
    if not heads:
        return _chinese_piece(folded, begin, end, taken)
    found: list[Roled] = []
    low, high = begin, heads[0][0]
    for index, (head_low, head_high) in enumerate(heads):
        found += _chinese_piece(folded, low, head_low, taken)
        low = head_high
        high = heads[index + 1][0] if index + 1 < len(heads) else end
    found += _chinese_piece(folded, low, high, taken)
    return found


def _chinese_piece(
    folded: str, start: int, end: int, taken: Sequence[tuple[int, int]]
) -> list[Roled]:
    lead = _LEAD_ZH.match(folded, start, end)
    start = lead.end() if lead else start
    role: MentionRole = "theme"
    for cue, cued in _ROLES_ZH:
        match = cue.match(folded, start, end)
        if match and match.end() < end:
            start, role = match.end(), cued
            break
    tail = _TAIL_ZH.search(folded[start:end])
    stop = start + tail.start() if tail else end
    if tail and re.search("用|穿|使", tail.group()) and role == "theme":
        role = "purpose"
    elif tail and tail.group().startswith("的") and role == "theme":
        role = "feature"
    if stop - start < 1 or _new_chars(folded, start, stop, taken) < (1 if role != "theme" else 2):
        return []
    return [(start, stop, role)]
