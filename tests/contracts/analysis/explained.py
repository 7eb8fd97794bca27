"""Why each finding of slither with high or medium impact is no fault.

Kinds that are explained as a whole stand in `KINDS`; else the kind and the function are named, so
that the same kind in another function is a new finding.
"""

from typing import Final

KINDS: Final = {
    "uninitialized-local": "Solidity sets locals to zero; sums and counts start there.",
}
"""Kind → reason."""

PLACES: Final = {
    ("arbitrary-send-erc20", "QuestEscrow._deliver(address,address,QuestRules.Need[])"): (
        "A character is taken from the acceptor, who is the caller: Quests.complete checks it."
    ),
    ("arbitrary-send-erc20", "QuestEscrow._lockReward(address,IQuests.Reward)"): (
        "Gold is taken from the giver, who is the caller: Quests.open checks it."
    ),
    ("divide-before-multiply", "Royalty.share(uint256,uint256)"): (
        "The remainder is multiplied too: the sum is exact, and no price overflows."
    ),
    ("incorrect-equality", "Items._refusal(IItems.Mint)"): (
        "A cap of exactly 1 is a unique item; pieces are compared and set on purpose."
    ),
    (
        "incorrect-equality",
        "OrderBook._isBulkSigned(TypedOrder,bytes32,bytes,OrderBook.Verified)",
    ): "Hashes and lengths are compared, no balances.",
    ("incorrect-equality", "Market.buyBasket(Lot[],bytes,address,address,uint256,bool)"): (
        "A reason of zero means none; a total of zero means that nothing was filled."
    ),
    (
        "incorrect-equality",
        "Settlement._owe(Settlement.Till,Settlement.Sale,address,address,uint256)",
    ): "A royalty of zero is not paid; it follows from the price, and no balance is read.",
    ("incorrect-equality", "Content._indexOf(address)"): (
        "An index of zero means that there is none; nobody but this function sets one."
    ),
    (
        "incorrect-equality",
        "Items._refusalOfPieces(TokenWord,uint32,uint16,uint64,uint64)",
    ): "Terms must be those of the first mint exactly.",
    ("reentrancy-no-eth", "QuestEscrow._deliver(address,address,QuestRules.Need[])"): (
        "Only Items and Characters are called, which call nobody but this contract back, and "
        "whoever delivers comes through a guarded function."
    ),
    (
        "reentrancy-no-eth",
        "Market._fillListing(TypedOrder,bytes,uint256,Settlement.Till)",
    ): "What is written afterwards takes back a count of the same fill; the lock is held.",
    ("unused-return", "Market._tokenFails(TypedOrder,uint256)"): (
        "Of the royalty only the amount is asked."
    ),
}
"""(kind, function) → reason."""
