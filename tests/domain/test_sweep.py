"""What a sweep leaves out must be what the market can know without it."""

from typing import Any

import pytest
from eth_utils.crypto import keccak
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InvalidInput
from domain.ids import address
from domain.order import Order
from domain.sweep import Pick, packed, shared

ITEMS, CHARACTERS = address("0x" + "11" * 20), address("0x" + "22" * 20)
TOKENS = {ITEMS: 0, CHARACTERS: 1}
ORDER = Order(
    maker=address("0x" + "aa" * 20),
    token=CHARACTERS,
    token_id=2**255 + 7,
    amount=3,
    currency=address("0x" + "cc" * 20),
    price_wei=2**100,
    max_royalty_bps=500,
    max_fee_bps=250,
    expiry=2_000_000_000,
    epoch=2**64 + 5,
    counter=6,
    slot=223,
)


class Tree:
    """2^depth leaves, and the signature of each in full."""

    def __init__(self, name: str, depth: int) -> None:
        self.depth = depth
        self.levels = [[keccak(text=f"{name} {i}") for i in range(1 << depth)]]
        while len(self.levels[-1]) > 1:
            below = self.levels[-1]
            pairs = zip(below[::2], below[1::2], strict=True)
            self.levels.append([keccak(left + right) for left, right in pairs])
        self.key = keccak(text=name) + keccak(text=name + " too") + b"\x1b"

    def signature(self, index: int) -> bytes:
        proof = (self.levels[k][(index >> k) ^ 1] for k in range(self.depth))
        return self.key + index.to_bytes(3, "big") + b"".join(proof)


class Market:
    """What the contract keeps of the last tree: for each height a node that is in it."""

    def __init__(self, trees: list[Tree]) -> None:
        self.roots = {tree.key: (tree.depth, tree.levels[-1][0]) for tree in trees}
        self.nodes: list[bytes] = []

    def takes(self, leaf: bytes, signature: bytes) -> bool:
        full = (len(signature) - 3) % 32 == 1
        rest = signature[65:] if full else signature
        index, node = int.from_bytes(rest[:3], "big"), leaf
        proof = [rest[i : i + 32] for i in range(3, len(rest), 32)]
        for beside in proof:
            node = keccak(beside + node if index & 1 else node + beside)
            index >>= 1
        if full:
            if self.roots[signature[:65]] != (len(proof), node):
                return False
            self.nodes = [b""] * len(proof) + [node]
        elif self.nodes[len(proof)] != node:
            return False
        self.nodes[: len(proof)] = proof
        return index == 0


@given(st.lists(st.tuples(st.sampled_from([0, 1, 2]), st.integers(0, 255)), max_size=30))
def test_each_leaf_is_proven_whatever_came_before(asked: list[tuple[int, int]]) -> None:
    trees = [Tree("small", 1), Tree("middle", 3), Tree("large", 8)]
    picks = [(trees[which], index % (1 << trees[which].depth)) for which, index in asked]
    market = Market(trees)
    signatures = shared([_pick(tree.signature(index)) for tree, index in picks])
    for (tree, index), signature in zip(picks, signatures, strict=True):
        assert market.takes(tree.levels[0][index], signature)


def test_leaves_in_order_show_each_node_once() -> None:
    tree = Tree("eight", 3)
    signatures = shared([_pick(tree.signature(index)) for index in range(8)])
    # 65 bytes and 3 nodes; then nothing, one node, nothing, two, nothing, one, nothing.
    assert [(len(one) - 3) // 32 for one in signatures] == [5, 0, 1, 0, 2, 0, 1, 0]
    assert len(signatures[1]) == 3


def test_what_is_no_bulk_signature_stays_as_it_is() -> None:
    tree = Tree("pair", 1)
    wallet, key = b"any bytes", b"\x01" * 64
    signatures = [wallet, key, tree.signature(0), key, tree.signature(1)]
    assert shared([_pick(one) for one in signatures]) == [*signatures[:4], b"\x00\x00\x00"]


@pytest.mark.parametrize(
    "signature",
    [
        b"\x00" * 65 + b"\x00\x00\x00" + b"n" * 32,
        b"\x1b" * 65 + b"\x00\x00\x02" + b"n" * 32,
        b"\x1b" * 65 + b"\x00\x00\x00" + b"n" * 32 * 9,
        b"\x1b" * 65 + b"\xff\xff\xff" + b"n" * 32 * 8,
        b"\x1b" * 65 + b"\x00\x00\x00",
    ],
    ids=["no recovery byte", "no such leaf", "too high", "far outside", "no tree"],
)
def test_what_the_market_takes_for_no_tree_is_not_shortened(signature: bytes) -> None:
    assert shared([_pick(signature)] * 3) == [signature] * 3


def test_a_tree_of_another_height_under_the_same_bytes_is_another() -> None:
    low, high = Tree("pair", 1).signature(0), Tree("eight", 3).signature(0)
    low = high[:65] + low[65:]
    assert shared([_pick(low), _pick(high), _pick(low)]) == [low, high, low]


def test_bytes_that_another_maker_copied_shorten_no_signature() -> None:
    tree = Tree("pair", 1)
    other = ORDER.model_copy(update={"maker": address("0x" + "bb" * 20)})
    copied = Pick(other, tree.signature(0), 1)
    first, second = _pick(tree.signature(0)), _pick(tree.signature(1))
    whole = tree.signature(1)
    assert shared([copied, second]) == [copied.signature, whole]
    assert shared([first, copied, second]) == [first.signature, copied.signature, whole]


def test_a_lot_holds_every_field_at_its_place() -> None:
    lots, signatures = packed([Pick(ORDER, b"x" * 64, 2), Pick(ORDER, b"yz", 1)], TOKENS)
    maker, token_id, price, terms = lots[0]
    assert maker % 2**160 == int(ORDER.maker, 16)
    assert (maker >> 160) % 2**40 == ORDER.expiry
    assert (maker >> 200) % 2**32 == ORDER.counter
    assert (maker >> 232) % 2**8 == ORDER.slot
    assert maker >> 240 == 1
    assert token_id == ORDER.token_id
    assert (price % 2**128, (price >> 128) % 2**64, price >> 192) == (ORDER.price_wei, 3, 2)
    assert (terms % 2**80, (terms >> 80) % 2**16) == (ORDER.epoch, ORDER.max_royalty_bps)
    assert ((terms >> 96) % 2**16, terms >> 112) == (ORDER.max_fee_bps, 64)
    assert (lots[1][3] >> 112, signatures) == (2, b"x" * 64 + b"yz")


@given(
    st.fixed_dictionaries(
        {
            name: st.integers(-1, 2**bits)
            for name, bits in {
                "token_id": 256,
                "amount": 64,
                "price_wei": 128,
                "max_royalty_bps": 16,
                "max_fee_bps": 16,
                "expiry": 40,
                "epoch": 80,
                "counter": 32,
                "slot": 8,
            }.items()
        }
    ),
    st.integers(-1, 2**64),
)
def test_a_lot_means_its_own_order_or_does_not_exist(values: dict[str, int], pieces: int) -> None:
    order = ORDER.model_copy(update=values)
    try:
        ((maker, token_id, price, terms),), _ = packed([Pick(order, b"", pieces)], TOKENS)
    except InvalidInput:
        return
    fields = {
        "token_id": token_id,
        "amount": price >> 128 & 2**64 - 1,
        "price_wei": price & 2**128 - 1,
        "max_royalty_bps": terms >> 80 & 2**16 - 1,
        "max_fee_bps": terms >> 96 & 2**16 - 1,
        "expiry": maker >> 160 & 2**40 - 1,
        "epoch": terms & 2**80 - 1,
        "counter": maker >> 200 & 2**32 - 1,
        "slot": maker >> 232 & 2**8 - 1,
    }
    assert (fields, price >> 192, terms >> 112) == (values, pieces, 0)
    assert maker % 2**160 == int(order.maker, 16)
    assert maker >> 240 == TOKENS[CHARACTERS]


@pytest.mark.parametrize(
    ("changed", "pieces"),
    [
        ({"expiry": 2**40}, 1),
        ({"counter": 2**32}, 1),
        ({"amount": 2**64}, 1),
        ({"epoch": 2**80}, 1),
        ({"slot": 2**8}, 1),
        ({"price_wei": 2**128}, 1),
        ({"price_wei": -1}, 1),
        ({"token_id": 2**256}, 1),
        ({"max_royalty_bps": 2**16}, 1),
        ({"max_fee_bps": 2**16}, 1),
        ({"maker": "0x1" + "aa" * 20}, 1),
        ({"maker": "-0x" + "aa" * 20}, 1),
        ({"maker": "maker"}, 1),
        ({}, 2**64),
        ({}, -1),
        ({"token": address("0x" + "33" * 20)}, 1),
    ],
)
def test_what_has_no_room_in_a_lot_is_refused(changed: dict[str, Any], pieces: int) -> None:
    with pytest.raises(InvalidInput):
        packed([Pick(ORDER.model_copy(update=changed), b"", pieces)], TOKENS)


def test_a_sweep_is_in_one_currency() -> None:
    other = ORDER.model_copy(update={"currency": ITEMS})
    with pytest.raises(InvalidInput, match="one currency"):
        packed([Pick(ORDER, b"", 1), Pick(other, b"", 1)], TOKENS)


def _pick(signature: bytes) -> Pick:
    return Pick(ORDER, signature, 1)
