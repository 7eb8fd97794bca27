"""One run: what has happened so far, the chain's turns and the power's cuts, and the check.

While everything is indexed and nothing is under way, the service must take a deed exactly if the
model allows it. Otherwise it may refuse what it does not know of yet; what it takes is followed.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from typing import TypeVar

from api.market import Prepared
from api.relay import relay
from chain.signing import LocalSigner
from domain.errors import LLMasOSError
from domain.ids import UINT256_MAX, Address, HexBytes32, TokenId
from domain.order import Order
from domain.transaction import SignedTransaction
from tests.reliability.history import mine_what_waits
from tests.reliability.service import Service
from tests.reliability.stage import PEOPLE, Made, Stage
from tests.world_model.chain import assert_chain
from tests.world_model.state import Refused, State

_T = TypeVar("_T")


class Life:
    """A service in the hands of chance.

    Args:
        stage: where it begins.

    Attributes:
        listings: every order that was signed, by its hash.
        asked: the request of every id whose mint was asked for.
        made_asked: what was asked for in this run, of what was generated.
    """

    def __init__(self, stage: Stage) -> None:
        self.service: Service = stage.begin()
        self.made: Sequence[Made] = stage.made
        self.listings: dict[HexBytes32, Order] = {}
        self.asked: dict[TokenId, int | None] = {
            TokenId(row.token_id): row.id for row in stage.asked.values()
        }
        self.made_asked: list[Made] = []
        self._checked: HexBytes32 | None = None
        self._snapshots: list[tuple[str, int]] = []
        self._from_wallets: list[SignedTransaction] = []
        self._remember()

    @property
    def state(self) -> State:
        """The contracts at the head of the chain, in the model."""
        return self.service.history.follow()

    # -- people

    def attempt(self, allows: Callable[[State], object], deed: Callable[[], _T]) -> _T | None:
        """Do a deed; None where it is refused.

        Args:
            allows: does the same to a copy of the model's state, and raises `Refused` if it cannot.
            deed: asks the service, and sends what it prepares.
        """
        state, is_calm = deepcopy(self.state), self.service.is_calm
        try:
            allows(state)
            refusal = None
        except Refused as error:
            refusal = error
        done, error = None, None
        try:
            done = deed()
        except LLMasOSError as refused:
            error = refused
        if is_calm:
            assert (error is None) == (refusal is None), f"{error!r}, but the model: {refusal!r}"
        return done

    def send(self, who: LocalSigner, prepared: Sequence[Prepared], *, relayed: bool) -> bool:
        """Sign and send in order, through the service or from a wallet of one's own.

        Returns:
            Whether the last of them is mined.

        Raises:
            LLMasOSError: one was refused; those before it are sent.
        """
        world, is_mined = self.service.world, True
        for _, unsigned in prepared:
            if relayed:
                signed = who.sign(unsigned)
                relay(world, who.address, signed.raw)
            else:
                nonce = world.client.nonce(who.address, "latest")
                signed = who.sign(replace(unsigned, nonce=nonce))
                self._from_wallets.append(signed)
                world.client.send_raw(signed)
            mine_what_waits(world.client)
            is_mined = world.client.receipt(signed.hash) is not None
        return is_mined

    # -- the service, the power and the chain

    def work(self) -> None:
        """The worker goes on until nothing is left to do; then everything must be settled."""
        self.service.work()
        self.service.assert_settled()
        self._checked = None

    def crash(self, point: str, occurrence: int, job: Callable[[], object]) -> bool:
        """Kill the service at a point of a job; whether the job came so far."""

        def do() -> None:
            job()
            self.service.rounds()

        return self.service.killed(point, occurrence, do)

    def reorg(self, pick: int, empty_blocks: int, *, wallets_repeat: bool) -> bool:
        """The chain goes back to where it stood after an earlier step, and on from there.

        Args:
            pick: among the steps that may still be gone back to.
            empty_blocks: that the other branch begins with.
            wallets_repeat: whether it takes up what people had sent by themselves.
        """
        client = self.service.world.client
        lowest = self.service.history.highest - self.service.world.settings.max_reorg_depth
        reachable = [n for n, (_, at) in enumerate(self._snapshots[:-1]) if at >= lowest]
        if not reachable:
            return False
        chosen = reachable[pick % len(reachable)]
        assert client.request("evm_revert", self._snapshots[chosen][0]) is True
        del self._snapshots[chosen:]
        self._remember()
        for _ in range(empty_blocks):
            client.request("evm_mine")
        if wallets_repeat:
            for signed in self._from_wallets:
                with suppress(LLMasOSError):
                    client.send_raw(signed)
                mine_what_waits(client)
        return True

    # -- the check

    def check(self) -> None:
        """Model = chain at the chain's head, and model = database at the database's."""
        state = self.state
        head = self.service.history.head
        if head != self._checked:
            world = self.service.world
            people = tuple(person.address for person in PEOPLE)
            assert_chain(world.client, world.deployment, state, people, self.listings)
            self._checked = head
            self._remember()
        self.service.assert_rows(self.asked)

    def _remember(self) -> None:
        """Keep the chain as it is, to go back to it."""
        client = self.service.world.client
        self._snapshots.append((client.request("evm_snapshot"), client.block_number()))

    def close(self) -> None:
        """End the run as it should end: with everything settled."""
        try:
            self.work()
            self.check()
        finally:
            self.service.close()


def with_approvals(state: State, who: Address) -> State:
    """The same state, after the approvals that the service prepares with a deed."""
    for contract in (state.market, state.escrow):
        state.allowances[who, contract] = UINT256_MAX
        for kind in ("item", "character", "quest"):
            state.operators.add((kind, who, contract))
    return state


def signer_of(who: Address) -> LocalSigner:
    """The key of one of the people."""
    return next(person for person in PEOPLE if person.address == who)
