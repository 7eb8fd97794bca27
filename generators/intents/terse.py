"""Terse requests: names, numbers and little else, `Moth Cloak -> Bertram`, `铁灯笼，40金`."""

import re
from typing import Final

from generators.intents.utterance import COVER, Utterance
from generators.reading.numerals import find_numerals
from generators.reading.script import is_chinese

_IDLE_EN: Final = frozenset(
    [
        "please",
        "pls",
        "plz",
        "the",
        "a",
        "an",
        "my",
        "for",
        "to",
        "at",
        "on",
        "of",
        "in",
        "gold",
        "g",
        "gp",
        "coins",
        "coin",
        "each",
        "apiece",
        "per",
        "piece",
        "now",
        "then",
        "ok",
        "okay",
        "yes",
        "hey",
        "so",
        "and",
        "with",
        "from",
        "only",
        "just",
        "right",
        "today",
        "quick",
        "quickly",
        "immediately",
        "next",
        "one",
        "thanks",
        "max",
        "min",
        "up",
        "go",
        "asking",
        "price",
    ]
)
_IDLE_ZH: Final = "请吧给来个把就那这的件枚块金币只张颗顶条本瓶一下快到去向往和与卖价让"
_FULL: Final = re.compile(
    r"[?]|(?<![a-z])(?:i|he|she|we|they|you|it|is|was|are|were|has|had|not|no|n't|who"
    r"|what|why)(?![a-z])"
)
_MOST_WORDS = 1
_COVERED = "".join(COVER.values())


def is_bare(said: Utterance) -> bool:
    """Whether nothing but names, numbers and idle words is said, one more word apart."""
    text = said.covered
    if not any(cover in text for cover in _COVERED) or _FULL.search(text):
        return False
    for numeral in find_numerals(text):
        width = numeral.end - numeral.start
        text = text[: numeral.start] + " " * width + text[numeral.end :]
    words = [word for word in re.findall(r"[a-z']+", text) if word not in _IDLE_EN]
    chars = [char for char in text if is_chinese(char) and char not in _IDLE_ZH]
    return len(words) + len(chars) <= _MOST_WORDS
