// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Shares of a price
/// @notice Royalties are stated in basis points: 1/10,000 of a price.
library Royalty {
    /// Highest royalty of any token, in 1/10,000 of a price.
    uint256 internal constant MAX_BPS = 1_000;
    /// Highest fee of the market, in 1/10,000 of a price.
    uint256 internal constant MAX_FEE_BPS = 250;
    /// One whole, in 1/10,000.
    uint256 internal constant WHOLE_BPS = 10_000;

    /// @notice A share, rounded down, exact for any price.
    /// @param price wei
    /// @param bps share in 1/10,000, at most 10,000
    /// @return wei_ the share in wei
    function share(uint256 price, uint256 bps) internal pure returns (uint256 wei_) {
        // In two parts, so that no price overflows: q * 10,000 + r, of which r is small.
        unchecked {
            return (price / WHOLE_BPS) * bps + ((price % WHOLE_BPS) * bps) / WHOLE_BPS;
        }
    }
}
