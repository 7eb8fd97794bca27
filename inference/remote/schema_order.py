"""The members of a JSON value in the order of its schema.

A grammar fixes that order, a JSON text from elsewhere does not. What does not follow the schema is
left as it came: this orders, and does not judge.
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from inference.types import JsonSchema

_NOWHERE: JsonSchema = {}
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "integer": int,
}


def in_schema_order(value: Any, schema: JsonSchema) -> Any:
    """The same value; its objects have the schema's properties first and in its order.

    Args:
        value: of a JSON text.
        schema: one that `inference.bounds` takes, so that no reference leads back to itself.
    """
    return _ordered(value, schema, schema)


def _ordered(value: Any, schema: Any, root: JsonSchema) -> Any:
    if isinstance(value, dict):
        members, node = cast("dict[str, Any]", value), _chosen(value, schema, root)
        properties = _mapping(node.get("properties"))
        names = [name for name in properties if name in members]
        names += [name for name in members if name not in properties]
        return {name: _ordered(members[name], properties.get(name), root) for name in names}
    if isinstance(value, list):
        items, node = cast("list[Any]", value), _chosen(value, schema, root)
        return [_ordered(item, _item(node, n), root) for n, item in enumerate(items)]
    return value


def _chosen(value: Any, schema: Any, root: JsonSchema) -> JsonSchema:
    """The part of the schema that speaks of the value: references followed, a branch chosen."""
    node = _resolved(schema, root)
    for branch in _branches(node):
        found = _chosen(value, branch, root)
        if _resembles(value, found, root):
            return found
    return node


def _resembles(value: Any, schema: Any, root: JsonSchema) -> bool:
    """Whether a value has the schema's type, constants and member names, all the way down."""
    node = _resolved(schema, root)
    branches = _branches(node)
    if branches:
        return any(_resembles(value, branch, root) for branch in branches)
    if "const" in node:
        return value == node["const"]
    if "enum" in node:
        return value in _list(node["enum"])
    if not _has_type(value, node.get("type")):
        return False
    if isinstance(value, dict):
        members, properties = cast("dict[str, Any]", value), _mapping(node.get("properties"))
        return (set(_list(node.get("required"))) <= members.keys() <= properties.keys()) and all(
            _resembles(inner, properties[name], root) for name, inner in members.items()
        )
    if isinstance(value, list):
        items = cast("list[Any]", value)
        return all(_resembles(item, _item(node, n), root) for n, item in enumerate(items))
    return True


def _has_type(value: Any, named: Any) -> bool:
    names = _list(named) or [named]
    kinds = [_TYPES[name] for name in names if isinstance(name, str) and name in _TYPES]
    if isinstance(value, bool):
        return bool in kinds
    return any(isinstance(value, kind) for kind in kinds)


def _resolved(schema: Any, root: JsonSchema) -> JsonSchema:
    node = _mapping(schema)
    while "$ref" in node:
        target: Any = root
        for step in str(node["$ref"]).removeprefix("#/").split("/"):
            target = _mapping(target).get(step)
        node = _mapping(target)
    return node


def _branches(node: JsonSchema) -> Sequence[Any]:
    return _list(node.get("anyOf", node.get("oneOf")))


def _item(node: JsonSchema, position: int) -> Any:
    prefix = _list(node.get("prefixItems"))
    return prefix[position] if position < len(prefix) else node.get("items")


def _mapping(value: Any) -> JsonSchema:
    return cast("JsonSchema", value) if isinstance(value, dict) else _NOWHERE


def _list(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []
