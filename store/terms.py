"""Mint orders and quest terms as JSON. Numbers of 256 bits are decimal strings."""

from typing import Any

from pydantic import TypeAdapter

from domain.canonical import canonical_bytes, sha256_hex
from domain.transaction import MintOrder, QuestTerms

_TERMS = TypeAdapter(QuestTerms)
_ORDER = TypeAdapter(MintOrder)


def terms_to_json(terms: QuestTerms) -> dict[str, Any]:
    """The terms with every number as a decimal string, so that no reader rounds one."""
    return _numbers_as_text(_TERMS.dump_python(terms, mode="json"))


def terms_from_json(value: dict[str, Any]) -> QuestTerms:
    """Read them back."""
    return _TERMS.validate_python(value)


def order_digest(order: MintOrder) -> str:
    """SHA-256 over the canonical order: tells a retry from another request. 64 hex digits."""
    return sha256_hex(canonical_bytes(_numbers_as_text(_ORDER.dump_python(order, mode="json"))))


def _numbers_as_text(value: Any) -> Any:
    match value:
        case dict():
            return {key: _numbers_as_text(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_numbers_as_text(inner) for inner in value]
        case int():
            return str(value)
        case _:
            return value
