from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from benchmarks import inference_gpu, report
from benchmarks.generating.gpu_engine import Requests, answer, open_engine
from benchmarks.generating.gpu_limits import Limits, StepCost, ceiling
from benchmarks.generating.gpu_steps import DecodeSteps
from benchmarks.generating.model import VOCABULARY
from benchmarks.inference_gpu import Work, checks, main, qwen_config, random_model, rows
from inference.accelerator import HostTwin
from inference.config import EngineConfig
from inference.decoder import Decoder
from inference.graphs import GraphDecoder, Levers
from inference.shapes import Shapes
from inference.weights import DecoderWeights, pack
from tests.inference.models import qwen2

SHAPES = Shapes(slots=4, rows=2, chunk=32, context=128, key_bands=(64, 128))
CPU = torch.device("cpu")
SMALL: dict[str, Any] = {"hidden_size": 48, "num_hidden_layers": 2, "intermediate_size": 96}


def on_the_twin(weights: DecoderWeights, shapes: Shapes, levers: Levers | None = None) -> Decoder:
    return GraphDecoder(weights, shapes, HostTwin(), levers)


def test_where_there_is_no_gpu_it_says_so_and_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    monkeypatch.setattr(report, "RESULTS", tmp_path)
    assert main([]) == 0
    said = capsys.readouterr().out
    assert "no GPU" in said
    assert "nothing was measured" in said
    assert said.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_the_model_has_the_published_number_of_parameters() -> None:
    with torch.device("meta"):
        model: Any = random_model(qwen_config(), torch.bfloat16, torch.device("meta"))
    # 0.49B of which 0.36B are no embeddings, as its model card says.
    assert sum(one.numel() for one in model.parameters()) == 494_032_768
    assert model.lm_head.weight is model.model.embed_tokens.weight


def test_the_ceiling_follows_from_bytes_and_operations_by_hand() -> None:
    weights = pack(
        qwen2(**SMALL, num_attention_heads=6, num_key_value_heads=2), dtype=torch.bfloat16
    )
    # Per layer: 48 x (6 + 2 + 2) 8 queries, keys, values; 48 x 48 out; 3 x 48 x 96 in the MLP.
    parameters = 400 * 48 + 2 * (48 * 80 + 48 * 48 + 3 * 48 * 96)
    cost = StepCost.of(weights, batch=5, context=100)
    kept = 5 * 100 * 2 * 2 * 2 * 8
    assert cost.moved_bytes == 2 * (parameters + kept)
    # Scores and sums over values: two products of 6 heads of 8 with 100 positions in 2 layers.
    assert cost.flops == 5 * (2 * parameters + 2 * 2 * 2 * 6 * 8 * 100)
    slow_memory = Limits(bytes_per_s=cost.moved_bytes, flops_per_s=1e30)
    assert ceiling(weights, 5, 100, slow_memory) == pytest.approx(5)
    slow_products = Limits(bytes_per_s=1e30, flops_per_s=cost.flops / 2)
    assert ceiling(weights, 5, 100, slow_products) == pytest.approx(2.5)


def test_steps_on_recordings_draw_the_tokens_of_a_plain_decoder() -> None:
    weights = pack(qwen2())
    made = [
        DecodeSteps(decoder, 3, 60, 10)
        for decoder in (on_the_twin(weights, SHAPES), Decoder(weights, SHAPES))
    ]
    found, expected = [one.run() for one in made]
    assert found == expected
    assert [len(tokens) for tokens in found] == [3] * 10
    # From the same start come the same tokens, so that repeats do the same work.
    assert made[0].run() == found
    assert len({tuple(tokens) for tokens in found}) > 5


def test_every_mode_is_timed_at_every_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inference_gpu, "CONTEXT", 128)
    monkeypatch.setattr(inference_gpu, "can_compile", lambda: False)
    model = qwen2(**SMALL | {"num_hidden_layers": 1}, vocab_size=VOCABULARY)
    limits = Limits(bytes_per_s=1e9, flops_per_s=1e12)
    work = Work(first=40, steps=3, repeats=1)
    requests = Requests(prompt_tokens=9, output_tokens=5)
    found = list(rows(model, pack(model), limits, work, on_the_twin, (1, 2), requests))
    steps = ("reproducible", "bucketed", "bucketed_sdpa", "hf_static")
    modes = (*steps, "engine_reproducible", "engine_bucketed")
    assert {(row["mode"], row["batch"]) for row in found} == {(m, b) for m in modes for b in (1, 2)}
    for row in found:
        assert list(row) == ["mode", "batch", "tok_per_s", "ceiling_tok_per_s"]
        assert row["tok_per_s"] > 0
    timed = [row for row in found if row["mode"] in steps]
    most = {row["batch"]: row["ceiling_tok_per_s"] for row in timed}
    assert all(row["ceiling_tok_per_s"] == most[row["batch"]] for row in timed)
    # Weights are read once for all, so a step of two takes less than two steps.
    assert most[1] < most[2] < 2 * most[1]


def test_an_engine_that_leaves_a_request_unanswered_is_not_timed() -> None:
    weights = pack(qwen2(**SMALL, vocab_size=VOCABULARY))
    requests = Requests(prompt_tokens=9, output_tokens=5)
    config = EngineConfig(slots=2, context=128)
    engine = open_engine(weights, requests, config, on_the_twin)
    asked = requests.of(3)
    assert answer(engine, asked) == 15
    assert len({request.prompt for request in asked}) == 3
    with pytest.raises(RuntimeError, match="did not answer"):
        answer(engine, [replace(asked[0], prompt=asked[0].prompt * 40)])
    engine.close()


def test_half_of_the_ceiling_and_eight_times_a_static_batch_are_demanded() -> None:
    def at(mode: str, batch: int, speed: float) -> dict[str, Any]:
        return {"mode": mode, "batch": batch, "tok_per_s": speed, "ceiling_tok_per_s": 100.0}

    small = [at("bucketed", 32, 1.0), at("hf_static", 32, 99.0)]
    good = checks([*small, at("bucketed", 256, 50.0), at("hf_static", 256, 6.25)])
    assert [(check.value, check.passed) for check in good] == [(0.5, True), (8.0, True)]
    bad = checks([*small, at("bucketed", 256, 49.0), at("hf_static", 256, 6.25)])
    assert [check.passed for check in bad] == [False, False]
    assert checks([at("bucketed", 256, 50.0)]) == []
