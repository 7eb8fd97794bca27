// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Administered} from "./Administered.sol";
import {IMarket} from "../interfaces/IMarket.sol";
import {Royalty} from "../libraries/Royalty.sol";
import {MarketWord, MarketWordLibrary} from "../types/MarketWord.sol";

/// @title Fee, currencies, pause and the re-entrancy lock of the market
/// @notice See `IMarket`.
abstract contract MarketGate is Administered, IMarket {
    /// Longest pause, and the least time between two, in seconds.
    uint256 private constant _PAUSE = 7 days;

    /// @notice The currency that is always allowed.
    address public immutable gold;

    /// @inheritdoc IMarket
    address public pauser;

    MarketWord private _word;
    mapping(address currency => bool) private _currencies;

    /// Only while no pause runs, and not within itself.
    modifier filling() {
        MarketWord word = _word;
        if (word.isEntered()) revert Reentered();
        if (block.timestamp <= word.pausedUntil()) revert MarketPaused(word.pausedUntil());
        _word = word.entered();
        _;
        _word = word;
    }

    constructor(address gold_) {
        if (gold_ == address(0)) revert ZeroAddress();
        gold = gold_;
        _word = MarketWordLibrary.initial();
    }

    /// @inheritdoc IMarket
    function pause() external {
        _requireRole(pauser);
        MarketWord word = _unentered();
        uint256 last = word.pausedUntil();
        if (last != 0 && block.timestamp < last + _PAUSE) revert PausedTooRecently(last);
        uint40 until = uint40(block.timestamp + _PAUSE);
        _word = word.withPause(until);
        emit Paused(until);
    }

    /// @inheritdoc IMarket
    function unpause() external onlyAdmin {
        _word = _unentered().withPause(0);
        emit Paused(0);
    }

    /// @inheritdoc IMarket
    function setFee(address recipient, uint16 bps) external onlyAdmin {
        if (bps > Royalty.MAX_FEE_BPS) revert FeeTooHigh();
        if (bps != 0 && recipient == address(0)) revert ZeroAddress();
        _word = _unentered().withFee(recipient, bps);
        emit FeeChanged(recipient, bps);
    }

    /// @inheritdoc IMarket
    function setCurrency(address currency, bool allowed) external onlyAdmin {
        _currencies[currency] = allowed;
        emit CurrencyChanged(currency, allowed);
    }

    /// @inheritdoc IMarket
    function setPauser(address pauser_) external onlyAdmin {
        emit RoleChanged("pauser", pauser, pauser_);
        pauser = pauser_;
    }

    /// @inheritdoc IMarket
    function feeOf() external view returns (address recipient, uint256 bps) {
        return (_word.feeRecipient(), _word.feeBps());
    }

    /// @inheritdoc IMarket
    function pausedUntil() external view returns (uint256) {
        return _word.pausedUntil();
    }

    /// @inheritdoc IMarket
    function isCurrency(address currency) public view returns (bool) {
        return currency == gold || _currencies[currency];
    }

    /// Fee, pause and lock, in one read of a warm slot.
    function _fee() internal view returns (address recipient, uint256 bps) {
        MarketWord word = _word;
        return (word.feeRecipient(), word.feeBps());
    }

    /// The word, where no fill is running: what changes it within a fill would be undone at its end.
    function _unentered() private view returns (MarketWord word) {
        word = _word;
        if (word.isEntered()) revert Reentered();
    }
}
