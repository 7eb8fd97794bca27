"""What a model has seen in training: the sentences of all documents of its recipe."""

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any, Final

from domain.asset import Draft
from domain.ontology import LANGS
from generators.attempts import Refusal
from generators.door import keep
from generators.validate import texts_of
from training.corpus.documents import WRITTEN_KINDS, Document, written
from training.evaluating.wording import prose_of_draft, sentence_key, sentences
from training.recipe import MADE_BY, RECIPES, Recipe
from training.windows import STEPS_PER_WINDOW, window_documents

_FILLED: Final = 4000
"""Plans whose texts are also filled with names."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Keys of sentences.

    Attributes:
        raw: as training saw them, with placeholders.
        filled: of documents of the same kind, with the names of their plans filled in.
        documents: how many `raw` comes from.
    """

    raw: frozenset[int]
    filled: frozenset[int]
    documents: int


def recipe_of(folder: Path | None, documents: int | None) -> tuple[Recipe, int]:
    """The recipe that made a model, and how many steps of it are compared with.

    Args:
        folder: of the model; one without a record counts as made by the recipe for CPUs.
        documents: how many documents are compared with; None for all that were seen.
    """
    record: Mapping[str, Any] = {}
    if folder is not None and (folder / MADE_BY).is_file():
        record = json.loads((folder / MADE_BY).read_text(encoding="utf-8"))
    recipe = RECIPES.get(str(record.get("recipe")), RECIPES["cpu"])
    steps = int(record.get("steps", recipe.steps))
    if documents is not None:
        steps = min(steps, -(-documents // recipe.documents_per_step))
    return recipe, steps


def seen_by(recipe: Recipe, steps: int, processes: int = 1) -> Seen:
    """Compose the documents of a recipe again and note their sentences.

    Args:
        recipe: which documents.
        steps: how many steps of it.
        processes: that compose; 1 composes here.
    """
    windows = range(-(-steps // STEPS_PER_WINDOW))
    small = replace(recipe, composers=0)
    raw: set[int] = set()
    if processes == 1:
        for window in windows:
            raw |= _keys(small, window)
    else:
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            for keys in pool.map(partial(_keys, small), windows, chunksize=4):
                raw |= keys
    count = len(windows) * STEPS_PER_WINDOW * recipe.documents_per_step
    return Seen(frozenset(raw), frozenset(_filled(recipe, min(count, _FILLED))), count)


def _keys(recipe: Recipe, window: int) -> set[int]:
    texts = (text for doc in window_documents(recipe, window) for text in _texts(doc))
    return {sentence_key(sentence) for sentence in sentences(texts)}


def _texts(doc: Document) -> Sequence[str]:
    if doc.task in ("read", "intent"):
        return ()
    fields: dict[str, Any] = json.loads(doc.output)
    return list(prose_of_draft(fields))


def _filled(recipe: Recipe, count: int) -> Iterator[int]:
    rng = Random(f"{recipe.seed}/filled")
    for index in range(count):
        kind, lang = rng.choice(WRITTEN_KINDS), rng.choice(LANGS)
        made = written(str(recipe.seed), index, kind, lang)
        body = keep(made.plan, Draft(kind, lang, dict(made.fields), (), 1))
        if not isinstance(body, Refusal):
            yield from (sentence_key(one) for one in sentences(texts_of(body)))
