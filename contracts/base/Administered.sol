// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {IAdministered} from "../interfaces/IAdministered.sol";

/// @title A contract with an admin who changes in two steps, and relayed calls
/// @notice See `IAdministered`.
abstract contract Administered is ERC2771Context, IAdministered {
    /// @inheritdoc IAdministered
    address public admin;
    /// @inheritdoc IAdministered
    address public pendingAdmin;

    modifier onlyAdmin() {
        _requireRole(admin);
        _;
    }

    constructor(address admin_, address forwarder) ERC2771Context(forwarder) {
        if (admin_ == address(0)) revert ZeroAddress();
        admin = admin_;
        emit AdminChanged(address(0), admin_);
    }

    /// @inheritdoc IAdministered
    function offerAdmin(address pendingAdmin_) external onlyAdmin {
        pendingAdmin = pendingAdmin_;
        emit AdminOffered(admin, pendingAdmin_);
    }

    /// @inheritdoc IAdministered
    function acceptAdmin() external {
        _requireRole(pendingAdmin);
        emit AdminChanged(admin, msg.sender);
        admin = msg.sender;
        delete pendingAdmin;
    }

    /// The caller itself and never a relayed one, so that the forwarder is no key to a role. An
    /// empty role belongs to nobody: the zero address sends no transaction.
    function _requireRole(address holder) internal view {
        if (msg.sender != holder) revert MissingRole(msg.sender);
    }
}
