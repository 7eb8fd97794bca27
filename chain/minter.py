"""Planning mints: orders into as few transactions as fit. Pure; nothing here speaks to a chain.

Mints go through `mintBatch` even when there is one: a batch skips what is on the chain already
and says so in an event, so that a plan which is carried out twice mints nothing twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from eth_utils.address import is_address

from chain.abi import abi_of
from chain.terms import terms_struct
from domain.errors import InvalidInput, NotMintable
from domain.ids import Address, TokenId, TokenKind
from domain.quest import CHECKED_ON_CHAIN
from domain.transaction import Call, MintOrder
from domain.world import Deployment

DEFAULT_GAS_CAP: Final = 15_000_000
"""Gas limit of the largest batch. Half a block of 30 million, and below the 2**24 that EIP-7825
allows a transaction on newer chains."""
MAX_CALLDATA_BYTES: Final = 96 * 1024
"""Nodes of public chains take transactions of up to 128 KiB."""

_BASE_GAS: Final = 100_000
_ENTRY_GAS: Final[dict[TokenKind, int]] = {"item": 320_000, "character": 320_000, "quest": 850_000}
"""What one entry may use at most, a hostile receiver included. The contracts demand this much
before they try an entry (`BatchGasTooLow`), and spend far less on a plain one."""
_CALLDATA_GAS: Final = 16
_WORD_BYTES: Final = 32
_SELECTOR_BYTES: Final = 4
_FRAME_BYTES: Final = _SELECTOR_BYTES + 2 * _WORD_BYTES
"""Selector, offset and length of the array; the entries of a batch follow."""
_DYNAMIC: Final[frozenset[TokenKind]] = frozenset({"quest"})
"""Kinds whose entries have no fixed size, so that an offset stands for each."""
_BITS: Final = (256, 160, 160, 16, 64, 64, 64)
"""Of id, receiver, creator and royalty, and then of what items alone have."""
_ACCOUNTS: Final = 4_096
"""Whose words are kept: receivers and creators come again and again."""
_CONTRACT_OF: Final[dict[TokenKind, str]] = {
    "item": "Items",
    "character": "Characters",
    "quest": "Quests",
}
_KINDS_IN_ORDER: Final[tuple[TokenKind, ...]] = ("item", "character", "quest")
"""Quests come last: what they ask for must exist when they are minted."""


@dataclass(frozen=True, slots=True)
class PlannedMint:
    """One transaction and the orders in it, in order. The call's gas limit is set."""

    kind: TokenKind
    orders: tuple[MintOrder, ...]
    call: Call


def plan(
    orders: Iterable[MintOrder],
    deployment: Deployment,
    *,
    gas_cap: int = DEFAULT_GAS_CAP,
    max_calldata_bytes: int = MAX_CALLDATA_BYTES,
    max_entries: int | None = None,
) -> tuple[PlannedMint, ...]:
    """Group orders into transactions: by kind, in the given order, as many as fit.

    Args:
        orders: what to mint.
        deployment: where.
        gas_cap: gas limit of the largest transaction.
        max_calldata_bytes: size of the largest.
        max_entries: orders in the largest; None leaves it to gas and size.

    Returns:
        The transactions in the order in which they must be mined.

    Raises:
        NotMintable: a quest cannot be minted, for the reason that the sentence gives.
        InvalidInput: an order alone is larger than a transaction may be, or a value does not fit.
    """
    bounds = _Bounds(gas_cap, max_calldata_bytes, max_entries)
    entries = [_Entry(order, _encoded(order)) for order in orders]
    for entry in entries:
        bounds.check(entry)
    return _grouped(entries, deployment, bounds)


def plan_what_can(
    orders: Iterable[MintOrder],
    deployment: Deployment,
    *,
    gas_cap: int = DEFAULT_GAS_CAP,
    max_calldata_bytes: int = MAX_CALLDATA_BYTES,
    max_entries: int | None = None,
) -> tuple[tuple[PlannedMint, ...], dict[TokenId, str]]:
    """As `plan`, with the reason for each order that no transaction can carry, by its token."""
    bounds = _Bounds(gas_cap, max_calldata_bytes, max_entries)
    entries: list[_Entry] = []
    refused: dict[TokenId, str] = {}
    for order in orders:
        try:
            entry = _Entry(order, _encoded(order))
            bounds.check(entry)
        except (InvalidInput, NotMintable) as error:
            refused[order.token_id] = error.detail
        else:
            entries.append(entry)
    return _grouped(entries, deployment, bounds), refused


def gas_limit_of(kind: TokenKind, calldata_bytes: int, entries: int) -> int:
    """Gas that suffices for a batch whatever its receivers do."""
    return _BASE_GAS + _CALLDATA_GAS * calldata_bytes + _ENTRY_GAS[kind] * entries


def _check(order: MintOrder) -> None:
    if (order.kind == "quest") != (order.terms is not None):
        raise InvalidInput("A quest is minted with its terms, and nothing else has any.")
    if order.kind != "item" and (order.amount, order.cap) != (1, 1):
        raise InvalidInput("Only items have editions.")
    if order.terms is None:
        return
    for objective in order.terms.objectives:
        if objective.predicate not in CHECKED_ON_CHAIN:
            raise NotMintable(
                f"A {objective.predicate} objective cannot be minted yet: no oracle attests it, "
                "so its reward could never be paid."
            )


@dataclass(frozen=True, slots=True)
class _Entry:
    """An order and what it adds to the calldata of a batch."""

    order: MintOrder
    encoded: bytes

    @property
    def size_bytes(self) -> int:
        return len(self.encoded) + (_WORD_BYTES if self.order.kind in _DYNAMIC else 0)


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What a transaction may be at most."""

    gas: int
    calldata_bytes: int
    entries: int | None

    def admit(self, kind: TokenKind, calldata_bytes: int, entries: int) -> bool:
        return (
            gas_limit_of(kind, calldata_bytes, entries) <= self.gas
            and calldata_bytes <= self.calldata_bytes
            and (self.entries is None or entries <= self.entries)
        )

    def check(self, entry: _Entry) -> None:
        if not self.admit(entry.order.kind, _FRAME_BYTES + entry.size_bytes, 1):
            raise InvalidInput("A mint is larger than a transaction may be.")


def _grouped(
    entries: Sequence[_Entry], deployment: Deployment, bounds: _Bounds
) -> tuple[PlannedMint, ...]:
    planned: list[PlannedMint] = []
    for kind in _KINDS_IN_ORDER:
        batch: list[_Entry] = []
        size = _FRAME_BYTES
        for entry in (entry for entry in entries if entry.order.kind == kind):
            if batch and not bounds.admit(kind, size + entry.size_bytes, len(batch) + 1):
                planned.append(_planned(kind, batch, deployment))
                batch, size = [], _FRAME_BYTES
            batch.append(entry)
            size += entry.size_bytes
        if batch:
            planned.append(_planned(kind, batch, deployment))
    return tuple(planned)


def _planned(kind: TokenKind, batch: Sequence[_Entry], deployment: Deployment) -> PlannedMint:
    calldata = _calldata(kind, batch)
    call = Call(
        to=deployment.contract_of(kind),
        data=calldata,
        purpose=f"mint {len(batch)} × {kind}",
        gas_limit=gas_limit_of(kind, len(calldata), len(batch)),
    )
    return PlannedMint(kind, tuple(entry.order for entry in batch), call)


def _encoded(order: MintOrder) -> bytes:
    """The order as an element of the batch's array (ABI), without the offset to it.

    Each order is encoded once, and batches are put together from the parts: encoding is what costs.
    """
    _check(order)
    if order.kind not in _DYNAMIC:
        return _words(order)
    alone = abi_of(_CONTRACT_OF[order.kind]).encode_call("mintBatch", [_struct(order)])
    return alone[_FRAME_BYTES + _WORD_BYTES :]


def _words(order: MintOrder) -> bytes:
    """`IItems.Mint` or `ICharacters.Mint`, word by word: ten times as fast as a generic encoder.

    Raises:
        InvalidInput: a value does not fit its type.
    """
    token_id, to, creator, *rest = _struct(order)
    numbers = [token_id, _number_of(to), _number_of(creator), *rest]
    if any(number >> bits for number, bits in zip(numbers, _BITS[: len(numbers)], strict=True)):
        raise InvalidInput("A value does not fit what the contract takes.")
    return b"".join([number.to_bytes(_WORD_BYTES) for number in numbers])


@lru_cache(_ACCOUNTS)
def _number_of(account: Address) -> int:
    if not is_address(account):
        raise InvalidInput("An order names no account where it must.")
    return int(account, 16)


def _calldata(kind: TokenKind, batch: Sequence[_Entry]) -> bytes:
    """Calldata of `mintBatch`: elements of fixed size in a row, others behind their offsets."""
    offsets: list[int] = []
    if kind in _DYNAMIC:
        place = _WORD_BYTES * len(batch)
        for entry in batch:
            offsets.append(place)
            place += len(entry.encoded)
    words = [_WORD_BYTES, len(batch), *offsets]
    selector = abi_of(_CONTRACT_OF[kind]).encode_call("mintBatch", [])[:_SELECTOR_BYTES]
    head = selector + b"".join(word.to_bytes(_WORD_BYTES) for word in words)
    return head + b"".join(entry.encoded for entry in batch)


def _struct(order: MintOrder) -> tuple[Any, ...]:
    """`IItems.Mint`, `ICharacters.Mint` or `IQuests.MintQuest`."""
    head = (order.token_id, order.to, order.creator, order.royalty_bps)
    if order.kind == "item":
        # Nothing was minted before: an edition is minted at once, and a retry finds it complete.
        return (*head, order.amount, order.cap, 0)
    return head if order.terms is None else (*head, terms_struct(order.terms))
