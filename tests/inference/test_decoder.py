# pyright: reportPrivateUsage=false
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor
from transformers import PreTrainedModel

from inference.decoder import Decoder
from inference.shapes import Shapes
from inference.weights import DecoderWeights, pack
from tests.inference.models import CONTEXT, llama, qwen2, qwen3

Make = Callable[..., PreTrainedModel]
SHAPES = Shapes(slots=4, rows=2, chunk=32, context=CONTEXT, key_bands=(128, CONTEXT))
ROPES: list[dict[str, Any]] = [
    {"rope_type": "default", "rope_theta": 500000.0},
    {"rope_type": "linear", "rope_theta": 10000.0, "factor": 2.0},
    {
        "rope_type": "llama3",
        "rope_theta": 10000.0,
        "factor": 4.0,
        "low_freq_factor": 1.0,
        "high_freq_factor": 4.0,
        "original_max_position_embeddings": 64,
    },
    {
        "rope_type": "yarn",
        "rope_theta": 10000.0,
        "factor": 4.0,
        "original_max_position_embeddings": 64,
    },
]
SHARED: list[dict[str, Any]] = [
    {},
    {"tie_word_embeddings": False},
    {"num_key_value_heads": 6},
    *({"rope_parameters": rope} for rope in ROPES),
]
VARIANTS: list[tuple[Make, dict[str, Any]]] = [
    *((make, changes) for make in (llama, qwen2, qwen3) for changes in SHARED),
    (llama, {"num_key_value_heads": 1, "head_dim": 24}),
    (llama, {"attention_bias": True, "mlp_bias": True}),
    (qwen3, {"attention_bias": True, "num_key_value_heads": 1, "head_dim": 32}),
]


def name_of(variant: tuple[Make, dict[str, Any]]) -> str:
    make, changes = variant
    rope = changes.get("rope_parameters", {}).get("rope_type")
    return ",".join([make.__name__, rope] if rope else [make.__name__, *changes])


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
    rows += [read_on(decoder, tokens, position, slot) for position in range(head, len(tokens))]
    return torch.cat(rows)


def read_on(decoder: Decoder, tokens: list[int], position: int, slot: int) -> Tensor:
    """Logits (1, V) of one more token by a decode step."""
    shapes = decoder.shapes
    ids = torch.zeros(shapes.slots, dtype=torch.int64)
    positions = torch.full((shapes.slots,), shapes.trash)
    ids[slot], positions[slot] = tokens[position], position
    keys = [shapes.keys_for(position)] * len(shapes.groups_of(shapes.slots))
    hidden = decoder.decode(ids, positions, keys)
    return decoder.logits(hidden)[slot : slot + 1]


def some_tokens(count: int) -> list[int]:
    return torch.randint(0, 400, (count,), generator=torch.Generator().manual_seed(3)).tolist()


def reference_logits(model: Any, tokens: list[int]) -> Tensor:
    with torch.inference_mode():
        return model(torch.tensor([tokens])).logits[0].float()


@pytest.mark.parametrize("variant", VARIANTS, ids=name_of)
def test_logits_are_those_of_transformers(variant: tuple[Make, dict[str, Any]]) -> None:
    make, changes = variant
    model, tokens = make(**changes), some_tokens(150)
    logits = read(Decoder(pack(model), SHAPES), tokens, head=131, slot=2)
    assert (logits - reference_logits(model, tokens)).abs().max().item() < 1e-4


@pytest.mark.parametrize("make", [llama, qwen2, qwen3])
def test_greedy_tokens_are_those_of_transformers(make: Make) -> None:
    model: Any = make()
    decoder, count = Decoder(pack(model), SHAPES), 20
    for slot, length in enumerate((1, 7, SHAPES.chunk, 100)):
        prompt = some_tokens(length)
        with torch.inference_mode():
            expected = model.generate(
                torch.tensor([prompt]),
                attention_mask=torch.ones(1, length, dtype=torch.int64),
                max_new_tokens=count,
                do_sample=False,
                eos_token_id=None,
                pad_token_id=0,
            )[0].tolist()
        assert greedy(decoder, prompt, count, slot) == expected


def greedy(decoder: Decoder, prompt: list[int], count: int, slot: int) -> list[int]:
    """The prompt and `count` tokens after it, each the likeliest."""
    tokens, logits = list(prompt), read(decoder, prompt, head=len(prompt), slot=slot)[-1]
    while True:
        tokens.append(int(logits.argmax()))
        if len(tokens) == len(prompt) + count:
            return tokens
        logits = read_on(decoder, tokens, len(tokens) - 1, slot)[0]


@pytest.mark.parametrize("make", [llama, qwen2, qwen3])
def test_bfloat16_is_as_near_to_float32_as_that_of_transformers(make: Make) -> None:
    model, tokens = make(), some_tokens(150)
    exact = reference_logits(model, tokens)
    decoder = Decoder(pack(model, dtype=torch.bfloat16), SHAPES)
    assert decoder._keys.dtype == torch.bfloat16
    logits = read(decoder, tokens, head=131, slot=2)
    assert logits.dtype == torch.float32
    ours = (logits - exact).abs().mean().item()
    rounded: Any = make()
    theirs = (reference_logits(rounded.bfloat16(), tokens) - exact).abs().mean().item()
    assert 0 < ours < 1.2 * theirs


def test_a_window_as_long_as_the_text_hides_nothing_and_a_shorter_one_does() -> None:
    tokens = some_tokens(150)
    logits = read(Decoder(pack(qwen3()), SHAPES), tokens, head=131, slot=2)
    for window, least, most in ((150, 0.0, 1e-4), (149, 1e-3, 100.0)):
        windowed = qwen3(use_sliding_window=True, sliding_window=window, max_window_layers=1)
        difference = (reference_logits(windowed, tokens) - logits).abs().max().item()
        assert least <= difference < most


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
