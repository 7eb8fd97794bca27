// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Recovering the key that signed a digest
/// @notice ERC-2098 and the usual 65 bytes.
library Signatures {
    /// Half the order of the group of secp256k1: a larger `s` is the mirror of a smaller one.
    uint256 private constant _HALF_ORDER =
        0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

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
}
