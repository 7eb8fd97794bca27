"""Translations of the corpus: the two sides of one composed sentence, names and numbers masked."""

import json
import re
from functools import cache
from random import Random
from typing import Final

from domain.ontology import Lang
from generators.asking import model_input
from generators.phrases.bank import joined, sections

_MASKS: Final = "abcdefgh"
_SLOT = re.compile(r"\{([a-z]+)[0-9]*\}")
_LONGEST: Final = 290
"""Bytes of a source of more than one sentence."""
_UNSAID: Final = ("noun", "stuff")
"""Slots of the banks that no reader of a text ever sees."""


def draw_translation(rng: Random, lang: Lang) -> tuple[str, str]:
    """A source in a language with its question, and the JSON of its translation into the other."""
    return _exchange(rng, lang, "en" if lang == "zh" else "zh")


def draw_copy(rng: Random, lang: Lang) -> tuple[str, str]:
    """A source with the question to say it in its own language: the easiest thing to learn."""
    return _exchange(rng, lang, lang)


def _exchange(rng: Random, lang: Lang, to: Lang) -> tuple[str, str]:
    source, target = draw_sides(rng, lang, to)
    return (
        model_input("translation", lang, source, to),
        json.dumps({"text": target}, ensure_ascii=False, separators=(",", ":")),
    )


def draw_sides(rng: Random, lang: Lang, to: Lang) -> tuple[str, str]:
    """A text of one to three sentences, masked, and the same in another language."""
    sides: dict[Lang, list[str]] = {"en": [], "zh": []}
    for _ in range(1 if rng.random() < 0.55 else rng.randint(2, 3)):
        drawn = _sentence(rng)
        if len(joined([*sides[lang], drawn[lang]], lang).encode()) > _LONGEST and sides[lang]:
            break
        for one in sides:
            sides[one].append(drawn[one])
    source, target = _masked([joined(sides[one], one) for one in (lang, to)])
    return source, target


def _sentence(rng: Random) -> dict[Lang, str]:
    names = _short_names() if rng.random() < 0.45 else _all_names()
    while True:
        name = rng.choice(names)
        drawn = sections()[name].draw(rng)
        if not any(f"{{{slot}}}" in drawn["en"] for slot in _UNSAID):
            return drawn


@cache
def _all_names() -> list[str]:
    unsaid = ("item.noun", "item.stuff")
    return [name for name in sections() if not name.startswith(unsaid)]


@cache
def _short_names() -> list[str]:
    return [name for name in _all_names() if name.startswith(("sentence", "phrase", "trade"))]


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
