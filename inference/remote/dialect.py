"""How servers are told to keep to a constraint: each has its own words for it."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from inference.remote.strict_json import compact
from inference.request_grammar import kind_of
from inference.types import GrammarKind, Message, Request

Fields = dict[str, Any]
_META = frozenset(r"\.^$|?*+()[]{}")


class Dialect(NamedTuple):
    """One way to ask.

    Attributes:
        name: for logs.
        fields: of the request's body, from the constraint's value.
    """

    name: str
    fields: Callable[[Any], Fields]


def _structured(member: str) -> Dialect:
    return Dialect(f"structured_outputs.{member}", lambda it: {"structured_outputs": {member: it}})


def _single(field: str) -> Dialect:
    return Dialect(field, lambda it: {field: it})


def _either_of(choices: list[str]) -> str:
    """A regular expression of these texts that every engine reads alike."""
    return "|".join(
        "".join(f"\\{char}" if char in _META else char for char in text) for text in choices
    )


DIALECTS: Final[dict[GrammarKind, tuple[Dialect, ...]]] = {
    "schema": (
        Dialect(
            "response_format",
            lambda schema: {
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {"name": "answer", "schema": schema, "strict": True},
                }
            },
        ),
        _structured("json"),
        _single("guided_json"),
    ),
    "regex": (_structured("regex"), _single("guided_regex"), _single("regex")),
    "choices": (
        _structured("choice"),
        _single("guided_choice"),
        Dialect("regex of choices", lambda choices: {"regex": _either_of(choices)}),
    ),
    "lark": (_structured("grammar"), _single("guided_grammar"), _single("ebnf")),
}
"""By kind of constraint, in the order in which they are tried.

`response_format` is OpenAI's, `structured_outputs` vLLM's, `guided_*` vLLM's before version 0.12,
`regex` and `ebnf` SGLang's.
"""


def value_of(request: Request) -> Any:
    """The request's constraint as JSON takes it; None for free text."""
    if request.choices is not None:
        return list(request.choices)
    values = (request.schema, request.regex, request.grammar)
    return next((value for value in values if value is not None), None)


def told_in_words(request: Request, messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """The conversation with the constraint said in its system message.

    For servers that do not enforce it: a model that is not told cannot keep to it.
    """
    kind = kind_of(request)
    if kind is None:
        return messages
    rule = f"Answer with nothing but {_NAMED[kind]}: {_written(value_of(request))}"
    if messages and messages[0].role == "system":
        first = Message("system", f"{messages[0].content}\n\n{rule}")
        return (first, *messages[1:])
    return (Message("system", rule), *messages)


_NAMED: dict[GrammarKind, str] = {
    "schema": "JSON that satisfies this JSON schema",
    "regex": "text that matches this regular expression in full",
    "choices": "one of these texts, without quotes",
    "lark": "text that follows this Lark grammar",
}


def _written(value: Any) -> str:
    return value if isinstance(value, str) else compact(value)
