"""The faults: a piece of a source, and what it is replaced by."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Attributes:
        name: what is wrong, in words.
        contract: whose bytecode changes.
        source: file under `contracts/`.
        good: text that stands there once.
        bad: what stands there instead.
    """

    name: str
    contract: str
    source: str
    good: str
    bad: str


FAULTS: Final = (
    Fault(
        "a burned unique item is minted again",
        "Items",
        "Items.sol",
        "if (!_tokens[id].isUnminted()) revert AlreadyMinted();",
        "if (_tokens[id].owner() != address(0)) revert AlreadyMinted();",
    ),
    Fault(
        "anybody mints",
        "Items",
        "base/Content.sol",
        "        if (msg.sender != word.minter()) revert MissingRole(msg.sender);\n"
        "        if (creator == 0",
        "        if (creator == 0",
    ),
    Fault(
        "an unknown creator is accepted",
        "Items",
        "base/Content.sol",
        "creator == 0 || creator > word.creators()",
        "creator == 0",
    ),
    Fault(
        "the day's allowance is not checked",
        "Items",
        "base/Content.sol",
        "if (!fits) revert DailyCapReached(word.idsPerDay());",
        "fits;",
    ),
    Fault(
        "the allowance never comes back",
        "Items",
        "types/MinterWord.sol",
        "if (uint16(raw >> 184) == uint16(today)) total += uint24(raw >> 200);",
        "total += uint24(raw >> 200);",
    ),
    Fault(
        "skipped entries of a batch count",
        "Items",
        "Items.sol",
        "        _return(skipped);\n",
        "",
    ),
    Fault(
        "an edition passes its cap",
        "Items",
        "Items.sol",
        "minted + amount > cap ?",
        "amount > cap ?",
    ),
    Fault(
        "the minted count is not compared",
        "Items",
        "Items.sol",
        "if (minted != _mintedOf(word)) revert MintedDiffers();",
        "minted;",
    ),
    Fault(
        "leaves of a drop are not hashed",
        "Items",
        "libraries/IdTree.sol",
        "keccak256(abi.encodePacked(id))",
        "bytes32(id)",
    ),
    Fault(
        "a revoked drop can be claimed",
        "Items",
        "Items.sol",
        "found.creator == 0 || found.revoked",
        "found.creator == 0",
    ),
    Fault(
        "a drop does not count",
        "Items",
        "Items.sol",
        "_chargeMinter(ids.length, creator);",
        "_chargeMinter(1, creator);",
    ),
    Fault(
        "a voucher needs no word of the minter",
        "Items",
        "Items.sol",
        "if (signer == address(0) || signer != minter()) revert NotAuthorized();",
        "signer;",
    ),
    Fault(
        "nobody as minter lets bad signatures pass",
        "Items",
        "Items.sol",
        "if (signer == address(0) || signer != minter()) revert NotAuthorized();",
        "if (signer != minter()) revert NotAuthorized();",
    ),
    Fault(
        "anybody sells for anybody",
        "Items",
        "base/Content.sol",
        "if (msg.sender != market) revert OnlyMarket();",
        "",
    ),
    Fault(
        "the market moves without approval",
        "Items",
        "base/ItemLedger.sol",
        "if (!_approvals[from][market]) revert ERC1155MissingApprovalForAll(market, from);",
        "",
    ),
    Fault(
        "a transfer of an edition keeps its listings",
        "Items",
        "base/ItemLedger.sol",
        "if (amount != 0) holding = holding.nextEpoch();",
        "",
    ),
    Fault(
        "a sale of the last piece keeps the other listings",
        "Items",
        "base/ItemLedger.sol",
        "if (holding.pieces() == 0) holding = holding.nextEpoch();",
        "",
    ),
    Fault(
        "a partial sale ends the other listings",
        "Items",
        "base/ItemLedger.sol",
        "if (holding.pieces() == 0) holding = holding.nextEpoch();",
        "holding = holding.nextEpoch();",
    ),
    Fault(
        "a moved unique item keeps its epoch",
        "Items",
        "types/TokenWord.sol",
        "(kept + _ONE_EPOCH) | uint160(to)",
        "kept | uint160(to)",
    ),
    Fault(
        "an approval outlives the transfer",
        "Characters",
        "types/TokenWord.sol",
        "~(_ADDRESS | _APPROVED)",
        "~_ADDRESS",
    ),
    Fault(
        "a locked character moves",
        "Characters",
        "Characters.sol",
        "if (block.timestamp <= until) revert CharacterLocked(id, until);",
        "until;",
    ),
    Fault(
        "a lock can be shortened",
        "Characters",
        "Characters.sol",
        "until >= block.timestamp && until > _states[id].lockedUntil",
        "until >= block.timestamp",
    ),
    Fault(
        "the mirrored signature is good",
        "Market",
        "libraries/Signatures.sol",
        "s > _HALF_ORDER || v > 28",
        "v > 28",
    ),
    Fault(
        "an expired order is filled",
        "Market",
        "base/OrderBook.sol",
        "if (block.timestamp > order.expiry) return OrderExpired.selector;",
        "",
    ),
    Fault(
        "a cancelled slot is filled",
        "Market",
        "base/OrderBook.sol",
        "word.isCancelled(order.slot) ? OrderCancelled.selector : bytes4(0)",
        "bytes4(0)",
    ),
    Fault(
        "an old counter is filled",
        "Market",
        "base/OrderBook.sol",
        "if (order.counter != word.counter()) return CounterPassed.selector;",
        "",
    ),
    Fault(
        "an order is filled beyond its amount",
        "Market",
        "base/OrderBook.sol",
        "return filledOf[orderHash] > order.amount - amount;",
        "return filledOf[orderHash] > order.amount;",
    ),
    Fault(
        "a skipped fill stays counted",
        "Market",
        "Market.sol",
        "if (reason != 0 && edition) _uncount(orderHash, amount);",
        "",
    ),
    Fault(
        "the fee passes what the maker signed",
        "Market",
        "base/OrderBook.sol",
        "if (feeBps > order.maxFeeBps) return FeeAboveLimit.selector;",
        "",
    ),
    Fault(
        "the royalty passes what the maker signed",
        "Items",
        "base/Content.sol",
        "if (bps > maxRoyaltyBps) revert RoyaltyAboveLimit();",
        "maxRoyaltyBps;",
    ),
    Fault(
        "the fee is not taken from the seller",
        "Market",
        "base/Settlement.sol",
        "sale.cost - sale.royalty - sale.fee",
        "sale.cost - sale.royalty",
    ),
    Fault(
        "a second seller of a sweep is not paid",
        "Market",
        "base/Settlement.sol",
        "_pull(till, till.seller, till.proceeds);\n                till.seller = seller;",
        "till.seller = seller;",
    ),
    Fault(
        "a coin that takes a share is accepted",
        "Market",
        "libraries/Payment.sol",
        "IERC20(currency).balanceOf(to) != before + amount",
        "IERC20(currency).balanceOf(to) < before",
    ),
    Fault(
        "a coin that says no is accepted",
        "Market",
        "libraries/Payment.sol",
        "if (!accepted) revert IMarket.PaymentFailed(currency);",
        "accepted;",
    ),
    Fault(
        "a fill can be entered again",
        "Market",
        "base/MarketGate.sol",
        "        if (word.isEntered()) revert Reentered();\n        if (block",
        "        if (block",
    ),
    Fault(
        "a pause stops nothing",
        "Market",
        "base/MarketGate.sol",
        "block.timestamp <= word.pausedUntil()",
        "false",
    ),
    Fault(
        "pauses follow each other",
        "Market",
        "base/MarketGate.sol",
        "block.timestamp < last + _PAUSE",
        "block.timestamp < last",
    ),
    Fault(
        "the leaf's place in a bulk signature does not count",
        "Market",
        "libraries/OrderHash.sol",
        "node := mul(node, iszero(index))",
        "",
    ),
    Fault(
        "a bulk signature without its bytes is good",
        "Market",
        "base/OrderBook.sol",
        "if (verified.nodes[height] != node) return false;",
        "",
    ),
    Fault(
        "what one maker signed counts for another",
        "Market",
        "base/OrderBook.sol",
        "verified.maker != maker || height",
        "height",
    ),
    Fault(
        "a lot's currency is not what was signed",
        "Market",
        "Market.sol",
        "Till memory till = _till(currency, _msgSender());",
        "Till memory till = _till(gold, _msgSender());",
    ),
    Fault(
        "an address is read otherwise than it is hashed",
        "Market",
        "types/TypedOrder.sol",
        "if (excess != 0) revert IMarket.NoAddress();",
        "",
    ),
    Fault(
        "the seller's least proceeds do not count",
        "Market",
        "Market.sol",
        "if (till.proceeds < minProceeds) revert ProceedsTooLow(till.proceeds);",
        "minProceeds;",
    ),
    Fault(
        "a sweep costs more than allowed",
        "Market",
        "Market.sol",
        "if (till.total > maxTotal) revert TotalTooHigh(till.total);",
        "maxTotal;",
    ),
    Fault(
        "one thing is shown for two objectives",
        "Quests",
        "QuestRules.sol",
        "if (same) needed += needs[k].amount;",
        "if (same) needed = needs[k].amount;",
    ),
    Fault(
        "an attestation is for any acceptance",
        "Quests",
        "QuestRules.sol",
        "                claim.acceptance,\n                index,",
        "                uint256(1),\n                index,",
    ),
    Fault(
        "an attestation has no end",
        "Quests",
        "QuestRules.sol",
        "if (block.timestamp > evidence.deadline) {",
        "if (evidence.deadline == 0) {",
    ),
    Fault(
        "a giver cancels under the acceptor's hands",
        "Quests",
        "Quests.sol",
        "        _requireState(id, quest, State.Open);\n        _returnReward(",
        "        _returnReward(",
    ),
    Fault(
        "a squatter accepts again at once",
        "Quests",
        "Quests.sol",
        "if (block.timestamp <= cooledAt) revert CoolingDown(id, cooledAt);",
        "cooledAt;",
    ),
    Fault(
        "credited Gold is withdrawn twice",
        "Quests",
        "base/QuestEscrow.sol",
        "        goldCreditOf[account] = 0;\n",
        "",
    ),
    Fault(
        "the escrow forgets what it owes",
        "Quests",
        "base/QuestEscrow.sol",
        "escrowedItems[need.id] += need.amount;",
        "",
    ),
    Fault(
        "the admin changes in one step",
        "Gold",
        "base/Administered.sol",
        "_requireRole(pendingAdmin);",
        "",
    ),
    Fault(
        "the treasury is anybody",
        "Gold",
        "Gold.sol",
        "        _requireRole(treasury);\n",
        "",
    ),
)
