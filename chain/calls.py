"""Calls of our contracts, ready for somebody to sign. Nothing here speaks to a chain.

Each function takes the deployment first and returns a `Call` whose `purpose` says in a few words
what it does. The functions raise `InvalidInput` where an argument does not fit its type.
"""

from collections.abc import Sequence
from typing import Any, Final

from chain.abi import abi_of
from chain.terms import terms_struct
from domain.errors import Forbidden
from domain.ids import Address, TokenId, TokenKind, Wei, format_gold, gold
from domain.order import Order
from domain.transaction import Call, QuestTerms
from domain.world import DEVNET_CHAIN_ID, Deployment

WELCOME_GOLD_WEI: Final = gold(100)
WELCOME_ETHER_WEI: Final = Wei(10**18)

_CONTRACT_OF: Final = {"item": "Items", "character": "Characters", "quest": "Quests"}


def _call(contract: str, where: str, function: str, *args: Any, purpose: str) -> Call:
    data = abi_of(contract).encode_call(function, *args)
    return Call(to=Address(where), data=data, purpose=purpose)


# -- Gold


def mint_gold(deployment: Deployment, to: Address, amount_wei: Wei) -> Call:
    """Create Gold; for the treasury."""
    purpose = f"mint {format_gold(amount_wei)} Gold"
    return _call("Gold", deployment.gold, "mint", to, amount_wei, purpose=purpose)


def transfer_gold(deployment: Deployment, to: Address, amount_wei: Wei) -> Call:
    """Send Gold."""
    purpose = f"send {format_gold(amount_wei)} Gold to {to}"
    return _call("Gold", deployment.gold, "transfer", to, amount_wei, purpose=purpose)


def approve_gold(deployment: Deployment, spender: Address, amount_wei: Wei) -> Call:
    """Let a contract take up to so much Gold; replaces what was approved before."""
    purpose = f"approve {format_gold(amount_wei)} Gold for {_name_of(deployment, spender)}"
    return _call("Gold", deployment.gold, "approve", spender, amount_wei, purpose=purpose)


def welcome(deployment: Deployment, to: Address) -> tuple[Call, Call]:
    """What a new login on a development chain gets: 1 ether and 100 Gold, from the treasury.

    Raises:
        Forbidden: the chain is not the development chain.
    """
    if deployment.chain_id != DEVNET_CHAIN_ID:
        raise Forbidden("Free Gold exists on a development chain only.")
    ether = Call(to=to, data=b"", purpose="welcome: 1 ether", value_wei=WELCOME_ETHER_WEI)
    return ether, mint_gold(deployment, to, WELCOME_GOLD_WEI)


# -- tokens


def approve_tokens(
    deployment: Deployment, kind: TokenKind, operator: Address, *, approved: bool = True
) -> Call:
    """Let a contract move all of one's tokens of a kind, or take that back."""
    verb = "let" if approved else "no longer let"
    purpose = f"{verb} {_name_of(deployment, operator)} move {kind}s"
    where = deployment.contract_of(kind)
    return _call(
        _CONTRACT_OF[kind], where, "setApprovalForAll", operator, approved, purpose=purpose
    )


def transfer_token(
    deployment: Deployment,
    kind: TokenKind,
    token_id: TokenId,
    sender: Address,
    to: Address,
    amount: int = 1,
) -> Call:
    """Send pieces of an item, or one character or quest."""
    where = deployment.contract_of(kind)
    if kind == "item":
        function = "safeTransferFrom(address,address,uint256,uint256,bytes)"
        args = (sender, to, token_id, amount, b"")
        purpose = f"send {amount} × item to {to}"
        return _call("Items", where, function, *args, purpose=purpose)
    function = "safeTransferFrom(address,address,uint256)"
    purpose = f"send a {kind} to {to}"
    return _call(_CONTRACT_OF[kind], where, function, sender, to, token_id, purpose=purpose)


# -- market


def buy(deployment: Deployment, listing: Order, signature: bytes, amount: int) -> Call:
    """Fill a listing; the Gold must be approved for the market before."""
    cost = format_gold(listing.price_wei * amount)
    return _call(
        "Market",
        deployment.market,
        "fillOne",
        listing.as_tuple(),
        signature,
        amount,
        purpose=f"buy {amount} × token for {cost} Gold",
    )


def cancel_listing(deployment: Deployment, listing: Order) -> Call:
    """Cancel a listing, and every other of its slot; for its maker."""
    return _call("Market", deployment.market, "cancel", listing.slot, purpose="cancel a listing")


def cancel_all_listings(deployment: Deployment) -> Call:
    """Cancel all listings that the sender has signed so far."""
    return _call("Market", deployment.market, "cancelAll", purpose="cancel all listings")


# -- quests


def open_quest(deployment: Deployment, quest_id: TokenId, terms: QuestTerms) -> Call:
    """Lock the reward; for the giver, who approves it for the quests' contract before."""
    purpose = f"lock {format_gold(terms.reward_gold_wei)} Gold as the reward of a quest"
    return _quest(deployment, "open", quest_id, terms_struct(terms), purpose=purpose)


def accept_quest(deployment: Deployment, quest_id: TokenId) -> Call:
    """Take the quest."""
    return _quest(deployment, "accept", quest_id, purpose="accept a quest")


def abandon_quest(deployment: Deployment, quest_id: TokenId) -> Call:
    """Give an accepted quest up."""
    return _quest(deployment, "abandon", quest_id, purpose="give a quest up")


def complete_quest(deployment: Deployment, quest_id: TokenId, terms: QuestTerms) -> Call:
    """Deliver and be paid; for the acceptor, who approves what is delivered before."""
    # What the chain sees by itself needs no evidence: no picks, no deadline, no attestation.
    evidence = [([], 0, b"") for _ in terms.objectives]
    return _quest(
        deployment, "complete", quest_id, terms_struct(terms), evidence, purpose="complete a quest"
    )


def cancel_quest(deployment: Deployment, quest_id: TokenId, terms: QuestTerms) -> Call:
    """Take the reward back before the expiry; for the giver, while nobody works on it."""
    return _quest(deployment, "cancel", quest_id, terms_struct(terms), purpose="cancel a quest")


def refund_quest(deployment: Deployment, quest_id: TokenId, terms: QuestTerms) -> Call:
    """Take the reward back after the expiry; for the giver."""
    return _quest(deployment, "refund", quest_id, terms_struct(terms), purpose="take a reward back")


def withdraw_items(deployment: Deployment, token_ids: Sequence[TokenId], to: Address) -> Call:
    """Fetch all credited pieces of these items: rewards, or what was delivered."""
    return _quest(deployment, "withdrawItems", list(token_ids), to, purpose="fetch credited items")


def withdraw_gold(deployment: Deployment, to: Address) -> Call:
    """Fetch credited Gold."""
    return _quest(deployment, "withdrawGold", to, purpose="fetch credited Gold")


def withdraw_character(deployment: Deployment, token_id: TokenId, to: Address) -> Call:
    """Fetch a credited character."""
    return _quest(
        deployment, "withdrawCharacter", token_id, to, purpose="fetch a credited character"
    )


def _quest(deployment: Deployment, function: str, *args: Any, purpose: str) -> Call:
    return _call("Quests", deployment.quests, function, *args, purpose=purpose)


def _name_of(deployment: Deployment, contract: str) -> str:
    names = {deployment.market: "the market", deployment.quests: "the quests"}
    return names.get(contract, contract)
