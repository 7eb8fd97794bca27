// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A contract with an admin who changes in two steps
/// @notice The admin names who holds the other roles and does nothing else. Roles act in their own
/// transactions: a relayed call never counts as one of a role. People's calls may be relayed by the
/// ERC-2771 forwarder that was named for ever at the deployment.
interface IAdministered {
    /// @notice The caller does not hold the role that this needs.
    /// @param caller who tried
    error MissingRole(address caller);
    /// @notice An admin, or a contract, must not be the zero address.
    error ZeroAddress();

    /// @notice Another account may now take over as admin.
    event AdminOffered(address indexed admin, address indexed pendingAdmin);
    /// @notice The admin changed.
    event AdminChanged(address indexed previous, address indexed admin);
    /// @notice A role has a new holder; the zero address is nobody.
    /// @param role its name in lower-case ASCII, padded with zeros
    /// @param previous who held it
    /// @param holder who holds it now
    event RoleChanged(bytes32 indexed role, address indexed previous, address indexed holder);

    /// @notice Offers the admin's place; the zero address takes an offer back. Only the admin may.
    /// @param pendingAdmin_ who may take over
    function offerAdmin(address pendingAdmin_) external;

    /// @notice Takes over as admin. Only the account to which the place was offered may.
    function acceptAdmin() external;

    /// @notice Who names the holders of roles.
    function admin() external view returns (address);

    /// @notice Who may take over, or zero.
    function pendingAdmin() external view returns (address);
}
