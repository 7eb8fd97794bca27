"""Listings, and transactions that people sign."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query

from api import market
from api.market import Prepared
from api.relay import TransactionView, relay, view_transaction
from api.routes.tokens import Limit, Offset
from api.schemas.common import (
    HashText,
    PreparedTransaction,
    hex_bytes,
    prepared,
    token_text,
    wei_of_gold,
)
from api.schemas.market import (
    FulfilAsk,
    ListingAnswer,
    ListingAsk,
    ListingDraftAnswer,
    ListingDraftAsk,
    RawAsk,
    TransactionAnswer,
    TransactionsAnswer,
    listing_of,
    typed_data_of,
    wire_of,
)
from api.service import PROBLEMS, LoginDep, ServiceDep
from domain.ids import Address, HexBytes32, Wei, address, format_gold, parse_token
from store.reads import market as market_reads
from store.reads.market import ListingView

router = APIRouter(tags=["market"], responses=PROBLEMS)


@router.post("/listings/prepare", summary="Draw up an order to sell")
def prepare_listing(
    body: ListingDraftAsk, service: ServiceDep, login: LoginDep
) -> ListingDraftAnswer:
    """The complete EIP-712 order for your wallet, and what you must approve first."""
    world = service.world
    price = (
        Wei(int(body.price_wei))
        if body.price_wei is not None
        else wei_of_gold(body.price_gold or "0")
    )
    draft = market.draft_listing(
        world, login, parse_token(body.token_id), body.amount, price, body.expires_in_s
    )
    return ListingDraftAnswer(
        listing=wire_of(draft.listing),
        hash=draft.hash,
        typed_data=typed_data_of(
            draft.listing, world.deployment.chain_id, Address(world.deployment.market)
        ),
        approvals=_prepared(draft.approvals),
    )


@router.post("/listings", summary="List it", status_code=HTTPStatus.CREATED)
def post_listing(body: ListingAsk, service: ServiceDep, login: LoginDep) -> ListingAnswer:
    """Put a signed order on the market, if the chain would honour it."""
    listing = listing_of(body.listing)
    found = market.keep_listing(service.world, login, listing, hex_bytes(body.signature))
    return _listing(market.find_listing(service.world, found))


@router.get("/listings", summary="What is for sale")
def list_listings(
    service: ServiceDep,
    maker: Annotated[str | None, Query(max_length=42)] = None,
    token: Annotated[str | None, Query(max_length=90)] = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> list[ListingAnswer]:
    """Orders that can be filled now, cheapest first."""
    now = service.world.chain_time()
    with service.world.database.read() as session:
        found = market_reads.live(
            session,
            now,
            maker=None if maker is None else address(maker),
            token_id=None if token is None else parse_token(token),
            limit=limit,
            offset=offset,
        )
    return [_listing(view) for view in found]


@router.get("/listings/{listing_hash}", summary="One order")
def show_listing(listing_hash: HashText, service: ServiceDep) -> ListingAnswer:
    """An order, alive or not, and why not."""
    return _listing(market.find_listing(service.world, HexBytes32(listing_hash)))


@router.post("/listings/{listing_hash}/fulfil", summary="Buy")
def fulfil_listing(
    listing_hash: HashText, body: FulfilAsk, service: ServiceDep, login: LoginDep
) -> TransactionsAnswer:
    """The transactions that you sign to buy: approve the Gold if needed, then buy."""
    purchase = market.prepare_purchase(service.world, login, HexBytes32(listing_hash), body.amount)
    return TransactionsAnswer(
        total_wei=str(purchase.total_wei), transactions=_prepared(purchase.transactions)
    )


@router.post("/listings/{listing_hash}/cancel", summary="Take it off the market")
def cancel_listing(
    listing_hash: HashText, service: ServiceDep, login: LoginDep
) -> TransactionsAnswer:
    """The transaction that you sign to cancel your order."""
    transaction = market.prepare_cancel(service.world, login, HexBytes32(listing_hash))
    return TransactionsAnswer(transactions=_prepared([transaction]))


@router.post("/transactions", summary="Send what you signed", status_code=HTTPStatus.ACCEPTED)
def post_transaction(body: RawAsk, service: ServiceDep, login: LoginDep) -> TransactionAnswer:
    """Relay your own transaction to this world's contracts."""
    view = relay(service.world, login, hex_bytes(body.raw))
    service.worker.wake()
    return _transaction(view)


@router.get("/transactions/{tx_hash}", summary="Where a transaction stands")
def show_transaction(tx_hash: HashText, service: ServiceDep) -> TransactionAnswer:
    """Prepared, sent, mined, confirmed, or failed with the reason."""
    return _transaction(view_transaction(service.world, HexBytes32(tx_hash)))


def _prepared(
    transactions: tuple[Prepared, ...] | list[Prepared],
) -> tuple[PreparedTransaction, ...]:
    return tuple(prepared(purpose, unsigned) for purpose, unsigned in transactions)


def _transaction(view: TransactionView) -> TransactionAnswer:
    return TransactionAnswer(
        hash=view.hash,
        state=view.state,
        purpose=view.purpose,
        why=view.why,
        block_number=view.block_number,
        gas_used=view.gas_used,
    )


def _listing(view: ListingView) -> ListingAnswer:
    listing = view.listing
    return ListingAnswer(
        hash=view.hash,
        state=view.state,
        token_id=token_text(view.token.token_id),
        kind=view.token.kind,
        name=view.token.name,
        maker=listing.maker,
        price_wei=str(listing.price_wei),
        price_gold=format_gold(listing.price_wei),
        amount=listing.amount,
        available=view.available,
        expires_at=listing.expiry,
        listing=wire_of(listing),
        signature="0x" + view.signature.hex(),
    )
