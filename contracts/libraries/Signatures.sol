// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @title Who signed a digest: a key, or a contract
/// @notice A key's signature by ERC-2098 or in the usual 65 bytes; a contract's by ERC-1271.
library Signatures {
    /// Half the order of the group of secp256k1: a larger `s` is the mirror of a smaller one.
    uint256 private constant _HALF_ORDER =
        0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;
    /// Gas for a contract's answer: a passkey checked in Solidity takes about 350,000. So little that
    /// a call that failed for want of gas leaves too little to end the transaction, and a gas limit
    /// never decides whose signature counts.
    uint256 private constant _CONTRACT_GAS = 500_000;

    /// @notice Who signed. No mirrored `s`: a signature has one form of each length.
    /// @param digest what was signed
    /// @param signature r, s and v in 65 bytes, or r and vs (ERC-2098) in 64
    /// @return signer the key's address; zero where it is no signature
    function signerOf(
        bytes32 digest,
        bytes calldata signature
    ) internal pure returns (address signer) {
        if (signature.length != 64 && signature.length != 65) return address(0);
        bytes32 r;
        uint256 s;
        uint256 v;
        // In assembly because slices check bounds that the length has settled: 300 gas.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            r := calldataload(signature.offset)
            s := calldataload(add(signature.offset, 0x20))
            v := byte(0, calldataload(add(signature.offset, 0x40)))
        }
        if (signature.length == 64) {
            v = 27 + (s >> 255);
            s &= type(uint256).max >> 1;
        }
        if (s > _HALF_ORDER || v > 28) return address(0);
        // Zero for whatever else is no signature.
        signer = ecrecover(digest, uint8(v), r, bytes32(s));
    }

    /// @notice Whether a contract takes a signature (ERC-1271). Its gas is bounded, and of its answer
    /// one word is read, so that it spoils no more of a sweep than its own order.
    /// @param account the contract
    /// @param digest what was signed
    /// @param signature what the contract takes as one
    /// @return taken whether it said so
    function isTakenBy(
        address account,
        bytes32 digest,
        bytes calldata signature
    ) internal view returns (bool taken) {
        bytes memory data = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        bytes32 magic = IERC1271.isValidSignature.selector;
        // In assembly because the compiler would copy whatever is returned.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(0x00, 0)
            let size := mload(data)
            let done := staticcall(_CONTRACT_GAS, account, add(data, 0x20), size, 0x00, 0x20)
            taken := and(done, and(gt(returndatasize(), 0x1f), eq(mload(0x00), magic)))
        }
    }
}
