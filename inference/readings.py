"""What is read off hidden states: log-probabilities, embeddings, the check of recorded tokens."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from domain.errors import GenerationFailed
from inference.decoder import Decoder
from inference.generation import Generation
from inference.sampler import TokenRow, mask_words, tokens_of
from inference.tolerance import is_consistent


def tiled_logits(decoder: Decoder, hidden: Tensor) -> NDArray[np.float32]:
    """Logits (N, V) of hidden states (N, H), in tiles of the one head shape.

    Raises:
        GenerationFailed: a logit is no number.
    """
    tiles = [decoder.logits(tile) for tile in hidden.split(decoder.shapes.head_rows)]
    logits = torch.cat(tiles).cpu().numpy()
    if not np.isfinite(logits).all():
        raise GenerationFailed("The model gave a logit that is no number.")
    return logits


def log_probability(logits: NDArray[np.float32], tokens: Sequence[int]) -> float:
    """Sum of the log-probabilities of tokens, in nats.

    Args:
        logits: (N, V), row i after the tokens before token i.
        tokens: N of them.
    """
    scores = logits.astype(np.float64)
    top = scores.max(axis=1)
    normaliser = top + np.log(np.exp(scores - top[:, None]).sum(axis=1))
    return float((scores[np.arange(len(tokens)), list(tokens)] - normaliser).sum())


def mean_vector(hidden: Tensor) -> list[float]:
    """Mean of hidden states (N, H), scaled to length 1."""
    mean = hidden.double().mean(dim=0)
    return (mean / mean.norm().clamp_min(1e-12)).tolist()


def first_inconsistent(
    generation: Generation,
    tokens: Sequence[int],
    end_ids: Sequence[int],
    logits: NDArray[np.float32],
) -> int | None:
    """Index of the first recorded token that could not have come from these logits.

    Forced tokens must be the very ones; a drawn one must lie within tolerance; and the output must
    end where it ends.

    Args:
        generation: of the request, at its start; it takes the recorded tokens.
        tokens: the recorded output, the end excluded.
        end_ids: tokens that end an output.
        logits: (len(tokens) + 1, V), row i after i tokens of the output.

    Returns:
        None if all are consistent; `len(tokens)` if the output should have gone on.

    Raises:
        GenerationFailed: the grammar met a limit of llguidance.
    """
    while True:
        at = len(generation.output)
        differing = _first_difference(generation.output, tokens)
        if differing is not None:
            return differing
        if generation.finish_reason is not None:
            return None if at == len(tokens) else at
        ends = at == len(tokens)
        token = _likeliest_end(end_ids, logits[at]) if ends else tokens[at]
        if (not ends and token in end_ids) or not is_consistent(
            token, logits[at], _allowed(generation, logits.shape[1]), generation.draw()
        ):
            return at
        if ends:
            return None
        generation.take(token)


def _first_difference(output: Sequence[int], tokens: Sequence[int]) -> int | None:
    """Where the output leaves the recorded tokens, if it does."""
    for at, token in enumerate(output):
        if at == len(tokens) or tokens[at] != token:
            return at
    return None


def _allowed(generation: Generation, vocab_size: int) -> TokenRow:
    mask = np.zeros(mask_words(vocab_size), dtype=np.int32)
    generation.constraint.fill(mask)
    generation.forbid(mask)
    return tokens_of(mask)


def _likeliest_end(end_ids: Sequence[int], logits: NDArray[np.float32]) -> int:
    return max(end_ids, key=lambda id: float(logits[id]))
