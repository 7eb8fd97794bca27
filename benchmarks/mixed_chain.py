"""A chain with a history to index: mints, gifts, sales, approvals and cancels, in blocks of ten.

The same transactions in the same order each time. They come from accounts that anvil keeps
unlocked, so that making the chain measures nothing of ours.
"""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import Any, Final

import httpx

from chain import calls
from chain.abi import abi_of
from chain.anvil import anvil
from chain.client import ChainClient
from chain.deploy import Roles, deploy
from chain.development import development_signer
from chain.minter import plan
from chain.signing import LocalSigner
from domain.ids import Address, TokenId, Wei, gold
from domain.order import Order, order_typed_data
from domain.transaction import Call, MintOrder
from domain.world import Deployment

EVENTS: Final = 20_000
_IN_A_BLOCK: Final = 10
_GAS: Final = 15_000_000
_LITTLE_GAS: Final = 400_000
_FAR_FUTURE: Final = 4_000_000_000
_ADMIN, _MINTER, _TREASURY = (development_signer(number) for number in range(3))
_PEOPLE: Final = tuple(development_signer(number) for number in range(4, 12))
_ITEMS_IN_A_ROUND: Final = 40
_CHARACTERS_IN_A_ROUND: Final = 15

Sent = tuple[LocalSigner, Call]


@dataclass(frozen=True, slots=True)
class MixedChain:
    """A running chain with its world.

    Attributes:
        url: of the node.
        head: number of the last block.
        logs: how many logs our contracts left.
    """

    url: str
    client: ChainClient
    deployment: Deployment
    head: int
    logs: int


@contextmanager
def mixed_chain(events: int = EVENTS) -> Generator[MixedChain]:
    """An anvil whose history holds at least so many logs of our contracts.

    Raises:
        ToolMissing: anvil is not installed.
    """
    with anvil() as node:
        client = ChainClient.connect(node.url)
        roles = Roles(admin=_ADMIN.address, minter=_MINTER.address, treasury=_TREASURY.address)
        deployment = deploy(client, _ADMIN, roles)
        sender = _Sender(node.url)
        sender.send(_beginning(deployment))
        logs = number = 0
        while logs < events:
            sender.send(_round(deployment, number))
            number += 1
            logs = sender.count_logs(deployment)
        yield MixedChain(node.url, client, deployment, client.block_number(), logs)
        client.close()


def _beginning(deployment: Deployment) -> Iterator[Sent]:
    market = Address(deployment.market)
    for person in _PEOPLE:
        yield _TREASURY, calls.mint_gold(deployment, person.address, gold(1_000_000))
        yield person, calls.approve_gold(deployment, market, Wei(2**256 - 1))
        yield person, calls.approve_tokens(deployment, "item", market)


def _round(deployment: Deployment, number: int) -> Iterator[Sent]:
    """One round of everything."""
    items = [
        MintOrder("item", _id("item", number, n), _person(n).address, _person(n + 1).address, 250)
        for n in range(_ITEMS_IN_A_ROUND)
    ]
    characters = [
        MintOrder("character", _id("hero", number, n), _person(n).address, _person(0).address, 500)
        for n in range(_CHARACTERS_IN_A_ROUND)
    ]
    for planned in plan([*items, *characters], deployment):
        yield _MINTER, planned.call
    for n in range(10):
        to = _person(n + 3).address
        yield (
            _person(n),
            calls.transfer_token(deployment, "item", items[n].token_id, _person(n).address, to),
        )
        yield _person(n), calls.transfer_gold(deployment, to, Wei(10**15 * (n + 1)))
    for n in range(10, 20):
        yield _person(n + 2), _sale(deployment, _person(n), items[n])
    for n in range(20, 25):
        yield _person(n), calls.approve_gold(deployment, _person(n + 1).address, gold(n))
    yield _person(number), calls.cancel_all_listings(deployment)
    several = [items[24].token_id, items[32].token_id]
    data = abi_of("Items").encode_call(
        "safeBatchTransferFrom", _person(24).address, _person(1).address, several, [1, 1], b""
    )
    yield _person(24), Call(Address(deployment.items), data, "send several items")


def _sale(deployment: Deployment, maker: LocalSigner, item: MintOrder) -> Call:
    # Nobody here cancels twice in one round, and a counter rises once in eight rounds.
    listing = Order(
        maker=maker.address,
        token=deployment.items,
        token_id=item.token_id,
        amount=1,
        currency=deployment.gold,
        price_wei=gold(2),
        max_royalty_bps=1_000,
        expiry=_FAR_FUTURE,
        epoch=0,
        counter=_raised(item, maker),
        max_fee_bps=250,
        slot=1,
    )
    market = Address(deployment.market)
    typed = order_typed_data("Listing", listing, deployment.chain_id, market)
    return calls.buy(deployment, listing, maker.sign_typed_data(typed), 1)


_ROUND_OF: Final[dict[TokenId, int]] = {}


def _raised(item: MintOrder, maker: LocalSigner) -> int:
    """How often the maker has cancelled everything before this item's round."""
    number, index = _ROUND_OF[item.token_id], _PEOPLE.index(maker)
    return sum(1 for earlier in range(number) if earlier % len(_PEOPLE) == index)


def _id(name: str, number: int, n: int) -> TokenId:
    token_id = TokenId(int.from_bytes(sha256(f"{name} {number} {n}".encode()).digest(), "big"))
    _ROUND_OF[token_id] = number
    return token_id


def _person(number: int) -> LocalSigner:
    return _PEOPLE[number % len(_PEOPLE)]


class _Sender:
    """Hands transactions to anvil in batches, and lets it mine every few."""

    def __init__(self, url: str) -> None:
        """Take mining over."""
        self._http = httpx.Client(base_url=url, timeout=120, trust_env=False)
        self._nonces: dict[Address, int] = {}
        self._ask([("evm_setAutomine", [False])])

    def send(self, transactions: Iterator[Sent]) -> None:
        """Send all of them, in order."""
        while some := list(islice(transactions, _IN_A_BLOCK)):
            asked = [("eth_sendTransaction", [self._wire(*one)]) for one in some]
            hashes = self._ask([*asked, ("evm_mine", [])])[:-1]
            receipts = self._ask([("eth_getTransactionReceipt", [hash_]) for hash_ in hashes])
            if any(receipt is None or receipt["status"] != "0x1" for receipt in receipts):
                raise RuntimeError("A transaction of the history was not mined, or reverted.")

    def count_logs(self, deployment: Deployment) -> int:
        """How many logs our contracts left so far."""
        names = ("forwarder", "gold", "items", "characters", "quests", "market")
        wanted = {
            "address": [getattr(deployment, name) for name in names],
            "fromBlock": "0x0",
            "toBlock": "latest",
        }
        return len(self._ask([("eth_getLogs", [wanted])])[0])

    def _wire(self, signer: LocalSigner, call: Call) -> dict[str, str]:
        sender = signer.address
        if sender not in self._nonces:
            asked = [("eth_getTransactionCount", [sender, "latest"])]
            self._nonces[sender] = int(self._ask(asked)[0], 16)
        nonce = self._nonces[sender]
        self._nonces[sender] += 1
        gas = _GAS if signer is _MINTER else _LITTLE_GAS
        return {
            "from": sender,
            "to": call.to,
            "data": "0x" + call.data.hex(),
            "nonce": hex(nonce),
            "gas": hex(gas),
            "maxFeePerGas": hex(10**10),
            "maxPriorityFeePerGas": hex(10**9),
        }

    def _ask(self, requests: Sequence[tuple[str, list[Any]]]) -> list[Any]:
        body = [
            {"jsonrpc": "2.0", "id": index, "method": method, "params": params}
            for index, (method, params) in enumerate(requests)
        ]
        answers = self._http.post("", json=body).json()
        failed = [answer["error"] for answer in answers if "error" in answer]
        if failed:
            raise RuntimeError(f"The node refused a part of the history: {failed[0]}")
        return [answer["result"] for answer in sorted(answers, key=lambda answer: answer["id"])]
