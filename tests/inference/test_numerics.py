# pyright: reportPrivateUsage=false
import logging
from collections.abc import Sequence
from dataclasses import replace

import pytest
import torch
from torch import Tensor

from domain.errors import ModelNotAvailable
from inference.decoder import Decoder, Part
from inference.numerics import equal_sizes, probe, settle
from inference.sampler import Draw
from inference.shapes import Shapes
from inference.weights import DecoderWeights, pack
from tests.inference.models import CONTEXT, llama

SHAPES = Shapes(
    slots=8, rows=2, chunk=32, context=CONTEXT, key_bands=(64, 128, CONTEXT), run_rows=3,
    run_width=8, parking=2, prefix_chunks=4, group=4,
)  # fmt: skip
NEXT = torch.tensor(float("inf"))


class Disturbed(Decoder):
    """Adds one unit in the last place of one number where a test says so."""

    def read(self, parts: Sequence[Part], tokens: int) -> list[Tensor]:
        found = super().read(parts, tokens)
        return [self.changed(part, hidden) for part, hidden in zip(parts, found, strict=True)]

    def changed(self, part: Part, hidden: Tensor) -> Tensor:  # noqa: ARG002
        return hidden

    def disturb(self, hidden: Tensor, row: int) -> Tensor:
        hidden = hidden.clone()
        one = hidden[row].view(-1)[-1:]
        one.copy_(torch.nextafter(one, NEXT))
        return hidden


class LastDecodeRowDiffers(Disturbed):
    def changed(self, part: Part, hidden: Tensor) -> Tensor:
        decodes = part.slots is None and self.shapes.slots > 2
        return self.disturb(hidden, -1) if decodes else hidden


class LateDecodeRowDiffers(Disturbed):
    def changed(self, part: Part, hidden: Tensor) -> Tensor:
        late = part.slots is None and int(part.positions[0]) > CONTEXT // 2
        return self.disturb(hidden, 3) if late else hidden


class SecondChunkRowDiffers(Disturbed):
    def changed(self, part: Part, hidden: Tensor) -> Tensor:
        chunks = part.tokens.shape == (2, SHAPES.chunk)
        return self.disturb(hidden, 1) if chunks else hidden


class LastRunRowDiffers(Disturbed):
    def changed(self, part: Part, hidden: Tensor) -> Tensor:
        runs = part.tokens.shape == (3, SHAPES.run_width)
        return self.disturb(hidden, -1) if runs else hidden


class WidestBandDiffers(Disturbed):
    def changed(self, part: Part, hidden: Tensor) -> Tensor:
        narrow = part.slots is not None or max(part.keys) < self.shapes.context
        return hidden if narrow else self.all_rows(hidden)

    def all_rows(self, hidden: Tensor) -> Tensor:
        return torch.nextafter(hidden, NEXT)


class HeadRowDiffers(Disturbed):
    def logits(self, hidden: Tensor) -> Tensor:
        return self.disturb(super().logits(hidden), 5)


class ProbabilitiesDiffer(Disturbed):
    def masses(self, logits: Tensor, masks: Tensor, draws: Sequence[Draw]) -> Tensor:
        made = super().masses(logits, masks, draws)
        return self.disturb(made, 7) if len(draws) > 1 else made


class ProbabilitiesAloneDiffer(Disturbed):
    def masses(self, logits: Tensor, masks: Tensor, draws: Sequence[Draw]) -> Tensor:
        made = super().masses(logits, masks, draws)
        return made if len(draws) > 1 else self.disturb(made, 0)


def test_equal_rows_give_a_fingerprint_and_leave_the_memory_clear(weights: DecoderWeights) -> None:
    decoder = Decoder(weights, SHAPES)
    fingerprint = probe(decoder)
    assert fingerprint is not None
    assert probe(decoder) == fingerprint
    equal_sizes(decoder)
    assert decoder.shapes == SHAPES
    assert not decoder._keys.any()
    assert not decoder._values.any()


def test_other_weights_have_another_fingerprint(weights: DecoderWeights) -> None:
    ours = probe(Decoder(weights, SHAPES))
    assert ours != probe(Decoder(pack(llama(seed=1)), SHAPES))


@pytest.mark.parametrize(
    "disturbed",
    [
        LastDecodeRowDiffers, LateDecodeRowDiffers, SecondChunkRowDiffers, LastRunRowDiffers,
        WidestBandDiffers, HeadRowDiffers, ProbabilitiesDiffer, ProbabilitiesAloneDiffer,
    ],
)  # fmt: skip
def test_one_bit_in_one_row_of_any_shape_is_found(
    weights: DecoderWeights, disturbed: type[Decoder]
) -> None:
    assert probe(disturbed(weights, SHAPES)) is None


def test_settling_keeps_the_wanted_shapes_where_they_pass(
    weights: DecoderWeights, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        settled = settle(weights, SHAPES)
    assert replace(settled.decoder.shapes, sizes=SHAPES.sizes) == SHAPES
    assert f"/S=8/P=2/n=32/R=3x8/T={CONTEXT}/" in settled.numerics_class
    assert "/float32/threads=1/torch=" in settled.numerics_class
    assert caplog.messages == []


def test_settling_takes_fewer_slots_where_rows_differ(
    weights: DecoderWeights, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        settled = settle(weights, SHAPES, LastDecodeRowDiffers)
    assert settled.decoder.shapes.slots == 2
    assert settled.decoder.shapes.run_rows == 2
    assert settled.decoder.shapes.parking <= 1
    assert "/S=2/P=2/" in settled.numerics_class
    assert any("2 slots, not 8" in message for message in caplog.messages)


def test_settling_gives_up_bands_where_they_differ(weights: DecoderWeights) -> None:
    settled = settle(weights, SHAPES, WidestBandDiffers)
    assert settled.decoder.shapes.slots == SHAPES.slots
    assert settled.decoder.shapes.key_bands == (CONTEXT,)


@pytest.mark.parametrize("shortage", [torch.OutOfMemoryError, MemoryError])
def test_where_memory_is_short_there_are_fewer_slots_and_it_is_said_loudly(
    weights: DecoderWeights, caplog: pytest.LogCaptureFixture, shortage: type[Exception]
) -> None:
    def small(weights: DecoderWeights, shapes: Shapes) -> Decoder:
        if shapes.slots > 4:
            raise shortage("too little")
        return Decoder(weights, shapes)

    with caplog.at_level(logging.WARNING):
        settled = settle(weights, SHAPES, small)
    assert settled.decoder.shapes.slots == 4
    assert any("8 slots do not fit into memory" in message for message in caplog.messages)
    assert "running with 4 slots, not 8" in caplog.messages
    assert settled.numerics_class != settle(weights, SHAPES).numerics_class


def test_where_nothing_fits_or_passes_there_is_no_model(weights: DecoderWeights) -> None:
    def never(_weights: DecoderWeights, shapes: Shapes) -> Decoder:
        raise torch.OutOfMemoryError(f"too little for {shapes.slots}")

    with pytest.raises(ModelNotAvailable):
        settle(weights, SHAPES, never)
    few = replace(SHAPES, slots=1, rows=1, run_rows=1, parking=0)
    with pytest.raises(ModelNotAvailable):
        settle(weights, few, HeadRowDiffers)


def test_free_shapes_promise_nothing_and_are_not_compared(weights: DecoderWeights) -> None:
    wanted = replace(SHAPES, free=True, sizes=SHAPES.candidates)
    settled = settle(weights, wanted, LastDecodeRowDiffers)
    assert settled.decoder.shapes == wanted
    assert settled.numerics_class.endswith("probe=free")


class PairsDiffer(Disturbed):
    """Two rows take another path than any other number of them."""

    def changed(self, part: Part, hidden: Tensor) -> Tensor:
        if len(part.tokens) != 2 or part.tokens.shape[1] == SHAPES.chunk:
            return hidden
        return self.disturb(hidden, 1 if part.slots is None else 0)


def test_a_smaller_step_that_gives_other_bytes_is_not_used(weights: DecoderWeights) -> None:
    plain, without = (
        settle(weights, SHAPES, kind).decoder.shapes.sizes for kind in (Decoder, PairsDiffer)
    )
    assert 2 not in without.decode
    assert 2 not in without.run
    assert without.decode == tuple(size for size in plain.decode if size != 2)
    assert without.run == tuple(size for size in plain.run if size != 2)
    assert without.extend == plain.extend
    assert without.head == plain.head


@torch.inference_mode()
def test_a_step_of_any_size_that_is_used_gives_the_bytes_of_the_largest(
    weights: DecoderWeights,
) -> None:
    decoder = settle(weights, SHAPES).decoder
    generator = torch.Generator().manual_seed(9)
    tokens = torch.randint(0, 400, (SHAPES.slots, 1), generator=generator)[:, 0]
    width, slots = SHAPES.chunk, torch.arange(SHAPES.rows)
    text = torch.randint(0, 400, (SHAPES.rows, width), generator=generator)
    places = torch.arange(width).repeat(SHAPES.rows, 1)
    largest = decoder.extend(text, places, slots, CONTEXT)
    for size in decoder.shapes.sizes.extend:
        part = decoder.extend(text[:size], places[:size], slots[:size], 64)
        assert torch.equal(part, largest[:size])
    at = torch.full_like(tokens, width)
    whole = decoder.decode(tokens, at, [CONTEXT] * 2)
    for size in decoder.shapes.sizes.decode:
        groups = len(SHAPES.groups_of(size))
        assert torch.equal(decoder.decode(tokens[:size], at[:size], [64] * groups), whole[:size])
    logits = decoder.logits(whole)
    for row in range(SHAPES.slots):
        assert torch.equal(decoder.logits(whole[row : row + 1])[0], logits[row])
