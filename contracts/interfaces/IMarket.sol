// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAdministered} from "./IAdministered.sol";
import {Lot} from "../types/Lot.sol";

/// @title Market: signed orders, filled against Gold or an allowed ERC-20
/// @notice A maker signs an order (EIP-712, domain "LLMasOS Market", version "1"); anybody fills it.
/// The market holds nothing: money and tokens move directly, and royalty and fee with them. What a
/// person signs says by its name what it is:
///
/// - `Listing`: the maker sells a token that it holds;
/// - `Voucher`: a creator sells an item that is minted to the buyer;
/// - `Offer`: the maker buys a token;
/// - `SetOffer`: the maker buys any token of a set; `tokenId` stands there as `bytes32 idsRoot`.
///
/// Listings and vouchers can be signed in bulk: one signature over `BulkListing(Listing[2]… tree)`
/// of 2 to 256 orders, which a wallet can show one by one.
/// @dev Functions that cost most have names with low selectors, because the compiler tries selectors
/// in ascending order, at 22 gas each. Errors that say why an order is dead have no arguments: their selector is the reason that
/// `check` and `Skipped` give.
interface IMarket is IAdministered {
    /// @notice What a maker signs, in this order of fields.
    /// @param maker who signs: sells by a listing or voucher, pays by an offer
    /// @param token the Items, Characters or Quests contract
    /// @param tokenId content id; in a set offer the root of the ids, as `IdTree` computes it
    /// @param amount pieces in all, at least 1
    /// @param currency Gold or an allowed ERC-20
    /// @param price wei of the currency per piece, at least 1
    /// @param maxRoyaltyBps highest royalty that may be taken, in 1/10,000; of a voucher, as
    /// `royaltyBps`, the royalty that the item will have for ever
    /// @param maxFeeBps highest fee that may be taken, in 1/10,000
    /// @param expiry last Unix second in which it can be filled
    /// @param epoch of a listing `epochOf` at signing; of a voucher, as `cap`, pieces that may ever be
    /// minted; of offers 0
    /// @param counter `counterOf(maker)` at signing: the order dies when it changes
    /// @param slot 0 to 223: the order dies when the maker cancels this slot
    struct Order {
        address maker;
        address token;
        uint256 tokenId;
        uint256 amount;
        address currency;
        uint256 price;
        uint256 maxRoyaltyBps;
        uint256 maxFeeBps;
        uint256 expiry;
        uint256 epoch;
        uint256 counter;
        uint256 slot;
    }

    /// @notice The token is not one that is traded here.
    error UnknownToken();
    /// @notice The currency is neither Gold nor allowed.
    error UnknownCurrency();
    /// @notice An order for nothing: a gift is a transfer.
    error ZeroPrice();
    /// @notice A fill of zero pieces.
    error ZeroAmount();
    /// @notice The price is 2^128 or more, or the pieces are 2^64 or more.
    error CostOverflow();
    /// @notice The order's time has passed.
    error OrderExpired();
    /// @notice The maker cancelled the order's slot, or there is no such slot.
    error OrderCancelled();
    /// @notice The maker cancelled all orders of this counter.
    error CounterPassed();
    /// @notice The token left the maker after the listing was signed.
    error EpochPassed();
    /// @notice Fewer pieces are left than asked for.
    error NotEnoughLeft();
    /// @notice A maker does not fill the own order.
    error MakerIsTaker();
    /// @notice The signature is not the maker's for this order, chain and market.
    error BadSignature();
    /// @notice The token's royalty is above what the maker signed.
    error RoyaltyAboveLimit();
    /// @notice The market's fee is above what the maker signed.
    error FeeAboveLimit();
    /// @notice The maker holds fewer pieces than asked for.
    error MakerLacksToken();
    /// @notice The maker has not approved the market for the token.
    error MakerHasNotApproved();
    /// @notice The taker holds too little of the currency.
    error TakerLacksFunds();
    /// @notice The taker has approved too little of the currency for the market.
    error TakerHasNotApproved();
    /// @notice The id is not in the set that the offer is for.
    error NotInSet();
    /// @notice The seller would get less than wanted.
    /// @param proceeds wei that the offer pays now
    error ProceedsTooLow(uint256 proceeds);
    /// @notice The sweep costs more than wanted.
    /// @param total wei
    error TotalTooHigh(uint256 total);
    /// @notice Maker, token or currency of an order has more than 160 bits.
    error NoAddress();
    /// @notice Nothing could be filled.
    error NothingFilled();
    /// @notice A sweep without a recipient.
    error ZeroRecipient();
    /// @notice The currency did not move exactly what was owed.
    error PaymentFailed(address currency);
    /// @notice The market is being called by itself.
    error Reentered();
    /// @notice No order is filled through this second.
    error MarketPaused(uint256 until);
    /// @notice A pause comes at least 7 days after the last one, unless the admin ended that.
    error PausedTooRecently(uint256 until);
    /// @notice The fee is at most 250 in 1/10,000.
    error FeeTooHigh();
    /// @notice There are 224 slots, numbered from 0.
    error NoSuchSlot(uint256 slot);

    /// @notice A listing was filled: the maker sold.
    /// @param orderHash the EIP-712 digest of the order
    /// @param maker the seller
    /// @param taker who paid
    /// @param tokenId content id; its transfer, in the same transaction, says of which contract
    /// @param amount pieces
    /// @param cost wei of Gold that the buyer paid in all, or of what `PaidIn` names right after
    /// @param royalty wei out of it for the token's creator
    /// @param fee wei out of it for the fee's recipient
    event ListingFilled(
        bytes32 indexed orderHash,
        address indexed maker,
        address indexed taker,
        uint256 tokenId,
        uint256 amount,
        uint256 cost,
        uint256 royalty,
        uint256 fee
    );
    /// @notice A voucher was filled: the maker is the creator, the pieces are new. See
    /// `ListingFilled`.
    event VoucherFilled(
        bytes32 indexed orderHash,
        address indexed maker,
        address indexed taker,
        uint256 tokenId,
        uint256 amount,
        uint256 cost,
        uint256 royalty,
        uint256 fee
    );
    /// @notice An offer was filled: the maker paid, the taker sold. See `ListingFilled`.
    event OfferFilled(
        bytes32 indexed orderHash,
        address indexed maker,
        address indexed taker,
        uint256 tokenId,
        uint256 amount,
        uint256 cost,
        uint256 royalty,
        uint256 fee
    );
    /// @notice The fill before was not paid in Gold.
    event PaidIn(bytes32 indexed orderHash, address indexed currency);
    /// @notice A sweep left an order out.
    /// @param orderHash the EIP-712 digest of the order
    /// @param reason selector of the error that a lone fill would have reverted with
    event Skipped(bytes32 indexed orderHash, bytes4 reason);
    /// @notice A maker cancelled the orders of one slot.
    event SlotCancelled(address indexed maker, uint256 counter, uint256 slot);
    /// @notice A maker cancelled all orders signed under lower counters.
    event CounterRaised(address indexed maker, uint256 counter);
    /// @notice No order is filled through this second; zero where a pause was ended.
    event Paused(uint256 until);
    /// @notice The fee changed.
    event FeeChanged(address indexed recipient, uint256 bps);
    /// @notice A currency was allowed or disallowed.
    event CurrencyChanged(address indexed currency, bool allowed);

    /// @notice Fills a listing: pays maker, creator and fee, takes the token.
    /// @param order as signed
    /// @param signature 64 or 65 bytes; or what an ERC-1271 maker takes; or for a bulk signature its
    /// 65 bytes, the leaf's index in 3 bytes, and 1 to 8 nodes from the leaf up
    /// @param amount pieces
    function fillOne(Order calldata order, bytes calldata signature, uint256 amount) external;

    /// @notice Fills a voucher: pays creator and fee, and the pieces are minted.
    /// @param order as signed
    /// @param signature of the creator, as `fillOne` takes it
    /// @param authority of the minter, as `IItems.mintVouched` takes it
    /// @param amount pieces
    function buyWithVoucher(
        Order calldata order,
        bytes calldata signature,
        bytes calldata authority,
        uint256 amount
    ) external;

    /// @notice Fills several listings of one currency.
    /// @param lots packed listings; those of one seller next to each other cost less
    /// @param signatures one after the other, each as `fillOne` takes it. Right after one of a bulk
    /// signature, others of it can leave out the 65 bytes, and of their proof the nodes from where
    /// their path meets one that was shown; the index is then that among the leaves below this node
    /// @param currency of all of them
    /// @param recipient who receives the tokens; the caller pays
    /// @param maxTotal wei that the caller is ready to pay in all
    /// @param skipDead whether what cannot be filled is left out; else the first such reverts
    function buyBasket(
        Lot[] calldata lots,
        bytes calldata signatures,
        address currency,
        address recipient,
        uint256 maxTotal,
        bool skipDead
    ) external;

    /// @notice Fills an offer with a token of the caller.
    /// @param order as signed
    /// @param signature of the maker
    /// @param amount pieces
    /// @param minProceeds wei that the caller wants to get at least
    function acceptOffer(
        Order calldata order,
        bytes calldata signature,
        uint256 amount,
        uint256 minProceeds
    ) external;

    /// @notice Fills a set offer with a token of the caller.
    /// @param order as signed
    /// @param signature of the maker
    /// @param amount pieces
    /// @param minProceeds wei that the caller wants to get at least
    /// @param tokenId which of the set
    /// @param proof nodes beside the path from the id to the root, from the leaf up
    function acceptSetOffer(
        Order calldata order,
        bytes calldata signature,
        uint256 amount,
        uint256 minProceeds,
        uint256 tokenId,
        bytes32[] calldata proof
    ) external;

    /// @notice Cancels the caller's orders of a slot that carry the caller's present counter.
    /// @param slot 0 to 223
    function cancel(uint256 slot) external;

    /// @notice Cancels all orders that the caller signed so far, and frees all slots.
    function cancelAll() external;

    /// @notice Stops fills for 7 days. Only the pauser may, 7 days after the last pause at the
    /// earliest, unless the admin ended that one. Nothing else is stopped: transfers, cancels and
    /// quests go on.
    function pause() external;

    /// @notice Ends a pause; the pauser may call the next one at once. Only the admin may.
    function unpause() external;

    /// @notice Names the fee. Only the admin may.
    /// @param recipient who receives it; not zero where there is a fee
    /// @param bps share of every price in 1/10,000, at most 250
    function setFee(address recipient, uint16 bps) external;

    /// @notice Allows or disallows a currency. Only the admin may.
    /// @param currency an ERC-20
    /// @param allowed whether orders may be filled in it
    function setCurrency(address currency, bool allowed) external;

    /// @notice Names the pauser; zero revokes. Only the admin may.
    function setPauser(address pauser_) external;

    /// @notice Why a listing cannot be bought now.
    /// @param order as signed
    /// @param signature of the maker; a bulk signature with its 65 bytes
    /// @param amount pieces
    /// @param taker who would buy
    /// @return reason selector of an error; zero where `fillOne` would go through, unless a pause runs
    /// or the taker is a contract that refuses the token
    function check(
        Order calldata order,
        bytes calldata signature,
        uint256 amount,
        address taker
    ) external view returns (bytes4 reason);

    /// @notice The EIP-712 digests by which an order is known, one for each name it can be signed
    /// under.
    function hashListing(Order calldata order) external view returns (bytes32);

    /// @notice See `hashListing`.
    function hashVoucher(Order calldata order) external view returns (bytes32);

    /// @notice See `hashListing`.
    function hashOffer(Order calldata order) external view returns (bytes32);

    /// @notice See `hashListing`.
    function hashSetOffer(Order calldata order) external view returns (bytes32);

    /// @notice Pieces filled of an order for an edition, of a voucher for one, or of an offer. Unique
    /// tokens need no count: their listings die by the epoch, their vouchers by the mint.
    function filledOf(bytes32 orderHash) external view returns (uint256);

    /// @notice The counter that new orders of the maker carry.
    function counterOf(address maker) external view returns (uint256);

    /// @notice Slots that the maker cancelled under the present counter: bit n for slot n.
    function cancelledSlotsOf(address maker) external view returns (uint256);

    /// @notice Whether orders may be filled in a currency.
    function isCurrency(address currency) external view returns (bool);

    /// @notice Who receives the fee, and its share of a price in 1/10,000.
    function feeOf() external view returns (address recipient, uint256 bps);

    /// @notice Last second of the last pause, or zero.
    function pausedUntil() external view returns (uint256);

    /// @notice Who may pause, or zero.
    function pauser() external view returns (address);
}
