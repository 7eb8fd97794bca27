"""The weights of a Llama model, laid out for the decoder: one matrix where several are multiplied.

Only safetensors are read. A pickle can run code when it is opened, so it is refused.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import LlamaConfig, LlamaForCausalLM

from domain.errors import ModelNotAvailable

_ROPE_TYPES = frozenset({"default", "linear", "llama3", "yarn"})


@dataclass(frozen=True, slots=True)
class LayerWeights:
    """One transformer block.

    H is the hidden size, D the size of an attention head, I the inner size of the MLP.

    Attributes:
        attention_norm: (H,) gain of the RMSNorm before attention.
        qkv: ((heads + 2 * kv_heads) * D, H) queries, keys and values stacked.
        qkv_bias: ((heads + 2 * kv_heads) * D,) or None.
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
    out: Tensor
    out_bias: Tensor | None
    mlp_norm: Tensor
    gate_up: Tensor
    gate_up_bias: Tensor | None
    down: Tensor
    down_bias: Tensor | None


@dataclass(frozen=True, slots=True)
class DecoderWeights:
    """All weights of a Llama model in float32, and the sizes that go with them.

    Attributes:
        embedding: (V, H).
        head: (V, H); the same storage as `embedding` where the model ties them.
        final_norm: (H,).
        inverse_frequencies: (D / 2,) of the rotary embedding.
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


def runs_in_decoder(config: Any) -> bool:
    """Whether the decoder computes what this `transformers` configuration asks for."""
    if not isinstance(config, LlamaConfig) or config.model_type != "llama":
        return False
    rope = getattr(config, "rope_parameters", None) or {}
    return config.hidden_act == "silu" and rope.get("rope_type", "default") in _ROPE_TYPES


def load_llama(folder: Path) -> DecoderWeights:
    """Read a Llama model from a folder of safetensors.

    Raises:
        ModelNotAvailable: the folder holds no safetensors, or they do not fit its config.json.
    """
    return pack(load_pretrained(LlamaForCausalLM, folder))


def load_pretrained(model_class: Any, folder: Path) -> Any:
    """Load a `transformers` model in float32, whole or not at all.

    Args:
        model_class: a class with `from_pretrained`.
        folder: holds config.json and safetensors.

    Raises:
        ModelNotAvailable: the folder holds no safetensors, or they do not fit its config.json.
    """
    if not any(folder.glob("*.safetensors")):
        raise ModelNotAvailable(
            f"The model folder {folder.name} holds no safetensors file.",
            hint="Pickled weights are not loaded, because opening them can run code.",
        )
    try:
        model, report = model_class.from_pretrained(
            folder,
            use_safetensors=True,
            local_files_only=True,
            trust_remote_code=False,
            dtype=torch.float32,
            output_loading_info=True,
        )
    except Exception as error:
        # safetensors, json and transformers each raise their own kinds for a damaged file.
        raise ModelNotAvailable(
            f"The weights in the model folder {folder.name} cannot be read."
        ) from error
    # transformers only warns of these, and goes on with random numbers in their place.
    if report["missing_keys"] or report["mismatched_keys"]:
        raise ModelNotAvailable(
            f"The weights in the model folder {folder.name} do not fit its config.json."
        )
    return model.eval()


def pack(model: LlamaForCausalLM) -> DecoderWeights:
    """Lay out the weights of a `transformers` Llama for the decoder; biases where it has them.

    The rotary embedding's frequencies are those that transformers computed, so that every kind
    of static rotary scaling is right here too.
    """
    config = model.config
    core: Any = model.model
    return DecoderWeights(
        layers=tuple(_pack_layer(layer) for layer in core.layers),
        embedding=_plain(core.embed_tokens.weight),
        head=_plain(model.lm_head.weight),
        final_norm=_plain(core.norm.weight),
        inverse_frequencies=_plain(core.rotary_emb.inv_freq),
        rotary_scale=float(core.rotary_emb.attention_scaling),
        heads=config.num_attention_heads,
        kv_heads=config.num_key_value_heads or config.num_attention_heads,
        head_size=config.head_dim or config.hidden_size // config.num_attention_heads,
        epsilon=config.rms_norm_eps,
        max_positions=config.max_position_embeddings,
    )


def _pack_layer(layer: Any) -> LayerWeights:
    attention, mlp = layer.self_attn, layer.mlp
    qkv = (attention.q_proj, attention.k_proj, attention.v_proj)
    gate_up = (mlp.gate_proj, mlp.up_proj)
    return LayerWeights(
        attention_norm=_plain(layer.input_layernorm.weight),
        qkv=_stack([part.weight for part in qkv]),
        qkv_bias=None if qkv[0].bias is None else _stack([part.bias for part in qkv]),
        out=_plain(attention.o_proj.weight),
        out_bias=None if attention.o_proj.bias is None else _plain(attention.o_proj.bias),
        mlp_norm=_plain(layer.post_attention_layernorm.weight),
        gate_up=_stack([part.weight for part in gate_up]),
        gate_up_bias=None if gate_up[0].bias is None else _stack([part.bias for part in gate_up]),
        down=_plain(mlp.down_proj.weight),
        down_bias=None if mlp.down_proj.bias is None else _plain(mlp.down_proj.bias),
    )


def _plain(weight: Tensor) -> Tensor:
    return weight.detach().to(torch.float32).contiguous()


def _stack(parts: list[Tensor]) -> Tensor:
    return torch.cat([_plain(part) for part in parts]).contiguous()
