// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../interfaces/IMarket.sol";

/// @title An order in memory, behind the hash of the type that its signer saw
/// @notice The fields are those of `IMarket.Order`. Together the words are what EIP-712 hashes, so
/// that hashing copies nothing.
struct TypedOrder {
    bytes32 typeHash;
    address maker;
    address token;
    uint256 tokenId;
    uint256 amount;
    address currency;
    uint256 price;
    uint256 maxRoyaltyBps;
    uint256 maxFeeBps;
    uint256 expiry;
    uint256 epoch;
    uint256 counter;
    uint256 slot;
}

using TypedOrderLibrary for TypedOrder global;

/// @title Making and hashing a TypedOrder
/// @notice The layout stands with the type.
library TypedOrderLibrary {
    /// @notice An order as it was signed under a name.
    /// @param order twelve static words
    /// @param typeHash of the name
    function typed(
        IMarket.Order calldata order,
        bytes32 typeHash
    ) internal pure returns (TypedOrder memory order_) {
        uint256 excess;
        order_.typeHash = typeHash;
        // In assembly because the compiler would decode and encode each word: 900 gas an order.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            calldatacopy(add(order_, 0x20), order, 0x180)
            // An address has 160 bits: what is hashed is what is read.
            excess := shr(
                160,
                or(or(mload(add(order_, 0x20)), mload(add(order_, 0x40))), mload(add(order_, 0xa0)))
            )
        }
        if (excess != 0) revert IMarket.NoAddress();
    }

    /// @notice The EIP-712 struct hash.
    /// @param order in memory
    function structHash(TypedOrder memory order) internal pure returns (bytes32 hash) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            hash := keccak256(order, 0x1a0)
        }
    }
}
