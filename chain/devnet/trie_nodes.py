"""Nodes of Merkle Patricia tries and their RLP (Yellow Paper, appendices B and D).

rlp takes any nesting of sequences, and asks of each item what it is. Most nodes of a large trie are
branches of sixteen hashes; these are read and written here without asking.
"""

from typing import Any, Final

Node = Any
"""Empty bytes, `[path, value or child]`, or sixteen children and a value. A child is a node that
encodes to less than 32 bytes, or the hash of one."""

BRANCH_ITEMS: Final = 17
HASH_BYTES: Final = 32

_NOTHING: Final = b"\x80"
_HASH: Final = b"\xa0"
_STRING: Final = 0x80
_LIST: Final = 0xC0
_MOST_SHORT: Final = 55
"""A longer payload has the length of its length before its length."""


def encode(node: Node) -> bytes:
    """The RLP of a node."""
    if not isinstance(node, list):
        return _item(node)
    body = b"".join(
        [
            _NOTHING if not item else _HASH + item if len(item) == HASH_BYTES else _item(item)
            for item in node
        ]
    )
    return _head(_LIST, len(body)) + body


def _item(item: Node) -> bytes:
    if isinstance(item, list):
        return encode(item)
    if len(item) == 1 and item < _NOTHING:
        return item
    return _head(_STRING, len(item)) + item


def _head(kind: int, length: int) -> bytes:
    if length <= _MOST_SHORT:
        return bytes((kind + length,))
    size = (length.bit_length() + 7) // 8
    return bytes((kind + _MOST_SHORT + size,)) + length.to_bytes(size, "big")


def decode(encoded: bytes) -> Node:
    """The node of an RLP that `encode` wrote, or py-evm; what no node encodes to is not refused."""
    (node,) = _items(encoded, 0, len(encoded))
    return node


def _items(encoded: bytes, at: int, end: int) -> list[Node]:
    items: list[Node] = []
    while at < end:
        mark = encoded[at]
        at += 1
        if mark == 0xA0:
            items.append(encoded[at : at + HASH_BYTES])
            at += HASH_BYTES
        elif mark < _STRING:
            items.append(encoded[at - 1 : at])
        else:
            kind = _STRING if mark < _LIST else _LIST
            length = mark - kind
            if length > _MOST_SHORT:
                size = length - _MOST_SHORT
                length = int.from_bytes(encoded[at : at + size])
                at += size
            behind = at + length
            items.append(encoded[at:behind] if kind == _STRING else _items(encoded, at, behind))
            at = behind
    return items
