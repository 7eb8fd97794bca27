"""Composing: sentences of the prose banks, put together into texts."""

from collections.abc import Iterable, Mapping
from random import Random

from domain.ontology import Lang
from training.corpus.prose import prose


def said(rng: Random, lang: Lang, name: str, slots: Mapping[str, str] | None = None) -> str:
    """One sentence of a section.

    Args:
        rng: chooses it.
        lang: of the sentence.
        name: of the section.
        slots: what is put in now; placeholders that it does not name stay for the model to write.

    Raises:
        KeyError: there is no such section.
    """
    text = prose()[name].draw(rng)[lang]
    for slot, value in (slots or {}).items():
        text = text.replace(f"{{{slot}}}", value)
    return text


def one_of(rng: Random, lang: Lang, names: Mapping[str, float]) -> str:
    """A sentence of one of some sections, by their weights."""
    return said(rng, lang, rng.choices(list(names), list(names.values()))[0])


def flowing(sentences: Iterable[str], lang: Lang) -> str:
    """Sentences as one text."""
    return ("" if lang == "zh" else " ").join(one for one in sentences if one)


def some(rng: Random, share: float) -> bool:
    """True in this share of the cases."""
    return rng.random() < share
