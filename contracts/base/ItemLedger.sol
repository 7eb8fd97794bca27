// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {ERC1155Utils} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Utils.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Content} from "./Content.sol";
import {IContent} from "../interfaces/IContent.sol";
import {IItems} from "../interfaces/IItems.sol";
import {ContentUri} from "../libraries/ContentUri.sol";
import {HoldingWord} from "../types/HoldingWord.sol";
import {TokenWord} from "../types/TokenWord.sol";

/// @title Who holds which items: ERC-1155 with one word for an id
/// @notice A unique item's holder stands in the id's own word. An edition has a word for each holder
/// beside it. State changes come first, then the event, then the receiver's hook.
abstract contract ItemLedger is Content, IItems, IERC1155Errors {
    /// Set in the epoch of an edition, so that a signed epoch says which kind it is for.
    uint256 private constant _EDITION_EPOCH = 1 << 64;

    mapping(uint256 id => mapping(address holder => HoldingWord)) private _holdings;
    mapping(address owner => mapping(address operator => bool)) private _approvals;

    /// @inheritdoc IERC1155
    function setApprovalForAll(address operator, bool approved) external {
        if (operator == address(0)) revert ERC1155InvalidOperator(operator);
        address sender = _msgSender();
        _approvals[sender][operator] = approved;
        emit ApprovalForAll(sender, operator, approved);
    }

    /// @inheritdoc IERC1155
    function safeTransferFrom(
        address from,
        address to,
        uint256 id,
        uint256 amount,
        bytes calldata data
    ) external {
        address operator = _msgSender();
        _requireMayMove(operator, from);
        if (to == address(0)) revert ERC1155InvalidReceiver(to);
        _move(from, to, id, amount);
        emit TransferSingle(operator, from, to, id, amount);
        ERC1155Utils.checkOnERC1155Received(operator, from, to, id, amount, data);
    }

    /// @inheritdoc IERC1155
    function safeBatchTransferFrom(
        address from,
        address to,
        uint256[] calldata ids,
        uint256[] calldata amounts,
        bytes calldata data
    ) external {
        address operator = _msgSender();
        _requireMayMove(operator, from);
        if (to == address(0)) revert ERC1155InvalidReceiver(to);
        if (ids.length != amounts.length) {
            revert ERC1155InvalidArrayLength(ids.length, amounts.length);
        }
        for (uint256 i = 0; i < ids.length; ++i) _move(from, to, ids[i], amounts[i]);
        emit TransferBatch(operator, from, to, ids, amounts);
        ERC1155Utils.checkOnERC1155BatchReceived(operator, from, to, ids, amounts, data);
    }

    /// @inheritdoc IItems
    function burn(address from, uint256 id, uint256 amount) external {
        address operator = _msgSender();
        _requireMayMove(operator, from);
        _move(from, address(0), id, amount);
        emit TransferSingle(operator, from, address(0), id, amount);
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
        if (!_approvals[from][market]) revert ERC1155MissingApprovalForAll(market, from);
        if (to == address(0)) revert ERC1155InvalidReceiver(to);
        TokenWord word = _tokens[id];
        if (word.isEdition()) {
            HoldingWord holding = _holdings[id][from];
            _requireEpoch(epoch, _EDITION_EPOCH | holding.epoch());
            holding = _less(from, id, holding, amount);
            // What is left keeps its listings. Where nothing is, they end, or they would revive
            // when the seller gets pieces again.
            if (holding.pieces() == 0) holding = holding.nextEpoch();
            _holdings[id][from] = holding;
            _holdings[id][to] = _holdings[id][to].plus(amount);
        } else {
            _requireEpoch(epoch, word.epoch());
            _moveUnique(from, to, id, amount, word);
        }
        (creator, royaltyBps) = _saleTerms(word, maxRoyaltyBps);
        emit TransferSingle(msg.sender, from, to, id, amount);
        ERC1155Utils.checkOnERC1155Received(msg.sender, from, to, id, amount, "");
    }

    /// @inheritdoc IERC1155
    function balanceOfBatch(
        address[] calldata accounts,
        uint256[] calldata ids
    ) external view returns (uint256[] memory balances) {
        if (accounts.length != ids.length) {
            revert ERC1155InvalidArrayLength(ids.length, accounts.length);
        }
        balances = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) balances[i] = balanceOf(accounts[i], ids[i]);
    }

    /// @inheritdoc IERC1155MetadataURI
    function uri(uint256) external pure returns (string memory) {
        return string.concat(ContentUri.PREFIX, "{id}");
    }

    /// @inheritdoc IContent
    function epochOf(uint256 id, address holder) external view returns (uint256) {
        TokenWord word = _tokens[id];
        if (word.isEdition()) return _EDITION_EPOCH | _holdings[id][holder].epoch();
        return word.epoch();
    }

    /// @inheritdoc IContent
    function piecesOf(uint256 id, address holder) external view returns (uint256) {
        return balanceOf(holder, id);
    }

    /// @inheritdoc IContent
    function isSaleApproved(uint256, address holder) external view returns (bool) {
        return _approvals[holder][market];
    }

    /// @inheritdoc IERC1155
    function isApprovedForAll(address owner, address operator) external view returns (bool) {
        return _approvals[owner][operator];
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return
            interfaceId == type(IERC1155).interfaceId ||
            interfaceId == type(IERC1155MetadataURI).interfaceId ||
            interfaceId == type(IERC2981).interfaceId ||
            interfaceId == type(IItems).interfaceId ||
            interfaceId == type(IContent).interfaceId ||
            interfaceId == type(IERC165).interfaceId;
    }

    /// @inheritdoc IERC1155
    function balanceOf(address account, uint256 id) public view returns (uint256) {
        TokenWord word = _tokens[id];
        if (word.isEdition()) return _holdings[id][account].pieces();
        return account != address(0) && word.owner() == account ? 1 : 0;
    }

    /// Adds minted pieces of an edition to a holder. The caller has checked the cap.
    function _receive(address to, uint256 id, uint256 amount) internal {
        _holdings[id][to] = _holdings[id][to].plus(amount);
    }

    function _move(address from, address to, uint256 id, uint256 amount) private {
        TokenWord word = _tokens[id];
        if (!word.isEdition()) {
            if (amount != 0) _moveUnique(from, to, id, amount, word);
            return;
        }
        HoldingWord holding = _less(from, id, _holdings[id][from], amount);
        if (amount != 0) holding = holding.nextEpoch();
        _holdings[id][from] = holding;
        // The zero address holds nothing: what goes there is burned.
        if (to == address(0)) _tokens[id] = word.plusBurned(amount);
        else _holdings[id][to] = _holdings[id][to].plus(amount);
    }

    function _moveUnique(
        address from,
        address to,
        uint256 id,
        uint256 amount,
        TokenWord word
    ) private {
        bool held = from != address(0) && word.owner() == from;
        if (!held || amount != 1) revert ERC1155InsufficientBalance(from, held ? 1 : 0, amount, id);
        _tokens[id] = word.movedTo(to);
    }

    function _requireMayMove(address operator, address from) private view {
        if (operator != from && !_approvals[from][operator]) {
            revert ERC1155MissingApprovalForAll(operator, from);
        }
    }

    function _less(
        address from,
        uint256 id,
        HoldingWord holding,
        uint256 amount
    ) private pure returns (HoldingWord) {
        uint256 held = holding.pieces();
        if (held < amount) revert ERC1155InsufficientBalance(from, held, amount, id);
        return holding.minus(amount);
    }

    function _requireEpoch(uint256 signed, uint256 current) private pure {
        if (signed != _ANY_EPOCH && signed != current) revert EpochPassed();
    }
}
