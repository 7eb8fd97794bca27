"""Chains for the tests: blocks that link, with events at their right positions."""

import hashlib
from dataclasses import replace
from typing import Any

from domain.events import Block, Event, Position, TokenMinted, TokenMoved
from domain.ids import Address, HexBytes32, TokenId, TokenKind, address
from domain.world import Deployment
from store.event_rows import ZERO_ADDRESS

FIRST_BLOCK = 5


def account(number: int) -> Address:
    return address("0x" + hashlib.sha256(b"account %d" % number).hexdigest()[:40])


def digest(*parts: Any) -> HexBytes32:
    return HexBytes32("0x" + hashlib.sha256(repr(parts).encode()).hexdigest())


ALICE, BOB, CAROL, MINTER = (account(n) for n in range(4))
GENESIS = digest("genesis")
NOWHERE = Position(0, GENESIS, GENESIS, 0)
"""Where an event stands before `block` puts it into its place."""

DEPLOYMENT = Deployment(
    chain_id=31337,
    forwarder=account(9),
    gold=account(10),
    items=account(11),
    characters=account(12),
    quests=account(13),
    market=account(14),
    deployer=account(15),
    first_block=FIRST_BLOCK,
    first_block_hash=GENESIS,
    artifacts={"Gold": "00" * 32},
    roles={"minter": MINTER},
)


def block(parent: Block | None, *transactions: list[Event] | Event, fork: str = "") -> Block:
    """The block after a parent; each argument is one transaction's events, or its only one."""
    number = FIRST_BLOCK if parent is None else parent.number + 1
    parent_hash = digest("before genesis") if parent is None else parent.hash
    hash_ = GENESIS if parent is None else digest(number, parent_hash, transactions, fork)
    events: list[Event] = []
    for index, transaction in enumerate(transactions):
        for event in transaction if isinstance(transaction, list) else [transaction]:
            # Logs of other contracts stand between ours: positions have gaps.
            at = Position(number, hash_, digest(hash_, index), 2 * len(events) + 1)
            events.append(replace(event, at=at))
    return Block(number, hash_, parent_hash, 1_700_000_000 + 12 * number, tuple(events))


def chain(*blocks: tuple[list[Event] | Event, ...]) -> list[Block]:
    """Blocks one after the other; the first is the deployment's, without events."""
    linked = [block(None)]
    for transactions in blocks:
        linked.append(block(linked[-1], *transactions))
    return linked


def mint(
    token_id: int,
    to: Address,
    amount: int = 1,
    cap: int | None = None,
    kind: TokenKind = "item",
    creator: Address = CAROL,
) -> list[Event]:
    """The events of a mint."""
    id_ = TokenId(token_id)
    return [
        TokenMinted(NOWHERE, kind, id_, to, creator, amount, cap or amount, 500),
        TokenMoved(NOWHERE, kind, id_, ZERO_ADDRESS, to, amount),
    ]


def move(
    token_id: int,
    sender: Address,
    to: Address,
    amount: int = 1,
    kind: TokenKind = "item",
    *,
    sold: bool = False,
) -> Event:
    return TokenMoved(NOWHERE, kind, TokenId(token_id), sender, to, amount, sold)
