// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IContentERC721} from "./interfaces/IContentERC721.sol";
import {IItems} from "./interfaces/IItems.sol";
import {IMarket} from "./interfaces/IMarket.sol";
import {Royalty} from "./libraries/Royalty.sol";

/// @title Market: signed listings, filled against Gold
/// @notice See `IMarket`.
contract Market is EIP712, ReentrancyGuard, IMarket {
    using SafeERC20 for IERC20;

    /// What became of a listing; one slot.
    struct Progress {
        uint248 filled;
        bool cancelled;
    }

    /// @notice EIP-712 type hash of a listing.
    bytes32 public constant LISTING_TYPEHASH = keccak256(
        "Listing(address maker,address token,uint256 tokenId,uint256 amount,address currency,"
        "uint256 price,uint256 maxRoyaltyBps,uint256 expiry,uint256 epoch,uint256 counter,"
        "uint256 salt)"
    );

    /// @notice The only currency.
    IERC20 public immutable gold;
    /// @notice Tradable: items.
    IItems public immutable items;
    /// @notice Tradable: characters.
    IContentERC721 public immutable characters;
    /// @notice Tradable: quests.
    IContentERC721 public immutable quests;

    /// @inheritdoc IMarket
    mapping(address maker => uint256) public counterOf;

    mapping(bytes32 listingHash => Progress) private _progress;

    /// @notice Binds the market to what is traded on it.
    /// @param gold_ the only currency
    /// @param items_ tradable items
    /// @param characters_ tradable characters
    /// @param quests_ tradable quests
    constructor(
        IERC20 gold_,
        IItems items_,
        IContentERC721 characters_,
        IContentERC721 quests_
    ) EIP712("LLMasOS Market", "1") {
        gold = gold_;
        items = items_;
        characters = characters_;
        quests = quests_;
    }

    /// @inheritdoc IMarket
    function buy(
        Listing calldata listing,
        bytes calldata signature,
        uint256 amount
    ) external nonReentrant {
        bytes32 listingHash = hashListing(listing);
        _requireFillable(listing, listingHash, signature, amount, msg.sender);
        (uint256 cost, uint256 royalty, address receiver) = _price(listing, amount);

        // Not above `listing.amount`; a listing of 2^248 pieces cannot be filled that far.
        _progress[listingHash].filled += uint248(amount);
        emit Filled(
            listingHash,
            listing.maker,
            msg.sender,
            listing.token,
            listing.tokenId,
            amount,
            listing.currency,
            listing.price,
            royalty,
            receiver
        );
        if (royalty != 0) gold.safeTransferFrom(msg.sender, receiver, royalty);
        gold.safeTransferFrom(msg.sender, listing.maker, cost - royalty);
        _deliver(listing, amount);
    }

    /// @inheritdoc IMarket
    function cancel(Listing calldata listing) external {
        if (msg.sender != listing.maker) revert NotTheMaker(listing.maker);
        bytes32 listingHash = hashListing(listing);
        _progress[listingHash].cancelled = true;
        emit Cancelled(listingHash, msg.sender);
    }

    /// @inheritdoc IMarket
    function cancelAll() external {
        uint256 counter = ++counterOf[msg.sender];
        emit CounterRaised(msg.sender, counter);
    }

    /// @inheritdoc IMarket
    function check(
        Listing calldata listing,
        bytes calldata signature,
        uint256 amount,
        address taker
    ) external view returns (bytes memory reason) {
        try this.quote(listing, signature, amount, taker) {
            return "";
        } catch (bytes memory error_) {
            return error_;
        }
    }

    /// @inheritdoc IMarket
    function quote(
        Listing calldata listing,
        bytes calldata signature,
        uint256 amount,
        address taker
    ) external view returns (uint256 cost, uint256 royalty, address royaltyReceiver) {
        _requireFillable(listing, hashListing(listing), signature, amount, taker);
        (cost, royalty, royaltyReceiver) = _price(listing, amount);
        _requireMovable(listing, amount);
        uint256 held = gold.balanceOf(taker);
        if (held < cost) revert TakerLacksGold(held, cost);
        uint256 approved = gold.allowance(taker, address(this));
        if (approved < cost) revert TakerHasNotApproved(approved, cost);
    }

    /// @inheritdoc IMarket
    function filledOf(bytes32 listingHash) external view returns (uint256) {
        return _progress[listingHash].filled;
    }

    /// @inheritdoc IMarket
    function isCancelled(bytes32 listingHash) external view returns (bool) {
        return _progress[listingHash].cancelled;
    }

    /// @inheritdoc IMarket
    function hashListing(Listing calldata listing) public view returns (bytes32) {
        // All fields are static words, so the ABI encoding of the struct is that of its fields.
        return _hashTypedDataV4(keccak256(abi.encode(LISTING_TYPEHASH, listing)));
    }

    function _deliver(Listing calldata listing, uint256 amount) private {
        if (listing.token == address(items)) {
            items.safeTransferFrom(listing.maker, msg.sender, listing.tokenId, amount, "");
        } else {
            IERC721(listing.token).safeTransferFrom(listing.maker, msg.sender, listing.tokenId);
        }
    }

    /// All that must hold of a listing before money is looked at.
    function _requireFillable(
        Listing calldata listing,
        bytes32 listingHash,
        bytes calldata signature,
        uint256 amount,
        address taker
    ) private view {
        bool edition = listing.token == address(items);
        if (!edition && listing.token != address(characters) && listing.token != address(quests)) {
            revert UnknownToken(listing.token);
        }
        if (listing.currency != address(gold)) revert UnknownCurrency(listing.currency);
        if (listing.price == 0) revert ZeroPrice();
        if (amount == 0) revert ZeroAmount();
        if (!edition && listing.amount != 1) revert NotOnePiece(listing.amount);
        if (listing.maxRoyaltyBps > Royalty.WHOLE_BPS) {
            revert RoyaltyLimitTooHigh(listing.maxRoyaltyBps);
        }
        if (taker == listing.maker) revert MakerIsTaker(listing.maker);
        if (block.timestamp > listing.expiry) {
            revert ListingExpired(listing.expiry, block.timestamp);
        }
        _requireAlive(listing, listingHash, amount);
        if (!_signedByMaker(listing.maker, listingHash, signature)) {
            revert BadSignature(listing.maker);
        }
    }

    function _requireAlive(
        Listing calldata listing,
        bytes32 listingHash,
        uint256 amount
    ) private view {
        Progress storage progress = _progress[listingHash];
        if (progress.cancelled) revert ListingCancelled(listingHash);
        uint256 counter = counterOf[listing.maker];
        if (listing.counter != counter) revert CounterPassed(listing.counter, counter);
        uint256 filled = progress.filled;
        uint256 left = listing.amount > filled ? listing.amount - filled : 0;
        if (amount > left) revert NotEnoughLeft(left, amount);
        uint256 epoch =
            listing.token == address(items)
                ? items.epochOf(listing.tokenId, listing.maker)
                : IContentERC721(listing.token).epochOf(listing.tokenId);
        if (listing.epoch != epoch) revert EpochPassed(listing.epoch, epoch);
    }

    /// Whether maker can and market may move the pieces: in `buy` the token itself sees to that.
    function _requireMovable(Listing calldata listing, uint256 amount) private view {
        address maker = listing.maker;
        uint256 id = listing.tokenId;
        uint256 held;
        bool approved = IERC1155(listing.token).isApprovedForAll(maker, address(this));
        if (listing.token == address(items)) {
            held = items.balanceOf(maker, id);
        } else if (IContentERC721(listing.token).exists(id)) {
            held = IERC721(listing.token).ownerOf(id) == maker ? 1 : 0;
            approved = approved || IERC721(listing.token).getApproved(id) == address(this);
        }
        if (held < amount) revert MakerLacksToken(held, amount);
        if (!approved) revert MakerHasNotApproved(maker, listing.token);
    }

    function _price(
        Listing calldata listing,
        uint256 amount
    ) private view returns (uint256 cost, uint256 royalty, address receiver) {
        bool fits;
        (fits, cost) = Math.tryMul(listing.price, amount);
        if (!fits) revert CostOverflow(listing.price, amount);
        (receiver, royalty) = IERC2981(listing.token).royaltyInfo(listing.tokenId, cost);
        uint256 limit = Royalty.share(cost, listing.maxRoyaltyBps);
        if (royalty > limit) revert RoyaltyAboveLimit(royalty, limit);
    }

    /// A key's signature first, whether or not the account has code; then ERC-1271.
    function _signedByMaker(
        address maker,
        bytes32 listingHash,
        bytes calldata signature
    ) private view returns (bool) {
        (address signer, ECDSA.RecoverError error_, ) = ECDSA.tryRecover(listingHash, signature);
        if (error_ == ECDSA.RecoverError.NoError && signer == maker) return true;
        return
            maker.code.length != 0 &&
            SignatureChecker.isValidERC1271SignatureNow(maker, listingHash, signature);
    }
}
