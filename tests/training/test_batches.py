from itertools import islice

import pytest
from tokenizers import Tokenizer

from training.batches import IGNORED, batch_of, training_batches
from training.corpus.documents import document
from training.recipe import Recipe
from training.tokenizer import END, token_id
from training.windows import STEPS_PER_WINDOW, Encoder


@pytest.fixture
def encoder(tokenizer: Tokenizer) -> Encoder:
    return Encoder(tokenizer, 1024)


def test_only_the_output_is_learned(encoder: Encoder) -> None:
    doc = document("test", 1)
    batch = batch_of([encoder.ids(doc)], encoder.pad_id)
    learned = batch.targets[batch.targets != IGNORED].tolist()
    assert encoder.tokenizer.decode(learned[:-1]) == doc.output
    assert learned[-1] == token_id(encoder.tokenizer, END)


def test_padding_is_never_learned_and_follows_the_text(encoder: Encoder) -> None:
    encoded = [encoder.ids(document("test", index)) for index in range(5)]
    batch = batch_of(encoded, encoder.pad_id)
    assert batch.tokens == sum(len(ids) for ids, _ in encoded)
    for row, (ids, _) in enumerate(encoded):
        assert batch.ids[row, : len(ids)].tolist() == ids
        assert set(batch.ids[row, len(ids) :].tolist()) <= {encoder.pad_id}
        assert set(batch.targets[row, len(ids) - 1 :].tolist()) == {IGNORED}


def test_the_steps_of_a_window_share_its_documents(encoder: Encoder, recipe: Recipe) -> None:
    batches = list(islice(training_batches(encoder, recipe, 0), STEPS_PER_WINDOW))
    rows = sum(batch.ids.shape[0] for batch in batches)
    assert rows == recipe.documents_per_step * STEPS_PER_WINDOW
    assert all(batch.on("cpu") is batch for batch in batches)
