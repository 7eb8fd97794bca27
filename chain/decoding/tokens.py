"""Events of Items (ERC-1155), Characters and Quests (ERC-721) as tokens."""

from collections.abc import Mapping
from typing import Final

from chain.decoding.context import Context, Reader
from chain.decoding.words import (
    WORD,
    account,
    flag,
    hash32,
    number,
    numbers,
    require_shape,
    require_word,
    selector,
    small,
)
from chain.wire import RawLog
from domain.events import (
    CharacterChanged,
    CharacterLocked,
    CreatorRegistered,
    Dropped,
    DropRevoked,
    Event,
    MintSkipped,
    OperatorApproved,
    Position,
    TokenApproved,
    TokenMoved,
)
from domain.ids import TokenId

_NOBODY: Final = bytes(32)


def minted_at(at: Position, index: int = 0) -> Position:
    """Where the move of a mint stands in its log: after `TokenMinted`, which is told before it."""
    return part_of(at, 2 * index + 1)


def part_of(at: Position, part: int) -> Position:
    """The place of one of several events of a log."""
    return Position(at.block_number, at.block_hash, at.tx_hash, at.log_index, part)


def _token_moved(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=4, words=0)
    _, sender, to, token_id = log.topics
    place = minted_at(at) if sender == _NOBODY else at
    id_ = TokenId(number(token_id, 0))
    return [TokenMoved(place, context.kind, id_, account(sender), account(to), 1)]


def _items_moved(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=4, words=2)
    _, operator, sender, to = log.topics
    account(operator)
    amount = number(log.data, 1)
    from_, to_ = account(sender), account(to)
    # Anybody may transfer nothing, of any id, from anybody to anybody: it is no move.
    if amount == 0:
        return []
    place = minted_at(at) if sender == _NOBODY else at
    sold = operator == context.market_topic
    return [TokenMoved(place, "item", TokenId(number(log.data, 0)), from_, to_, amount, sold)]


def _batch_moved(at: Position, log: RawLog, context: Context) -> list[Event]:
    data = log.data
    if len(log.topics) != 4:
        raise ValueError("another shape")
    _, operator, sender, to = log.topics
    account(operator)
    from_, to_ = account(sender), account(to)
    require_word(data, 0, 2 * WORD)
    ids = numbers(data, 2)
    second = 3 + len(ids)
    require_word(data, 1, WORD * second)
    amounts = numbers(data, second)
    if len(amounts) != len(ids) or len(data) != WORD * (second + 1 + len(ids)):
        raise ValueError("another layout")
    sold = operator == context.market_topic
    is_mint = sender == _NOBODY
    return [
        TokenMoved(
            minted_at(at, part) if is_mint else part_of(at, part),
            "item",
            TokenId(id_),
            from_,
            to_,
            amount,
            sold,
        )
        for part, (id_, amount) in enumerate(zip(ids, amounts, strict=True))
        if amount
    ]


def _skipped(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=3, words=1)
    _, id_, to = log.topics
    token_id = TokenId(number(id_, 0))
    return [MintSkipped(at, context.kind, token_id, account(to), selector(log.data, 0))]


def _approved(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=4, words=0)
    _, owner, spender, id_ = log.topics
    token_id = TokenId(number(id_, 0))
    return [TokenApproved(at, context.kind, token_id, account(owner), account(spender))]


def _operator_approved(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=3, words=1)
    _, owner, operator = log.topics
    approved = flag(log.data)
    return [OperatorApproved(at, context.kind, account(owner), account(operator), approved)]


def _creator_registered(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=3, words=0)
    _, index, creator = log.topics
    return [CreatorRegistered(at, context.kind, small(index, 0, 32), account(creator))]


def _dropped(at: Position, log: RawLog, _context: Context) -> list[Event]:
    if len(log.topics) != 4:
        raise ValueError("another shape")
    _, root, beneficiary, creator = log.topics
    require_word(log.data, 1, 2 * WORD)
    ids = numbers(log.data, 2)
    if len(log.data) != WORD * (3 + len(ids)):
        raise ValueError("another layout")
    return [
        Dropped(
            at,
            hash32(root),
            account(beneficiary),
            small(creator, 0, 32),
            small(log.data, 0, 16),
            tuple(TokenId(id_) for id_ in ids),
        )
    ]


def _drop_revoked(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=0)
    return [DropRevoked(at, hash32(log.topics[1]))]


def _state_changed(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=2)
    token_id = TokenId(number(log.topics[1], 0))
    return [CharacterChanged(at, token_id, small(log.data, 0, 16), hash32(log.data, 1))]


def _locked_until(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=1)
    return [CharacterLocked(at, TokenId(number(log.topics[1], 0)), number(log.data, 0))]


_CONTENT: Final[Mapping[str, Reader]] = {
    "ApprovalForAll": _operator_approved,
    "CreatorRegistered": _creator_registered,
    "MintSkipped": _skipped,
}
_ERC721: Final[Mapping[str, Reader]] = {"Transfer": _token_moved, "Approval": _approved}

ITEM_READERS: Final[Mapping[str, Reader]] = {
    **_CONTENT,
    "TransferSingle": _items_moved,
    "TransferBatch": _batch_moved,
    "Dropped": _dropped,
    "DropRevoked": _drop_revoked,
}
CHARACTER_READERS: Final[Mapping[str, Reader]] = {
    **_CONTENT,
    **_ERC721,
    "StateChanged": _state_changed,
    "LockedUntil": _locked_until,
}
QUEST_READERS: Final[Mapping[str, Reader]] = {**_CONTENT, **_ERC721}
