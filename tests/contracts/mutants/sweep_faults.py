"""Faults in sweeps: packed words, shared proofs, answers of strangers."""

from typing import Final

from tests.contracts.mutants.fault import Fault

SWEEP_FAULTS: Final = (
    Fault(
        "a proof that failed is remembered",
        "Market",
        "base/OrderBook.sol",
        "if (verified.nodes[height] != node) return false;\n        _note(verified, proof);",
        "_note(verified, proof);\n        if (verified.nodes[height] != node) return false;",
    ),
    Fault(
        "a low tree keeps the nodes of a higher one",
        "Market",
        "base/OrderBook.sol",
        "verified.nodes = new bytes32[](proof.length / 0x20 + 1);",
        "if (verified.nodes.length <= proof.length / 0x20)"
        " verified.nodes = new bytes32[](proof.length / 0x20 + 1);",
    ),
    Fault(
        "a refusal by silence counts as a sale",
        "Market",
        "Market.sol",
        "return refused == 0 ? MakerLacksToken.selector : refused;",
        "return refused;",
    ),
    Fault(
        "a lot drops the upper bits of an epoch",
        "Market",
        "types/Lot.sol",
        "uint80(word)",
        "uint72(word)",
    ),
    Fault(
        "any number above one stands for quests",
        "Market",
        "Market.sol",
        "return index == 2 ? quests : address(0);",
        "return quests;",
    ),
    Fault(
        "four bytes of a wallet are a yes",
        "Market",
        "libraries/Signatures.sol",
        "and(done, and(gt(returndatasize(), 0x1f), eq(mload(0x00), magic)))",
        "and(done, eq(mload(0x00), magic))",
    ),
)
