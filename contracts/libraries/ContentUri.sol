// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The URI of content, computed from its hash
/// @notice `f` is multibase base16, `01` CIDv1, `55` the raw codec, `12 20` a sha2-256 of 32 bytes:
/// the prefix and the hex digits of the hash are a CID that any IPFS gateway resolves.
library ContentUri {
    string internal constant PREFIX = "ipfs://f01551220";

    bytes16 private constant _DIGITS = "0123456789abcdef";

    /// @notice The URI of a content id.
    /// @param id sha2-256 of the content
    /// @return uri `ipfs://f01551220` and 64 lower-case hex digits
    function uriOf(uint256 id) internal pure returns (string memory uri) {
        bytes memory digits = new bytes(64);
        for (uint256 i = 64; i > 0; --i) {
            digits[i - 1] = _DIGITS[id & 0xf];
            id >>= 4;
        }
        return string.concat(PREFIX, string(digits));
    }
}
