# pyright: reportPrivateUsage=false
from typing import Any

import pytest
import torch
from torch import Tensor
from transformers import LlamaForCausalLM

from inference.decoder import Decoder
from inference.shapes import Shapes
from inference.weights import DecoderWeights, pack
from tests.inference.models import CONTEXT, llama

SHAPES = Shapes(slots=4, rows=2, chunk=32, context=CONTEXT, key_bands=(128, CONTEXT))
VARIANTS: list[dict[str, Any]] = [
    {},
    {"tie_word_embeddings": False},
    {"num_key_value_heads": 6},
    {"num_key_value_heads": 1, "head_dim": 24},
    {"attention_bias": True, "mlp_bias": True},
    {"rope_parameters": {"rope_type": "default", "rope_theta": 500000.0}},
    {
        "rope_parameters": {
            "rope_type": "llama3",
            "rope_theta": 10000.0,
            "factor": 4.0,
            "low_freq_factor": 1.0,
            "high_freq_factor": 4.0,
            "original_max_position_embeddings": 64,
        }
    },
]


def read(decoder: Decoder, tokens: list[int], head: int, slot: int) -> Tensor:
    """Logits (N, V) of a text in one slot: its head by extend steps, the rest by decode steps."""
    shapes, rows = decoder.shapes, list[Tensor]()
    for start in range(0, head, shapes.chunk):
        piece = tokens[start : min(start + shapes.chunk, head)]
        ids = torch.zeros(shapes.rows, shapes.chunk, dtype=torch.int64)
        positions = torch.full((shapes.rows, shapes.chunk), shapes.trash)
        slots = torch.arange(shapes.slots, shapes.slots + shapes.rows)
        ids[1, : len(piece)] = torch.tensor(piece)
        positions[1, : len(piece)] = torch.arange(start, start + len(piece))
        slots[1] = slot
        keys = shapes.keys_for(start + len(piece) - 1)
        hidden = decoder.extend(ids, positions, slots, keys)[1, : len(piece)]
        rows += [decoder.logits(part) for part in hidden.split(shapes.head_rows)]
    for position in range(head, len(tokens)):
        ids = torch.zeros(shapes.slots, dtype=torch.int64)
        positions = torch.full((shapes.slots,), shapes.trash)
        ids[slot], positions[slot] = tokens[position], position
        hidden = decoder.decode(ids, positions, shapes.keys_for(position))
        rows.append(decoder.logits(hidden)[slot : slot + 1])
    return torch.cat(rows)


def some_tokens(count: int) -> list[int]:
    return torch.randint(0, 400, (count,), generator=torch.Generator().manual_seed(3)).tolist()


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: ",".join(variant) or "plain")
def test_logits_are_those_of_transformers(variant: dict[str, Any]) -> None:
    model = llama(**variant)
    # The initial biases are zero, which would hide a bias that is left out.
    for name, parameter in model.named_parameters():
        if name.endswith("bias"):
            parameter.data.normal_(std=0.5, generator=torch.Generator().manual_seed(1))
    tokens = some_tokens(150)
    with torch.inference_mode():
        expected = model(torch.tensor([tokens])).logits[0]
    logits = read(Decoder(pack(model), SHAPES), tokens, head=131, slot=2)
    assert (logits - expected).abs().max().item() < 1e-4


def test_greedy_tokens_are_those_of_transformers(
    reference: LlamaForCausalLM, weights: DecoderWeights
) -> None:
    prompt = some_tokens(40)
    model: Any = reference
    with torch.inference_mode():
        expected = model.generate(
            torch.tensor([prompt]),
            attention_mask=torch.ones(1, len(prompt), dtype=torch.int64),
            max_new_tokens=30,
            do_sample=False,
            eos_token_id=None,
            pad_token_id=0,
        )[0].tolist()
    decoder, tokens = Decoder(weights, SHAPES), list(prompt)
    for _ in range(30):
        # Reading all anew in another slot each time also shows that slots do not mix.
        logits = read(decoder, tokens, head=len(prompt), slot=len(tokens) % SHAPES.slots)
        tokens.append(int(logits[-1].argmax()))
    assert tokens == expected


def test_what_a_slot_held_before_does_not_matter_once_it_is_cleared(
    weights: DecoderWeights,
) -> None:
    tokens = some_tokens(50)
    decoder = Decoder(weights, SHAPES)
    fresh = read(decoder, tokens, head=40, slot=1)
    poisoned = Decoder(weights, SHAPES)
    poisoned._keys[:, 1] = float("nan")
    poisoned._values[:, 1] = float("nan")
    assert not torch.equal(read(poisoned, tokens, head=40, slot=1), fresh)
    poisoned.clear(1)
    assert torch.equal(read(poisoned, tokens, head=40, slot=1), fresh)


def test_dead_rows_and_padding_write_the_trash_position_alone(weights: DecoderWeights) -> None:
    decoder = Decoder(weights, SHAPES)
    read(decoder, some_tokens(50), head=40, slot=1)
    written = decoder._keys.abs().amax(dim=(0, 2, 4)) > 0
    assert written[1, :50].all()
    assert not written[1, 50 : SHAPES.trash].any()
    others = [slot for slot in range(SHAPES.slots + SHAPES.rows) if slot != 1]
    assert not written[others, : SHAPES.trash].any()
