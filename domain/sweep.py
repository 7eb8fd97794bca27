"""Sweeps: several listings in one transaction, packed as the market's `buyBasket` takes them.

A lot is one listing in four words, drawn in `contracts/types/Lot.sol`. Signatures stand one after
the other; listings next to each other under one bulk signature share it and what was proven.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from domain.errors import InvalidInput
from domain.ids import Address, address
from domain.order import SIGNATURE_BYTES, Order

_INDEX_BYTES: Final = 3
_NODE_BYTES: Final = 32
_HIGHEST_TREE: Final = 8
_RECOVERY_BYTES: Final = (27, 28)
"""The last byte of a signature that the market takes."""
_BITS: Final = {
    "token_id": 256,
    "expiry": 40,
    "counter": 32,
    "slot": 8,
    "price_wei": 128,
    "amount": 64,
    "pieces": 64,
    "epoch": 80,
    "max_royalty_bps": 16,
    "max_fee_bps": 16,
    "signature": 16,
}
"""Room of each field. A value that is larger would change the field beside it."""

Lot = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Pick:
    """Pieces of one listing.

    Attributes:
        order: as its maker signed it.
        signature: 64 or 65 bytes, what an ERC-1271 maker takes, or a bulk signature in full.
        pieces: how many to buy.
    """

    order: Order
    signature: bytes
    pieces: int


def packed(picks: Sequence[Pick], tokens: Mapping[Address, int]) -> tuple[list[Lot], bytes]:
    """The first two arguments of `buyBasket`.

    Args:
        picks: listings of one currency; those of one bulk signature next to each other. A wallet's
            own signature that has the form of a bulk signature, and begins as the one before it
            does, has to be filled alone.
        tokens: what the market trades: 0 for items, 1 for characters, 2 for quests.

    Raises:
        InvalidInput: a listing cannot be packed and has to be filled alone; or the currencies
            differ, and a sweep is in one.
    """
    if len({address(pick.order.currency) for pick in picks}) > 1:
        raise InvalidInput("A sweep is in one currency.")
    signatures = shared(picks)
    lots = [
        _lot(pick, len(signature), tokens)
        for pick, signature in zip(picks, signatures, strict=True)
    ]
    return lots, b"".join(signatures)


def shared(picks: Sequence[Pick]) -> list[bytes]:
    """Signatures, without what the market knows from those before.

    The market remembers, of the bulk signature that it verified last, one node for each height: the
    one beside the last path that came by, and above all the root. A later leaf needs its proof only
    up to a node that is remembered. It remembers for the maker alone who signed: the same bytes
    beside another maker's order prove nothing, and shorten nothing.

    Args:
        picks: signatures each in full, in the order in which the market gets them.

    Raises:
        InvalidInput: a maker is no address.
    """
    shortened: list[bytes] = []
    tree: tuple[Address, bytes, int] | None = None
    # At each height the number, from the left, of the node that is remembered.
    beside: list[int] = []
    for pick in picks:
        signature = pick.signature
        place = _place(signature)
        if place is None:
            shortened.append(signature)
            continue
        number, depth = place
        start = SIGNATURE_BYTES + _INDEX_BYTES
        named = (address(pick.order.maker), signature[:SIGNATURE_BYTES], depth)
        if named == tree:
            height = next(at for at, known in enumerate(beside) if known == number >> at)
            below = number & ((1 << height) - 1)
            proof = signature[start : start + height * _NODE_BYTES]
            shortened.append(below.to_bytes(_INDEX_BYTES, "big") + proof)
        else:
            tree, height, beside = named, depth, [0] * (depth + 1)
            shortened.append(signature)
        beside[:height] = [(number >> at) ^ 1 for at in range(height)]
    return shortened


def _place(signature: bytes) -> tuple[int, int] | None:
    """Index of the leaf and depth of the tree, or None where the market sees no bulk signature."""
    start = SIGNATURE_BYTES + _INDEX_BYTES
    depth, rest = divmod(len(signature) - start, _NODE_BYTES)
    if rest or not 1 <= depth <= _HIGHEST_TREE:
        return None
    number = int.from_bytes(signature[SIGNATURE_BYTES:start], "big")
    if number >> depth or signature[SIGNATURE_BYTES - 1] not in _RECOVERY_BYTES:
        return None
    return number, depth


def _lot(pick: Pick, signature: int, tokens: Mapping[Address, int]) -> Lot:
    order = pick.order
    fields: dict[str, Any] = {**order.model_dump(), "pieces": pick.pieces, "signature": signature}
    for name, bits in _BITS.items():
        if not 0 <= fields[name] < 1 << bits:
            raise InvalidInput(f"The {name} of a listing has no room in a sweep.")
    token = tokens.get(address(order.token))
    if token is None:
        raise InvalidInput("The market does not trade this token.")
    return (
        int(address(order.maker), 16)
        | order.expiry << 160
        | order.counter << 200
        | order.slot << 232
        | token << 240,
        order.token_id,
        order.price_wei | order.amount << 128 | pick.pieces << 192,
        order.epoch | order.max_royalty_bps << 80 | order.max_fee_bps << 96 | signature << 112,
    )
