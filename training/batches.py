"""Batches: documents of similar length side by side, padded on the right.

Every document starts at position 0 in a row of its own, as it does at inference, so none can see
another. Only the output is learned; the prompt is what somebody else will have written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import torch

from training.recipe import Recipe
from training.windows import Encoded, Encoder, encoded_steps

IGNORED: Final = -100


@dataclass(frozen=True, slots=True)
class Batch:
    """Token ids and targets.

    Attributes:
        ids: (B, T) int64, padded on the right.
        targets: (B, T) int64: the token after each position, `IGNORED` where none is learned.
        tokens: how many of the ids are no padding.
    """

    ids: torch.Tensor
    targets: torch.Tensor
    tokens: int

    def on(self, device: str) -> "Batch":
        """The same batch on a device."""
        if device == "cpu":
            return self
        return Batch(self.ids.to(device), self.targets.to(device), self.tokens)


def batch_of(encoded: Sequence[Encoded], pad_id: int) -> Batch:
    """Some encoded documents as one batch."""
    width = max(len(ids) for ids, _ in encoded)
    ids = torch.full((len(encoded), width), pad_id, dtype=torch.long)
    targets = torch.full((len(encoded), width), IGNORED, dtype=torch.long)
    for row, (document_ids, prompt) in enumerate(encoded):
        length = len(document_ids)
        ids[row, :length] = torch.tensor(document_ids)
        targets[row, prompt - 1 : length - 1] = torch.tensor(document_ids[prompt:])
    return Batch(ids, targets, sum(len(ids) for ids, _ in encoded))


def training_batches(encoder: Encoder, recipe: Recipe, first_step: int) -> Iterator[Batch]:
    """The batches of the steps from `first_step` on, without end."""
    for encoded in encoded_steps(encoder, recipe, first_step):
        yield batch_of(encoded, encoder.pad_id)
