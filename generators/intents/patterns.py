"""Patterns of requests: names and numbers in them are covered, so that words alone are read."""

import re
from typing import Final

from generators.intents.utterance import COVER

_COVERS: Final = {
    "I": COVER["item"], "P": COVER["person"], "Q": COVER["quest"], "S": COVER["scene"],
}  # fmt: skip
_PLACEHOLDER = re.compile(r"(?<!\\)(?<!\(\?)(?<![A-Za-z])([IPQS])(?![A-Za-z])")
_EDGE: Final = (
    r"(?:(?<![\w\ue000-\ue004])(?=[\w\ue000-\ue004])|(?<=[\w\ue000-\ue004])(?![\w\ue000-\ue004]))"
)
_NO_WORD: Final = r"[^\w\ue000-\ue004]"
NUMBER: Final = "\ue004"
"""Covers the digits and words of a number."""


def compiled(pattern: str) -> re.Pattern[str]:
    """A cue with the covers of names in the place of I, P, Q and S.

    A cover is no punctuation, and an apostrophe may be left out: `im selling`.
    """
    edged = pattern.replace("\\W", _NO_WORD).replace("\\b", _EDGE)
    named = _PLACEHOLDER.sub(lambda m: _COVERS[m[1]] + "++", edged)
    named = named.replace("we're", "we\0re")
    named = re.sub("'(?=[a-z])", "'?", named).replace("\0", "'")
    return re.compile(named.replace("\\d", f"[{NUMBER}\\d]").replace("[0-9", f"[{NUMBER}0-9"))
