from dataclasses import replace
from itertools import islice, pairwise

import pytest
from tokenizers import Tokenizer

from training.corpus.documents import document
from training.recipe import Recipe
from training.windows import (
    STEPS_PER_WINDOW,
    Encoder,
    encoded_steps,
    held_out_documents,
    is_held_out,
    training_documents,
    window_documents,
    window_steps,
)


@pytest.fixture
def encoder(tokenizer: Tokenizer) -> Encoder:
    return Encoder(tokenizer, 1024)


def test_documents_are_the_same_whoever_composes_them(encoder: Encoder, recipe: Recipe) -> None:
    few = replace(recipe, documents_per_step=2)
    here = list(islice(encoded_steps(encoder, few, 0), 3 * STEPS_PER_WINDOW))
    elsewhere = encoded_steps(encoder, replace(few, composers=1), 0)
    assert list(islice(elsewhere, 3 * STEPS_PER_WINDOW)) == here


def test_a_run_that_goes_on_sees_what_one_that_was_never_cut_sees(
    encoder: Encoder, recipe: Recipe
) -> None:
    few = replace(recipe, documents_per_step=2)
    whole = list(islice(encoded_steps(encoder, few, 0), 24))
    assert list(islice(encoded_steps(encoder, few, 13), 11)) == whole[13:]


def test_documents_of_like_length_stand_side_by_side(encoder: Encoder, recipe: Recipe) -> None:
    steps = window_steps(encoder, recipe, 1)
    spans = sorted((min(lengths), max(lengths)) for one in steps if (lengths := _lengths(one)))
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_all_steps_of_a_window_cost_about_the_same(encoder: Encoder, recipe: Recipe) -> None:
    mixed = replace(recipe, steps=1, documents_per_step=24)
    steps = window_steps(encoder, mixed, 1)
    tokens = [sum(_lengths(step)) for step in steps]
    assert len(steps) == STEPS_PER_WINDOW
    assert max(tokens) < 1.5 * min(tokens)
    assert max(len(step) for step in steps) > 2 * min(len(step) for step in steps)


def _lengths(step: list[tuple[list[int], int]]) -> list[int]:
    return [len(ids) for ids, _ in step]


def test_the_tasks_follow_the_curriculum(recipe: Recipe) -> None:
    long = replace(recipe, steps=100 * STEPS_PER_WINDOW)
    early = {doc.task for doc in window_documents(long, 0)}
    late = {doc.task for doc in window_documents(long, 30)}
    assert early == {"copy", "read", "intent"}
    assert "item" in late
    assert not late & early
    assert {"item", "read"} <= {doc.task for doc in window_documents(long, 90)}


def test_training_never_sees_what_is_held_out() -> None:
    held_out = {(doc.prompt, doc.output) for doc in held_out_documents("test", 4)}
    seen = list(training_documents("test", 0, 800))
    assert held_out.isdisjoint((doc.prompt, doc.output) for doc in seen)
    assert not any(is_held_out(doc) for doc in seen)
    assert len(seen) == 800


def test_a_document_longer_than_the_context_is_refused(tokenizer: Tokenizer) -> None:
    with pytest.raises(ValueError, match="the context 8"):
        Encoder(tokenizer, 8).ids(document("test", 1))


def test_no_document_comes_near_the_context(encoder: Encoder) -> None:
    lengths = [len(encoder.ids(document("test", index))[0]) for index in range(400)]
    assert max(lengths) < 800
