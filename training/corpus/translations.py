"""Translations of the corpus: the two sides of one composed sentence, names and numbers masked."""

import json
import re
from random import Random
from typing import Final

from domain.ontology import Lang
from generators.asking import model_input
from training.corpus.composing import flowing, some
from training.corpus.prose import prose

_MASKS: Final = "abcdefgh"
_SLOT = re.compile(r"\{([a-z]+)[0-9]*\}")
_LONGEST: Final = 380
"""Bytes of a source."""
_UNSAID: Final = ("noun", "stuff")
"""Slots of the banks that no reader of a text ever sees."""


def draw_translation(rng: Random, lang: Lang) -> tuple[str, str]:
    """A source in a language with its question, and the JSON of its translation into the other."""
    other: Lang = "en" if lang == "zh" else "zh"
    sides: dict[Lang, list[str]] = {"en": [], "zh": []}
    for _ in range(1 if some(rng, 0.55) else rng.randint(2, 3)):
        drawn = _sentence(rng)
        if len(flowing([*sides[lang], drawn[lang]], lang).encode()) > _LONGEST:
            break
        for one in sides:
            sides[one].append(drawn[one])
    source, target = _masked([flowing(sides[one], one) for one in (lang, other)])
    return (
        model_input("translation", lang, source, other),
        json.dumps({"text": target}, ensure_ascii=False, separators=(",", ":")),
    )


def _sentence(rng: Random) -> dict[Lang, str]:
    sections = prose()
    names = _short_names() if some(rng, 0.45) else _all_names()
    while True:
        name = rng.choice(names)
        drawn = sections[name].draw(rng)
        if not any(f"{{{slot}}}" in drawn["en"] for slot in _UNSAID):
            return drawn


def _all_names() -> list[str]:
    return [name for name in prose() if not name.startswith(("item.noun", "item.stuff"))]


def _short_names() -> list[str]:
    return [name for name in prose() if name.startswith(("sentence", "phrase", "trade"))] or (
        _all_names()
    )


def _masked(sides: list[str]) -> list[str]:
    """Both sides with their placeholders called {a}, {b} ..., numbers {n1} ..., in source order."""
    names: dict[str, str] = {}
    for found in _SLOT.finditer(sides[0]):
        slot = found[0]
        if slot not in names:
            number = found[1] in ("n", "count")
            taken = sum(one.startswith("{n") == number for one in names.values())
            names[slot] = f"{{n{taken + 1}}}" if number else f"{{{_MASKS[taken]}}}"
    return [_SLOT.sub(lambda found: names.get(found[0], found[0]), side) for side in sides]
