"""What a node's refusals mean, in typed errors. Every kind of node words them differently."""

from typing import Final

from chain.reverts import reverted
from chain.rpc import RpcRefusal
from domain.errors import (
    ChainError,
    Conflict,
    InsufficientFunds,
    LLMasOSError,
    UnsupportedChain,
    WrongChain,
)

_REVERTED: Final = 3
_METHOD_NOT_FOUND: Final = -32601

_NONCE_USED: Final = ("nonce too low", "correct nonce", "already known", "already imported")
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
    if says_nonce_is_used(refusal):
        return Conflict("Another transaction of this account was sent in the meantime.")
    # a node's words are foreign text: short, and on one line
    return ChainError(f"The chain's node refused: {' '.join(refusal.message.split())[:160]}.")


def says_nonce_is_used(refusal: RpcRefusal) -> bool:
    """Whether this, or another transaction with its nonce, is on the chain already."""
    words = refusal.message.lower()
    return any(phrase in words for phrase in _NONCE_USED)
