"""Sweeps: several listings in one transaction, packed as the market's `buyBasket` takes them.

A lot is one listing in four words, drawn in `contracts/types/Lot.sol`. Signatures stand one after
the other; listings next to each other under one bulk signature share it and what was proven.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from domain.errors import InvalidInput
from domain.ids import Address
from domain.order import SIGNATURE_BYTES, Order

_INDEX_BYTES: Final = 3
_NODE_BYTES: Final = 32
_BITS: Final = {
    "expiry": 40,
    "counter": 32,
    "amount": 64,
    "pieces": 64,
    "epoch": 80,
    "max_royalty_bps": 16,
    "max_fee_bps": 16,
    "signature": 16,
}
"""Bits of the fields whose values could be larger."""

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
        picks: listings of one currency; those of one bulk signature next to each other.
        tokens: what the market trades: 0 for items, 1 for characters, 2 for quests.

    Raises:
        InvalidInput: a listing cannot be packed; it has to be filled alone.
    """
    signatures = shared([pick.signature for pick in picks])
    lots = [
        _lot(pick, len(signature), tokens)
        for pick, signature in zip(picks, signatures, strict=True)
    ]
    return lots, b"".join(signatures)


def shared(signatures: Sequence[bytes]) -> list[bytes]:
    """Leave out of bulk signatures what those before have shown.

    The market remembers, of the bulk signature that it verified last, one node for each height: the
    one beside the last path that came by, and above all the root. A later leaf needs its proof only
    up to a node that is remembered.

    Args:
        signatures: each in full, in the order in which the market gets them.
    """
    shortened: list[bytes] = []
    tree = b""
    # At each height the number, from the left, of the node that is remembered.
    beside: list[int] = []
    for signature in signatures:
        if not _is_bulk(signature):
            shortened.append(signature)
            continue
        start = SIGNATURE_BYTES + _INDEX_BYTES
        number = int.from_bytes(signature[SIGNATURE_BYTES:start], "big")
        depth = (len(signature) - start) // _NODE_BYTES
        if signature[:SIGNATURE_BYTES] == tree:
            height = next(at for at, known in enumerate(beside) if known == number >> at)
            below = number & ((1 << height) - 1)
            proof = signature[start : start + height * _NODE_BYTES]
            shortened.append(below.to_bytes(_INDEX_BYTES, "big") + proof)
        else:
            tree, height, beside = signature[:SIGNATURE_BYTES], depth, [0] * (depth + 1)
            shortened.append(signature)
        beside[:height] = [(number >> at) ^ 1 for at in range(height)]
    return shortened


def _is_bulk(signature: bytes) -> bool:
    rest = len(signature) - SIGNATURE_BYTES - _INDEX_BYTES
    return rest > 0 and rest % _NODE_BYTES == 0


def _lot(pick: Pick, signature: int, tokens: Mapping[Address, int]) -> Lot:
    order = pick.order
    fields: dict[str, Any] = {**order.model_dump(), "pieces": pick.pieces, "signature": signature}
    for name, bits in _BITS.items():
        if not 0 <= fields[name] < 1 << bits:
            raise InvalidInput(f"The {name} of a listing is too large for a sweep.")
    token = tokens.get(Address(order.token))
    if token is None:
        raise InvalidInput("The market does not trade this token.")
    return (
        int(order.maker, 16)
        | order.expiry << 160
        | order.counter << 200
        | order.slot << 232
        | token << 240,
        order.token_id,
        order.price_wei | order.amount << 128 | pick.pieces << 192,
        order.epoch | order.max_royalty_bps << 80 | order.max_fee_bps << 96 | signature << 112,
    )
