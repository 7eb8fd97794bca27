"""Quests: where each is in its life."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, and_, col, or_, select

from domain.errors import NotFound
from domain.ids import Address, Wei, token_hex
from domain.transaction import QuestStatus
from store.reads.tokens import TokenView, view_of
from store.tables import Asset, QuestState, Token


@dataclass(frozen=True, slots=True)
class QuestView:
    """A minted quest.

    Attributes:
        status: never `absent`; an acceptance whose deadline has passed counts as open again.
        giver, reward_gold_wei: None before the reward was locked.
        acceptor: who works on it, or completed it.
        deadline: last second of the running acceptance, Unix time.
    """

    token: TokenView
    status: QuestStatus
    giver: Address | None
    reward_gold_wei: Wei | None
    acceptor: Address | None
    deadline: int | None


def one(session: Session, token_id: int, now: int) -> QuestView:
    """One quest. `now` is Unix time, s.

    Raises:
        NotFound: no quest with this id is on the indexed chain.
    """
    found = session.exec(_quests().where(Token.token_id == token_id)).one_or_none()
    if found is None:
        raise NotFound(f"There is no quest {token_hex(token_id)} on the chain.")
    return _view(*found, now=now)


def newest(session: Session, now: int, limit: int = 100, offset: int = 0) -> list[QuestView]:
    """All quests, newest first."""
    query = _quests().order_by(col(Token.block_number).desc(), col(Token.log_index).desc())
    return [_view(*found, now=now) for found in session.exec(query.limit(limit).offset(offset))]


def open_to_all(session: Session, now: int, limit: int = 100) -> list[QuestView]:
    """Quests that nobody works on and whose reward is locked, newest first.

    The expiry stands in the terms, which the chain checks at acceptance.
    """
    lapsed = and_(QuestState.stage == "accepted", col(QuestState.deadline) < now)
    query = _quests().where(or_(QuestState.stage == "open", lapsed))
    query = query.order_by(col(Token.block_number).desc(), col(Token.log_index).desc())
    return [_view(*found, now=now) for found in session.exec(query.limit(limit))]


def accepted_by(session: Session, acceptor: Address, now: int, limit: int = 100) -> list[QuestView]:
    """Quests that an account works on now, soonest deadline first."""
    query = _quests().where(
        QuestState.acceptor == acceptor,
        QuestState.stage == "accepted",
        col(QuestState.deadline) >= now,
    )
    query = query.order_by(col(QuestState.deadline), col(Token.token_id))
    return [_view(*found, now=now) for found in session.exec(query.limit(limit))]


def _quests() -> Any:
    return (
        select(Token, Asset, QuestState)
        .join(Asset, col(Asset.token_id) == Token.token_id, isouter=True)
        .join(QuestState, col(QuestState.token_id) == Token.token_id, isouter=True)
        .where(Token.kind == "quest")
    )


def _view(token: Token, asset: Asset | None, quest: QuestState | None, *, now: int) -> QuestView:
    if quest is None:
        return QuestView(view_of(token, asset), "minted", None, None, None, None)
    lapsed = quest.stage == "accepted" and (quest.deadline or 0) < now
    return QuestView(
        token=view_of(token, asset),
        status="open" if lapsed else quest.stage,
        giver=quest.giver,
        reward_gold_wei=quest.reward_gold_wei,
        acceptor=None if lapsed else quest.acceptor,
        deadline=None if lapsed else quest.deadline,
    )
