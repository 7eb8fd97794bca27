"""Events of the Quests contract: terms, escrow, credits."""

from collections.abc import Mapping
from typing import Final

from chain.decoding.context import Context, Reader
from chain.decoding.words import (
    WORD,
    account,
    flag,
    hash32,
    number,
    require_shape,
    require_word,
    small,
)
from chain.terms import PREDICATES
from chain.wire import RawLog
from domain.events import (
    Event,
    GoldCredited,
    GoldWithdrawn,
    Position,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    QuestTermsRecorded,
    TokenCredited,
    TokenWithdrawn,
)
from domain.ids import TokenId, Wei
from domain.transaction import ItemAmount, ObjectiveTerms, QuestTerms

_OBJECTIVE_WORDS: Final = 5
_UINT64: Final = 64


def _terms_recorded(at: Position, log: RawLog, _context: Context) -> list[Event]:
    if len(log.topics) != 2:
        raise ValueError("another shape")
    require_word(log.data, 1, 2 * WORD)
    quest_id = TokenId(number(log.topics[1], 0))
    return [QuestTermsRecorded(at, quest_id, hash32(log.data), read_terms(log.data[2 * WORD :]))]


def read_terms(data: bytes) -> QuestTerms:
    """`IQuests.Terms` as the compiler encodes it: offsets count from the start of their tuple.

    Raises:
        ValueError: it is encoded otherwise, or the data are longer or shorter.
    """
    head = 4
    require_word(data, 0, WORD * head)
    objectives = number(data, head)
    reward = head + 1 + _OBJECTIVE_WORDS * objectives
    if len(data) < WORD * (reward + 3):
        raise ValueError("a list that is cut off")
    require_word(data, 1, WORD * reward)
    require_word(data, reward + 1, 2 * WORD)
    items = number(data, reward + 2)
    if len(data) != WORD * (reward + 3 + 2 * items):
        raise ValueError("another layout")
    return QuestTerms(
        objectives=tuple(
            _objective(data, head + 1 + _OBJECTIVE_WORDS * index) for index in range(objectives)
        ),
        reward_gold_wei=Wei(number(data, reward)),
        reward_items=tuple(
            ItemAmount(TokenId(number(data, word)), small(data, word + 1, _UINT64))
            for word in range(reward + 3, reward + 3 + 2 * items, 2)
        ),
        expiry=small(data, 2, _UINT64),
        accept_window_s=small(data, 3, _UINT64),
    )


def _objective(data: bytes, word: int) -> ObjectiveTerms:
    predicate = number(data, word)
    if predicate >= len(PREDICATES):
        raise ValueError("no predicate")
    return ObjectiveTerms(
        predicate=PREDICATES[predicate],
        token=account(data, word + 1),
        target_id=TokenId(number(data, word + 2)),
        count=small(data, word + 3, _UINT64),
        any_of=flag(data, word + 4),
    )


def _opened(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=3, words=1)
    _, id_, giver = log.topics
    return [QuestOpened(at, TokenId(number(id_, 0)), account(giver), Wei(number(log.data, 0)))]


def _accepted(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=3, words=2)
    _, id_, acceptor = log.topics
    until, acceptance = number(log.data, 0), small(log.data, 1, 32)
    return [QuestAccepted(at, TokenId(number(id_, 0)), account(acceptor), until, acceptance)]


def _abandoned(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=3, words=0)
    _, id_, acceptor = log.topics
    return [QuestAbandoned(at, TokenId(number(id_, 0)), account(acceptor))]


def _completed(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=3, words=1)
    _, id_, acceptor = log.topics
    reward = Wei(number(log.data, 0))
    return [QuestCompleted(at, TokenId(number(id_, 0)), account(acceptor), reward)]


def _refunded(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=3, words=1)
    _, id_, giver = log.topics
    return [QuestRefunded(at, TokenId(number(id_, 0)), account(giver), Wei(number(log.data, 0)))]


def _gold_credited(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=1)
    return [GoldCredited(at, account(log.topics[1]), Wei(number(log.data, 0)))]


def _gold_withdrawn(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=2)
    amount, to = Wei(number(log.data, 0)), account(log.data, 1)
    return [GoldWithdrawn(at, account(log.topics[1]), amount, to)]


def _credited(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=4, words=1)
    _, who, token, id_ = log.topics
    kind = context.kind_of(account(token))
    amount = number(log.data, 0)
    return [TokenCredited(at, account(who), kind, TokenId(number(id_, 0)), amount)]


def _withdrawn(at: Position, log: RawLog, context: Context) -> list[Event]:
    require_shape(log, topics=4, words=2)
    _, who, token, id_ = log.topics
    kind = context.kind_of(account(token))
    amount, to = number(log.data, 0), account(log.data, 1)
    return [TokenWithdrawn(at, account(who), kind, TokenId(number(id_, 0)), amount, to)]


READERS: Final[Mapping[str, Reader]] = {
    "TermsRecorded": _terms_recorded,
    "Opened": _opened,
    "Accepted": _accepted,
    "Abandoned": _abandoned,
    "Completed": _completed,
    "Refunded": _refunded,
    "GoldCredited": _gold_credited,
    "GoldWithdrawn": _gold_withdrawn,
    "Credited": _credited,
    "Withdrawn": _withdrawn,
}
