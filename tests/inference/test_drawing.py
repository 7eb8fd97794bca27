import math
from collections.abc import Iterator

import pytest
import torch
from torch import Tensor

from domain.errors import GenerationFailed
from inference.decoder import Decoder
from inference.drawing import Drawing
from inference.jobs import GenerationJob
from inference.sampler import NO_NUMBER, sample
from inference.shapes import Shapes, bands
from inference.tokenizer import TextTokenizer
from inference.types import Request, Sampling
from inference.weights import DecoderWeights
from tests.inference.models import CONTEXT, item_request, request
from tests.inference.test_jobs import a_job
from tests.inference.test_masks import Stuck

SHAPES = Shapes(slots=4, rows=2, chunk=32, context=CONTEXT, key_bands=bands(CONTEXT))
REQUESTS = [
    item_request("item", seed=1),
    request("free", seed=2, logprobs=3),
    request("greedy", seed=3, sampling=Sampling(temperature=0), logprobs=0),
    request("choices", seed=4, choices=("iron", "铁剑", "gold"), max_tokens=20),
    request("runs", seed=5, sampling=Sampling(no_repeat=1)),
]


@pytest.fixture(scope="module")
def decoder(weights: DecoderWeights) -> Decoder:
    return Decoder(weights, SHAPES)


@pytest.fixture
def drawing(decoder: Decoder) -> Iterator[Drawing]:
    made = Drawing(decoder)
    yield made
    made.close()


def states(decoder: Decoder, count: int) -> list[Tensor]:
    generator = torch.Generator().manual_seed(3)
    hidden = torch.randn(count, decoder.weights.embedding.shape[1], generator=generator)
    return list(hidden.to(decoder.weights.dtype))


def jobs_of(tokenizer: TextTokenizer, wanted: list[Request]) -> list[GenerationJob]:
    return [a_job(tokenizer, one) for one in wanted]


def test_a_job_draws_the_same_alone_and_in_company(
    drawing: Drawing, decoder: Decoder, tokenizer: TextTokenizer
) -> None:
    jobs, hidden = jobs_of(tokenizer, REQUESTS), states(decoder, len(REQUESTS))
    drawing.start(jobs)
    together = drawing.finish(dict(zip(jobs, hidden, strict=True)))
    assert [one.job for one in together] == jobs
    for job, state, found in zip(jobs, hidden, together, strict=True):
        drawing.start([job])
        (alone,) = drawing.finish({job: state})
        assert (alone.token, alone.score) == (found.token, found.score)
        assert alone.error is None


def test_only_those_that_ask_for_it_are_scored(
    drawing: Drawing, decoder: Decoder, tokenizer: TextTokenizer
) -> None:
    jobs, hidden = jobs_of(tokenizer, REQUESTS), states(decoder, len(REQUESTS))
    drawing.start(jobs)
    for one in drawing.finish(dict(zip(jobs, hidden, strict=True))):
        asked = one.job.generation.request.logprobs
        assert (one.score is None) == (asked is None)
        if one.score is not None:
            assert one.score.token_id == one.token
            assert len(one.score.likeliest) == asked


def test_a_job_whose_piece_could_not_be_read_does_not_draw_and_disturbs_no_other(
    drawing: Drawing, decoder: Decoder, tokenizer: TextTokenizer
) -> None:
    jobs, hidden = jobs_of(tokenizer, REQUESTS), states(decoder, len(REQUESTS))
    drawing.start(jobs)
    every = drawing.finish(dict(zip(jobs, hidden, strict=True)))
    for missing in range(len(jobs)):
        drawing.start(jobs)
        there = {
            job: state for at, (job, state) in enumerate(zip(jobs, hidden, strict=True))
            if at != missing
        }  # fmt: skip
        found = drawing.finish(there)
        assert [one.job for one in found] == list(there)
        assert [one.token for one in found] == [
            one.token for one in every if one.job is not jobs[missing]
        ]
    drawing.start(jobs)
    assert drawing.finish({}) == []


def test_a_grammar_that_is_stuck_fails_its_job_alone(
    drawing: Drawing, decoder: Decoder, tokenizer: TextTokenizer
) -> None:
    jobs, hidden = jobs_of(tokenizer, REQUESTS[:3]), states(decoder, 3)
    jobs[1].generation.constraint = Stuck()
    drawing.start(jobs)
    found = drawing.finish(dict(zip(jobs, hidden, strict=True)))
    assert [one.error is None for one in found] == [True, False, True]
    assert isinstance(found[1].error, GenerationFailed)
    # The error stays with its job when another one is left out.
    drawing.start(jobs)
    found = drawing.finish(dict(zip(jobs[1:], hidden[1:], strict=True)))
    assert [one.error is None for one in found] == [False, True]


def test_logits_that_are_no_numbers_fail_their_job_alone(
    drawing: Drawing, decoder: Decoder, tokenizer: TextTokenizer
) -> None:
    jobs, hidden = jobs_of(tokenizer, REQUESTS), states(decoder, len(REQUESTS))
    drawing.start(jobs)
    good = drawing.finish(dict(zip(jobs, hidden, strict=True)))
    for broken in range(len(jobs)):
        spoilt = [state.clone() for state in hidden]
        spoilt[broken][5] = math.nan
        drawing.start(jobs)
        found = drawing.finish(dict(zip(jobs, spoilt, strict=True)))
        assert found[broken].token == NO_NUMBER
        assert isinstance(found[broken].error, GenerationFailed)
        assert found[broken].score is None
        assert [one.token for one in found if one.job is not jobs[broken]] == [
            one.token for one in good if one.job is not jobs[broken]
        ]


def test_a_token_that_would_repeat_is_not_drawn(
    drawing: Drawing, decoder: Decoder, tokenizer: TextTokenizer
) -> None:
    free, careful = jobs_of(
        tokenizer,
        [request("a", sampling=Sampling(temperature=0)),
         request("b", sampling=Sampling(temperature=0, no_repeat=1))],
    )  # fmt: skip
    (state,) = states(decoder, 1)
    tokens: dict[str, list[int]] = {"a": [], "b": []}
    for _ in range(6):
        drawing.start([free, careful])
        for one in drawing.finish({free: state, careful: state}):
            assert one.error is None
            one.job.take(one.token, None)
            tokens[one.job.generation.request.id].append(one.token)
    assert len(set(tokens["a"])) == 1
    assert len(set(tokens["b"])) == 6


def test_what_is_drawn_is_what_the_sampler_draws_from_the_head_s_logits(
    drawing: Drawing, decoder: Decoder, tokenizer: TextTokenizer
) -> None:
    jobs, hidden = jobs_of(tokenizer, REQUESTS[:4]), states(decoder, 4)
    drawing.start(jobs)
    found = drawing.finish(dict(zip(jobs, hidden, strict=True)))
    for job, state, one in zip(jobs, hidden, found, strict=True):
        mask = torch.zeros(1, 13, dtype=torch.int32)
        job.generation.constraint.fill(mask.numpy()[0])
        logits = decoder.logits(state[None])
        assert sample(logits, mask, [job.generation.draw()]).tolist() == [one.token]
