"""Small random models and a small tokenizer, made here: nothing is fetched."""

import json
import re
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    GPT2Config,
    GPT2LMHeadModel,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedModel,
    Qwen2Config,
    Qwen2ForCausalLM,
    Qwen3Config,
    Qwen3ForCausalLM,
)

from inference.tokenizer import TextTokenizer
from inference.types import Request, Sampling

SENTENCES = [
    '{"name":"Ember Blade","rarity":"rare","description":"A blade that burns in the dark."}',
    '{"name":"霜之剑","rarity":"epic","description":"一把寒冷的铁剑，闪着蓝光。"}',
    "sell my iron sword, at least 3 gold",
    "把我的铁剑卖掉，不低于 3 金",
]
SPECIAL_TOKENS = ["<|pad|>", "<|end|>", "<|item|>", "<|out|>"]
CONTEXT = 256

ITEM_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "type": {"const": "sword"},
        "rarity": {"enum": ["rare", "epic", "legendary"]},
        "level": {"type": "integer", "minimum": 1, "maximum": 60},
        "name": {"type": "string", "minLength": 2, "maxLength": 12, "pattern": "^[A-Za-z ']*$"},
        "lore": {"type": "string", "maxLength": 6},
        "tags": {"type": "array", "maxItems": 2, "items": {"enum": ["寒", "fire"]}},
    },
    "required": ["type", "rarity", "level", "name", "lore", "tags"],
    "additionalProperties": False,
}
ITEM_TOKENS = 140


def assert_item(text: str) -> None:
    """Check a text against `ITEM_SCHEMA` by hand, so that no second reader of schemas is needed."""
    value: dict[str, Any] = json.loads(text)
    assert list(value) == list(ITEM_SCHEMA["properties"])
    assert value["type"] == "sword"
    assert value["rarity"] in {"rare", "epic", "legendary"}
    assert value["level"] in range(1, 61)
    assert re.fullmatch("[A-Za-z ']{2,12}", value["name"])
    assert len(value["lore"]) <= 6
    assert set(value["tags"]) <= {"寒", "fire"}
    assert len(value["tags"]) <= 2
    compact = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert text == compact


def tokenizer_backend() -> Tokenizer:
    """Byte-level BPE over a few sentences in two languages."""
    backend = Tokenizer(models.BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400,
        special_tokens=SPECIAL_TOKENS,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    backend.train_from_iterator(SENTENCES * 20, trainer)
    return backend


def text_tokenizer() -> TextTokenizer:
    """The same with its end token."""
    return TextTokenizer(tokenizer_backend(), (1,))


_SIZES: dict[str, Any] = {
    "vocab_size": 400,
    "hidden_size": 96,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "intermediate_size": 256,
    "max_position_embeddings": CONTEXT,
    "tie_word_embeddings": True,
    "initializer_range": 0.1,
    "bos_token_id": None,
    "eos_token_id": 1,
    "pad_token_id": 0,
}
_HEADS_OF_24: dict[str, Any] = {"head_dim": 24}


def llama(seed: int = 0, **changes: Any) -> LlamaForCausalLM:
    """A random Llama of some 400,000 parameters, tied and with grouped queries unless changed.

    Its weights are five times as large as usual, so that its logits are far from uniform.
    """
    return _random(LlamaForCausalLM, LlamaConfig(**(_SIZES | changes)), seed)


def qwen2(seed: int = 0, **changes: Any) -> Qwen2ForCausalLM:
    """A random Qwen2 or Qwen2.5 of the same size: biases on queries, keys and values."""
    return _random(Qwen2ForCausalLM, Qwen2Config(**(_SIZES | changes)), seed)


def qwen3(seed: int = 0, **changes: Any) -> Qwen3ForCausalLM:
    """A random Qwen3 of about the same size: norms on queries and keys, heads of 24."""
    return _random(Qwen3ForCausalLM, Qwen3Config(**(_SIZES | _HEADS_OF_24 | changes)), seed)


def _random(model_class: Any, config: Any, seed: int) -> Any:
    """Random weights, the vectors too: initial biases are zero and gains one, and hide mistakes."""
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        model = model_class(config).eval()
    generator = torch.Generator().manual_seed(seed)
    for name, parameter in model.named_parameters():
        if name.endswith("bias"):
            parameter.data.normal_(std=0.5, generator=generator)
        elif parameter.ndim == 1:
            parameter.data.uniform_(0.5, 1.5, generator=generator)
    return model


def gpt2(**changes: Any) -> GPT2LMHeadModel:
    """A random GPT-2, which the decoder does not compute."""
    settings: dict[str, Any] = {
        "vocab_size": 400,
        "n_positions": CONTEXT,
        "n_embd": 48,
        "n_layer": 2,
        "n_head": 3,
        "eos_token_id": 1,
        "bos_token_id": 1,
    }
    with torch.random.fork_rng():
        torch.manual_seed(0)
        return GPT2LMHeadModel(GPT2Config(**(settings | changes))).eval()


def save(model: PreTrainedModel, folder: Path, **how: Any) -> Path:
    """A model folder as `save_pretrained` and the tokenizer write it; `how` goes to the former."""
    model.save_pretrained(folder, **how)
    tokenizer_backend().save(str(folder / "tokenizer.json"))
    return folder


def request(name: str, prompt: str = "sell my sword", seed: int = 0, **changes: Any) -> Request:
    """A request for free text of up to 20 tokens unless changed."""
    changes = {"max_tokens": 20, "sampling": Sampling()} | changes
    return Request(id=name, prompt=prompt, seed=seed, **changes)


def item_request(name: str, prompt: str = "a sword", seed: int = 0) -> Request:
    """A request for an item."""
    return request(name, prompt, seed, schema=ITEM_SCHEMA, max_tokens=ITEM_TOKENS)
