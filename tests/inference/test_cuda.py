"""The few lines that need CUDA, against a stand-in for `torch.cuda` that notes what it is told."""

import os
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from torch import Tensor

from domain.errors import ModelNotAvailable
from inference import cuda
from inference.cuda import CudaGraphs, card_name, decoder_on, graph_decoder, require_gpu
from inference.decoder import Decoder
from inference.graphs import GraphDecoder
from inference.numerics import settle
from inference.shapes import Shapes
from inference.weights import DecoderWeights
from tests.inference.models import CONTEXT

SHAPES = Shapes(slots=4, rows=2, chunk=32, context=CONTEXT, key_bands=(64, CONTEXT))
CPU = torch.device("cpu")


class FakeCuda:
    """Streams, graphs and events of a card with room for so many graphs."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.held = 0
        self.told: list[str] = []
        self.modes: set[str] = set()
        self.places: set[tuple[object, object]] = set()
        self.capturing = False
        fake = self

        class Stream:
            def __init__(self, device: torch.device | None = None) -> None:
                self.device = device

            def wait_stream(self, other: object) -> None:
                fake.told.append("side waits" if other is fake.current else "current waits")

        class Graph:
            def __init__(self) -> None:
                self.run: Any = None
                self.counts = False

            def replay(self) -> None:
                fake.told.append("replay")

            def reset(self) -> None:
                fake.told.append("reset")

            def __del__(self) -> None:
                fake.held -= self.counts

        class Event:
            def record(self) -> None:
                fake.told.append("event")

            def synchronize(self) -> None:
                fake.told.append("waited")

        self.current, self.Stream, self.CUDAGraph, self.Event = Stream(), Stream, Graph, Event

    def current_stream(self) -> object:
        return self.current

    def graph_pool_handle(self) -> object:
        return object()

    def empty_cache(self) -> None:
        self.told.append("emptied")

    @contextmanager
    def stream(self, stream: object) -> Generator[None]:
        assert stream is not self.current
        yield

    @contextmanager
    def graph(
        self, graph: Any, *, pool: object, stream: object, capture_error_mode: str
    ) -> Generator[None]:
        self.modes.add(capture_error_mode)
        self.places.add((pool, stream))
        self.told.append("capture")
        self.capturing = True
        yield
        self.capturing = False
        if self.held >= self.room:
            # What the real one does to a capture that was cut off.
            raise RuntimeError("the capture was invalidated")
        self.held += 1
        graph.counts = True


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> FakeCuda:
    fake = FakeCuda(room=100)
    monkeypatch.setattr(cuda.torch, "cuda", fake)
    zeros: Any = torch.zeros

    def unpinned(*sizes: Any, pin_memory: bool = False, **how: Any) -> Tensor:
        fake.told += ["pinned"] if pin_memory else []
        return zeros(*sizes, **how)

    monkeypatch.setattr(cuda.torch, "zeros", unpinned)
    return fake


def test_each_closed_shape_is_captured_once_after_warming_up(
    card: FakeCuda, weights: DecoderWeights
) -> None:
    decoder = graph_decoder(weights, SHAPES)
    # Extend and decode by two bands each; the head projects, and draws in two ways.
    assert Counter(card.told)["capture"] == 2 + 2 + 3
    assert len(card.places) == 1
    assert card.modes == {"thread_local"}
    assert decoder.kernels == "graphs"
    card.told.clear()
    positions = torch.tensor([3, SHAPES.trash, 0, 7])
    decoder.decode(torch.tensor([1, 2, 3, 4]), positions, [64])
    # Two inputs go over, then one replay: no wait, no capture.
    assert card.told == ["event", "event", "replay"]


def test_recording_warms_up_on_its_own_stream_and_runs_in_the_capture(card: FakeCuda) -> None:
    runs: list[bool] = []
    replay = CudaGraphs(CPU).record(lambda: runs.append(card.capturing))
    assert runs == [False, False, True]
    assert card.told == ["side waits", "current waits", "capture"]
    replay()
    assert card.told[-1] == "replay"
    assert len(runs) == 3


def test_lack_of_memory_in_a_capture_is_told_as_such_and_keeps_nothing(card: FakeCuda) -> None:
    def run() -> None:
        if card.capturing:
            raise torch.OutOfMemoryError("no room")

    for room in (100, 0):
        card.room = room
        with pytest.raises(torch.OutOfMemoryError, match="no room"):
            CudaGraphs(CPU).record(run)
        assert card.told[-1] == "reset"


def test_another_failure_of_a_capture_is_not_taken_for_lack_of_memory(card: FakeCuda) -> None:
    card.room = 0
    with pytest.raises(RuntimeError, match="invalidated"):
        CudaGraphs(CPU).record(lambda: None)


def test_lack_of_memory_while_capturing_shapes_leads_to_fewer_slots(
    card: FakeCuda, weights: DecoderWeights, caplog: pytest.LogCaptureFixture
) -> None:
    asked: list[int] = []

    class Large(GraphDecoder):
        def _weigh(self, queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor) -> Tensor:
            # The second graph is one too many.
            if card.capturing and card.held == 1:
                raise torch.OutOfMemoryError("no room")
            return super()._weigh(queries, keys, values, mask)

    def made(weights: DecoderWeights, shapes: Shapes) -> Decoder:
        # What an earlier attempt captured is gone by now.
        assert card.held == 0
        asked.append(shapes.slots)
        if shapes.slots > 1:
            return Large(weights, shapes, CudaGraphs(CPU))
        return Decoder(weights, shapes)

    settled = settle(weights, SHAPES, made)
    assert settled.decoder.shapes.slots == 1
    assert asked[0] == 4
    assert card.told.count("emptied") == len(asked) - 1
    assert "running with 1 slots, not 4" in caplog.text


def test_host_memory_is_pinned_and_copies_tell_when_they_are_over(card: FakeCuda) -> None:
    graphs = CudaGraphs(CPU)
    staged = graphs.staging((2, 3), torch.int64)
    assert card.told == ["pinned"]
    target = torch.ones(2, 3, dtype=torch.int64)
    wait = graphs.start_copy(staged, target)
    assert not target.any()
    assert card.told == ["pinned", "event"]
    wait()
    assert card.told == ["pinned", "event", "waited"]


def test_without_a_gpu_nothing_is_set_and_the_error_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    monkeypatch.delenv("CUBLAS_WORKSPACE_CONFIG", raising=False)
    with pytest.raises(ModelNotAvailable, match="no GPU that CUDA can use"):
        require_gpu()
    assert "CUBLAS_WORKSPACE_CONFIG" not in os.environ


def test_a_gpu_is_set_up_so_that_bits_repeat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: True)
    monkeypatch.setattr("torch.cuda.current_device", lambda: 0)
    matmul: Any = torch.backends.cuda.matmul
    cudnn: Any = torch.backends.cudnn
    monkeypatch.setenv("CUBLAS_WORKSPACE_CONFIG", "")
    monkeypatch.delenv("CUBLAS_WORKSPACE_CONFIG")
    before = (matmul.allow_tf32, matmul.allow_bf16_reduced_precision_reduction, cudnn.allow_tf32)
    try:
        assert require_gpu() == torch.device("cuda", 0)
        assert os.environ["CUBLAS_WORKSPACE_CONFIG"] == ":4096:8"
        assert not matmul.allow_tf32
        assert not matmul.allow_bf16_reduced_precision_reduction
        assert not cudnn.allow_tf32
    finally:
        matmul.allow_tf32, matmul.allow_bf16_reduced_precision_reduction = before[:2]
        cudnn.allow_tf32 = before[2]


def test_the_class_names_the_card_and_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    card = SimpleNamespace(name="NVIDIA H200", multi_processor_count=132)
    monkeypatch.setattr("torch.cuda.get_device_properties", lambda _: card)
    assert card_name(torch.device("cuda", 0)) == "NVIDIA-H200x132"


def test_only_a_gpu_gets_graphs() -> None:
    assert decoder_on(CPU) is Decoder
    assert decoder_on(torch.device("cuda", 0)) is graph_decoder


def test_a_class_on_a_gpu_names_card_kernels_and_versions(
    weights: DecoderWeights, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = SimpleNamespace(name="NVIDIA H200", multi_processor_count=132)
    monkeypatch.setattr("torch.cuda.get_device_properties", lambda _: card)
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    meta = weights.embedding.to("meta")
    there = replace(weights, embedding=meta)
    monkeypatch.setattr(type(there), "device", property(lambda _: torch.device("cuda", 0)))

    class Elsewhere(Decoder):
        kernels = "graphs+sdpa"

        def __init__(self, weights: DecoderWeights, shapes: Shapes) -> None:
            self.weights, self.shapes = weights, shapes

    name = settle(there, replace(SHAPES, free=True), Elsewhere).numerics_class
    assert name.startswith("cuda/NVIDIA-H200x132/kernels=graphs+sdpa/float32/cuda=13.0/torch=2.13")
