"""Where the contracts of a world come to lie, and what their constructors take.

Contracts name each other for ever, in both directions, so an address must be known before it has
code: one account creates them with consecutive nonces, and addresses follow from those.
"""

from typing import Any, Final

import rlp
from eth_utils.crypto import keccak

from chain import artifacts
from chain.abi import abi_of
from chain.client import ChainClient
from domain.ids import Address, address

ORDER: Final = ("Forwarder", "Gold", "Items", "Characters", "Quests", "Market")
"""The contracts in the order in which they are created."""
_NONCES_SEARCHED: Final = 512


def create_address(deployer: Address, nonce: int) -> Address:
    """Where CREATE puts a contract: the last 20 bytes of keccak(rlp([sender, nonce]))."""
    raw = keccak(rlp.encode([bytes.fromhex(deployer[2:]), nonce]))[12:]
    return address("0x" + raw.hex())


def placed(deployer: Address, first_nonce: int) -> dict[str, Address]:
    """The address of each contract of the world that begins with a nonce."""
    return {name: create_address(deployer, first_nonce + i) for i, name in enumerate(ORDER)}


def constructor_arguments(name: str, admin: Address, at: dict[str, Address]) -> tuple[Any, ...]:
    """What a contract's constructor takes."""
    forwarder, market, gold = at["Forwarder"], at["Market"], at["Gold"]
    items, characters, quests = at["Items"], at["Characters"], at["Quests"]
    match name:
        case "Forwarder":
            return ()
        case "Gold":
            return (admin, forwarder)
        case "Quests":
            return (admin, forwarder, market, gold, items, characters)
        case "Market":
            return (admin, forwarder, gold, items, characters, quests)
        case _:
            return (admin, forwarder, market)


def creation_code(name: str, admin: Address, at: dict[str, Address]) -> bytes:
    """The data of the transaction that creates a contract."""
    arguments = abi_of(name).encode_constructor(*constructor_arguments(name, admin, at))
    return artifacts.load(name).bytecode + arguments


def find_first_nonce(client: ChainClient, deployer: Address) -> int:
    """The nonce with which the deployer's world begins.

    That of a world which is there, whole or up to the last transaction of an interrupted run; else
    the next one.
    """
    used = client.nonce(deployer, "latest")
    for first in range(min(used, _NONCES_SEARCHED)):
        at = placed(deployer, first)
        begun = list(ORDER)[: used - first]
        if all(_holds(client, name, at[name]) for name in begun):
            return first
    return used


def _holds(client: ChainClient, name: str, where: Address) -> bool:
    code = client.code(where)
    return bool(code) and artifacts.load(name).matches(code)
