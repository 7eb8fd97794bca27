"""The main job from curtain to curtain."""

import hashlib
import time
from collections.abc import Sequence
from contextlib import ExitStack

from pydantic import SecretStr

from api.app import create_app
from api.demo.checks import Checks
from api.demo.person import Person
from api.demo.prove import prove, talk
from api.demo.script import (
    BLADE,
    CHARACTERS,
    ITEMS,
    POTION,
    WANTED_PIECES,
    Wish,
    quest_wishes,
)
from api.demo.stage import Made, Stage
from api.demo.trade import BLADE_PRICE_GOLD, POTION_PRICE_GOLD, play_quest, sell
from api.keys import PEOPLE_FROM
from api.models import weights_lookup
from api.screen import Row, Screen
from api.server import listen, serving
from api.settings import Settings
from api.world import World, open_world
from chain import views
from chain.development import MNEMONIC, development_signer
from domain.errors import InvalidInput, LLMasOSError
from domain.ids import HexBytes32, gold, token_hex
from domain.ontology import Kind
from domain.world import DEVNET_CHAIN_ID

_ACTS = 7
_ROLES = ("creator", "seller", "buyer")
_GIFT_WAIT_S = 30.0


def demo_settings(settings: Settings, port: int) -> Settings:
    """The settings of a run of the demo.

    The creator's secret comes from the development mnemonic, so that every run makes the same
    ids; the system chooses the ports, so that nothing that runs on this machine is in the way.

    Args:
        settings: as the environment gives them.
        port: where the service listens.
    """
    secret = hashlib.sha256(f"llmasos demo {MNEMONIC}".encode()).hexdigest()
    ours: dict[str, object] = {"host": "127.0.0.1", "port": port, "devnet_port": 0}
    return settings.model_copy(update=ours | {"creator_secret": SecretStr(secret)})


def items_with(prompts: Sequence[str], kind: Kind) -> tuple[tuple[Wish, ...], tuple[Wish, ...]]:
    """The script's items and characters, the last of a kind giving way to the user's own prompts.

    Raises:
        InvalidInput: there are more prompts than can give way, or of a kind that cannot.
    """
    own = tuple(
        Wish(f"own-{hashlib.sha256(prompt.encode()).hexdigest()[:12]}", kind, prompt)
        for prompt in prompts
    )
    if kind == "item" and len(own) <= len(ITEMS) - 2:
        return (*ITEMS[: len(ITEMS) - len(own)], *own), CHARACTERS
    if kind == "character" and len(own) <= len(CHARACTERS) - 1:
        return ITEMS, (*CHARACTERS[: len(CHARACTERS) - len(own)], *own)
    raise InvalidInput(
        "The demo takes up to ten prompts of your own for items, two for characters."
    )


def play(
    settings: Settings, screen: Screen, prompts: Sequence[str] = (), kind: Kind = "item"
) -> int:
    """Run the demo.

    Returns:
        The exit status: 0 if every check held, else 1.

    Raises:
        LLMasOSError: the world could not be opened.
    """
    items, characters = items_with(prompts, kind)
    started = time.monotonic()
    screen.title("LLMasOS: a language model as the operating system of an on-chain world")
    checks = Checks()
    with ExitStack() as opened:
        screen.step(1, _ACTS, "A world: chain, database, contracts, service")
        bound = opened.enter_context(listen("127.0.0.1", 0))
        with screen.waiting("starting the devnet, migrating, deploying"):
            world = open_world(demo_settings(settings, bound.getsockname()[1]))
        opened.callback(world.close)
        base = opened.enter_context(serving(create_app(world), bound))
        people = [
            opened.enter_context(Person(role, development_signer(PEOPLE_FROM + index), base))
            for index, role in enumerate(_ROLES)
        ]
        creator, seller, buyer = people
        stage = Stage(world, screen, checks, creator, seller, buyer)
        try:
            _perform(stage, items, characters)
        except LLMasOSError as error:
            checks.that(error.detail, False)
            screen.failed(error.detail)
        _curtain(stage, time.monotonic() - started)
    return checks.exit_code


def _perform(stage: Stage, items: tuple[Wish, ...], characters: tuple[Wish, ...]) -> None:
    screen = stage.screen
    _open(stage)
    screen.step(2, _ACTS, f"{len(items)} items and {len(characters)} characters from sentences")
    things = stage.generate(items)
    folk = stage.generate(characters)
    screen.step(3, _ACTS, "Minted in batches")
    stage.mint(things, stage.seller)
    stage.mint(folk, stage.creator)
    screen.done(f"{len(things) + len(folk)} tokens; the chain has each, with its creator and URI")
    giver, blade, potion = folk[0], stage.find(BLADE.key), stage.find(POTION.key)
    screen.step(4, _ACTS, "Quests about what exists")
    quests = stage.generate(
        quest_wishes(giver.name, potion.name, blade.name),
        [made.generation["token_id"] for made in (giver, potion, blade)],
    )
    stage.mint(quests, stage.creator)
    screen.done(f"{len(quests)} quests, winnable as the contract checked before it took them")
    screen.step(5, _ACTS, "A sale, with Gold and a royalty")
    sell(stage, blade, 1, BLADE_PRICE_GOLD)
    _buy_potions(stage, potion, quests[0])
    screen.step(6, _ACTS, "Talk, and a quest paid from escrow")
    talk(stage, giver)
    play_quest(stage, quests[0], potion, WANTED_PIECES)
    screen.step(7, _ACTS, "Proof: one token of each kind is generated again")
    with weights_lookup(stage.world.settings) as model_lookup:
        prove(stage, (blade, giver, quests[0]), model_lookup)


def _open(stage: Stage) -> None:
    """The world's contracts answer, and people log in with their own keys."""
    world, screen = stage.world, stage.screen
    stage.equal("the chain is a development chain", world.client.chain_id, DEVNET_CHAIN_ID)
    deployment = world.deployment
    for name in ("gold", "items", "characters", "quests", "market"):
        where = getattr(deployment, name)
        stage.check(f"{name}: there is a contract", len(world.client.code(where)) > 0)
    screen.done(f"five contracts on chain {deployment.chain_id}, block {deployment.first_block} on")
    for person in stage.people:
        stage.equal(f"{person.role} logged in as their account", person.log_in(), person.address)
    for person in stage.people:
        _await_gift(stage, person)
    screen.done("creator, seller and buyer logged in by EIP-4361; each has Gold from the treasury")


def _await_gift(stage: Stage, person: Person) -> None:
    """The treasury's 100 Gold come once; what earlier runs earned or spent stays."""
    deadline = time.monotonic() + _GIFT_WAIT_S
    contracts = stage.world.contracts
    while views.gold_of(contracts, person.address) == 0 and time.monotonic() < deadline:
        time.sleep(0.05)
    held = views.gold_of(contracts, person.address)
    stage.check(f"{person.role} has Gold on the chain", gold(0) < held <= gold(200), held)


def _buy_potions(stage: Stage, potion: Made, quest: Made) -> None:
    """The buyer needs goods for the quest, unless an earlier run delivered them."""
    if views.quest_of(stage.world.contracts, quest.token_id).status == "completed":
        potion.price = f"{POTION_PRICE_GOLD} Gold"
        return
    sell(stage, potion, WANTED_PIECES, POTION_PRICE_GOLD)


def _curtain(stage: Stage, seconds: float) -> None:
    stage.screen.table([_row(stage, made) for made in stage.made if made.mint])
    checks = stage.checks
    for name in checks.failed:
        stage.screen.failed(f"check failed: {name}")
    stage.screen.say("")
    if checks.failed:
        stage.screen.say(f"{checks.passed} checks passed, {len(checks.failed)} failed")
        return
    proof = stage.made[0]
    stage.screen.say(f"Serve this world:  llmasos serve --data {stage.world.settings.data_dir}")
    stage.screen.say(f"Prove a token:     llmasos opening 0x{token_hex(proof.token_id)} > o.json")
    stage.screen.say(
        f"                   llmasos verify 0x{token_hex(proof.token_id)} --opening o.json"
    )
    stage.screen.say("")
    stage.screen.say(f"{checks.passed} checks passed in {seconds:.0f} s")


def _row(stage: Stage, made: Made) -> Row:
    """A line of the table; owner and gas are the chain's words."""
    tx: str = made.mint.get("tx_hash") or ""
    return Row(
        name=f"{made.name} ({made.kind})",
        token_hex=token_hex(made.token_id),
        owner=_owner(stage.world, stage, made),
        price=made.price,
        tx=tx,
        gas=_gas(stage, tx),
    )


def _owner(world: World, stage: Stage, made: Made) -> str:
    if made.kind != "item":
        owner = views.owner_of(world.contracts, made.kind, made.token_id)
        return "nobody" if owner is None else stage.role_of(owner)
    held = [
        (person.role, views.pieces_of(world.contracts, "item", made.token_id, person.address))
        for person in stage.people
    ]
    role, pieces = max(held, key=lambda entry: entry[1])
    elsewhere = sum(n for _, n in held) - pieces
    if made.wish.amount == 1:
        return role
    return f"{role} {pieces} (+{elsewhere})" if elsewhere else f"{role} {pieces}"


def _gas(stage: Stage, tx: str) -> str:
    """Gas of the mint, shared among the tokens of its transaction."""
    if not tx:
        return "—"
    receipt = stage.world.client.receipt(HexBytes32(tx))
    together = sum(1 for made in stage.made if made.mint.get("tx_hash") == tx)
    return "—" if receipt is None else f"{receipt.gas_used // max(1, together):,}"
