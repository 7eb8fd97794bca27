"""Who may do what with the contracts, and what the forwarder relayed.

`contract` is the contract's name, as in `Deployment`: `Gold`, `Items` and so on.
"""

from dataclasses import dataclass

from domain.events.place import Position
from domain.ids import Address


@dataclass(frozen=True, slots=True)
class AdminOffered:
    """The admin of a contract offered its place."""

    at: Position
    contract: str
    admin: Address
    pending_admin: Address


@dataclass(frozen=True, slots=True)
class AdminChanged:
    """A contract has another admin; `previous` is the zero address at its creation."""

    at: Position
    contract: str
    previous: Address
    admin: Address


@dataclass(frozen=True, slots=True)
class RoleChanged:
    """A role of a contract is another account's; the zero address is nobody.

    Attributes:
        role: its name, such as `minter`; where the 32 bytes are no name, `0x` and 64 hex digits.
    """

    at: Position
    contract: str
    role: str
    previous: Address
    holder: Address


@dataclass(frozen=True, slots=True)
class MinterChanged:
    """Who lets ids in from now on, and how many on one day (UTC)."""

    at: Position
    contract: str
    minter: Address
    ids_per_day: int


@dataclass(frozen=True, slots=True)
class RequestRelayed:
    """The forwarder passed a signed request on (ERC-2771)."""

    at: Position
    signer: Address
    nonce: int
    succeeded: bool
