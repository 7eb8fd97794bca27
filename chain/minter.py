"""Planning mints: orders into as few transactions as fit. Pure; nothing here speaks to a chain.

Mints go through `mintBatch` even when there is one: a batch skips what is on the chain already
and says so in an event, so that a plan which is carried out twice mints nothing twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from chain.abi import abi_of
from chain.terms import terms_struct
from domain.errors import InvalidInput, NotMintable
from domain.ids import TokenKind
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
_FRAME_BYTES: Final = 4 + 32 + 32
"""Selector, offset and length of the array; the entries of a batch follow one after another."""
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
) -> tuple[PlannedMint, ...]:
    """Group orders into transactions: by kind, in the given order, as many as fit.

    Args:
        orders: what to mint.
        deployment: where.
        gas_cap: gas limit of the largest transaction.
        max_calldata_bytes: size of the largest.

    Returns:
        The transactions in the order in which they must be mined.

    Raises:
        NotMintable: a quest cannot be minted, for the reason that the sentence gives.
        InvalidInput: an order alone is larger than a transaction may be, or a value does not fit.
    """

    def fits(kind: TokenKind, calldata_bytes: int, entries: int) -> bool:
        within_gas = gas_limit_of(kind, calldata_bytes, entries) <= gas_cap
        return within_gas and calldata_bytes <= max_calldata_bytes

    waiting = list(orders)
    for order in waiting:
        _check(order)
    planned: list[PlannedMint] = []
    for kind in _KINDS_IN_ORDER:
        batch: list[MintOrder] = []
        size = _FRAME_BYTES
        for order in (order for order in waiting if order.kind == kind):
            order_bytes = len(_calldata(kind, [order])) - _FRAME_BYTES
            if batch and not fits(kind, size + order_bytes, len(batch) + 1):
                planned.append(_planned(kind, batch, deployment))
                batch, size = [], _FRAME_BYTES
            batch.append(order)
            size += order_bytes
            if not fits(kind, size, len(batch)):
                raise InvalidInput("A mint is larger than a transaction may be.")
        if batch:
            planned.append(_planned(kind, batch, deployment))
    return tuple(planned)


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


def _planned(kind: TokenKind, batch: Sequence[MintOrder], deployment: Deployment) -> PlannedMint:
    calldata = _calldata(kind, batch)
    call = Call(
        to=deployment.contract_of(kind),
        data=calldata,
        purpose=f"mint {len(batch)} × {kind}",
        gas_limit=gas_limit_of(kind, len(calldata), len(batch)),
    )
    return PlannedMint(kind, tuple(batch), call)


def _calldata(kind: TokenKind, batch: Sequence[MintOrder]) -> bytes:
    return abi_of(_CONTRACT_OF[kind]).encode_call("mintBatch", [_struct(order) for order in batch])


def _struct(order: MintOrder) -> tuple[Any, ...]:
    """`IItems.Mint`, `ICharacters.Mint` or `IQuests.MintQuest`."""
    head = (order.token_id, order.to, order.creator, order.royalty_bps)
    if order.kind == "item":
        # Nothing was minted before: an edition is minted at once, and a retry finds it complete.
        return (*head, order.amount, order.cap, 0)
    return head if order.terms is None else (*head, terms_struct(order.terms))
