"""People ask for mints: of what was generated for them, and of quests about what is there."""

from hashlib import sha256

import store.mints as mints
from api.pipeline import MintWish, request_mint
from api.work.crash_points import REQUEST_WRITTEN, reach
from api.world import World
from domain.ids import Address, TokenId, gold
from domain.transaction import ItemAmount, MintOrder, ObjectiveTerms, QuestTerms
from store.tables import Asset, Blob, MintRequest
from tests.reliability.life import Life
from tests.reliability.stage import PEOPLE
from tests.world_model.state import State

_QUEST_S, _WINDOW_S = 10**7, 24 * 3600
_ROYALTY_BPS = 500


def mint(life: Life, pick: int) -> None:
    """Ask for something that was generated, for one of the people; at times not the first time."""
    new = [one for one in life.made if one not in life.made_asked]
    choice = life.made_asked if not new or (life.made_asked and pick % 5 == 0) else new
    made = choice[pick % len(choice)]
    to = PEOPLE[sha256(made.generation.encode()).digest()[0] % len(PEOPLE)].address
    wish = MintWish(made.generation, to=to, royalty_bps=_ROYALTY_BPS)
    _note(life, request_mint(life.service.world, made.owner, f"mint {made.generation}", wish))
    life.made_asked.append(made)


def mint_quest(life: Life, who: int, pick: int, reward_gold: int, *, delivers: bool) -> bool:
    """Ask for a quest about an item that is there, perhaps with a piece of another as reward."""
    state, world, giver = life.state, life.service.world, PEOPLE[who].address
    items = sorted(id_ for id_, token in state.tokens.items() if token.kind == "item")
    if not items:
        return False
    target = items[pick % len(items)]
    count = 2 if state.alive(target) > 1 and pick % 3 == 0 else 1
    goal = ObjectiveTerms(
        "DELIVER" if delivers else "HOLD", Address(world.deployment.items), target, count
    )
    terms = QuestTerms(
        objectives=(goal,),
        reward_gold_wei=gold(reward_gold),
        reward_items=_reward(state, giver, target) if pick % 2 else (),
        expiry=world.clock() + _QUEST_S,
        accept_window_s=_WINDOW_S,
    )
    _note(life, _ask_for_quest(world, giver, f"quest {len(life.asked)}", terms))
    return True


def _reward(state: State, giver: Address, target: TokenId) -> tuple[ItemAmount, ...]:
    """A piece of something else that the giver holds."""
    mine = [
        token_id
        for token_id, who in state.holdings()
        if who == giver and token_id != target and state.tokens[token_id].kind == "item"
    ]
    return tuple(ItemAmount(token_id, 1) for token_id in mine[:1])


def _ask_for_quest(world: World, giver: Address, name: str, terms: QuestTerms) -> MintRequest:
    """Ask for the mint of a quest with these terms, as `request_mint` does after its checks."""
    digest = sha256(name.encode()).hexdigest()
    token_id = TokenId(int(digest, 16))
    order = MintOrder("quest", token_id, giver, giver, _ROYALTY_BPS, terms=terms)
    with world.database.write() as session:
        session.merge(Blob(sha256=digest, size_bytes=1, created_at=world.clock()))
        session.flush()
        session.merge(Asset(token_id=token_id, kind="quest", lang="en", name=name))
        session.flush()
        row = mints.accept(session, giver, name, order, world.clock())
        reach(REQUEST_WRITTEN)
        return row


def _note(life: Life, row: MintRequest) -> None:
    assert life.asked.setdefault(TokenId(row.token_id), row.id) == row.id
