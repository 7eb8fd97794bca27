# pyright: reportPrivateUsage=false
import weakref
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
import torch
from torch import Tensor

from inference.accelerator import HostTwin, Input, Replay, Wait
from inference.config import EngineConfig
from inference.decoder import Decoder
from inference.engine import Engine
from inference.graphs import GraphDecoder, Levers
from inference.numerics import probe, settle
from inference.sampler import NO_NUMBER, Draw, mask_words, uniform
from inference.shapes import Shapes
from inference.tokenizer import TextTokenizer
from inference.types import Completion, Request, Sampling
from inference.weights import DecoderWeights
from tests.inference.models import CONTEXT, ITEM_SCHEMA, ITEM_TOKENS, SENTENCES

SHAPES = Shapes(
    slots=4,
    rows=2,
    chunk=32,
    context=CONTEXT,
    key_bands=(64, 128, CONTEXT),
    run_rows=2,
    run_width=8,
    parking=1,
    prefix_chunks=2,
)
RECORDINGS = 3 * len(SHAPES.key_bands) + 3


class LateDevice(HostTwin):
    """Does nothing before somebody waits for it: whoever reads or overwrites too early is caught.

    What was begun is done in order: a copy before the next replay, as on a stream.
    """

    def __init__(self) -> None:
        self.copies: list[tuple[Tensor, Tensor]] = []
        self.recorded = 0
        self.replayed = 0

    def start_copy(self, source: Tensor, target: Tensor) -> Wait:
        self.copies.append((source, target))
        return self.catch_up

    def catch_up(self) -> None:
        copies, self.copies = self.copies, []
        for source, target in copies:
            target.copy_(source)

    def read(self, tensor: Tensor) -> list[int]:
        self.catch_up()
        return tensor.tolist()

    def record(self, run: Callable[[], None]) -> Replay:
        self.recorded += 1
        self.catch_up()
        run()

        def replay() -> None:
            self.replayed += 1
            self.catch_up()
            run()

        return replay


def same(one: Tensor, other: Tensor) -> bool:
    return one.dtype == other.dtype and torch.equal(one, other)


def text(rows: int, width: int, seed: int) -> Tensor:
    return torch.randint(0, 400, (rows, width), generator=torch.Generator().manual_seed(seed))


def converse(decoder: Decoder, steps: int = 12) -> list[Tensor]:
    """Hidden states and logits of two prompts, a run, and steps in which sequences come and go."""
    seen: list[Tensor] = []
    for chunk in range(3):
        places = torch.arange(32 * chunk, 32 * chunk + 32).repeat(2, 1)
        slots = torch.tensor([3, 1]) if chunk else torch.tensor([3, SHAPES.scratch + 1])
        seen.append(decoder.extend(text(2, 32, chunk), places, slots, SHAPES.keys_for(95)))
    run = torch.full((2, 8), SHAPES.trash)
    run[0, :5] = torch.arange(96, 101)
    slots = torch.tensor([3, SHAPES.scratch + 1])
    seen.append(decoder.extend(text(2, 8, 7), run, slots, SHAPES.keys_for(100))[:, :5])
    for step in range(steps):
        positions = torch.full((4,), SHAPES.trash)
        positions[3] = 101 + step * 9
        if step % 3:
            positions[1] = 96 + step
        keys = [SHAPES.keys_for(101 + step * 9)]
        hidden = decoder.decode(text(1, 4, 40 + step)[0], positions, keys)
        seen += [hidden, decoder.logits(hidden[step % 3 :])]
    return seen


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("device", [HostTwin, LateDevice])
def test_replays_give_the_bytes_of_a_plain_decoder(
    weights: DecoderWeights, device: type[HostTwin], dtype: torch.dtype
) -> None:
    rounded = in_dtype(weights, dtype)
    expected = converse(Decoder(rounded, SHAPES))
    found = converse(GraphDecoder(rounded, SHAPES, device()))
    assert len(found) == len(expected)
    assert all(same(one, other) for one, other in zip(found, expected, strict=True))


def in_dtype(weights: DecoderWeights, dtype: torch.dtype) -> DecoderWeights:
    def cast(tensor: Tensor | None) -> Tensor | None:
        return None if tensor is None else tensor.to(dtype)

    names = list(weights.layers[0].__slots__)
    layers = [
        replace(layer, **{name: cast(getattr(layer, name)) for name in names})
        for layer in weights.layers
    ]
    embedding = weights.embedding.to(dtype)
    return replace(
        weights,
        layers=tuple(layers),
        embedding=embedding,
        head=embedding,
        final_norm=weights.final_norm.to(dtype),
    )


def test_what_came_out_of_a_step_is_not_overwritten_by_the_next(weights: DecoderWeights) -> None:
    decoder = GraphDecoder(weights, SHAPES, HostTwin())
    seen = converse(decoder)
    copies = [one.clone() for one in seen]
    converse(decoder)
    assert all(same(one, copy) for one, copy in zip(seen, copies, strict=True))


def test_closed_shapes_are_recorded_once_each_at_the_start(weights: DecoderWeights) -> None:
    device = LateDevice()
    decoder = GraphDecoder(weights, SHAPES, device)
    assert device.recorded == RECORDINGS
    converse(decoder)
    assert device.recorded == RECORDINGS
    assert device.replayed == 3 + 1 + 2 * 12


def test_recording_at_the_start_writes_no_position_that_is_ever_read(
    weights: DecoderWeights,
) -> None:
    # The embedding of padding is zero, and would write nothing that shows.
    loud = replace(weights, embedding=weights.embedding + 1.0)
    decoder = GraphDecoder(loud, SHAPES, HostTwin())
    for memory in (decoder._keys, decoder._values):
        assert memory[:, :, :, SHAPES.trash].any()
        assert not memory[:, :, :, : SHAPES.trash].any()


def test_free_shapes_are_recorded_when_first_needed(weights: DecoderWeights) -> None:
    free = replace(SHAPES, slots=16, free=True)
    device = LateDevice()
    decoder, plain = GraphDecoder(weights, free, device), Decoder(weights, free)
    assert device.recorded == 0
    for rows in (4, 8, 16, 8, 4):
        tokens, positions = text(1, rows, rows)[0], torch.full((rows,), free.trash)
        positions[rows - 1] = rows
        states = [one.decode(tokens, positions, [64]) for one in (decoder, plain)]
        assert same(*states)
        assert same(*(one.logits(states[1]) for one in (decoder, plain)))
    # Three buckets of decode; each bucket of the head projects and draws in two ways.
    heads = {free.rows_of_head(rows) for rows in (4, 8, 16)}
    assert device.recorded == 3 + 3 * len(heads)


def test_a_late_recording_repeats_what_its_own_step_writes_and_nothing_else(
    weights: DecoderWeights,
) -> None:
    free = replace(SHAPES, free=True)
    decoder = GraphDecoder(weights, free, LateDevice())
    position = torch.tensor([5, free.trash, free.trash, free.trash])
    decoder.decode(text(1, 4, 1)[0], position, [64])
    decoder.clear(0)
    position = torch.tensor([free.trash, 70, free.trash, free.trash])
    decoder.decode(text(1, 4, 2)[0], position, [128])
    written = decoder._keys[:, :, :, : free.trash].abs().amax(dim=(0, 2, 4)).nonzero().tolist()
    assert written == [[1, 70]]


def test_two_copies_may_be_under_way_and_none_is_ever_overwritten() -> None:
    arrived: list[int] = []

    class Noting(LateDevice):
        def catch_up(self) -> None:
            arrived.extend(int(source[0]) for source, _ in self.copies)
            super().catch_up()

    device = Noting()
    filled = Input(device, torch.zeros(3, dtype=torch.int64))
    for turn in range(1, 6):
        values = torch.full((3,), turn)
        filled.fill(values)
        values.fill_(-1)
        # The third waits, and nothing before.
        assert arrived == (list(range(1, turn)) if turn > 2 else [])
    device.catch_up()
    assert arrived == [1, 2, 3, 4, 5]
    assert filled.there.tolist() == [5, 5, 5]


def test_rows_beyond_those_asked_for_keep_nothing_of_earlier_draws(
    weights: DecoderWeights,
) -> None:
    decoder = GraphDecoder(weights, SHAPES, LateDevice())
    hidden = torch.full((16, weights.hidden_size), float("nan"))
    one_token = torch.zeros(16, mask_words(400), dtype=torch.int32)
    one_token[:, 3] = 1
    draw = Draw(Sampling(temperature=0.7, top_k=3), 0.25)
    assert decoder.draw(hidden, one_token, [draw] * 16)[0] == [NO_NUMBER] * 16
    decoder.draw(torch.zeros(1, weights.hidden_size), one_token[:1], [draw])
    head = decoder._heads[16]
    assert not head.hidden.any()
    assert not head.logits.any()
    assert (head.masks[1:] == -1).all()


SAMPLINGS = [
    Sampling(temperature=0),
    Sampling(temperature=0.8),
    Sampling(temperature=1.3, top_k=5),
    Sampling(temperature=0.9, top_p=0.6),
    Sampling(temperature=0.9, top_k=40, top_p=0.9, min_p=0.02),
    Sampling(temperature=1.0, min_p=0.1),
]


def draws(count: int, seed: int, samplings: Sequence[Sampling] = SAMPLINGS) -> list[Draw]:
    return [Draw(samplings[row % len(samplings)], uniform(seed, row)) for row in range(count)]


def test_the_probe_passes_and_gives_the_fingerprint_of_a_plain_decoder(
    weights: DecoderWeights,
) -> None:
    fingerprint = probe(GraphDecoder(weights, SHAPES, LateDevice()))
    assert fingerprint is not None
    assert fingerprint == probe(Decoder(weights, SHAPES))


class FullDevice(HostTwin):
    """Has room for the recordings of two slots alone, and counts what is still held."""

    def __init__(self, slots: int) -> None:
        self.slots = slots

    def record(self, run: Callable[[], None]) -> Replay:
        if self.slots > 2:
            raise torch.OutOfMemoryError
        return super().record(run)


def test_too_little_memory_for_recordings_means_fewer_slots_and_says_so(
    weights: DecoderWeights, caplog: pytest.LogCaptureFixture
) -> None:
    def made(weights: DecoderWeights, shapes: Shapes) -> Decoder:
        return GraphDecoder(weights, shapes, FullDevice(shapes.slots))

    settled = settle(weights, SHAPES, made)
    assert settled.decoder.shapes.slots == 2
    assert "/S=2/" in settled.numerics_class
    assert "4 slots do not fit into memory" in caplog.text
    assert "running with 2 slots, not 4" in caplog.text


def test_an_attempt_that_failed_is_gone_before_the_next(weights: DecoderWeights) -> None:
    alive: list[weakref.ref[Decoder]] = []

    class Counted(GraphDecoder):
        def __init__(self, weights: DecoderWeights, shapes: Shapes) -> None:
            assert all(one() is None for one in alive)
            alive.append(weakref.ref(self))
            super().__init__(weights, shapes, FullDevice(shapes.slots))

    assert settle(weights, SHAPES, Counted).decoder is alive[-1]()
    assert len(alive) == 3


def test_fused_attention_is_as_near_as_rounding_allows(weights: DecoderWeights) -> None:
    fused = GraphDecoder(weights, SHAPES, HostTwin(), Levers(fused_attention=True))
    for one, other in zip(converse(fused), converse(Decoder(weights, SHAPES)), strict=True):
        live = other.isfinite()
        assert (one - other)[live].abs().max() < 1e-4


def test_a_layer_can_be_compiled_as_one_function(weights: DecoderWeights) -> None:
    torch._dynamo.reset()

    def traced(block: Callable[..., Tensor]) -> Callable[..., Tensor]:
        return torch.compile(block, backend="eager", fullgraph=True)

    shapes = replace(SHAPES, key_bands=(CONTEXT,))
    levers = Levers(compile=traced)
    thin = replace(weights, layers=weights.layers[:1])
    decoder = GraphDecoder(thin, shapes, HostTwin(), levers)
    assert levers.name == "graphs+compiled"
    positions = torch.tensor([3, shapes.trash, 0, 7])
    tokens = text(1, 4, 0)[0]
    expected = Decoder(thin, shapes).decode(tokens, positions, [CONTEXT])
    assert same(decoder.decode(tokens, positions, [CONTEXT]), expected)


def on_a_late_device(weights: DecoderWeights, shapes: Shapes) -> Decoder:
    return GraphDecoder(weights, shapes, LateDevice())


@pytest.mark.parametrize("slots", [3, 8])
def test_an_engine_on_recordings_gives_the_tokens_of_a_plain_one(
    weights: DecoderWeights, tokenizer: TextTokenizer, slots: int
) -> None:
    requests = [
        Request(
            id=str(index),
            prompt=SENTENCES[index % 4] * (1 + index % 3),
            seed=index,
            max_tokens=ITEM_TOKENS if index % 2 else 20,
            sampling=SAMPLINGS[index % len(SAMPLINGS)],
            schema=ITEM_SCHEMA if index % 2 else None,
            logprobs=2 if index % 5 == 0 else None,
        )
        for index in range(12)
    ]
    seen: list[list[Completion]] = []
    for decoder_type in (Decoder, on_a_late_device):
        engine = Engine(
            weights,
            tokenizer,
            name="random",
            weights_sha256="0" * 64,
            config=EngineConfig(slots=slots, context=CONTEXT),
            decoder_type=decoder_type,
        )
        seen.append(engine.generate(requests))
        engine.close()
    plain, recorded = seen
    assert all(one.error is None for one in plain)
    for one, other in zip(plain, recorded, strict=True):
        assert one.token_ids == other.token_ids
        assert one.scores == other.scores
        assert one.identity.numerics_class == other.identity.numerics_class
