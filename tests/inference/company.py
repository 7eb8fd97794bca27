"""Schedules for the company property of D2: random arrival, priorities, slots and cancellation."""

import random
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from unittest.mock import patch

from torch import Tensor

from inference.decoder import Decoder, Part
from inference.generation import Generation
from inference.grammar import GrammarCompiler
from inference.jobs import GenerationJob, Job, ReadingJob
from inference.sampler import Draw
from inference.shapes import Shapes
from inference.slots import RowPool
from inference.steps import StepLoop
from inference.stream import Progress
from inference.tokenizer import TextTokenizer
from inference.types import ModelIdentity, Priority, Request, Sampling
from inference.weights import DecoderWeights
from tests.inference.models import ITEM_SCHEMA, ITEM_TOKENS, request

IDENTITY = ModelIdentity("random", "0" * 64, "2", "test", reproducible=True)
_WORDS = ["sword", "铁剑", "gold", "burns", "蓝光", "sell", "my", "把我的"]
_CONSTRAINTS = [
    {},
    {"schema": ITEM_SCHEMA, "max_tokens": ITEM_TOKENS},
    {"choices": ("an iron sword", "霜之剑 of the cold", "gold")},
    {"regex": "[a-z]{3,9} (sword|铁剑) [0-9]{2}", "max_tokens": 40},
    {"grammar": 'start: "gold " ("iron" | "寒冷" | "fire")+ " end"'},
]

Rows = dict[float, bytes]
"""Bytes of each row of logits, by the number that its token was drawn with."""


class Recorder(Decoder):
    """Keeps the bytes of every row of logits that a token is drawn from."""

    def __init__(self, weights: DecoderWeights, shapes: Shapes) -> None:
        super().__init__(weights, shapes)
        self.rows: Rows = {}

    def draw(
        self, hidden: Tensor, masks: Tensor, draws: Sequence[Draw]
    ) -> tuple[list[int], Tensor]:
        tokens, logits = super().draw(hidden, masks, draws)
        for draw, row in zip(draws, logits.numpy(), strict=True):
            self.rows[draw.number] = row.tobytes()
        return tokens, logits


class Companionable(Recorder):
    """What must not be: the more rows are at work, the more each of them differs."""

    def read(self, parts: Sequence[Part], tokens: int) -> list[Tensor]:
        live = sum(int((part.positions != self.shapes.trash).sum()) for part in parts)
        return [hidden * (1 + live * 2.0**-20) for hidden in super().read(parts, tokens)]


def requests(number: int, seed: int) -> list[Request]:
    """Requests of mixed lengths, constraints, sampling and priorities; some prompts begin alike."""
    chance = random.Random(seed)
    prefixes = [" ".join(chance.choices(_WORDS, k=length)) for length in (0, 0, 20, 34, 150)]
    made: list[Request] = []
    for index in range(number):
        own = " ".join(chance.choices(_WORDS, k=chance.choice((1, 3, 8, 25))))
        made.append(
            request(
                str(index),
                f"{chance.choice(prefixes)} {own}",
                seed=seed * number + index,
                **{"max_tokens": chance.choice((1, 6, 14))} | chance.choice(_CONSTRAINTS),
                sampling=chance.choice(
                    (Sampling(), Sampling(0.0), Sampling(1.0, 30, 0.9, 0.01), Sampling(no_repeat=2))
                ),
                priority=chance.choice(list(Priority)),
                tenant=chance.choice("abc"),
                stop=chance.choice(((), (), ("剑", "ol"))),
            )
        )
    return made


class Setting:
    """One decoder, on which a schedule can be run again and again."""

    def __init__(self, decoder: Recorder, tokenizer: TextTokenizer) -> None:
        self.decoder = decoder
        self.tokenizer = tokenizer
        self.grammars = GrammarCompiler(tokenizer, decoder.weights.vocab_size)
        self.cached_tokens = 0

    def alone(self, wanted: list[Request]) -> Rows:
        """Rows of each request when nothing else runs and no prefix is known."""
        self.decoder.rows = {}
        for one in wanted:
            self.run([self.job(one)])
        return self.decoder.rows

    def together(self, wanted: list[Request], seed: int, cancelled: float = 0.0) -> Rows:
        """Rows in random order, arrival and slots.

        Args:
            wanted: all requests.
            seed: of everything that is random.
            cancelled: share of the requests that are cancelled on the way.
        """
        chance = random.Random(seed)
        self.decoder.rows = {}
        jobs: list[Job] = [self.job(one) for one in wanted]
        doomed = [job for job in jobs if chance.random() < cancelled]
        jobs += [
            ReadingJob([chance.randrange(400) for _ in range(chance.randint(1, 90))], len)
            for _ in range(len(jobs) // 10)
        ]
        chance.shuffle(jobs)
        self.run(jobs, chance, doomed)
        return self.decoder.rows

    def job(self, wanted: Request) -> GenerationJob:
        """A job as the engine makes it."""
        generation = Generation(wanted, self.grammars.constraint(wanted), self.tokenizer)
        generation.start(self.tokenizer.encode(wanted.prompt))
        chunk = self.decoder.shapes.chunk
        return GenerationJob(generation, Progress(), IDENTITY, chunk=chunk, submitted_s=0.0)

    def run(
        self, jobs: list[Job], chance: random.Random | None = None, doomed: Sequence[Job] = ()
    ) -> None:
        """Let jobs arrive, and step until all have ended."""
        chance, ticks = chance or random.Random(0), count()
        loop = StepLoop(self.decoder, queue_limit=len(jobs), clock=lambda: float(next(ticks)))
        waiting = list(jobs)
        with patch.object(RowPool, "take", _take_with(chance)), closing(loop):
            while waiting or not loop.idle:
                arriving = min(len(waiting), chance.choice((0, 0, 1, 4, 12)))
                if arriving:
                    loop.add([waiting.pop() for _ in range(arriving)])
                for job in doomed:
                    if job not in waiting and chance.random() < 0.05:
                        loop.cancel(job)
                loop.step()
        self.cached_tokens = loop.stats().cached_tokens


def _take_with(chance: random.Random) -> Callable[[RowPool], int]:
    """Takes a free row, whichever."""

    def take(pool: RowPool) -> int:
        free: list[int] = pool._free  # pyright: ignore[reportPrivateUsage]
        return free.pop(chance.randrange(len(free)))

    return take
