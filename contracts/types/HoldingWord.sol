// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What one holder has of an edition, and how often pieces left
///
///     bit   0       64            192
///           | pieces | -          | epoch |
///
/// Pieces are at most the cap of the edition, which has 64 bits.
type HoldingWord is uint256;

using HoldingWordLibrary for HoldingWord global;

/// @title Reading and changing a HoldingWord
/// @notice The layout stands with the type.
library HoldingWordLibrary {
    /// @notice The word with more pieces. The caller has checked that no more exist than the cap.
    function plus(HoldingWord word, uint256 amount) internal pure returns (HoldingWord) {
        unchecked {
            return HoldingWord.wrap(HoldingWord.unwrap(word) + amount);
        }
    }

    /// @notice The word with fewer pieces. The caller has checked that the holder has them.
    function minus(HoldingWord word, uint256 amount) internal pure returns (HoldingWord) {
        unchecked {
            return HoldingWord.wrap(HoldingWord.unwrap(word) - amount);
        }
    }

    /// @notice The word in the next epoch.
    function nextEpoch(HoldingWord word) internal pure returns (HoldingWord) {
        unchecked {
            return HoldingWord.wrap(HoldingWord.unwrap(word) + (1 << 192));
        }
    }

    function pieces(HoldingWord word) internal pure returns (uint256) {
        return uint64(HoldingWord.unwrap(word));
    }

    function epoch(HoldingWord word) internal pure returns (uint256) {
        return HoldingWord.unwrap(word) >> 192;
    }
}
