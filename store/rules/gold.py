"""Gold, and who may take it."""

from typing import Final

from domain.events import GoldApproved, GoldMoved
from domain.ids import UINT256_MAX, Address, Wei
from store.event_rows import ZERO_ADDRESS
from store.records import GoldAllowance, GoldBalance
from store.rules.batch import Batch, KeysOf, Rules, Wanted, less, want


def _move(batch: Batch, event: GoldMoved) -> None:
    if event.sender != ZERO_ADDRESS:
        giving = _purse(batch, event.sender)
        giving.amount_wei = Wei(less(giving.amount_wei, event.amount_wei, event.at))
    if event.to != ZERO_ADDRESS:
        receiving = _purse(batch, event.to)
        receiving.amount_wei = Wei(receiving.amount_wei + event.amount_wei)


def _purse(batch: Batch, owner: Address) -> GoldBalance:
    row = batch.rows.change(GoldBalance, owner)
    return row or batch.rows.add(GoldBalance(owner, Wei(0)))


def _approve(batch: Batch, event: GoldApproved) -> None:
    row = batch.rows.change(GoldAllowance, event.owner, event.spender)
    if row is None:
        batch.rows.add(GoldAllowance(event.owner, event.spender, event.amount_wei))
    else:
        row.amount_wei = event.amount_wei


def spend(batch: Batch, owner: Address, spender: Address, amount_wei: int) -> None:
    """Note that a contract of ours took Gold that it was approved for; no log of Gold says it.

    An allowance of 2**256 - 1 never ends. A contract that changes its approval in the middle of its
    own purchase can make the row differ from the chain, but not below zero.
    """
    row = batch.rows.see(GoldAllowance, owner, spender)
    if row is None or row.amount_wei == UINT256_MAX or amount_wei == 0:
        return
    batch.rows.change(GoldAllowance, owner, spender)
    row.amount_wei = Wei(max(0, row.amount_wei - amount_wei))


def _keys_of_move(_batch: Batch, event: GoldMoved, wanted: Wanted) -> None:
    want(wanted, GoldBalance, event.sender)
    want(wanted, GoldBalance, event.to)


def _keys_of_approval(_batch: Batch, event: GoldApproved, wanted: Wanted) -> None:
    want(wanted, GoldAllowance, event.owner, event.spender)


RULES: Final[Rules] = {GoldMoved: _move, GoldApproved: _approve}
KEYS: Final[KeysOf] = {GoldMoved: _keys_of_move, GoldApproved: _keys_of_approval}
