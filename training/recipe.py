"""Recipes: everything that training depends on, by name."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to make a model. Two runs of a recipe on one machine give the same weights.

    Attributes:
        model: name of the model that comes out.
        seed: of the weights and of the corpus stream.
        vocab_size, hidden, layers, heads, kv_heads, feed_forward, context: shape of the Llama.
        tokenizer_documents: how many documents the tokenizer is trained on.
        steps: optimizer steps. A step sees `documents_per_step` documents.
        learning_rate: at the end of `warmup_steps`; from there a cosine down to 2 % of it.
        threads: of torch; part of what the weights' bytes depend on.
        initial_std: of the random weights. At 0.02, usual for wider models, attention hardly tells
            tokens apart at first, and learning starts late.
        bfloat16: whether matrix products run in bfloat16; weights and sums stay float32.
    """

    model: str
    seed: int
    vocab_size: int
    hidden: int
    layers: int
    heads: int
    kv_heads: int
    feed_forward: int
    context: int
    tokenizer_documents: int
    steps: int
    documents_per_step: int
    learning_rate: float
    warmup_steps: int
    threads: int
    bfloat16: bool
    initial_std: float = 0.05
    weight_decay: float = 0.05
    clip_norm: float = 1.0
    checkpoint_steps: int = 200
    held_out_documents: int = 300


RECIPES: Final[dict[str, Recipe]] = {
    "cpu": Recipe(
        model="pocket-1",
        seed=20261121,
        vocab_size=4096,
        hidden=192,
        layers=4,
        heads=6,
        kv_heads=2,
        feed_forward=576,
        context=1024,
        tokenizer_documents=20_000,
        steps=3600,
        documents_per_step=20,
        learning_rate=3e-3,
        warmup_steps=150,
        threads=2,
        bfloat16=True,
    ),
}
