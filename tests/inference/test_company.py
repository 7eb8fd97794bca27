"""The company property of D2: the bytes of a logits row do not depend on what else is running."""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest
import torch

from domain.errors import GenerationFailed
from inference.config import EngineConfig
from inference.decoder import Decoder
from inference.numerics import settle
from inference.tokenizer import TextTokenizer
from inference.types import Request
from inference.weights import DecoderWeights, pack
from tests.inference.company import Companionable, Recorder, Rows, Setting, requests
from tests.inference.models import llama, request

_EVERYTHING = "LLMASOS_TEST_COMPANY" in os.environ
THREADS = {1: 300, 2: 300 if _EVERYTHING else 60}
"""Requests by threads; two threads that share a busy core spend their time waiting, so all of them
run in `make soak` alone."""
CONTEXT = 512
"""Long enough for several key bands."""
CONFIG = EngineConfig(slots=8, rows=3, context=CONTEXT, run_rows=3, prefix_tokens=512)


def setting_of(
    weights: DecoderWeights, tokenizer: TextTokenizer, decoder_type: type[Recorder] = Recorder
) -> Setting:
    decoder: Decoder = settle(weights, CONFIG.shapes(CONTEXT), decoder_type).decoder
    assert isinstance(decoder, Recorder)
    return Setting(decoder, tokenizer)


@pytest.fixture(scope="module")
def weights() -> DecoderWeights:
    return pack(llama(max_position_embeddings=CONTEXT))


@pytest.fixture(scope="module", params=THREADS, ids=["one thread", "two threads"])
def threads(request: pytest.FixtureRequest) -> Iterator[int]:
    torch.set_num_threads(request.param)
    yield request.param
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def setting(threads: int, weights: DecoderWeights, tokenizer: TextTokenizer) -> Setting:
    assert torch.get_num_threads() == threads
    return setting_of(weights, tokenizer)


@pytest.fixture(scope="module")
def wanted(threads: int) -> list[Request]:
    return requests(THREADS[threads], seed=7)


@pytest.fixture(scope="module")
def alone(setting: Setting, wanted: list[Request]) -> Rows:
    return setting.alone(wanted)


@pytest.mark.parametrize("seed", range(3))
def test_every_logits_row_has_the_same_bytes_in_any_company(
    setting: Setting, wanted: list[Request], alone: Rows, seed: int
) -> None:
    rows = setting.together(wanted, seed)
    assert rows == alone
    assert setting.cached_tokens > 0


@pytest.mark.parametrize("seed", range(3, 5))
def test_cancelled_company_leaves_no_trace(
    setting: Setting, wanted: list[Request], alone: Rows, seed: int
) -> None:
    rows = setting.together(wanted, seed, cancelled=0.4)
    assert rows.items() <= alone.items()
    assert 0 < len(rows) < len(alone)


def test_an_engine_that_depends_on_company_fails_the_same_check(
    weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    dependent = setting_of(weights, tokenizer)
    wanted = requests(40, seed=7)
    dependent.decoder = Companionable(weights, dependent.decoder.shapes)
    alone = dependent.alone(wanted)
    # Where the bytes differ a draw may differ too, and the rows after it: common keys suffice.
    rows = dependent.together(wanted, seed=0)
    assert any(rows[key] != alone[key] for key in rows.keys() & alone.keys())


def test_a_request_with_nan_logits_fails_alone(
    weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    wanted = requests(30, seed=3)
    sound = setting_of(weights, tokenizer).alone(wanted)
    # A special token is never drawn, so that only the bad prompts hold it.
    poisoned_token = tokenizer.encode("<|item|>")[0]
    embedding = weights.embedding.clone()
    embedding[poisoned_token] = float("nan")
    # The probe reads the token too, so the shapes are taken from the sound weights.
    setting = setting_of(weights, tokenizer)
    poisoned = replace(weights, embedding=embedding)
    setting.decoder = Recorder(poisoned, setting.decoder.shapes)
    # Long enough to leave NaN behind every position that a later sequence of the slot writes.
    bad = [request(f"bad {n}", "<|item|>" * 120, 1000 + n) for n in range(3)]
    for seed in range(3):
        rows = setting.together([*bad, *wanted], seed)
        assert {key: row for key, row in rows.items() if key in sound} == sound
    job = setting.job(bad[0])
    setting.run([job])
    completion = job.progress.future.result(0)
    assert isinstance(completion.error, GenerationFailed)
    assert completion.finish_reason == "error"
