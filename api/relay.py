"""Transactions that people signed: checked, written down, and only then sent (D7, D9)."""

from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from eth_typing import ABIFunction
from eth_utils.abi import function_abi_to_4byte_selector
from sqlmodel import select

from api.work.sending import send_lane
from api.world import World
from chain import artifacts
from chain.raw_transaction import SignedByUser, read_raw
from domain.errors import (
    ChainUnreachable,
    Conflict,
    Forbidden,
    InsufficientFunds,
    NotFound,
    NotTheOwner,
    WrongChain,
)
from domain.ids import Address, HexBytes32
from store import outbox, projection
from store.tables import Outbox

TransactionState = Literal["prepared", "sent", "mined", "confirmed", "failed"]
_MAX_NONCE_GAP = 16


@dataclass(frozen=True, slots=True)
class TransactionView:
    """Where a transaction stands; `why` where it failed."""

    hash: HexBytes32
    state: TransactionState
    purpose: str
    why: str | None
    block_number: int | None
    gas_used: int | None


def relay(world: World, who: Address, raw: bytes) -> TransactionView:
    """Take a signed transaction to our contracts, write it down, and send it.

    Raises:
        InvalidInput: it cannot be read.
        NotTheOwner: somebody else signed it.
        WrongChain: it is for another chain.
        Forbidden: it goes elsewhere than to our contracts, or carries ether.
        Reverted: the contract would refuse it now.
        Conflict: its nonce is used, or too far ahead.
        InsufficientFunds: the sender cannot pay for the gas.
    """
    transaction = read_raw(raw)
    known = _find(world, transaction.signed.hash)
    if known is None:
        purpose = _check(world, who, transaction)
        with world.database.write() as session:
            outbox.enqueue(session, transaction.signed, purpose, world.clock())
    with suppress(ChainUnreachable):  # it is written down: the worker sends it later
        send_lane(world, transaction.signed.sender)
    return view_transaction(world, transaction.signed.hash)


def view_transaction(world: World, tx_hash: HexBytes32) -> TransactionView:
    """Where a transaction that passed through the service stands.

    Raises:
        NotFound: none with this hash did.
    """
    row = _find(world, tx_hash)
    if row is None:
        raise NotFound("No such transaction passed through this service.")
    return TransactionView(
        hash=row.hash,
        state=_state(world, row),
        purpose=row.purpose,
        why=row.why,
        block_number=row.block_number,
        gas_used=row.gas_used,
    )


def _find(world: World, tx_hash: HexBytes32) -> Outbox | None:
    with world.database.read() as session:
        return session.exec(select(Outbox).where(Outbox.hash == tx_hash)).one_or_none()


def _state(world: World, row: Outbox) -> TransactionState:
    if row.state == "dropped":
        return "failed"
    if row.state != "mined" or row.block_number is None:
        return "sent" if row.state == "replaced" else row.state
    with world.database.read() as session:
        head = projection.checkpoint(session)
    depth = -1 if head is None else head.number - row.block_number
    return "confirmed" if depth >= world.confirmations else "mined"


def _check(world: World, who: Address, transaction: SignedByUser) -> str:
    """Refuse what must not be relayed; says in words what the transaction does."""
    content = transaction.content
    if content.sender != who:
        raise NotTheOwner("The transaction is signed by another account than the one logged in.")
    if content.chain_id != world.deployment.chain_id:
        raise WrongChain(
            f"The transaction is for chain {content.chain_id}, this world is on "
            f"{world.deployment.chain_id}."
        )
    purpose = _purpose(world, content.to, content.data)
    if purpose is None or content.value_wei:
        raise Forbidden("Only calls of this world's contracts are relayed, and without ether.")
    mined = world.client.nonce(who, "latest")
    if content.nonce < mined:
        raise Conflict("Another transaction of this account used the nonce.")
    if content.nonce > mined + _MAX_NONCE_GAP:
        raise Conflict(f"The nonce is too far ahead: the next one is {mined}.")
    if world.client.balance(who) < content.gas_limit * content.fees.max_fee_wei:
        raise InsufficientFunds("The account has too little ether for the gas.")
    if content.nonce == mined and content.to is not None:
        world.client.call(content.to, content.data, who)
    return purpose


def _purpose(world: World, to: Address | None, data: bytes) -> str | None:
    deployment = world.deployment
    names = {
        deployment.gold: "Gold",
        deployment.items: "Items",
        deployment.characters: "Characters",
        deployment.quests: "Quests",
        deployment.market: "Market",
    }
    contract = names.get(to or "")
    if contract is None:
        return None
    function = _functions(contract).get(data[:4])
    return None if function is None else f"{contract}: {function}"


@cache
def _functions(contract: str) -> dict[bytes, str]:
    """Functions of a contract by their selectors."""
    return {
        function_abi_to_4byte_selector(cast("ABIFunction", entry)): str(entry["name"])
        for entry in artifacts.load(contract).abi
        if entry["type"] == "function"
    }
