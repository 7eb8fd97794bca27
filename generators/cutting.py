"""Cutting: a text into sentences that a small model can read, with names and numbers masked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from domain.ontology import Lang
from generators.masking import Masked, mask
from generators.phrases.parallel import said_in
from generators.plain import cut_bytes
from generators.specs import MAX_SOURCE_BYTES

MOST_MASKS: Final = 8
"""How many placeholders a sentence may hold; one with more of them is cut."""

_LONGEST: Final = MAX_SOURCE_BYTES * 3 // 4
_SHORTEST: Final = 24
_SPLITS: Final[Mapping[Lang, tuple[re.Pattern[str], ...]]] = {
    "en": tuple(map(re.compile, (r"(?<=[.!?])\s+", r"(?<=[,;:])\s+", r"\s+"))),
    "zh": tuple(map(re.compile, (r"(?<=[。！？])(?![”）])", r"(?<=[，；：])", r"(?<=.)(?=.)"))),
}


def sentences_of(text: str, lang: Lang, to: Lang, names: Sequence[str]) -> Iterator[Masked]:
    """Sentences of a text, none longer than a model may read or with more than `MOST_MASKS`.

    Args:
        text: in `lang`.
        lang: the language of the text.
        to: the language that it shall have.
        names: of things that exist.
    """
    sentences = _split(text, lang, 0)
    while sentences:
        for count in (2, 1):
            # Some lines of the phrase book are two sentences.
            whole = (" " if lang == "en" else "").join(sentences[:count])
            known = said_in(whole, lang, to, names)
            if known is not None:
                yield Masked(whole, {}, known)
                del sentences[:count]
                break
        else:
            yield from _fitting(sentences.pop(0), lang, to, names, _LONGEST)


def _fitting(
    text: str, lang: Lang, to: Lang, names: Sequence[str], longest: int
) -> Iterator[Masked]:
    masked = mask(text, lang, to, names)
    fits = len(text.encode()) <= longest and len(masked.text.encode()) <= MAX_SOURCE_BYTES
    if (fits and len(masked.values) <= MOST_MASKS) or longest < _SHORTEST:
        yield masked
        return
    for part in _chunks(text, lang, 1, longest):
        yield from _fitting(part, lang, to, names, longest // 2)


def _chunks(text: str, lang: Lang, level: int, longest: int) -> Iterator[str]:
    """A text in runs of at most `longest` bytes, cut at commas where there are any."""
    space, held = (" " if lang == "en" else ""), ""
    for part in _split(text, lang, level):
        longer = f"{held}{space}{part}" if held else part
        if len(longer.encode()) <= longest:
            held = longer
            continue
        if held:
            yield held
        held = part
        if len(part.encode()) > longest and level + 1 < len(_SPLITS[lang]):
            yield from _chunks(part, lang, level + 1, longest)
            held = ""
    while held:
        head = cut_bytes(held, longest)
        yield head
        held = held[len(head) :]


def _split(text: str, lang: Lang, level: int) -> list[str]:
    return [part for part in _SPLITS[lang][level].split(text.strip()) if part]
