// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Reverting with an error that has no arguments and was found elsewhere
/// @notice So a reason can be data in a sweep and an error in a lone fill.
library Revert {
    /// @notice Reverts with the four bytes.
    /// @param selector of the error
    function with(bytes4 selector) internal pure {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(0x00, selector)
            revert(0x00, 0x04)
        }
    }
}
