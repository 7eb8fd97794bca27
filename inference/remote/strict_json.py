"""JSON from a source that may be hostile, and the one compact way to write it again."""

import json
from typing import Any, NoReturn


def parse(text: str | bytes) -> Any:
    """The value of a JSON text (RFC 8259).

    Raises:
        ValueError: it is no JSON, no UTF-8, too deep, names a member twice, or holds a number that
            JSON has not.
    """
    try:
        return json.loads(text, object_pairs_hook=_members, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("too deep") from error


def compact(value: Any) -> str:
    """The value without optional spaces, and with no character escaped that need not be."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member is named twice")
    return members


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number")
