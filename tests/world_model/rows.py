"""The rows of the projection say what the contracts would answer."""

from sqlmodel import Session, select

from store.reads import approvals, drops, escrow
from store.tables import (
    CancelledSlot,
    CharacterState,
    Escrow,
    GoldAllowance,
    GoldBalance,
    GoldCredit,
    ListingProgress,
    MakerCounter,
    OperatorApproval,
    QuestState,
    Token,
    TokenApproval,
    TokenBalance,
    TokenCredit,
)
from tests.world_model.drops import claimable
from tests.world_model.state import GOLD, State


def assert_rows(session: Session, state: State) -> None:
    """Compare every row that has a counterpart in the model."""
    _compare_tokens(session, state)
    _compare_gold(session, state)
    _compare_market(session, state)
    _compare_quests(session, state)
    _compare_approvals(session, state)
    _compare_drops(session, state)
    _compare_escrow(session, state)


def _compare_tokens(session: Session, state: State) -> None:
    rows = session.exec(select(TokenBalance)).all()
    held = {(row.token_id, row.owner): row.amount for row in rows if row.amount}
    assert held == {key: pieces for key, pieces in state.held.items() if pieces}
    for row in rows:
        if row.amount or state.tokens[row.token_id].is_edition:
            assert row.epoch == state.epoch_of(row.token_id, row.owner)
    tokens = {
        row.token_id: (row.kind, row.cap, row.creator, row.royalty_bps, row.minted, row.burned)
        for row in session.exec(select(Token))
    }
    assert tokens == {
        id_: (one.kind, one.cap, one.creator, one.royalty_bps, one.minted, one.burned)
        for id_, one in state.tokens.items()
    }
    states = session.exec(select(CharacterState)).all()
    assert {r.token_id: (r.level, r.locked_until) for r in states} == state.characters


def _compare_gold(session: Session, state: State) -> None:
    gold = {row.owner: row.amount_wei for row in session.exec(select(GoldBalance))}
    assert {who: n for who, n in gold.items() if n} == {w: n for w, n in state.gold.items() if n}


def _compare_market(session: Session, state: State) -> None:
    progress = session.exec(select(ListingProgress)).all()
    sold = {row.hash: row.filled for row in progress if row.filled}
    assert sold == {listing: pieces for listing, pieces in state.filled.items() if pieces}
    slots = session.exec(select(CancelledSlot)).all()
    assert {(row.maker, row.counter, row.slot) for row in slots} == state.cancelled
    counters = {row.maker: row.counter for row in session.exec(select(MakerCounter))}
    assert counters == {maker: counter for maker, counter in state.counters.items() if counter}


def _compare_quests(session: Session, state: State) -> None:
    quests = {
        row.token_id: (row.stage, row.giver, row.acceptor, row.deadline, row.acceptances)
        for row in session.exec(select(QuestState))
    }
    assert quests == {
        token_id: (quest.stage, quest.giver, quest.acceptor, quest.deadline, quest.acceptances)
        for token_id, quest in state.quests.items()
        if quest.stage != "minted"
    }


def _compare_approvals(session: Session, state: State) -> None:
    for row in session.exec(select(GoldAllowance)):
        assert row.amount_wei == state.allowances[row.owner, row.spender]
    allowed = {key: amount for key, amount in state.allowances.items() if amount}
    assert all(approvals.gold_allowance(session, *key) == n for key, n in allowed.items())
    operators = session.exec(select(OperatorApproval)).all()
    assert {(row.kind, row.owner, row.operator) for row in operators} == state.operators
    rows = {row.token_id: row.spender for row in session.exec(select(TokenApproval))}
    assert rows == {id_: one.approved for id_, one in state.tokens.items() if one.approved}


def _compare_drops(session: Session, state: State) -> None:
    left = {root: claimable(state, root) for root in state.drops}
    assert {root: drops.leaves_of(session, root) for root in state.drops} == {
        root: list(drop.ids) for root, drop in state.drops.items()
    }
    found = [(one.root, one.token_id) for one in drops.claimable(session)]
    assert sorted(found) == sorted((root, id_) for root, ids in left.items() for id_ in ids)


def _compare_escrow(session: Session, state: State) -> None:
    credited = {row.account: row.amount_wei for row in session.exec(select(GoldCredit))}
    assert credited == {who: n for who, n in state.gold_credits.items() if n}
    pieces = {(row.account, row.token_id): row.amount for row in session.exec(select(TokenCredit))}
    assert pieces == {key: n for key, n in state.credits.items() if n}
    gold = escrow.held(session, "gold")
    assert (gold.locked, gold.credited) == (state.locked[GOLD], sum(credited.values()))
    items = session.exec(select(Escrow).where(Escrow.asset == "item")).all()
    assert {row.token_id for row in items} >= {id_ for id_, n in state.locked.items() if id_ and n}
    for row in items:
        # what the contract holds is exactly what it owes
        assert row.locked == state.locked[row.token_id]
        assert row.locked + row.credited == state.held[row.token_id, state.escrow]
