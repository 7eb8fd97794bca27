"""Composing: sentences of the prose banks, put together into texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from domain.ontology import Lang
from training.corpus.prose import prose

MOST_BREVITY: Final = 3
_DRAWS: Final = (1, 1, 5, 30)
"""How many sentences are drawn for one that is kept, by brevity; the shortest is kept."""


@dataclass(frozen=True, slots=True)
class Composer:
    """Draws sentences in a language.

    Attributes:
        rng: chooses.
        brevity: 0 composes freely; from 1 on nothing is added that may be left out; above, each
            sentence is the shortest of several.
    """

    rng: Random
    lang: Lang
    brevity: int = 0

    def said(self, name: str, slots: Mapping[str, str] | None = None) -> str:
        """One sentence of a section.

        Args:
            name: of the section.
            slots: what is put in now; placeholders that it does not name stay for the model to
                write.

        Raises:
            KeyError: there is no such section.
        """
        section = prose()[name]
        drawn = (section.draw_in(self.rng, self.lang) for _ in range(_DRAWS[self.brevity]))
        text = min(drawn, key=lambda one: len(one.encode()))
        for slot, value in (slots or {}).items():
            text = text.replace(f"{{{slot}}}", value)
        return text

    def one_of(self, names: Mapping[str, float]) -> str:
        """A sentence of one of some sections, by their weights.

        Sections that nobody has written are passed over, if there is another.

        Raises:
            KeyError: none of them is there.
        """
        written = {name: weight for name, weight in names.items() if name in prose()} or names
        return self.said(self.rng.choices(list(written), list(written.values()))[0])

    def some(self, share: float) -> bool:
        """True in this share of the cases, and never where one is to be brief."""
        return self.rng.random() < share and not self.brevity

    def flowing(self, sentences: Iterable[str]) -> str:
        """Sentences as one text."""
        return flowing(sentences, self.lang)


def flowing(sentences: Iterable[str], lang: Lang) -> str:
    """Sentences as one text."""
    return ("" if lang == "zh" else " ").join(one for one in sentences if one)
