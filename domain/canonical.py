"""Canonical JSON (RFC 8785) and what is hashed over it."""

import hashlib
import hmac
import json
from typing import Any, cast

import rfc8785

from domain.errors import InvalidInput

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
        InvalidInput: the bytes are no UTF-8 JSON object.
    """
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise InvalidInput("The bytes are not a JSON object.") from error
    if not isinstance(value, dict):
        raise InvalidInput("The bytes are not a JSON object.")
    return cast(dict[str, Any], value)


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
