"""What was asked of the generators, and what came of it."""

from typing import Any, Literal, get_args

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index, Text
from sqlmodel import Field

from domain.ids import Address, TokenId, TokenKind
from domain.ontology import KINDS, LANGS, Kind, Lang
from store.tables.base import Row, one_of
from store.types import AddressText, RowNumber, Sha256Text, TokenIdText, Word

GenerationStatus = Literal["queued", "running", "done", "failed"]


class Blob(Row, table=True):
    """Bytes that lie in the blob folder under their SHA-256."""

    sha256: str = Field(sa_type=Sha256Text, primary_key=True)
    size_bytes: int = Field(sa_type=BigInteger)
    created_at: int = Field(sa_type=BigInteger)


class Asset(Row, table=True):
    """What a token id stands for, by the metadata that we hold. Minted or not."""

    __table_args__ = (one_of("kind", get_args(TokenKind)), one_of("lang", LANGS))

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True, foreign_key="blob.sha256")
    kind: TokenKind = Field(sa_type=Word)
    lang: Lang = Field(sa_type=Word)
    name: str = Field(sa_type=Text, index=True)


class Generation(Row, table=True):
    """One request to generate, from the queue to the result.

    `prompt`, `context`, `salt` and `token_ids` are the opening of the commitment: the creator's
    private data, which no other account is shown.

    Attributes:
        position: order in the queue.
        id: chosen by who asks; a repeated id is the same request.
        result: the SHA-256 of the bytes that came of it, which for a mintable kind is the token id.
        seed: 16 hex digits.
        error: one plain sentence, where it failed.
    """

    __table_args__ = (
        one_of("kind", KINDS),
        one_of("lang", LANGS),
        one_of("status", get_args(GenerationStatus)),
        CheckConstraint("(status = 'done') = (result IS NOT NULL)", name="done_has_result"),
        CheckConstraint("(status = 'failed') = (error IS NOT NULL)", name="failed_has_error"),
        Index(None, "status", "position"),
        Index(None, "owner", "created_at"),
    )

    position: int | None = Field(default=None, sa_type=RowNumber, primary_key=True)
    id: str = Field(max_length=64, unique=True)
    owner: Address = Field(sa_type=AddressText, foreign_key="account.address")
    kind: Kind = Field(sa_type=Word)
    lang: Lang = Field(sa_type=Word)
    prompt: str = Field(sa_type=Text, repr=False)
    context: dict[str, Any] = Field(sa_type=JSON, repr=False)
    status: GenerationStatus = Field(default="queued", sa_type=Word)
    error: str | None = Field(default=None, sa_type=Text)
    created_at: int = Field(sa_type=BigInteger)
    started_at: int | None = Field(default=None, sa_type=BigInteger)
    finished_at: int | None = Field(default=None, sa_type=BigInteger)
    seed: str | None = Field(default=None, max_length=16)
    attempt: int | None = Field(default=None)
    result: str | None = Field(
        default=None, sa_type=Sha256Text, foreign_key="blob.sha256", index=True
    )
    salt: str | None = Field(default=None, sa_type=Sha256Text, repr=False)
    token_ids: list[int] | None = Field(default=None, sa_type=JSON, repr=False)
