"""Decode steps at a full batch, and the same by transformers: the tokens leave the card each time.

A step is that of `inference.steps` without what is not the card's: copy tokens and positions, run
the model, copy masks and draw, read the tokens. It runs wherever the decoder does.
"""

from collections.abc import Callable
from time import perf_counter
from typing import Any

import torch
from torch import Tensor
from transformers import GenerationConfig, StoppingCriteria, StoppingCriteriaList

from inference.decoder import Decoder
from inference.sampler import Draw, mask_words, uniform
from inference.types import Sampling

TEMPERATURE = 0.8
_SEED = 0


class DecodeSteps:
    """A batch of sequences of equal length, each of which draws a token in every step."""

    def __init__(self, decoder: Decoder, batch: int, first: int, steps: int) -> None:
        """Place the sequences in the first slots.

        Args:
            decoder: at least as many slots as `batch`.
            batch: sequences.
            first: position of the first token that is read.
            steps: in a run.
        """
        self._decoder = decoder
        self._batch = batch
        self._positions = range(first, first + steps)
        self._masks = torch.full(
            (batch, mask_words(decoder.weights.vocab_size)),
            -1,
            dtype=torch.int32,
            pin_memory=decoder.weights.device.type != "cpu",
        )
        sampling = Sampling(temperature=TEMPERATURE)
        self._draws = {
            position: [Draw(sampling, uniform(_SEED + row, position)) for row in range(batch)]
            for position in self._positions
        }

    @torch.inference_mode()
    def run(self) -> list[list[int]]:
        """The tokens of every step, from the same start each time."""
        decoder, shapes, batch = self._decoder, self._decoder.shapes, self._batch
        rows = shapes.decode_rows(batch)
        dead = rows - batch
        tokens, drawn = list(range(batch)), list[list[int]]()
        for position in self._positions:
            ids = torch.tensor(tokens + [0] * dead)
            places = torch.tensor([position] * batch + [shapes.trash] * dead)
            keys = [shapes.keys_for(position)] * len(shapes.groups_of(rows))
            hidden = decoder.decode(decoder.here(ids), decoder.here(places), keys)
            tokens, _ = decoder.draw(hidden[:batch], self._masks, self._draws[position])
            drawn.append(tokens)
        return drawn


def tokens_per_s(run: Callable[[], Any], tokens: int, repeats: int) -> float:
    """The best of some repeats, after one that warms up; the run reads its last tokens itself."""
    run()
    best = float("inf")
    for _ in range(repeats):
        start = perf_counter()
        run()
        best = min(best, perf_counter() - start)
    return tokens / best


def static_tokens_per_s(model: Any, batch: int, first: int, steps: int, repeats: int) -> float:
    """Decode steps of transformers' `generate` over one static batch, without its prefill.

    Args:
        model: a causal language model of transformers.
        batch: prompts of `first` tokens each.
        first: position of the first token that a decode step reads.
        steps: decode steps that are timed.
        repeats: the best counts, after one that warms up.
    """
    generator = torch.Generator().manual_seed(_SEED)
    prompts = torch.randint(0, model.config.vocab_size, (batch, first), generator=generator)
    prompts = prompts.to(model.device)
    return batch * steps / min(_static_s(model, prompts, steps) for _ in range(1 + repeats))


class _Watch(StoppingCriteria):
    """Ends nothing; notes when the first and the last token were there."""

    def __init__(self, steps: int) -> None:
        self._steps = steps
        self.seen: list[float] = []

    def __call__(self, input_ids: Tensor, scores: Any, **_: Any) -> Any:  # noqa: ARG002
        if len(self.seen) in (0, self._steps):
            # Reading waits for the card; between these two transformers waits as it likes.
            input_ids[:, -1].tolist()
        self.seen.append(perf_counter())
        return torch.zeros(len(input_ids), dtype=torch.bool, device=input_ids.device)


@torch.inference_mode()
def _static_s(model: Any, prompts: Tensor, steps: int) -> float:
    """Seconds of so many decode steps; the token before them comes from the prefill."""
    watch = _Watch(steps)
    config = GenerationConfig(
        do_sample=True,
        temperature=TEMPERATURE,
        top_k=0,
        top_p=1.0,
        pad_token_id=0,
        eos_token_id=None,
        max_new_tokens=steps + 1,
    )
    mask = torch.ones_like(prompts)
    model.generate(
        prompts,
        attention_mask=mask,
        generation_config=config,
        stopping_criteria=StoppingCriteriaList([watch]),
    )
    return watch.seen[steps] - watch.seen[0]
