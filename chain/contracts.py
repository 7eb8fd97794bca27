"""A contract at its address: what it answers, and calldata for it."""

from dataclasses import dataclass
from typing import Any

from chain.abi import abi_of
from chain.client import ChainClient
from domain.ids import Address
from domain.world import Deployment


@dataclass(frozen=True, slots=True)
class BoundContract:
    """One of our contracts on a chain. `name` is one of `chain.artifacts.CONTRACTS`."""

    client: ChainClient
    name: str
    address: Address

    def read(self, function: str, *args: Any) -> Any:
        """What a view answers: the value, or a tuple where there are several.

        Raises:
            Reverted: it refused.
            ChainError: there is no such contract at the address.
        """
        abi = abi_of(self.name)
        answer = self.client.call(self.address, abi.encode_call(function, *args))
        values = abi.decode_result(function, answer)
        return values[0] if len(values) == 1 else values


@dataclass(frozen=True, slots=True)
class World:
    """The contracts of a deployment that people call, seen through a client."""

    client: ChainClient
    deployment: Deployment

    @property
    def gold(self) -> BoundContract:
        """ERC-20."""
        return self._bound("Gold", self.deployment.gold)

    @property
    def items(self) -> BoundContract:
        """ERC-1155."""
        return self._bound("Items", self.deployment.items)

    @property
    def characters(self) -> BoundContract:
        """ERC-721."""
        return self._bound("Characters", self.deployment.characters)

    @property
    def quests(self) -> BoundContract:
        """ERC-721 with escrow."""
        return self._bound("Quests", self.deployment.quests)

    @property
    def market(self) -> BoundContract:
        """Signed listings."""
        return self._bound("Market", self.deployment.market)

    def _bound(self, name: str, where: str) -> BoundContract:
        return BoundContract(self.client, name, Address(where))
