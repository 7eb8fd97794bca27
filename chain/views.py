"""What the chain itself says: for checks that must not trust our database.

Each function asks the head of the chain, and raises `ChainError` where the node or the contract
cannot be asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from chain.contracts import BoundContract, World
from chain.reverts import reverted
from chain.terms import terms_struct
from domain.errors import Reverted
from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei, address, bytes32, token_hex
from domain.order import SLOTS, Order
from domain.transaction import QuestStatus, QuestTerms

ZERO_ADDRESS: Final = Address("0x" + "00" * 20)

QUEST_STATES: Final[tuple[QuestStatus, ...]] = (
    "absent",
    "minted",
    "open",
    "accepted",
    "completed",
    "refunded",
    "expired",
)
"""`IQuests.State`, by number."""
_NO_SUCH_TOKEN: Final = "ERC721NonexistentToken"


@dataclass(frozen=True, slots=True)
class Royalty:
    """Who gets what of a price."""

    receiver: Address
    amount_wei: Wei


@dataclass(frozen=True, slots=True)
class MintTerms:
    """What the first mint of a token fixed for ever; `cap` is 0 where it never was minted."""

    token_id: TokenId
    creator: Address
    royalty_bps: int
    cap: int


@dataclass(frozen=True, slots=True)
class QuestView:
    """The chain's record of a quest.

    Attributes:
        status: a lapsed acceptance counts as open.
        expiry: last second in which it can be opened or accepted, Unix time.
        acceptor: who accepted last; None if nobody did.
        accepted_until: last second of that acceptance, Unix time.
        terms_hash: keccak-256 of the terms.
    """

    giver: Address
    status: QuestStatus
    expiry: int
    acceptor: Address | None
    accepted_until: int
    terms_hash: HexBytes32


def _contract(world: World, kind: TokenKind) -> BoundContract:
    return {"item": world.items, "character": world.characters, "quest": world.quests}[kind]


def exists(world: World, kind: TokenKind, token_id: TokenId) -> bool:
    """Whether the token, or a piece of it, is alive."""
    return bool(_contract(world, kind).read("exists", token_id))


def kind_of_token(world: World, token_id: TokenId) -> TokenKind | None:
    """The kind under which an id is alive; None if it is nowhere."""
    kinds: tuple[TokenKind, ...] = ("item", "character", "quest")
    return next((kind for kind in kinds if exists(world, kind, token_id)), None)


def owner_of(world: World, kind: TokenKind, token_id: TokenId) -> Address | None:
    """Who owns a character or quest; None if it does not exist.

    Raises:
        ValueError: items have holders, not an owner: ask `pieces_of`.
    """
    if kind == "item":
        raise ValueError("an item has holders: ask pieces_of")
    try:
        return address(_contract(world, kind).read("ownerOf", token_id))
    except Reverted as error:
        if error.error_name == _NO_SUCH_TOKEN:
            return None
        raise


def pieces_of(world: World, kind: TokenKind, token_id: TokenId, holder: Address) -> int:
    """How many pieces somebody holds; 0 or 1 for characters and quests."""
    if kind == "item":
        return int(world.items.read("balanceOf", holder, token_id))
    return int(owner_of(world, kind, token_id) == holder)


def minted_of(world: World, token_id: TokenId) -> tuple[int, int, int]:
    """Of an item: pieces ever minted, pieces alive, and pieces that may ever be minted."""
    items = world.items
    return (
        int(items.read("mintedOf", token_id)),
        int(items.read("supplyOf", token_id)),
        int(items.read("capOf", token_id)),
    )


def creator_of(world: World, kind: TokenKind, token_id: TokenId) -> Address | None:
    """Who receives royalties; None for an id that never was minted. Burning does not change it."""
    creator = address(_contract(world, kind).read("creatorOf", token_id))
    return None if creator == ZERO_ADDRESS else creator


def uri_of(world: World, kind: TokenKind, token_id: TokenId) -> str | None:
    """The metadata's URI, `{id}` substituted as ERC-1155 has it; None if there is no such token."""
    if kind == "item":
        template = str(world.items.read("uri", token_id))
        return template.replace("{id}", token_hex(token_id))
    try:
        return str(_contract(world, kind).read("tokenURI", token_id))
    except Reverted as error:
        if error.error_name == _NO_SUCH_TOKEN:
            return None
        raise


def royalty_of(world: World, kind: TokenKind, token_id: TokenId, price_wei: int) -> Royalty:
    """The royalty that a sale at this price owes (ERC-2981)."""
    receiver, amount = _contract(world, kind).read("royaltyInfo", token_id, price_wei)
    return Royalty(address(receiver), Wei(amount))


def epoch_of(world: World, kind: TokenKind, token_id: TokenId, holder: Address) -> int:
    """What a new listing of this token by this holder carries as its epoch."""
    return int(_contract(world, kind).read("epochOf", token_id, holder))


def terms_of(world: World, kind: TokenKind, token_ids: Sequence[TokenId]) -> list[MintTerms]:
    """What was fixed when these tokens were minted, in their order."""
    found = _contract(world, kind).read("termsOf", list(token_ids))
    return [
        MintTerms(token_id, address(creator), royalty_bps, cap)
        for token_id, (creator, royalty_bps, cap) in zip(token_ids, found, strict=True)
    ]


def may_move(world: World, kind: TokenKind, owner: Address, operator: Address) -> bool:
    """Whether an operator is approved for all of an owner's tokens of a kind."""
    return bool(_contract(world, kind).read("isApprovedForAll", owner, operator))


def gold_of(world: World, account: Address) -> Wei:
    """Gold, in wei."""
    return Wei(world.gold.read("balanceOf", account))


def gold_approved(world: World, owner: Address, spender: Address) -> Wei:
    """Gold that a spender may take, in wei."""
    return Wei(world.gold.read("allowance", owner, spender))


# -- market


def counter_of(world: World, maker: Address) -> int:
    """What a new listing of this maker carries as its counter."""
    return int(world.market.read("counterOf", maker))


def filled_of(world: World, listing_hash: HexBytes32) -> int:
    """Pieces sold of a listing."""
    return int(world.market.read("filledOf", bytes.fromhex(listing_hash[2:])))


def cancelled_slots_of(world: World, maker: Address) -> frozenset[int]:
    """Slots that the maker cancelled under the present counter: no new order may name them."""
    bits = int(world.market.read("cancelledSlotsOf", maker))
    return frozenset(slot for slot in range(SLOTS) if bits >> slot & 1)


def fee_bps(world: World) -> int:
    """The market's share of every price, in 1/10,000."""
    return int(world.market.read("feeOf")[1])


def listing_hash_on_chain(world: World, listing: Order) -> HexBytes32:
    """The hash by which the market knows a listing."""
    return bytes32(world.market.read("hashListing", listing.as_tuple()))


def why_not_fillable(
    world: World, listing: Order, signature: bytes, amount: int, taker: Address
) -> Reverted | None:
    """The reason for which a fill would fail now; None if it would go through."""
    reason = bytes(world.market.read("check", listing.as_tuple(), signature, amount, taker))
    return reverted(reason) if any(reason) else None


# -- quests


def quest_of(world: World, quest_id: TokenId) -> QuestView:
    """The record of a quest."""
    record: tuple[Any, ...] = world.quests.read("questOf", quest_id)
    giver, state, expiry, _window, acceptor, accepted_until, _acceptance, terms_hash = record
    return QuestView(
        giver=address(giver),
        status=QUEST_STATES[state],
        expiry=expiry,
        acceptor=None if address(acceptor) == ZERO_ADDRESS else address(acceptor),
        accepted_until=accepted_until,
        terms_hash=bytes32(terms_hash),
    )


def terms_hash_on_chain(world: World, terms: QuestTerms) -> HexBytes32:
    """The hash that the Quests contract records for these terms."""
    return bytes32(world.quests.read("hashTerms", terms_struct(terms)))


def escrowed_gold(world: World) -> Wei:
    """Gold locked in all open quests, in wei."""
    return Wei(world.quests.read("escrowedGold"))


def escrowed_pieces(world: World, token_id: TokenId) -> int:
    """Pieces of an item that the Quests contract owes: rewards of open quests and credits."""
    return int(world.quests.read("escrowedItems", token_id))


def gold_credit_of(world: World, account: Address) -> Wei:
    """Gold that an account can fetch, in wei."""
    return Wei(world.quests.read("goldCreditOf", account))


def credit_of(world: World, account: Address, token_id: TokenId) -> int:
    """Pieces of an item that an account can fetch."""
    return int(world.quests.read("creditOf", account, token_id))


def character_credit_of(world: World, token_id: TokenId) -> Address | None:
    """Who can fetch this character; None if nobody."""
    creditor = address(world.quests.read("characterCreditOf", token_id))
    return None if creditor == ZERO_ADDRESS else creditor
