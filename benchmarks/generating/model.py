"""The model under all rows: a Llama of 5.8 million random weights, and a tokenizer for it.

No output may end early, or the paths would not do the same work. So no text can hold the end token:
the tokenizer is that of the pocket model without its last entry, and only grammars know that the id
thus left over ends an output. Free text then never draws it, at no cost to the engine. The paths of
transformers are told of no end token at all, which spares them a logits processor.
"""

import hashlib
import json
from pathlib import Path
from typing import Any, Final

import torch
from tokenizers import Tokenizer
from transformers import LlamaConfig, LlamaForCausalLM

import inference
from inference.tokenizer import TextTokenizer

_TOKENIZER: Final = Path(inference.__file__).parent / "pocket" / "pocket-1" / "tokenizer.json"
_SEED: Final = 0
VOCABULARY: Final = 4096
CONTEXT: Final = 1024
END_ID: Final = VOCABULARY - 1
NAME: Final = "random-6m"


def random_llama() -> LlamaForCausalLM:
    """A Llama with 5.77M random float32 weights, in evaluation mode."""
    torch.manual_seed(_SEED)
    config = LlamaConfig(
        vocab_size=VOCABULARY,
        hidden_size=256,
        num_hidden_layers=6,
        intermediate_size=768,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=64,
        max_position_embeddings=CONTEXT,
        tie_word_embeddings=True,
        pad_token_id=0,
        bos_token_id=None,
        eos_token_id=None,
    )
    # SDPA is the default of transformers, and faster than its eager attention on this model.
    return LlamaForCausalLM(config).eval()


def weights_sha256(model: LlamaForCausalLM) -> str:
    """64 hex digits over the parameters in the order of their names."""
    digest = hashlib.sha256()
    for _, parameter in sorted(model.named_parameters()):
        digest.update(parameter.detach().numpy().tobytes())
    return digest.hexdigest()


class UnendingTokenizer(TextTokenizer):
    """The pocket model's tokenizer with 4,095 entries, and an end that only grammars know of."""

    def __init__(self) -> None:
        """Take the last entry out, with the merge that makes it."""
        data: dict[str, Any] = json.loads(_TOKENIZER.read_text("utf-8"))
        vocabulary: dict[str, int] = data["model"]["vocab"]
        (dropped,) = [text for text, id in vocabulary.items() if id == END_ID]
        del vocabulary[dropped]
        merges: list[list[str]] = data["model"]["merges"]
        data["model"]["merges"] = [merge for merge in merges if "".join(merge) != dropped]
        super().__init__(Tokenizer.from_str(json.dumps(data)), (END_ID,))

    def unspelled_json(self) -> str:
        """What llguidance reads: the same tokens, and the end."""
        data: dict[str, Any] = json.loads(super().unspelled_json())
        text = f"\0{END_ID}"
        data["model"]["vocab"][text] = END_ID
        data["added_tokens"].append({**data["added_tokens"][0], "id": END_ID, "content": text})
        return json.dumps(data)


def whole_words(text_tokenizer: TextTokenizer) -> list[int]:
    """Ids that are a space and a word: in a row they are one token each, whatever follows."""
    backend = text_tokenizer.backend
    words: list[int] = []
    for id in range(backend.get_vocab_size()):
        text = backend.decode([id])
        if text[:1] == " " and text[1:].isascii() and text[1:].isalpha():
            words.append(id)
    return words
