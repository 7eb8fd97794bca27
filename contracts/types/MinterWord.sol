// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Who may mint, how much of the day's allowance is left, and how many creators are known
/// @notice One slot, because every mint needs all of it.
///
///     bit   0         160         184      200       224
///           | minter  | ids a day | day    | used    | creators known |
///
/// A day is a day of UTC since 1970.
type MinterWord is uint256;

using MinterWordLibrary for MinterWord global;

/// @title Reading and changing a MinterWord
/// @notice The layout stands with the type.
library MinterWordLibrary {
    uint256 private constant _DAY_AND_USED = uint256(type(uint40).max) << 184;
    uint256 private constant _MINTER_TO_USED = type(uint224).max;

    /// @notice The word with another minter, whose day begins afresh.
    function withMinter(
        MinterWord word,
        address minter_,
        uint24 idsPerDay_
    ) internal pure returns (MinterWord) {
        uint256 kept = MinterWord.unwrap(word) & ~_MINTER_TO_USED;
        return MinterWord.wrap(kept | uint160(minter_) | (uint256(idsPerDay_) << 160));
    }

    /// @notice The word after ids were counted against today's allowance.
    /// @param word the word before
    /// @param ids how many
    /// @param timestamp Unix seconds
    /// @return after_ the word after
    /// @return fits whether the allowance suffices; where it does not, the word is meaningless
    function charged(
        MinterWord word,
        uint256 ids,
        uint256 timestamp
    ) internal pure returns (MinterWord after_, bool fits) {
        unchecked {
            uint256 raw = MinterWord.unwrap(word);
            uint256 today = timestamp / 1 days;
            uint256 total = ids;
            if (uint16(raw >> 184) == uint16(today)) total += uint24(raw >> 200);
            fits = total <= uint24(raw >> 160);
            raw = (raw & ~_DAY_AND_USED) | (uint256(uint16(today)) << 184) | (total << 200);
            after_ = MinterWord.wrap(raw);
        }
    }

    /// @notice The word after ids that were counted in this transaction turned out to be taken. Where
    /// the count began afresh since, no more than stands there, or it would borrow from the creators.
    function returned(MinterWord word, uint256 ids) internal pure returns (MinterWord) {
        unchecked {
            uint256 raw = MinterWord.unwrap(word);
            uint256 used = uint24(raw >> 200);
            return MinterWord.wrap(raw - ((ids < used ? ids : used) << 200));
        }
    }

    /// @notice The word with one more creator known.
    function plusCreator(MinterWord word) internal pure returns (MinterWord) {
        return MinterWord.wrap(MinterWord.unwrap(word) + (1 << 224));
    }

    function minter(MinterWord word) internal pure returns (address) {
        return address(uint160(MinterWord.unwrap(word)));
    }

    function idsPerDay(MinterWord word) internal pure returns (uint24) {
        return uint24(MinterWord.unwrap(word) >> 160);
    }

    /// @notice Ids counted on the day of a timestamp.
    function usedOn(MinterWord word, uint256 timestamp) internal pure returns (uint24) {
        bool today = uint16(MinterWord.unwrap(word) >> 184) == uint16(timestamp / 1 days);
        return today ? uint24(MinterWord.unwrap(word) >> 200) : 0;
    }

    function creators(MinterWord word) internal pure returns (uint32) {
        return uint32(MinterWord.unwrap(word) >> 224);
    }
}
