from typing import Any

import pytest
import torch

from inference.weights import pack
from tests.inference.models import llama, qwen2, qwen3


def test_projections_are_stacked_in_the_order_that_the_decoder_cuts() -> None:
    model: Any = qwen2()
    weights, attention = pack(model), model.model.layers[1].self_attn
    layer = weights.layers[1]
    rows = layer.qkv.split([6 * 16, 2 * 16, 2 * 16])
    biases = torch.as_tensor(layer.qkv_bias).split([6 * 16, 2 * 16, 2 * 16])
    for part, row, bias in zip("qkv", rows, biases, strict=True):
        projection = getattr(attention, f"{part}_proj")
        assert torch.equal(row, projection.weight)
        assert torch.equal(bias, projection.bias)
    assert layer.out_bias is None
    assert layer.qk_norm is None


def test_norms_of_queries_and_keys_have_a_row_for_each_head() -> None:
    model: Any = qwen3()
    attention = model.model.layers[0].self_attn
    gains = pack(model).layers[0].qk_norm
    assert gains is not None
    assert gains.shape == (6 + 2, 24)
    assert all(torch.equal(row, attention.q_norm.weight) for row in gains[:6])
    assert all(torch.equal(row, attention.k_norm.weight) for row in gains[6:])


def test_sizes_are_those_of_the_model() -> None:
    weights = pack(qwen3())
    assert (weights.vocab_size, weights.hidden_size, weights.head_size) == (400, 96, 24)
    assert (weights.heads, weights.kv_heads, weights.max_positions) == (6, 2, 256)
    assert pack(llama()).head_size == 16


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_all_is_of_one_dtype_but_the_frequencies(dtype: torch.dtype) -> None:
    weights = pack(llama(), dtype=dtype)
    assert weights.dtype == dtype
    assert weights.device == torch.device("cpu")
    assert weights.inverse_frequencies.dtype == torch.float32
    for layer in weights.layers:
        found = (getattr(layer, name) for name in layer.__slots__)
        assert {part.dtype for part in found if part is not None} == {dtype}


def test_a_tied_head_takes_no_memory_of_its_own() -> None:
    tied, untied = pack(llama()), pack(llama(tie_word_embeddings=False))
    assert tied.head is tied.embedding
    assert not torch.equal(untied.head, untied.embedding)
