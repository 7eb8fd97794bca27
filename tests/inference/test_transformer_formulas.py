"""The formulas of the Transformer as they stand on paper, in float64, against the decoder.

Vaswani et al. 2017 (arXiv:1706.03762), with the changes that Llama and Qwen made: RMSNorm before
each block (Zhang and Sennrich 2019, arXiv:1910.07467), rotary positions (Su et al. 2021,
arXiv:2104.09864), shared keys and values (Ainslie et al. 2023, arXiv:2305.13245) and a gated
feed-forward network (Shazeer 2020, arXiv:2002.05202). Nothing here is shared with the decoder but
the numbers of the weights, read under the names that they have in a model folder.

N is the number of tokens, d the width of the residual stream, h a head and D its width.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from inference.decoder import Decoder
from inference.weights import pack
from tests.inference.models import llama, qwen2, qwen3
from tests.inference.test_decoder import SHAPES, read, some_tokens

Array = NDArray[np.float64]
# float32 carries 24 bits: 3 layers of sums over up to 256 products of size 1 lose about 5 of them.
TOLERANCE = 2e-5
MAKERS = [llama, qwen2, qwen3]


def root_mean_square_norm(x: Array, gain: Array, epsilon: float) -> Array:
    """g * x / sqrt(mean(x^2) + epsilon), over the last axis."""
    return gain * x / np.sqrt(np.mean(x**2, axis=-1, keepdims=True) + epsilon)


def rotate(x: Array, position: int, base: float) -> Array:
    """Turn the pair (x_i, x_{i + D/2}) by the angle position * base^(-2 i / D); x: (D,)."""
    half = len(x) // 2
    turned = np.empty_like(x)
    for i in range(half):
        angle = position * base ** (-2 * i / len(x))
        turned[i] = x[i] * math.cos(angle) - x[i + half] * math.sin(angle)
        turned[i + half] = x[i] * math.sin(angle) + x[i + half] * math.cos(angle)
    return turned


def softmax(x: Array) -> Array:
    """exp(x_i) / sum_j exp(x_j)."""
    exponentials = np.exp(x - x.max())
    return exponentials / exponentials.sum()


def scaled_dot_product_attention(queries: Array, keys: Array, values: Array) -> Array:
    """softmax(Q K^T / sqrt(D)) V of one head; position t sees positions 0 to t. All (N, D)."""
    attended = np.empty_like(queries)
    for t, query in enumerate(queries):
        scores = keys[: t + 1] @ query / math.sqrt(len(query))
        attended[t] = softmax(scores) @ values[: t + 1]
    return attended


def feed_forward(x: Array, gate: Array, up: Array, down: Array) -> Array:
    """W_down (silu(W_gate x) * W_up x) with silu(z) = z / (1 + exp(-z)); x: (N, d)."""
    gated = x @ gate.T
    return (gated / (1 + np.exp(-gated)) * (x @ up.T)) @ down.T


class OnPaper:
    """A model that computes all logits anew, from the formulas above."""

    def __init__(self, model: Any) -> None:
        self.config = model.config
        self.weights: dict[str, Array] = {
            name: tensor.double().numpy() for name, tensor in model.state_dict().items()
        }

    def logits(self, tokens: list[int]) -> Array:
        """(N, V): W_head norm(x), where x runs through all layers with residuals."""
        x = self.weights["model.embed_tokens.weight"][tokens]
        for layer in range(self.config.num_hidden_layers):
            name = f"model.layers.{layer}."
            x = x + self.attention(name + "self_attn.", self.norm(name + "input_layernorm", x))
            x = x + self.mlp(name + "mlp.", self.norm(name + "post_attention_layernorm", x))
        return self.norm("model.norm", x) @ self.weights["lm_head.weight"].T

    def attention(self, name: str, x: Array) -> Array:
        """W_out [head_1; ...; head_H], where a group of heads shares keys and values."""
        queries = self.heads(name + "q_", x, self.config.num_attention_heads)
        keys = self.heads(name + "k_", x, self.config.num_key_value_heads)
        values = self.heads(name + "v_", x, self.config.num_key_value_heads)
        group = len(queries) // len(keys)
        attended = [
            scaled_dot_product_attention(query, keys[h // group], values[h // group])
            for h, query in enumerate(queries)
        ]
        return np.concatenate(attended, axis=-1) @ self.weights[name + "o_proj.weight"].T

    def heads(self, name: str, x: Array, count: int) -> list[Array]:
        """W x + b, cut into heads (N, D); queries and keys are turned by their positions."""
        projected = x @ self.weights[name + "proj.weight"].T
        projected = projected + self.weights.get(name + "proj.bias", 0.0)
        heads = np.split(projected, count, axis=-1)
        if name + "norm.weight" in self.weights:
            heads = [self.norm(name + "norm", head) for head in heads]
        if name.endswith("v_"):
            return heads
        base = self.config.rope_parameters["rope_theta"]
        return [np.stack([rotate(row, t, base) for t, row in enumerate(head)]) for head in heads]

    def mlp(self, name: str, x: Array) -> Array:
        """The feed-forward network of one layer."""
        gate, up, down = (
            self.weights[f"{name}{part}_proj.weight"] for part in ("gate", "up", "down")
        )
        return feed_forward(x, gate, up, down)

    def norm(self, name: str, x: Array) -> Array:
        """RMSNorm with the gain of this name."""
        return root_mean_square_norm(x, self.weights[name + ".weight"], self.config.rms_norm_eps)


@pytest.mark.parametrize("make", MAKERS)
def test_the_decoder_computes_the_formulas(make: Callable[[], Any]) -> None:
    model, tokens = make(), some_tokens(48)
    logits = read(Decoder(pack(model), SHAPES), tokens, head=40, slot=1).double().numpy()
    paper = OnPaper(model).logits(tokens)
    # Logits that hardly differ would agree by chance.
    assert paper.std() > 0.5
    assert np.abs(logits - paper).max() < TOLERANCE


@pytest.mark.parametrize("make", MAKERS)
def test_what_is_generated_is_the_likeliest_token_time_after_time(
    make: Callable[[], Any],
) -> None:
    """Autoregression: x_{t+1} = argmax_v p(v | x_1 ... x_t)."""
    model, tokens = make(), some_tokens(6)
    paper = OnPaper(model)
    for _ in range(12):
        tokens.append(int(paper.logits(tokens)[-1].argmax()))
    logits = read(Decoder(pack(model), SHAPES), tokens[:-1], head=6, slot=3)
    assert logits[5:].argmax(dim=-1).tolist() == tokens[6:]


@pytest.mark.parametrize("make", MAKERS)
def test_a_later_token_changes_nothing_before_it(make: Callable[[], Any]) -> None:
    """Causality: the logits at t depend on x_1 ... x_t alone."""
    decoder, tokens = Decoder(pack(make()), SHAPES), some_tokens(40)
    changed = [*tokens[:-1], (tokens[-1] + 1) % 400]
    before, after = (read(decoder, text, head=40, slot=0).numpy() for text in (tokens, changed))
    assert np.array_equal(before[:-1], after[:-1])
    assert not np.allclose(before[-1], after[-1])
