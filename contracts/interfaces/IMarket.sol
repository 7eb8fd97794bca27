// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Market: signed listings, filled against Gold
/// @notice A maker signs a listing (EIP-712, domain "LLMasOS Market", version "1"); any taker fills
/// it. The market holds nothing: Gold and tokens move directly. It has no owner and no fee.
interface IMarket {
    /// @notice An offer to sell.
    /// @param maker who sells and signs
    /// @param token the Items, Characters or Quests contract
    /// @param tokenId content id
    /// @param amount pieces for sale in all, at least 1; exactly 1 for characters and quests
    /// @param currency the Gold contract
    /// @param price wei of Gold per piece, at least 1
    /// @param maxRoyaltyBps highest royalty that the maker pays, in 1/10,000, at most 10,000
    /// @param expiry last second (Unix) in which it can be filled
    /// @param epoch `epochOf` of the token at signing: the listing dies when it changes
    /// @param counter `counterOf(maker)` at signing: the listing dies when it changes
    /// @param salt tells otherwise equal listings apart
    struct Listing {
        address maker;
        address token;
        uint256 tokenId;
        uint256 amount;
        address currency;
        uint256 price;
        uint256 maxRoyaltyBps;
        uint256 expiry;
        uint256 epoch;
        uint256 counter;
        uint256 salt;
    }

    /// @notice The token is not one that is traded here.
    error UnknownToken(address token);
    /// @notice The currency is not Gold.
    error UnknownCurrency(address currency);
    /// @notice A listing for nothing: a gift is a transfer.
    error ZeroPrice();
    /// @notice A fill of zero pieces.
    error ZeroAmount();
    /// @notice Characters and quests are listed one by one.
    error NotOnePiece(uint256 amount);
    /// @notice Price times amount does not fit 256 bits.
    error CostOverflow(uint256 price, uint256 amount);
    /// @notice The signed royalty limit is above 100 %.
    error RoyaltyLimitTooHigh(uint256 maxRoyaltyBps);
    /// @notice The listing's time has passed.
    error ListingExpired(uint256 expiry, uint256 timestamp);
    /// @notice The maker cancelled this listing.
    error ListingCancelled(bytes32 listingHash);
    /// @notice The maker cancelled all listings of this counter.
    error CounterPassed(uint256 signed, uint256 current);
    /// @notice The token left the maker after the listing was signed.
    error EpochPassed(uint256 signed, uint256 current);
    /// @notice Fewer pieces are left than asked for.
    error NotEnoughLeft(uint256 left, uint256 asked);
    /// @notice A maker does not buy the own listing.
    error MakerIsTaker(address maker);
    /// @notice The signature is not the maker's for this listing, chain and market.
    error BadSignature(address maker);
    /// @notice The token's royalty is above what the maker signed.
    error RoyaltyAboveLimit(uint256 royalty, uint256 limit);
    /// @notice Only the maker may cancel a listing.
    error NotTheMaker(address maker);
    /// @notice The maker holds fewer pieces than asked for.
    error MakerLacksToken(uint256 held, uint256 asked);
    /// @notice The maker has not approved the market for the token.
    error MakerHasNotApproved(address maker, address token);
    /// @notice The taker holds too little Gold.
    error TakerLacksGold(uint256 held, uint256 cost);
    /// @notice The taker has approved too little Gold for the market.
    error TakerHasNotApproved(uint256 approved, uint256 cost);

    /// @notice A listing was filled, in full or in part.
    /// @param price wei of Gold per piece
    /// @param royalty wei of Gold that went to `royaltyReceiver`, out of price times amount
    event Filled(
        bytes32 indexed listingHash,
        address indexed maker,
        address indexed taker,
        address token,
        uint256 tokenId,
        uint256 amount,
        address currency,
        uint256 price,
        uint256 royalty,
        address royaltyReceiver
    );
    /// @notice A listing was cancelled by its maker.
    event Cancelled(bytes32 indexed listingHash, address indexed maker);
    /// @notice All listings of the maker that were signed with a lower counter are dead.
    event CounterRaised(address indexed maker, uint256 counter);

    /// @notice Buys pieces of a listing for price times amount, which the caller approved before.
    /// @param listing as signed
    /// @param signature of the maker: 65 bytes of ECDSA, or what the maker's ERC-1271 wallet takes
    /// @param amount pieces, at least 1 and at most those left
    function buy(Listing calldata listing, bytes calldata signature, uint256 amount) external;

    /// @notice Cancels a listing. Only its maker may.
    /// @param listing as signed
    function cancel(Listing calldata listing) external;

    /// @notice Cancels all listings that the caller signed so far.
    function cancelAll() external;

    /// @notice What a fill would cost now; reverts with the error that the fill would meet.
    /// @param listing as signed
    /// @param signature of the maker
    /// @param amount pieces
    /// @param taker who would buy
    /// @return cost wei of Gold that the taker pays
    /// @return royalty wei of Gold out of it for the receiver
    /// @return royaltyReceiver the token's creator
    function quote(
        Listing calldata listing,
        bytes calldata signature,
        uint256 amount,
        address taker
    ) external view returns (uint256 cost, uint256 royalty, address royaltyReceiver);

    /// @notice Why a fill would fail now.
    /// @param listing as signed
    /// @param signature of the maker
    /// @param amount pieces
    /// @param taker who would buy
    /// @return reason the error of `quote`, ABI-encoded; empty where the fill would go through
    function check(
        Listing calldata listing,
        bytes calldata signature,
        uint256 amount,
        address taker
    ) external view returns (bytes memory reason);

    /// @notice The EIP-712 digest that the maker signs; it names the listing everywhere.
    function hashListing(Listing calldata listing) external view returns (bytes32);

    /// @notice Pieces sold of a listing.
    function filledOf(bytes32 listingHash) external view returns (uint256);

    /// @notice Whether the maker cancelled this very listing.
    function isCancelled(bytes32 listingHash) external view returns (bool);

    /// @notice The counter that new listings of the maker carry.
    function counterOf(address maker) external view returns (uint256);
}
