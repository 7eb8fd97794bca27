"""A chain as the model has it: the state after every block, under the block's hash."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from chain.client import ChainClient
from domain.ids import HexBytes32, address
from domain.world import Deployment
from tests.world_model.state import Refused, State
from tests.world_model.transactions import execute

_MOST_BLOCKS = 50


def mine_what_waits(client: ChainClient) -> None:
    """Mine what the node has taken; one that mines by itself is left nothing to do."""
    for _ in range(_MOST_BLOCKS):
        if int(client.request("txpool_status")["pending"], 16) == 0:
            return
        client.request("evm_mine")
    raise AssertionError("the node does not mine what it has taken")


@dataclass(frozen=True)
class Seen:
    """A block, and the state that its last transaction left."""

    number: int
    state: State


class History:
    """Follows a chain, reorganisations included, and executes its transactions in the model.

    Args:
        client: of the chain.
        deployment: whose contracts the model stands for.
        state: of the contracts at the head; nothing before it is looked at.
    """

    def __init__(self, client: ChainClient, deployment: Deployment, state: State) -> None:
        self._client, self._deployment = client, deployment
        head = client.block("latest")
        assert head is not None
        self.head = head.hash
        self._seen = {head.hash: Seen(head.number, state)}

    def fork(self, client: ChainClient) -> "History":
        """The same past, which goes on by itself."""
        other = object.__new__(History)
        other.__dict__ = {**self.__dict__, "_client": client, "_seen": dict(self._seen)}
        return other

    def follow(self) -> State:
        """Execute what is new on the chain; the state at its head.

        Raises:
            AssertionError: a transaction succeeded that the model refuses, or the other way round.
        """
        mine_what_waits(self._client)
        new: list[dict[str, Any]] = []
        block = self._block("latest")
        self.head = HexBytes32(block["hash"])
        while HexBytes32(block["hash"]) not in self._seen:
            new.append(block)
            block = self._block(hex(int(block["number"], 16) - 1))
        for one in reversed(new):
            self._execute(one)
        return self.state_at(self.head)

    def state_at(self, block_hash: HexBytes32) -> State:
        """The state after a block, canonical or dropped."""
        return self._seen[block_hash].state

    @property
    def highest(self) -> int:
        """Number of the highest block ever seen."""
        return max(seen.number for seen in self._seen.values())

    def _block(self, where: str) -> dict[str, Any]:
        return self._client.request("eth_getBlockByNumber", where, True)

    def _execute(self, block: dict[str, Any]) -> None:
        state = deepcopy(self.state_at(HexBytes32(block["parentHash"])))
        receipts = self._client.results(
            [("eth_getTransactionReceipt", [found["hash"]]) for found in block["transactions"]]
        )
        for found, receipt in zip(block["transactions"], receipts, strict=True):
            refusal = self._refusal(state, found, int(block["timestamp"], 16))
            succeeded = int(receipt["status"], 16) == 1
            assert succeeded == (refusal is None), f"{found}: the model says {refusal}"
        self._seen[HexBytes32(block["hash"])] = Seen(int(block["number"], 16), state)

    def _refusal(self, state: State, found: dict[str, Any], now: int) -> str | None:
        """Why the model refuses a transaction; None if it was executed."""
        sender, to = address(found["from"]), address(found["to"])
        try:
            execute(state, self._deployment, sender, to, bytes.fromhex(found["input"][2:]), now)
        except Refused as refusal:
            return str(refusal)
        return None
