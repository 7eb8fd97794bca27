"""Keys stay secret, signatures are right, and what users signed is read back exactly."""

import pickle

import pytest
from eth_account import Account
from eth_account.messages import encode_defunct, encode_typed_data
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.development import development_signer
from chain.raw_transaction import MAX_RAW_BYTES, read_raw
from chain.signing import LocalSigner
from domain.errors import InvalidInput
from domain.ids import UINT256_MAX, Address, Wei, address
from domain.transaction import Fees, UnsignedTransaction

KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
"""Of development account 0; every EVM tool prints it."""
ALICE = LocalSigner.from_key(KEY)
ADDRESSES = st.binary(min_size=20, max_size=20).map(lambda raw: address("0x" + raw.hex()))
SMALL = st.integers(0, 2**64 - 1)

TRANSACTIONS = st.builds(
    UnsignedTransaction,
    chain_id=st.integers(1, 2**32),
    sender=st.just(ALICE.address),
    nonce=SMALL,
    to=st.none() | ADDRESSES,
    data=st.binary(max_size=100),
    value_wei=st.integers(0, UINT256_MAX).map(Wei),
    gas_limit=SMALL,
    fees=st.builds(Fees, SMALL, SMALL),
)


def test_the_development_accounts_are_those_everyone_knows() -> None:
    assert ALICE.address == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
    assert development_signer(0).address == ALICE.address
    assert development_signer(1).address == "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
    with pytest.raises(ValueError, match="from 0"):
        development_signer(-1)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(transaction=TRANSACTIONS)
def test_what_is_signed_is_what_is_read(transaction: UnsignedTransaction) -> None:
    signed = ALICE.sign(transaction)
    read = read_raw(signed.raw)
    assert read.content == transaction
    assert read.signed == signed


def test_a_transaction_of_another_account_is_not_signed() -> None:
    other = development_signer(1).address
    transaction = UnsignedTransaction(1, other, 0, None, b"", Wei(0), 0, Fees(0, 0))
    with pytest.raises(InvalidInput, match="another account"):
        ALICE.sign(transaction)


def test_texts_and_typed_data_are_signed_as_wallets_do() -> None:
    text = "login 登录"
    assert Account.recover_message(encode_defunct(text=text), signature=ALICE.sign_text(text)) == (
        ALICE.address
    )
    data = {
        "types": {
            "EIP712Domain": [{"name": "name", "type": "string"}],
            "Note": [{"name": "text", "type": "string"}],
        },
        "primaryType": "Note",
        "domain": {"name": "test"},
        "message": {"text": "hello"},
    }
    signature = ALICE.sign_typed_data(data)
    message = encode_typed_data(full_message=data)
    assert Account.recover_message(message, signature=signature) == ALICE.address
    with pytest.raises(InvalidInput):
        ALICE.sign_typed_data({"types": {}})


def test_a_key_is_never_shown() -> None:
    digits = KEY[2:]
    assert repr(ALICE) == f"LocalSigner({ALICE.address})"
    assert digits not in f"{ALICE!r} {ALICE!s} {[ALICE]}"
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(ALICE)
    signed = ALICE.sign(UnsignedTransaction(1, ALICE.address, 0, None, b"", Wei(0), 0, Fees(0, 0)))
    assert signed.raw.hex() not in repr(signed)


@pytest.mark.parametrize("key", ["", "0x12", "secret words", "0x" + "00" * 32, b"\xff" * 32, b"1"])
def test_a_bad_key_is_refused_without_being_quoted(key: str | bytes) -> None:
    with pytest.raises(InvalidInput) as refusal:
        LocalSigner.from_key(key)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__
    assert "secret" not in str(refusal.value)
    with pytest.raises(InvalidInput):
        LocalSigner.from_mnemonic("test junk", "m/44'/60'")


@settings(max_examples=200, deadline=None, derandomize=True)
@given(raw=st.binary(max_size=200) | st.binary(max_size=200).map(lambda tail: b"\x02" + tail))
def test_noise_is_no_transaction(raw: bytes) -> None:
    with pytest.raises(InvalidInput):
        read_raw(raw)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(place=st.integers(0, 10**6), byte=st.integers(0, 255), cut=st.integers(0, 3))
def test_a_changed_transaction_is_refused_or_somebody_elses(
    place: int, byte: int, cut: int
) -> None:
    to = Address("0x000000000000000000000000000000000000dEaD")
    wish = UnsignedTransaction(31337, ALICE.address, 3, to, b"data", Wei(5), 21_000, Fees(9, 1))
    raw = bytearray(ALICE.sign(wish).raw)
    raw[place % len(raw)] = byte
    changed = bytes(raw[: len(raw) - cut])
    try:
        read = read_raw(changed)
    except InvalidInput:
        return
    assert read.content == wish or read.signed.sender != ALICE.address


def test_other_types_and_oversized_ones_are_refused() -> None:
    legacy = Account.from_key(KEY).sign_transaction(
        {"nonce": 0, "to": "0x" + "11" * 20, "value": 0, "gas": 21_000, "gasPrice": 1, "chainId": 1}
    )
    for raw in (bytes(legacy.raw_transaction), b"\x02" + bytes(MAX_RAW_BYTES)):
        with pytest.raises(InvalidInput, match="not one of type 2"):
            read_raw(raw)
