"""Who may move whose tokens."""

from typing import Final

from domain.events import OperatorApproved, TokenApproved
from store.event_rows import ZERO_ADDRESS
from store.records import OperatorApproval, TokenApproval
from store.rules.batch import Batch, KeysOf, Rules, Wanted, want


def _approve_operator(batch: Batch, event: OperatorApproved) -> None:
    key = (event.kind, event.owner, event.operator)
    if not event.approved:
        batch.rows.drop(OperatorApproval, *key)
    elif batch.rows.see(OperatorApproval, *key) is None:
        batch.rows.add(OperatorApproval(*key))


def _approve(batch: Batch, event: TokenApproved) -> None:
    row = batch.rows.change(TokenApproval, event.token_id)
    if event.spender == ZERO_ADDRESS:
        batch.rows.drop(TokenApproval, event.token_id)
    elif row is None:
        batch.rows.add(TokenApproval(event.token_id, event.spender))
    else:
        row.spender = event.spender


def _keys_of_operator(_batch: Batch, event: OperatorApproved, wanted: Wanted) -> None:
    want(wanted, OperatorApproval, event.kind, event.owner, event.operator)


def _keys_of_approval(_batch: Batch, event: TokenApproved, wanted: Wanted) -> None:
    want(wanted, TokenApproval, event.token_id)


RULES: Final[Rules] = {OperatorApproved: _approve_operator, TokenApproved: _approve}
KEYS: Final[KeysOf] = {OperatorApproved: _keys_of_operator, TokenApproved: _keys_of_approval}
