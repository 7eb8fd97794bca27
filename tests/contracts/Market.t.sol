// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IItems} from "../../contracts/interfaces/IItems.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {IQuests} from "../../contracts/interfaces/IQuests.sol";
import {World} from "./harness/World.sol";

/// @title Market: what a fill moves, and when a listing is dead
contract MarketTest is World {
    uint256 private constant PRICE = 3 ether;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        mintItem(1, maker, 10);
        mintItem(2, maker, 1);
        mintCharacter(3, maker);
    }

    function testFuzz_AFillPaysToTheWei(uint256 price, uint256 bps, uint256 amount) public {
        price = within(price, 1, 10 ** 30);
        bps = within(bps, 0, 1_000);
        amount = within(amount, 1, 10);
        uint256 id = 99;
        items.mint(_priced(id, bps));
        gold.mint(taker, price * amount);
        IMarket.Listing memory order = listing(address(items), id, 10, price);
        order.maxRoyaltyBps = bps;
        uint256 before = gold.balanceOf(taker);
        uint256 royalty = (price * amount * bps) / 10_000;

        vm.expectEmit(address(market));
        emit IMarket.Filled(
            market.hashListing(order),
            maker,
            taker,
            address(items),
            id,
            amount,
            address(gold),
            price,
            royalty,
            creator
        );
        buy(order, amount);
        vm.assertEq(gold.balanceOf(creator), royalty, "creator");
        vm.assertEq(gold.balanceOf(maker), price * amount - royalty, "maker");
        vm.assertEq(before - gold.balanceOf(taker), price * amount, "taker");
        vm.assertEq(gold.balanceOf(address(market)), 0, "the market keeps nothing");
        vm.assertEq(items.balanceOf(taker, id), amount, "pieces");
    }

    function testFuzz_PartialFillsNeverPassTheAmount(uint8[6] memory wanted) public {
        IMarket.Listing memory order = listing(address(items), 1, 7, PRICE);
        bytes32 digest = market.hashListing(order);
        bytes memory signature = signed(order);
        uint256 sold;
        for (uint256 i = 0; i < wanted.length; ++i) {
            uint256 amount = wanted[i] % 5;
            vm.prank(taker);
            try market.buy(order, signature, amount) {
                sold += amount;
                vm.assertTrue(amount != 0, "a fill of nothing");
            } catch {
                vm.assertTrue(amount == 0 || sold + amount > 7, "refused what was left");
            }
            vm.assertEq(market.filledOf(digest), sold, "filled");
        }
        vm.assertLe(sold, 7, "more than listed");
        vm.assertEq(items.balanceOf(taker, 1), sold, "pieces");
    }

    function test_CharactersAndQuestsAreSoldToo() public {
        buy(listing(address(characters), 3, 1, PRICE), 1);
        vm.assertEq(characters.ownerOf(3), taker, "character");

        IQuests.Objective[] memory objectives = objective(
            IQuests.Predicate.HOLD,
            address(items),
            1,
            1
        );
        IQuests.MintQuest memory quest = questOrder(4, terms(objectives, 0));
        quest.giver = maker;
        quests.mint(quest);
        IMarket.Listing memory order = listing(address(quests), 4, 1, PRICE);
        order.epoch = quests.epochOf(4);
        buy(order, 1);
        vm.assertEq(quests.ownerOf(4), taker, "quest");
        vm.assertEq(quests.questOf(4).giver, maker, "rights stay with the giver");
    }

    function test_AListingLivesThroughItsLastSecond() public {
        IMarket.Listing memory order = listing(address(items), 1, 2, PRICE);
        vm.warp(order.expiry);
        buy(order, 1);
        vm.warp(order.expiry + 1);
        _refused(
            order,
            1,
            abi.encodeWithSelector(IMarket.ListingExpired.selector, order.expiry, order.expiry + 1)
        );
    }

    function test_OnlyTheMakerCancels() public {
        IMarket.Listing memory order = listing(address(items), 1, 2, PRICE);
        bytes32 digest = market.hashListing(order);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.NotTheMaker.selector, maker));
        market.cancel(order);
        vm.assertTrue(!market.isCancelled(digest), "still good");

        vm.expectEmit(address(market));
        emit IMarket.Cancelled(digest, maker);
        vm.prank(maker);
        market.cancel(order);
        vm.assertTrue(market.isCancelled(digest), "cancelled");
        _refused(order, 1, abi.encodeWithSelector(IMarket.ListingCancelled.selector, digest));

        order.salt = 8;
        buy(order, 1);
    }

    function test_CancelAllEndsWhatWasSignedBefore() public {
        IMarket.Listing memory order = listing(address(items), 1, 2, PRICE);
        vm.expectEmit(address(market));
        emit IMarket.CounterRaised(maker, 1);
        vm.prank(maker);
        market.cancelAll();
        _refused(order, 1, abi.encodeWithSelector(IMarket.CounterPassed.selector, 0, 1));
        buy(listing(address(items), 1, 2, PRICE), 1);
    }

    function test_AListingDiesWhenItsTokenLeavesAndNeverRevives() public {
        IMarket.Listing memory sword = listing(address(items), 2, 1, PRICE);
        IMarket.Listing memory bard = listing(address(characters), 3, 1, PRICE);
        vm.startPrank(maker);
        items.safeTransferFrom(maker, taker, 2, 1, "");
        characters.transferFrom(maker, taker, 3);
        vm.stopPrank();
        vm.startPrank(taker);
        items.safeTransferFrom(taker, maker, 2, 1, "");
        characters.transferFrom(taker, maker, 3);
        vm.stopPrank();
        _refused(sword, 1, abi.encodeWithSelector(IMarket.EpochPassed.selector, 0, 1));
        _refused(bard, 1, abi.encodeWithSelector(IMarket.EpochPassed.selector, 0, 2));
    }

    function test_AReceiptDoesNotEndAListing() public {
        items.mint(itemOrder(5, maker, 1, 9));
        IMarket.Listing memory order = listing(address(items), 5, 1, PRICE);
        items.mint(itemOrder(5, taker, 3, 9));
        vm.prank(taker);
        items.safeTransferFrom(taker, maker, 5, 3, "");
        buy(order, 1);
    }

    function test_AnotherListingOfTheSameEditionSurvivesAPartialSale() public {
        IMarket.Listing memory cheap = listing(address(items), 1, 4, PRICE);
        IMarket.Listing memory dear = listing(address(items), 1, 4, 2 * PRICE);
        buy(cheap, 4);
        buy(dear, 2);
        vm.assertEq(items.balanceOf(taker, 1), 6, "pieces");
        _refused(cheap, 1, abi.encodeWithSelector(IMarket.NotEnoughLeft.selector, 0, 1));
    }

    function test_ASaleOfTheLastPieceEndsEveryListingOfIt() public {
        IMarket.Listing memory all = listing(address(items), 1, 10, PRICE);
        IMarket.Listing memory old = listing(address(items), 1, 10, 1);
        buy(all, 10);
        vm.prank(taker);
        items.safeTransferFrom(taker, maker, 1, 10, "");
        _refused(old, 1, abi.encodeWithSelector(IMarket.EpochPassed.selector, 0, 1));
    }

    function test_AnOversizedListingDiesWithTheLastPiece() public {
        IMarket.Listing memory order = listing(address(items), 1, 15, PRICE);
        buy(order, 10);
        vm.prank(taker);
        items.safeTransferFrom(taker, maker, 1, 10, "");
        _refused(order, 1, abi.encodeWithSelector(IMarket.EpochPassed.selector, 0, 1));
    }

    function test_RefusesWhatIsNoListingHere() public {
        IMarket.Listing memory order = listing(address(items), 1, 2, PRICE);
        order.token = address(gold);
        _refused(order, 1, abi.encodeWithSelector(IMarket.UnknownToken.selector, gold));

        order = listing(address(items), 1, 2, PRICE);
        order.currency = address(items);
        _refused(order, 1, abi.encodeWithSelector(IMarket.UnknownCurrency.selector, items));

        order = listing(address(items), 1, 2, 0);
        _refused(order, 1, abi.encodeWithSelector(IMarket.ZeroPrice.selector));

        order = listing(address(items), 1, 2, PRICE);
        _refused(order, 0, abi.encodeWithSelector(IMarket.ZeroAmount.selector));

        order = listing(address(characters), 3, 2, PRICE);
        _refused(order, 1, abi.encodeWithSelector(IMarket.NotOnePiece.selector, 2));

        order = listing(address(items), 1, 2, PRICE);
        order.maxRoyaltyBps = 10_001;
        _refused(order, 1, abi.encodeWithSelector(IMarket.RoyaltyLimitTooHigh.selector, 10_001));

        order = listing(address(items), 1, 2, PRICE);
        order.maxRoyaltyBps = ROYALTY_BPS - 1;
        _refused(
            order,
            1,
            abi.encodeWithSelector(
                IMarket.RoyaltyAboveLimit.selector,
                (PRICE * 500) / 10_000,
                (PRICE * 499) / 10_000
            )
        );

        order = listing(address(items), 1, 2, type(uint256).max);
        _refused(
            order,
            2,
            abi.encodeWithSelector(IMarket.CostOverflow.selector, type(uint256).max, 2)
        );
    }

    function test_AMakerDoesNotBuyTheOwnListing() public {
        IMarket.Listing memory order = listing(address(items), 1, 2, PRICE);
        bytes memory signature = signed(order);
        vm.prank(maker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.MakerIsTaker.selector, maker));
        market.buy(order, signature, 1);
    }

    function _priced(uint256 id, uint256 bps) private view returns (IItems.Mint memory order) {
        order = itemOrder(id, maker, 10, 10);
        order.royaltyBps = uint96(bps);
    }

    function _refused(IMarket.Listing memory order, uint256 amount, bytes memory reason) private {
        bytes memory signature = signed(order);
        vm.assertEq(
            keccak256(market.check(order, signature, amount, taker)),
            keccak256(reason),
            "check names another reason"
        );
        vm.prank(taker);
        vm.expectRevert(reason);
        market.buy(order, signature, amount);
    }
}
