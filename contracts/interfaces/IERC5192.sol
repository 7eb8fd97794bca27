// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Minimal soulbound tokens (ERC-5192), whose identifier is 0xb45a3c0e
/// @notice As the standard has it.
interface IERC5192 {
    /// @notice The token cannot be moved.
    event Locked(uint256 tokenId);
    /// @notice The token can be moved. Locks that end by themselves are not followed by this.
    event Unlocked(uint256 tokenId);

    /// @notice Whether the token cannot be moved now.
    function locked(uint256 tokenId) external view returns (bool);
}
