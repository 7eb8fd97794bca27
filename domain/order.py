"""Orders as their makers sign them: EIP-712 typed data of the Market and Items contracts.

Four kinds of orders have the same fields and different names, so that what a person signs says
whether it sells or buys: `Listing`, `Voucher`, `Offer`, `SetOffer`.
"""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from eth_account import Account
from eth_account.messages import SignableMessage, encode_typed_data
from eth_keys.exceptions import BadSignature
from eth_utils.crypto import keccak
from pydantic import BaseModel, ConfigDict, Field

from domain.errors import InvalidInput
from domain.ids import UINT256_MAX, Address, HexBytes32, TokenId, address, bytes32

Uint256 = Annotated[int, Field(ge=0, le=UINT256_MAX)]
OrderKind = Literal["Listing", "Voucher", "Offer", "SetOffer"]
"""`Listing` and `Voucher` sell, `Offer` and `SetOffer` buy."""

SIGNATURE_BYTES: Final = 65
"""r, s and v of secp256k1."""
SLOTS: Final = 224
"""A maker's slots, numbered from 0; cancelling one cancels every order that names it."""
EDITION_EPOCH: Final = 2**64
"""Set in the epoch of an edition, so that a signed epoch says what kind of item it is for."""
PRICE_MAX_WEI: Final = 2**128 - 1
"""Highest price of a piece that the market takes."""

MARKET_DOMAIN_NAME: Final = "LLMasOS Market"
ITEMS_DOMAIN_NAME: Final = "LLMasOS Items"
DOMAIN_VERSION: Final = "1"

_FIELDS: Final = (
    ("maker", "address"),
    ("token", "address"),
    ("tokenId", "uint256"),
    ("amount", "uint256"),
    ("currency", "address"),
    ("price", "uint256"),
    ("maxRoyaltyBps", "uint256"),
    ("maxFeeBps", "uint256"),
    ("expiry", "uint256"),
    ("epoch", "uint256"),
    ("counter", "uint256"),
    ("slot", "uint256"),
)
_OTHERWISE: Final[dict[OrderKind, dict[str, tuple[str, str]]]] = {
    "Listing": {},
    "Voucher": {"maxRoyaltyBps": ("royaltyBps", "uint256"), "epoch": ("cap", "uint256")},
    "Offer": {},
    "SetOffer": {"tokenId": ("idsRoot", "bytes32")},
}
"""Fields that a kind of order names otherwise."""
_DOMAIN_FIELDS: Final = [
    {"name": "name", "type": "string"},
    {"name": "version", "type": "string"},
    {"name": "chainId", "type": "uint256"},
    {"name": "verifyingContract", "type": "address"},
]


class Order(BaseModel):
    """What a maker signs.

    Attributes:
        maker: sells by a listing or voucher, pays by an offer.
        token_id: of a set offer the root of the ids.
        price_wei: per piece, in wei of the currency.
        max_royalty_bps: the highest royalty that the maker accepts to have taken from the price; of
            a voucher, the royalty that the item will have for ever.
        max_fee_bps: the highest fee of the market that the maker accepts.
        expiry: the last second, in Unix time, at which it can be filled.
        epoch: of a listing the token's epoch: the order dies when it changes; of a voucher the
            pieces that may ever be minted; of offers 0.
        counter: the maker's counter at the market; raising it cancels all orders.
        slot: the order dies when the maker cancels this slot.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    maker: str
    token: str
    token_id: Uint256
    amount: Annotated[int, Field(ge=1, le=UINT256_MAX)]
    currency: str
    price_wei: Annotated[int, Field(ge=1, le=PRICE_MAX_WEI)]
    max_royalty_bps: Annotated[int, Field(ge=0, le=10_000)]
    max_fee_bps: Annotated[int, Field(ge=0, le=10_000)]
    expiry: Uint256
    epoch: Uint256
    counter: Uint256
    slot: Annotated[int, Field(ge=0, lt=SLOTS)]

    def as_tuple(self) -> tuple[Any, ...]:
        """The values in the order of the Solidity struct."""
        return (
            self.maker,
            self.token,
            self.token_id,
            self.amount,
            self.currency,
            self.price_wei,
            self.max_royalty_bps,
            self.max_fee_bps,
            self.expiry,
            self.epoch,
            self.counter,
            self.slot,
        )


def order_fields(kind: OrderKind) -> list[dict[str, str]]:
    """The EIP-712 fields of a kind of order, in their order."""
    named = (_OTHERWISE[kind].get(name, (name, type_)) for name, type_ in _FIELDS)
    return [{"name": name, "type": type_} for name, type_ in named]


def order_message(kind: OrderKind, order: Order) -> dict[str, Any]:
    """The EIP-712 message of an order, uint256 as Python ints."""
    fields = order_fields(kind)
    message = {field["name"]: value for field, value in zip(fields, order.as_tuple(), strict=True)}
    if kind == "SetOffer":
        message["idsRoot"] = order.token_id.to_bytes(32, "big")
    return message


def order_typed_data(
    kind: OrderKind, order: Order, chain_id: int, market: Address
) -> dict[str, Any]:
    """The complete EIP-712 typed data that a wallet shows and signs."""
    return _typed_data(
        MARKET_DOMAIN_NAME,
        chain_id,
        market,
        {kind: order_fields(kind)},
        kind,
        order_message(kind, order),
    )


def bulk_typed_data(
    kind: Literal["Listing", "Voucher"],
    orders: Sequence[Order],
    chain_id: int,
    market: Address,
) -> dict[str, Any]:
    """Typed data by which one signature signs 2, 4, 8 … 256 orders, each of them shown.

    Raises:
        InvalidInput: there is another number of orders; repeat one to fill the tree.
    """
    depth = len(orders).bit_length() - 1
    if not 1 <= depth <= 8 or len(orders) != 1 << depth:
        raise InvalidInput("A bulk signature is over 2, 4, 8 … or 256 orders.")
    level: list[Any] = [order_message(kind, order) for order in orders]
    while len(level) > 2:
        level = [level[i : i + 2] for i in range(0, len(level), 2)]
    types = {
        kind: order_fields(kind),
        f"Bulk{kind}": [{"name": "tree", "type": kind + "[2]" * depth}],
    }
    return _typed_data(MARKET_DOMAIN_NAME, chain_id, market, types, f"Bulk{kind}", {"tree": level})


def bulk_signatures(
    kind: Literal["Listing", "Voucher"],
    orders: Sequence[Order],
    signature: bytes,
    chain_id: int,
    market: Address,
) -> list[bytes]:
    """The signature of each order out of that of all: it, an index, and nodes from the leaf up."""
    level = [_struct_hash(kind, order, chain_id, market) for order in orders]
    proofs: list[list[bytes]] = [[] for _ in orders]
    width = 1
    while len(level) > 1:
        for index, proof in enumerate(proofs):
            proof.append(level[(index // width) ^ 1])
        level = [keccak(level[i] + level[i + 1]) for i in range(0, len(level), 2)]
        width *= 2
    return [
        signature + index.to_bytes(3, "big") + b"".join(proof) for index, proof in enumerate(proofs)
    ]


def authority_typed_data(
    token_id: TokenId, creator: Address, cap: int, chain_id: int, items: Address
) -> dict[str, Any]:
    """What the minter signs so that a creator's voucher can be filled."""
    fields = [
        {"name": "id", "type": "uint256"},
        {"name": "creator", "type": "address"},
        {"name": "cap", "type": "uint64"},
    ]
    message = {"id": token_id, "creator": creator, "cap": cap}
    return _typed_data(
        ITEMS_DOMAIN_NAME, chain_id, items, {"Authority": fields}, "Authority", message
    )


def order_hash(kind: OrderKind, order: Order, chain_id: int, market: Address) -> HexBytes32:
    """The EIP-712 digest that is signed, and by which the market counts fills."""
    message = _signable(kind, order, chain_id, market)
    return bytes32(keccak(b"\x19" + message.version + message.header + message.body))


def order_signer(
    kind: OrderKind, order: Order, signature: bytes, chain_id: int, market: Address
) -> Address:
    """Who signed this order for this market on this chain.

    Raises:
        InvalidInput: the signature is not one.
    """
    if len(signature) != SIGNATURE_BYTES:
        raise InvalidInput("The signature of the order cannot be read.")
    try:
        signer = Account.recover_message(
            _signable(kind, order, chain_id, market), signature=signature
        )
    except (ValueError, TypeError, BadSignature) as error:
        raise InvalidInput("The signature of the order cannot be read.") from error
    return address(signer)


def _signable(kind: OrderKind, order: Order, chain_id: int, market: Address) -> SignableMessage:
    return encode_typed_data(full_message=order_typed_data(kind, order, chain_id, market))


def _struct_hash(kind: OrderKind, order: Order, chain_id: int, market: Address) -> bytes:
    return bytes(_signable(kind, order, chain_id, market).body)


def _typed_data(
    name: str,
    chain_id: int,
    contract: Address,
    types: dict[str, list[dict[str, str]]],
    primary: str,
    message: dict[str, Any],
) -> dict[str, Any]:
    return {
        "types": {"EIP712Domain": _DOMAIN_FIELDS, **types},
        "primaryType": primary,
        "domain": {
            "name": name,
            "version": DOMAIN_VERSION,
            "chainId": chain_id,
            "verifyingContract": contract,
        },
        "message": message,
    }
