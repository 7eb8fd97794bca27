"""Whether a finished text keeps to what was asked: llguidance reads it byte by byte.

The grammar is that of `inference.request_grammar`, so a text that is kept here is one that the
engine could have written. Every byte is a token of its own: no tokenizer of any model is needed.
"""

from collections import OrderedDict
from threading import Lock

from llguidance import LLMatcher, LLTokenizer, TokenizerWrapper

from domain.errors import MalformedGrammar, UnsatisfiableSchema
from inference.remote.schema_order import in_schema_order
from inference.remote.strict_json import compact, parse
from inference.request_grammar import grammar_of, kind_of
from inference.types import GrammarKind, JsonSchema, Request

_CACHED = 256
_BYTE_VALUES = 256


class AnswerRefused(Exception):
    """A text does not keep to what was asked; another answer may."""


class _Bytes:
    """What llguidance wants to know of a tokenizer: 256 tokens of one byte, and an end."""

    eos_token_id = _BYTE_VALUES
    bos_token_id = None
    special_token_ids = (_BYTE_VALUES,)
    tokens = (*(bytes([value]) for value in range(_BYTE_VALUES)), b"<end>")

    def __call__(self, text: bytes) -> list[int]:
        return list(text)


_TOKENIZER = LLTokenizer(TokenizerWrapper(_Bytes()), slices=[])


class Constraint:
    """What a text must be. Safe to use from several threads."""

    def __init__(self, matcher: LLMatcher, schema: JsonSchema | None) -> None:
        """Keep a matcher at its start; `schema` is set where the text is JSON."""
        self._matcher = matcher
        self._schema = schema

    def kept(self, answer: str, *, whole: bool = True) -> str:
        """The text that is kept of an answer: JSON compact and in the schema's order.

        Args:
            answer: as the server gave it; space around it is dropped if it does not fit.
            whole: refuse a text that could be kept only if it went on.

        Raises:
            AnswerRefused: the answer does not keep to the constraint.
        """
        if self._schema is not None:
            try:
                value = parse(answer)
                answer = compact(in_schema_order(value, self._schema))
            except (ValueError, RecursionError) as error:
                raise AnswerRefused("The answer is no JSON, or far deeper than asked.") from error
        for candidate in (answer, answer.strip()):
            if self._accepts(candidate, whole=whole):
                return candidate
        raise AnswerRefused("The answer does not keep to the grammar.")

    def _accepts(self, text: str, *, whole: bool) -> bool:
        try:
            tokens = list(text.encode())
        except UnicodeEncodeError:
            return False
        matcher = self._matcher.deep_copy()
        if matcher.try_consume_tokens(tokens) != len(tokens) or matcher.is_error():
            return False
        return matcher.is_accepting() or not whole


class ConstraintCompiler:
    """Makes constraints and keeps the latest. Safe to use from several threads."""

    def __init__(self) -> None:
        """Start with none."""
        self._compiled: OrderedDict[str, LLMatcher] = OrderedDict()
        self._lock = Lock()

    def constraint(self, request: Request) -> Constraint | None:
        """The request's constraint; None for free text.

        Raises:
            UnsatisfiableSchema: no text keeps to it.
            MalformedGrammar: a regular expression or a Lark grammar cannot be read.
        """
        grammar = grammar_of(request)
        if grammar is None:
            return None
        with self._lock:
            matcher = self._compiled.get(grammar)
            if matcher is None:
                matcher = _compile(grammar, kind_of(request))
                self._compiled[grammar] = matcher
                if len(self._compiled) > _CACHED:
                    self._compiled.popitem(last=False)
            self._compiled.move_to_end(grammar)
            return Constraint(matcher, request.schema)


def _compile(grammar: str, kind: GrammarKind | None) -> LLMatcher:
    matcher = LLMatcher(_TOKENIZER, grammar, log_level=0)
    if not matcher.is_error() and any(matcher.deep_copy().compute_bitmask()):
        return matcher
    if kind in ("regex", "lark"):
        raise MalformedGrammar("The grammar or regular expression cannot be read.")
    raise UnsatisfiableSchema("The schema admits no output.")
