"""What a request's output must keep to, in llguidance's own form. No tokenizer is needed for it."""

from typing import Any

from llguidance import LLMatcher

from domain.errors import UnsatisfiableSchema
from inference.bounds import JSON_ESCAPES
from inference.types import GrammarKind, Request

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ")


def kind_of(request: Request) -> GrammarKind | None:
    """Which constraint a request has; None for free text."""
    if request.schema is not None:
        return "schema"
    if request.regex is not None:
        return "regex"
    if request.choices is not None:
        return "choices"
    return "lark" if request.grammar is not None else None


def grammar_of(request: Request) -> str | None:
    """The request's constraint; None for free text. Equal constraints give equal grammars.

    Raises:
        UnsatisfiableSchema: the schema is no JSON.
    """
    try:
        if request.schema is not None:
            options: Any = {"whitespace_flexible": False, "json_allowed_escapes": JSON_ESCAPES}
            return LLMatcher.grammar_from_json_schema(request.schema, overrides=options)
        if request.regex is not None:
            return LLMatcher.grammar_from_regex(request.regex)
        if request.choices is not None:
            return LLMatcher.grammar_from_regex("|".join(map(literal, request.choices)))
        if request.grammar is not None:
            return LLMatcher.grammar_from_lark(request.grammar)
    except ValueError as error:
        raise UnsatisfiableSchema("The schema cannot be written as JSON.") from error
    return None


def literal(text: str) -> str:
    """A regular expression that matches this text alone."""
    return "".join(char if char in _PLAIN else f"\\x{{{ord(char):X}}}" for char in text)
