"""Events of roles, which every contract with an admin emits, and of the forwarder."""

from collections.abc import Mapping
from typing import Final

from chain.decoding.context import Context, Reader
from chain.decoding.words import account, flag, name, number, require_shape, small
from chain.wire import RawLog
from domain.events import (
    AdminChanged,
    AdminOffered,
    Event,
    MinterChanged,
    Position,
    RequestRelayed,
    RoleChanged,
)


def _admin_offered(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=3, words=0)
    _, admin, pending = log.topics
    return [AdminOffered(at, context.contract, account(admin), account(pending))]


def _admin_changed(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=3, words=0)
    _, previous, admin = log.topics
    return [AdminChanged(at, context.contract, account(previous), account(admin))]


def _role_changed(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=4, words=0)
    _, role, previous, holder = log.topics
    return [RoleChanged(at, context.contract, name(role), account(previous), account(holder))]


def _minter_changed(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=2, words=1)
    return [MinterChanged(at, context.contract, account(log.topics[1]), small(log.data, 0, 24))]


def _relayed(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=2)
    nonce, succeeded = number(log.data, 0), flag(log.data, 1)
    return [RequestRelayed(at, account(log.topics[1]), nonce, succeeded)]


ADMIN_READERS: Final[Mapping[str, Reader]] = {
    "AdminOffered": _admin_offered,
    "AdminChanged": _admin_changed,
    "RoleChanged": _role_changed,
    "MinterChanged": _minter_changed,
}
FORWARDER_READERS: Final[Mapping[str, Reader]] = {"ExecutedForwardRequest": _relayed}
