# pyright: reportPrivateUsage=false
"""The company property of D2: the bytes of a logits row do not depend on what else is running."""

import random
from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from domain.errors import GenerationFailed
from inference.decoder import Decoder
from inference.generation import Generation
from inference.grammar import GrammarCompiler
from inference.jobs import GenerationJob, Job, ReadingJob
from inference.shapes import Shapes
from inference.steps import StepLoop
from inference.tokenizer import TextTokenizer
from inference.types import ModelIdentity, Request
from inference.weights import DecoderWeights
from tests.inference.models import CONTEXT, item_request, request

SHAPES = Shapes.banded(slots=6, rows=3, chunk=32, context=CONTEXT)
IDENTITY = ModelIdentity("random", "0" * 64, "1", "test", reproducible=True)
Rows = dict[tuple[str, int], bytes]


class FreeShapes(Decoder):
    """What D2 forbids: every forward pass is as small as the load allows."""

    def extend(self, tokens: Tensor, positions: Tensor, slots: Tensor, keys: int) -> Tensor:
        live = (positions[:, 0] != self.shapes.trash).nonzero()[:, 0]
        width = int((positions[live] != self.shapes.trash).sum(dim=1).max())
        hidden = torch.zeros(*tokens.shape, self.weights.hidden_size)
        hidden[live, :width] = self._forward(
            tokens[live, :width], positions[live, :width], slots[live], keys
        )
        return hidden

    def decode(self, tokens: Tensor, positions: Tensor, keys: int) -> Tensor:
        live = (positions != self.shapes.trash).nonzero()[:, 0]
        hidden = torch.zeros(len(tokens), self.weights.hidden_size)
        hidden[live] = self._forward(tokens[live, None], positions[live, None], live, keys)[:, 0]
        return hidden


class RecordedJob(GenerationJob):
    """Keeps the bytes of every logits row that it draws from."""

    def __init__(self, wanted: Request, setting: "Setting", rows: Rows) -> None:
        prompt = setting.tokenizer.encode(wanted.prompt)
        constraint = setting.grammars.constraint(wanted)
        self.generation = Generation(wanted, prompt, constraint, setting.tokenizer.end_ids)
        self.rows = rows
        super().__init__(self.generation, setting.tokenizer, IDENTITY)

    def advance(self, logits: NDArray[np.float32]) -> None:
        self.rows[self.generation.request.id, len(self.generation.output)] = logits.tobytes()
        super().advance(logits)


class Setting:
    """One decoder, on which a schedule can be run again and again."""

    def __init__(self, decoder: Decoder, tokenizer: TextTokenizer) -> None:
        self.decoder = decoder
        self.tokenizer = tokenizer
        self.grammars = GrammarCompiler(tokenizer, decoder.weights.vocab_size)

    def alone(self, wanted: list[Request]) -> Rows:
        """Rows of each request when nothing else runs."""
        rows: Rows = {}
        for one in wanted:
            self.run([RecordedJob(one, self, rows)], random.Random(0), cancel_share=0.0)
        return rows

    def together(self, wanted: list[Request], seed: int, cancel_share: float) -> Rows:
        """Rows in random order, arrival and slots; some requests are cancelled on the way."""
        chance, rows = random.Random(seed), Rows()
        jobs: list[Job] = [RecordedJob(one, self, rows) for one in wanted]
        jobs += [
            ReadingJob([chance.randrange(400) for _ in range(chance.randint(1, 90))], len)
            for _ in range(3)
        ]
        chance.shuffle(jobs)
        self.run(jobs, chance, cancel_share)
        return rows

    def run(self, jobs: list[Job], chance: random.Random, cancel_share: float) -> None:
        loop = StepLoop(self.decoder, queue_limit=100)
        chance.shuffle(loop._scheduler._pool._free)
        doomed = [job for job in jobs if chance.random() < cancel_share]
        waiting = list(jobs)
        while waiting or not loop.idle:
            arriving = [
                waiting.pop() for _ in range(min(len(waiting), chance.choice((0, 0, 1, 4))))
            ]
            if arriving:
                loop.add(arriving)
            for job in doomed:
                if isinstance(job, GenerationJob) and chance.random() < 0.1:
                    job.cancelled = True
            loop.step()


def requests() -> list[Request]:
    chance = random.Random(7)
    words = ["sword", "铁剑", "gold", "burns", "蓝光", "sell", "my", "把我的"]
    made: list[Request] = []
    for index in range(10):
        prompt = " ".join(chance.choice(words) for _ in range(chance.choice((3, 12, 40, 90))))
        make = item_request if index % 2 else request
        made.append(make(str(index), prompt, index))
    return made


@pytest.fixture(scope="module")
def setting(weights: DecoderWeights, tokenizer: TextTokenizer) -> Setting:
    return Setting(Decoder(weights, SHAPES), tokenizer)


@pytest.fixture(scope="module")
def alone(setting: Setting) -> Rows:
    return setting.alone(requests())


@pytest.mark.parametrize("seed", range(6))
def test_every_logits_row_has_the_same_bytes_in_any_company(
    setting: Setting, alone: Rows, seed: int
) -> None:
    rows = setting.together(requests(), seed, cancel_share=0.0)
    assert rows == alone


@pytest.mark.parametrize("seed", range(6, 10))
def test_cancelled_company_leaves_no_trace(setting: Setting, alone: Rows, seed: int) -> None:
    rows = setting.together(requests(), seed, cancel_share=0.5)
    assert rows.items() <= alone.items()
    assert 0 < len(rows) < len(alone)


def test_free_shapes_fail_the_same_check(weights: DecoderWeights, tokenizer: TextTokenizer) -> None:
    free = Setting(FreeShapes(weights, SHAPES), tokenizer)
    wanted = requests()
    alone = free.alone(wanted)
    # Where the bytes differ a draw may differ too, and the rows after it: common keys suffice.
    rows = free.together(wanted, seed=0, cancel_share=0.0)
    assert any(rows[key] != alone[key] for key in rows.keys() & alone.keys())


def test_a_request_with_nan_logits_fails_alone(
    weights: DecoderWeights, tokenizer: TextTokenizer, alone: Rows
) -> None:
    # A special token is never drawn, so that only the bad prompts hold it.
    poisoned_token = tokenizer.encode("<|item|>")[0]
    embedding = weights.embedding.clone()
    embedding[poisoned_token] = float("nan")
    setting = Setting(Decoder(replace(weights, embedding=embedding), SHAPES), tokenizer)
    rows: Rows = {}
    wanted = requests()
    # Long enough to leave NaN behind every position that a later sequence of the slot writes.
    poison = "<|item|>" * 120
    bad = [RecordedJob(request(f"bad {n}", poison, n), setting, rows) for n in range(3)]
    good = [RecordedJob(one, setting, rows) for one in wanted]
    setting.run([*good[:5], *bad, *good[5:]], random.Random(1), cancel_share=0.0)
    for job in bad:
        completion = job.future.result(0)
        assert isinstance(completion.error, GenerationFailed)
        assert completion.finish_reason == "error"
    for job in good:
        assert job.future.result(0).error is None
    assert {key: row for key, row in rows.items() if not key[0].startswith("bad")} == alone
