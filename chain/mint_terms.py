"""What the first mint of a token fixed for ever: read for many tokens at once, decoded by hand.

No event repeats it, because the contracts answer for ever.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from chain.abi import abi_of
from chain.client import ChainClient
from chain.decoding.words import WORD, account, number, require_word, small
from domain.errors import ChainError
from domain.ids import Address, TokenId, TokenKind
from domain.world import Deployment

_IDS_IN_A_CALL: Final = 500
"""An id costs 7,000 gas at most: this stays far below what nodes allow a call."""
_WORDS_OF_TERMS: Final = 3


@dataclass(frozen=True, slots=True)
class MintTerms:
    """Creator, royalty in 1/10,000 of a price, and pieces that may ever be; `cap` 0: not minted."""

    token_id: TokenId
    creator: Address
    royalty_bps: int
    cap: int


def terms_of(
    client: ChainClient, deployment: Deployment, wanted: Mapping[TokenKind, Iterable[TokenId]]
) -> dict[tuple[TokenKind, TokenId], MintTerms]:
    """The terms of tokens, as the head of the chain has them.

    Raises:
        ChainError: the chain cannot be asked, or answers with something else.
    """
    return {
        (kind, terms.token_id): terms
        for kind, ids in wanted.items()
        for some in _batches(ids)
        for terms in _ask(client, deployment.contract_of(kind), some)
    }


def _batches(ids: Iterable[TokenId]) -> Iterator[list[TokenId]]:
    rest = iter(ids)
    while some := list(islice(rest, _IDS_IN_A_CALL)):
        yield some


def _ask(client: ChainClient, contract: Address, ids: Sequence[TokenId]) -> Iterator[MintTerms]:
    answer = client.call(contract, encode_call(ids))
    try:
        yield from decode_terms(answer, ids)
    except ValueError as error:
        raise ChainError(
            "The chain answered a call with something else than our contract does.",
            hint="The deployment record may belong to another chain.",
        ) from error


def encode_call(ids: Sequence[TokenId]) -> bytes:
    """Calldata of `termsOf(uint256[])`."""
    selector = abi_of("Items").encode_call("termsOf", [])[:4]
    words = (WORD, len(ids), *ids)
    return selector + b"".join(word.to_bytes(WORD, "big") for word in words)


def decode_terms(answer: bytes, ids: Sequence[TokenId]) -> list[MintTerms]:
    """What `termsOf` returned for these ids.

    Raises:
        ValueError: it is none of its answers.
    """
    require_word(answer, 0, WORD)
    require_word(answer, 1, len(ids))
    if len(answer) != WORD * (2 + _WORDS_OF_TERMS * len(ids)):
        raise ValueError("another length")
    return [
        MintTerms(
            token_id,
            creator=account(answer, word),
            royalty_bps=small(answer, word + 1, 16),
            cap=number(answer, word + 2),
        )
        for token_id, word in zip(ids, range(2, 2 + _WORDS_OF_TERMS * len(ids), 3), strict=True)
    ]
