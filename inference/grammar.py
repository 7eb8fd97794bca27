r"""What a request's output may be, token by token, by llguidance.

JSON is written compactly: no optional whitespace, no `\u` escapes, properties in the schema's
order. So one value has one text, and the bound of `inference.bounds` holds.
"""

from collections import OrderedDict
from threading import Lock
from typing import Protocol

import numpy as np
from llguidance import LLMatcher, LLTokenizer

from domain.errors import GenerationFailed, MalformedGrammar, UnsatisfiableSchema
from inference.request_grammar import grammar_of
from inference.sampler import MaskRow, mask_of
from inference.tokenizer import TextTokenizer
from inference.types import Request

_CACHED_GRAMMARS = 256


class Constraint(Protocol):
    """The state of one output under its grammar."""

    @property
    def finished(self) -> bool:
        """Whether nothing but the end may follow."""
        ...

    def forced(self) -> list[int]:
        """Tokens that must follow now, already accepted; empty where there is a choice."""
        ...

    def fill(self, mask: MaskRow) -> None:
        """Write what may follow as bits, an end token included if it may.

        Args:
            mask: (ceil(V / 32),) int32; bit i of word w stands for token 32 w + i.

        Raises:
            GenerationFailed: nothing may follow, or the grammar met a limit of llguidance.
        """
        ...

    def accept(self, token: int) -> None:
        """Take a token that was drawn among the allowed ones, no end token."""
        ...


class GrammarCompiler:
    """Makes constraints; a compiled grammar is kept and copied, since specs come again and again.

    Safe to use from several threads.
    """

    def __init__(self, tokenizer: TextTokenizer, vocab_size: int, *, forces: bool = True) -> None:
        """Read the vocabulary into llguidance.

        Args:
            tokenizer: of the model.
            vocab_size: V, rows of the model's head; it may exceed the tokenizer's vocabulary.
            forces: whether tokens that leave no choice are taken without a draw.
        """
        self._forces = forces
        self._end_ids = tokenizer.end_ids
        self._tokenizer = LLTokenizer(
            tokenizer.unspelled_json(), n_vocab=vocab_size, eos_token=list(tokenizer.end_ids)
        )
        hidden = tokenizer.special_ids - set(tokenizer.end_ids)
        known = range(min(vocab_size, tokenizer.backend.get_vocab_size()))
        visible = np.array([id for id in known if id not in hidden], dtype=np.intp)
        self._free_text = FreeText(mask_of(visible, vocab_size))
        self._compiled: OrderedDict[str, LLMatcher] = OrderedDict()
        self._lock = Lock()

    def constraint(self, request: Request) -> Constraint:
        """The constraint at the start of the request's output.

        Raises:
            UnsatisfiableSchema: it is no JSON, or llguidance knows no output for it.
            MalformedGrammar: the Lark grammar cannot be read.
        """
        grammar = grammar_of(request)
        if grammar is None:
            return self._free_text
        with self._lock:
            matcher = self._compiled.get(grammar)
            if matcher is None:
                matcher = self._compile(grammar, lark=request.grammar is not None)
                self._compiled[grammar] = matcher
                if len(self._compiled) > _CACHED_GRAMMARS:
                    self._compiled.popitem(last=False)
            self._compiled.move_to_end(grammar)
            constraint = Grammar(matcher.deep_copy())
        return constraint if self._forces else Drawn(constraint)

    def _compile(self, grammar: str, *, lark: bool) -> LLMatcher:
        matcher = LLMatcher(self._tokenizer, grammar, log_level=0)
        if lark and matcher.is_error():
            raise MalformedGrammar(
                f"The grammar cannot be read: {_first_line(matcher.get_error())}"
            )
        if matcher.is_error() or not any(matcher.deep_copy().compute_bitmask()):
            raise UnsatisfiableSchema(
                f"The schema admits no output: {_first_line(matcher.get_error())}"
            )
        return matcher


class Grammar:
    """A constraint that llguidance keeps."""

    def __init__(self, matcher: LLMatcher) -> None:
        """Start from a matcher that nobody else uses."""
        self._matcher = matcher

    @property
    def finished(self) -> bool:
        """Whether nothing but the end may follow."""
        return self._matcher.is_stopped()

    def forced(self) -> list[int]:
        """Tokens that must follow now, already accepted.

        Raises:
            GenerationFailed: the grammar met a limit of llguidance.
        """
        tokens = self._matcher.compute_ff_tokens()
        if tokens and not self._matcher.consume_tokens(tokens):
            raise self._failure()
        return tokens

    def fill(self, mask: MaskRow) -> None:
        """Write what may follow as bits.

        Raises:
            GenerationFailed: nothing may follow, or the grammar met a limit of llguidance.
        """
        self._matcher.unsafe_compute_mask_ptr(mask.ctypes.data, mask.nbytes)
        if self._matcher.is_error() or not mask.any():
            raise self._failure()

    def accept(self, token: int) -> None:
        """Take a token that was drawn.

        Raises:
            GenerationFailed: the grammar refuses it.
        """
        if not self._matcher.consume_token(token):
            raise self._failure()

    def _failure(self) -> GenerationFailed:
        return GenerationFailed(
            f"The grammar cannot go on: {_first_line(self._matcher.get_error())}"
        )


class FreeText:
    """No constraint but that special tokens other than the end are not text."""

    finished = False

    def __init__(self, visible: MaskRow) -> None:
        """Keep the mask of all tokens that may appear."""
        self._visible = visible

    def forced(self) -> list[int]:
        """Nothing is forced in free text."""
        return []

    def fill(self, mask: MaskRow) -> None:
        """All tokens that may appear, as bits."""
        mask[:] = self._visible

    def accept(self, token: int) -> None:
        """Any token may follow any other."""


class Drawn:
    """A constraint whose forced tokens are drawn like all others: what forcing is measured against.

    The output is the same, since each mask lets nothing but the forced token through.
    """

    def __init__(self, inner: Constraint) -> None:
        """Take the place of a constraint that stands at its start."""
        self._inner = inner
        self._ahead = inner.forced()

    @property
    def finished(self) -> bool:
        """Whether nothing but the end may follow."""
        return self._inner.finished and not self._ahead

    def forced(self) -> list[int]:
        """Nothing is taken without a draw."""
        return []

    def fill(self, mask: MaskRow) -> None:
        """Write what may follow as bits: the forced token alone, while there is one."""
        if not self._ahead:
            self._inner.fill(mask)
            return
        mask[:] = 0
        word, bit = divmod(self._ahead[0], 32)
        mask[word : word + 1].view(np.uint32)[0] = 1 << bit

    def accept(self, token: int) -> None:
        """Take a token that was drawn, forced or not."""
        if self._ahead:
            self._ahead.pop(0)
        else:
            self._inner.accept(token)
            self._ahead = self._inner.forced()


def _first_line(message: str) -> str:
    line = message.splitlines()[0] if message else "no reason given"
    return line[:200].rstrip(".") + "."
