"""A recipe small enough for tests, and the shared things that it makes."""

import pytest
from tokenizers import Tokenizer

from training.recipe import Recipe
from training.train import make_tokenizer

SMOKE = Recipe(
    model="smoke",
    seed=1,
    vocab_size=1024,
    hidden=64,
    layers=2,
    heads=4,
    kv_heads=2,
    feed_forward=128,
    context=1024,
    tokenizer_documents=300,
    steps=20,
    documents_per_step=8,
    learning_rate=5e-3,
    warmup_steps=2,
    threads=1,
    bfloat16=False,
    checkpoint_steps=10,
    held_out_documents=4,
)


@pytest.fixture(scope="session")
def recipe() -> Recipe:
    return SMOKE


@pytest.fixture(scope="session")
def tokenizer(recipe: Recipe) -> Tokenizer:
    return make_tokenizer(recipe)
