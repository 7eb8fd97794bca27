"""The longest output that a JSON schema, a regular expression or choices admit, in bytes.

A token covers at least one byte, so the bytes of the longest output bound its tokens. A request is
taken only when that bound fits its `max_tokens`: then no output is ever cut (design decision D4).
What cannot be bounded is refused, and so is every keyword that is not known here.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from domain.errors import UnsatisfiableSchema
from inference.pattern import extent, is_anchored, utf8_width
from inference.types import JsonSchema, Request

JSON_ESCAPES = '"\\nrtbf'
"""Escapes that a string may use. `\\u` is none of them, so a character is never written long."""

_ESCAPED = frozenset(ord(char) for char in '"\\\n\r\t\b\f')
_ANNOTATIONS = frozenset({"title", "description", "$schema", "$defs", "definitions", "default"})
_UNWRITABLE = re.compile(r"[\x00-\x07\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_LARGEST_INTEGER = 2**53
_QUOTES = 2


def json_width(code_point: int) -> int:
    """Bytes of a code point inside a JSON string that is written with `JSON_ESCAPES`."""
    return 2 if code_point in _ESCAPED else utf8_width(code_point)


def longest_output_bytes(schema: JsonSchema) -> int:
    """Bytes of the longest compact JSON text that the schema admits, or more.

    Raises:
        UnsatisfiableSchema: some part has no upper bound, or uses a keyword that is not known.
    """
    return _bound(schema, _Scope(schema, frozenset()))


def longest_constrained_bytes(request: Request) -> int | None:
    """Bytes of the longest output that a request's constraint admits; None without constraint.

    Raises:
        UnsatisfiableSchema: the constraint has no upper bound.
    """
    if request.schema is not None:
        return longest_output_bytes(request.schema)
    if request.choices is not None:
        return max(len(choice.encode()) for choice in request.choices)
    if request.regex is None:
        return None
    size = extent(request.regex, utf8_width).size
    if size is None:
        raise UnsatisfiableSchema("The regular expression matches text of any length.")
    return size


@dataclass(frozen=True, slots=True)
class _Scope:
    """The whole schema, and the references that are being followed, so that none recurs."""

    root: JsonSchema
    path: frozenset[str]


def _bound(schema: Any, scope: _Scope) -> int:
    if not isinstance(schema, dict):
        raise UnsatisfiableSchema("A part of the schema is no object.")
    node = cast("JsonSchema", schema)
    for keyword, rule in _RULES.items():
        if keyword in node:
            return rule(node, scope)
    raise UnsatisfiableSchema("A part of the schema admits any value.")


def _reference(node: JsonSchema, scope: _Scope) -> int:
    _only(node, "$ref")
    name = str(node["$ref"])
    if name in scope.path:
        raise UnsatisfiableSchema("The schema refers to itself, so it has no longest output.")
    if not name.startswith("#/"):
        raise UnsatisfiableSchema("The schema refers to something outside of itself.")
    target: Any = scope.root
    for step in name[2:].split("/"):
        if not isinstance(target, dict) or step not in target:
            raise UnsatisfiableSchema("The schema refers to a part that it lacks.")
        target = cast("JsonSchema", target)[step]
    return _bound(target, _Scope(scope.root, scope.path | {name}))


def _alternatives(node: JsonSchema, scope: _Scope) -> int:
    keyword = "anyOf" if "anyOf" in node else "oneOf"
    _only(node, keyword)
    return max(_bound(branch, scope) for branch in _filled_list(node[keyword]))


def _const(node: JsonSchema, _scope: _Scope) -> int:
    _only(node, "const", "type")
    return _constant(node["const"])


def _enum(node: JsonSchema, _scope: _Scope) -> int:
    _only(node, "enum", "type")
    return max(_constant(value) for value in _filled_list(node["enum"]))


def _typed(node: JsonSchema, scope: _Scope) -> int:
    kind = node["type"]
    if isinstance(kind, list):
        return max(_typed({**node, "type": one}, scope) for one in _filled_list(kind))
    rule = _TYPES.get(kind) if isinstance(kind, str) else None
    if rule is None:
        raise UnsatisfiableSchema("A part of the schema has a type without an upper bound.")
    known, measure = rule
    _only(node, "type", *known)
    return measure(node, scope)


def _string(node: JsonSchema, _scope: _Scope) -> int:
    limit, pattern = node.get("maxLength"), node.get("pattern")
    widest, sizes = utf8_width(0x10FFFF), list[int]()
    if isinstance(pattern, str) and is_anchored(pattern):
        found = extent(pattern, json_width)
        widest = found.widest
        sizes += [] if found.size is None else [found.size]
    if isinstance(limit, int):
        sizes.append(limit * widest)
    if not sizes:
        raise UnsatisfiableSchema("A string of the schema has no maxLength.")
    return min(sizes) + _QUOTES


def _integer(node: JsonSchema, _scope: _Scope) -> int:
    low = node.get("minimum", node.get("exclusiveMinimum"))
    high = node.get("maximum", node.get("exclusiveMaximum"))
    if not isinstance(low, int) or not isinstance(high, int):
        raise UnsatisfiableSchema("An integer of the schema lacks a minimum or a maximum.")
    return max(_constant(low), _constant(high))


def _array(node: JsonSchema, scope: _Scope) -> int:
    prefix, rest, limit = node.get("prefixItems", []), node.get("items"), node.get("maxItems")
    if not isinstance(prefix, list):
        raise UnsatisfiableSchema("The prefixItems of the schema are no list.")
    sizes = [_bound(item, scope) for item in cast("list[Any]", prefix)]
    if rest is not False:
        if not isinstance(limit, int):
            raise UnsatisfiableSchema("An array of the schema has no maxItems.")
        further = max(0, limit - len(sizes))
        sizes += [_bound(rest, scope)] * further if further else []
    return _bracketed(sizes)


def _object(node: JsonSchema, scope: _Scope) -> int:
    if node.get("additionalProperties") is not False:
        raise UnsatisfiableSchema("An object of the schema allows further properties.")
    properties, colon = node.get("properties", {}), 1
    if not isinstance(properties, dict):
        raise UnsatisfiableSchema("The properties of the schema are no object.")
    return _bracketed(
        [
            _constant(name) + colon + _bound(value, scope)
            for name, value in cast("JsonSchema", properties).items()
        ]
    )


_Rule = Callable[[JsonSchema, _Scope], int]
_RULES: dict[str, _Rule] = {
    "$ref": _reference,
    "anyOf": _alternatives,
    "oneOf": _alternatives,
    "const": _const,
    "enum": _enum,
    "type": _typed,
}
_TYPES: dict[str, tuple[tuple[str, ...], _Rule]] = {
    "string": (("minLength", "maxLength", "pattern"), _string),
    "integer": (
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        _integer,
    ),
    "boolean": ((), lambda _node, _scope: len("false")),
    "null": ((), lambda _node, _scope: len("null")),
    "array": (("items", "prefixItems", "minItems", "maxItems"), _array),
    "object": (("properties", "required", "additionalProperties"), _object),
}


def _only(node: JsonSchema, *known: str) -> None:
    unknown = node.keys() - set(known) - _ANNOTATIONS
    if unknown:
        raise UnsatisfiableSchema(
            f"No bound can be proven for a schema with the keyword {min(unknown)[:40]!r}."
        )


def _filled_list(value: Any) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise UnsatisfiableSchema("The schema offers nothing to choose from.")
    return cast("list[Any]", value)


def _bracketed(sizes: list[int]) -> int:
    brackets, commas = 2, max(0, len(sizes) - 1)
    return brackets + sum(sizes) + commas


def _constant(value: Any) -> int:
    """Bytes of a constant as the grammar writes it: compact, nothing beyond ASCII escaped."""
    _check_constant(value)
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _check_constant(value: Any) -> None:
    """Refuse what JSON writers spell in more than one way, or the grammar cannot write."""
    if isinstance(value, dict):
        for name, inner in cast("JsonSchema", value).items():
            _check_constant(name)
            _check_constant(inner)
    elif isinstance(value, list):
        for inner in cast("list[Any]", value):
            _check_constant(inner)
    elif isinstance(value, str):
        if _UNWRITABLE.search(value):
            raise UnsatisfiableSchema("A constant of the schema holds a control character.")
    elif isinstance(value, float) or (isinstance(value, int) and abs(value) > _LARGEST_INTEGER):
        raise UnsatisfiableSchema("A number of the schema is no integer of at most 2**53.")
