// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Context} from "@openzeppelin/contracts/utils/Context.sol";
import {Administered} from "./base/Administered.sol";
import {IGold} from "./interfaces/IGold.sol";

/// @title Gold, the currency of the world
/// @notice See `IGold`.
contract Gold is ERC20, ERC20Permit, Administered, IGold {
    /// @inheritdoc IGold
    address public treasury;

    /// @notice Names for ever who relays, and for now who names the treasury.
    /// @param admin_ the first admin
    /// @param forwarder the trusted ERC-2771 forwarder
    constructor(
        address admin_,
        address forwarder
    ) ERC20("LLMasOS Gold", "GOLD") ERC20Permit("LLMasOS Gold") Administered(admin_, forwarder) {}

    /// @inheritdoc IGold
    function mint(address to, uint256 amount) external {
        _requireRole(treasury);
        _mint(to, amount);
    }

    /// @inheritdoc IGold
    function setTreasury(address treasury_) external onlyAdmin {
        emit RoleChanged("treasury", treasury, treasury_);
        treasury = treasury_;
    }

    function _msgSender() internal view override(Context, ERC2771Context) returns (address) {
        return ERC2771Context._msgSender();
    }

    function _msgData() internal view override(Context, ERC2771Context) returns (bytes calldata) {
        return ERC2771Context._msgData();
    }

    function _contextSuffixLength()
        internal
        view
        override(Context, ERC2771Context)
        returns (uint256)
    {
        return ERC2771Context._contextSuffixLength();
    }
}
