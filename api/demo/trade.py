"""Acts of the demo in which value moves: the market, and a quest's escrow."""

from typing import Any

from api.demo.person import Person, ServiceRefused
from api.demo.stage import Made, Stage
from chain import views
from domain.ids import Wei, format_gold, gold, parse_token
from domain.rules import royalty_wei

BLADE_PRICE_GOLD = 3
POTION_PRICE_GOLD = 1
ROYALTY_BPS = 500


def sell(stage: Stage, made: Made, amount: int, price_gold: int) -> None:
    """The seller lists pieces and the buyer buys them; the chain must show every wei of it."""
    contracts, token = stage.world.contracts, made.token_id
    if views.pieces_of(contracts, "item", token, stage.buyer.address) >= amount:
        stage.screen.done(f"{made.name} was sold in an earlier run; the chain says so")
        stage.check(f"{made.name}: the buyer holds it", True)
        made.owner, made.price = stage.buyer.role, f"{price_gold} Gold"
        return
    listing_hash = _list(stage, made, amount, price_gold)
    before = _balances(stage)
    purchase = stage.buyer.post(f"/listings/{listing_hash}/fulfil", {"amount": amount})
    sent = stage.buyer.sign_and_send(purchase["transactions"])
    _check_payment(stage, made, before, gold(price_gold * amount))
    stage.equal(
        f"{made.name}: pieces with the buyer",
        views.pieces_of(contracts, "item", token, stage.buyer.address),
        amount,
    )
    _check_no_replay(stage, made, listing_hash)
    made.owner, made.price = stage.buyer.role, f"{price_gold} Gold"
    stage.screen.done(
        f"the buyer has {amount} × {made.name}; the creator got "
        f"{format_gold(royalty_wei(gold(price_gold * amount), ROYALTY_BPS))} Gold of royalty "
        f"({sent[-1].gas_used:,} gas)"
    )


def _list(stage: Stage, made: Made, amount: int, price_gold: int) -> str:
    """The seller signs an order; who does not own the token is refused before that."""
    wish = {
        "token_id": made.generation["token_id"],
        "amount": amount,
        "price_gold": str(price_gold),
    }
    stage.check(
        f"{made.name}: somebody who does not own it cannot list it",
        _refused(stage.buyer, "/listings/prepare", wish),
    )
    draft = stage.seller.post("/listings/prepare", wish)
    stage.seller.sign_and_send(draft["approvals"])
    listing = stage.seller.post(
        "/listings",
        {"listing": draft["listing"], "signature": stage.seller.sign_order(draft["typed_data"])},
    )
    stage.screen.done(f"the seller lists {amount} × {made.name} at {price_gold} Gold each")
    return str(listing["hash"])


def _refused(person: Person, path: str, body: dict[str, Any]) -> bool:
    try:
        person.post(path, body)
    except ServiceRefused:
        return True
    return False


def _balances(stage: Stage) -> tuple[Wei, ...]:
    return tuple(views.gold_of(stage.world.contracts, who.address) for who in stage.people)


def _check_payment(stage: Stage, made: Made, before: tuple[Wei, ...], cost: Wei) -> None:
    royalty = royalty_wei(cost, ROYALTY_BPS)
    creator, seller, buyer = (
        now - then for now, then in zip(_balances(stage), before, strict=True)
    )
    stage.equal(f"{made.name}: the buyer paid the price to the wei", buyer, -cost)
    stage.equal(f"{made.name}: the seller got the price less the royalty", seller, cost - royalty)
    stage.equal(f"{made.name}: the creator got the royalty", creator, royalty)


def _check_no_replay(stage: Stage, made: Made, listing_hash: str) -> None:
    stage.check(
        f"{made.name}: the same order cannot be filled again",
        _refused(stage.buyer, f"/listings/{listing_hash}/fulfil", {"amount": 1}),
    )


def play_quest(stage: Stage, quest: Made, goods: Made, pieces: int) -> None:
    """The giver locks the reward, the buyer accepts, delivers, and is paid from escrow."""
    contracts, token = stage.world.contracts, quest.token_id
    reward = gold(int(quest.generation["metadata"]["properties"]["content"]["reward_gold"]))
    path = f"/quests/{quest.generation['token_id']}"
    status = views.quest_of(contracts, token).status
    if status == "completed":
        stage.screen.done(f"{quest.name} was completed in an earlier run; the chain says so")
        stage.check(f"{quest.name} is completed on the chain", True)
        return
    if status == "minted":
        locked = views.escrowed_gold(contracts)
        stage.creator.sign_and_send(stage.creator.post(f"{path}/open", {})["transactions"])
        stage.equal(
            f"{quest.name}: the reward lies in escrow",
            views.escrowed_gold(contracts) - locked,
            reward,
        )
        stage.screen.done(f"{format_gold(reward)} Gold lie in escrow")
    if status != "accepted":
        stage.buyer.sign_and_send(stage.buyer.post(f"{path}/accept", {})["transactions"])
    accepted = views.quest_of(contracts, token)
    stage.equal(f"{quest.name}: the chain shows it accepted", accepted.status, "accepted")
    stage.equal(f"{quest.name}: by the buyer", accepted.acceptor, stage.buyer.address)
    stage.screen.done("the buyer accepted it")
    _complete(stage, quest, goods, pieces, path, reward)


def _complete(stage: Stage, quest: Made, goods: Made, pieces: int, path: str, reward: Wei) -> None:
    contracts = stage.world.contracts
    item = parse_token(goods.generation["token_id"])
    gold_before = views.gold_of(contracts, stage.buyer.address)
    held_before = views.pieces_of(contracts, "item", item, stage.buyer.address)
    escrow_before = views.escrowed_gold(contracts)
    sent = stage.buyer.sign_and_send(stage.buyer.post(f"{path}/complete", {})["transactions"])
    stage.equal(
        f"{quest.name}: completed on the chain",
        views.quest_of(contracts, quest.token_id).status,
        "completed",
    )
    stage.equal(
        f"{quest.name}: the reward came from escrow to the wei",
        (
            views.gold_of(contracts, stage.buyer.address) - gold_before,
            escrow_before - views.escrowed_gold(contracts),
        ),
        (reward, reward),
    )
    stage.equal(
        f"{quest.name}: the goods left the buyer",
        held_before - views.pieces_of(contracts, "item", item, stage.buyer.address),
        pieces,
    )
    before = views.pieces_of(contracts, "item", item, stage.creator.address)
    stage.creator.sign_and_send(stage.creator.post(f"{path}/claim", {})["transactions"])
    stage.equal(
        f"{quest.name}: the giver has the goods",
        views.pieces_of(contracts, "item", item, stage.creator.address) - before,
        pieces,
    )
    stage.screen.done(
        f"{pieces} × {goods.name} delivered, {format_gold(reward)} Gold paid "
        f"({sent[-1].gas_used:,} gas)"
    )
