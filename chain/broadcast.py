"""From a call to its receipt, sent at most once."""

import time
from collections.abc import Callable
from typing import Final, Literal

from chain.client import ChainClient, Sending
from chain.gas_limits import with_room
from chain.signing import LocalSigner
from domain.errors import ChainError, Reverted
from domain.ids import Address, HexBytes32
from domain.transaction import Call, Fees, Receipt, SignedTransaction, UnsignedTransaction

DEFAULT_TIMEOUT_S: Final = 120.0
_FIRST_PAUSE_S: Final = 0.02
_LONGEST_PAUSE_S: Final = 2.0

Fate = Literal["mined", "waiting", "replaced", "unknown"]
"""What became of a signed transaction: `replaced` means that another one used its nonce, `unknown`
that no node has it, so that it may be sent."""

Clock = Callable[[], float]
Sleep = Callable[[float], None]


def prepare(
    client: ChainClient,
    call: Call,
    sender: Address,
    *,
    nonce: int | None = None,
    fees: Fees | None = None,
) -> UnsignedTransaction:
    """Complete a call into what a key signs; what is None is asked from the chain.

    Raises:
        Reverted: it would be refused now. Only found out where the gas must be estimated.
    """
    gas_limit = call.gas_limit
    if gas_limit is None:
        gas_limit = with_room(client.estimate_gas(call, sender))
    return UnsignedTransaction(
        chain_id=client.chain_id,
        sender=sender,
        nonce=client.nonce(sender) if nonce is None else nonce,
        to=call.to,
        data=call.data,
        value_wei=call.value_wei,
        gas_limit=gas_limit,
        fees=client.fees() if fees is None else fees,
    )


def broadcast(client: ChainClient, signed: SignedTransaction) -> Sending:
    """Send a transaction unless the node has it already.

    The node is asked first, because a second copy is not harmless everywhere: ganache 7.9.2
    executes a transaction with nonce 0 again each time that it is sent.

    Raises:
        ChainUnreachable: the answer was lost; broadcast it again later.
        Conflict: another transaction used its nonce.
        WrongChain: it is signed for another chain.
    """
    return "known" if client.is_known(signed.hash) else client.send_raw(signed)


def fate_of(client: ChainClient, signed: SignedTransaction) -> Fate:
    """Reconcile a transaction by its hash, as after a crash between its row and its answer."""
    if client.receipt(signed.hash) is not None:
        return "mined"
    if client.is_known(signed.hash):
        return "waiting"
    return "replaced" if client.nonce(signed.sender, "latest") > signed.nonce else "unknown"


def wait(
    client: ChainClient,
    tx_hash: HexBytes32,
    *,
    timeout_s: float = DEFAULT_TIMEOUT_S,
    clock: Clock = time.monotonic,
    sleep: Sleep = time.sleep,
) -> Receipt:
    """Ask for the receipt until it is there, at growing intervals.

    Raises:
        ChainError: it was not mined in time.
    """
    deadline = clock() + timeout_s
    pause_s = _FIRST_PAUSE_S
    while True:
        receipt = client.receipt(tx_hash)
        if receipt is not None:
            return receipt
        if clock() >= deadline:
            raise ChainError(
                f"The transaction {tx_hash} was not mined within {timeout_s:g} seconds.",
                hint="It may still be mined later.",
            )
        sleep(pause_s)
        pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)


def submit(
    client: ChainClient,
    signer: LocalSigner,
    call: Call,
    *,
    timeout_s: float = DEFAULT_TIMEOUT_S,
) -> Receipt:
    """Prepare, sign, send and follow one call. For keys whose every use is seen here.

    The service's own transactions go through the outbox instead, row first.

    Raises:
        Reverted: it was refused, before or after it was mined.
        ChainError: it could not be sent, or was not mined in time.
    """
    signed = signer.sign(prepare(client, call, signer.address))
    broadcast(client, signed)
    receipt = wait(client, signed.hash, timeout_s=timeout_s)
    if not receipt.succeeded:
        raise why_failed(client, call, signer.address)
    return receipt


def why_failed(client: ChainClient, call: Call, sender: Address) -> Reverted:
    """The reason for which a mined call failed, found by running it again on the head."""
    try:
        client.call(call.to, call.data, sender)
    except Reverted as reason:
        return reason
    return Reverted("The transaction failed when it was mined, and would not fail now.")
