"""What the chain made of mint requests: states that follow from projection and outbox alone."""

from sqlmodel import Session, and_, col, exists, or_, select

from domain.ids import TokenId
from store.tables import Checkpoint, MintRequest, MintState, Outbox, Token

_SKIPPED = "The batch left it out: its id was taken, or its receiver refused it."
_REVERTED = "The transaction that carried it was reverted."

Verdict = tuple[MintState, str | None]


def settle(session: Session, confirmations: int) -> list[MintRequest]:
    """Bring every open request to the state that chain and outbox imply. Idempotent.

    Args:
        session: one that writes.
        confirmations: blocks above a mint after which it is `confirmed`.

    Returns:
        The requests that changed.
    """
    checkpoint = session.get(Checkpoint, 1)
    head = -1 if checkpoint is None else checkpoint.number
    found = session.exec(
        select(MintRequest, Token, Outbox)
        .join(Token, col(Token.token_id) == MintRequest.token_id, isouter=True)
        .join(Outbox, col(Outbox.id) == MintRequest.outbox_id, isouter=True)
        .where(col(MintRequest.state).in_(("waiting", "sent", "mined")))
    ).all()
    return [
        row
        for row, token, carrier in found
        if _change(session, row, verdict(token, carrier, head, confirmations))
    ]


def reopen(session: Session) -> list[MintRequest]:
    """After a rollback: open the settled requests again that the chain no longer bears out.

    A request stays failed where another one took over its token meanwhile.

    Returns:
        The requests that changed.
    """
    found = session.exec(
        select(MintRequest, Outbox)
        .join(Outbox, col(Outbox.id) == MintRequest.outbox_id, isouter=True)
        .where(
            or_(
                col(MintRequest.state).in_(("mined", "confirmed")),
                and_(MintRequest.state == "failed", Outbox.state == "sent"),
            ),
            ~exists().where(col(Token.token_id) == MintRequest.token_id),
        )
    ).all()
    taken_over = _living_tokens(session, [row.token_id for row, _ in found if row.why is not None])
    return [
        row
        for row, carrier in found
        if not (row.state == "failed" and row.token_id in taken_over)
        and _change(session, row, verdict(None, carrier, -1, 0))
    ]


def verdict(token: Token | None, carrier: Outbox | None, head: int, confirmations: int) -> Verdict:
    """State and reason of a request.

    Args:
        token: its token on the indexed chain.
        carrier: the transaction that carries it.
        head: number of the newest indexed block.
        confirmations: blocks above the mint that make it confirmed.
    """
    if token is not None:
        return ("confirmed" if head - token.block_number >= confirmations else "mined"), None
    if carrier is None or carrier.state == "dropped":
        return "waiting", None
    if carrier.state == "failed":
        return "failed", carrier.why or _REVERTED
    if carrier.block_number is not None and carrier.block_number <= head:
        return "failed", _SKIPPED
    return "sent", None


def _living_tokens(session: Session, token_ids: list[TokenId]) -> set[int]:
    living = select(MintRequest.token_id).where(
        col(MintRequest.token_id).in_(token_ids), MintRequest.state != "failed"
    )
    return set(session.exec(living))


def _change(session: Session, row: MintRequest, implied: Verdict) -> bool:
    state, why = implied
    if (row.state, row.why) == (state, why):
        return False
    row.state, row.why = state, why
    if state == "waiting":
        row.outbox_id = None
    session.add(row)
    return True
