"""How people ask: words for values in both languages, casing, typos, stray politeness."""

from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Final

from domain.ontology import Lang
from generators.lexicon import characters, items, quests
from training.corpus.banks import bank, keys
from training.corpus.phrases import fill, some

_FORMS: Final[Mapping[str, Mapping[str, str]]] = {
    "type": items.TYPES,
    "rarity": items.RARITIES,
    "element": items.ELEMENTS,
    "material": items.MATERIALS,
    "ancestry": characters.ANCESTRIES,
    "profession": characters.PROFESSIONS,
    "temperament": characters.TEMPERAMENTS,
    "difficulty": quests.DIFFICULTIES,
}
_ZH_NUMBERS: Final = ("", *"一二三四五六七八九")


@cache
def forms(field: str, value: str, lang: Lang) -> tuple[str, ...]:
    """The words that a person may use for a value."""
    words = [word.strip() for word in _FORMS[field][value].split(",")]
    return tuple(w for w in words if w and w.isascii() == (lang == "en"))


def word(rng: Random, field: str, value: str, lang: Lang) -> str:
    """One of these words, the first ones more often."""
    choices = forms(field, value, lang)
    return choices[int(len(choices) * rng.random() ** 2)]


def level_words(rng: Random, level: int, lang: Lang) -> str:
    """A level as people write it."""
    if lang == "en":
        pattern = rng.choice(("level {n}", "lvl {n}", "at level {n}", "Level {n}", "lv.{n}"))
        return pattern.format(n=level)
    tens, ones = divmod(level, 10)
    chinese = (f"{_ZH_NUMBERS[tens] if tens > 1 else ''}十" if tens else "") + _ZH_NUMBERS[ones]
    return f"{rng.choice((str(level), chinese))}{rng.choice(('级', '级的'))}"


def motif_of(rng: Random, share: float) -> str | None:
    """A motif to hint at, or none."""
    return rng.choice(keys("en", "motifs", "hint")) if some(rng, share) else None


@cache
def _motif_words(lang: Lang) -> Mapping[str, str]:
    pairs = (line.split("|") for line in bank(lang, "prompts")["motif_word"])
    return dict(pairs)


def motif_word(motif: str, lang: Lang) -> str:
    """The plain word for a motif."""
    return _motif_words(lang)[motif]


def ask(rng: Random, section: str, lang: Lang, slots: Mapping[str, str]) -> str:
    """A request by one of the section's patterns for which every slot is there."""
    patterns = bank(lang, "prompts")[section]
    while True:
        pattern = rng.choice(patterns)
        needed = [s for s in ("hint", "name") if f"{{{s}}}" in pattern]
        if all(slots.get(s) for s in needed):
            return roughen(rng, fill(pattern, slots), lang)


def roughen(rng: Random, text: str, lang: Lang) -> str:
    """The text as somebody in a hurry types it: now and then another case, a slip, a full stop."""
    if lang == "en":
        text = _cased(rng, text)
        if len(text) > 12 and some(rng, 0.06):
            at = rng.randrange(1, len(text) - 2)
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if text[-1].isalnum() and some(rng, 0.2):
        text += "." if lang == "en" else "。"
    return text


def _cased(rng: Random, text: str) -> str:
    chance = rng.random()
    if chance < 0.45:
        return text
    if chance < 0.72:
        return text.lower()
    if chance < 0.97:
        return text[:1].upper() + text[1:]
    return text.upper()
