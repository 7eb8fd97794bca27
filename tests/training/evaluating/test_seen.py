import json
from dataclasses import replace
from pathlib import Path

from training.evaluating.seen import recipe_of, seen_by
from training.evaluating.wording import prose_of_draft, sentence_key, sentences
from training.recipe import RECIPES, Recipe
from training.windows import STEPS_PER_WINDOW, window_documents


def test_every_sentence_that_training_saw_is_known(recipe: Recipe) -> None:
    long = replace(recipe, steps=40, documents_per_step=2)
    seen = seen_by(long, 20)
    docs = [doc for window in (0, 1) for doc in window_documents(long, window)]
    texts = [
        text
        for doc in docs
        if doc.task not in ("read", "intent")
        for text in sentences(prose_of_draft(json.loads(doc.output)))
    ]
    assert texts
    assert {sentence_key(text) for text in texts} == seen.raw
    assert seen.documents == len(docs)
    assert seen.filled


def test_several_processes_find_the_same(recipe: Recipe) -> None:
    few = replace(recipe, documents_per_step=2)
    assert seen_by(few, 20, processes=2) == seen_by(few, 20)


def test_a_model_tells_by_what_it_was_made(folder: Path) -> None:
    assert recipe_of(folder, None) == (RECIPES["cpu"], 20)
    assert recipe_of(None, None) == (RECIPES["cpu"], RECIPES["cpu"].steps)
    assert recipe_of(folder, 24)[1] == 1
    assert STEPS_PER_WINDOW > 1
