"""The weights of a model, laid out for the decoder: one matrix where several are multiplied."""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from transformers import PreTrainedModel

CPU = torch.device("cpu")


@dataclass(frozen=True, slots=True)
class LayerWeights:
    """One transformer block.

    H is the hidden size, D the size of an attention head, I the inner size of the MLP.

    Attributes:
        attention_norm: (H,) gain of the RMSNorm before attention.
        qkv: ((heads + 2 * kv_heads) * D, H) queries, keys and values stacked.
        qkv_bias: ((heads + 2 * kv_heads) * D,) or None.
        qk_norm: (heads + kv_heads, D) gains of the RMSNorm over each query and each key, or None
            where they go as they are.
        out: (H, heads * D).
        out_bias: (H,) or None.
        mlp_norm: (H,) gain of the RMSNorm before the MLP.
        gate_up: (2 * I, H) gate and up projections stacked.
        gate_up_bias: (2 * I,) or None.
        down: (H, I).
        down_bias: (H,) or None.
    """

    attention_norm: Tensor
    qkv: Tensor
    qkv_bias: Tensor | None
    qk_norm: Tensor | None
    out: Tensor
    out_bias: Tensor | None
    mlp_norm: Tensor
    gate_up: Tensor
    gate_up_bias: Tensor | None
    down: Tensor
    down_bias: Tensor | None


@dataclass(frozen=True, slots=True)
class DecoderWeights:
    """All weights of a model, of one dtype on one device, and the sizes that go with them.

    Attributes:
        embedding: (V, H).
        head: (V, H); the same storage as `embedding` where the model ties them.
        final_norm: (H,).
        inverse_frequencies: (D / 2,) of the rotary embedding, always float32.
        rotary_scale: factor on cosine and sine (1 but for yarn).
        epsilon: of every RMSNorm.
        max_positions: positions the model was made for.
    """

    layers: tuple[LayerWeights, ...]
    embedding: Tensor
    head: Tensor
    final_norm: Tensor
    inverse_frequencies: Tensor
    rotary_scale: float
    heads: int
    kv_heads: int
    head_size: int
    epsilon: float
    max_positions: int

    @property
    def vocab_size(self) -> int:
        """V, the number of rows of the head."""
        return self.head.shape[0]

    @property
    def hidden_size(self) -> int:
        """H, the width of the residual stream."""
        return self.embedding.shape[1]

    @property
    def dtype(self) -> torch.dtype:
        """In which the forward pass is computed: float32 or bfloat16."""
        return self.embedding.dtype

    @property
    def device(self) -> torch.device:
        """Where the forward pass is computed."""
        return self.embedding.device


def pack(
    model: PreTrainedModel, *, dtype: torch.dtype = torch.float32, device: torch.device = CPU
) -> DecoderWeights:
    """Lay out the weights of a `transformers` model that `runs_in_decoder` lets through.

    Biases and norms of queries and keys are there where the model has them. The frequencies of the
    rotary embedding are those that transformers computed, so that every kind of static rotary
    scaling is right here too.

    Args:
        model: a Llama, Qwen2 or Qwen3 with its head.
        dtype: torch.float32 or torch.bfloat16.
        device: where the decoder runs.
    """
    config: Any = model.config
    core: Any = model.model
    lay = _Layout(dtype, device)
    # Made anew: casting a model rounds the frequencies in it.
    rotary: Any = type(core.rotary_emb)(config)
    embedding = lay.plain(core.embed_tokens.weight)
    tied = model.lm_head.weight is core.embed_tokens.weight
    return DecoderWeights(
        layers=tuple(lay.layer(layer, config) for layer in core.layers),
        embedding=embedding,
        head=embedding if tied else lay.plain(model.lm_head.weight),
        final_norm=lay.plain(core.norm.weight),
        inverse_frequencies=rotary.inv_freq.to(device, torch.float32),
        rotary_scale=float(rotary.attention_scaling),
        heads=config.num_attention_heads,
        kv_heads=config.num_key_value_heads,
        head_size=core.layers[0].self_attn.head_dim,
        epsilon=config.rms_norm_eps,
        max_positions=config.max_position_embeddings,
    )


@dataclass(frozen=True, slots=True)
class _Layout:
    dtype: torch.dtype
    device: torch.device

    def layer(self, layer: Any, config: Any) -> LayerWeights:
        attention, mlp = layer.self_attn, layer.mlp
        qkv = (attention.q_proj, attention.k_proj, attention.v_proj)
        gate_up = (mlp.gate_proj, mlp.up_proj)
        return LayerWeights(
            attention_norm=self.plain(layer.input_layernorm.weight),
            qkv=self.stack([part.weight for part in qkv]),
            qkv_bias=None if qkv[0].bias is None else self.stack([part.bias for part in qkv]),
            qk_norm=self.qk_norm(attention, config),
            out=self.plain(attention.o_proj.weight),
            out_bias=self.bias(attention.o_proj),
            mlp_norm=self.plain(layer.post_attention_layernorm.weight),
            gate_up=self.stack([part.weight for part in gate_up]),
            gate_up_bias=(
                None if gate_up[0].bias is None else self.stack([part.bias for part in gate_up])
            ),
            down=self.plain(mlp.down_proj.weight),
            down_bias=self.bias(mlp.down_proj),
        )

    def qk_norm(self, attention: Any, config: Any) -> Tensor | None:
        if not hasattr(attention, "q_norm"):
            return None
        queries = self.plain(attention.q_norm.weight).expand(config.num_attention_heads, -1)
        keys = self.plain(attention.k_norm.weight).expand(config.num_key_value_heads, -1)
        return torch.cat((queries, keys)).contiguous()

    def bias(self, linear: Any) -> Tensor | None:
        return None if linear.bias is None else self.plain(linear.bias)

    def plain(self, weight: Tensor) -> Tensor:
        return weight.detach().to(self.device, self.dtype).contiguous()

    def stack(self, parts: list[Tensor]) -> Tensor:
        return torch.cat([self.plain(part) for part in parts]).contiguous()
