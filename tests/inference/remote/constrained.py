"""Random text that keeps to a constraint, as servers that enforce it write it."""

import json
from random import Random
from typing import Any

import numpy as np
from llguidance import LLMatcher, LLTokenizer, TokenizerWrapper


class _Bytes:
    eos_token_id = 256
    bos_token_id = None
    special_token_ids = (256,)
    tokens = (*(bytes([value]) for value in range(256)), b"<end>")

    def __call__(self, text: bytes) -> list[int]:
        return list(text)


_TOKENIZER = LLTokenizer(TokenizerWrapper(_Bytes()), slices=[])


def constrained_text(body: dict[str, Any], fields: frozenset[str]) -> str | None:
    """What a server that knows these fields writes; None where no constraint reaches it."""
    structured: dict[str, Any] = {
        f"structured_outputs.{name}": value
        for name, value in body.get("structured_outputs", {}).items()
    }
    for name, value in (body | structured).items():
        if name in fields and (grammar := _grammar(name.split(".")[-1], value)):
            return walk(grammar, body.get("seed", 0))
    return None


def _grammar(field: str, value: Any) -> str | None:
    kind = field.removeprefix("guided_")
    if kind == "response_format":
        return json_grammar(value["json_schema"]["schema"])
    if kind == "json":
        return json_grammar(value)
    if kind == "regex":
        return LLMatcher.grammar_from_regex(value)
    if kind == "choice":
        return LLMatcher.grammar_from_lark("start: " + " | ".join(map(json.dumps, value)))
    return LLMatcher.grammar_from_lark(value) if kind in ("grammar", "ebnf") else None


def json_grammar(schema: dict[str, Any]) -> str:
    """JSON as servers write it: with space and with any escape."""
    options: Any = {"whitespace_flexible": True, "json_allow_general_unicode_escapes": True}
    return LLMatcher.grammar_from_json_schema(schema, overrides=options)


def walk(grammar: str, seed: int) -> str:
    """A random text of the grammar; it ends as soon as it may."""
    matcher, random = LLMatcher(_TOKENIZER, grammar, log_level=0), Random(seed)
    text = bytearray()
    while not (matcher.is_stopped() or matcher.is_accepting()):
        bits = np.frombuffer(matcher.compute_bitmask(), dtype=np.uint8)
        allowed = np.flatnonzero(np.unpackbits(bits, bitorder="little")[:256])
        byte = int(random.choice(list(allowed)))
        assert matcher.consume_token(byte), matcher.get_error()
        text.append(byte)
    return text.decode()
