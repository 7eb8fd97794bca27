// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../../../contracts/interfaces/IMarket.sol";
import {Lot} from "../../../contracts/types/Lot.sol";
import {World} from "./World.sol";

/// @title Packing the listings of a sweep, and signing many with one signature
abstract contract Sweeps is World {
    /// One listing of a sweep, before it is packed.
    struct Fill {
        IMarket.Order order;
        bytes signature;
        uint256 pieces;
    }

    string internal constant LISTING_TYPE =
        "Listing(address maker,address token,uint256 tokenId,uint256 amount,address currency,"
        "uint256 price,uint256 maxRoyaltyBps,uint256 maxFeeBps,uint256 expiry,uint256 epoch,"
        "uint256 counter,uint256 slot)";

    function sweep(
        Fill[] memory fills,
        address recipient,
        uint256 maxTotal,
        bool skipDead
    ) internal {
        (Lot[] memory lots, bytes memory signatures) = packed(fills);
        market.buyBasket(lots, signatures, address(gold), recipient, maxTotal, skipDead);
    }

    function packed(
        Fill[] memory fills
    ) internal view returns (Lot[] memory lots, bytes memory signatures) {
        lots = new Lot[](fills.length);
        for (uint256 i = 0; i < fills.length; ++i) {
            lots[i] = lotOf(fills[i]);
            signatures = bytes.concat(signatures, fills[i].signature);
        }
    }

    function lotOf(Fill memory fill) internal view returns (Lot memory lot) {
        IMarket.Order memory order = fill.order;
        uint256 token = 3;
        if (order.token == address(items)) token = 0;
        if (order.token == address(characters)) token = 1;
        if (order.token == address(quests)) token = 2;
        lot.maker =
            uint160(order.maker) |
            (order.expiry << 160) |
            (order.counter << 200) |
            (order.slot << 232) |
            (token << 240);
        lot.tokenId = order.tokenId;
        lot.price = order.price | (order.amount << 128) | (fill.pieces << 192);
        lot.terms =
            order.epoch |
            (order.maxRoyaltyBps << 80) |
            (order.maxFeeBps << 96) |
            (fill.signature.length << 112);
    }

    /// The nodes of a tree of 2^n orders, level by level from the leaves up.
    function treeOf(
        IMarket.Order[] memory orders
    ) internal pure returns (bytes32[][] memory levels) {
        uint256 depth;
        while (1 << depth < orders.length) ++depth;
        levels = new bytes32[][](depth + 1);
        levels[0] = new bytes32[](orders.length);
        for (uint256 i = 0; i < orders.length; ++i) {
            levels[0][i] = keccak256(abi.encode(keccak256(bytes(LISTING_TYPE)), orders[i]));
        }
        for (uint256 height = 1; height <= depth; ++height) {
            bytes32[] memory below = levels[height - 1];
            levels[height] = new bytes32[](below.length / 2);
            for (uint256 i = 0; i < below.length; i += 2) {
                levels[height][i / 2] = keccak256(abi.encodePacked(below[i], below[i + 1]));
            }
        }
    }

    /// One signature of the maker over a tree.
    function bulkSigned(bytes32[][] memory levels) internal view returns (bytes memory) {
        return signedBy(MAKER_KEY, bulkDigestOf(levels));
    }

    /// What is signed of a tree.
    function bulkDigestOf(bytes32[][] memory levels) internal view returns (bytes32) {
        uint256 depth = levels.length - 1;
        string memory tree = "";
        for (uint256 i = 0; i < depth; ++i) tree = string.concat(tree, "[2]");
        bytes32 type_ = keccak256(
            abi.encodePacked("BulkListing(Listing", tree, " tree)", LISTING_TYPE)
        );
        bytes32 structHash = keccak256(abi.encodePacked(type_, levels[depth][0]));
        bytes32 domain = domainOf("LLMasOS Market", address(market));
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    /// A leaf's index below the node of a height, and the nodes beside the path to it.
    function proofOf(
        bytes32[][] memory levels,
        uint256 index,
        uint256 height
    ) internal pure returns (bytes memory proof) {
        proof = abi.encodePacked(uint24(index & ((1 << height) - 1)));
        for (uint256 i = 0; i < height; ++i) {
            proof = bytes.concat(proof, levels[i][(index >> i) ^ 1]);
        }
    }
}
