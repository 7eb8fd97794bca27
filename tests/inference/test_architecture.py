from typing import Any

import pytest
from transformers import (
    GPT2Config,
    LlamaConfig,
    MistralConfig,
    PreTrainedConfig,
    Qwen2Config,
    Qwen3Config,
    Qwen3MoeConfig,
)

from inference.architecture import runs_in_decoder

CONTEXT = 1024
YARN = {"rope_type": "yarn", "rope_theta": 1e4, "factor": 4.0}
LONGROPE = {
    "rope_type": "longrope",
    "rope_theta": 1e4,
    "short_factor": [1.0] * 64,
    "long_factor": [2.0] * 64,
    "original_max_position_embeddings": 512,
}


@pytest.mark.parametrize("kind", [LlamaConfig, Qwen2Config, Qwen3Config])
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"rope_scaling": {"type": "linear", "factor": 2.0}, "rope_theta": 1e6},
        {"rope_parameters": YARN},
        {"use_mrope": False, "is_llama_config": True, "rope_interleaved": False},
        {"tie_word_embeddings": True, "num_key_value_heads": 8, "head_dim": 64},
        {"quantization_config": None},
    ],
    ids=str,
)
def test_what_the_decoder_computes_runs_in_it(
    kind: type[PreTrainedConfig], fields: dict[str, Any]
) -> None:
    assert runs_in_decoder(kind.from_dict(fields), CONTEXT)


@pytest.mark.parametrize("kind", [LlamaConfig, Qwen2Config, Qwen3Config])
@pytest.mark.parametrize(
    "fields",
    [
        {"hidden_act": "gelu"},
        {"rope_parameters": {"rope_type": "dynamic", "rope_theta": 1e4, "factor": 2.0}},
        {"rope_parameters": LONGROPE},
        {"rope_parameters": {"rope_type": "proportional", "rope_theta": 1e4}},
        {"rope_parameters": YARN | {"mrope_section": [16, 24, 24]}},
        {"rope_parameters": YARN | {"partial_rotary_factor": 0.5}},
        {"partial_rotary_factor": 0.5},
        {"use_mrope": True},
        {"is_encoder_decoder": True},
        {"quantization_config": {"quant_method": "fp8"}},
        {"auto_map": {"AutoModelForCausalLM": "modeling_mine.MineForCausalLM"}},
        {"architectures": ["MineForCausalLM"]},
        {"logit_scale": 0.5},
        {"final_logit_softcapping": 30.0},
    ],
    ids=str,
)
def test_what_is_unknown_or_differs_runs_elsewhere(
    kind: type[PreTrainedConfig], fields: dict[str, Any]
) -> None:
    assert not runs_in_decoder(kind.from_dict(fields), CONTEXT)


@pytest.mark.parametrize("kind", [GPT2Config, MistralConfig, Qwen3MoeConfig])
def test_another_architecture_runs_elsewhere(kind: type[PreTrainedConfig]) -> None:
    assert not runs_in_decoder(kind(), CONTEXT)


@pytest.mark.parametrize("kind", [Qwen2Config, Qwen3Config])
def test_a_window_is_taken_where_no_text_is_longer(kind: type[PreTrainedConfig]) -> None:
    windowed = {"use_sliding_window": True, "max_window_layers": 2}
    assert runs_in_decoder(kind.from_dict(windowed | {"sliding_window": CONTEXT}), CONTEXT)
    assert not runs_in_decoder(kind.from_dict(windowed | {"sliding_window": 1023}), CONTEXT)
    short = windowed | {"sliding_window": 512, "max_position_embeddings": 512}
    assert runs_in_decoder(kind.from_dict(short), CONTEXT)
    off = {"use_sliding_window": False, "sliding_window": 16}
    assert runs_in_decoder(kind.from_dict(off), CONTEXT)
    chunked = {"layer_types": ["full_attention"] * 31 + ["chunked_attention"]}
    assert not runs_in_decoder(kind.from_dict(chunked), CONTEXT)
