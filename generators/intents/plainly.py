"""Plain requests: numbers covered, courtesies left out, gerunds as the verbs that they are of."""

import re
from typing import Final

from generators.intents.patterns import NUMBER, compiled
from generators.lexicon import frames_en
from generators.reading.numerals import find_numerals

_GERUNDS: Final = {
    gerund: verb
    for gerund, _, verb in (pair.partition(" ") for pair in frames_en.GERUNDS.split(", "))
}
_GERUND = re.compile(f"(?<![a-z])(?:{'|'.join(_GERUNDS)})(?![a-z])")
_BEFORE_GERUND = re.compile(frames_en.BEFORE_GERUND)
_POLITE: Final = compiled(frames_en.POLITE)
_FILLED: Final = re.compile(rf" {frames_en.FILLERS}(?=[ ,.!?])(?P<rest>[^,.;:!?]*)")
_BLANK: Final = re.compile(
    r"(?<=[\u4e00-\u9fff\ue000-\ue004]{4}) (?=[\u4e00-\u9fff\ue000-\ue004]{2})"
)


def parted(text: str) -> str:
    """A text whose blanks between Chinese words, typed for commas, are commas."""
    return _BLANK.sub(",", text)


def plainly(text: str) -> str:
    """A sentence as a request without frills, of the same length.

    Args:
        text: a folded sentence; its names may be covered.
    """
    return _unfilled(asked_plainly(_numbers_covered(text)))


def _unfilled(text: str) -> str:
    """Without words that fill up a clause; the blanks stand at its end."""
    while match := _FILLED.search(text):
        rest = match["rest"].rstrip()
        if match.group() == rest.ljust(len(match.group())):
            break
        text = text[: match.start()] + rest.ljust(len(match.group())) + text[match.end() :]
    return text


def asked_plainly(text: str) -> str:
    """Without courtesies, and with the verbs of the gerunds after them; of the same length."""

    def plain(match: re.Match[str]) -> str:
        asked = _BEFORE_GERUND.search(text[: match.start()])
        return _GERUNDS[match.group()].ljust(len(match.group())) if asked else match.group()

    return _GERUND.sub(plain, _POLITE.sub(lambda match: " " * len(match.group()), text))


def _numbers_covered(text: str) -> str:
    for numeral in find_numerals(text):
        if text[numeral.start : numeral.end] not in ("一", "one", "first", "second"):
            width = numeral.end - numeral.start
            text = text[: numeral.start] + NUMBER * width + text[numeral.end :]
    return text
