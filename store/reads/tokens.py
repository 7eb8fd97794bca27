"""Tokens: what exists and in whose hands it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, exists, func, or_, select

from domain.errors import NotFound
from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei, token_hex
from domain.ontology import Lang
from domain.world import GenerationContext, Named
from store.tables import Asset, GoldBalance, Token, TokenBalance


@dataclass(frozen=True, slots=True)
class TokenView:
    """A token on the chain, with the name that our copy of its metadata gives it.

    Attributes:
        name, lang: None where the metadata are not kept here.
        minted, burned, cap: pieces.
        block_number, tx_hash: of the first mint.
    """

    token_id: TokenId
    kind: TokenKind
    name: str | None
    lang: Lang | None
    creator: Address
    royalty_bps: int
    minted: int
    burned: int
    cap: int
    block_number: int
    tx_hash: HexBytes32


@dataclass(frozen=True, slots=True)
class Holding:
    """Pieces of a token in one hand.

    Attributes:
        epoch: what a listing that the owner signs now must carry.
    """

    token: TokenView
    owner: Address
    amount: int
    epoch: int


def view_of(token: Token, asset: Asset | None) -> TokenView:
    """A token and its asset as one."""
    return TokenView(
        token_id=token.token_id,
        kind=token.kind,
        name=None if asset is None else asset.name,
        lang=None if asset is None else asset.lang,
        creator=token.creator,
        royalty_bps=token.royalty_bps,
        minted=token.minted,
        burned=token.burned,
        cap=token.cap,
        block_number=token.block_number,
        tx_hash=token.tx_hash,
    )


def token(session: Session, token_id: int) -> TokenView:
    """One token.

    Raises:
        NotFound: it is not on the indexed chain.
    """
    found = session.exec(
        select(Token, Asset)
        .join(Asset, col(Asset.token_id) == Token.token_id, isouter=True)
        .where(Token.token_id == token_id)
    ).one_or_none()
    if found is None:
        raise NotFound(f"There is no token {token_hex(token_id)} on the chain.")
    return view_of(*found)


def newest(
    session: Session, *, kind: TokenKind | None = None, limit: int = 100, offset: int = 0
) -> list[TokenView]:
    """Tokens of one or every kind, newest first."""
    query = select(Token, Asset).join(Asset, col(Asset.token_id) == Token.token_id, isouter=True)
    if kind is not None:
        query = query.where(Token.kind == kind)
    query = query.order_by(col(Token.block_number).desc(), col(Token.log_index).desc())
    return [view_of(*found) for found in session.exec(query.limit(limit).offset(offset))]


def owned_by(
    session: Session,
    owner: Address,
    *,
    kind: TokenKind | None = None,
    limit: int = 100,
    offset: int = 0,
) -> list[Holding]:
    """What an account holds, in the order of the mints."""
    query = (
        select(TokenBalance, Token, Asset)
        .join(Token, col(Token.token_id) == TokenBalance.token_id)
        .join(Asset, col(Asset.token_id) == Token.token_id, isouter=True)
        .where(TokenBalance.owner == owner, TokenBalance.amount > 0)
        .order_by(col(Token.block_number), col(Token.log_index))
    )
    if kind is not None:
        query = query.where(Token.kind == kind)
    return [
        Holding(view_of(token, asset), balance.owner, balance.amount, balance.epoch)
        for balance, token, asset in session.exec(query.limit(limit).offset(offset))
    ]


def holders_of(session: Session, token_id: int) -> list[tuple[Address, int]]:
    """Who holds a token, and how many pieces; most first."""
    query = (
        select(TokenBalance)
        .where(TokenBalance.token_id == token_id, TokenBalance.amount > 0)
        .order_by(col(TokenBalance.amount).desc(), col(TokenBalance.owner))
    )
    return [(balance.owner, balance.amount) for balance in session.exec(query)]


def balance(session: Session, token_id: int, owner: Address) -> TokenBalance | None:
    """The balance row of an owner, with its epoch; None for one who never held the token."""
    return session.get(TokenBalance, (token_id, owner))


def gold_of(session: Session, owner: Address) -> Wei:
    """Gold of an account, in wei."""
    row = session.get(GoldBalance, owner)
    return Wei(0) if row is None else row.amount_wei


def named(session: Session, name: str, limit: int = 20) -> list[TokenView]:
    """Tokens on the chain with exactly this name, in the order of the mints."""
    query = (
        select(Token, Asset)
        .join(Asset, col(Asset.token_id) == Token.token_id)
        .where(Asset.name == name)
        .order_by(col(Token.block_number), col(Token.log_index))
    )
    return [view_of(*found) for found in session.exec(query.limit(limit))]


def generation_context(session: Session, limit: int = 200) -> GenerationContext:
    """The named things on the chain that a new prompt may refer to.

    The newest `limit` items and as many characters that are not wholly burned, in the order of
    their mints. Of several with one name only the oldest is named, so that no copycat takes a
    name over.
    """
    return GenerationContext(
        items=_living(session, "item", limit), characters=_living(session, "character", limit)
    )


def count(session: Session, kinds: Sequence[TokenKind] = ("item", "character", "quest")) -> int:
    """How many tokens of these kinds are on the chain."""
    query = select(func.count()).select_from(Token).where(col(Token.kind).in_(kinds))
    return session.exec(query).one()


def _living(session: Session, kind: TokenKind, limit: int) -> tuple[Named, ...]:
    older, namesake = aliased(Token), aliased(Asset)
    named_before = select(older.token_id).where(
        namesake.name == Asset.name,
        older.token_id == namesake.token_id,
        older.kind == kind,
        older.burned < older.minted,
        or_(
            older.block_number < Token.block_number,
            and_(older.block_number == Token.block_number, older.log_index < Token.log_index),
        ),
    )
    query = (
        select(Token, Asset)
        .join(Asset, col(Asset.token_id) == Token.token_id)
        .where(Token.kind == kind, Token.burned < Token.minted, ~exists(named_before))
        .order_by(col(Token.block_number).desc(), col(Token.log_index).desc())
        .limit(limit)
    )
    newest_first = [
        Named(asset.name, token_hex(token.token_id), kind, token.minted - token.burned)
        for token, asset in session.exec(query)
    ]
    return tuple(reversed(newest_first))
