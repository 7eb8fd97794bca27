"""What `llmasos status` tells: plain facts, and the sentences about what needs a person."""

from dataclasses import asdict, dataclass
from typing import Any

from domain.ids import Address, Wei, format_gold


@dataclass(frozen=True, slots=True)
class ServiceState:
    """The service beside which this was asked. `why` says what it is troubled by."""

    url: str
    answers: bool
    ready: bool | None = None
    model: str | None = None
    version: str | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainState:
    """What the node says; `why` says why it says nothing, or is the wrong one."""

    chain_id: int | None
    head: int | None = None
    head_timestamp: int | None = None
    fee_wei: int | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far the database is behind the chain. The lags are None where the head is not known."""

    block: int | None
    lag_blocks: int | None
    lag_s: int | None


@dataclass(frozen=True, slots=True)
class Lane:
    """The transactions of one sender; those of people are counted together."""

    duty: str
    address: Address | None
    states: dict[str, int]


@dataclass(frozen=True, slots=True)
class Stuck:
    """A transaction that should have been settled long ago."""

    duty: str
    lane: Address
    nonce: int
    hash: str
    purpose: str
    state: str
    age_s: int
    why: str


@dataclass(frozen=True, slots=True)
class KeyState:
    """A key of the service. `is_low` says that it cannot pay for much more gas."""

    duty: str
    address: Address
    balance_wei: Wei | None
    is_low: bool

    @property
    def ether(self) -> str | None:
        """The balance in ether."""
        return None if self.balance_wei is None else format_gold(self.balance_wei)


@dataclass(frozen=True, slots=True)
class Disk:
    """Room for the data directory, and what the content takes, in bytes."""

    free_bytes: int
    blobs: int
    blob_bytes: int
    database_bytes: int | None


@dataclass(frozen=True, slots=True)
class Status:
    """How a world is.

    Attributes:
        world: its short name; None before it was deployed.
        outbox_oldest_s: age of the oldest transaction that is not settled.
        stuck_count: how many are stuck; `stuck` has the oldest of them.
        mint_oldest_s: age of the oldest mint request that no transaction carries.
        needs: what a person must look at, one sentence each; empty if all is well.
    """

    world: str | None
    service: ServiceState
    chain: ChainState
    index: IndexState
    outbox: tuple[Lane, ...]
    outbox_oldest_s: int | None
    stuck_count: int
    stuck: tuple[Stuck, ...]
    mints: dict[str, int]
    mint_oldest_s: int | None
    generations: dict[str, int]
    keys: tuple[KeyState, ...]
    disk: Disk
    needs: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The same as plain values; amounts of wei are decimal strings."""
        found = asdict(self)
        for key, entry in zip(self.keys, found["keys"], strict=True):
            entry["balance_wei"] = None if key.balance_wei is None else str(key.balance_wei)
            entry["balance_ether"] = key.ether
        found["chain"]["fee_wei"] = None if self.chain.fee_wei is None else str(self.chain.fee_wei)
        return found
