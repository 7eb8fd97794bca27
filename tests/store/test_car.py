import hashlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multiformats import CID, varint

from domain.errors import StoreCorrupt
from domain.ids import cid_of, token_id_of
from store.car import write_car


def _read_cbor(data: bytes, at: int) -> tuple[Any, int]:
    """A reader of the DAG-CBOR that CAR headers are made of, written from RFC 8949 alone."""
    major, argument = data[at] >> 5, data[at] & 31
    at += 1
    if argument >= 24:
        size = 1 << (argument - 24)
        argument = int.from_bytes(data[at : at + size], "big")
        at += size
    match major:
        case 0:
            return argument, at
        case 2:
            return data[at : at + argument], at + argument
        case 3:
            return data[at : at + argument].decode(), at + argument
        case 4:
            items: list[Any] = []
            for _ in range(argument):
                item, at = _read_cbor(data, at)
                items.append(item)
            return items, at
        case 5:
            pairs: dict[str, Any] = {}
            for _ in range(argument):
                key, at = _read_cbor(data, at)
                pairs[key], at = _read_cbor(data, at)
            return pairs, at
        case 6:
            assert argument == 42
            link, at = _read_cbor(data, at)
            assert link[0] == 0
            return CID.decode(link[1:]), at
        case _:
            raise AssertionError(f"major type {major}")


def _read_car(data: bytes) -> tuple[dict[str, Any], list[tuple[CID, bytes]]]:
    """A reader of CARv1 with multiformats' own varints and CIDs."""
    length, used, rest = varint.decode_raw(data)
    header, end = _read_cbor(bytes(rest[:length]), 0)
    assert end == length
    rest = rest[length:]
    blocks: list[tuple[CID, bytes]] = []
    while len(rest):
        length, used, rest = varint.decode_raw(rest)
        section, rest = bytes(rest[:length]), rest[length:]
        assert used >= 1
        assert len(section) == length
        blocks.append((CID.decode(section[:36]), section[36:]))
    return header, blocks


@settings(deadline=None)
@given(st.lists(st.binary(max_size=400), max_size=40))
def test_an_independent_reader_gets_every_block_and_root(contents: list[bytes]) -> None:
    header, blocks = _read_car(b"".join(write_car((token_id_of(c), c) for c in contents)))
    names = [cid_of(token_id_of(content)) for content in contents]
    assert header["version"] == 1
    assert list(header) == ["roots", "version"]
    assert [cid.encode("base16") for cid in header["roots"]] == names
    assert [(cid.encode("base16"), data) for cid, data in blocks] == list(
        zip(names, contents, strict=True)
    )
    for cid, data in blocks:
        assert cid.raw_digest == hashlib.sha256(data).digest()


def test_many_roots_take_the_longer_heads() -> None:
    contents = [b"%d" % number for number in range(300)]
    header, blocks = _read_car(b"".join(write_car((token_id_of(c), c) for c in contents)))
    assert len(header["roots"]) == len(blocks) == 300


def test_bytes_under_a_wrong_id_are_refused() -> None:
    with pytest.raises(StoreCorrupt):
        list(write_car([(token_id_of(b"true"), b"false")]))
