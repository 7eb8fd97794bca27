"""Generations: the queue, what came of each request, and the creator's opening."""

from dataclasses import dataclass
from typing import Any, Literal

from sqlmodel import Session, col, func, select

from domain.asset import Opening
from domain.errors import Conflict, IdempotencyMismatch, NotFound
from domain.ids import Address
from domain.ontology import Kind, Lang
from store.blobs import StoredBlob
from store.tables import Asset, Blob, Generation


@dataclass(frozen=True, slots=True)
class GenerationWish:
    """What somebody asks for.

    Attributes:
        id: 1 to 64 characters, chosen by who asks; it also keys the salt (D3).
        context: `GenerationContext.as_json()`, as it was when the request was taken.
    """

    id: str
    owner: Address
    kind: Kind
    lang: Lang
    prompt: str
    context: dict[str, Any]


@dataclass(frozen=True, slots=True)
class GenerationResult:
    """What came of it.

    Attributes:
        blob: the bytes, already on the disk; of a mintable kind they are its metadata.
        name: what people call it.
        opening: the creator's private data.
        seed: 16 hex digits.
    """

    blob: StoredBlob
    name: str
    opening: Opening
    seed: str
    attempt: int


def submit(session: Session, wish: GenerationWish, now: int) -> Generation:
    """Queue a request; the same id and wish again give the row that is there.

    Raises:
        IdempotencyMismatch: the id stands for another wish. `context` is not compared: a retry
            must not fail because the world grew meanwhile.
    """
    known = session.exec(select(Generation).where(Generation.id == wish.id)).one_or_none()
    if known is not None:
        if (known.owner, known.kind, known.lang, known.prompt) != (
            wish.owner,
            wish.kind,
            wish.lang,
            wish.prompt,
        ):
            raise IdempotencyMismatch("This request id was used for another generation.")
        return known
    row = Generation(
        id=wish.id,
        owner=wish.owner,
        kind=wish.kind,
        lang=wish.lang,
        prompt=wish.prompt,
        context=wish.context,
        created_at=now,
    )
    session.add(row)
    session.flush()
    return row


def claim(session: Session, limit: int, now: int) -> list[Generation]:
    """Take the oldest queued requests to work on them."""
    rows = session.exec(
        select(Generation)
        .where(Generation.status == "queued")
        .order_by(col(Generation.position))
        .limit(limit)
    ).all()
    for row in rows:
        row.status, row.started_at = "running", now
        session.add(row)
    session.flush()
    return list(rows)


def requeue_running(session: Session) -> int:
    """At start-up: queue again what a stopped worker left behind. Returns how many."""
    rows = session.exec(select(Generation).where(Generation.status == "running")).all()
    for row in rows:
        row.status, row.started_at = "queued", None
        session.add(row)
    session.flush()
    return len(rows)


def finish(session: Session, request_id: str, result: GenerationResult, now: int) -> Generation:
    """Keep what a claimed request came to.

    Raises:
        NotFound: there is no such request.
        Conflict: it is not being worked on.
    """
    row = _running(session, request_id)
    if session.get(Blob, result.blob.sha256) is None:
        session.add(
            Blob(sha256=result.blob.sha256, size_bytes=result.blob.size_bytes, created_at=now)
        )
        session.flush()
    if row.kind in ("item", "character", "quest"):
        _keep_asset(session, row.kind, row.lang, result)
    row.salt, row.token_ids = result.opening.salt, list(result.opening.token_ids)
    row.seed, row.attempt = result.seed, result.attempt
    row.status, row.result, row.finished_at = "done", result.blob.sha256, now
    session.add(row)
    session.flush()
    return row


def fail(session: Session, request_id: str, error: str, now: int) -> Generation:
    """Keep why a claimed request came to nothing. `error` is one plain sentence.

    Raises:
        NotFound: there is no such request.
        Conflict: it is not being worked on.
    """
    row = _running(session, request_id)
    row.status, row.error, row.finished_at = "failed", error, now
    session.add(row)
    session.flush()
    return row


def get(session: Session, owner: Address, request_id: str) -> Generation:
    """One of an owner's requests.

    Raises:
        NotFound: the owner made no such request.
    """
    row = session.exec(select(Generation).where(Generation.id == request_id)).one_or_none()
    if row is None or row.owner != owner:
        raise NotFound("There is no such generation.")
    return row


def of_owner(session: Session, owner: Address, limit: int = 100) -> list[Generation]:
    """An owner's requests, newest first."""
    rows = select(Generation).where(Generation.owner == owner)
    return list(session.exec(rows.order_by(col(Generation.position).desc()).limit(limit)))


def count_since(session: Session, owner: Address, since: int) -> int:
    """How many requests an owner made at or after a Unix time, for limits."""
    rows = select(func.count()).select_from(Generation)
    return session.exec(rows.where(Generation.owner == owner, Generation.created_at >= since)).one()


def count_open(session: Session, owner: Address) -> int:
    """How many of an owner's requests are queued or running, for limits."""
    rows = select(func.count()).select_from(Generation).where(Generation.owner == owner)
    return session.exec(rows.where(col(Generation.status).in_(("queued", "running")))).one()


def of_token(session: Session, token_id: int) -> Generation:
    """The request that a token's metadata came of.

    Raises:
        NotFound: it was not generated here.
    """
    rows = select(Generation).where(Generation.result == f"{token_id:064x}")
    row = session.exec(rows.order_by(col(Generation.position)).limit(1)).one_or_none()
    if row is None:
        raise NotFound("This token was not generated here.")
    return row


def opening_of(row: Generation) -> Opening:
    """The opening of a finished request. Only its owner is shown it.

    Raises:
        Conflict: it is not finished.
    """
    if row.salt is None or row.token_ids is None:
        raise Conflict("A generation has an opening once it is done.")
    return Opening(
        salt=row.salt, prompt=row.prompt, context=row.context, token_ids=tuple(row.token_ids)
    )


def _running(session: Session, request_id: str) -> Generation:
    row = session.exec(select(Generation).where(Generation.id == request_id)).one_or_none()
    if row is None:
        raise NotFound("There is no such generation.")
    if row.status != "running":
        raise Conflict(f"A generation that is {row.status} cannot be ended.")
    return row


def _keep_asset(
    session: Session,
    kind: Literal["item", "character", "quest"],
    lang: Lang,
    result: GenerationResult,
) -> None:
    if session.get(Asset, result.blob.token_id) is None:
        session.add(Asset(token_id=result.blob.token_id, kind=kind, lang=lang, name=result.name))
        session.flush()
