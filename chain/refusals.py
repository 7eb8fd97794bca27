"""What a node's refusals mean, in typed errors. Every kind of node words them differently."""

from typing import Final

from chain.reverts import reverted
from chain.rpc import RpcRefusal
from domain.errors import (
    ChainError,
    ChainUnreachable,
    Conflict,
    InsufficientFunds,
    LLMasOSError,
    UnsupportedChain,
    WrongChain,
)

_REVERTED: Final = 3
_METHOD_NOT_FOUND: Final = -32601

_LIMIT_EXCEEDED: Final = -32005
_INTERNAL: Final = -32603

_KNOWN: Final = ("already known", "already imported", "known transaction")
_NONCE_USED: Final = ("nonce too low", "correct nonce", *_KNOWN)
_EARLY: Final = ("nonce too high", "nonce gap", "future transaction tries to replace")
_FEE_TOO_LOW: Final = (
    "underpriced",
    "fee too low",
    "fee cap less than block base fee",
    "max fee per gas less than block base fee",
    "less than the block's base fee",
    "less than block base fee",
    "tip cap less than",
    "gas price too low",
    "not sufficient to replace",
    "feetoolow",
)
_BUSY: Final = (
    "txpool is full",
    "pool is full",
    "rate limit",
    "too many requests",
    "request limit",
    "already reserved",
    "timeout",
    "timed out",
)
_WRONG_CHAIN: Final = ("chain id", "chainid")
_NO_ETHER: Final = ("insufficient funds",)


def typed(refusal: RpcRefusal) -> LLMasOSError:
    """The error that a person can be shown for a refusal."""
    words = refusal.message.lower()
    if refusal.code == _METHOD_NOT_FOUND:
        return UnsupportedChain("The chain's node lacks a method that this needs.")
    if refusal.code == _REVERTED or refusal.data is not None or "revert" in words:
        return reverted(refusal.data)
    if any(phrase in words for phrase in _NO_ETHER):
        return InsufficientFunds("The account has too little ether for the gas.")
    if any(phrase in words for phrase in _WRONG_CHAIN):
        return WrongChain("The transaction was signed for another chain.")
    if says_it_is_busy(refusal):
        return ChainUnreachable("The chain's node takes no more for now.")
    if says_nonce_is_used(refusal):
        return Conflict("Another transaction of this account was sent in the meantime.")
    return in_its_words(refusal)


def in_its_words(refusal: RpcRefusal) -> ChainError:
    """The refusal as the node worded it."""
    # foreign text: short, and on one line
    return ChainError(f"The chain's node refused: {' '.join(refusal.message.split())[:160]}.")


def says_nonce_is_used(refusal: RpcRefusal) -> bool:
    """Whether this, or another transaction with its nonce, is on the chain already."""
    return _says(refusal, _NONCE_USED)


def says_it_is_known(refusal: RpcRefusal) -> bool:
    """Whether the node has this very transaction."""
    return _says(refusal, _KNOWN)


def says_nonce_is_early(refusal: RpcRefusal) -> bool:
    """Whether a transaction before this one is missing."""
    return _says(refusal, _EARLY)


def says_fee_is_too_low(refusal: RpcRefusal) -> bool:
    """Whether it pays too little, for any block or to replace what the node has in its place."""
    return _says(refusal, _FEE_TOO_LOW)


def says_it_is_busy(refusal: RpcRefusal) -> bool:
    """Whether the refusal is about the node, and the same may be taken later."""
    return refusal.code in {_LIMIT_EXCEEDED, _INTERNAL} or _says(refusal, _BUSY)


def _says(refusal: RpcRefusal, phrases: tuple[str, ...]) -> bool:
    words = refusal.message.lower()
    return any(phrase in words for phrase in phrases)
