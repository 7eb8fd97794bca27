"""Events of the Gold contract (ERC-20)."""

from collections.abc import Mapping
from typing import Final

from chain.decoding.context import Context, Reader
from chain.decoding.words import account, number, require_shape
from chain.wire import RawLog
from domain.events import Event, GoldApproved, GoldMoved, Position
from domain.ids import Wei


def _moved(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=3, words=1)
    _, sender, to = log.topics
    return [GoldMoved(at, account(sender), account(to), Wei(number(log.data, 0)))]


def _approved(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=3, words=1)
    _, owner, spender = log.topics
    return [GoldApproved(at, account(owner), account(spender), Wei(number(log.data, 0)))]


READERS: Final[Mapping[str, Reader]] = {"Transfer": _moved, "Approval": _approved}
