"""Mint requests: taken once, batched, and followed until the chain has them.

A request is `waiting` until a transaction carries it (`sent`), `mined` once the token is on the
indexed chain, `confirmed` at the depth that the operator asks for, or `failed` with the reason.
"""

from collections.abc import Iterable

from sqlmodel import Session, col, func, insert, select, update

from domain.errors import Conflict, NotFound
from domain.ids import Address, TokenKind
from domain.transaction import MintOrder
from store.mint_intake import MintWanted, accept_all
from store.tables import MintAttempt, MintRequest, Outbox
from store.terms import terms_from_json


def accept(session: Session, owner: Address, key: str, order: MintOrder, now: int) -> MintRequest:
    """Take a request, once.

    The same key and order give the row that is there, and so does another key for content that is
    requested already: the same content is never minted twice.

    Args:
        session: one that writes.
        owner: who asks; has an account.
        key: the idempotency key, 1 to 255 characters, the owner's own.
        order: what to mint; its metadata are an asset of ours.
        now: Unix time, s.

    Raises:
        IdempotencyMismatch: the key stands for another order.
        NotMintable: the content belongs to somebody else's request or is on the chain already, or
            its metadata are not here.
    """
    (row,) = accept_all(session, owner, [MintWanted(key, order)], now)
    return row


def get(session: Session, request_id: int) -> MintRequest:
    """One request.

    Raises:
        NotFound: there is none.
    """
    row = session.get(MintRequest, request_id)
    if row is None:
        raise NotFound("There is no such mint request.")
    return row


def of_owner(session: Session, owner: Address, limit: int = 100) -> list[MintRequest]:
    """An owner's requests, newest first."""
    rows = select(MintRequest).where(MintRequest.owner == owner)
    return list(session.exec(rows.order_by(col(MintRequest.id).desc()).limit(limit)))


def newest(session: Session, limit: int) -> list[tuple[MintRequest, Outbox | None]]:
    """The newest requests of everybody, and the transaction that carries each."""
    rows = select(MintRequest, Outbox)
    rows = rows.join(Outbox, col(Outbox.id) == MintRequest.outbox_id, isouter=True)
    found = session.exec(rows.order_by(col(MintRequest.id).desc()).limit(limit))
    return [(row, carrier) for row, carrier in found]


def waiting(session: Session, limit: int, kind: TokenKind | None = None) -> list[MintRequest]:
    """The oldest requests that no transaction carries yet, of one kind or of all."""
    rows = select(MintRequest).where(MintRequest.state == "waiting")
    if kind is not None:
        rows = rows.where(MintRequest.kind == kind)
    return list(session.exec(rows.order_by(col(MintRequest.id)).limit(limit)))


def waiting_among(session: Session, ids: Iterable[int]) -> list[MintRequest]:
    """Of these requests those that still wait, oldest first."""
    rows = select(MintRequest).where(col(MintRequest.id).in_(list(ids)))
    rows = rows.where(MintRequest.state == "waiting")
    return list(session.exec(rows.order_by(col(MintRequest.id))))


def still_waiting(session: Session, rows: Iterable[MintRequest]) -> set[int]:
    """Of requests that were read before the ids of those that wait even now."""
    found = select(MintRequest.id).where(col(MintRequest.id).in_([row.id for row in rows]))
    return {
        number for number in session.exec(found.where(MintRequest.state == "waiting")) if number
    }


def count_carried(session: Session, kind: TokenKind) -> int:
    """How many requests of a kind a transaction carries that is not known to be mined."""
    rows = select(func.count()).select_from(MintRequest)
    return session.exec(rows.where(MintRequest.state == "sent", MintRequest.kind == kind)).one()


def order_of(row: MintRequest) -> MintOrder:
    """The order of a row, as the minter takes it."""
    return MintOrder(
        kind=row.kind,
        token_id=row.token_id,
        to=row.recipient,
        creator=row.creator,
        royalty_bps=row.royalty_bps,
        amount=row.amount,
        cap=row.cap,
        terms=None if row.terms is None else terms_from_json(row.terms),
    )


def attach(session: Session, rows: Iterable[MintRequest], transaction: Outbox) -> None:
    """Let a transaction of the outbox carry these requests.

    Call it in the session that enqueued the transaction, so that both are written or neither.

    Args:
        session: one that writes; leave it by the error if one is raised.
        rows: the requests, as they were read before.
        transaction: that is to carry them.

    Raises:
        Conflict: a request is carried already, or settled.
    """
    ids = [row.id for row in rows]
    marked = session.exec(
        update(MintRequest)
        .where(col(MintRequest.id).in_(ids), col(MintRequest.state) == "waiting")
        .values(state="sent", outbox_id=transaction.id)
        .returning(col(MintRequest.id))
    ).all()
    if len(marked) != len(ids):
        raise Conflict("A mint request is carried by one transaction at a time.")
    _note_attempts(session, ids, transaction)


def hand_over(session: Session, carrier: Outbox, successor: Outbox) -> None:
    """Let a transaction that stands for another carry what the other carried.

    Call it in the session that replaced the other.
    """
    ids = session.exec(select(MintRequest.id).where(MintRequest.outbox_id == carrier.id)).all()
    if not ids:
        return
    session.exec(
        update(MintRequest)
        .where(col(MintRequest.outbox_id) == carrier.id)
        .values(outbox_id=successor.id)
    )
    _note_attempts(session, ids, successor)


def carries(session: Session, transaction: Outbox) -> bool:
    """Whether a request is to be minted by this transaction."""
    found = select(MintRequest.id).where(MintRequest.outbox_id == transaction.id).limit(1)
    return session.exec(found).first() is not None


def fail(session: Session, row: MintRequest, why: str) -> None:
    """Refuse a waiting request for good: its order cannot be put into any transaction.

    Raises:
        Conflict: a transaction carries it, or it is settled.
    """
    if row.state != "waiting":
        raise Conflict("Only a waiting mint request can be refused.")
    row.state, row.why = "failed", why
    session.add(row)


def _note_attempts(session: Session, ids: Iterable[int | None], transaction: Outbox) -> None:
    rows = [{"request_id": number, "outbox_id": transaction.id} for number in ids]
    if rows:
        session.exec(insert(MintAttempt), params=rows)
