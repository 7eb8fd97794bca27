"""Likelihood: how well writers foresee texts that nobody trained them on, under the grammar.

Each text is followed token by token. Where the grammar leaves a choice, a writer spreads its
probability over the tokens that the grammar lets through, the model at the temperature at which it
writes; what the grammar forces costs nobody anything. The figure is nats for each byte that was not
forced.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import numpy as np
import torch

from domain.errors import GenerationFailed
from domain.ontology import LANGS
from inference.grammar import GrammarCompiler
from inference.sampler import mask_words, tokens_of
from inference.tokenizer import TextTokenizer
from inference.types import Request
from training.corpus.documents import WRITTEN_KINDS, Written, written
from training.evaluating.outputs import STREAM
from training.evaluating.rows import Row
from training.evaluating.template import alternatives

WRITERS: Final = ("model", "uniform", "template")
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class Step:
    """One token of a text.

    Attributes:
        token: its id.
        allowed: ids that the grammar let through, or nothing where it forced the token.
        start, end: the bytes of the output that it writes.
    """

    token: int
    allowed: tuple[int, ...]
    start: int
    end: int


@dataclass(slots=True)
class _Cost:
    """Nats and bytes so far."""

    nats: dict[str, float] = field(default_factory=lambda: dict.fromkeys(WRITERS, 0.0))
    open_bytes: int = 0

    def rows(self, lang: str, kind: str) -> list[Row]:
        """Nats a byte, for each writer."""
        return [
            Row("likelihood", lang, kind, nats / max(1, self.open_bytes), writer=writer)
            for writer, nats in self.nats.items()
        ]


def measure_likelihood(model: torch.nn.Module, tokenizer: TextTokenizer, texts: int) -> list[Row]:
    """Rows for each kind and language.

    Args:
        model: a causal language model of transformers, in float32 on the CPU.
        tokenizer: of the same model.
        texts: how many are followed per kind and language, of a stream that training never sees.
    """
    compiler = GrammarCompiler(tokenizer, int(model.get_input_embeddings().weight.shape[0]))  # pyright: ignore[reportCallIssue, reportAttributeAccessIssue] -- of every transformers model
    rows: list[Row] = []
    for kind in WRITTEN_KINDS:
        for lang in LANGS:
            cost = _Cost()
            for index in range(texts):
                made = written(f"{STREAM}/likelihood", index, kind, lang, "offered")
                _follow(made, model, tokenizer, compiler, cost)
            rows += cost.rows(lang, kind)
    return rows


def _follow(
    made: Written,
    model: torch.nn.Module,
    tokenizer: TextTokenizer,
    compiler: GrammarCompiler,
    cost: _Cost,
) -> None:
    request = made.plan.request(1)
    steps = list(steps_of(request, made.output, tokenizer, compiler))
    prompt = tokenizer.encode(request.prompt)
    ids = torch.tensor([[*prompt, *(step.token for step in steps)]])
    with torch.no_grad():
        logits = model(input_ids=ids).logits[0, len(prompt) - 1 : -1].double()
    foreseen = _templates(made)
    for step, row in zip(steps, logits, strict=True):
        if not step.allowed:
            continue
        cost.open_bytes += step.end - step.start
        uniform = 1 / len(step.allowed)
        scaled = row / request.sampling.temperature
        chosen = scaled[list(step.allowed)]
        cost.nats["model"] += float(torch.logsumexp(chosen, 0) - scaled[step.token])
        cost.nats["uniform"] -= math.log(uniform)
        template = _by_template(foreseen, made.output.encode(), step)
        mixed = uniform if template is None else _HALF * (template + uniform)
        cost.nats["template"] -= math.log(mixed)


def steps_of(
    request: Request, output: str, tokenizer: TextTokenizer, compiler: GrammarCompiler
) -> Iterator[Step]:
    """The tokens of an output as the engine would meet them: forced ones as the grammar cuts them.

    Raises:
        GenerationFailed: the grammar does not let the output through.
    """
    constraint = compiler.constraint(request)
    data, at = output.encode(), 0
    ahead: list[int] = []
    mask = np.zeros(mask_words(tokenizer.backend.get_vocab_size()), dtype=np.int32)
    while True:
        for token in constraint.forced():
            piece = token_bytes(tokenizer, token)
            if data[at : at + len(piece)] != piece:
                raise GenerationFailed("The grammar forces something else than the text.")
            yield Step(token, (), at, at + len(piece))
            at += len(piece)
            ahead = ahead[1:] if ahead and ahead[0] == token else []
        if at >= len(data):
            return
        ahead = ahead or _encoded(tokenizer, data[at:])
        token, ahead = ahead[0], ahead[1:]
        constraint.fill(mask)
        size = len(token_bytes(tokenizer, token))
        allowed = tuple(int(one) for one in tokens_of(mask))
        yield Step(token, allowed, at, at + size)
        constraint.accept(token)
        at += size


def _encoded(tokenizer: TextTokenizer, data: bytes) -> list[int]:
    """Tokens of the rest of an output; bytes of a character that was begun come one by one."""
    begun = 0
    while begun < len(data) and data[begun] & 0xC0 == 0x80:
        begun += 1
    single = [_id_of_byte(tokenizer, byte) for byte in data[:begun]]
    return single + tokenizer.encode_plain(data[begun:].decode())


def _id_of_byte(tokenizer: TextTokenizer, byte: int) -> int:
    found = tokenizer.backend.token_to_id(_letters()[byte])
    if found is None:
        raise GenerationFailed("The tokenizer cannot write every byte.")
    return found


def token_bytes(tokenizer: TextTokenizer, token: int) -> bytes:
    """The bytes that a token writes, by the alphabet of byte-level BPE (GPT-2)."""
    values = {letter: byte for byte, letter in _letters().items()}
    spelled = tokenizer.backend.id_to_token(token) or ""
    return bytes(values[letter] for letter in spelled)


@cache
def _letters() -> Mapping[int, str]:
    """Byte → the letter that stands for it: itself where it can be seen, else one from 256 on."""
    seen = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(256) if byte not in seen]
    shown = {byte: chr(byte) for byte in seen}
    return shown | {byte: chr(256 + at) for at, byte in enumerate(hidden)}


@dataclass(frozen=True, slots=True)
class _Place:
    """A text of the output at the bytes `[start, end)`, and what templates would write there."""

    start: int
    end: int
    texts: tuple[bytes, ...]


def _templates(made: Written) -> list[_Place]:
    data, at = made.output.encode(), 0
    places: list[_Place] = []
    for name, texts in alternatives(made.plan).items():
        value: Any = made.fields[name]
        for text in value if isinstance(value, list) else [value]:
            start = data.index(str(text).encode(), at)
            at = start + len(str(text).encode())
            places.append(_Place(start, at, tuple(f'{one}"'.encode() for one in texts)))
    return places


def _by_template(places: Sequence[_Place], data: bytes, step: Step) -> float | None:
    """The share of the templates that agree so far and go on with the token; None if none agree."""
    for place in places:
        if place.start <= step.start < place.end:
            before = data[place.start : step.start]
            after = data[place.start : step.end]
            agreeing = [text for text in place.texts if text.startswith(before)]
            if not agreeing:
                return None
            return sum(text.startswith(after) for text in agreeing) / len(agreeing)
    return None
