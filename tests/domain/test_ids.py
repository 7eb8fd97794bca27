import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multiformats import CID, multihash

from domain.errors import InvalidInput, MalformedToken
from domain.ids import (
    UINT256_MAX,
    Address,
    address,
    bytes32,
    caip2,
    caip10,
    caip19,
    cid_of,
    format_gold,
    gold,
    parse_token,
    token_hex,
    token_id_of,
    uri_of,
)

_SEAPORT = "0x00000000000000ADc04C56Bf30aC9d3c0aAF14dC"


@given(st.binary(max_size=64))
def test_the_cid_is_what_an_independent_library_computes(data: bytes) -> None:
    cid = CID("base16", 1, "raw", multihash.digest(data, "sha2-256"))
    assert cid_of(token_id_of(data)) == str(cid)
    assert uri_of(token_id_of(data)) == f"ipfs://{cid}"


@given(st.integers(0, UINT256_MAX))
def test_a_token_is_read_back_in_every_form(token_id: int) -> None:
    for form in (
        hex(token_id),
        str(token_id),
        cid_of(token_id),
        uri_of(token_id),
        f"  {uri_of(token_id).upper()} ",
        f"0x{token_hex(token_id)}",
    ):
        assert parse_token(form) == token_id


def test_sixty_four_digits_are_read_as_hex() -> None:
    digits = "12" * 32
    assert parse_token(digits) == int(digits, 16)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "0x",
        "0x" + "f" * 65,
        str(2**256),
        "-1",
        "ipfs://",
        "ipfs://bafy",
        "f01551220ab",
        "1.0",
    ],
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(MalformedToken):
        parse_token(text)


@pytest.mark.parametrize("number", [-1, 2**256])
def test_a_token_id_has_256_bits(number: int) -> None:
    with pytest.raises(MalformedToken):
        token_hex(number)


def test_a_token_id_is_the_hash_of_its_metadata() -> None:
    assert token_id_of(b"{}") == int(hashlib.sha256(b"{}").hexdigest(), 16)


def test_an_address_gets_its_checksum() -> None:
    assert address(_SEAPORT.lower()) == _SEAPORT


@pytest.mark.parametrize("text", ["", "0x", _SEAPORT[2:], _SEAPORT + "0", "0x" + "g" * 40])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        address(text)


def test_thirty_two_bytes_are_written_with_prefix() -> None:
    assert bytes32(b"\x01" * 32) == "0x" + "01" * 32
    with pytest.raises(ValueError, match="32 bytes"):
        bytes32(b"\x01" * 31)


@pytest.mark.parametrize(
    ("wei", "text"),
    [
        (0, "0"),
        (10**18, "1"),
        (5 * 10**17, "0.5"),
        (-125 * 10**16, "-1.25"),
        (1, "0." + "0" * 17 + "1"),
    ],
)
def test_gold_is_written_in_decimal(wei: int, text: str) -> None:
    assert format_gold(wei) == text


@given(st.integers(0, 10**12))
def test_whole_gold_is_written_whole(amount: int) -> None:
    assert format_gold(gold(amount)) == str(amount)


def test_caip_names() -> None:
    token = Address(_SEAPORT)
    assert caip2(31337) == "eip155:31337"
    assert caip10(1, token) == f"eip155:1:{_SEAPORT}"
    assert caip19(1, "item", token, 7) == f"eip155:1/erc1155:{_SEAPORT}/7"
    assert caip19(1, "quest", token, 7) == f"eip155:1/erc721:{_SEAPORT}/7"
