// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IGold} from "./interfaces/IGold.sol";

/// @title Gold, the currency of the world
/// @notice See `IGold`.
contract Gold is ERC20, ERC20Permit, AccessControlDefaultAdminRules, IGold {
    /// @notice Who may mint.
    bytes32 public constant TREASURY_ROLE = keccak256("TREASURY_ROLE");

    /// @notice Names who grants and revokes roles; a handover takes two steps and one day.
    /// @param admin the first admin
    constructor(
        address admin
    )
        ERC20("LLMasOS Gold", "GOLD")
        ERC20Permit("LLMasOS Gold")
        AccessControlDefaultAdminRules(1 days, admin)
    {}

    /// @inheritdoc IGold
    function mint(address to, uint256 amount) external onlyRole(TREASURY_ROLE) {
        _mint(to, amount);
    }
}
