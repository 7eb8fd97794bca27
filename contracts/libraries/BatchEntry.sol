// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IContent} from "../interfaces/IContent.sol";

/// @title One entry of a batch, tried in a frame of its own
/// @notice The frame makes an entry atomic: what a refused entry did is undone, and what a hostile
/// receiver does costs at most the gas of the frame.
library BatchEntry {
    /// Gas for what follows a frame that used up all of its gas: the event and the loop.
    uint256 private constant _RESERVE = 20_000;

    /// @notice Calls the contract itself.
    /// @param data calldata of the entry
    /// @param gasLimit gas for the frame
    /// @return done whether the entry went through
    /// @return reason first four bytes of what it reverted with, or zero
    function attempt(
        bytes memory data,
        uint256 gasLimit
    ) internal returns (bool done, bytes4 reason) {
        // A call hands on at most 63/64 of the gas left (EIP-150), silently: ask for that before.
        uint256 needed = gasLimit + gasLimit / 63 + _RESERVE;
        uint256 left = gasleft();
        if (left < needed) revert IContent.BatchGasTooLow(left, needed);

        // In assembly because only four bytes are copied, however much the other side returns.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(0x00, 0)
            done := call(gasLimit, address(), 0, add(data, 0x20), mload(data), 0x00, 0x04)
            if iszero(done) {
                reason := mload(0x00)
            }
        }
    }
}
