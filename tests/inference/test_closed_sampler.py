# pyright: reportPrivateUsage=false
import pytest
import torch

from inference.accelerator import HostTwin
from inference.closed_sampler import Cut
from inference.decoder import Decoder
from inference.graphs import GraphDecoder
from inference.sampler import Draw, mask_words
from inference.types import Sampling
from inference.weights import DecoderWeights
from tests.inference.test_graphs import SAMPLINGS, SHAPES, LateDevice, draws, same


def test_of_equal_logits_the_lowest_ids_stay(weights: DecoderWeights) -> None:
    decoders = [GraphDecoder(weights, SHAPES, LateDevice()), Decoder(weights, SHAPES)]
    masks = torch.zeros(6, mask_words(400), dtype=torch.int32)
    masks[:, 1:4] = 0b1011
    hidden = torch.zeros(6, weights.hidden_size)
    drawn: set[int] = set()
    for seed in range(40):
        asked = draws(6, seed, [Sampling(top_k=4), Sampling(top_p=0.4), Sampling(temperature=0)])
        found, expected = [one.draw(hidden, masks, asked)[0] for one in decoders]
        assert found == expected
        drawn.update(found)
    assert drawn == {32, 33, 35, 64}


@pytest.mark.parametrize("count", [1, 5, 16])
@pytest.mark.parametrize("samplings", [SAMPLINGS, SAMPLINGS[:2]], ids=["cut", "whole"])
def test_tokens_and_logits_of_a_draw_are_those_of_a_plain_decoder(
    weights: DecoderWeights, count: int, samplings: list[Sampling]
) -> None:
    decoders = [GraphDecoder(weights, SHAPES, LateDevice()), Decoder(weights, SHAPES)]
    generator = torch.Generator().manual_seed(count)
    for seed in range(10):
        hidden = torch.randn(count, weights.hidden_size, generator=generator)
        masks = torch.randint(
            -(2**31), 2**31, (count, mask_words(400)), dtype=torch.int32, generator=generator
        )
        (tokens, logits), (expected, plain) = [
            one.draw(hidden, masks, draws(count, seed, samplings)) for one in decoders
        ]
        assert tokens == expected
        assert same(logits.float(), plain)


def test_a_cut_beyond_the_likeliest_tokens_is_drawn_again_from_all(
    weights: DecoderWeights,
) -> None:
    decoders = [GraphDecoder(weights, SHAPES, LateDevice()), Decoder(weights, SHAPES)]
    # Almost even probabilities: nine tenths of them take far more than the 128 likeliest.
    hidden = torch.randn(6, weights.hidden_size, generator=torch.Generator().manual_seed(0)) * 0.01
    masks = torch.full((6, mask_words(400)), -1, dtype=torch.int32)
    wide = [Sampling(top_p=0.9), Sampling(top_k=300), Sampling(top_k=2)]
    for seed in range(5):
        found, expected = [one.draw(hidden, masks, draws(6, seed, wide))[0] for one in decoders]
        assert found == expected


def test_the_masks_of_a_draw_have_left_the_host_when_it_returns(weights: DecoderWeights) -> None:
    decoder = GraphDecoder(weights, SHAPES, LateDevice())
    masks = torch.zeros(1, mask_words(400), dtype=torch.int32)
    masks[0, 2] = 1 << 5
    hidden = torch.ones(1, weights.hidden_size)
    tokens, _ = decoder.draw(hidden, masks, [Draw(Sampling(), 0.5)])
    masks.zero_()
    assert tokens == [69]
    assert decoder._heads[16].masks[0, 2] == 1 << 5


def test_a_draw_without_filters_ranks_nothing(weights: DecoderWeights) -> None:
    decoder = GraphDecoder(weights, SHAPES, HostTwin())
    called: list[Cut] = []
    head = decoder._heads[16]
    for cut, replay in list(head.draw.items()):
        head.draw[cut] = lambda cut=cut, replay=replay: (called.append(cut), replay())[1]
    masks = torch.full((2, mask_words(400)), -1, dtype=torch.int32)
    hidden = torch.ones(2, weights.hidden_size)
    decoder.draw(hidden, masks, [Draw(Sampling(temperature=0, top_k=3), 0.5), Draw(Sampling(), 0)])
    decoder.draw(hidden, masks, [Draw(Sampling(top_p=0.5), 0.5), Draw(Sampling(), 0)])
    assert called == [Cut.NONE, Cut.LIKELIEST]
