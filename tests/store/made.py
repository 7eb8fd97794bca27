"""Accounts, assets and orders as the service makes them, for tests of what follows from them."""

from sqlmodel import Session

import store.generations as generations
import store.logins as logins
from domain.asset import Opening
from domain.canonical import sha256_hex
from domain.ids import Address, TokenId, TokenKind, Wei
from domain.transaction import (
    ItemAmount,
    MintOrder,
    ObjectiveTerms,
    QuestTerms,
    Receipt,
    SignedTransaction,
)
from store.blobs import StoredBlob
from store.generations import GenerationResult, GenerationWish
from tests.store.chains import ALICE, CAROL, DEPLOYMENT, digest

NOW = 1_700_000_000


def wish(
    request_id: str, owner: Address = ALICE, kind: TokenKind = "item", prompt: str = "an iron sword"
) -> GenerationWish:
    return GenerationWish(request_id, owner, kind, "en", prompt, {"items": [], "characters": []})


def result(request_id: str, name: str = "Emberfang") -> GenerationResult:
    return GenerationResult(
        blob=StoredBlob(sha256_hex(request_id.encode()), len(request_id)),
        name=name,
        opening=Opening(
            salt=sha256_hex(b"salt"), prompt="an iron sword", context={}, token_ids=(1, 2, 3)
        ),
        seed="00112233aabbccdd",
        attempt=2,
    )


def generated(
    session: Session,
    request_id: str,
    owner: Address = ALICE,
    kind: TokenKind = "item",
    name: str = "Emberfang",
) -> TokenId:
    """An asset that went through the queue; its token id."""
    logins.account(session, owner, NOW)
    generations.submit(session, wish(request_id, owner, kind), NOW)
    generations.claim(session, 100, NOW)
    made = generations.finish(session, request_id, result(request_id, name), NOW)
    assert made.result is not None
    return TokenId(int(made.result, 16))


TERMS = QuestTerms(
    objectives=(ObjectiveTerms("DELIVER", Address(DEPLOYMENT.items), TokenId(2**255 + 1), 3),),
    reward_gold_wei=Wei(5 * 10**18),
    reward_items=(ItemAmount(TokenId(2**200), 1),),
    expiry=NOW + 86_400,
    accept_window_s=3_600,
)


def order(token_id: int, kind: TokenKind = "item", amount: int = 1) -> MintOrder:
    return MintOrder(
        kind=kind,
        token_id=TokenId(token_id),
        to=ALICE,
        creator=CAROL,
        royalty_bps=500,
        amount=amount,
        cap=amount,
        terms=TERMS if kind == "quest" else None,
    )


def signed(nonce: int, sender: Address = ALICE, variant: str = "") -> SignedTransaction:
    return SignedTransaction(
        raw=b"\x02raw %d %s" % (nonce, variant.encode()),
        hash=digest(sender, nonce, variant),
        chain_id=31337,
        sender=sender,
        nonce=nonce,
    )


def receipt(transaction: SignedTransaction, *, succeeded: bool = True, block: int = 9) -> Receipt:
    return Receipt(
        tx_hash=transaction.hash,
        succeeded=succeeded,
        block_number=block,
        block_hash=digest(block),
        gas_used=21_000,
        effective_gas_price_wei=10**9,
    )
