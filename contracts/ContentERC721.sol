// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {IContentERC721} from "./interfaces/IContentERC721.sol";
import {ContentUri} from "./libraries/ContentUri.sol";
import {Royalty} from "./libraries/Royalty.sol";

/// @title ERC-721 tokens whose id is their content
/// @notice See `IContentERC721`.
abstract contract ContentERC721 is
    ERC721,
    AccessControlDefaultAdminRules,
    ReentrancyGuard,
    IContentERC721
{
    /// One slot per id, kept after a burn.
    struct Record {
        address creator;
        uint16 royaltyBps;
        uint80 epoch;
    }

    /// @notice Who may mint.
    bytes32 public constant MINTER_ROLE = keccak256("MINTER_ROLE");

    mapping(uint256 id => Record) private _records;

    /// @notice Names who grants and revokes roles; a handover takes two steps and one day.
    /// @param admin the first admin
    constructor(address admin) AccessControlDefaultAdminRules(1 days, admin) {}

    /// @inheritdoc IContentERC721
    function creatorOf(uint256 id) external view returns (address) {
        return _records[id].creator;
    }

    /// @inheritdoc IContentERC721
    function epochOf(uint256 id) external view returns (uint256) {
        return _records[id].epoch;
    }

    /// @inheritdoc IERC2981
    function royaltyInfo(
        uint256 id,
        uint256 salePrice
    ) external view returns (address receiver, uint256 royaltyAmount) {
        Record storage record = _records[id];
        return (record.creator, Royalty.share(salePrice, record.royaltyBps));
    }

    /// @inheritdoc IContentERC721
    function exists(uint256 id) public view returns (bool) {
        return _ownerOf(id) != address(0);
    }

    /// @inheritdoc ERC721
    function tokenURI(uint256 id) public view override returns (string memory) {
        _requireOwned(id);
        return ContentUri.uriOf(id);
    }

    /// @inheritdoc IERC165
    function supportsInterface(
        bytes4 interfaceId
    ) public view virtual override(ERC721, AccessControlDefaultAdminRules, IERC165) returns (bool) {
        return interfaceId == type(IERC2981).interfaceId || super.supportsInterface(interfaceId);
    }

    /// Moves the token and ends its listings.
    function _update(
        address to,
        uint256 id,
        address auth
    ) internal override returns (address from) {
        from = super._update(to, id, auth);
        if (from != address(0)) ++_records[id].epoch;
    }

    /// Records and mints. Calls the receiver last.
    function _mintContent(uint256 id, address to, address creator, uint96 royaltyBps) internal {
        _requireUnminted(id);
        if (creator == address(0)) revert ZeroCreator(id);
        if (royaltyBps > Royalty.MAX_BPS) revert RoyaltyTooHigh(royaltyBps, Royalty.MAX_BPS);
        _records[id] = Record({creator: creator, royaltyBps: uint16(royaltyBps), epoch: 0});
        emit Minted(id, to, creator, royaltyBps);
        _safeMint(to, id);
    }

    function _requireUnminted(uint256 id) internal view {
        if (_records[id].creator != address(0)) revert AlreadyMinted(id);
    }
}
