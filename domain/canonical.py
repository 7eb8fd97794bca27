"""Canonical JSON (RFC 8785) and what is hashed over it."""

import hashlib
import hmac
import json
import re
from typing import Any, cast

import rfc8785

from domain.errors import InvalidInput

MAX_DEPTH = 64
"""Python's JSON reader recurses: where a library has raised the recursion limit, deeper nesting
could overflow the stack and end the process."""
_BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{\]}]', re.DOTALL)

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


def canonical_bytes(value: Any) -> bytes:
    """The one encoding of a JSON value: RFC 8785 (JCS), UTF-8.

    Args:
        value: dicts with string keys, lists, tuples, strings, numbers, booleans, None.

    Raises:
        InvalidInput: the value has no canonical form (NaN, an integer beyond 2**53 - 1, a lone
            surrogate, another type).
    """
    try:
        return rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        raise InvalidInput("The value has no canonical JSON form.") from error


def parse_json(data: bytes) -> dict[str, Any]:
    """Read a JSON object.

    Raises:
        InvalidInput: the bytes are no UTF-8 JSON object, or one nested deeper than `MAX_DEPTH`.
    """
    try:
        text = data.decode("utf-8")
        value = None if _depth(text) > MAX_DEPTH else json.loads(text)
    except ValueError as error:
        raise InvalidInput("The bytes are not a JSON object.") from error
    if not isinstance(value, dict):
        raise InvalidInput("The bytes are not a JSON object.")
    return cast(dict[str, Any], value)


def _depth(text: str) -> int:
    """How deep brackets are nested in a text, those in its JSON strings apart."""
    depth = deepest = 0
    for mark in _BRACKETS.finditer(text):
        if mark[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark[0] in "]}":
            depth -= 1
    return deepest


def sha256_hex(data: bytes) -> str:
    """SHA-256 as 64 lowercase hex digits."""
    return hashlib.sha256(data).hexdigest()


def derive_salt(creator_secret: bytes, request_id: str) -> bytes:
    """The salt of a prompt commitment: HMAC-SHA256(creator's secret, request id), 32 bytes.

    A retry of the same request has the same salt and so the same token id.
    """
    return hmac.new(creator_secret, request_id.encode(), hashlib.sha256).digest()


def prompt_commitment(salt: bytes, prompt: str, context: Any) -> str:
    """sha256(salt ‖ RFC 8785 bytes of {prompt, context}) in hex: binds, and tells nothing."""
    return sha256_hex(salt + canonical_bytes({"context": context, "prompt": prompt}))
