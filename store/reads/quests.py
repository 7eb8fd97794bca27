"""Quests: where each is in its life."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, and_, col, or_, select

from domain.errors import NotFound
from domain.ids import Address, Wei, token_hex
from domain.transaction import QuestStatus
from store.reads.tokens import TokenView, view_of
from store.tables import Asset, QuestPromise, QuestState, Token


@dataclass(frozen=True, slots=True)
class QuestView:
    """A minted quest.

    Attributes:
        status: never `absent`; an acceptance whose deadline has passed counts as open again, and
            what nobody works on as expired once its time has passed.
        giver, reward_gold_wei: None before the reward was locked.
        acceptor: who works on it, or completed it.
        deadline: last second of the running acceptance, Unix time.
        expiry: last second in which it can be opened or accepted, Unix time; None for a token that
            came in without terms.
    """

    token: TokenView
    status: QuestStatus
    giver: Address | None
    reward_gold_wei: Wei | None
    acceptor: Address | None
    deadline: int | None
    expiry: int | None


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
    """Quests that can be accepted now, newest first: nobody works on them, the reward is locked."""
    lapsed = and_(QuestState.stage == "accepted", col(QuestState.deadline) < now)
    query = _quests().where(
        or_(QuestState.stage == "open", lapsed),
        or_(col(QuestPromise.expiry).is_(None), col(QuestPromise.expiry) >= now),
    )
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
        select(Token, Asset, QuestState, QuestPromise)
        .join(Asset, col(Asset.token_id) == Token.token_id, isouter=True)
        .join(QuestState, col(QuestState.token_id) == Token.token_id, isouter=True)
        .join(QuestPromise, col(QuestPromise.token_id) == Token.token_id, isouter=True)
        .where(Token.kind == "quest")
    )


def _view(
    token: Token,
    asset: Asset | None,
    quest: QuestState | None,
    promise: QuestPromise | None,
    *,
    now: int,
) -> QuestView:
    lapsed = quest is not None and quest.stage == "accepted" and (quest.deadline or 0) < now
    expiry = None if promise is None else promise.expiry
    status: QuestStatus = "minted" if quest is None else "open" if lapsed else quest.stage
    if status in ("minted", "open") and expiry is not None and expiry < now:
        status = "expired"
    return QuestView(
        token=view_of(token, asset),
        status=status,
        giver=None if quest is None else quest.giver,
        reward_gold_wei=None if quest is None else quest.reward_gold_wei,
        acceptor=None if quest is None or lapsed else quest.acceptor,
        deadline=None if quest is None or lapsed else quest.deadline,
        expiry=expiry,
    )
