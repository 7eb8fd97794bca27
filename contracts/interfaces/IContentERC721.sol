// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IBatchMint} from "./IBatchMint.sol";

/// @title ERC-721 tokens whose id is their content
/// @notice `id = uint256(sha256(metadata bytes))` and `tokenURI` is computed from it: the metadata
/// proves itself, and an id once minted is never minted again, burned or not.
interface IContentERC721 is IERC721, IERC2981, IBatchMint {
    /// @notice This id was minted before; a burned id does not come back.
    error AlreadyMinted(uint256 id);
    /// @notice A mint without a creator.
    error ZeroCreator(uint256 id);
    /// @notice The royalty is above the limit of the contract.
    error RoyaltyTooHigh(uint256 royaltyBps, uint256 maxRoyaltyBps);

    /// @notice A token was minted.
    event Minted(
        uint256 indexed id,
        address indexed to,
        address indexed creator,
        uint256 royaltyBps
    );

    /// @notice Whether the token is alive.
    function exists(uint256 id) external view returns (bool);

    /// @notice Who receives royalties; the zero address for an id that never was minted.
    function creatorOf(uint256 id) external view returns (address);

    /// @notice How often the token was transferred or burned. A listing is bound to it, so that it
    /// dies when the token leaves its maker and never revives.
    function epochOf(uint256 id) external view returns (uint256);
}
