"""Creators' numbers, and items that can be claimed."""

from typing import Final

from domain.events import CreatorRegistered, Dropped, DropRevoked
from store.event_rows import ZERO_ADDRESS
from store.records import Creator, DroppedItem, ItemDrop
from store.rules.batch import Batch, Rules, unfit


def _register(batch: Batch, event: CreatorRegistered) -> None:
    if batch.rows.see(Creator, event.kind, event.number) is not None:
        raise unfit(event.at)
    batch.rows.add(Creator(event.kind, event.number, event.creator))


def _drop(batch: Batch, event: Dropped) -> None:
    rows, at = batch.rows, event.at
    creator = rows.see(Creator, "item", event.creator_number)
    if creator is None or rows.see(ItemDrop, event.root) is not None:
        raise unfit(at)
    beneficiary = None if event.beneficiary == ZERO_ADDRESS else event.beneficiary
    rows.add(
        ItemDrop(
            event.root,
            beneficiary,
            creator.address,
            event.royalty_bps,
            False,
            at.block_number,
            at.log_index,
            at.tx_hash,
        )
    )
    places = range(len(event.token_ids))
    rows.fetch({DroppedItem: [(event.root, position) for position in places]})
    for position, token_id in enumerate(event.token_ids):
        rows.add(DroppedItem(event.root, position, token_id))


def _revoke(batch: Batch, event: DropRevoked) -> None:
    row = batch.rows.change(ItemDrop, event.root)
    if row is None:
        raise unfit(event.at)
    row.revoked = True


RULES: Final[Rules] = {CreatorRegistered: _register, Dropped: _drop, DropRevoked: _revoke}
