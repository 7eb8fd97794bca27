"""Items that are committed together and minted at the claim."""

from domain.events import Dropped, DropRevoked, Event
from domain.ids import Address, HexBytes32, TokenId
from store.event_rows import ZERO_ADDRESS
from tests.store.chains import NOWHERE
from tests.world_model.ledger import create
from tests.world_model.state import Drop, State, Token


def drop(
    state: State,
    root: HexBytes32,
    ids: tuple[TokenId, ...],
    beneficiary: Address,
    creator_number: int,
    royalty_bps: int,
) -> list[Event]:
    """Items.drop."""
    state.drops[root] = Drop(beneficiary, ids)
    return [Dropped(NOWHERE, root, beneficiary, creator_number, royalty_bps, ids)]


def revoke(state: State, root: HexBytes32) -> list[Event]:
    """Items.revokeDrop."""
    state.drops[root].revoked = True
    return [DropRevoked(NOWHERE, root)]


def claim(
    state: State, root: HexBytes32, token_id: TokenId, token: Token, claimer: Address
) -> list[Event]:
    """Items.claim of an id that is claimable."""
    beneficiary = state.drops[root].beneficiary
    return create(
        state, token_id, token, claimer if beneficiary == ZERO_ADDRESS else beneficiary, 1
    )


def claimable(state: State, root: HexBytes32) -> list[TokenId]:
    """Ids that can be claimed of a drop."""
    found = state.drops[root]
    return [] if found.revoked else [id_ for id_ in found.ids if id_ not in state.tokens]
