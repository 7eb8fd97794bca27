// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";

/// @title Merkle trees of content ids
/// @notice A leaf is keccak256 of the 32 bytes of an id, a node keccak256 of its two children's 64
/// bytes, the smaller first. So neither can pass for the other. A child without a sibling moves up.
library IdTree {
    /// @notice The root of ids in this order.
    /// @param ids at least one; about 200 gas each
    function rootOf(uint256[] calldata ids) internal pure returns (bytes32 root) {
        // In assembly because a hundred leaves cost twice as much by the compiler's bounds checks.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let base := mload(0x40)
            let count := ids.length
            let read := ids.offset
            let end := add(base, shl(5, count))
            for {
                let write := base
            } lt(write, end) {
                write := add(write, 0x20)
                read := add(read, 0x20)
            } {
                mstore(0x00, calldataload(read))
                mstore(write, keccak256(0x00, 0x20))
            }
            for {} gt(count, 1) {} {
                let odd := and(count, 1)
                count := shr(1, count)
                end := add(base, shl(5, count))
                read := base
                for {
                    let write := base
                } lt(write, end) {
                    write := add(write, 0x20)
                    read := add(read, 0x40)
                } {
                    let left := mload(read)
                    let right := mload(add(read, 0x20))
                    let swapped := mul(xor(left, right), gt(left, right))
                    mstore(0x00, xor(left, swapped))
                    mstore(0x20, xor(right, swapped))
                    mstore(write, keccak256(0x00, 0x40))
                }
                if odd {
                    mstore(end, mload(read))
                    count := add(count, 1)
                }
            }
            root := mload(base)
        }
    }

    /// @notice Whether a proof leads from an id to a root.
    /// @param root of the tree
    /// @param id the leaf's content id
    /// @param proof nodes beside the path, from the leaf up
    function contains(
        bytes32 root,
        uint256 id,
        bytes32[] calldata proof
    ) internal pure returns (bool) {
        return MerkleProof.verifyCalldata(proof, root, keccak256(abi.encodePacked(id)));
    }
}
