"""Who may do what in a world, read back from the chain."""

from dataclasses import dataclass
from typing import Final

from chain.client import ChainClient
from chain.contracts import BoundContract
from domain.ids import Address, address
from domain.world import Deployment

GOVERNED: Final = ("Gold", "Items", "Characters", "Quests", "Market")
"""Contracts with an admin."""
ROLES: Final[dict[str, tuple[str, ...]]] = {
    "Gold": ("treasury",),
    "Items": ("minter",),
    "Characters": ("minter", "oracle"),
    "Quests": ("minter", "oracle"),
    "Market": ("pauser",),
}
"""Contract → the roles that its admin gives; each is also the name of the view."""
ZERO_ADDRESS: Final = Address("0x" + "00" * 20)

_MAY: Final = {
    ("Gold", "treasury"): "create Gold, without limit",
    ("Items", "minter"): "let in {ids} ids a day; sign for sales; post drops",
    ("Characters", "minter"): "let in {ids} ids a day",
    ("Characters", "oracle"): "write levels and state hashes",
    ("Quests", "minter"): "let in {ids} ids a day",
    ("Quests", "oracle"): "attest DEFEAT and REACH",
    ("Market", "pauser"): "stop fills for 7 days, then not for 7",
}
_ADMIN_MAY: Final = {
    "Gold": "name the treasury",
    "Items": "name the minter and its allowance; revoke drops",
    "Characters": "name minter, allowance and oracle",
    "Quests": "name minter, allowance and oracle",
    "Market": "name pauser, fee (at most 2.5 %) and currencies; end a pause",
}


@dataclass(frozen=True, slots=True)
class Power:
    """One row of the table. `holder` is None where nobody holds the role."""

    contract: str
    role: str
    holder: Address | None
    may: str


def holder_of(client: ChainClient, name: str, where: Address, role: str) -> Address:
    """Who holds a role now; the zero address for nobody.

    Raises:
        ChainError: the contract cannot be asked.
    """
    return address(BoundContract(client, name, where).read(role))


def powers(client: ChainClient, deployment: Deployment) -> list[Power]:
    """Every key of a world and what it may do.

    Raises:
        ChainError: a contract cannot be asked.
    """
    found: list[Power] = []
    for name in GOVERNED:
        where = Address(getattr(deployment, name.lower()))
        contract = BoundContract(client, name, where)
        admin = holder_of(client, name, where, "admin")
        found.append(Power(name, "admin", admin, _ADMIN_MAY[name]))
        pending = holder_of(client, name, where, "pendingAdmin")
        if pending != ZERO_ADDRESS:
            found.append(Power(name, "next admin", pending, "become the admin"))
        for role in ROLES[name]:
            holder = holder_of(client, name, where, role)
            ids = contract.read("idsPerDay") if role == "minter" else 0
            may = _MAY[name, role].format(ids=ids)
            found.append(Power(name, role, None if holder == ZERO_ADDRESS else holder, may))
    return found
