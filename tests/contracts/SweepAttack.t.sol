// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IContent} from "../../contracts/interfaces/IContent.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {Lot} from "../../contracts/types/Lot.sol";
import {Coin, TaxedCoin} from "./harness/Currencies.sol";
import {Reentrant, SilentReceiver} from "./harness/Receivers.sol";
import {Sweeps} from "./harness/Sweeps.sol";

/// @title Market: sweeps against hostile receivers, and against terms that differ
contract SweepAttackTest is Sweeps {
    uint256 private constant PRICE = 3 ether;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        for (uint256 id = 11; id < 19; ++id) mintItem(id, maker, 1);
    }

    /// What a receiver gives back while the sweep runs is not bought by the same signature again.
    function test_AReceiverThatGivesBackIsNotServedTwice() public {
        Reentrant receiver = new Reentrant();
        Fill[] memory fills = new Fill[](3);
        (fills[0], fills[1], fills[2]) = (_fill(11), _fill(11), _fill(12));
        bytes memory back = abi.encodeCall(
            items.safeTransferFrom,
            (address(receiver), maker, 11, 1, "")
        );
        receiver.arm(address(items), back);
        vm.prank(taker);
        sweep(fills, address(receiver), type(uint256).max, true);
        vm.assertTrue(receiver.succeeded(), "given back");
        vm.assertEq(items.balanceOf(maker, 11), 1, "kept");
        vm.assertEq(gold.balanceOf(taker), 1_000 ether - 2 * PRICE, "paid once each");
    }

    function test_AReceiverCannotSweepWithinASweep() public {
        Reentrant receiver = new Reentrant();
        Fill[] memory fills = new Fill[](1);
        fills[0] = _fill(12);
        (Lot[] memory lots, bytes memory signatures) = packed(fills);
        receiver.arm(
            address(market),
            abi.encodeCall(market.buyBasket, (lots, signatures, address(gold), taker, PRICE, true))
        );
        fills[0] = _fill(11);
        vm.prank(taker);
        sweep(fills, address(receiver), PRICE, false);
        vm.assertTrue(bytes4(receiver.answer()) == IMarket.Reentered.selector, "refused");
        vm.assertEq(items.balanceOf(maker, 12), 1, "not bought");
    }

    /// A refusal of four zero bytes is a refusal: nothing is delivered, owed or counted.
    function test_ASilentRefusalIsARefusal() public {
        mintItem(21, maker, 4);
        address silent = address(new SilentReceiver());
        IMarket.Order memory order = listing(address(items), 21, 4, PRICE);
        bytes32 orderHash = market.hashListing(order);
        Fill[] memory fills = new Fill[](2);
        (fills[0], fills[1]) = (Fill(order, signed(order), 3), _fill(11));
        vm.expectEmit(address(market));
        emit IMarket.Skipped(orderHash, IMarket.MakerLacksToken.selector);
        vm.prank(taker);
        sweep(fills, silent, PRICE, true);
        vm.assertEq(items.balanceOf(silent, 11), 1, "delivered");
        vm.assertEq(items.balanceOf(maker, 21), 4, "kept");
        vm.assertEq(market.filledOf(orderHash), 0, "not counted");
    }

    /// Whoever pays for what its maker keeps pays in full, once, and ends the listing.
    function test_AMakerWhoReceivesTheOwnListingIsPaidOnce() public {
        mintItem(21, maker, 4);
        IMarket.Order memory order = listing(address(items), 21, 4, PRICE);
        Fill[] memory fills = new Fill[](4);
        (fills[0], fills[1]) = (_fill(11), _fill(11));
        (fills[2], fills[3]) = (Fill(order, signed(order), 4), Fill(order, signed(order), 1));
        vm.prank(taker);
        sweep(fills, maker, type(uint256).max, true);
        vm.assertEq(items.balanceOf(maker, 11), 1, "kept");
        vm.assertEq(items.balanceOf(maker, 21), 4, "all pieces");
        vm.assertEq(gold.balanceOf(maker), (5 * PRICE * 95) / 100, "paid once for each piece");
        vm.assertEq(gold.balanceOf(creator), (5 * PRICE * 5) / 100, "royalty");
        vm.prank(taker);
        vm.expectRevert(IMarket.NothingFilled.selector);
        sweep(fills, taker, type(uint256).max, true);
    }

    /// A creator who buys owes the royalty to nobody, and the seller gets no more for it.
    function test_ACreatorWhoSweepsPaysTheRest() public {
        gold.mint(creator, PRICE);
        vm.prank(creator);
        gold.approve(address(market), PRICE);
        Fill[] memory fills = new Fill[](1);
        fills[0] = _fill(11);
        vm.prank(creator);
        sweep(fills, creator, PRICE, false);
        vm.assertEq(gold.balanceOf(maker), (PRICE * 95) / 100, "seller");
        vm.assertEq(gold.balanceOf(creator), (PRICE * 5) / 100, "creator");
    }

    /// Two listings of an edition's amount and more: the sum counts within one sweep too.
    function testFuzz_AnEditionIsNotSweptBeyondItsAmount(uint8 first, uint8 second) public {
        mintItem(21, maker, 20);
        IMarket.Order memory order = listing(address(items), 21, 10, PRICE);
        bytes memory signature = signed(order);
        Fill[] memory fills = new Fill[](3);
        fills[0] = Fill(order, signature, first % 16);
        fills[1] = Fill(order, signature, second % 16);
        fills[2] = _fill(11);
        uint256 sold;
        for (uint256 i = 0; i < 2; ++i) if (sold + fills[i].pieces <= 10) sold += fills[i].pieces;
        vm.prank(taker);
        sweep(fills, taker, type(uint256).max, true);
        vm.assertEq(market.filledOf(market.hashListing(order)), sold, "counted");
        vm.assertEq(items.balanceOf(taker, 21), sold, "delivered");
        vm.assertEq(gold.balanceOf(taker), 1_000 ether - (sold + 1) * PRICE, "paid");
    }

    /// A sweep in another currency takes what was signed in it, and moves no other.
    function test_ASweepMovesTheCurrencyThatItSays() public {
        Coin coin = new Coin();
        market.setCurrency(address(coin), true);
        Fill[] memory fills = new Fill[](2);
        (fills[0], fills[1]) = (_fill(11), _fillIn(12, address(coin)));
        _fund(coin);
        (Lot[] memory lots, bytes memory signatures) = packed(fills);
        vm.prank(taker);
        market.buyBasket(lots, signatures, address(coin), taker, PRICE, true);
        vm.assertEq(items.balanceOf(taker, 11), 0, "asked for Gold");
        vm.assertEq(items.balanceOf(taker, 12), 1, "asked for the coin");
        vm.assertEq(coin.balanceOf(taker), 9 * PRICE, "the coin");
        vm.assertEq(coin.balanceOf(creator) * 20, PRICE, "royalty");
        vm.assertEq(gold.balanceOf(taker), 1_000 ether, "no Gold");
    }

    function test_ASweepIsNotPaidInACoinThatTakesAShare() public {
        Coin coin = new TaxedCoin();
        market.setCurrency(address(coin), true);
        _fund(coin);
        Fill[] memory fills = new Fill[](1);
        fills[0] = _fillIn(11, address(coin));
        (Lot[] memory lots, bytes memory signatures) = packed(fills);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.PaymentFailed.selector, address(coin)));
        market.buyBasket(lots, signatures, address(coin), taker, PRICE, true);
    }

    /// A fee or royalty above what one maker signed leaves out that order, with the reason said.
    function test_WhatAMakerDidNotAcceptIsNotTakenInASweep() public {
        market.setFee(fees, 250);
        Fill[] memory fills = new Fill[](3);
        (fills[0], fills[1], fills[2]) = (_fill(11), _fill(12), _fill(13));
        fills[0].order.maxFeeBps = 249;
        fills[0].signature = signed(fills[0].order);
        fills[1].order.maxRoyaltyBps = ROYALTY_BPS - 1;
        fills[1].signature = signed(fills[1].order);
        vm.expectEmit(address(market));
        emit IMarket.Skipped(market.hashListing(fills[0].order), IMarket.FeeAboveLimit.selector);
        vm.expectEmit(address(market));
        emit IMarket.Skipped(
            market.hashListing(fills[1].order),
            IContent.RoyaltyAboveLimit.selector
        );
        vm.prank(taker);
        sweep(fills, taker, PRICE, true);
        vm.assertEq(gold.balanceOf(fees), PRICE / 40, "fee of one");
        vm.assertEq(gold.balanceOf(creator), PRICE / 20, "royalty of one");
        vm.assertEq(gold.balanceOf(maker), PRICE - PRICE / 40 - PRICE / 20, "one seller's");
    }

    function _fund(Coin coin) private {
        coin.mint(taker, 10 * PRICE);
        vm.prank(taker);
        coin.approve(address(market), type(uint256).max);
    }

    function _fillIn(uint256 id, address currency) private view returns (Fill memory fill) {
        fill.order = _order(id);
        fill.order.currency = currency;
        fill.signature = signed(fill.order);
        fill.pieces = 1;
    }

    function _order(uint256 id) private view returns (IMarket.Order memory) {
        return listing(address(items), id, 1, PRICE);
    }

    function _fill(uint256 id) private view returns (Fill memory) {
        IMarket.Order memory order = _order(id);
        return Fill(order, signed(order), 1);
    }
}
