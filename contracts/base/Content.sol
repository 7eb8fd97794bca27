// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {Administered} from "./Administered.sol";
import {IContent} from "../interfaces/IContent.sol";
import {Royalty} from "../libraries/Royalty.sol";
import {MinterWord} from "../types/MinterWord.sol";
import {TokenWord} from "../types/TokenWord.sol";

/// @title Ids, creators, royalties and the minter's allowance
/// @notice See `IContent`.
abstract contract Content is Administered, IContent {
    /// Stands for "any epoch" in `performSale`.
    uint256 internal constant _ANY_EPOCH = type(uint256).max;

    /// @inheritdoc IContent
    address public immutable market;

    MinterWord private _minterWord;
    /// All that is known of an id.
    mapping(uint256 id => TokenWord) internal _tokens;
    mapping(uint256 index => address) private _creators;
    /// @inheritdoc IContent
    mapping(address creator => uint256) public creatorIndexOf;

    modifier onlyMarket() {
        if (msg.sender != market) revert OnlyMarket();
        _;
    }

    constructor(address market_) {
        if (market_ == address(0)) revert ZeroAddress();
        market = market_;
    }

    /// @inheritdoc IContent
    function setMinter(address minter_, uint24 idsPerDay_) external onlyAdmin {
        emit RoleChanged("minter", minter(), minter_);
        emit MinterChanged(minter_, idsPerDay_);
        _minterWord = _minterWord.withMinter(minter_, idsPerDay_);
    }

    /// @inheritdoc IContent
    function registerCreator(address creator) external returns (uint32 index) {
        return _indexOf(creator);
    }

    /// @inheritdoc IContent
    function idsPerDay() external view returns (uint256) {
        return _minterWord.idsPerDay();
    }

    /// @inheritdoc IContent
    function idsLeftToday() external view returns (uint256) {
        return _minterWord.idsPerDay() - _minterWord.usedOn(block.timestamp);
    }

    /// @inheritdoc IContent
    function creatorOf(uint256 id) external view returns (address) {
        return _creators[_tokens[id].creator()];
    }

    /// @inheritdoc IContent
    function termsOf(uint256[] calldata ids) external view returns (MintTerms[] memory terms) {
        terms = new MintTerms[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            TokenWord word = _tokens[ids[i]];
            terms[i] = MintTerms({
                creator: _creators[word.creator()],
                royaltyBps: word.royaltyBps(),
                cap: _capOf(word)
            });
        }
    }

    /// @inheritdoc IContent
    function capOf(uint256 id) external view returns (uint256) {
        return _capOf(_tokens[id]);
    }

    /// @inheritdoc IERC2981
    function royaltyInfo(
        uint256 id,
        uint256 salePrice
    ) external view returns (address receiver, uint256 royaltyAmount) {
        TokenWord word = _tokens[id];
        return (_creators[word.creator()], Royalty.share(salePrice, word.royaltyBps()));
    }

    /// @inheritdoc IContent
    function minter() public view returns (address) {
        return _minterWord.minter();
    }

    /// Counts ids of the caller, who must be the minter, against the day's allowance, and checks
    /// that the creator is known: all of it stands in one word.
    function _chargeMinter(uint256 ids, uint32 creator) internal {
        MinterWord word = _minterWord;
        if (msg.sender != word.minter()) revert MissingRole(msg.sender);
        if (creator == 0 || creator > word.creators()) revert UnknownCreator();
        _charge(word, ids);
    }

    /// The same for a batch, whose entries name their creators by address.
    function _chargeMinter(uint256 ids) internal {
        MinterWord word = _minterWord;
        if (msg.sender != word.minter()) revert MissingRole(msg.sender);
        _charge(word, ids);
    }

    /// Counts ids that the minter let in by a signature.
    function _chargeSigned(uint256 ids) internal {
        _charge(_minterWord, ids);
    }

    /// Gives back what a batch was charged for entries that it skipped.
    function _return(uint256 ids) internal {
        if (ids != 0) _minterWord = _minterWord.returned(ids);
    }

    /// The index of a creator, who gets one where there is none.
    function _indexOf(address creator) internal returns (uint32 index) {
        index = uint32(creatorIndexOf[creator]);
        if (index != 0) return index;
        if (creator == address(0)) revert UnknownCreator();
        MinterWord word = _minterWord.plusCreator();
        index = word.creators();
        // After 2^32 - 1 creators the count would be zero again, and all of them would be lost.
        if (index == 0) revert UnknownCreator();
        _minterWord = word;
        _creators[index] = creator;
        creatorIndexOf[creator] = index;
        emit CreatorRegistered(index, creator);
    }

    /// Who gets which share of a sale. The share is what the maker of the order accepted, or less.
    function _saleTerms(
        TokenWord word,
        uint256 maxRoyaltyBps
    ) internal view returns (address creator, uint256 bps) {
        bps = word.royaltyBps();
        if (bps > maxRoyaltyBps) revert RoyaltyAboveLimit();
        creator = _creators[word.creator()];
    }

    function _capOf(TokenWord word) internal pure returns (uint64) {
        if (word.isEdition()) return word.cap();
        return word.isUnminted() ? 0 : 1;
    }

    function _requireRoyalty(uint256 royaltyBps) internal pure {
        if (royaltyBps > Royalty.MAX_BPS) revert RoyaltyTooHigh();
    }

    function _charge(MinterWord word, uint256 ids) private {
        (MinterWord charged, bool fits) = word.charged(ids, block.timestamp);
        if (!fits) revert DailyCapReached(word.idsPerDay());
        _minterWord = charged;
    }
}
