// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Shares of a price
/// @notice Royalties are stated in basis points: 1/10,000 of a price.
library Royalty {
    /// Highest royalty of any token, in 1/10,000 of a price.
    uint256 internal constant MAX_BPS = 1_000;
    /// One whole, in 1/10,000.
    uint256 internal constant WHOLE_BPS = 10_000;

    /// @notice A share, rounded down, exact for any price.
    /// @param price wei
    /// @param bps share in 1/10,000, at most 10,000
    /// @return wei_ the share in wei
    function share(uint256 price, uint256 bps) internal pure returns (uint256 wei_) {
        return Math.mulDiv(price, bps, WHOLE_BPS);
    }
}
