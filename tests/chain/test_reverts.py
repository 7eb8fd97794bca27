"""Every refusal of every contract of ours has its sentence."""

import pytest
from eth_abi.abi import encode
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.abi import Decoded, Entry
from chain.revert_data import reason_of
from chain.reverts import SENTENCES, all_errors, reverted, sentence
from domain.ids import gold

EXAMPLES = {"address": "0x" + "11" * 20, "bytes32": b"\x01" * 32, "string": "text", "bool": True}


def data_of(entry: Entry) -> bytes:
    values = [EXAMPLES.get(field.type, 1) for field in entry.inputs]
    return entry.selector + encode([field.type for field in entry.inputs], values)


@pytest.mark.parametrize("entry", all_errors(), ids=lambda entry: entry.signature)
def test_each_custom_error_is_decoded_into_one_sentence(entry: Entry) -> None:
    error = reverted(data_of(entry))
    assert error.error_name == entry.name
    assert error.detail.endswith(".")
    assert "{" not in error.detail
    assert error.detail != f"The contract refused: {entry.name}."


def test_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) == {entry.name for entry in all_errors()}


def test_amounts_times_and_shares_are_written_for_people() -> None:
    dear = Decoded("TotalTooHigh", {"total": gold(3) + gold(1) // 2})
    assert sentence(dear) == "This costs 3.5 Gold, which is more than was allowed."
    late = Decoded("ERC2612ExpiredSignature", {"deadline": 1_767_225_600})
    assert sentence(late) == "The permit expired at 2026-01-01 00:00:00 UTC."
    far = Decoded("ERC2612ExpiredSignature", {"deadline": 2**256 - 1})
    assert "a time far away" in sentence(far)
    state = Decoded("WrongState", {"id": 1, "state": 4})
    assert "is completed" in sentence(state)
    assert "unknown state" in sentence(Decoded("WrongState", {"id": 1, "state": 99}))


def test_standard_reasons_are_read() -> None:
    error = bytes.fromhex("08c379a0") + encode(["string"], ["no luck"])
    assert reason_of(error) == "no luck"
    assert reverted(error).detail == "The contract refused: no luck."
    overflow = bytes.fromhex("4e487b71") + encode(["uint256"], [0x11])
    assert reason_of(overflow) == "an arithmetic overflow"
    unheard = bytes.fromhex("4e487b71") + encode(["uint256"], [0x99])
    assert reason_of(unheard) == "panic 0x99"


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    selector=st.sampled_from([b"", *(entry.selector for entry in all_errors())])
    | st.sampled_from([bytes.fromhex("08c379a0"), bytes.fromhex("4e487b71")]),
    rest=st.binary(max_size=130),
)
def test_hostile_revert_data_always_gives_a_sentence(selector: bytes, rest: bytes) -> None:
    error = reverted(selector + rest)
    assert error.detail.endswith(".")


def test_no_data_says_that_there_was_no_reason() -> None:
    for data in (None, b"", b"\x01\x02\x03\x04"):
        assert reverted(data).detail == "The contract refused, and gave no reason."
        assert reverted(data).error_name is None
