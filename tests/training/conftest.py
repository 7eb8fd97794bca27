"""A recipe small enough for tests, and the shared things that it makes."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer

from training.export import export
from training.recipe import Recipe
from training.train import Trained, make_tokenizer, train

SMOKE = Recipe(
    model="smoke",
    seed=1,
    vocab_size=1536,
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


@pytest.fixture(scope="session")
def trained(recipe: Recipe) -> Trained:
    result = train(recipe)
    assert result is not None
    return result


@pytest.fixture(scope="session")
def folder(recipe: Recipe, trained: Trained, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trained model as it would be released."""
    return export("cpu", recipe, trained, tmp_path_factory.mktemp("pocket"))
