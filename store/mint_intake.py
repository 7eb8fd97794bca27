"""Taking mint requests: each content once, each idempotency key once, several in one breath.

What a request is held against (keys, living requests, metadata, tokens) is asked for all of them
together, and what is new is written together. So a set of hundred costs a few statements, and
follows the same rules as a hundred requests, one after the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeVar

from sqlmodel import Session, col, insert, select

from domain.canonical import sha256_hex
from domain.errors import IdempotencyMismatch, NotMintable
from domain.ids import Address, token_hex
from domain.transaction import MintOrder
from store.bulk import bulk
from store.tables import Asset, MintKey, MintRequest, Token
from store.terms import order_digest, terms_to_json

_AT_ONCE: Final = 500
"""Values in one query."""
_TAKEN: Final = "This content is on the chain already, and not by a request of yours."

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class MintWanted:
    """What somebody asks to have minted.

    Attributes:
        key: of idempotency, 1 to 255 characters, the owner's own.
        order: what to mint; its metadata are an asset of ours.
    """

    key: str
    order: MintOrder


def as_set(key: str, orders: Sequence[MintOrder]) -> list[MintWanted]:
    """What one key asks for together: each place of the set has a key of its own.

    The keys of a set lie side by side in their index, so that a set touches few of its pages.
    """
    base = sha256_hex(key.encode())
    return [
        MintWanted(f"{base} {place}/{len(orders)}", order) for place, order in enumerate(orders, 1)
    ]


def accept_all(
    session: Session, owner: Address, wanted: Sequence[MintWanted], now: int
) -> list[MintRequest]:
    """Take requests, all of them or none, each once.

    The same key and order give the row that is there, and so does another key for content that is
    requested already: the same content is never minted twice.

    Args:
        session: one that writes; leave it by the error if one is raised.
        owner: who asks; has an account.
        wanted: in the order in which they are to be minted.
        now: Unix time, s.

    Returns:
        A row for each, in their order.

    Raises:
        IdempotencyMismatch: a key stands for another order.
        NotMintable: the content belongs to somebody else's request or is on the chain already, or
            its metadata are not here.
    """
    intake = _Intake(session, owner, now)
    intake.look_up(wanted)
    taken = [intake.take(one) for one in wanted]
    return intake.write(taken)


_Place = MintRequest | int
"""A row that is there, or the place of one that is to be written."""


class _Intake:
    """The requests of one call: what is known of them, and what is to be written."""

    def __init__(self, session: Session, owner: Address, now: int) -> None:
        self._session = session
        self._owner = owner
        self._now = now
        self._by_key: dict[str, tuple[str, _Place]] = {}
        self._living: dict[int, _Place] = {}
        self._described: set[int] = set()
        self._minted: set[int] = set()
        self._new: list[dict[str, Any]] = []
        self._new_keys: list[tuple[str, str, _Place]] = []

    def look_up(self, wanted: Sequence[MintWanted]) -> None:
        """Read what these requests are held against."""
        for some in _portions({one.key for one in wanted}):
            known = select(MintKey, MintRequest).join(
                MintRequest, col(MintRequest.id) == MintKey.request_id
            )
            known = known.where(MintKey.owner == self._owner, col(MintKey.key).in_(some))
            for key, row in self._session.exec(known):
                self._by_key[key.key] = (key.digest, row)
        fresh = {one.order.token_id for one in wanted if one.key not in self._by_key}
        for some in _portions(fresh):
            living = select(MintRequest).where(
                col(MintRequest.token_id).in_(some), col(MintRequest.why).is_(None)
            )
            self._living |= {row.token_id: row for row in self._session.exec(living)}
            described = select(Asset.token_id).where(col(Asset.token_id).in_(some))
            self._described |= set(self._session.exec(described))
            minted = select(Token.token_id).where(col(Token.token_id).in_(some))
            self._minted |= set(self._session.exec(minted))

    def take(self, wanted: MintWanted) -> _Place:
        """The row of one request, as it is or as it will be."""
        digest = order_digest(wanted.order)
        known = self._by_key.get(wanted.key)
        if known is not None:
            if known[0] != digest:
                raise IdempotencyMismatch("This idempotency key was used for another mint request.")
            return known[1]
        token_id = wanted.order.token_id
        place = self._living.get(token_id)
        if place is None:
            place = self._living[token_id] = self._add(wanted.order, digest)
        elif isinstance(place, MintRequest) and place.owner != self._owner:
            raise NotMintable("This content is being minted for somebody else.")
        self._by_key[wanted.key] = (digest, place)
        self._new_keys.append((wanted.key, digest, place))
        return place

    def write(self, taken: Sequence[_Place]) -> list[MintRequest]:
        """Write what is new; the row of each request."""
        added: list[MintRequest] = []
        if self._new:
            rows = insert(MintRequest).returning(MintRequest, sort_by_parameter_order=True)
            added = list(self._session.scalars(rows, self._new))
        connection = self._session.connection()
        bulk(MintKey, connection).insert(
            connection,
            [
                (self._owner, key, digest, _row(place, added).id)
                for key, digest, place in self._new_keys
            ],
        )
        return [_row(place, added) for place in taken]

    def _add(self, order: MintOrder, digest: str) -> int:
        if order.token_id not in self._described:
            raise NotMintable(f"The metadata of {token_hex(order.token_id)} are not kept here.")
        if order.token_id in self._minted:
            raise NotMintable(_TAKEN)
        self._new.append(
            {
                "owner": self._owner,
                "token_id": order.token_id,
                "kind": order.kind,
                "recipient": order.to,
                "creator": order.creator,
                "royalty_bps": order.royalty_bps,
                "amount": order.amount,
                "cap": order.cap,
                "terms": None if order.terms is None else terms_to_json(order.terms),
                "digest": digest,
                "state": "waiting",
                "created_at": self._now,
            }
        )
        return len(self._new) - 1


def _row(place: _Place, added: Sequence[MintRequest]) -> MintRequest:
    return added[place] if isinstance(place, int) else place


def _portions(values: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(values)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
