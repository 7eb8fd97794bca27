# pyright: reportPrivateUsage=false
import torch
from torch import Tensor

from inference.decoder import Decoder
from inference.numerics import probe, settle
from inference.shapes import Shapes
from inference.weights import DecoderWeights, pack
from tests.inference.models import CONTEXT, llama

SHAPES = Shapes.banded(slots=8, rows=2, chunk=32, context=CONTEXT)


class Disturbed(Decoder):
    """Adds one unit in the last place where a test says so."""

    def disturb(self, hidden: Tensor, rows: slice) -> Tensor:
        hidden = hidden.clone()
        hidden[rows] = torch.nextafter(hidden[rows], torch.tensor(float("inf")))
        return hidden


class LastDecodeRowDiffers(Disturbed):
    def decode(self, tokens: Tensor, positions: Tensor, keys: int) -> Tensor:
        hidden = super().decode(tokens, positions, keys)
        return self.disturb(hidden, slice(-1, None)) if self.shapes.slots > 2 else hidden


class SecondExtendRowDiffers(Disturbed):
    def extend(self, tokens: Tensor, positions: Tensor, slots: Tensor, keys: int) -> Tensor:
        return self.disturb(super().extend(tokens, positions, slots, keys), slice(1, 2))


class WidestBandDiffers(Disturbed):
    def decode(self, tokens: Tensor, positions: Tensor, keys: int) -> Tensor:
        hidden = super().decode(tokens, positions, keys)
        return hidden if keys < self.shapes.context else self.disturb(hidden, slice(None))


class HeadRowDiffers(Disturbed):
    def logits(self, hidden: Tensor) -> Tensor:
        return self.disturb(super().logits(hidden), slice(5, 6))


def test_equal_rows_give_a_fingerprint_and_leave_the_memory_clear(weights: DecoderWeights) -> None:
    decoder = Decoder(weights, SHAPES)
    fingerprint = probe(decoder)
    assert fingerprint is not None
    assert probe(decoder) == fingerprint
    assert not decoder._keys.any()
    assert not decoder._values.any()


def test_other_weights_have_another_fingerprint(weights: DecoderWeights) -> None:
    ours = probe(Decoder(weights, SHAPES))
    assert ours != probe(Decoder(pack(llama(seed=1)), SHAPES))


def test_one_bit_in_one_row_of_any_shape_is_found(weights: DecoderWeights) -> None:
    for disturbed in (
        LastDecodeRowDiffers,
        SecondExtendRowDiffers,
        WidestBandDiffers,
        HeadRowDiffers,
    ):
        assert probe(disturbed(weights, SHAPES)) is None


def test_settling_keeps_the_wanted_shapes_where_they_pass(weights: DecoderWeights) -> None:
    settled = settle(weights, SHAPES)
    assert settled.decoder.shapes == SHAPES
    assert f"/S=8/P=2/n=32/T={CONTEXT}/" in settled.numerics_class
    assert "/float32/threads=1/torch=" in settled.numerics_class


def test_settling_takes_fewer_slots_where_rows_differ(weights: DecoderWeights) -> None:
    settled = settle(weights, SHAPES, LastDecodeRowDiffers)
    assert settled.decoder.shapes.slots == 2
    assert "/S=2/P=2/" in settled.numerics_class


def test_settling_gives_up_bands_where_they_differ(weights: DecoderWeights) -> None:
    settled = settle(weights, SHAPES, WidestBandDiffers)
    assert settled.decoder.shapes.slots == SHAPES.slots
    assert settled.decoder.shapes.key_bands == (CONTEXT,)
