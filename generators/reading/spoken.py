"""What a dialogue is to be about, in the prompt's own words."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generators.frame import Mention
from generators.lexicon import spoken_words as words
from generators.lexicon.stories import FRAME_EN
from generators.reading.script import Script, is_chinese

MOST: Final = 3
_CLAUSE = re.compile(r"[^,.;:!?()，。；：！？（）—–…\n]+")
_DROPPED_EN: Final = tuple(map(re.compile, (words.TOPIC_EN, words.SPEAKING_EN)))
_KEPT_EN: Final = re.compile(words.DOING_EN)
_ON_EN: Final = re.compile(words.ON_EN)
_DROPPED_ZH: Final = tuple(map(re.compile, (words.TOPIC_ZH, words.SPEAKING_ZH)))
_FRAME = re.compile(FRAME_EN)
_IDLE_EN = re.compile(rf"^(?:\s|{words.IDLE_EN}(?![a-z'-]))+")
_IDLE_ZH = re.compile(rf"^(?:{words.IDLE_ZH})+")
_TAIL_ZH = re.compile(words.TAIL_ZH)


def topic_spans(text: Script, known: Sequence[tuple[int, int]]) -> tuple[Mention, ...]:
    """What is spoken of, the topic first; nothing where none is said.

    Args:
        text: the prompt.
        known: where it says who speaks.
    """
    found: list[Mention] = []
    for start, end in (*_announced(text, known), *_left(text, known)):
        mention = _mention(text, start, end)
        if mention and not any(mention.start < m.end and m.start < mention.end for m in found):
            found.append(mention)
    return tuple(found[:MOST])


def _announced(text: Script, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What a word for a topic, or for speaking, announces; the surest first."""
    chinese = is_chinese(text.folded)
    for pattern in _DROPPED_ZH if chinese else _DROPPED_EN:
        for cue in pattern.finditer(text.folded):
            yield from _clause_from(text, cue.end(), cue.start(), known)
    if not chinese:
        for cue in _KEPT_EN.finditer(text.folded):
            yield from _clause_from(text, cue.start(), cue.start(), known)
        for cue in _ON_EN.finditer(text.folded):
            yield from _clause_from(text, cue.end(), cue.start(), known)


def _clause_from(
    text: Script, start: int, cue: int, known: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    clause = _CLAUSE.match(text.folded, start)
    if clause and not any(low <= cue < high for low, high in known):
        yield clause.span()


def _left(text: Script, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of each clause behind the words for who speaks."""
    for clause in _CLAUSE.finditer(text.folded):
        start, end = clause.span()
        inside = [high for low, high in known if start <= low < end]
        start = max(inside, default=start)
        folded = text.folded[start:end]
        if is_chinese(text.folded):
            idle = _IDLE_ZH.match(folded)
            start += idle.end() if idle else 0
        else:
            frame = _FRAME.match(folded)
            start += frame.end() if frame and not inside else 0
            idle = _IDLE_EN.match(text.folded[start:end])
            start += idle.end() if idle else 0
        if end - start > 1:
            yield start, end


def _mention(text: Script, start: int, end: int) -> Mention | None:
    shown = text.shown[start:end]
    start += len(shown) - len(shown.lstrip(" 的了着地:："))
    shown = _TAIL_ZH.sub("", text.shown[start:end].strip(" '\"“”"))
    is_idle = not is_chinese(shown) and _IDLE_EN.sub("", shown.lower()).strip() == ""
    return Mention(shown, "theme", start, start + len(shown)) if shown and not is_idle else None
