"""Writing: whether it is valid, and how it reads over many outputs."""

from collections.abc import Sequence
from typing import Any, Final

from domain.ontology import LANGS, Lang
from generators.validate import texts_of
from inference.types import TextModel
from training.corpus.documents import WRITTEN_KINDS, WrittenKind
from training.evaluating.cases import GenerationCase
from training.evaluating.outputs import Output, outputs_of
from training.evaluating.rows import Measured, Row
from training.evaluating.seen import Seen
from training.evaluating.wording import (
    prose_figures,
    sentences,
    share_distinct,
    share_unseen,
)

_SHOWN: Final = 3


def measure_writing(
    model: TextModel, cases: Sequence[GenerationCase], seen: Seen, outputs: int
) -> Measured:
    """`valid` and the measures of prose, over so many outputs per kind and language.

    `valid` is the share of asks that ended in something that may be kept, `valid_first` of those
    whose first draft was kept. `distinct`, `novelty` and `skeletons` are taken from what was kept,
    `attributes_named` from the first drafts, before the door sees to it.
    """
    measured = Measured()
    for kind in WRITTEN_KINDS:
        for lang in LANGS:
            made = list(outputs_of(model, kind, lang, cases, outputs))
            measured.rows += _validity(kind, lang, made)
            measured.rows += _prose(kind, lang, made, seen)
            measured.misses += _invalid(kind, lang, made)
            measured.samples += _samples(kind, made)
    return measured


def _validity(kind: WrittenKind, lang: Lang, made: Sequence[Output]) -> list[Row]:
    kept = [one for one in made if one.body is not None]
    first = [one for one in kept if one.first is one.last]
    return [
        Row("valid", lang, kind, len(kept) / len(made)),
        Row("valid_first", lang, kind, len(first) / len(made)),
    ]


def _prose(kind: WrittenKind, lang: Lang, made: Sequence[Output], seen: Seen) -> list[Row]:
    kept = [one.last for one in made if one.body is not None and one.last is not None]
    first = [
        (one.frame, one.first) for one in made if one.frame is not None and one.first is not None
    ]
    figures = prose_figures(kept, first, seen.raw, lang)
    bodies = [one.body for one in made if one.body is not None]
    if bodies:
        filled = list(sentences(text for body in bodies for text in texts_of(body)))
        figures["novelty_filled"] = share_unseen(filled, seen.filled)
        figures["distinct"] = share_distinct(bodies)
    return [Row(name, lang, kind, value, writer="model") for name, value in figures.items()]


def _invalid(kind: WrittenKind, lang: Lang, made: Sequence[Output]) -> list[str]:
    return [
        f"{one.prompt.id or kind} {lang} “{one.prompt.text}”: {one.error.detail}"
        for one in made
        if one.error is not None
    ]


def _samples(kind: WrittenKind, made: Sequence[Output]) -> list[dict[str, Any]]:
    kept = [one for one in made if one.body is not None][:_SHOWN]
    return [
        {"kind": kind, "prompt": one.prompt.text, **one.body.model_dump(mode="json")}
        for one in kept
        if one.body is not None
    ]
