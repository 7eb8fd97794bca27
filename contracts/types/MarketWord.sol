// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The market's fee, pause and re-entrancy lock, in one slot that every fill reads
///
///     bit   0                160       176            216       217
///           | fee recipient  | fee bps | paused until | entered | 1
///
/// The pause ends by itself: `paused until` is the last Unix second of it. The last bit is always
/// set, so that entering never makes a zero slot non-zero, which costs more and is refunded late.
type MarketWord is uint256;

using MarketWordLibrary for MarketWord global;

/// @title Reading and changing a MarketWord
/// @notice The layout stands with the type.
library MarketWordLibrary {
    uint256 private constant _FEE = type(uint176).max;
    uint256 private constant _PAUSE = uint256(type(uint40).max) << 176;
    uint256 private constant _ENTERED = 1 << 216;
    uint256 private constant _ALWAYS = 1 << 217;

    /// @notice No fee, no pause, not entered.
    function initial() internal pure returns (MarketWord) {
        return MarketWord.wrap(_ALWAYS);
    }

    function withFee(
        MarketWord word,
        address recipient,
        uint16 bps
    ) internal pure returns (MarketWord) {
        uint256 kept = MarketWord.unwrap(word) & ~_FEE;
        return MarketWord.wrap(kept | uint160(recipient) | (uint256(bps) << 160));
    }

    function withPause(MarketWord word, uint40 until) internal pure returns (MarketWord) {
        return MarketWord.wrap((MarketWord.unwrap(word) & ~_PAUSE) | (uint256(until) << 176));
    }

    function entered(MarketWord word) internal pure returns (MarketWord) {
        return MarketWord.wrap(MarketWord.unwrap(word) | _ENTERED);
    }

    function isEntered(MarketWord word) internal pure returns (bool) {
        return MarketWord.unwrap(word) & _ENTERED != 0;
    }

    function feeRecipient(MarketWord word) internal pure returns (address) {
        return address(uint160(MarketWord.unwrap(word)));
    }

    function feeBps(MarketWord word) internal pure returns (uint256) {
        return uint16(MarketWord.unwrap(word) >> 160);
    }

    function pausedUntil(MarketWord word) internal pure returns (uint256) {
        return uint40(MarketWord.unwrap(word) >> 176);
    }
}
