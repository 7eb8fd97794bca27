// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IContentERC721} from "./IContentERC721.sol";

/// @title Characters: one of each, whose id is its content
/// @notice ERC-721 with ERC-2981.
interface ICharacters is IContentERC721 {
    /// @notice One mint.
    /// @param id content id
    /// @param to who receives the character
    /// @param creator who receives royalties, for ever
    /// @param royaltyBps royalty in 1/10,000 of a price, for ever
    struct Mint {
        uint256 id;
        address to;
        address creator;
        uint96 royaltyBps;
    }

    /// @notice Mints, or reverts. Only the minter role may.
    /// @param order what to mint
    function mint(Mint calldata order) external;

    /// @notice Mints what can be minted and skips the rest with `MintSkipped`. Only the minter role
    /// may. In a batch the operator seen by receivers is this contract.
    /// @param orders what to mint, in this order
    function mintBatch(Mint[] calldata orders) external;

    /// @notice Destroys a character for ever. The caller must be its owner or approved.
    /// @param id content id
    function burn(uint256 id) external;
}
