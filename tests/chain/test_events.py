# pyright: reportPrivateUsage=false
"""The decoder by hand says what the generic decoder says, and refuses what is broken."""

from dataclasses import replace
from typing import Any

import pytest
from eth_abi.abi import encode
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.abi import Entry, abi_of
from chain.events import INDEXED, PAID_IN, READERS, SILENT, Decoder, decode
from chain.wire import RawLog, checksummed
from domain.errors import ChainError
from domain.events import ListingFilled
from domain.ids import UINT256_MAX, Address, HexBytes32, address
from domain.world import Deployment
from tests.chain.generic_events import generic

HASH = HexBytes32("0x" + "ab" * 32)


def _address(number: int) -> Address:
    return checksummed(bytes([number]) * 20)


DEPLOYMENT = Deployment(
    chain_id=1,
    forwarder=_address(1),
    gold=_address(2),
    items=_address(3),
    characters=_address(4),
    quests=_address(5),
    market=_address(6),
    deployer=_address(7),
    first_block=0,
    first_block_hash=HASH,
    artifacts={},
    roles={},
)
EVENTS = [(contract, entry) for contract in INDEXED for entry in abi_of(contract).events.values()]
READ = [pair for pair in EVENTS if pair[1].name not in SILENT | {PAID_IN}]
# What the contracts emit in a wider type than they hold, and the decoder takes as narrow.
NARROW = {
    "royaltyBps": 16,
    "bps": 16,
    "slot": 8,
    "acceptance": 32,
    "idsPerDay": 24,
    "level": 16,
    "index": 32,
}

ADDRESSES = st.sampled_from([bytes(20), *(bytes([n]) * 20 for n in range(1, 9))]).map(
    lambda raw: "0x" + raw.hex()
)


def values(name: str, type_: str) -> st.SearchStrategy[Any]:
    """Any value of an ABI type that the event's contract could emit."""
    if type_.endswith("[]"):
        return st.lists(values(name, type_[:-2]), max_size=4)
    if name == "token" and type_ == "address":
        return st.sampled_from([DEPLOYMENT.items.lower(), DEPLOYMENT.characters.lower()])
    if name == "creator" and type_ == "uint256":
        return st.integers(0, 2**32 - 1)
    if name == "role":
        return st.sampled_from([b"minter", b"\xff" * 32]).map(lambda raw: raw.ljust(32, b"\0"))
    match type_:
        case "address":
            return ADDRESSES
        case "bool":
            return st.booleans()
        case "bytes32":
            return st.binary(min_size=32, max_size=32)
        case "bytes4":
            return st.binary(min_size=4, max_size=4)
        case "(uint256,uint64)":
            return st.tuples(numbers(256), numbers(64))
        case "(uint8,address,uint256,uint64,bool)":
            return st.tuples(st.integers(0, 3), ADDRESSES, numbers(256), numbers(64), st.booleans())
        case _ if type_.startswith("(("):
            return st.tuples(
                values("", "(uint8,address,uint256,uint64,bool)[]"),
                st.tuples(numbers(256), values("", "(uint256,uint64)[]")),
                numbers(64),
                numbers(64),
            )
        case _:
            return numbers(min(int(type_.removeprefix("uint")), NARROW.get(name, 256)))


def numbers(bits: int) -> st.SearchStrategy[int]:
    return st.sampled_from([0, 1, 2**bits - 1]) | st.integers(0, 2**bits - 1)


def log_of(contract: str, entry: Entry, args: list[Any]) -> RawLog:
    indexed = [
        encode([field.type], [value])
        for field, value in zip(entry.inputs, args, strict=True)
        if field.indexed
    ]
    rest = [
        (field.type, value)
        for field, value in zip(entry.inputs, args, strict=True)
        if not field.indexed
    ]
    data = encode([type_ for type_, _ in rest], [value for _, value in rest])
    where = Address(getattr(DEPLOYMENT, contract.lower()))
    return RawLog(where, (entry.id, *indexed), data, 7, HASH, HASH, 3)


@st.composite
def logs(draw: st.DrawFn) -> RawLog:
    contract, entry = draw(st.sampled_from(READ))
    args = [draw(values(field.name, field.type)) for field in entry.inputs]
    if entry.name == "TransferBatch":
        size = min(len(args[3]), len(args[4]))
        args[3], args[4] = args[3][:size], args[4][:size]
    return log_of(contract, entry, args)


def test_every_event_of_our_contracts_is_read_or_silent_on_purpose() -> None:
    for contract in INDEXED:
        names = {entry.name for entry in abi_of(contract).events.values()}
        read = set(READERS[contract])
        assert names - read <= SILENT | {PAID_IN}
        # administration is read of every contract, whether it has all of it or not
        assert read - names <= set(READERS["Items"])


@settings(max_examples=600, deadline=None)
@given(log=logs())
def test_a_log_is_read_as_the_generic_decoder_reads_it(log: RawLog) -> None:
    assert decode(log, DEPLOYMENT) == generic(log, DEPLOYMENT)


@pytest.mark.parametrize(("contract", "entry"), READ, ids=lambda pair: getattr(pair, "name", pair))
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_each_event_is_read_as_the_generic_decoder_reads_it(
    contract: str, entry: Entry, data: st.DataObject
) -> None:
    args = [data.draw(values(field.name, field.type)) for field in entry.inputs]
    if entry.name == "TransferBatch":
        args[4] = [1] * len(args[3])
    log = log_of(contract, entry, args)
    assert decode(log, DEPLOYMENT) == generic(log, DEPLOYMENT)


@settings(max_examples=400, deadline=None)
@given(log=logs(), data=st.data())
def test_a_damaged_log_is_refused_or_read_as_the_generic_decoder_reads_it(
    log: RawLog, data: st.DataObject
) -> None:
    words = bytearray(b"".join(log.topics[1:]) + log.data)
    if data.draw(st.booleans()) and words:
        words[data.draw(st.integers(0, len(words) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    rest = 32 * (len(log.topics) - 1)
    topics = tuple(bytes(words[start : start + 32]) for start in range(0, rest, 32))
    cut, more = data.draw(st.integers(0, 40)), data.draw(st.integers(0, 40))
    body = bytes(words[rest : max(rest, len(words) - cut)]) + bytes(more)
    damaged = replace(log, topics=(log.topics[0], *topics), data=body)
    try:
        read = decode(damaged, DEPLOYMENT)
    except ChainError:
        return
    assert read == generic(damaged, DEPLOYMENT)


def test_an_unknown_topic_fails_with_a_plain_sentence() -> None:
    log = RawLog(Address(DEPLOYMENT.market), (b"\x12" * 32,), b"", 1, HASH, HASH, 0)
    with pytest.raises(ChainError, match=r"^The contract Market emitted an event that is not in"):
        decode(log, DEPLOYMENT)
    with pytest.raises(ChainError, match="it has no topic"):
        decode(replace(log, topics=()), DEPLOYMENT)
    with pytest.raises(ChainError, match="was not asked for"):
        decode(replace(log, address=_address(9)), DEPLOYMENT)


def test_the_currency_of_a_fill_is_read_with_it_and_of_no_other() -> None:
    fills = abi_of("Market").events
    (fill,) = [entry for entry in fills.values() if entry.name == "ListingFilled"]
    (paid,) = [entry for entry in fills.values() if entry.name == PAID_IN]
    order, other = b"\x01" * 32, b"\x02" * 32
    people = ["0x" + "11" * 20, "0x" + "22" * 20]
    filled = log_of("Market", fill, [order, *people, 1, 2, 3, 0, UINT256_MAX])
    currency = log_of("Market", paid, [order, "0x" + "77" * 20])
    decoder = Decoder(DEPLOYMENT)
    (event,) = decoder.decode([filled, currency])
    assert isinstance(event, ListingFilled)
    assert event.currency == address("0x" + "77" * 20)
    for wrong in ([currency], [filled, log_of("Market", paid, [other, people[0]])]):
        with pytest.raises(ChainError, match="PaidIn"):
            decoder.decode(wrong)
