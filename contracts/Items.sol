// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1155Utils} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Utils.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Administered} from "./base/Administered.sol";
import {Content} from "./base/Content.sol";
import {ItemLedger} from "./base/ItemLedger.sol";
import {IContent} from "./interfaces/IContent.sol";
import {IItems} from "./interfaces/IItems.sol";
import {BatchEntry} from "./libraries/BatchEntry.sol";
import {IdTree} from "./libraries/IdTree.sol";
import {Revert} from "./libraries/Revert.sol";
import {Royalty} from "./libraries/Royalty.sol";
import {Signatures} from "./libraries/Signatures.sol";
import {TokenWord, TokenWordLibrary} from "./types/TokenWord.sol";

/// @title Items: unique things and editions whose id is their content
/// @notice See `IItems`.
contract Items is ItemLedger, EIP712 {
    /// What a drop gives to whom; one slot for each root.
    struct Drop {
        address beneficiary;
        uint32 creator;
        uint16 royaltyBps;
        bool revoked;
    }

    /// @notice EIP-712 type hash of the minter's signature for a sale.
    bytes32 public constant AUTHORITY_TYPEHASH = keccak256(
        "Authority(uint256 id,address creator,uint64 cap)"
    );

    /// Gas for one entry of a batch whose receiver has code: the mint takes about 60,000 of it.
    uint256 private constant _ENTRY_GAS = 300_000;

    mapping(bytes32 root => Drop) private _drops;

    /// @notice Names for ever who relays and who sells, and for now who names the minter.
    /// @param admin_ the first admin
    /// @param forwarder the trusted ERC-2771 forwarder
    /// @param market_ the only market
    constructor(
        address admin_,
        address forwarder,
        address market_
    ) Administered(admin_, forwarder) Content(market_) EIP712("LLMasOS Items", "1") {}

    /// @inheritdoc IItems
    function mintUnique(address to, uint256 id, uint32 creator, uint16 royaltyBps) external {
        _chargeMinter(1, creator);
        _requireRoyalty(royaltyBps);
        _mintUnique(msg.sender, to, id, creator, royaltyBps);
    }

    /// @inheritdoc IItems
    function addPieces(
        address to,
        uint256 id,
        uint32 creator,
        uint16 royaltyBps,
        uint64 cap,
        uint64 amount,
        uint64 minted
    ) external {
        _chargeMinter(1, creator);
        _requireRoyalty(royaltyBps);
        if (to == address(0)) revert ZeroReceiver();
        TokenWord word = _tokens[id];
        if (minted != _mintedOf(word)) revert MintedDiffers();
        _mintPieces(msg.sender, to, id, word, creator, royaltyBps, cap, amount);
    }

    /// @inheritdoc IItems
    function mintBatch(Mint[] calldata orders) external {
        _chargeMinter(orders.length);
        uint256 skipped;
        for (uint256 i = 0; i < orders.length; ++i) {
            Mint calldata order = orders[i];
            bytes4 reason = _refusal(order);
            bool done = reason == 0;
            if (done && order.to.code.length == 0) {
                _mintOrder(msg.sender, order);
            } else if (done) {
                (done, reason) = BatchEntry.attempt(
                    abi.encodeCall(this.mintEntry, (order)),
                    _ENTRY_GAS
                );
            }
            if (!done) {
                ++skipped;
                emit MintSkipped(order.id, order.to, reason);
            }
        }
        _return(skipped);
    }

    /// @notice One entry of a batch. Only this contract itself may call it.
    /// @param order what to mint
    function mintEntry(Mint calldata order) external {
        if (msg.sender != address(this)) revert OnlySelf();
        _mintOrder(address(this), order);
    }

    /// @inheritdoc IItems
    function drop(
        uint256[] calldata ids,
        address beneficiary,
        uint32 creator,
        uint16 royaltyBps
    ) external returns (bytes32 root) {
        _chargeMinter(ids.length, creator);
        _requireRoyalty(royaltyBps);
        if (ids.length == 0) revert EmptyDrop();
        root = IdTree.rootOf(ids);
        if (_drops[root].creator != 0) revert DropExists(root);
        _drops[root] = Drop(beneficiary, creator, royaltyBps, false);
        emit Dropped(root, beneficiary, creator, royaltyBps, ids);
    }

    /// @inheritdoc IItems
    function revokeDrop(bytes32 root) external onlyAdmin {
        _liveDrop(root);
        _drops[root].revoked = true;
        emit DropRevoked(root);
    }

    /// @inheritdoc IItems
    function claim(bytes32 root, uint256 id, bytes32[] calldata proof) external {
        Drop memory found = _liveDrop(root);
        if (!IdTree.contains(root, id, proof)) revert NotInDrop(root, id);
        address sender = _msgSender();
        address to = found.beneficiary == address(0) ? sender : found.beneficiary;
        _mintUnique(sender, to, id, found.creator, found.royaltyBps);
    }

    /// @inheritdoc IItems
    function mintVouched(
        address to,
        uint256 id,
        address creator,
        uint16 royaltyBps,
        uint64 cap,
        uint64 amount,
        bytes calldata authority
    ) external onlyMarket {
        bytes32 structHash = keccak256(abi.encode(AUTHORITY_TYPEHASH, id, creator, cap));
        address signer = Signatures.signerOf(_hashTypedDataV4(structHash), authority);
        if (signer == address(0) || signer != minter()) revert NotAuthorized();
        _requireRoyalty(royaltyBps);
        if (to == address(0)) revert ZeroReceiver();
        uint32 index = _indexOf(creator);
        TokenWord word = _tokens[id];
        if (word.isUnminted()) _chargeSigned(1);
        if (cap == 1) {
            if (amount != 1) revert CapExceeded();
            _mintUnique(msg.sender, to, id, index, royaltyBps);
        } else {
            _mintPieces(msg.sender, to, id, word, index, royaltyBps, cap, amount);
        }
    }

    /// @inheritdoc IContent
    function exists(uint256 id) external view returns (bool) {
        return supplyOf(id) != 0;
    }

    /// @inheritdoc IItems
    function mintedOf(uint256 id) external view returns (uint256) {
        return _mintedOf(_tokens[id]);
    }

    /// @inheritdoc IItems
    function dropOf(
        bytes32 root
    ) external view returns (address beneficiary, uint32 creator, uint16 royaltyBps) {
        Drop memory found = _drops[root];
        if (found.revoked) return (address(0), 0, 0);
        return (found.beneficiary, found.creator, found.royaltyBps);
    }

    /// @inheritdoc IItems
    function supplyOf(uint256 id) public view returns (uint256) {
        TokenWord word = _tokens[id];
        if (word.isEdition()) return word.minted() - word.burned();
        return word.owner() == address(0) ? 0 : 1;
    }

    /// Mints one order of a batch that `_refusal` found nothing against.
    function _mintOrder(address operator, Mint calldata order) private {
        uint32 creator = _indexOf(order.creator);
        if (order.cap == 1) {
            _mintUnique(operator, order.to, order.id, creator, order.royaltyBps);
        } else {
            _mintPieces(
                operator,
                order.to,
                order.id,
                _tokens[order.id],
                creator,
                order.royaltyBps,
                order.cap,
                order.amount
            );
        }
    }

    function _mintUnique(
        address operator,
        address to,
        uint256 id,
        uint32 creator,
        uint16 royaltyBps
    ) private {
        if (!_tokens[id].isUnminted()) revert AlreadyMinted();
        if (to == address(0)) revert ZeroReceiver();
        _tokens[id] = TokenWordLibrary.one(to, creator, royaltyBps);
        emit TransferSingle(operator, address(0), to, id, 1);
        ERC1155Utils.checkOnERC1155Received(operator, address(0), to, id, 1, "");
    }

    /// Mints pieces of an edition; the caller has checked receiver and royalty.
    function _mintPieces(
        address operator,
        address to,
        uint256 id,
        TokenWord word,
        uint32 creator,
        uint16 royaltyBps,
        uint64 cap,
        uint64 amount
    ) private {
        bytes4 reason = _refusalOfPieces(word, creator, royaltyBps, cap, amount);
        if (reason != 0) Revert.with(reason);
        if (word.isUnminted()) word = TokenWordLibrary.many(cap, creator, royaltyBps);
        _tokens[id] = word.plusMinted(amount);
        _receive(to, id, amount);
        emit TransferSingle(operator, address(0), to, id, amount);
        ERC1155Utils.checkOnERC1155Received(operator, address(0), to, id, amount, "");
    }

    /// Why a batch skips this order, or zero.
    function _refusal(Mint calldata order) private view returns (bytes4) {
        TokenWord word = _tokens[order.id];
        if (order.to == address(0)) return ZeroReceiver.selector;
        if (order.creator == address(0)) return UnknownCreator.selector;
        if (order.royaltyBps > Royalty.MAX_BPS) return RoyaltyTooHigh.selector;
        if (order.cap == 1) {
            if (!word.isUnminted()) return AlreadyMinted.selector;
            return order.amount == 1 ? bytes4(0) : CapExceeded.selector;
        }
        if (order.minted != _mintedOf(word)) {
            // A retry is told that nothing is left to do, where nothing is.
            bool complete = word.isEdition() && word.minted() == word.cap();
            return complete ? AlreadyMinted.selector : MintedDiffers.selector;
        }
        uint32 creator = uint32(creatorIndexOf[order.creator]);
        return _refusalOfPieces(word, creator, order.royaltyBps, order.cap, order.amount);
    }

    function _liveDrop(bytes32 root) private view returns (Drop memory found) {
        found = _drops[root];
        if (found.creator == 0 || found.revoked) revert UnknownDrop(root);
    }

    function _refusalOfPieces(
        TokenWord word,
        uint32 creator,
        uint16 royaltyBps,
        uint64 cap,
        uint64 amount
    ) private pure returns (bytes4) {
        if (cap < 2) return NotAnEdition.selector;
        if (amount == 0) return ZeroAmount.selector;
        uint256 minted;
        if (!word.isUnminted()) {
            if (!word.isEdition()) return AlreadyMinted.selector;
            bool same =
                word.cap() == cap && word.creator() == creator && word.royaltyBps() == royaltyBps;
            if (!same) return TermsDiffer.selector;
            minted = word.minted();
        }
        return minted + amount > cap ? CapExceeded.selector : bytes4(0);
    }

    function _mintedOf(TokenWord word) private pure returns (uint64) {
        if (word.isEdition()) return word.minted();
        return word.isUnminted() ? 0 : 1;
    }
}
