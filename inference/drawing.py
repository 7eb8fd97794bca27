"""The mask-and-sample part of a step: from hidden states to one token for each job that draws."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

import torch
from torch import Tensor

from domain.errors import GenerationFailed, LLMasOSError
from inference.decoder import Decoder
from inference.jobs import GenerationJob
from inference.masks import MaskFiller
from inference.sampler import NO_NUMBER, score
from inference.types import TokenScore


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn for a job, or why nothing was."""

    job: GenerationJob
    token: int
    score: TokenScore | None = None
    error: LLMasOSError | None = None


class Drawing:
    """Draws tokens; the masks are filled while the forward pass runs."""

    def __init__(self, decoder: Decoder) -> None:
        """Use the head of a decoder."""
        self._decoder = decoder
        self._masks = MaskFiller(
            decoder.shapes.head_rows,
            decoder.weights.vocab_size,
            pinned=decoder.weights.device.type != "cpu",
        )
        self._jobs: list[GenerationJob] = []
        self._filling: Future[list[LLMasOSError | None]] | None = None

    def start(self, jobs: Sequence[GenerationJob]) -> None:
        """Begin to fill the masks of the jobs that will draw in this step."""
        self._jobs = list(jobs)
        self._filling = self._masks.start([job.generation.constraint for job in jobs])

    def finish(self, hidden: dict[GenerationJob, Tensor]) -> list[Drawn]:
        """Draw for the jobs that were started.

        Args:
            hidden: (H,) after the last token of each; a job that is not there does not draw.
        """
        if self._filling is None:
            raise AssertionError("a step starts before it finishes")
        faults = self._filling.result()
        jobs = [job for job in self._jobs if job in hidden]
        if not jobs:
            return []
        masks = self._masks.masks(len(self._jobs))
        for job, mask in zip(self._jobs, masks.numpy(), strict=True):
            job.generation.forbid(mask)
        if len(jobs) < len(self._jobs):
            masks = masks[[row for row, job in enumerate(self._jobs) if job in hidden]]
            faults = [fault for job, fault in zip(self._jobs, faults, strict=True) if job in hidden]
        states = torch.stack([hidden[job] for job in jobs])
        tokens, logits = self._decoder.draw(states, masks, [job.generation.draw() for job in jobs])
        scores = self._scores(jobs, tokens, logits, masks)
        return [
            Drawn(job, token, scores.get(job), fault or _fault(token))
            for job, token, fault in zip(jobs, tokens, faults, strict=True)
        ]

    def close(self) -> None:
        """Stop the thread that fills masks."""
        self._masks.close()

    def _scores(
        self, jobs: list[GenerationJob], tokens: list[int], logits: Tensor, masks: Tensor
    ) -> dict[GenerationJob, TokenScore]:
        """Scores for the jobs that ask for them, and whose logits are numbers."""
        found: dict[GenerationJob, TokenScore] = {}
        for row, (job, token) in enumerate(zip(jobs, tokens, strict=True)):
            listed = job.generation.request.logprobs
            if listed is not None and token != NO_NUMBER:
                rows = slice(row, row + 1)
                allowed = masks[rows].to(logits.device)
                found[job] = score(logits[rows], allowed, [token], listed)[0]
        return found


def _fault(token: int) -> LLMasOSError | None:
    if token != NO_NUMBER:
        return None
    return GenerationFailed("The model gave a logit that is no number.")
