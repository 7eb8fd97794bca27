// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What all batch mints have in common
/// @notice A batch never stops at one entry: an entry that a lone mint would refuse is skipped and
/// named in an event. So a retry mints nothing twice, and one hostile receiver blocks nobody.
interface IBatchMint {
    /// @notice Less gas is left than one entry of a batch may need, so that a skip could be the fault
    /// of the gas limit; the whole batch is undone instead.
    /// @param left gas left
    /// @param needed gas that must be left before each entry
    error BatchGasTooLow(uint256 left, uint256 needed);

    /// @notice Only the contract itself may call this, for one entry of a batch.
    error OnlySelf();

    /// @notice An entry of a batch was not minted.
    /// @param id the content id of the entry
    /// @param to who was to receive it
    /// @param reason selector of the error that a lone mint would have reverted with, or zero where
    /// there was none. A receiver with code can revert with any selector: a hint, not evidence.
    event MintSkipped(uint256 indexed id, address indexed to, bytes4 reason);
}
