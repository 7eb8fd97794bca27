"""Messages to the tokens of a prompt, by the chat template of a model folder.

The template writes special tokens that tell the model who speaks. Nothing that stands in a message
may spell one: a person who writes `<|im_end|>` gets these ten characters, not the end of their
turn. So what a message holds of such tokens is marked before the template is rendered, and becomes
plain text afterwards.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from transformers.utils.chat_template_utils import (
    _compile_jinja_template,  # pyright: ignore[reportPrivateUsage]
)

from domain.errors import InvalidInput, ModelNotAvailable
from inference.tokenizer import TextTokenizer
from inference.types import Message

# Code points of private use. They are taken out of messages, so that none forges a mark.
_OPEN, _CLOSE = "\U000f0000", "\U000f0001"
_MARKS = str.maketrans("", "", _OPEN + _CLOSE)
_ROLES = frozenset({"system", "user", "assistant"})
_MOST_TEMPLATE_CHARS = 1 << 20
# Templates that write the date of today would make every day another prompt.
_TODAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class ChatTemplate:
    """The template of one model.

    Attributes:
        source: in Jinja, as `transformers` renders it. It is sandboxed, and sees no clock.
        variables: special tokens by the names that templates use, such as `bos_token`.
    """

    source: str
    variables: dict[str, str]

    @classmethod
    def from_folder(cls, folder: Path) -> "ChatTemplate | None":
        """Read chat_template.jinja, else the template in tokenizer_config.json; None without one.

        Raises:
            ModelNotAvailable: a file cannot be read, or the template is no Jinja.
        """
        try:
            config = _tokenizer_config(folder)
            source = _source(folder, config)
            if source is None:
                return None
            _compile_jinja_template(source)
        except Exception as error:
            # json and Jinja each raise their own kinds, and Python its own for text too deep.
            raise ModelNotAvailable(
                f"The chat template in the model folder {folder.name} cannot be read."
            ) from error
        return cls(source, _special_tokens(config))

    def encode(self, messages: Sequence[Message], tokenizer: TextTokenizer) -> list[int]:
        """Token ids of a conversation, up to where the assistant is to speak.

        Where no message holds a control token, these are the ids that `apply_chat_template` of
        `transformers` gives.

        Args:
            messages: in the order in which they were said; at least one.
            tokenizer: of the same folder.

        Raises:
            InvalidInput: the template does not take these messages, or one of them cannot be
                told apart from the template's own tokens.
        """
        if not messages or any(message.role not in _ROLES for message in messages):
            raise InvalidInput("A conversation needs messages of system, user or assistant.")
        control = _ControlTokens.of(tokenizer, self.source)
        marked = [control.marked(message.content) for message in messages]
        for content in marked:
            if not control.ids.isdisjoint(_encode(control, content, tokenizer)):
                raise InvalidInput("A message spells a token that is the model's own.")
        said = [
            {"role": message.role, "content": content}
            for message, content in zip(messages, marked, strict=True)
        ]
        return _encode(control, self._render(said), tokenizer)

    def _render(self, messages: list[dict[str, str]]) -> str:
        template: Any = _compile_jinja_template(self.source)
        try:
            return template.render(
                messages=messages,
                tools=None,
                documents=None,
                add_generation_prompt=True,
                strftime_now=_TODAY.strftime,
                **self.variables,
            )
        except Exception as error:
            # A template is a program: it raises what it likes, often on the order of roles.
            raise InvalidInput(
                "The chat template of this model does not take these messages."
            ) from error


@dataclass(frozen=True, slots=True)
class _ControlTokens:
    """The added tokens that only the template may write, as `transformers` chooses them too.

    Attributes:
        ids: of these tokens.
        anywhere: matches one, in any case, because a template may change it.
        marks: matches a marked one, whose text is group 1, or a lone mark.
        beginnings: proper beginnings of these tokens.
        endings: proper endings of these tokens.
    """

    ids: frozenset[int]
    anywhere: re.Pattern[str]
    marks: re.Pattern[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]

    @classmethod
    def of(cls, tokenizer: TextTokenizer, source: str) -> "_ControlTokens":
        found = {
            token.content: id
            for id, token in tokenizer.backend.get_added_tokens_decoder().items()
            if token.special or (token.content in source and not token.content.isspace())
        }
        return _control_tokens(tuple(sorted(found.items())))

    def marked(self, content: str) -> str:
        """The text with its control tokens between marks.

        A lone mark stands at an end that could become such a token together with what the template
        writes next to it.
        """
        clean = content.translate(_MARKS)
        body = clean.strip()
        start = clean.find(body)
        before, after = clean[:start], clean[start + len(body) :]
        fenced = self.anywhere.sub(rf"{_OPEN}\g<0>{_CLOSE}", body)
        if body.startswith(self.endings):
            fenced = _CLOSE + fenced
        if body.endswith(self.beginnings):
            fenced += _CLOSE
        return before + fenced + after


@lru_cache(maxsize=16)
def _control_tokens(tokens: tuple[tuple[str, int], ...]) -> _ControlTokens:
    texts = [text for text, _ in tokens]
    # Where there is none: what never matches.
    anywhere = "|".join(map(re.escape, texts)) or r"(?!)"
    return _ControlTokens(
        ids=frozenset(id for _, id in tokens),
        anywhere=re.compile(anywhere, re.IGNORECASE),
        marks=re.compile(f"{_OPEN}({anywhere}){_CLOSE}|[{_OPEN}{_CLOSE}]", re.IGNORECASE),
        beginnings=tuple({text[:end] for text in texts for end in range(1, len(text))}),
        endings=tuple({text[start:] for text in texts for start in range(1, len(text))}),
    )


def _encode(control: _ControlTokens, text: str, tokenizer: TextTokenizer) -> list[int]:
    ids: list[int] = []
    for piece, encode in _pieces(control, text, tokenizer):
        ids += encode(piece)
    return ids


def _pieces(
    control: _ControlTokens, text: str, tokenizer: TextTokenizer
) -> Iterator[tuple[str, Callable[[str], list[int]]]]:
    """Stretches of text, each with the way in which it is encoded."""
    # A pattern with one group splits into text, group, text, ..., text.
    for index, piece in enumerate(control.marks.split(text)):
        if piece:
            yield piece, tokenizer.encode_plain if index % 2 else tokenizer.encode_continuation


def _tokenizer_config(folder: Path) -> dict[str, Any]:
    path = folder / "tokenizer_config.json"
    loaded = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return dict(loaded)


def _source(folder: Path, config: dict[str, Any]) -> str | None:
    path = folder / "chat_template.jinja"
    source = config.get("chat_template")
    if path.is_file():
        source = path.read_text(encoding="utf-8")
    elif isinstance(source, list):
        source = {entry["name"]: entry["template"] for entry in source}.get("default")
    if source is not None and not (isinstance(source, str) and len(source) < _MOST_TEMPLATE_CHARS):
        raise ValueError("no template, or one that is far too long")
    return source


def _special_tokens(config: dict[str, Any]) -> dict[str, str]:
    """Tokens such as `bos_token`, each written as a text or as an object with its content."""
    found = dict[str, str]()
    for name, value in config.items():
        text = value.get("content") if isinstance(value, dict) else value
        if name.endswith("_token") and isinstance(text, str):
            found[name] = text
    return found
