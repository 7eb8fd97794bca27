"""Why a transaction is not mined: one plain sentence from what the chain says of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from chain.client import GWEI, ChainClient
from chain.raw_transaction import read_raw
from domain.errors import LLMasOSError
from domain.ids import Wei, format_gold
from store.tables import Outbox

_MINUTE_S: Final = 60
NODE_SILENT: Final = "The chain's node does not answer, so nothing can be sent or followed."


@dataclass(frozen=True, slots=True)
class Offer:
    """What a transaction offers for its gas, and takes from its sender at most."""

    max_fee_wei: int
    most_wei: int


@dataclass(frozen=True, slots=True)
class ChainView:
    """What the chain says of a transaction and its sender.

    Attributes:
        nonce: of the sender's next transaction in the latest block.
        balance_wei: ether of the sender.
        base_fee_wei: of a gas in the latest block; None where there is none.
        is_mined: whether there is a receipt.
        is_known: whether the node has it, mined or waiting.
    """

    nonce: int
    balance_wei: Wei
    base_fee_wei: int | None
    is_mined: bool
    is_known: bool


def look(client: ChainClient, row: Outbox) -> ChainView:
    """Ask the chain.

    Raises:
        ChainUnreachable: no node answers.
    """
    head = client.block("latest")
    return ChainView(
        nonce=client.nonce(row.lane, "latest"),
        balance_wei=client.balance(row.lane),
        base_fee_wei=None if head is None else head.base_fee_wei,
        is_mined=client.receipt(row.hash) is not None,
        is_known=client.is_known(row.hash),
    )


def offer_of(row: Outbox) -> Offer | None:
    """What a transaction offers, read from its bytes; None if they cannot be read."""
    try:
        content = read_raw(row.raw).content
    except LLMasOSError:
        return None
    most_wei = content.value_wei + content.gas_limit * content.fees.max_fee_wei
    return Offer(content.fees.max_fee_wei, most_wei)


def why_stuck(
    row: Outbox, view: ChainView, offer: Offer | None, open_nonces: Sequence[int], age_s: int
) -> str:
    """The first reason that holds, from the surest to the vaguest.

    Args:
        row: a transaction that is neither mined nor given up.
        view: what the chain says.
        offer: what it offers; None if that cannot be read.
        open_nonces: those of the sender's open transactions.
        age_s: how long it has waited.
    """
    if view.is_mined:
        return "It is mined, and its block is not indexed yet."
    if view.nonce > row.nonce:
        return f"Another transaction used its nonce {row.nonce}."
    held = set(open_nonces)
    missing = next((n for n in range(view.nonce, row.nonce) if n not in held), None)
    if missing is not None:
        return f"Nonce {missing} comes before it, and the outbox has no transaction with it."
    if (
        offer is not None
        and view.base_fee_wei is not None
        and offer.max_fee_wei < view.base_fee_wei
    ):
        return (
            f"It offers {offer.max_fee_wei / GWEI:g} gwei for a gas, and a gas costs "
            f"{view.base_fee_wei / GWEI:g} now."
        )
    if offer is not None and offer.most_wei > view.balance_wei:
        return (
            f"Its sender holds {format_gold(view.balance_wei)} ether, and it may take "
            f"{format_gold(offer.most_wei)}."
        )
    if view.nonce < row.nonce:
        return f"It waits for the transaction with nonce {view.nonce} before it."
    if view.is_known:
        return f"The node has it, and has not mined it for {age_s // _MINUTE_S} minutes."
    if row.sends == 0:
        return "It was never handed to a node: the worker does not run, or the node refuses it."
    return "The node does not have it any more, or refuses it."
