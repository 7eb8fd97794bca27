"""People who trade on the chain by themselves, and one who lets the service relay payments."""

from collections.abc import Callable
from random import Random
from typing import Final

import chain.calls as calls
import chain.views as views
from api.relay import relay
from chain.broadcast import prepare, wait
from chain.calls import approve_gold, approve_tokens, transfer_gold, transfer_token
from chain.contracts import World as Contracts
from chain.signing import LocalSigner
from domain.errors import ChainError, Conflict
from domain.ids import Address, TokenId, Wei, address, gold
from domain.transaction import Call, Fees, MintOrder, SignedTransaction
from store.tables import MintRequest
from tests.chain.people import listing_of
from tests.reliability.running_service import Asked, RunningService

SINK: Final = address("0x" + "51" * 20)
"""Is paid by relayed transfers, and by nothing else."""
_PAYMENT_WEI: Final = gold(1) // 100
_FEES: Final = Fees(20 * 10**9, 10**9)
_UNLIMITED: Final = Wei(2**256 - 1)


class Bazaar:
    """Two traders with items and Gold, and a payer.

    Attributes:
        traders: who trade.
        people: all of them.
        sent: what the traders sent, in order.
        payments: how many were relayed.
    """

    def __init__(self, service: RunningService, items: int) -> None:
        """Have the service make the traders' items, and approve the market."""
        self.service = service
        self.sent: list[SignedTransaction] = []
        self.payments = 0
        self.traders = [service.somebody("trader one"), service.somebody("trader two")]
        self._payer = service.somebody("payer")
        self.people = [*self.traders, self._payer]
        for number, trader in enumerate(self.traders):
            service.ask(trader, *(f"ware {number} {n}" for n in range(items)))
        service.wait_until(service.is_done, "the traders' items")
        self._items = [order for trader in self.traders for order in self._orders(trader)]
        for trader in self.traders:
            market = Address(service.world.deployment.market)
            self._do(trader.person, approve_gold(service.world.deployment, market, _UNLIMITED))
            self._do(trader.person, approve_tokens(service.world.deployment, "item", market))

    @property
    def _contracts(self) -> Contracts:
        return Contracts(self.service.direct, self.service.world.deployment)

    def trade(self, rng: Random) -> None:
        """One trade, in a block of its own."""
        kinds: tuple[Callable[[Random], Call | None], ...] = (
            self._sale,
            self._sale,
            self._gift,
            self._payment,
            self._cancel,
            self._approval,
        )
        while True:
            self._rng_pair(rng)
            call = rng.choice(kinds)(rng)
            if call is not None:
                self._do(self._actor, call)
                return

    def pay(self) -> None:
        """Let the service relay a payment to `SINK`."""
        world, who = self.service.world, self._payer.person
        call = transfer_gold(world.deployment, SINK, Wei(_PAYMENT_WEI))
        prepared = prepare(
            self.service.direct, _with_gas(call), who.address, nonce=self.payments, fees=_FEES
        )
        relay(world, who.address, who.sign(prepared).raw)
        self.payments += 1

    def paid(self) -> int:
        """Payments that `SINK` has."""
        return views.gold_of(self._contracts, SINK) // _PAYMENT_WEI

    def send_again(self, transactions: list[SignedTransaction]) -> None:
        """What a reorganisation dropped comes again, in another order; some is refused by now."""
        for transaction in transactions:
            try:
                self.service.direct.send_raw(transaction)
            except (ChainError, Conflict):
                continue

    def _orders(self, trader: Asked) -> list[MintOrder]:
        with self.service.world.database.read() as session:
            rows = [session.get_one(MintRequest, number) for number in trader.request_ids]
        return [
            MintOrder("item", TokenId(row.token_id), trader.account, trader.account, 500)
            for row in rows
        ]

    def _rng_pair(self, rng: Random) -> None:
        one, other = rng.sample([trader.person for trader in self.traders], 2)
        self._actor, self._other = one, other

    def _held_by(self, who: LocalSigner, rng: Random) -> MintOrder | None:
        held = [
            order
            for order in self._items
            if views.pieces_of(self._contracts, "item", order.token_id, who.address)
        ]
        return rng.choice(held) if held else None

    def _sale(self, rng: Random) -> Call | None:
        order = self._held_by(self._other, rng)
        if order is None:
            return None
        price, slot = rng.randint(1, 3), rng.randrange(200)
        listing = listing_of(self._contracts, self._other, order, price=price, slot=slot)
        return calls.buy(self.service.world.deployment, *listing, 1)

    def _gift(self, rng: Random) -> Call | None:
        order = self._held_by(self._actor, rng)
        if order is None:
            return None
        there = self._other.address
        deployment = self.service.world.deployment
        return transfer_token(deployment, "item", order.token_id, self._actor.address, there)

    def _payment(self, rng: Random) -> Call:
        amount = Wei(rng.randint(1, 10**18))
        return transfer_gold(self.service.world.deployment, self._other.address, amount)

    def _cancel(self, _rng: Random) -> Call:
        return calls.cancel_all_listings(self.service.world.deployment)

    def _approval(self, rng: Random) -> Call:
        return approve_gold(self.service.world.deployment, SINK, gold(rng.randrange(9)))

    def _do(self, who: LocalSigner, call: Call) -> None:
        client = self.service.direct
        signed = who.sign(prepare(client, _with_gas(call), who.address, fees=_FEES))
        client.send_raw(signed)
        self.sent.append(signed)
        wait(client, signed.hash)


def _with_gas(call: Call) -> Call:
    """A limit that needs no estimate: a trade that has become impossible fails in its block."""
    return Call(call.to, call.data, call.purpose, call.value_wei, 400_000)
