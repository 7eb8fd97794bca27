// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TypedOrder} from "./TypedOrder.sol";

/// @title One listing of a sweep, in four words
/// @notice Three quarters of an order's bytes are zeros, and a sweep pays for each of them: packed,
/// a listing costs 1,900 gas less. What a maker signed is unpacked before it is hashed, so a wrong
/// word is a bad signature. The currency is said once for the whole sweep.
///
///     bit      0            128      160      200       232    240     248
///     maker    | maker               | expiry | counter | slot | token | - |
///     tokenId  | content id                                                |
///     price    | price      | amount 64 | pieces 64 bits                   |
///     terms    | epoch 80 | max royalty 16 | max fee 16 | signature 16 | - |
///
/// `token` is 0 for an item, 1 for a character, 2 for a quest; `pieces` is how many to buy;
/// `signature` is its length in bytes, after that of the lot before. Listings with numbers too large
/// for their bits are filled one by one.
struct Lot {
    uint256 maker;
    uint256 tokenId;
    uint256 price;
    uint256 terms;
}

using LotLibrary for Lot global;

/// @title Reading a Lot
/// @notice The layout stands with the type.
library LotLibrary {
    /// @notice Writes the signed fields but token and currency over an order.
    /// @param lot packed
    /// @param order in memory
    function unpackInto(Lot calldata lot, TypedOrder memory order) internal pure {
        uint256 word = lot.maker;
        order.maker = address(uint160(word));
        order.expiry = uint40(word >> 160);
        order.counter = uint32(word >> 200);
        order.slot = uint8(word >> 232);
        order.tokenId = lot.tokenId;
        word = lot.price;
        order.price = uint128(word);
        order.amount = uint64(word >> 128);
        word = lot.terms;
        order.epoch = uint80(word);
        order.maxRoyaltyBps = uint16(word >> 80);
        order.maxFeeBps = uint16(word >> 96);
    }

    function token(Lot calldata lot) internal pure returns (uint256) {
        return uint8(lot.maker >> 240);
    }

    function pieces(Lot calldata lot) internal pure returns (uint256) {
        return lot.price >> 192;
    }

    function signatureBytes(Lot calldata lot) internal pure returns (uint256) {
        return uint16(lot.terms >> 112);
    }
}
