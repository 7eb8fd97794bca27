// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Administered} from "./base/Administered.sol";
import {MarketGate} from "./base/MarketGate.sol";
import {Settlement} from "./base/Settlement.sol";
import {IContent} from "./interfaces/IContent.sol";
import {IItems} from "./interfaces/IItems.sol";
import {IMarket} from "./interfaces/IMarket.sol";
import {IdTree} from "./libraries/IdTree.sol";
import {OrderHash} from "./libraries/OrderHash.sol";
import {Revert} from "./libraries/Revert.sol";
import {Royalty} from "./libraries/Royalty.sol";
import {Lot} from "./types/Lot.sol";
import {TypedOrder, TypedOrderLibrary} from "./types/TypedOrder.sol";

/// @title Market: signed orders, filled against Gold or an allowed ERC-20
/// @notice See `IMarket`. Within a fill the token moves before the money, because it answers with
/// the royalty; the lock is held, and everything is undone where either fails.
contract Market is Settlement {
    using TypedOrderLibrary for Order;

    /// Stands for "any epoch" in `IContent.performSale`.
    uint256 private constant _ANY_EPOCH = type(uint256).max;
    /// Epochs from here on are those of editions, of which a listing can be filled in parts.
    uint256 private constant _FIRST_EDITION_EPOCH = 1 << 64;

    /// @notice Tradable: items.
    address public immutable items;
    /// @notice Tradable: characters.
    address public immutable characters;
    /// @notice Tradable: quests.
    address public immutable quests;

    /// @notice Binds the market to what is traded on it.
    /// @param admin_ the first admin
    /// @param forwarder the trusted ERC-2771 forwarder
    /// @param gold_ the currency that is always allowed
    /// @param items_ tradable items
    /// @param characters_ tradable characters
    /// @param quests_ tradable quests
    constructor(
        address admin_,
        address forwarder,
        address gold_,
        address items_,
        address characters_,
        address quests_
    ) Administered(admin_, forwarder) MarketGate(gold_) {
        bool complete = items_ != address(0) && characters_ != address(0) && quests_ != address(0);
        if (!complete) revert ZeroAddress();
        items = items_;
        characters = characters_;
        quests = quests_;
    }

    /// @inheritdoc IMarket
    function fillOne(
        Order calldata signed,
        bytes calldata signature,
        uint256 amount
    ) external filling {
        address taker = _msgSender();
        TypedOrder memory order = signed.typed(OrderHash.LISTING);
        Till memory till = _till(order.currency, taker);
        till.recipient = taker;
        bytes4 reason = _fillListing(order, signature, amount, till);
        if (reason != 0) Revert.with(reason);
        _settle(till);
    }

    /// @inheritdoc IMarket
    function buyWithVoucher(
        Order calldata signed,
        bytes calldata signature,
        bytes calldata authority,
        uint256 amount
    ) external filling {
        address taker = _msgSender();
        TypedOrder memory order = signed.typed(OrderHash.VOUCHER);
        Till memory till = _till(order.currency, taker);
        if (order.token != items) revert UnknownToken();
        Sale memory sale = _sale(order, amount);
        sale.orderHash = _requireAlive(order, signature, amount, taker, till);
        if (order.maxRoyaltyBps > Royalty.MAX_BPS) revert RoyaltyAboveLimit();
        if (order.epoch >= _FIRST_EDITION_EPOCH) revert CostOverflow();
        if (order.epoch != 1) {
            if (_isSpent(order, sale.orderHash, amount)) revert NotEnoughLeft();
            _count(sale.orderHash, amount);
        }
        _owe(till, sale, order.maker, address(0), 0);
        _emitVoucherFilled(order, sale, taker);
        IItems(items).mintVouched(
            taker,
            order.tokenId,
            order.maker,
            uint16(order.maxRoyaltyBps),
            uint64(order.epoch),
            uint64(amount),
            authority
        );
        _settle(till);
    }

    /// @inheritdoc IMarket
    function buyBasket(
        Lot[] calldata lots,
        bytes calldata signatures,
        address currency,
        address recipient,
        uint256 maxTotal,
        bool skipDead
    ) external filling {
        if (recipient == address(0)) revert ZeroRecipient();
        Till memory till = _till(currency, _msgSender());
        till.recipient = recipient;
        till.skipDead = skipDead;
        TypedOrder memory order;
        order.typeHash = OrderHash.LISTING;
        order.currency = currency;
        for (uint256 i = 0; i < lots.length; ++i) {
            Lot calldata lot = lots[i];
            lot.unpackInto(order);
            order.token = _tokenAt(lot.token());
            uint256 length = lot.signatureBytes();
            bytes4 reason = _fillListing(order, signatures[:length], lot.pieces(), till);
            signatures = signatures[length:];
            if (reason == 0) continue;
            if (!skipDead) Revert.with(reason);
            emit Skipped(_hashTypedDataV4(order.structHash()), reason);
        }
        if (till.total == 0) revert NothingFilled();
        if (till.total > maxTotal) revert TotalTooHigh(till.total);
        _settle(till);
    }

    /// @inheritdoc IMarket
    function acceptOffer(
        Order calldata order,
        bytes calldata signature,
        uint256 amount,
        uint256 minProceeds
    ) external filling {
        TypedOrder memory typed = order.typed(OrderHash.OFFER);
        _accept(typed, signature, amount, minProceeds, order.tokenId);
    }

    /// @inheritdoc IMarket
    function acceptSetOffer(
        Order calldata order,
        bytes calldata signature,
        uint256 amount,
        uint256 minProceeds,
        uint256 tokenId,
        bytes32[] calldata proof
    ) external filling {
        if (!IdTree.contains(bytes32(order.tokenId), tokenId, proof)) revert NotInSet();
        TypedOrder memory typed = order.typed(OrderHash.SET_OFFER);
        _accept(typed, signature, amount, minProceeds, tokenId);
    }

    /// @inheritdoc IMarket
    function check(
        Order calldata signed,
        bytes calldata signature,
        uint256 amount,
        address taker
    ) external view returns (bytes4 reason) {
        TypedOrder memory order = signed.typed(OrderHash.LISTING);
        if (!isCurrency(order.currency)) return UnknownCurrency.selector;
        if (!_isTraded(order.token)) return UnknownToken.selector;
        (, uint256 feeBps) = _fee();
        reason = _death(order, amount, taker, feeBps);
        if (reason != 0) return reason;
        bytes32 structHash = order.structHash();
        bytes32 digest = _hashTypedDataV4(structHash);
        Verified memory none;
        if (!_isSigned(order, structHash, digest, signature, none)) return BadSignature.selector;
        if (_isSpent(order, digest, amount)) return NotEnoughLeft.selector;
        return _tokenOrTakerFails(order, amount, taker);
    }

    /// Fills a listing but for the money. With `skipDead` the token's refusal is a reason too.
    function _fillListing(
        TypedOrder memory order,
        bytes calldata signature,
        uint256 amount,
        Till memory till
    ) private returns (bytes4 reason) {
        bytes32 structHash = order.structHash();
        bytes32 orderHash = _hashTypedDataV4(structHash);
        // First: orders that follow may rely on the bulk signature of one that is dead.
        if (!_isSigned(order, structHash, orderHash, signature, till.verified)) {
            return BadSignature.selector;
        }
        if (!_isTraded(order.token)) return UnknownToken.selector;
        reason = _death(order, amount, till.payer, till.feeBps);
        if (reason != 0) return reason;
        bool edition = order.epoch >= _FIRST_EDITION_EPOCH;
        if (edition) {
            // Signed or not: a listing for any epoch would outlive every move of its token.
            if (order.epoch == _ANY_EPOCH) return EpochPassed.selector;
            if (_isSpent(order, orderHash, amount)) return NotEnoughLeft.selector;
            _count(orderHash, amount);
        }
        Sale memory sale = _sale(order, amount);
        sale.orderHash = orderHash;
        reason = _sell(order, sale, till);
        if (reason != 0 && edition) _uncount(orderHash, amount);
    }

    /// Moves a listed token and notes what is owed. With `skipDead` a refusal of the token is the
    /// answer, else it reverts.
    function _sell(
        TypedOrder memory order,
        Sale memory sale,
        Till memory till
    ) private returns (bytes4 refused) {
        address creator;
        uint256 royaltyBps;
        if (till.skipDead) {
            try
                IContent(order.token).performSale(
                    order.maker,
                    till.recipient,
                    order.tokenId,
                    sale.amount,
                    order.epoch,
                    order.maxRoyaltyBps
                )
            returns (address creator_, uint256 royaltyBps_) {
                (creator, royaltyBps) = (creator_, royaltyBps_);
            } catch (bytes memory reason) {
                refused = bytes4(reason);
                // A refusal without a reason is one too.
                return refused == 0 ? MakerLacksToken.selector : refused;
            }
        } else {
            (creator, royaltyBps) = IContent(order.token).performSale(
                order.maker,
                till.recipient,
                order.tokenId,
                sale.amount,
                order.epoch,
                order.maxRoyaltyBps
            );
        }
        _owe(till, sale, order.maker, creator, royaltyBps);
        _emitListingFilled(order, sale, till.payer);
    }

    function _accept(
        TypedOrder memory order,
        bytes calldata signature,
        uint256 amount,
        uint256 minProceeds,
        uint256 tokenId
    ) private {
        address taker = _msgSender();
        Till memory till = _till(order.currency, order.maker);
        if (!_isTraded(order.token)) revert UnknownToken();
        Sale memory sale = _sale(order, amount);
        sale.tokenId = tokenId;
        sale.orderHash = _requireAlive(order, signature, amount, taker, till);
        if (_isSpent(order, sale.orderHash, amount)) revert NotEnoughLeft();
        _count(sale.orderHash, amount);
        _take(order, sale, taker, till);
        if (till.proceeds < minProceeds) revert ProceedsTooLow(till.proceeds);
        _settle(till);
    }

    /// Moves the taker's token to the maker of an offer and notes what is owed.
    function _take(
        TypedOrder memory order,
        Sale memory sale,
        address taker,
        Till memory till
    ) private {
        (address creator, uint256 royaltyBps) = IContent(order.token).performSale(
            taker,
            order.maker,
            sale.tokenId,
            sale.amount,
            _ANY_EPOCH,
            order.maxRoyaltyBps
        );
        _owe(till, sale, taker, creator, royaltyBps);
        _emitOfferFilled(order, sale, taker);
    }

    function _requireAlive(
        TypedOrder memory order,
        bytes calldata signature,
        uint256 amount,
        address taker,
        Till memory till
    ) private view returns (bytes32 orderHash) {
        bytes4 reason = _death(order, amount, taker, till.feeBps);
        if (reason != 0) Revert.with(reason);
        bytes32 structHash = order.structHash();
        orderHash = _hashTypedDataV4(structHash);
        if (!_isSigned(order, structHash, orderHash, signature, till.verified)) {
            revert BadSignature();
        }
    }

    /// Why the token would refuse to move, or zero.
    function _tokenFails(TypedOrder memory order, uint256 amount) private view returns (bytes4) {
        IContent token = IContent(order.token);
        address maker = order.maker;
        uint256 id = order.tokenId;
        if (token.epochOf(id, maker) != order.epoch) return EpochPassed.selector;
        if (token.piecesOf(id, maker) < amount) return MakerLacksToken.selector;
        if (!token.isSaleApproved(id, maker)) return MakerHasNotApproved.selector;
        (, uint256 royaltyBps) = token.royaltyInfo(id, Royalty.WHOLE_BPS);
        return royaltyBps > order.maxRoyaltyBps ? RoyaltyAboveLimit.selector : bytes4(0);
    }

    function _tokenOrTakerFails(
        TypedOrder memory order,
        uint256 amount,
        address taker
    ) private view returns (bytes4 reason) {
        reason = _tokenFails(order, amount);
        if (reason != 0) return reason;
        uint256 cost = order.price * amount;
        IERC20 currency = IERC20(order.currency);
        if (currency.balanceOf(taker) < cost) return TakerLacksFunds.selector;
        bool approved = currency.allowance(taker, address(this)) >= cost;
        return approved ? bytes4(0) : TakerHasNotApproved.selector;
    }

    /// Which contract a lot names; none where it names another.
    function _tokenAt(uint256 index) private view returns (address) {
        if (index == 0) return items;
        if (index == 1) return characters;
        return index == 2 ? quests : address(0);
    }

    function _isTraded(address token) private view returns (bool) {
        return token == items || token == characters || token == quests;
    }
}
