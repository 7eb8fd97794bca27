// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What a maker cancelled, in one slot that every fill of the maker's orders reads
///
///     bit   0                                   224
///           | one bit for each slot: cancelled  | counter |
///
/// An order names a slot and carries the counter. Cancelling one order sets the bit of its slot, and
/// so cancels every order of that slot; cancelling all raises the counter and clears the bits.
type MakerWord is uint256;

using MakerWordLibrary for MakerWord global;

/// @title Reading and changing a MakerWord
/// @notice The layout stands with the type.
library MakerWordLibrary {
    /// @notice Slots are numbered from 0; this one is the first that does not exist.
    uint256 internal constant SLOTS = 224;

    function withCancelled(MakerWord word, uint256 slot) internal pure returns (MakerWord) {
        return MakerWord.wrap(MakerWord.unwrap(word) | (1 << slot));
    }

    /// @notice The word with the next counter and no slot cancelled. After 2^32 - 1 the counter
    /// overflows and the transaction reverts.
    function withNextCounter(MakerWord word) internal pure returns (MakerWord) {
        // A shift would drop the overflow in silence, and revive what was cancelled long ago.
        return MakerWord.wrap((counter(word) + 1) * (1 << SLOTS));
    }

    function isCancelled(MakerWord word, uint256 slot) internal pure returns (bool) {
        return slot >= SLOTS || (MakerWord.unwrap(word) >> slot) & 1 != 0;
    }

    function cancelledSlots(MakerWord word) internal pure returns (uint256) {
        return uint224(MakerWord.unwrap(word));
    }

    function counter(MakerWord word) internal pure returns (uint256) {
        return MakerWord.unwrap(word) >> SLOTS;
    }
}
