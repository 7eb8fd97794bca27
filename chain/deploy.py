"""Putting a world on a chain, and finding it again.

A deployment that was interrupted is found and continued: no step that is on the chain is taken
again, whether or not anybody wrote it down.
"""

import hashlib
import time
from dataclasses import dataclass
from typing import Any, Final

from chain import artifacts
from chain.abi import abi_of
from chain.broadcast import broadcast, submit, wait
from chain.client import ChainClient
from chain.contracts import BoundContract
from chain.deployment_check import check
from chain.gas_limits import GAS_MARGIN
from chain.placement import ORDER, creation_code, find_first_nonce, placed
from chain.powers import GOVERNED, ROLES, holder_of
from chain.signing import LocalSigner
from domain.errors import ChainError
from domain.ids import Address, Wei, address
from domain.transaction import Call, UnsignedTransaction
from domain.world import Deployment

IDS_PER_DAY: Final = 10_000
"""What a minter may let in on one day, per contract, where nobody says otherwise."""
_ROLE_GAS: Final = 60_000
"""What naming the holder of a role takes at most."""
_SETTLE_TRIES: Final = 120
_SETTLE_PAUSE_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class Roles:
    """Who may do what.

    Attributes:
        admin: names the holders of roles. Where it is not the deployer, the place is offered
            here, and the admin accepts it in a transaction of its own.
        minter: mints tokens.
        treasury: mints Gold.
        oracle: writes characters' states and attests for quests; None for nobody.
        pauser: stops the market for 7 days; None for nobody.
        ids_per_day: allowance of the minter in each contract.
    """

    admin: Address
    minter: Address
    treasury: Address
    oracle: Address | None = None
    pauser: Address | None = None
    ids_per_day: int = IDS_PER_DAY

    def named(self) -> dict[str, Address]:
        """The holders, by the role's name."""
        holders = {
            "admin": self.admin,
            "minter": self.minter,
            "treasury": self.treasury,
            "oracle": self.oracle,
            "pauser": self.pauser,
        }
        return {role: holder for role, holder in holders.items() if holder is not None}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a deployment would take at most.

    Attributes:
        transactions: how many are still to be sent.
        gas: of all of them.
        fee_wei: the highest price of a gas that would be offered now.
        held_wei: ether of the deployer, in wei.
    """

    transactions: int
    gas: int
    fee_wei: int
    held_wei: Wei

    @property
    def total_wei(self) -> Wei:
        """Ether that is spent at most."""
        return Wei(self.gas * self.fee_wei)


def cost(client: ChainClient, deployer: Address, roles: Roles) -> Cost:
    """Estimate a deployment, or what is left of one; nothing is sent.

    Raises:
        ChainError: the chain cannot be used.
    """
    at = placed(deployer, find_first_nonce(client, deployer))
    missing = [name for name in ORDER if not client.code(at[name])]
    gas = sum(
        client.estimate_creation_gas(creation_code(name, deployer, at), deployer)
        for name in missing
    )
    steps = sum(
        role in roles.named() and (name in missing or not _is_held(client, at, name, role, roles))
        for name, roles_of in ROLES.items()
        for role in roles_of
    )
    if roles.admin != deployer:
        steps += sum(name in missing or _lacks_admin(client, at, name, roles) for name in GOVERNED)
    return Cost(
        transactions=len(missing) + steps,
        gas=int((gas + steps * _ROLE_GAS) * GAS_MARGIN),
        fee_wei=client.fees().max_fee_wei,
        held_wei=client.balance(deployer),
    )


def deploy(client: ChainClient, deployer: LocalSigner, roles: Roles) -> Deployment:
    """Find the deployer's world on this chain, or put it there, and check it.

    Raises:
        ChainError: the chain cannot be used, or what is there is not what was to be deployed.
        InsufficientFunds: the deployer cannot pay for the gas.
    """
    _let_settle(client, deployer.address)
    first = find_first_nonce(client, deployer.address)
    at = placed(deployer.address, first)
    for nonce, name in enumerate(ORDER, first):
        if not client.code(at[name]):
            _create(client, deployer, name, nonce, at)
    _grant(client, deployer, at, roles)
    deployment = _record(client, deployer.address, at, roles)
    check(client, deployment)
    return deployment


def _create(
    client: ChainClient, deployer: LocalSigner, name: str, nonce: int, at: dict[str, Address]
) -> None:
    code = creation_code(name, deployer.address, at)
    if client.nonce(deployer.address) != nonce:
        raise ChainError(
            "The deployer's account sent something else while its world was being deployed.",
            hint="Deploy again; a new world begins with the next transaction.",
        )
    transaction = UnsignedTransaction(
        chain_id=client.chain_id,
        sender=deployer.address,
        nonce=nonce,
        to=None,
        data=code,
        value_wei=Wei(0),
        gas_limit=int(client.estimate_creation_gas(code, deployer.address) * GAS_MARGIN),
        fees=client.fees(),
    )
    signed = deployer.sign(transaction)
    broadcast(client, signed)
    receipt = wait(client, signed.hash)
    if not receipt.succeeded or receipt.contract != at[name]:
        raise ChainError(f"The contract {name} could not be created.")


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


def _is_held(
    client: ChainClient, at: dict[str, Address], name: str, role: str, roles: Roles
) -> bool:
    return holder_of(client, name, at[name], role) == roles.named()[role]


def _lacks_admin(client: ChainClient, at: dict[str, Address], name: str, roles: Roles) -> bool:
    contract = BoundContract(client, name, at[name])
    known = {address(contract.read("admin")), address(contract.read("pendingAdmin"))}
    return roles.admin not in known


def _grant(
    client: ChainClient, deployer: LocalSigner, at: dict[str, Address], roles: Roles
) -> None:
    for name, roles_of in ROLES.items():
        for role in roles_of:
            if role in roles.named() and not _is_held(client, at, name, role, roles):
                allowance = (roles.ids_per_day,) if role == "minter" else ()
                holder = roles.named()[role]
                _send(client, deployer, at, name, f"set{role.title()}", holder, *allowance)
    for name in GOVERNED:
        if roles.admin != deployer.address and _lacks_admin(client, at, name, roles):
            _send(client, deployer, at, name, "offerAdmin", roles.admin)


def _send(
    client: ChainClient,
    deployer: LocalSigner,
    at: dict[str, Address],
    name: str,
    function: str,
    *args: Any,
) -> None:
    data = abi_of(name).encode_call(function, *args)
    submit(client, deployer, Call(to=at[name], data=data, purpose=f"{function} of {name}"))


def _record(
    client: ChainClient, deployer: Address, at: dict[str, Address], roles: Roles
) -> Deployment:
    first_block = _block_of_creation(client, at[ORDER[0]])
    first_hash = client.block_hash(first_block)
    if first_hash is None:
        raise ChainError("The chain became shorter while the world was deployed.")
    return Deployment(
        chain_id=client.chain_id,
        **{name.lower(): at[name] for name in ORDER},
        deployer=deployer,
        first_block=first_block,
        first_block_hash=first_hash,
        artifacts={
            name: hashlib.sha256(artifacts.load(name).bytecode).hexdigest() for name in ORDER
        },
        roles=dict(roles.named()),
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
