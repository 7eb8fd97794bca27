"""What the Quests contract holds for others: locked rewards, and credits that can be fetched."""

from collections.abc import Sequence

from domain.events import Event, GoldCredited, GoldWithdrawn, TokenCredited, TokenWithdrawn
from domain.ids import Address, TokenId, Wei
from tests.store.chains import NOWHERE
from tests.world_model.ledger import move, pay, pull, require_pullable
from tests.world_model.state import GOLD, Quest, Refused, State


def require_lockable(state: State, quest: Quest) -> None:
    """What `lock` needs.

    Raises:
        Refused: the giver lacks or has not approved a part of the reward.
    """
    giver, terms = quest.giver, quest.terms
    if terms.reward_gold_wei:
        require_pullable(state, giver, state.escrow, terms.reward_gold_wei)
    if terms.reward_items and ("item", giver, state.escrow) not in state.operators:
        raise Refused("ERC1155MissingApprovalForAll")
    for item in terms.reward_items:
        asked = sum(one.amount for one in terms.reward_items if one.token_id == item.token_id)
        if state.held[item.token_id, giver] < asked:
            raise Refused("ERC1155InsufficientBalance")


def lock(state: State, quest: Quest) -> list[Event]:
    """QuestEscrow._lockReward."""
    giver, terms = quest.giver, quest.terms
    state.locked[GOLD] += terms.reward_gold_wei
    for item in terms.reward_items:
        state.locked[item.token_id] += item.amount
    return [
        *pull(state, giver, state.escrow, state.escrow, terms.reward_gold_wei),
        *[
            move(state, item.token_id, giver, state.escrow, item.amount)
            for item in terms.reward_items
        ],
    ]


def release(state: State, quest: Quest, to: Address) -> list[Event]:
    """QuestEscrow._releaseReward."""
    gold, events = quest.terms.reward_gold_wei, list[Event]()
    if gold:
        state.locked[GOLD] -= gold
        state.gold_credits[to] += gold
        events.append(GoldCredited(NOWHERE, to, gold))
    for item in quest.terms.reward_items:
        state.locked[item.token_id] -= item.amount
        events.append(_credit(state, to, item.token_id, item.amount))
    return events


def deliver(
    state: State, sender: Address, to: Address, token_id: TokenId, amount: int
) -> list[Event]:
    """QuestEscrow._deliver of one need: pieces of an item."""
    credited = _credit(state, to, token_id, amount)
    return [credited, move(state, token_id, sender, state.escrow, amount)]


def withdraw_gold(state: State, who: Address, to: Address) -> list[Event]:
    """Fetch credited Gold.

    Raises:
        Refused: there is none.
    """
    amount = state.gold_credits.pop(who, 0)
    if amount == 0:
        raise Refused("NothingCredited")
    return [GoldWithdrawn(NOWHERE, who, Wei(amount), to), pay(state, state.escrow, to, amount)]


def withdraw_items(
    state: State, who: Address, token_ids: Sequence[TokenId], to: Address
) -> list[Event]:
    """Fetch all credited pieces of these items.

    Raises:
        Refused: there are none of one.
    """
    if len(set(token_ids)) != len(token_ids) or not all(
        state.credits.get((who, token_id), 0) for token_id in token_ids
    ):
        raise Refused("NothingCredited")
    amounts = {token_id: state.credits.pop((who, token_id)) for token_id in token_ids}
    withdrawn = [
        TokenWithdrawn(NOWHERE, who, "item", token_id, pieces, to)
        for token_id, pieces in amounts.items()
    ]
    moved = [
        move(state, token_id, state.escrow, to, pieces) for token_id, pieces in amounts.items()
    ]
    return [*withdrawn, *moved]


def _credit(state: State, to: Address, token_id: TokenId, amount: int) -> Event:
    state.credits[to, token_id] += amount
    return TokenCredited(NOWHERE, to, "item", token_id, amount)
