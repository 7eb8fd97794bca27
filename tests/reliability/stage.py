"""A deployed world on a running node, to which every run of the state machine goes back."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import store.logins as logins
from api.keys import PEOPLE_FROM
from api.pipeline import MintWish, Wish, request_generation, request_mint
from api.settings import Settings, load_settings
from api.work.generating import generate_queued
from api.worker import CHAIN_STEPS
from api.world import World, open_world
from chain.client import ChainClient
from chain.development import development_signer
from chain.signing import LocalSigner
from domain.ids import Address
from domain.world import DEVNET_CHAIN_ID
from store.tables import MintRequest
from tests.api.scripted_model import ScriptedModel
from tests.reliability.history import History
from tests.reliability.service import Clock, Service
from tests.world_model.state import State

PEOPLE: tuple[LocalSigner, ...] = tuple(development_signer(PEOPLE_FROM + n) for n in range(3))
_FIRST = 3
"""Of each person's things how many are minted before a run begins."""
_WISHES = (
    ("item", "an edition of 4 iron swords, the first"),
    ("item", "an oak bow, the first"),
    ("character", "a guard, the first"),
    *(("item", f"an edition of 4 iron swords, number {number}") for number in range(1, 4)),
    *(("item", f"an oak bow, number {number}") for number in range(1, 3)),
    *(("character", f"a guard, number {number}") for number in range(1, 3)),
)
_MOST_ROUNDS = 60


@dataclass(frozen=True)
class Made:
    """Something that was generated and can be minted."""

    owner: Address
    generation: str


class Stage:
    """The beginning of every run: contracts, people with Gold, and things that can be minted.

    Args:
        url: of a node that mines each transaction at once.
        folder: for the data directories, one for each run.
        clock: of the service, and of the node where it takes one.

    Attributes:
        made: what was generated and nobody asked to be minted.
        asked: the requests of what was, by the generation.
    """

    def __init__(self, url: str, folder: Path, clock: Clock) -> None:
        self._url, self._folder, self._clock = url, folder, clock
        self._start_s = clock.now
        self._runs = 0
        world = open_world(self._settings("template"), clock=clock, load_model=ScriptedModel)
        try:
            deployment = world.deployment
            empty = State(Address(deployment.market), Address(deployment.quests))
            self._client = ChainClient.connect(url, DEVNET_CHAIN_ID)
            self._history = History(self._client, deployment, empty)
            made = tuple(_prepare(world))
            self.asked = dict(_mint_the_first(world, made))
            self.made = tuple(one for one in made if one.generation not in self.asked)
        finally:
            world.close()
        self._history.follow()
        if self._is_anvil:
            # It answers before it mines, and would mine while the three are compared.
            self._client.request("evm_setAutomine", False)
        self._snapshot = self._client.request("evm_snapshot")

    def begin(self) -> Service:
        """A service on the chain and the database as they were at the beginning."""
        if self._is_anvil:
            self._client.request("anvil_dropAllTransactions")
        assert self._client.request("evm_revert", self._snapshot) is True
        self._snapshot = self._client.request("evm_snapshot")
        self._clock.now = self._start_s
        self._runs += 1
        run = f"run-{self._runs}"
        shutil.copytree(self._folder / "template", self._folder / run)
        return Service(self._settings(run), self._history.fork(self._client), self._clock)

    @property
    def _is_anvil(self) -> bool:
        return "anvil" in str(self._client.request("web3_clientVersion")).lower()

    def close(self) -> None:
        self._client.close()

    def _settings(self, run: str) -> Settings:
        # Batches of two and a lane of two, so that every run has several of them under way.
        return load_settings(
            data_dir=self._folder / run,
            rpc_url=self._url,
            creator_secret="one and the same",
            mint_batch=2,
            lane_depth=2,
        )


def _prepare(world: World) -> Iterator[Made]:
    """People come and are given Gold, and everything is generated."""
    with world.database.write() as session:
        for person in PEOPLE:
            logins.account(session, person.address, world.clock())
    _work(world)
    rows = [
        (person.address, request_generation(world, person.address, Wish(kind, prompt, key=prompt)))
        for kind, prompt in _WISHES
        for person in PEOPLE
    ]
    world.model.get()
    while generate_queued(world):
        pass
    for owner, row in rows:
        yield Made(owner, row.id)


def _mint_the_first(world: World, made: Sequence[Made]) -> Iterator[tuple[str, MintRequest]]:
    """Everybody begins with something of each kind, which goes to its creator."""
    for one in made[: _FIRST * len(PEOPLE)]:
        wish = MintWish(one.generation)
        yield one.generation, request_mint(world, one.owner, f"mint {one.generation}", wish)
    _work(world)


def _work(world: World) -> None:
    for _ in range(_MOST_ROUNDS):
        if sum(step(world) for step in CHAIN_STEPS) == 0:
            return
    raise AssertionError("the worker finds no end")
