"""Quests, the escrow of their rewards, and what accounts can fetch from it."""

from typing import Any, Final

from domain.events import (
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
from store.records import Escrow, GoldCredit, QuestPromise, QuestState, TokenCredit
from store.rules.batch import Batch, KeysOf, Rules, Wanted, less, unfit, want
from store.rules.gold import spend
from store.tables.projection import EscrowedAsset
from store.terms import terms_from_json, terms_to_json

_GOLD: Final = TokenId(0)


def _record_terms(batch: Batch, event: QuestTermsRecorded) -> None:
    if batch.rows.see(QuestPromise, event.quest_id) is not None:
        raise unfit(event.at)
    terms = terms_to_json(event.terms)
    batch.rows.add(QuestPromise(event.quest_id, event.terms_hash, event.terms.expiry, terms))


def _open(batch: Batch, event: QuestOpened) -> None:
    if batch.rows.see(QuestState, event.quest_id) is not None:
        raise unfit(event.at)
    giver, reward = event.giver, event.reward_gold_wei
    batch.rows.add(QuestState(event.quest_id, giver, reward, "open", None, None, 0))
    spend(batch, giver, batch.quests, reward)
    for row, amount in _reward(batch, event.quest_id, reward, event.at):
        row.locked += amount


def _accept(batch: Batch, event: QuestAccepted) -> None:
    quest = _quest(batch, event.quest_id, event.at)
    quest.stage, quest.acceptor, quest.deadline = "accepted", event.acceptor, event.deadline
    quest.acceptances = event.acceptance


def _abandon(batch: Batch, event: QuestAbandoned) -> None:
    quest = _quest(batch, event.quest_id, event.at)
    quest.stage, quest.acceptor, quest.deadline = "open", None, None


def _complete(batch: Batch, event: QuestCompleted) -> None:
    quest = _quest(batch, event.quest_id, event.at)
    quest.stage, quest.acceptor, quest.deadline = "completed", event.acceptor, None
    _release(batch, quest, event.at)


def _refund(batch: Batch, event: QuestRefunded) -> None:
    quest = _quest(batch, event.quest_id, event.at)
    quest.stage, quest.acceptor, quest.deadline = "refunded", None, None
    _release(batch, quest, event.at)


def _quest(batch: Batch, quest_id: TokenId, at: Position) -> QuestState:
    quest = batch.rows.change(QuestState, quest_id)
    if quest is None:
        raise unfit(at)
    return quest


def _release(batch: Batch, quest: QuestState, at: Position) -> None:
    """What becomes of the reward is told by the credits that follow."""
    for row, amount in _reward(batch, quest.token_id, quest.reward_gold_wei, at):
        row.locked = less(row.locked, amount, at)


def _reward(
    batch: Batch, quest_id: TokenId, gold_wei: int, at: Position
) -> list[tuple[Escrow, int]]:
    promise = batch.rows.see(QuestPromise, quest_id)
    if promise is None:
        raise unfit(at)
    items = terms_from_json(promise.terms).reward_items
    pieces = [(_escrow(batch, "item", item.token_id), item.amount) for item in items]
    return [(_escrow(batch, "gold", _GOLD), gold_wei), *pieces] if gold_wei else pieces


def _escrow(batch: Batch, asset: EscrowedAsset, token_id: TokenId) -> Escrow:
    row = batch.rows.change(Escrow, asset, token_id)
    return row or batch.rows.add(Escrow(asset, token_id, 0, 0))


def _credit_gold(batch: Batch, event: GoldCredited) -> None:
    _escrow(batch, "gold", _GOLD).credited += event.amount_wei
    row = batch.rows.change(GoldCredit, event.account)
    if row is None:
        batch.rows.add(GoldCredit(event.account, event.amount_wei))
    else:
        row.amount_wei = Wei(row.amount_wei + event.amount_wei)


def _withdraw_gold(batch: Batch, event: GoldWithdrawn) -> None:
    escrow = _escrow(batch, "gold", _GOLD)
    escrow.credited = less(escrow.credited, event.amount_wei, event.at)
    batch.rows.drop(GoldCredit, event.account)


def _credit_token(batch: Batch, event: TokenCredited) -> None:
    _pieces(batch, event).credited += event.amount
    key = (event.account, event.token_id, event.kind)
    row = batch.rows.change(TokenCredit, *key)
    if row is None:
        batch.rows.add(TokenCredit(*key, event.amount))
    else:
        row.amount += event.amount


def _withdraw_token(batch: Batch, event: TokenWithdrawn) -> None:
    escrow = _pieces(batch, event)
    escrow.credited = less(escrow.credited, event.amount, event.at)
    batch.rows.drop(TokenCredit, event.account, event.token_id, event.kind)


def _pieces(batch: Batch, event: TokenCredited | TokenWithdrawn) -> Escrow:
    return _escrow(batch, "item" if event.kind == "item" else "character", event.token_id)


def _keys_of_terms(_batch: Batch, event: QuestTermsRecorded, wanted: Wanted) -> None:
    want(wanted, QuestPromise, event.quest_id)


def _keys_of_quest(_batch: Batch, event: Any, wanted: Wanted) -> None:
    want(wanted, QuestPromise, event.quest_id)
    want(wanted, QuestState, event.quest_id)


def _keys_of_gold_credit(
    _batch: Batch, event: GoldCredited | GoldWithdrawn, wanted: Wanted
) -> None:
    want(wanted, GoldCredit, event.account)


def _keys_of_credit(_batch: Batch, event: TokenCredited | TokenWithdrawn, wanted: Wanted) -> None:
    want(wanted, TokenCredit, event.account, event.token_id, event.kind)
    want(wanted, Escrow, "item" if event.kind == "item" else "character", event.token_id)


RULES: Final[Rules] = {
    QuestTermsRecorded: _record_terms,
    QuestOpened: _open,
    QuestAccepted: _accept,
    QuestAbandoned: _abandon,
    QuestCompleted: _complete,
    QuestRefunded: _refund,
    GoldCredited: _credit_gold,
    GoldWithdrawn: _withdraw_gold,
    TokenCredited: _credit_token,
    TokenWithdrawn: _withdraw_token,
}
KEYS: Final[KeysOf] = {
    QuestTermsRecorded: _keys_of_terms,
    QuestOpened: _keys_of_quest,
    QuestAccepted: _keys_of_quest,
    QuestAbandoned: _keys_of_quest,
    QuestCompleted: _keys_of_quest,
    QuestRefunded: _keys_of_quest,
    GoldCredited: _keys_of_gold_credit,
    GoldWithdrawn: _keys_of_gold_credit,
    TokenCredited: _keys_of_credit,
    TokenWithdrawn: _keys_of_credit,
}
