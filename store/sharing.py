"""Prompts that their authors let a service take for training."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import Session, col, select

from domain.errors import NotFound
from domain.ids import Address
from domain.ontology import Kind, Lang
from store.tables import Account, Generation, Token


@dataclass(frozen=True, slots=True)
class SharedPrompt:
    """What somebody asked for, and kept."""

    kind: Kind
    lang: Lang
    prompt: str


def shares_since(session: Session, account: Address) -> int | None:
    """Since when an account shares its prompts; None if it does not.

    Raises:
        NotFound: there is no such account.
    """
    return _account(session, account).shares_since


def set_sharing(session: Session, account: Address, shares: bool, now: int) -> int | None:
    """Let an account share its prompts from now on, or no longer, those of before included.

    Returns:
        Since when it shares them: somebody who says so again goes on sharing from the first time.

    Raises:
        NotFound: there is no such account.
    """
    row = _account(session, account)
    if not shares:
        row.shares_since = None
    elif row.shares_since is None:
        row.shares_since = now
    session.add(row)
    session.flush()
    return row.shares_since


def shared_prompts(session: Session) -> Iterator[SharedPrompt]:
    """Prompts that were given while their author shared them, and whose result was minted.

    Somebody who mints a thing has looked at it and found that it is what they asked for.
    """
    query = (
        select(Generation)
        .join(Account, col(Account.address) == col(Generation.owner))
        .join(Token, col(Token.token_id) == col(Generation.result))
        .where(col(Generation.created_at) >= col(Account.shares_since))
        .order_by(col(Generation.position))
    )
    for row in session.exec(query):
        yield SharedPrompt(row.kind, row.lang, row.prompt)


def _account(session: Session, address: Address) -> Account:
    row = session.get(Account, address)
    if row is None:
        raise NotFound("There is no such account.")
    return row
