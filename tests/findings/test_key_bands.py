import pytest
import torch

from inference.config import EngineConfig
from inference.decoder import Decoder
from inference.numerics import settle
from inference.weights import pack
from tests.inference.models import llama

CONTEXT = 512


@pytest.fixture(scope="module")
def settled() -> Decoder:
    torch.set_num_threads(1)
    weights = pack(llama(max_position_embeddings=CONTEXT))
    return settle(weights, EngineConfig(slots=8).shapes(CONTEXT)).decoder


@torch.inference_mode()
def test_wherever_a_row_stands_its_bytes_are_the_same_in_each_band_that_was_settled(
    settled: Decoder,
) -> None:
    shapes = settled.shapes
    text = torch.randint(0, 400, (1, CONTEXT), generator=torch.Generator().manual_seed(1))
    slots, differing = torch.arange(shapes.rows), list[tuple[int, int]]()
    for start in range(0, CONTEXT, shapes.chunk):
        tokens = text[:, start : start + shapes.chunk].repeat(shapes.rows, 1)
        places = torch.arange(start, start + shapes.chunk).repeat(shapes.rows, 1)
        widest = settled.extend(tokens, places, slots, CONTEXT)
        for band in shapes.key_bands:
            if band >= start + shapes.chunk:
                found = settled.extend(tokens, places, slots, band)
                differing += [] if torch.equal(found, widest) else [(start, band)]
    assert differing == []
