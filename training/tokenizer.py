"""The bundled model's tokenizer: byte-level BPE over the corpus, digits one by one.

The JSON between two values (`","rarity":"`) is one piece before merging. So it becomes one token,
and text that the grammar forces is cut at inference exactly as it was in training.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from generators.specs import SPECIAL_TOKENS

PAD: Final = "<|pad|>"
END: Final = "<|end|>"

_PIECES: Final = "|".join(
    (
        r'\{"[a-z_]+":"?',  # the first key
        r'"?\]?,"[a-z_]+":\[?"?',  # the end of a value, the next key, the start of its value
        r'","',  # between two strings of a list
        r'"?\]?\}',  # the end of the object
        r" ?\p{L}+",
        r"\p{N}",
        r" ?[^\s\p{L}\p{N}]",
        r"\s+",
    )
)


def train_tokenizer(texts: Iterable[str], vocab_size: int) -> Tokenizer:
    """A tokenizer of at most `vocab_size` tokens that can write any text.

    Ids of special tokens are their places in `SPECIAL_TOKENS`. Training is deterministic in the
    order of the texts.
    """
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_PIECES), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        min_frequency=2,
        special_tokens=list(SPECIAL_TOKENS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def token_id(tokenizer: Tokenizer, token: str) -> int:
    """The id of a token.

    Raises:
        KeyError: the tokenizer lacks it.
    """
    found = tokenizer.token_to_id(token)
    if found is None:
        raise KeyError(token)
    return found


def save_tokenizer(tokenizer: Tokenizer, folder: Path, context: int) -> None:
    """Write `tokenizer.json`, and beside it what `AutoTokenizer` needs to load it."""
    # transformers takes a while to import; only this needs it.
    from transformers import PreTrainedTokenizerFast

    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token=PAD,
        eos_token=END,
        model_max_length=context,
        clean_up_tokenization_spaces=False,
    )
    fast.save_pretrained(str(folder))
