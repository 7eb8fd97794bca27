// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Administered} from "./Administered.sol";
import {IMarket} from "../interfaces/IMarket.sol";
import {OrderHash} from "../libraries/OrderHash.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {MakerWord, MakerWordLibrary} from "../types/MakerWord.sol";
import {TypedOrder, TypedOrderLibrary} from "../types/TypedOrder.sol";

/// @title Which orders are alive: signatures, cancels and counts
/// @notice See `IMarket`.
abstract contract OrderBook is Administered, EIP712, IMarket {
    using TypedOrderLibrary for Order;

    /// What is known of the tree whose signature was verified last in this transaction.
    struct Verified {
        address maker;
        /// For each height, from the leaves up, one node that is in the tree; the last is its root.
        bytes32[] nodes;
    }

    /// Bytes of a leaf's index in a bulk signature.
    uint256 private constant _INDEX_BYTES = 3;
    /// Bytes of an ECDSA signature with v in a byte of its own.
    uint256 private constant _ECDSA_BYTES = 65;

    mapping(address maker => MakerWord) private _makers;
    /// @inheritdoc IMarket
    mapping(bytes32 orderHash => uint256) public filledOf;

    constructor() EIP712("LLMasOS Market", "1") {}

    /// @inheritdoc IMarket
    function cancel(uint256 slot) external {
        if (slot >= MakerWordLibrary.SLOTS) revert NoSuchSlot(slot);
        address maker = _msgSender();
        MakerWord word = _makers[maker];
        _makers[maker] = word.withCancelled(slot);
        emit SlotCancelled(maker, word.counter(), slot);
    }

    /// @inheritdoc IMarket
    function cancelAll() external {
        address maker = _msgSender();
        MakerWord word = _makers[maker].withNextCounter();
        _makers[maker] = word;
        emit CounterRaised(maker, word.counter());
    }

    /// @inheritdoc IMarket
    function hashListing(Order calldata order) external view returns (bytes32) {
        return _hashTypedDataV4(order.typed(OrderHash.LISTING).structHash());
    }

    /// @inheritdoc IMarket
    function hashVoucher(Order calldata order) external view returns (bytes32) {
        return _hashTypedDataV4(order.typed(OrderHash.VOUCHER).structHash());
    }

    /// @inheritdoc IMarket
    function hashOffer(Order calldata order) external view returns (bytes32) {
        return _hashTypedDataV4(order.typed(OrderHash.OFFER).structHash());
    }

    /// @inheritdoc IMarket
    function hashSetOffer(Order calldata order) external view returns (bytes32) {
        return _hashTypedDataV4(order.typed(OrderHash.SET_OFFER).structHash());
    }

    /// @inheritdoc IMarket
    function counterOf(address maker) external view returns (uint256) {
        return _makers[maker].counter();
    }

    /// @inheritdoc IMarket
    function cancelledSlotsOf(address maker) external view returns (uint256) {
        return _makers[maker].cancelledSlots();
    }

    /// Counts pieces of an order that can be filled in parts.
    function _count(bytes32 orderHash, uint256 amount) internal {
        filledOf[orderHash] += amount;
    }

    /// Takes back what was counted for a fill that failed.
    function _uncount(bytes32 orderHash, uint256 amount) internal {
        filledOf[orderHash] -= amount;
    }

    /// Why an order is dead whatever its token says, or zero. Signature and count come apart.
    function _death(
        TypedOrder memory order,
        uint256 amount,
        address taker,
        uint256 feeBps
    ) internal view returns (bytes4) {
        if (block.timestamp > order.expiry) return OrderExpired.selector;
        if (amount == 0) return ZeroAmount.selector;
        if (amount > order.amount) return NotEnoughLeft.selector;
        if (order.price == 0) return ZeroPrice.selector;
        if ((order.price >> 128) | (amount >> 64) != 0) return CostOverflow.selector;
        if (feeBps > order.maxFeeBps) return FeeAboveLimit.selector;
        if (taker == order.maker) return MakerIsTaker.selector;
        MakerWord word = _makers[order.maker];
        if (order.counter != word.counter()) return CounterPassed.selector;
        return word.isCancelled(order.slot) ? OrderCancelled.selector : bytes4(0);
    }

    /// Whether fewer pieces are left than asked for. The amount itself was checked before.
    function _isSpent(
        TypedOrder memory order,
        bytes32 orderHash,
        uint256 amount
    ) internal view returns (bool) {
        return filledOf[orderHash] > order.amount - amount;
    }

    /// Whether the maker signed: a key first, whether or not the account has code; then ERC-1271.
    function _isSigned(
        TypedOrder memory order,
        bytes32 structHash,
        bytes32 digest,
        bytes calldata signature,
        Verified memory verified
    ) internal view returns (bool) {
        address maker = order.maker;
        uint256 length = signature.length;
        if (length == 64 || length == _ECDSA_BYTES) {
            address signer = Signatures.signerOf(digest, signature);
            if (signer == maker && signer != address(0)) return true;
        } else if (_isBulkSigned(order, structHash, signature, verified)) {
            return true;
        }
        return maker.code.length != 0 && Signatures.isTakenBy(maker, digest, signature);
    }

    /// Whether this order is a leaf of a tree that the maker's key signed.
    function _isBulkSigned(
        TypedOrder memory order,
        bytes32 structHash,
        bytes calldata signature,
        Verified memory verified
    ) private view returns (bool) {
        uint256 length = signature.length;
        if (length < _INDEX_BYTES) return false;
        uint256 rest = (length - _INDEX_BYTES) % 0x20;
        if (rest > 1) return false;
        uint256 start = rest == 1 ? _ECDSA_BYTES : 0;
        if (length < start + _INDEX_BYTES) return false;
        uint256 index = uint24(bytes3(signature[start:]));
        bytes calldata proof = signature[start + _INDEX_BYTES:];
        bytes32 node = OrderHash.nodeAbove(structHash, index, proof);
        if (node == 0) return false;
        if (start == 0) return _isKnown(order.maker, node, proof, verified);

        bytes32 bulkType = OrderHash.bulkType(proof.length / 0x20, order.typeHash);
        if (bulkType == 0) return false;
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(bulkType, node)));
        address signer = Signatures.signerOf(digest, signature[:start]);
        if (signer == address(0) || signer != order.maker) return false;
        verified.maker = signer;
        verified.nodes = new bytes32[](proof.length / 0x20 + 1);
        verified.nodes[proof.length / 0x20] = node;
        _note(verified, proof);
        return true;
    }

    /// Whether a node is one that an order before has proven. So orders of one tree share what is
    /// above them, and of two neighbours the second needs no proof.
    function _isKnown(
        address maker,
        bytes32 node,
        bytes calldata proof,
        Verified memory verified
    ) private pure returns (bool) {
        uint256 height = proof.length / 0x20;
        if (verified.maker != maker || height >= verified.nodes.length) return false;
        if (verified.nodes[height] != node) return false;
        _note(verified, proof);
        return true;
    }

    /// Remembers the nodes beside a path that led to a node of the tree: so they are in it too.
    function _note(Verified memory verified, bytes calldata proof) private pure {
        bytes32[] memory nodes = verified.nodes;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            calldatacopy(add(nodes, 0x20), proof.offset, proof.length)
        }
    }
}
