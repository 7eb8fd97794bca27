"""Listings, fulfilment, relayed transactions, quests."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, ValidationError, model_validator

from api.schemas.common import (
    AddressText,
    Answer,
    Ask,
    GoldText,
    HashText,
    PreparedTransaction,
    SignatureText,
    TokenIdText,
    TokenRef,
    UnixTime,
    WeiText,
)
from domain.errors import InvalidInput
from domain.ids import Address, address
from domain.order import Order, order_typed_data

_DAY_S = 24 * 3600
UintText = Annotated[str, StringConstraints(pattern=r"^(?:0|[1-9][0-9]{0,77})$")]


class ListingDraftAsk(Ask):
    """What to sell. The price is per piece: give `price_gold` or `price_wei`."""

    token_id: TokenRef
    amount: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    price_gold: GoldText | None = None
    price_wei: WeiText | None = None
    expires_in_s: Annotated[int, Field(ge=60, le=366 * _DAY_S)] = 7 * _DAY_S

    @model_validator(mode="after")
    def _one_price(self) -> Self:
        if (self.price_gold is None) == (self.price_wei is None):
            raise ValueError("give either price_gold or price_wei")
        return self


class ListingWire(Ask):
    """A listing as it was signed: the fields of the EIP-712 message, uint256 as decimals."""

    maker: AddressText
    token: AddressText
    tokenId: UintText
    amount: UintText
    currency: AddressText
    price: UintText
    maxRoyaltyBps: UintText
    maxFeeBps: UintText
    expiry: UintText
    epoch: UintText
    counter: UintText
    slot: UintText


class ListingDraftAnswer(Answer):
    """A complete order, for the maker's wallet.

    Attributes:
        listing: to be posted back with the signature.
        typed_data: for eth_signTypedData_v4, uint256 as decimals.
        approvals: transactions that must come first, in order; empty once given.
    """

    listing: ListingWire
    hash: HashText
    typed_data: dict[str, Any]
    approvals: tuple[PreparedTransaction, ...]


class ListingAsk(Ask):
    """A signed listing."""

    listing: ListingWire
    signature: SignatureText


class ListingAnswer(Answer):
    """A listing on the market."""

    hash: HashText
    state: str
    token_id: TokenIdText
    kind: str
    name: str | None
    maker: AddressText
    price_wei: WeiText
    price_gold: str
    amount: int
    available: int = Field(description="Pieces that are still to be had.")
    expires_at: UnixTime
    listing: ListingWire
    signature: SignatureText


class FulfilAsk(Ask):
    """How many pieces to buy."""

    amount: Annotated[int, Field(ge=1, le=1_000_000)] = 1


class TransactionsAnswer(Answer):
    """Transactions to sign, in order."""

    total_wei: WeiText | None = None
    transactions: tuple[PreparedTransaction, ...]


class RawAsk(Ask):
    """A transaction that the person signed."""

    raw: Annotated[str, StringConstraints(pattern=r"^0x(?:[0-9a-fA-F]{2}){1,16384}$")]


class TransactionAnswer(Answer):
    """Where a transaction stands."""

    hash: HashText
    state: Literal["prepared", "sent", "mined", "confirmed", "failed"]
    purpose: str
    why: str | None = None
    block_number: int | None = None
    gas_used: int | None = None


class QuestAnswer(Answer):
    """A quest and how it stands. Before its reward is locked it has no giver."""

    token_id: TokenIdText
    title: str | None
    status: str
    giver: AddressText | None
    acceptor: AddressText | None
    deadline: UnixTime | None
    reward_gold_wei: WeiText | None


def wire_of(listing: Order) -> ListingWire:
    """A listing as it goes over the wire."""
    names = ListingWire.model_fields
    values = (str(value) for value in listing.as_tuple())
    return ListingWire.model_validate(dict(zip(names, values, strict=True)))


def listing_of(wire: ListingWire) -> Order:
    """The listing that came over the wire.

    Raises:
        InvalidInput: a value is outside what the contract takes.
    """
    try:
        return Order(
            maker=address(wire.maker),
            token=address(wire.token),
            token_id=int(wire.tokenId),
            amount=int(wire.amount),
            currency=address(wire.currency),
            price_wei=int(wire.price),
            max_royalty_bps=int(wire.maxRoyaltyBps),
            max_fee_bps=int(wire.maxFeeBps),
            expiry=int(wire.expiry),
            epoch=int(wire.epoch),
            counter=int(wire.counter),
            slot=int(wire.slot),
        )
    except ValidationError as error:
        name = str(error.errors(include_input=False)[0]["loc"][0])
        raise InvalidInput(f"The listing's {name} is outside what a listing may have.") from None


def typed_data_of(listing: Order, chain_id: int, market: Address) -> dict[str, Any]:
    """EIP-712 typed data for a wallet, uint256 of the message as decimals."""
    typed = order_typed_data("Listing", listing, chain_id, market)
    return typed | {"message": wire_of(listing).model_dump()}
