// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MarketGate} from "./MarketGate.sol";
import {OrderBook} from "./OrderBook.sol";
import {Payment} from "../libraries/Payment.sol";
import {Royalty} from "../libraries/Royalty.sol";
import {TypedOrder} from "../types/TypedOrder.sol";

/// @title Who owes what to whom within one transaction of the market
/// @notice Sums for one receiver are noted and paid once: a sweep of one seller pays it once.
abstract contract Settlement is OrderBook, MarketGate {
    /// What a transaction owes, and to whom it delivers. Sums for one receiver are paid once.
    struct Till {
        address currency;
        address payer;
        address recipient;
        bool skipDead;
        Verified verified;
        address seller;
        uint256 proceeds;
        address creator;
        uint256 royalties;
        address feeRecipient;
        uint256 feeBps;
        uint256 fees;
        uint256 total;
    }

    /// One fill, as its event tells it.
    struct Sale {
        bytes32 orderHash;
        uint256 tokenId;
        uint256 amount;
        uint256 cost;
        uint256 royalty;
        uint256 fee;
    }

    /// Notes what a fill owes to whom, and pays what was owed to another seller or creator before.
    function _owe(
        Till memory till,
        Sale memory sale,
        address seller,
        address creator,
        uint256 royaltyBps
    ) internal {
        unchecked {
            // The cost is below 2^192, shares are below 2^16, and a block holds no 2^48 fills.
            sale.royalty = (sale.cost * royaltyBps) / Royalty.WHOLE_BPS;
            sale.fee = (sale.cost * till.feeBps) / Royalty.WHOLE_BPS;
            till.total += sale.cost;
            till.fees += sale.fee;
            if (till.seller != seller) {
                _pull(till, till.seller, till.proceeds);
                till.seller = seller;
                till.proceeds = 0;
            }
            till.proceeds += sale.cost - sale.royalty - sale.fee;
            if (sale.royalty == 0) return;
            if (till.creator != creator) {
                _pull(till, till.creator, till.royalties);
                till.creator = creator;
                till.royalties = 0;
            }
            till.royalties += sale.royalty;
        }
    }

    /// Pays what is still owed.
    function _settle(Till memory till) internal {
        _pull(till, till.seller, till.proceeds);
        _pull(till, till.creator, till.royalties);
        _pull(till, till.feeRecipient, till.fees);
    }

    function _emitListingFilled(TypedOrder memory order, Sale memory sale, address taker) internal {
        emit ListingFilled(
            sale.orderHash,
            order.maker,
            taker,
            sale.tokenId,
            sale.amount,
            sale.cost,
            sale.royalty,
            sale.fee
        );
        if (order.currency != gold) emit PaidIn(sale.orderHash, order.currency);
    }

    function _emitVoucherFilled(TypedOrder memory order, Sale memory sale, address taker) internal {
        emit VoucherFilled(
            sale.orderHash,
            order.maker,
            taker,
            sale.tokenId,
            sale.amount,
            sale.cost,
            sale.royalty,
            sale.fee
        );
        if (order.currency != gold) emit PaidIn(sale.orderHash, order.currency);
    }

    function _emitOfferFilled(TypedOrder memory order, Sale memory sale, address taker) internal {
        emit OfferFilled(
            sale.orderHash,
            order.maker,
            taker,
            sale.tokenId,
            sale.amount,
            sale.cost,
            sale.royalty,
            sale.fee
        );
        if (order.currency != gold) emit PaidIn(sale.orderHash, order.currency);
    }

    /// An empty till for a payer.
    function _till(address currency, address payer) internal view returns (Till memory till) {
        if (!isCurrency(currency)) revert UnknownCurrency();
        till.currency = currency;
        till.payer = payer;
        (till.feeRecipient, till.feeBps) = _fee();
    }

    /// What is known of a fill before it happens. Price and amount are in range, or the fill fails
    /// before anybody looks.
    function _sale(
        TypedOrder memory order,
        uint256 amount
    ) internal pure returns (Sale memory sale) {
        sale.tokenId = order.tokenId;
        sale.amount = amount;
        unchecked {
            sale.cost = order.price * amount;
        }
    }

    function _pull(Till memory till, address to, uint256 amount) private {
        if (till.currency == gold) Payment.pull(till.currency, till.payer, to, amount);
        else Payment.pullMeasured(till.currency, till.payer, to, amount);
    }
}
