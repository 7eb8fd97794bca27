// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {ERC721Utils} from "@openzeppelin/contracts/token/ERC721/utils/ERC721Utils.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Content} from "./Content.sol";
import {IContent} from "../interfaces/IContent.sol";
import {ContentUri} from "../libraries/ContentUri.sol";
import {Royalty} from "../libraries/Royalty.sol";
import {TokenWord, TokenWordLibrary} from "../types/TokenWord.sol";

/// @title ERC-721 tokens whose id is their content
/// @notice Owner, epoch, creator and royalty of an id are one word. A flag in it says whether an
/// approval is on record, so that a transfer reads no second slot, and a stale one needs no clearing.
abstract contract ContentERC721 is Content, IERC721Metadata, IERC721Errors {
    mapping(address owner => uint256) private _balances;
    mapping(uint256 id => address) private _approvals;
    /// @inheritdoc IERC721
    mapping(address owner => mapping(address operator => bool)) public isApprovedForAll;

    /// @inheritdoc IERC721
    function approve(address to, uint256 id) external {
        address sender = _msgSender();
        TokenWord word = _tokens[id];
        address owner = _requireOwner(word, id);
        if (sender != owner && !isApprovedForAll[owner][sender]) {
            revert ERC721InvalidApprover(sender);
        }
        _tokens[id] = word.withApproval(to != address(0));
        _approvals[id] = to;
        emit Approval(owner, to, id);
    }

    /// @inheritdoc IERC721
    function setApprovalForAll(address operator, bool approved) external {
        if (operator == address(0)) revert ERC721InvalidOperator(operator);
        address sender = _msgSender();
        isApprovedForAll[sender][operator] = approved;
        emit ApprovalForAll(sender, operator, approved);
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address from, address to, uint256 id) external {
        transferFrom(from, to, id);
        ERC721Utils.checkOnERC721Received(_msgSender(), from, to, id, "");
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address from, address to, uint256 id, bytes calldata data) external {
        transferFrom(from, to, id);
        ERC721Utils.checkOnERC721Received(_msgSender(), from, to, id, data);
    }

    /// @inheritdoc IContent
    function performSale(
        address from,
        address to,
        uint256 id,
        uint256 amount,
        uint256 epoch,
        uint256 maxRoyaltyBps
    ) external onlyMarket returns (address creator, uint256 royaltyBps) {
        TokenWord word = _tokens[id];
        if (epoch != _ANY_EPOCH && epoch != word.epoch()) revert EpochPassed();
        if (amount != 1 || to == address(0)) revert ERC721InvalidReceiver(to);
        _requireMayMove(market, from, id, word);
        _move(from, to, id, word);
        (creator, royaltyBps) = _saleTerms(word, maxRoyaltyBps);
        ERC721Utils.checkOnERC721Received(msg.sender, from, to, id, "");
    }

    /// @inheritdoc IERC721
    function ownerOf(uint256 id) external view returns (address) {
        return _requireOwner(_tokens[id], id);
    }

    /// @inheritdoc IERC721
    function balanceOf(address owner) external view returns (uint256) {
        if (owner == address(0)) revert ERC721InvalidOwner(owner);
        return _balances[owner];
    }

    /// @inheritdoc IERC721Metadata
    function tokenURI(uint256 id) external view returns (string memory) {
        _requireOwner(_tokens[id], id);
        return ContentUri.uriOf(id);
    }

    /// @inheritdoc IContent
    function epochOf(uint256 id, address) external view returns (uint256) {
        return _tokens[id].epoch();
    }

    /// @inheritdoc IContent
    function piecesOf(uint256 id, address holder) external view returns (uint256) {
        return holder != address(0) && _tokens[id].owner() == holder ? 1 : 0;
    }

    /// @inheritdoc IContent
    function isSaleApproved(uint256 id, address holder) public view virtual returns (bool) {
        return isApprovedForAll[holder][market] || getApproved(id) == market;
    }

    /// @inheritdoc IContent
    function exists(uint256 id) public view returns (bool) {
        return _tokens[id].owner() != address(0);
    }

    /// @inheritdoc IERC721
    function transferFrom(address from, address to, uint256 id) public {
        TokenWord word = _tokens[id];
        if (to == address(0)) revert ERC721InvalidReceiver(to);
        _requireMayMove(_msgSender(), from, id, word);
        _move(from, to, id, word);
    }

    /// @inheritdoc IERC721
    function getApproved(uint256 id) public view returns (address) {
        TokenWord word = _tokens[id];
        _requireOwner(word, id);
        return word.hasApproval() ? _approvals[id] : address(0);
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view virtual returns (bool) {
        return
            interfaceId == type(IERC721).interfaceId ||
            interfaceId == type(IERC721Metadata).interfaceId ||
            interfaceId == type(IERC2981).interfaceId ||
            interfaceId == type(IContent).interfaceId ||
            interfaceId == type(IERC165).interfaceId;
    }

    /// Destroys a token for ever; its word keeps creator, royalty and epoch.
    function _burn(uint256 id) internal {
        TokenWord word = _tokens[id];
        address owner = _requireOwner(word, id);
        _requireMayMove(_msgSender(), owner, id, word);
        _beforeMove(id, word);
        _tokens[id] = word.movedTo(address(0));
        unchecked {
            // The owner holds this one.
            --_balances[owner];
        }
        emit Transfer(owner, address(0), id);
    }

    /// Mints without a call of the receiver.
    function _mint(address to, uint256 id, uint32 creator, uint256 royaltyBps) internal {
        if (!_tokens[id].isUnminted()) revert AlreadyMinted();
        if (to == address(0)) revert ZeroReceiver();
        _tokens[id] = TokenWordLibrary.one(to, creator, uint16(royaltyBps));
        unchecked {
            // Nobody holds 2^256 tokens.
            ++_balances[to];
        }
        emit Transfer(address(0), to, id);
    }

    /// What a contract of this kind demands before a token is moved or burned.
    // solhint-disable-next-line no-empty-blocks
    function _beforeMove(uint256 id, TokenWord word) internal view virtual {}

    /// Why a batch skips an order, or zero.
    function _refusal(
        uint256 id,
        address to,
        address creator,
        uint256 royaltyBps
    ) internal view returns (bytes4) {
        if (!_tokens[id].isUnminted()) return AlreadyMinted.selector;
        if (to == address(0)) return ZeroReceiver.selector;
        if (creator == address(0)) return UnknownCreator.selector;
        return royaltyBps > Royalty.MAX_BPS ? RoyaltyTooHigh.selector : bytes4(0);
    }

    /// Owner or approved, and the token is the owner's.
    function _requireMayMove(
        address operator,
        address from,
        uint256 id,
        TokenWord word
    ) internal view {
        address owner = _requireOwner(word, id);
        if (owner != from) revert ERC721IncorrectOwner(from, id, owner);
        bool may =
            operator == owner ||
                isApprovedForAll[owner][operator] ||
                (word.hasApproval() && _approvals[id] == operator);
        if (!may) revert ERC721InsufficientApproval(operator, id);
    }

    function _requireOwner(TokenWord word, uint256 id) internal pure returns (address owner) {
        owner = word.owner();
        if (owner == address(0)) revert ERC721NonexistentToken(id);
    }

    function _move(address from, address to, uint256 id, TokenWord word) private {
        _beforeMove(id, word);
        _tokens[id] = word.movedTo(to);
        unchecked {
            // The sender holds this one, and nobody holds 2^256.
            --_balances[from];
            ++_balances[to];
        }
        emit Transfer(from, to, id);
    }
}
