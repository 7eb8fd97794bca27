"""What a call of one of our contracts says: its function and its arguments."""

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from eth_abi.abi import decode
from eth_typing import ABIFunction
from eth_utils.abi import (
    abi_to_signature,
    collapse_if_tuple,
    function_abi_to_4byte_selector,
)

from chain import artifacts
from domain.ids import Address
from domain.world import Deployment

CONTRACTS = ("gold", "items", "characters", "quests", "market")


@dataclass(frozen=True)
class Read:
    """A decoded call. Addresses are lower case, as eth-abi gives them.

    Attributes:
        contract: one of `CONTRACTS`.
        function: its name, or its signature where the name is overloaded.
    """

    contract: str
    function: str
    args: tuple[Any, ...]


def read_call(deployment: Deployment, to: Address, data: bytes) -> Read | None:
    """A call of one of our contracts; None for anything else."""
    names = {getattr(deployment, name): name for name in CONTRACTS}
    contract = names.get(to)
    if contract is None:
        return None
    function, types = _functions(contract)[data[:4]]
    return Read(contract, function, decode(types, data[4:]))


@cache
def _functions(contract: str) -> dict[bytes, tuple[str, tuple[str, ...]]]:
    entries = [
        cast("ABIFunction", entry)
        for entry in artifacts.load(contract.capitalize()).abi
        if entry["type"] == "function"
    ]
    names = [entry["name"] for entry in entries]
    return {
        function_abi_to_4byte_selector(entry): (
            entry["name"] if names.count(entry["name"]) == 1 else abi_to_signature(entry),
            tuple(collapse_if_tuple(cast("Any", item)) for item in entry.get("inputs", ())),
        )
        for entry in entries
    }
