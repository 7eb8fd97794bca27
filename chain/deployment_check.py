"""Whether a chain holds the world that a deployment record tells of: code, links and roles."""

from chain import artifacts
from chain.client import ChainClient
from chain.contracts import BoundContract
from chain.placement import ORDER
from chain.powers import GOVERNED, ROLES, holder_of
from domain.errors import ChainError, WrongChain
from domain.ids import Address, address
from domain.world import Deployment


def check(client: ChainClient, deployment: Deployment) -> None:
    """Compare a deployment record with the chain: block, code, links and roles.

    The rules that `Quests` links count as code: they decide what is winnable and what is met.

    Raises:
        WrongChain: the chain is not the one that the record was made on.
        ChainError: code, links or roles differ; the message says which.
    """
    first_hash = client.block_hash(deployment.first_block)
    if client.chain_id != deployment.chain_id or first_hash != deployment.first_block_hash:
        raise WrongChain(
            "This is not the chain that the world was deployed on, or it was started anew."
        )
    at = _addresses(deployment)
    for name, where in at.items():
        _require_code(client, name, where)
    # `Quests` makes its rules, but whoever deployed it may have named others.
    at["QuestRules"] = address(BoundContract(client, "Quests", at["Quests"]).read("rules"))
    _require_code(client, "QuestRules", at["QuestRules"])
    for name, function, expected in _links(at):
        if address(BoundContract(client, name, at[name]).read(function)) != expected:
            raise ChainError(f"The contract {name} is linked with another {function}.")
    for name, roles_of in ROLES.items():
        for role in roles_of:
            expected = deployment.roles.get(role)
            if expected is not None and holder_of(client, name, at[name], role) != expected:
                raise ChainError(f"The {role} of {name} lacks its role.")
    for name in GOVERNED:
        contract = BoundContract(client, name, at[name])
        admins = {address(contract.read("admin")), address(contract.read("pendingAdmin"))}
        if deployment.roles["admin"] not in admins:
            raise ChainError(f"The admin of {name} is another account.")


def _require_code(client: ChainClient, name: str, where: Address) -> None:
    if not artifacts.load(name).matches(client.code(where)):
        raise ChainError(f"The code at {where} is not that of our contract {name}.")


def _addresses(deployment: Deployment) -> dict[str, Address]:
    return {name: Address(getattr(deployment, name.lower())) for name in ORDER}


def _links(at: dict[str, Address]) -> list[tuple[str, str, Address]]:
    """Contract, view, and the address that the view must answer."""
    found = [
        ("QuestRules", "items", at["Items"]),
        ("QuestRules", "characters", at["Characters"]),
        ("Quests", "gold", at["Gold"]),
        ("Quests", "items", at["Items"]),
        ("Quests", "characters", at["Characters"]),
        ("Market", "gold", at["Gold"]),
        ("Market", "items", at["Items"]),
        ("Market", "characters", at["Characters"]),
        ("Market", "quests", at["Quests"]),
    ]
    found += [(name, "market", at["Market"]) for name in ("Items", "Characters", "Quests")]
    found += [(name, "trustedForwarder", at["Forwarder"]) for name in GOVERNED]
    return found
