// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAdministered} from "./IAdministered.sol";

/// @title Gold, the currency of the world
/// @notice ERC-20 with 18 decimals and ERC-2612 permit. Amounts are in wei of Gold.
interface IGold is IERC20, IAdministered {
    /// @notice Creates Gold. Only the treasury may.
    /// @param to who receives it; not the zero address
    /// @param amount wei of Gold
    function mint(address to, uint256 amount) external;

    /// @notice Names the treasury; zero revokes. Only the admin may.
    /// @param treasury_ who creates Gold from now on
    function setTreasury(address treasury_) external;

    /// @notice Who may create Gold, or zero.
    function treasury() external view returns (address);
}
