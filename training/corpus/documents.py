"""Training documents: an endless, seeded stream; document i never depends on the others."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from domain.ontology import LANGS, Lang
from generators.specs import SPEC_KINDS, SpecKind, model_input
from training.corpus.characters import draw_character
from training.corpus.dialogues import draw_dialogue
from training.corpus.items import draw_item
from training.corpus.quests import draw_quest

CORPUS_VERSION: Final = "1"

_KIND_WEIGHTS: Final[dict[SpecKind, int]] = {
    "item": 32, "character": 21, "quest": 20, "dialogue": 27,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """One exchange.

    Attributes:
        asked: the person's words.
        prompt: the model's input up to `<|out|>`.
        output: compact JSON, without the end token.
        fields: what the JSON holds.
    """

    kind: SpecKind
    lang: Lang
    asked: str
    prompt: str
    output: str
    fields: Mapping[str, Any]


def _with_no_facts(
    draw: Callable[[Random, Lang], tuple[str, dict[str, Any]]],
) -> Callable[[Random, Lang], tuple[str, str, dict[str, Any]]]:
    def drawn(rng: Random, lang: Lang) -> tuple[str, str, dict[str, Any]]:
        asked, fields = draw(rng, lang)
        return asked, "", fields

    return drawn


_DRAW: Final[dict[SpecKind, Callable[[Random, Lang], tuple[str, str, dict[str, Any]]]]] = {
    "item": _with_no_facts(draw_item),
    "character": _with_no_facts(draw_character),
    "quest": draw_quest,
    "dialogue": draw_dialogue,
}


def document(
    seed: str, index: int, kind: SpecKind | None = None, lang: Lang | None = None
) -> Document:
    """Document `index` of the stream of a seed; kind and language are drawn unless given."""
    rng = Random(f"{seed}/{index}")
    drawn_kind = rng.choices(SPEC_KINDS, [_KIND_WEIGHTS[k] for k in SPEC_KINDS])[0]
    drawn_lang = rng.choice(LANGS)
    kind, lang = kind or drawn_kind, lang or drawn_lang
    asked, facts, fields = _DRAW[kind](rng, lang)
    output = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return Document(kind, lang, asked, model_input(kind, lang, asked, facts), output, fields)


def documents(seed: str, start: int, count: int) -> Iterator[Document]:
    """Documents `start` to `start + count - 1`."""
    return (document(seed, index) for index in range(start, start + count))
