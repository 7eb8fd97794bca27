"""Which models the decoder computes: a list of what is known, so that nothing unknown runs wrong.

Llama (Touvron et al. 2023, arXiv:2302.13971), Qwen2 and Qwen2.5 (arXiv:2412.15115) and Qwen3
(arXiv:2505.09388) are one architecture: they differ in biases, in the norm of queries and keys, and
in the rotary embedding. Any field of a configuration that is not named here sends the model to
`inference.fallback`, where `transformers` itself computes it.
"""

from typing import Any

from transformers import PreTrainedConfig

_ARCHITECTURES = {
    "llama": "LlamaForCausalLM",
    "qwen2": "Qwen2ForCausalLM",
    "qwen3": "Qwen3ForCausalLM",
}
# Their frequencies are fixed when the model is loaded. "dynamic" and "longrope" change them with
# the length of the text, which a memory of keys that were rotated before cannot follow.
_ROPE_TYPES = frozenset({"default", "linear", "llama3", "yarn"})
_ROPE_FIELDS = frozenset(
    {
        "type", "rope_type", "rope_theta", "factor", "original_max_position_embeddings",
        "low_freq_factor", "high_freq_factor", "attention_factor", "beta_fast", "beta_slow",
        "mscale", "mscale_all_dim", "truncate",
    }
)  # fmt: skip
# Sizes and biases are read from the loaded modules; the rest of these has no part in inference.
_READ_ELSEWHERE = frozenset(
    {
        "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers",
        "num_attention_heads", "num_key_value_heads", "head_dim", "max_position_embeddings",
        "rms_norm_eps", "tie_word_embeddings", "attention_bias", "mlp_bias", "layer_types",
        "sliding_window", "use_sliding_window", "max_window_layers", "hidden_act",
        "rope_parameters", "rope_scaling", "rope_theta", "architectures", "model_type",
    }
)  # fmt: skip
_WITHOUT_EFFECT = frozenset(
    {
        "transformers_version", "_name_or_path", "dtype", "torch_dtype", "use_cache", "return_dict",
        "output_attentions", "output_hidden_states", "chunk_size_feed_forward", "id2label",
        "label2id", "problem_type", "initializer_range", "attention_dropout", "pretraining_tp",
        "pad_token_id", "bos_token_id", "eos_token_id", "is_llama_config", "transformers.js_config",
        "unsloth_fixed", "unsloth_version",
    }
)  # fmt: skip
_KNOWN = _READ_ELSEWHERE | _WITHOUT_EFFECT
# Fields that some published models carry to say that they do without something.
_OFF = frozenset({"is_encoder_decoder", "use_mrope", "rope_interleaved"})


def runs_in_decoder(config: PreTrainedConfig, context: int) -> bool:
    """Whether the decoder computes what a `transformers` configuration asks for.

    Args:
        config: of a causal language model.
        context: most tokens that a sequence will have, if the model takes so many. A window of
            attention at least as long hides nothing.
    """
    fields: dict[str, Any] = config.to_dict()
    architecture = _ARCHITECTURES.get(fields["model_type"])
    return (
        architecture is not None
        and (fields.get("architectures") or [architecture]) == [architecture]
        and all(_is_known(name, value) for name, value in fields.items())
        and fields.get("hidden_act") == "silu"
        and _rotates_alike_at_any_length(fields.get("rope_parameters"))
        and _sees_everything(fields, context)
    )


def _is_known(name: str, value: object) -> bool:
    return name in _KNOWN or value is None or (name in _OFF and value is False)


def _rotates_alike_at_any_length(rope: object) -> bool:
    if not isinstance(rope, dict):
        return False
    return (
        rope.get("rope_type") in _ROPE_TYPES
        and rope.keys() <= _ROPE_FIELDS | {"partial_rotary_factor"}
        and rope.get("partial_rotary_factor", 1.0) == 1.0
    )


def _sees_everything(fields: dict[str, Any], context: int) -> bool:
    kinds = set(fields.get("layer_types") or ["full_attention"])
    if kinds == {"full_attention"}:
        return True
    window = fields.get("sliding_window")
    longest: int = fields["max_position_embeddings"]
    known = kinds <= {"full_attention", "sliding_attention"}
    return known and isinstance(window, int) and window >= min(context, longest)
