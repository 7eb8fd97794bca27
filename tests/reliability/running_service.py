"""A service at work, as `llmasos serve` runs it: both loops in their threads, on a real node.

It asks as people do who do not give up: with the same keys, until they have their answer.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

from eth_utils.crypto import keccak
from sqlmodel import col, select

from api.operations.readiness import Readiness
from api.operations.watch import Watch
from api.pipeline import MintWish, Wish, request_generation, request_mint
from api.settings import load_settings
from api.worker import LOOPS, Worker
from api.world import World, open_world
from chain.client import ChainClient
from chain.signing import LocalSigner
from domain.errors import (
    ChainError,
    Conflict,
    LLMasOSError,
    QueueFull,
    StoreUnreachable,
)
from domain.ids import Address
from store import logins, outbox, projection
from store.tables import Account, MintRequest
from tests.api.scripted_model import ScriptedModel

PATIENCE_S = 60.0
"""After which a wait is given up: far above what a test then asserts."""
_LOOK_AGAIN_S = 0.03
# What a person tries again: the conflict is that something is not made yet.
_NOT_NOW = (ChainError, StoreUnreachable, QueueFull, Conflict)
_OPEN_STATES = ("waiting", "sent", "mined")
_Answer = TypeVar("_Answer")


@dataclass
class Asked:
    """What one person asked for: the gift of a first login, and mints."""

    person: LocalSigner
    request_ids: list[int] = field(default_factory=list[int])

    @property
    def account(self) -> Address:
        """The person's address."""
        return self.person.address


class RunningService:
    """A world that works until it is closed.

    Args:
        folder: its data directory.
        node_url: of the chain's node, for whoever must see past a fault.
        settings: of the service, above all `rpc_url`, which may lead through a fault.

    Attributes:
        direct: a connection to the node past any fault.
    """

    def __init__(self, folder: Path, node_url: str, **settings: Any) -> None:
        """Open the world and start its worker."""
        loaded = load_settings(
            **{
                "data_dir": folder,
                "rpc_url": node_url,
                "creator_secret": "one and the same",
                "mint_batch": 2,
                "queue_per_login": 1_000,
                **settings,
            }
        )
        self.node_url, self.direct = node_url, ChainClient.connect(node_url)
        self.world: World = open_world(loaded, load_model=ScriptedModel)
        self.world.model.get()
        self._people: dict[str, Asked] = {}
        self.go_on()

    def go_on(self) -> None:
        """Start a worker, as a start of the service does."""
        watch = Watch()
        self.worker = Worker(
            self.world, {name: watch.watched(name, steps) for name, steps in LOOPS.items()}
        )
        self.readiness = Readiness(self.world, self.worker, watch)
        self.worker.start()

    def pause(self) -> None:
        """Stop the worker."""
        self.worker.stop()

    def close(self) -> None:
        """Stop the worker, and close the world."""
        self.pause()
        self.world.close()
        self.direct.close()

    # -- people

    @property
    def asked(self) -> list[Asked]:
        """Everybody who ever asked for something."""
        return list(self._people.values())

    def somebody(self, name: str) -> Asked:
        """A person by name, who at first logs in, and is sent the gift of a development chain."""
        if name in self._people:
            return self._people[name]
        asked = Asked(LocalSigner.from_key(keccak(text=name)))

        def log_in() -> None:
            with self.world.database.write() as session:
                logins.account(session, asked.account, self.world.clock())

        self._until_answered(log_in)
        self._people[name] = asked
        return asked

    def ask(self, asked: Asked, *prompts: str) -> None:
        """Have items made and minted, one for each prompt; the same prompt is the same item."""
        wishes = [Wish("item", prompt, key=prompt) for prompt in prompts]
        rows = [
            self._until_answered(lambda wish=wish: self._generate(asked, wish)) for wish in wishes
        ]
        for row_id in rows:
            number = self._until_answered(lambda row_id=row_id: self._mint(asked, row_id))
            if number not in asked.request_ids:
                asked.request_ids.append(number)

    def _generate(self, asked: Asked, wish: Wish) -> str:
        return request_generation(self.world, asked.account, wish).id

    def _mint(self, asked: Asked, generation: str) -> int:
        """As soon as it is made: until then the answer is a conflict."""
        number = request_mint(
            self.world, asked.account, f"mint {generation}", MintWish(generation)
        ).id
        assert number is not None
        return number

    def _until_answered(self, ask: Callable[[], _Answer]) -> _Answer:
        """Ask again while the service says that it cannot now."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                return ask()
            except _NOT_NOW as error:
                if time.monotonic() > deadline:
                    raise AssertionError(f"Nobody answers: {error.detail}") from error
                Event().wait(_LOOK_AGAIN_S)

    @property
    def mints(self) -> int:
        """How many were asked for."""
        return sum(len(asked.request_ids) for asked in self.asked)

    # -- waiting

    def wait_until(self, holds: Callable[[], bool], what: str) -> float:
        """Wait until something holds; returns the time of the clock `time.monotonic`.

        Raises:
            AssertionError: it does not come to hold.
        """
        deadline = time.monotonic() + PATIENCE_S
        while not self._is_so(holds):
            if time.monotonic() > deadline:
                raise AssertionError(f"{what}: not after {PATIENCE_S:g} s; {self.describe()}")
            Event().wait(_LOOK_AGAIN_S)
        return time.monotonic()

    def _is_so(self, holds: Callable[[], bool]) -> bool:
        try:
            return holds()
        except LLMasOSError:
            return False  # a fault goes on

    def is_done(self) -> bool:
        """Whether all gifts and mints are settled, nothing is under way, the head is indexed."""
        ids = [number for asked in self.asked for number in asked.request_ids]
        with self.world.database.read() as session:
            ungiven = select(Account.address).where(col(Account.welcomed_at).is_(None)).limit(1)
            settled = session.exec(ungiven).first() is None and not self._open(session, ids)
            idle = not outbox.lanes(session)
            indexed = projection.checkpoint(session)
        if not (settled and idle) or indexed is None:
            return False
        head = self.direct.block("latest")
        assert head is not None
        return (indexed.number, indexed.hash) == (head.number, head.hash)

    def _open(self, session: Any, ids: Sequence[int]) -> bool:
        found = select(MintRequest.id).where(
            col(MintRequest.id).in_(ids), col(MintRequest.state).in_(_OPEN_STATES)
        )
        return session.exec(found.limit(1)).first() is not None

    def describe(self) -> str:
        """What stands where, for a test that fails."""
        with self.world.database.read() as session:
            requests = session.exec(select(MintRequest.id, MintRequest.state, MintRequest.why))
            rows = [
                (row.id, row.lane[:6], row.nonce, row.state, row.why)
                for lane in outbox.lanes(session)
                for row in outbox.pending(session, lane)
            ]
            open_requests = [tuple(one) for one in requests if one[1] in _OPEN_STATES]
        return f"requests {open_requests}, outbox {rows}, troubles {self.worker.troubles}"
