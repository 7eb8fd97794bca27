"""Mints, moves, burns, and what the oracle writes about characters."""

from typing import Final

from domain.events import CharacterChanged, CharacterLocked, TokenMinted, TokenMoved
from domain.ids import Address, HexBytes32, TokenId
from domain.order import EDITION_EPOCH
from store.event_rows import ZERO_ADDRESS
from store.records import CharacterState, Token, TokenApproval, TokenBalance
from store.rules.batch import Batch, KeysOf, Rules, Wanted, less, unfit, want

_NO_STATE: Final = HexBytes32("0x" + "00" * 32)


def _mint(batch: Batch, event: TokenMinted) -> None:
    rows = batch.rows
    token = rows.see(Token, event.token_id)
    if token is None:
        at = event.at
        rows.add(
            Token(
                event.token_id,
                event.kind,
                event.creator,
                event.royalty_bps,
                event.cap,
                event.amount,
                0,
                at.block_number,
                at.log_index,
                at.tx_hash,
            )
        )
    elif token.kind == event.kind:
        rows.change(Token, event.token_id)
        token.minted += event.amount


def _move(batch: Batch, event: TokenMoved) -> None:
    if event.amount == 0:
        return  # anybody may move nothing, of anything
    rows, token_id = batch.rows, event.token_id
    token = rows.see(Token, token_id)
    if token is None:
        batch.unproven[token_id] = event.at
    elif token.kind != event.kind:
        # An id is content of one kind. Under a second one only a stolen minter's key lets it in; it
        # is in the log, and must not mix with what people own.
        return
    is_edition = token is not None and token.cap > 1
    epoch = 0
    if event.sender != ZERO_ADDRESS:
        giving = _holding(batch, token_id, event.sender, is_edition=is_edition)
        giving.amount = less(giving.amount, event.amount, event.at)
        # An edition's listings outlive a sale that leaves pieces.
        giving.epoch += 0 if event.sold and giving.amount > 0 else 1
        epoch = giving.epoch
        if event.kind != "item":
            rows.drop(TokenApproval, token_id)
    if event.to != ZERO_ADDRESS:
        receiving = _holding(batch, token_id, event.to, is_edition=is_edition)
        receiving.amount += event.amount
        if not is_edition:
            # Unique tokens count their transfers by token, editions by token and holder.
            receiving.epoch = epoch
    elif token is None:
        raise unfit(event.at)
    else:
        rows.change(Token, token_id)
        token.burned += event.amount


def _holding(batch: Batch, token_id: TokenId, owner: Address, *, is_edition: bool) -> TokenBalance:
    row = batch.rows.change(TokenBalance, token_id, owner)
    if row is not None:
        return row
    return batch.rows.add(TokenBalance(token_id, owner, 0, EDITION_EPOCH if is_edition else 0))


def _change_character(batch: Batch, event: CharacterChanged) -> None:
    row = _state(batch, event.token_id)
    row.level, row.state_hash = event.level, event.state_hash


def _lock_character(batch: Batch, event: CharacterLocked) -> None:
    _state(batch, event.token_id).locked_until = event.until


def _state(batch: Batch, token_id: TokenId) -> CharacterState:
    row = batch.rows.change(CharacterState, token_id)
    return row or batch.rows.add(CharacterState(token_id, 0, _NO_STATE, 0))


def _keys_of_mint(_batch: Batch, event: TokenMinted, wanted: Wanted) -> None:
    want(wanted, Token, event.token_id)


def _keys_of_move(_batch: Batch, event: TokenMoved, wanted: Wanted) -> None:
    want(wanted, Token, event.token_id)
    if event.sender != ZERO_ADDRESS:
        want(wanted, TokenBalance, event.token_id, event.sender)
        if event.kind != "item":
            want(wanted, TokenApproval, event.token_id)
    if event.to != ZERO_ADDRESS:
        want(wanted, TokenBalance, event.token_id, event.to)


RULES: Final[Rules] = {
    TokenMinted: _mint,
    TokenMoved: _move,
    CharacterChanged: _change_character,
    CharacterLocked: _lock_character,
}
KEYS: Final[KeysOf] = {TokenMinted: _keys_of_mint, TokenMoved: _keys_of_move}
