"""Terse requests: names, numbers and little else, `Moth Cloak -> Bertram`, `铁灯笼，40金`."""

import re
from typing import Final

from generators.intents.utterance import COVER, Utterance
from generators.lexicon import terse
from generators.reading.numerals import find_numerals
from generators.reading.script import is_chinese

_IDLE_EN: Final = frozenset(terse.IDLE_EN.split(", "))
_IDLE_ZH: Final = "请吧给来个把就那这的件枚块金币只张颗顶条本瓶一下快到去向往和与卖价让"
_REFUSED: Final = re.compile(terse.REFUSED)
_ASKED: Final = re.compile(terse.ASKED)
_FULL: Final = re.compile(
    r"[?]|(?<![a-z])(?:i|he|she|we|they|you|it|is|was|are|were|has|had|not|no|n't|who"
    r"|what|why)(?![a-z])"
)
_TELLS: Final = re.compile(r"[\ue000-\ue003] [a-z]+(?:s|ed)\W*$")
"""A thing that does something: the wheelbarrow squeaks."""
_MOST_WORDS = 1
_MOST_BESIDE: Final = 4
_CLOSURE: Final = re.compile(terse.CLOSURE)
_SENTENCE: Final = re.compile(r"[^.!?;…]+(?:[.!?;…](?![\s.!?;…]|$)[^.!?;…]*)*[.!?;…]*")
_COVERED = "".join(COVER.values())


def is_bare(said: Utterance) -> bool:
    """Whether nothing but names, numbers and idle words is said, one more word apart."""
    text = said.hinted if said.lang == "zh" else said.covered
    return _names(text) and _is_bare(text)


def ends_bare(said: Utterance) -> bool:
    """Whether a sentence of names and numbers ends what is said in English: `… The lute. Now.`."""
    parts = [part for part in _SENTENCE.findall(said.hinted) if part.strip(" .!;…")]
    if said.lang == "zh" or _REFUSED.search(said.hinted) or any(map(_ASKED.match, parts)):
        return False
    for at in range(len(parts) - 1, -1, -1):
        part = _CLOSURE.sub(" ", parts[at])
        if (_names(part) or find_numerals(part)) and _is_bare(part, beside=0):
            return _names(part) or not part.rstrip().endswith("!")
        if _FULL.search(part) or len(part.split()) > _MOST_BESIDE:
            return False
    return False


def _names(text: str) -> bool:
    return any(cover in text for cover in _COVERED)


def _is_bare(text: str, beside: int = _MOST_WORDS) -> bool:
    if _FULL.search(text) or (beside and _TELLS.search(text)):
        return False
    for numeral in find_numerals(text):
        width = numeral.end - numeral.start
        text = text[: numeral.start] + " " * width + text[numeral.end :]
    words = [word for word in re.findall(r"[a-z']+", text) if word not in _IDLE_EN]
    chars = [char for char in text if is_chinese(char) and char not in _IDLE_ZH]
    return len(words) + len(chars) <= beside
