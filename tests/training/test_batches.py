from itertools import islice

import pytest
import torch
from tokenizers import Tokenizer

from training.batches import (
    IGNORED,
    Encoder,
    held_out_documents,
    is_held_out,
    training_batches,
    training_documents,
)
from training.corpus.documents import document
from training.recipe import RECIPES
from training.tokenizer import END, token_id


@pytest.fixture
def encoder(tokenizer: Tokenizer) -> Encoder:
    return Encoder(tokenizer, 1024)


def test_only_the_output_is_learned(encoder: Encoder) -> None:
    doc = document("test", 1)
    ids, prompt = encoder.ids(doc)
    batch = encoder.batch([(ids, prompt)])
    learned = batch.targets[batch.targets != IGNORED].tolist()
    assert encoder.tokenizer.decode(learned[:-1]) == doc.output
    assert learned[-1] == token_id(encoder.tokenizer, END)


def test_padding_is_never_learned_and_follows_the_text(encoder: Encoder) -> None:
    encoded = [encoder.ids(document("test", index)) for index in range(5)]
    batch = encoder.batch(encoded)
    assert batch.tokens == sum(len(ids) for ids, _ in encoded)
    for row, (ids, _) in enumerate(encoded):
        assert batch.ids[row, : len(ids)].tolist() == ids
        assert set(batch.ids[row, len(ids) :].tolist()) <= {encoder.pad_id}
        assert set(batch.targets[row, len(ids) - 1 :].tolist()) == {IGNORED}


def test_a_document_longer_than_the_context_is_refused(tokenizer: Tokenizer) -> None:
    with pytest.raises(ValueError, match="the context 8"):
        Encoder(tokenizer, 8).ids(document("test", 1))


def test_no_document_reaches_the_context_of_the_recipe(encoder: Encoder) -> None:
    lengths = [len(encoder.ids(document("test", index))[0]) for index in range(600)]
    assert max(lengths) < RECIPES["cpu"].context // 2


def test_a_run_that_goes_on_sees_the_batches_of_one_that_was_never_cut(encoder: Encoder) -> None:
    whole = list(islice(training_batches(encoder, 7, 4, 0), 20))
    rest = list(islice(training_batches(encoder, 7, 4, 13), 7))
    assert all(torch.equal(a.ids, b.ids) for a, b in zip(whole[13:], rest, strict=True))


def test_training_never_sees_what_is_held_out() -> None:
    held_out = {doc.output for doc in held_out_documents("test", 4)}
    seen = {doc.output for doc in training_documents("test", 0, 1500)}
    assert held_out
    assert not held_out & seen
    assert not any(is_held_out(doc) for doc in training_documents("test", 0, 600))
