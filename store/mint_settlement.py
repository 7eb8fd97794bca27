"""What the chain made of mint requests: states that follow from projection and outbox alone.

That a token exists is no proof that a request minted it. It did if the transaction of the token's
first mint is one that carried the request, found by its hash; else the request has failed.

Only open requests are looked at, each by an index: what is settled costs nothing any more.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, exists, func, select, update
from sqlmodel.sql.expression import SelectOfScalar

from domain.ids import TokenId
from store.outbox_states import OPEN
from store.tables import Checkpoint, MintAttempt, MintRequest, MintState, Outbox, Token

MAX_REVERTS: Final = 3
"""A batch is undone as a whole by what no entry can mend (a role, an allowance, too little gas), so
its requests wait again, but not for ever."""

_TAKEN = "Another transaction minted this content first."
_SKIPPED = "The batch left it out: its receiver did not take it."
_REVERTED = "The transaction that carried it was reverted."
_UNDECIDED: Final = (*OPEN, "replaced")
"""States of a transaction that may yet be mined."""


def settle(
    session: Session, confirmations: int, reasons: Mapping[TokenId, str] | None = None
) -> int:
    """Bring the open requests to the state that chain and outbox imply. Idempotent.

    Args:
        session: one that writes.
        confirmations: blocks above a mint after which it is `confirmed`.
        reasons: one sentence on each token that a batch skipped, where more is known than here.

    Returns:
        How many requests changed.
    """
    head = _head(session)
    changed = set(_mined_as_carried(session, head))
    for row, carrier, token in _decided(session, head):
        _decide(session, row, carrier, token, reasons or {})
        changed.add(row.id)
    session.flush()
    confirmed = (
        update(MintRequest)
        .where(*_is_confirmable(head, confirmations))
        .values(state="confirmed")
        .returning(col(MintRequest.id))
    )
    changed.update(session.scalars(confirmed))
    return len(changed)


def settle_waiting(session: Session, limit: int) -> list[MintRequest]:
    """End the oldest waiting requests whose content is on the chain already.

    An earlier transaction of theirs minted it, though it was taken for lost; or somebody else did.

    Args:
        session: one that writes.
        limit: how many of the oldest to look at.

    Returns:
        The requests that changed.
    """
    changed: list[MintRequest] = []
    for row, token in taken_while_waiting(session, limit):
        carrier = _attempt_of(session, row, token)
        if carrier is None:
            _end(session, row, "failed", token.block_number, _TAKEN)
        else:
            row.outbox_id = carrier.id
            _end(session, row, "mined", token.block_number)
        changed.append(row)
    session.flush()
    return changed


def taken_while_waiting(session: Session, limit: int) -> list[tuple[MintRequest, Token]]:
    """Of the oldest waiting requests those whose content is on the chain."""
    oldest = select(MintRequest.id).where(MintRequest.state == "waiting")
    oldest = oldest.order_by(col(MintRequest.id)).limit(limit).subquery()
    found = select(MintRequest, Token).join(oldest, oldest.c.id == MintRequest.id)
    return list(session.exec(found.join(Token, col(Token.token_id) == MintRequest.token_id)).all())


def skipped(session: Session) -> list[tuple[MintRequest, Outbox]]:
    """Carried requests whose transaction was mined, and left them out; with the transaction."""
    found = session.exec(
        select(MintRequest, Outbox)
        .join(Outbox, col(Outbox.id) == MintRequest.outbox_id)
        .where(
            MintRequest.state == "sent",
            Outbox.state == "mined",
            col(Outbox.block_number) <= _head(session),
            ~exists().where(col(Token.token_id) == MintRequest.token_id),
        )
        .order_by(col(MintRequest.id))
    ).all()
    return [(row, carrier) for row, carrier in found]


def is_due(session: Session, confirmations: int) -> bool:
    """Whether `settle` would change anything, as far as can be told cheaply."""
    carried = select(MintRequest.id).join(Outbox, col(Outbox.id) == MintRequest.outbox_id)
    carried = carried.where(MintRequest.state == "sent", col(Outbox.state).not_in(_UNDECIDED))
    if session.exec(carried.limit(1)).first() is not None:
        return True
    mined = select(MintRequest.id).where(*_is_confirmable(_head(session), confirmations))
    return session.exec(mined.limit(1)).first() is not None


def reopen(session: Session, number: int | None = None) -> list[MintRequest]:
    """After a rollback: open the requests again that a dropped block had decided.

    A request stays failed where another one took over its content meanwhile.

    Args:
        session: one that writes.
        number: of the newest block that was not dropped; None for the indexed head.

    Returns:
        The requests that changed.
    """
    found = session.exec(
        select(MintRequest).where(
            col(MintRequest.state).in_(("mined", "confirmed", "failed")),
            col(MintRequest.block_number) > (_head(session) if number is None else number),
        )
    ).all()
    failed = [row.token_id for row in found if row.state == "failed"]
    taken_over = _living_tokens(session, failed)
    reopened: list[MintRequest] = []
    for row in found:
        if row.state == "failed" and row.token_id in taken_over:
            continue
        carrier = None if row.outbox_id is None else session.get(Outbox, row.outbox_id)
        is_carried = carrier is not None and carrier.state in _UNDECIDED
        row.state, row.why, row.block_number = "sent" if is_carried else "waiting", None, None
        row.outbox_id = row.outbox_id if is_carried else None
        session.add(row)
        reopened.append(row)
    session.flush()
    return reopened


def _head(session: Session) -> int:
    checkpoint = session.get(Checkpoint, 1)
    return -1 if checkpoint is None else checkpoint.number


def _is_confirmable(head: int, confirmations: int) -> tuple[ColumnElement[bool], ...]:
    """Mined, and enough blocks lie above."""
    deep = col(MintRequest.block_number) <= head - confirmations
    return col(MintRequest.state) == "mined", deep


def _mined_as_carried(session: Session, head: int) -> Sequence[int | None]:
    """The ordinary end, for all requests in one statement: the carrier minted the token.

    Returns:
        The ids of the requests that are `mined` now.
    """
    minted = (
        select(Token.block_number)
        .join(Outbox, col(Outbox.hash) == Token.tx_hash)
        .where(
            Outbox.id == MintRequest.outbox_id,
            col(Outbox.state).not_in(_UNDECIDED),
            func.coalesce(Outbox.block_number, -1) <= head,
            Token.token_id == MintRequest.token_id,
            Token.kind == MintRequest.kind,
        )
        .correlate(MintRequest)
    )
    return session.scalars(
        update(MintRequest)
        .where(col(MintRequest.state) == "sent", minted.exists())
        .values(state="mined", block_number=minted.scalar_subquery())
        .returning(col(MintRequest.id))
    ).all()


def _decided(session: Session, head: int) -> list[tuple[MintRequest, Outbox, Token | None]]:
    """Carried requests whose transaction is not open any more, up to the indexed head."""
    found = session.exec(
        select(MintRequest, Outbox, Token)
        .join(Outbox, col(Outbox.id) == MintRequest.outbox_id)
        .join(Token, col(Token.token_id) == MintRequest.token_id, isouter=True)
        .where(
            MintRequest.state == "sent",
            col(Outbox.state).not_in(_UNDECIDED),
            func.coalesce(Outbox.block_number, -1) <= head,
        )
        .order_by(col(MintRequest.id))
    ).all()
    return [(row, carrier, token) for row, carrier, token in found]


def _decide(
    session: Session,
    row: MintRequest,
    carrier: Outbox,
    token: Token | None,
    reasons: Mapping[TokenId, str],
) -> None:
    """Move one request on, whose transaction is not open any more."""
    if token is not None and token.kind == row.kind:
        ours = carrier if carrier.hash == token.tx_hash else _attempt_of(session, row, token)
        if ours is not None:
            row.outbox_id = ours.id
            _end(session, row, "mined", token.block_number)
            return
    match carrier.state:
        case "mined":
            why = reasons.get(row.token_id, _SKIPPED) if token is None else _TAKEN
            _end(session, row, "failed", carrier.block_number, why)
        case "failed" if _reverts(session, row) >= MAX_REVERTS:
            _end(session, row, "failed", carrier.block_number, carrier.why or _REVERTED)
        case _:
            row.state, row.outbox_id = _wait_or_follow(session, row)
            session.add(row)


def _wait_or_follow(session: Session, row: MintRequest) -> tuple[MintState, int | None]:
    """A request whose transaction is lost goes with another of its attempts, or waits again."""
    others = _attempts(row).where(col(Outbox.state).in_((*_UNDECIDED, "mined")))
    other = session.exec(others.order_by(col(Outbox.id).desc())).first()
    return ("waiting", None) if other is None else ("sent", other.id)


def _attempts(row: MintRequest) -> SelectOfScalar[Outbox]:
    joined = select(Outbox).join(MintAttempt, col(MintAttempt.outbox_id) == Outbox.id)
    return joined.where(MintAttempt.request_id == row.id)


def _attempt_of(session: Session, row: MintRequest, token: Token) -> Outbox | None:
    """The transaction of this request that minted the token; None if another one did."""
    return session.exec(_attempts(row).where(Outbox.hash == token.tx_hash)).one_or_none()


def _reverts(session: Session, row: MintRequest) -> int:
    return len(session.exec(_attempts(row).where(Outbox.state == "failed")).all())


def _end(
    session: Session,
    row: MintRequest,
    state: MintState,
    block_number: int | None,
    why: str | None = None,
) -> None:
    row.state, row.why, row.block_number = state, why, block_number
    session.add(row)


def _living_tokens(session: Session, token_ids: list[TokenId]) -> set[int]:
    living = select(MintRequest.token_id).where(
        col(MintRequest.token_id).in_(token_ids), col(MintRequest.why).is_(None)
    )
    return set(session.exec(living))
