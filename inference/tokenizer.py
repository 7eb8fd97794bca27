"""Text to token ids and back, from the `tokenizer.json` of a model folder."""

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tokenizers import Tokenizer

from domain.errors import InvalidInput, ModelNotAvailable, NotSupported
from inference.types import Dialect, Message

if TYPE_CHECKING:
    from inference.chat import ChatTemplate

END_TOKEN = "<|end|>"
_POCKET_TOKEN = "<|item|>"


class TextTokenizer:
    """A `tokenizers` tokenizer and the tokens that end a text.

    Attributes:
        chat: how messages become a prompt; None where the model folder does not say.
    """

    def __init__(
        self, backend: Tokenizer, end_ids: Sequence[int], chat: "ChatTemplate | None" = None
    ) -> None:
        """Keep the tokenizer without truncation and padding.

        Args:
            backend: the tokenizer itself.
            end_ids: tokens after which the output ends, the usual one first; at least one.
            chat: template of the same folder.
        """
        backend.no_truncation()
        backend.no_padding()
        self.backend = backend
        self.end_ids = tuple(end_ids)
        self.chat = chat
        added = backend.get_added_tokens_decoder()
        self.special_ids = frozenset(id for id, token in added.items() if token.special)

    @classmethod
    def from_folder(cls, folder: Path) -> "TextTokenizer":
        """Read `tokenizer.json`; the end token is `<|end|>`, else what config.json names.

        Raises:
            ModelNotAvailable: there is no tokenizer, it cannot be read, or nothing ends a text.
        """
        path = folder / "tokenizer.json"
        if not path.is_file():
            raise ModelNotAvailable(f"The model folder {folder.name} holds no tokenizer.json.")
        try:
            backend = Tokenizer.from_str(path.read_text(encoding="utf-8"))
        except Exception as error:
            # The library raises bare Exception for a file that it cannot parse.
            raise ModelNotAvailable(
                f"The tokenizer in the model folder {folder.name} cannot be read."
            ) from error
        end_ids = _end_ids(backend, folder)
        if not end_ids:
            raise ModelNotAvailable(
                f"Nothing in the model folder {folder.name} says which token ends a text."
            )
        return cls(backend, end_ids)

    @property
    def dialect(self) -> Dialect:
        """How its model is asked: `pocket` where the control tokens are single tokens."""
        return "chat" if self.backend.token_to_id(_POCKET_TOKEN) is None else "pocket"

    def encode(self, text: str) -> list[int]:
        """Token ids of a whole prompt; special tokens written in the text count as such.

        Raises:
            InvalidInput: the text is no Unicode (it holds a lone surrogate).
        """
        return _encode(self.backend, text, whole=True)

    def encode_continuation(self, text: str) -> list[int]:
        """Token ids of text that follows a prompt: nothing is put before it.

        Raises:
            InvalidInput: the text is no Unicode (it holds a lone surrogate).
        """
        return _encode(self.backend, text, whole=False)

    def encode_plain(self, text: str) -> list[int]:
        """Token ids of text in which nothing counts as a special or added token.

        Raises:
            InvalidInput: the text is no Unicode (it holds a lone surrogate).
        """
        return _encode(self._plain, text, whole=False)

    def encode_messages(self, messages: Sequence[Message]) -> list[int]:
        """Token ids of a conversation, laid out by the chat template of the model.

        Raises:
            NotSupported: the model folder holds no chat template.
            InvalidInput: the template does not take these messages.
        """
        if self.chat is None:
            raise NotSupported("This model has no chat template: it takes a prompt, not messages.")
        return self.chat.encode(messages, self)

    def decode(self, token_ids: Sequence[int]) -> str:
        """Text of token ids; special tokens vanish, broken UTF-8 becomes U+FFFD."""
        return self.backend.decode(list(token_ids), skip_special_tokens=True)

    def unspelled_json(self) -> str:
        """The tokenizer as JSON in which no text spells a special token.

        llguidance tokenizes forced text by itself. Were it given the tokenizer as it is, an item
        that someone named `<|end|>` would come back as the end token.
        """
        data: dict[str, Any] = json.loads(self.backend.to_str())
        renamed: dict[str, str] = {}
        for token in data["added_tokens"]:
            if token["special"]:
                renamed[token["content"]] = token["content"] = f"\0{token['id']}"
        model = data["model"]
        vocabulary: dict[str, int] | list[list[Any]] = model["vocab"]
        if isinstance(vocabulary, dict):
            model["vocab"] = {renamed.get(text, text): id for text, id in vocabulary.items()}
        else:
            model["vocab"] = [[renamed.get(text, text), score] for text, score in vocabulary]
        if model.get("unk_token") in renamed:
            model["unk_token"] = renamed[model["unk_token"]]
        return json.dumps(data)

    @cached_property
    def _plain(self) -> Tokenizer:
        data: dict[str, Any] = json.loads(self.backend.to_str())
        data["added_tokens"], data["post_processor"] = [], None
        return Tokenizer.from_str(json.dumps(data))


def _encode(backend: Tokenizer, text: str, *, whole: bool) -> list[int]:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidInput("The text holds a character that is no Unicode.") from error
    return backend.encode(text, add_special_tokens=whole).ids


def _end_ids(backend: Tokenizer, folder: Path) -> tuple[int, ...]:
    own = backend.token_to_id(END_TOKEN)
    if own is not None:
        return (own,)
    for name in ("generation_config.json", "config.json"):
        named = _read_json(folder / name).get("eos_token_id")
        if isinstance(named, int):
            return (named,)
        if isinstance(named, list) and named:
            return tuple(int(id) for id in named)
    return ()


def _read_json(path: Path) -> dict[str, Any]:
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}
