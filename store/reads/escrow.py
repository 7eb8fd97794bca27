"""What the Quests contract holds for others, and who can fetch it."""

from dataclasses import dataclass

from sqlmodel import Session, select

from domain.ids import Address, TokenId, TokenKind, Wei
from store.tables import Escrow, EscrowedAsset, GoldCredit, TokenCredit


@dataclass(frozen=True, slots=True)
class Held:
    """Wei of Gold, or pieces of a token.

    Attributes:
        locked: rewards of open quests.
        credited: what accounts can fetch.
    """

    locked: int
    credited: int


@dataclass(frozen=True, slots=True)
class Credits:
    """What an account can fetch. `tokens` are (kind, id, pieces), in the order of the ids."""

    gold_wei: Wei
    tokens: tuple[tuple[TokenKind, TokenId, int], ...]


def held(session: Session, asset: EscrowedAsset, token_id: int = 0) -> Held:
    """What is held of Gold, of an item, or of a character."""
    row = session.get(Escrow, (asset, token_id))
    return Held(0, 0) if row is None else Held(row.locked, row.credited)


def credits_of(session: Session, account: Address) -> Credits:
    """What an account can fetch."""
    gold = session.get(GoldCredit, account)
    query = select(TokenCredit).where(TokenCredit.account == account)
    rows = sorted(session.exec(query), key=lambda row: (row.token_id, row.kind))
    return Credits(
        gold_wei=Wei(0) if gold is None else gold.amount_wei,
        tokens=tuple((row.kind, row.token_id, row.amount) for row in rows),
    )
