"""Why a contract refused, in one plain sentence."""

from datetime import UTC, datetime
from functools import cache
from typing import Any, Final

from typing_extensions import override

from chain.abi import Decoded, Entry, abi_of
from chain.artifacts import CONTRACTS
from chain.revert_data import reason_of
from domain.errors import Reverted
from domain.ids import format_gold

SENTENCES: Final[dict[str, str]] = {
    # roles and mints
    "MissingRole": "The account {caller} lacks the role that this needs.",
    "ZeroAddress": "An address is needed here.",
    "AlreadyMinted": "This content was minted before, and cannot be minted again.",
    "MintedDiffers": "Another number of pieces was minted before than was expected.",
    "CapExceeded": "More pieces were asked for than the cap leaves.",
    "UnknownCreator": "A token needs a creator that is registered.",
    "ZeroReceiver": "A token needs somebody to receive it.",
    "RoyaltyTooHigh": "The royalty is above the limit of 10 %.",
    "TermsDiffer": "Cap, creator or royalty differ from those of the first mint of this item.",
    "NotAnEdition": "An edition has a cap of at least 2.",
    "DailyCapReached": "The minter may let in {idsPerDay} ids a day, and that is used up.",
    "BatchGasTooLow": "The batch has too little gas left for one of its entries.",
    "OnlySelf": "Only the contract itself may call this.",
    "OnlyMarket": "Only the market may call this.",
    "ZeroAmount": "At least one piece is needed.",
    "NotAuthorized": "The minter has not signed for this item, creator and cap.",
    "EmptyDrop": "A drop needs at least one item.",
    "DropExists": "This drop was posted before.",
    "UnknownDrop": "There is no such drop, or it was revoked.",
    "NotInDrop": "The item is not in this drop.",
    "CharacterLocked": "The character is locked until {until:time}.",
    "LockOutOfRange": "A lock ends after the one before, and within 365 days.",
    "NotTheOwner": "Only the owner {owner} may do this.",
    # market
    "UnknownToken": "The market trades items, characters and quests of this world only.",
    "UnknownCurrency": "The market takes the Gold of this world, and currencies that it allows.",
    "ZeroPrice": "A listing needs a price; a gift is a transfer.",
    "CostOverflow": "The price or the amount is larger than the market takes.",
    "OrderExpired": "The order has expired.",
    "OrderCancelled": "The order was cancelled by its maker.",
    "CounterPassed": "The maker has cancelled all orders of that time.",
    "EpochPassed": "The listing died when the token left its maker.",
    "NotEnoughLeft": "More pieces were asked for than are left of the order.",
    "MakerIsTaker": "Makers do not fill their own orders.",
    "BadSignature": "The signature is not the maker's, or it is for another chain or market.",
    "RoyaltyAboveLimit": "The token's royalty is above what the maker signed.",
    "FeeAboveLimit": "The market's fee is above what the maker signed.",
    "MakerLacksToken": "The maker holds fewer pieces than were asked for.",
    "MakerHasNotApproved": "The maker has not approved the market for this token, or locked it.",
    "TakerLacksFunds": "The account holds too little to pay for this.",
    "TakerHasNotApproved": "The account has approved too little of the currency for the market.",
    "NotInSet": "The token is not in the set that was asked for.",
    "ProceedsTooLow": "The offer pays {proceeds:gold} Gold now, which is less than was wanted.",
    "TotalTooHigh": "This costs {total:gold} Gold, which is more than was allowed.",
    "NoAddress": "Maker, token or currency of an order is no address.",
    "NothingFilled": "None of the orders can be filled.",
    "ZeroRecipient": "Somebody has to receive what is bought.",
    "PaymentFailed": "The currency did not move exactly what was owed.",
    "Reentered": "The market is being called by itself.",
    "MarketPaused": "The market fills no orders until {until:time}.",
    "PausedTooRecently": "The market was paused until {until:time}, and 7 days must lie between.",
    "FeeTooHigh": "The fee is at most 2.5 %.",
    "NoSuchSlot": "There are 224 slots, and {slot} is none of them.",
    # quests
    "NotAttestable": "Objective {index} cannot be checked on the chain, and there is no oracle, so "
    "its reward could never be paid.",
    "ObjectiveCountOutOfRange": "A quest has 1 to 8 objectives, not {count}.",
    "ZeroCount": "Objective {index} asks for nothing.",
    "UnknownTarget": "Objective {index} asks for a token that is not of this world.",
    "TargetTooScarce": "Objective {index} needs {needed} pieces, but only {alive} exist.",
    "RewardItemCountOutOfRange": "A reward has at most 8 kinds of items, not {count}.",
    "ZeroReward": "Reward entry {index} pays nothing.",
    "ExpiryPassed": "The quest expired at {expiry:time}.",
    "AcceptWindowOutOfRange": "An acceptance runs between 1 second and 90 days.",
    "TermsMismatch": "These are not the terms with which the quest was minted.",
    "WrongState": "The quest is {state:quest}, and that does not allow this.",
    "NotTheGiver": "Only the quest's giver may do this.",
    "NotTheAcceptor": "Only the account that accepted the quest may do this.",
    "GiverCannotAccept": "Givers do not accept their own quests.",
    "CoolingDown": "This account let the quest lapse, and can accept it again after {until:time}.",
    "ObjectiveUnmet": "Objective {index} needs {needed} pieces, but {held} are held.",
    "EvidenceCountDiffers": "{needed} pieces of evidence are needed, not {count}.",
    "TooManyPicks": "At most 32 things can be shown at once, not {count}.",
    "PicksDiffer": "Objective {index} needs {needed} pieces, but {picked} were shown.",
    "NotAttested": "The oracle has not signed for objective {index}.",
    "AttestationExpired": "What the oracle signed for objective {index} ended at {deadline:time}.",
    "NothingCredited": "Nothing of this is credited to the account.",
    "UnsolicitedTransfer": "The contract takes no tokens that it did not ask for.",
    # libraries
    "ERC2771ForwarderExpiredRequest": "The relayed request expired at {deadline:time}.",
    "ERC2771ForwarderInvalidSigner": "The relayed request was not signed by {from}.",
    "ERC2771ForwarderMismatchedValue": "The relayed request carries another value than it names.",
    "ERC2771UntrustfulTarget": "The contract {target} takes no relayed calls.",
    "FailedCall": "The call was refused, without a reason.",
    "InsufficientBalance": "The contract holds {balance}, and {needed} are needed.",
    "ECDSAInvalidSignature": "The signature is not valid.",
    "ECDSAInvalidSignatureLength": "The signature has a wrong length.",
    "ECDSAInvalidSignatureS": "The signature is not in its one valid form.",
    "ERC20InsufficientAllowance": "{needed:gold} Gold are needed, but only {allowance:gold} are "
    "approved.",
    "ERC20InsufficientBalance": "{needed:gold} Gold are needed, but the account holds "
    "{balance:gold}.",
    "ERC20InvalidApprover": "Gold cannot be approved by this address.",
    "ERC20InvalidReceiver": "Gold cannot be sent to this address.",
    "ERC20InvalidSender": "Gold cannot be sent from this address.",
    "ERC20InvalidSpender": "Gold cannot be approved for this address.",
    "ERC2612ExpiredSignature": "The permit expired at {deadline:time}.",
    "ERC2612InvalidSigner": "The permit was not signed by the owner.",
    "ERC721IncorrectOwner": "The token does not belong to {sender}.",
    "ERC721InsufficientApproval": "The account is not approved for this token.",
    "ERC721InvalidApprover": "This account cannot approve the token.",
    "ERC721InvalidOperator": "This account cannot be approved.",
    "ERC721InvalidOwner": "The zero address owns nothing.",
    "ERC721InvalidReceiver": "The receiver does not take tokens of this kind.",
    "ERC721InvalidSender": "The token cannot be sent from this address.",
    "ERC721NonexistentToken": "This token does not exist.",
    "ERC1155InsufficientBalance": "{needed} pieces are needed, but the account holds {balance}.",
    "ERC1155InvalidApprover": "This account cannot approve the items.",
    "ERC1155InvalidArrayLength": "As many amounts are needed as items.",
    "ERC1155InvalidOperator": "This account cannot be approved.",
    "ERC1155InvalidReceiver": "The receiver does not take items.",
    "ERC1155InvalidSender": "The items cannot be sent from this address.",
    "ERC1155MissingApprovalForAll": "The account is not approved for the owner's items.",
    "InvalidAccountNonce": "The permit was used before, or is not yet due.",
    "InvalidShortString": "A text of the contract is too long.",
    "ReentrancyGuardReentrantCall": "The contract is being called by itself.",
    "SafeERC20FailedOperation": "The transfer of Gold failed.",
    "StringTooLong": "A text of the contract is too long.",
}
"""Custom error → sentence; its arguments stand in braces, formatted as `_Number` says."""

QUEST_STATES: Final = (
    "not minted",
    "minted",
    "open",
    "accepted",
    "completed",
    "refunded",
    "expired",
)
"""`IQuests.State` in words, by number."""


class _Number(int):
    """A number that knows how people read it: `gold`, `time`, `quest`."""

    @override
    def __format__(self, spec: str) -> str:
        if spec == "gold":
            return format_gold(self)
        if spec == "time":
            try:
                return datetime.fromtimestamp(self, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
            except (OverflowError, ValueError, OSError):
                return "a time far away"
        if spec == "quest":
            return QUEST_STATES[self] if self < len(QUEST_STATES) else "in an unknown state"
        return super().__format__(spec)


def reverted(data: bytes | None) -> Reverted:
    """The typed error for what a contract returned when it refused.

    Args:
        data: return data of the revert; None or empty if there was none.
    """
    decoded = decode_error(data) if data else None
    if decoded is not None:
        return Reverted(sentence(decoded), error_name=decoded.name)
    reason = reason_of(data) if data else None
    if reason is None:
        return Reverted("The contract refused, and gave no reason.")
    return Reverted(f"The contract refused: {reason[:200]}.")


def decode_error(data: bytes) -> Decoded | None:
    """A custom error of any of our contracts; None for anything else."""
    for contract in CONTRACTS:
        decoded = abi_of(contract).decode_error(data)
        if decoded is not None:
            return decoded
    return None


def sentence(error: Decoded) -> str:
    """What it means for the person who asked."""
    template = SENTENCES.get(error.name, "The contract refused: {0}.")
    return template.format(error.name, **{name: _shown(v) for name, v in error.args.items()})


@cache
def all_errors() -> tuple[Entry, ...]:
    """Every custom error of every contract of ours."""
    found = {e.signature: e for name in CONTRACTS for e in abi_of(name).errors.values()}
    return tuple(found.values())


def _shown(value: Any) -> Any:
    return _Number(value) if isinstance(value, int) and not isinstance(value, bool) else value
