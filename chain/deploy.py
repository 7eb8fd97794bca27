"""Putting a world on a chain, and finding it again.

Contracts are created by one account in a fixed order, so their addresses follow from its nonces.
A deployment that was interrupted is found and continued: no step that is on the chain is taken
again, whether or not anybody wrote it down.
"""

import hashlib
import time
from dataclasses import dataclass
from typing import Any, Final

import rlp
from eth_utils.crypto import keccak

from chain import artifacts
from chain.abi import abi_of
from chain.broadcast import GAS_MARGIN, broadcast, submit, wait
from chain.client import ChainClient
from chain.contracts import BoundContract
from chain.signing import LocalSigner
from domain.errors import ChainError, WrongChain
from domain.ids import Address, Wei, address
from domain.transaction import Call, UnsignedTransaction
from domain.world import Deployment

ORDER: Final = ("Gold", "Items", "Characters", "Quests", "Market")
_NONCES_SEARCHED: Final = 512
_SETTLE_TRIES: Final = 120
_SETTLE_PAUSE_S: Final = 1.0
_ROLES: Final = {
    "Gold": ("TREASURY_ROLE", "treasury"),
    "Items": ("MINTER_ROLE", "minter"),
    "Characters": ("MINTER_ROLE", "minter"),
    "Quests": ("MINTER_ROLE", "minter"),
}
"""Contract → its role and which of `Roles` holds it."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Who may do what.

    Attributes:
        admin: hands out roles. Where it is not the deployer, the change is begun here, and the
            admin accepts it when the contracts' delay of a day is over.
        minter: mints tokens.
        treasury: mints Gold.
    """

    admin: Address
    minter: Address
    treasury: Address


def deploy(client: ChainClient, deployer: LocalSigner, roles: Roles) -> Deployment:
    """Find the deployer's world on this chain, or put it there, and check it.

    Raises:
        ChainError: the chain cannot be used, or what is there is not what was to be deployed.
        InsufficientFunds: the deployer cannot pay for the gas.
    """
    _let_settle(client, deployer.address)
    found = _search(client, deployer.address)
    addresses: dict[str, Address] = {}
    for name in ORDER:
        addresses[name] = found.get(name) or _create(client, deployer, name, addresses)
    _grant(client, deployer, addresses, roles)
    deployment = _record(client, addresses, roles)
    check(client, deployment)
    return deployment


def check(client: ChainClient, deployment: Deployment) -> None:
    """Compare a deployment record with the chain: block, code, links and roles.

    Raises:
        WrongChain: the chain is not the one that the record was made on.
        ChainError: code, links or roles differ; the message says which.
    """
    first_hash = client.block_hash(deployment.first_block)
    if client.chain_id != deployment.chain_id or first_hash != deployment.first_block_hash:
        raise WrongChain(
            "This is not the chain that the world was deployed on, or it was started anew."
        )
    addresses = _addresses(deployment)
    for name, where in addresses.items():
        if not artifacts.load(name).matches(client.code(where)):
            raise ChainError(f"The code at {where} is not that of our contract {name}.")
    for name, function, expected in _links(addresses):
        if address(BoundContract(client, name, addresses[name]).read(function)) != expected:
            raise ChainError(f"The contract {name} is linked with another {function}.")
    for name, (role, holder) in _ROLES.items():
        contract = BoundContract(client, name, addresses[name])
        if not contract.read("hasRole", contract.read(role), deployment.roles[holder]):
            raise ChainError(f"The {holder} of {name} lacks its role.")
        admins = {address(contract.read("defaultAdmin"))}
        admins.add(address(contract.read("pendingDefaultAdmin")[0]))
        if deployment.roles["admin"] not in admins:
            raise ChainError(f"The admin of {name} is another account.")


def _addresses(deployment: Deployment) -> dict[str, Address]:
    return {name: Address(getattr(deployment, name.lower())) for name in ORDER}


def _constructor_args(name: str, deployer: Address, at: dict[str, Address]) -> tuple[Any, ...]:
    if name == "Quests":
        return (deployer, at["Gold"], at["Items"], at["Characters"])
    if name == "Market":
        return (at["Gold"], at["Items"], at["Characters"], at["Quests"])
    return (deployer,)


def _links(at: dict[str, Address]) -> list[tuple[str, str, Address]]:
    """Contract, view, and the address that the view must answer."""
    return [
        ("Items", "market", at["Market"]),
        ("Quests", "gold", at["Gold"]),
        ("Quests", "items", at["Items"]),
        ("Quests", "characters", at["Characters"]),
        ("Market", "gold", at["Gold"]),
        ("Market", "items", at["Items"]),
        ("Market", "characters", at["Characters"]),
        ("Market", "quests", at["Quests"]),
    ]


def _create_address(deployer: Address, nonce: int) -> Address:
    """Where CREATE puts a contract: the last 20 bytes of keccak(rlp([sender, nonce]))."""
    raw = keccak(rlp.encode([bytes.fromhex(deployer[2:]), nonce]))[12:]
    return address("0x" + raw.hex())


def _search(client: ChainClient, deployer: Address) -> dict[str, Address]:
    """Our contracts among those that the deployer created: the first of each, in order."""
    found: dict[str, Address] = {}
    wanted = list(ORDER)
    for nonce in range(min(client.nonce(deployer, "latest"), _NONCES_SEARCHED)):
        if not wanted:
            break
        where = _create_address(deployer, nonce)
        code = client.code(where)
        if code and artifacts.load(wanted[0]).matches(code):
            found[wanted.pop(0)] = where
    return found


def _create(
    client: ChainClient, deployer: LocalSigner, name: str, at: dict[str, Address]
) -> Address:
    code = artifacts.load(name).bytecode + abi_of(name).encode_constructor(
        *_constructor_args(name, deployer.address, at)
    )
    transaction = UnsignedTransaction(
        chain_id=client.chain_id,
        sender=deployer.address,
        nonce=client.nonce(deployer.address),
        to=None,
        data=code,
        value_wei=Wei(0),
        gas_limit=int(client.estimate_creation_gas(code, deployer.address) * GAS_MARGIN),
        fees=client.fees(),
    )
    signed = deployer.sign(transaction)
    broadcast(client, signed)
    receipt = wait(client, signed.hash)
    if not receipt.succeeded or receipt.contract is None:
        raise ChainError(f"The contract {name} could not be created.")
    return receipt.contract


def _let_settle(client: ChainClient, deployer: Address) -> None:
    """Wait for what an interrupted run left waiting, lest it be sent a second time.

    Raises:
        ChainError: it is not mined.
    """
    for pause_s in (0.0, *[_SETTLE_PAUSE_S] * _SETTLE_TRIES):
        time.sleep(pause_s)
        if client.nonce(deployer, "pending") == client.nonce(deployer, "latest"):
            return
    raise ChainError("The deployer has transactions that are not being mined.")


def _grant(
    client: ChainClient, deployer: LocalSigner, at: dict[str, Address], roles: Roles
) -> None:
    items = BoundContract(client, "Items", at["Items"])
    if address(items.read("market")) != at["Market"]:
        _send(client, deployer, items, "setMarket", at["Market"])
    for name, (role_name, holder_name) in _ROLES.items():
        contract = BoundContract(client, name, at[name])
        role, holder = contract.read(role_name), getattr(roles, holder_name)
        if not contract.read("hasRole", role, holder):
            _send(client, deployer, contract, "grantRole", role, holder)
        if roles.admin != deployer.address:
            admin = address(contract.read("defaultAdmin"))
            pending = address(contract.read("pendingDefaultAdmin")[0])
            if roles.admin not in {admin, pending}:
                _send(client, deployer, contract, "beginDefaultAdminTransfer", roles.admin)


def _send(
    client: ChainClient, deployer: LocalSigner, contract: BoundContract, function: str, *args: Any
) -> None:
    data = abi_of(contract.name).encode_call(function, *args)
    purpose = f"{function} of {contract.name}"
    submit(client, deployer, Call(to=contract.address, data=data, purpose=purpose))


def _record(client: ChainClient, at: dict[str, Address], roles: Roles) -> Deployment:
    first_block = _block_of_creation(client, at["Gold"])
    first_hash = client.block_hash(first_block)
    if first_hash is None:
        raise ChainError("The chain became shorter while the world was deployed.")
    return Deployment(
        chain_id=client.chain_id,
        **{name.lower(): at[name] for name in ORDER},
        first_block=first_block,
        first_block_hash=first_hash,
        artifacts={
            name: hashlib.sha256(artifacts.load(name).bytecode).hexdigest() for name in ORDER
        },
        roles={"admin": roles.admin, "minter": roles.minter, "treasury": roles.treasury},
    )


def _block_of_creation(client: ChainClient, contract: Address) -> int:
    """The block that a contract was created in.

    Looks back from the head in doubling steps, so that a node which keeps only recent state can
    answer for a recent deployment.
    """
    present = client.block_number()
    step = 1
    absent = max(0, present - step)
    while absent > 0 and client.code(contract, absent):
        present, step = absent, 2 * step
        absent = max(0, present - step)
    while present - absent > 1:
        middle = (absent + present) // 2
        if client.code(contract, middle):
            present = middle
        else:
            absent = middle
    return present
