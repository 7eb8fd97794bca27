"""Recipes: everything that training depends on, by name."""

from dataclasses import dataclass
from typing import Final

from training.corpus.documents import EVERYTHING, READING, WRITING, Mix

MADE_BY: Final = "made_by.json"
"""The file of a model's folder that says by which recipe and in how many steps it was made."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a run.

    Attributes:
        share: of all steps.
        mix: weights of the tasks in it.
    """

    share: float
    mix: Mix


CURRICULUM: Final[tuple[Phase, ...]] = (
    Phase(0.25, READING),
    Phase(0.25, WRITING),
    Phase(0.50, EVERYTHING),
)
"""Copy and read first: attention learns to find words before it is asked to write any. Then
write, then all of it, so that nothing is forgotten."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to make a model. Two runs of a recipe on one machine give the same weights.

    Attributes:
        model: name of the model that comes out.
        seed: of the weights and of the corpus stream.
        vocab_size, hidden, layers, heads, kv_heads, feed_forward, context: shape of the Llama.
        tokenizer_documents: how many documents the tokenizer is trained on.
        steps: optimizer steps. A step sees `documents_per_step` documents on average:
            more where they are short.
        learning_rate: at the end of `warmup_steps`; from there a cosine down to 2 % of it.
        threads: of torch; part of what the weights' bytes depend on.
        initial_std: of the random weights. At 0.02, usual for wider models, attention hardly tells
            tokens apart at first, and learning starts late.
        bfloat16: whether matrix products run in bfloat16; weights and sums stay float32.
        device: `cpu` or `cuda`.
        composers: processes that compose documents ahead of the loop; 0 composes in it. The
            documents are the same.
        curriculum: phases; their shares make 1.
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
    device: str = "cpu"
    composers: int = 0
    curriculum: tuple[Phase, ...] = CURRICULUM

    def mix_at(self, step: int) -> Mix:
        """Weights of the tasks at a step."""
        end = 0.0
        for phase in self.curriculum:
            end += phase.share
            if step < end * self.steps:
                return phase.mix
        return self.curriculum[-1].mix


RECIPES: Final[dict[str, Recipe]] = {
    "cpu": Recipe(
        model="pocket-3",
        seed=20261122,
        vocab_size=4096,
        hidden=192,
        layers=5,
        heads=6,
        kv_heads=2,
        feed_forward=576,
        context=1024,
        tokenizer_documents=20_000,
        steps=4200,
        documents_per_step=24,
        learning_rate=3e-3,
        warmup_steps=200,
        threads=2,
        bfloat16=True,
        composers=1,
    ),
    "gpu": Recipe(
        model="pocket-3-large",
        seed=20261122,
        vocab_size=8192,
        hidden=384,
        layers=10,
        heads=6,
        kv_heads=2,
        feed_forward=1152,
        context=1024,
        tokenizer_documents=40_000,
        steps=18_000,
        documents_per_step=224,
        learning_rate=1.5e-3,
        warmup_steps=400,
        threads=4,
        bfloat16=True,
        initial_std=0.03,
        checkpoint_steps=500,
        held_out_documents=1000,
        device="cuda",
        composers=12,
    ),
}
