"""Several transactions at once: what a node knows of them, and sending them in one request.

The node is asked before anything is sent, because a second copy is not harmless everywhere: ganache
7.9.2 executes a transaction with nonce 0 again each time that it is sent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from chain.client import ChainClient
from chain.refusals import (
    says_fee_is_too_low,
    says_it_is_known,
    says_nonce_is_early,
    says_nonce_is_used,
    typed,
)
from chain.rpc import Request, RpcRefusal
from chain.wire import read_hash, read_quantity, read_receipt
from domain.errors import ChainError, ChainUnreachable, LLMasOSError
from domain.ids import Address, HexBytes32
from domain.transaction import Receipt, SignedTransaction

_AT_ONCE: Final = 100
_SENDS_AT_ONCE: Final = 4
"""A development chain mines what it is sent before it answers, which takes a while for a batch."""

Taking = Literal["sent", "known", "used", "early", "cheap"]
"""What became of a transaction that was handed to a node: it took it; it had it; another one, or a
mined copy, used the nonce; one before it is missing; it pays too little to be taken or to replace
what the node has under its nonce."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a node sees a sender.

    Attributes:
        mined: the next nonce by the latest block.
        waiting: the next nonce if everything that waits is mined.
        known: hashes that it has, mined or waiting.
    """

    mined: int
    waiting: int
    known: frozenset[HexBytes32]


def standing(client: ChainClient, sender: Address, hashes: Sequence[HexBytes32]) -> Standing:
    """A sender's nonces, and which of these transactions the node has.

    Raises:
        ChainError: the node cannot be asked.
    """
    questions: list[Request] = [
        ("eth_getTransactionCount", [sender, "latest"]),
        ("eth_getTransactionCount", [sender, "pending"]),
        *(("eth_getTransactionByHash", [tx_hash]) for tx_hash in hashes),
    ]
    mined, waiting, *found = _in_portions(client, questions)
    return Standing(
        mined=read_quantity(mined),
        waiting=read_quantity(waiting),
        known=frozenset(
            tx_hash for tx_hash, answer in zip(hashes, found, strict=True) if answer is not None
        ),
    )


def receipts(
    client: ChainClient, senders: Sequence[Address], hashes: Sequence[HexBytes32]
) -> tuple[dict[Address, int], dict[HexBytes32, Receipt]]:
    """The next nonce of senders by the latest block, and the receipts of what is mined.

    The nonces are asked first: a transaction whose nonce is used, and that has no receipt, was not
    mined when its nonce was.

    Raises:
        ChainError: the node cannot be asked.
    """
    questions: list[Request] = [
        *(("eth_getTransactionCount", [sender, "latest"]) for sender in senders),
        *(("eth_getTransactionReceipt", [tx_hash]) for tx_hash in hashes),
    ]
    answers = _in_portions(client, questions)
    nonces = [read_quantity(answer) for answer in answers[: len(senders)]]
    found = {
        tx_hash: read_receipt(answer)
        for tx_hash, answer in zip(hashes, answers[len(senders) :], strict=True)
        if _is_mined(answer)
    }
    return dict(zip(senders, nonces, strict=True)), found


def send_all(
    client: ChainClient, transactions: Sequence[SignedTransaction], *, one_by_one: bool = False
) -> list[Taking | LLMasOSError]:
    """Hand transactions of one sender to the node, in order; each at most once.

    Args:
        client: of the chain.
        transactions: in the order of their nonces.
        one_by_one: for a node that takes no batches.

    Returns:
        For each what became of it; an error where it was refused for good or for now.

    Raises:
        ChainUnreachable: an answer was lost. What was taken is not known: ask `standing`.
    """
    requests: list[Request] = [
        ("eth_sendRawTransaction", ["0x" + transaction.raw.hex()]) for transaction in transactions
    ]
    step = 1 if one_by_one else _SENDS_AT_ONCE
    answers: list[Any] = []
    for first in range(0, len(requests), step):
        answers += client.answers(requests[first : first + step])
    return [
        _taking(answer, transaction)
        for answer, transaction in zip(answers, transactions, strict=True)
    ]


def _taking(answer: Any, transaction: SignedTransaction) -> Taking | LLMasOSError:
    if not isinstance(answer, RpcRefusal):
        if read_hash(answer) == transaction.hash:
            return "sent"
        return ChainUnreachable("The chain's node answered with another transaction.")
    if says_it_is_known(answer):
        return "known"
    if says_fee_is_too_low(answer):
        return "cheap"
    if says_nonce_is_early(answer):
        return "early"
    if says_nonce_is_used(answer):
        return "used"
    return typed(answer)


def _in_portions(client: ChainClient, questions: Sequence[Request]) -> list[Any]:
    answers: list[Any] = []
    for first in range(0, len(questions), _AT_ONCE):
        answers += client.results(questions[first : first + _AT_ONCE])
    return answers


def _is_mined(answer: Any) -> bool:
    # some nodes answer for a waiting transaction, without a block
    if answer is None:
        return False
    if not isinstance(answer, dict):
        raise ChainError("The chain's node gave a receipt that cannot be read.")
    return answer.get("blockNumber") is not None  # pyright: ignore[reportUnknownMemberType]
