"""CAR v1 archives of raw blocks, for import into any IPFS node.

Format: https://ipld.io/specs/transport/car/carv1/ . A header (DAG-CBOR `{roots, version}`) and one
section for each block, each with its length as an unsigned LEB128 varint before it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from domain.canonical import sha256_hex
from domain.errors import StoreCorrupt
from domain.ids import token_hex

# CIDv1, codec raw, multihash sha2-256, 32 bytes
_CID_PREFIX: Final = bytes.fromhex("01551220")


def write_car(blocks: Iterable[tuple[int, bytes]]) -> Iterator[bytes]:
    """Yield the pieces of an archive.

    Args:
        blocks: (token id, metadata bytes); every one becomes a root. They are read once before
            the first piece, because the header names all roots.

    Raises:
        StoreCorrupt: bytes do not have the hash that their id says.
    """
    held = list(blocks)
    header = _header([_cid(token_id) for token_id, _ in held])
    yield _varint(len(header)) + header
    for token_id, data in held:
        if sha256_hex(data) != token_hex(token_id):
            raise StoreCorrupt(f"The content {token_hex(token_id)} is damaged.")
        cid = _cid(token_id)
        yield _varint(len(cid) + len(data)) + cid + data


def _cid(token_id: int) -> bytes:
    return _CID_PREFIX + bytes.fromhex(token_hex(token_id))


def _header(cids: list[bytes]) -> bytes:
    # DAG-CBOR orders keys by length, then bytes: "roots" before "version". A link is tag 42 over a
    # byte string that starts with the identity multibase prefix, 0x00.
    roots = b"".join(b"\xd8\x2a" + _cbor_head(2, len(cid) + 1) + b"\x00" + cid for cid in cids)
    return (
        _cbor_head(5, 2)
        + (_cbor_head(3, 5) + b"roots" + _cbor_head(4, len(cids)) + roots)
        + (_cbor_head(3, 7) + b"version" + _cbor_head(0, 1))
    )


def _cbor_head(major: int, value: int) -> bytes:
    """Major type and argument in the shortest form (RFC 8949, 4.2.1)."""
    if value < 24:
        return bytes([major << 5 | value])
    for extra, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if value < 1 << 8 * size:
            return bytes([major << 5 | extra]) + value.to_bytes(size, "big")
    raise ValueError("a CBOR argument has at most 64 bits")


def _varint(value: int) -> bytes:
    groups: list[int] = []
    while value > 0x7F:
        groups.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*groups, value])
