"""What is to be minted and what is to be broadcast."""

from typing import Any, Literal, get_args

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index, Text, text
from sqlmodel import Field

from domain.ids import Address, HexBytes32, TokenId, TokenKind
from store.tables.base import Row, one_of
from store.types import (
    AddressText,
    Hash32Text,
    RowNumber,
    Sha256Text,
    TokenIdText,
    Uint256,
    Word,
)

OutboxState = Literal["prepared", "sent", "replaced", "mined", "failed", "dropped"]
MintState = Literal["waiting", "sent", "mined", "confirmed", "failed"]


class Outbox(Row, table=True):
    """A signed transaction, written down before it is sent (D9).

    Attributes:
        lane: the sender; nonces count up within a lane. Of all rows with one nonce one stands, and
            the others were replaced by it or dropped.
        ours: a key of this service signed it; else a person did, and it is only relayed.
        cancels: it moves nothing, and is there to use its nonce up.
        replaces_id: the row whose place it took, with the same nonce and a higher fee.
        why: one plain sentence, where it failed or was dropped.
        sent_at: since when a node has been given it; None where it is in doubt whether any has it.
        last_sent_at: when a node was handed it last, if not at `sent_at`.
        sends: how often it was handed to a node.
        block_number: where it was mined, whether it succeeded or reverted.
    """

    __table_args__ = (
        one_of("state", get_args(OutboxState)),
        CheckConstraint(
            "(state IN ('mined', 'failed')) = (block_number IS NOT NULL)", name="mined_has_block"
        ),
        Index(
            "uq_outbox_lane_nonce",
            "lane",
            "nonce",
            unique=True,
            sqlite_where=text("state NOT IN ('replaced', 'dropped')"),
            postgresql_where=text("state NOT IN ('replaced', 'dropped')"),
        ),
        Index(None, "lane", "nonce"),
        Index(None, "state", "lane", "nonce"),
    )

    id: int | None = Field(default=None, sa_type=RowNumber, primary_key=True)
    chain_id: int = Field(sa_type=BigInteger)
    lane: Address = Field(sa_type=AddressText)
    nonce: int = Field(sa_type=BigInteger)
    raw: bytes = Field(repr=False)
    hash: HexBytes32 = Field(sa_type=Hash32Text, unique=True)
    purpose: str = Field(sa_type=Text)
    ours: bool = False
    cancels: bool = False
    replaces_id: int | None = Field(default=None, sa_type=BigInteger, foreign_key="outbox.id")
    state: OutboxState = Field(default="prepared", sa_type=Word)
    why: str | None = Field(default=None, sa_type=Text)
    created_at: int = Field(sa_type=BigInteger)
    sent_at: int | None = Field(default=None, sa_type=BigInteger)
    last_sent_at: int | None = Field(default=None, sa_type=BigInteger)
    sends: int = Field(default=0)
    block_number: int | None = Field(default=None, sa_type=BigInteger, index=True)
    gas_used: int | None = Field(default=None, sa_type=BigInteger)
    effective_gas_price_wei: int | None = Field(default=None, sa_type=Uint256)


class MintRequest(Row, table=True):
    """One token that somebody wants minted.

    Attributes:
        digest: SHA-256 over the canonical order, to tell a retry from another request.
        terms: of a quest, as `store.terms` writes them; numbers are decimal strings.
        outbox_id: the transaction that carries it, once it has one.
        block_number: the block that decided it: where it was minted, or where it turned out that
            it will not be. None while it is open.
    """

    __table_args__ = (
        one_of("kind", get_args(TokenKind)),
        one_of("state", get_args(MintState)),
        CheckConstraint("(state = 'failed') = (why IS NOT NULL)", name="failed_has_reason"),
        CheckConstraint("(kind = 'quest') = (terms IS NOT NULL)", name="quest_has_terms"),
        CheckConstraint("state <> 'sent' OR outbox_id IS NOT NULL", name="sent_has_transaction"),
        Index(
            "uq_mint_request_token_id",
            "token_id",
            unique=True,
            # What has not failed has no reason. The state changes often, and would move the entry.
            sqlite_where=text("why IS NULL"),
            postgresql_where=text("why IS NULL"),
        ),
        CheckConstraint("state NOT IN ('waiting', 'sent') OR block_number IS NULL", name="open"),
        Index(None, "state", "id"),
        Index(None, "state", "kind", "id"),
        Index(None, "state", "block_number"),
    )

    id: int | None = Field(default=None, sa_type=RowNumber, primary_key=True)
    owner: Address = Field(sa_type=AddressText, foreign_key="account.address", index=True)
    token_id: TokenId = Field(sa_type=TokenIdText, foreign_key="asset.token_id")
    kind: TokenKind = Field(sa_type=Word)
    recipient: Address = Field(sa_type=AddressText)
    creator: Address = Field(sa_type=AddressText)
    royalty_bps: int
    amount: int = Field(sa_type=Uint256)
    cap: int = Field(sa_type=Uint256)
    terms: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    digest: str = Field(sa_type=Sha256Text)
    state: MintState = Field(default="waiting", sa_type=Word)
    why: str | None = Field(default=None, sa_type=Text)
    outbox_id: int | None = Field(
        default=None, sa_type=BigInteger, foreign_key="outbox.id", index=True
    )
    block_number: int | None = Field(default=None, sa_type=BigInteger)
    created_at: int = Field(sa_type=BigInteger)


class MintAttempt(Row, table=True):
    """A transaction that carried a request, whatever became of it.

    What mints a token is one of these, or is not ours.
    """

    request_id: int = Field(sa_type=BigInteger, primary_key=True, foreign_key="mint_request.id")
    outbox_id: int = Field(
        sa_type=BigInteger, primary_key=True, foreign_key="outbox.id", index=True
    )


class MintKey(Row, table=True):
    """An idempotency key and the one request that it stands for."""

    owner: Address = Field(sa_type=AddressText, primary_key=True, foreign_key="account.address")
    key: str = Field(max_length=255, primary_key=True)
    digest: str = Field(sa_type=Sha256Text)
    request_id: int = Field(sa_type=BigInteger, foreign_key="mint_request.id", index=True)
