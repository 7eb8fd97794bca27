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

    function testFuzz_AFillPaysToTheWei(
        uint256 price,
        uint16 bps,
        uint16 feeBps,
        uint256 amount
    ) public {
        price = within(price, 1, type(uint128).max);
        bps = uint16(within(bps, 0, 1_000));
        feeBps = uint16(within(feeBps, 0, 250));
        amount = within(amount, 1, 10);
        IMarket.Order memory order = _priced(price, bps, feeBps);
        uint256 cost = price * amount;
        gold.mint(taker, cost);
        uint256 before = gold.balanceOf(taker);
        bytes32 hash = market.hashListing(order);
        bytes memory signature = signed(order);
        (uint256 royalty, uint256 fee) = ((cost * bps) / 10_000, (cost * feeBps) / 10_000);
        vm.expectEmit(address(market));
        emit IMarket.ListingFilled(hash, maker, taker, 99, amount, cost, royalty, fee);
        vm.prank(taker);
        market.fillOne(order, signature, amount);
        vm.assertEq(gold.balanceOf(creator), royalty, "creator");
        vm.assertEq(gold.balanceOf(fees), fee, "fee");
        vm.assertEq(gold.balanceOf(maker), cost - royalty - fee, "maker");
        vm.assertEq(before - gold.balanceOf(taker), cost, "taker");
        vm.assertEq(gold.balanceOf(address(market)), 0, "the market keeps nothing");
        vm.assertEq(items.balanceOf(taker, 99), amount, "pieces");
    }

    function testFuzz_PartialFillsNeverPassTheAmount(uint8[6] memory wanted) public {
        IMarket.Order memory order = listing(address(items), 1, 7, PRICE);
        bytes32 digest = market.hashListing(order);
        bytes memory signature = signed(order);
        uint256 sold;
        for (uint256 i = 0; i < wanted.length; ++i) {
            uint256 amount = wanted[i] % 5;
            vm.prank(taker);
            try market.fillOne(order, signature, amount) {
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
        buy(listing(address(quests), 4, 1, PRICE), 1);
        vm.assertEq(quests.ownerOf(4), taker, "quest");
        vm.assertEq(quests.questOf(4).giver, maker, "rights stay with the giver");
    }

    function test_ASingleApprovalIsEnoughForACharacter() public {
        IMarket.Order memory order = listing(address(characters), 3, 1, PRICE);
        vm.startPrank(maker);
        characters.setApprovalForAll(address(market), false);
        vm.stopPrank();
        vm.assertTrue(_check(order) == IMarket.MakerHasNotApproved.selector, "none");
        vm.prank(maker);
        characters.approve(address(market), 3);
        buy(order, 1);
        vm.assertEq(characters.ownerOf(3), taker, "sold");
    }

    function test_AListingLivesThroughItsLastSecond() public {
        IMarket.Order memory order = listing(address(items), 1, 2, PRICE);
        vm.warp(order.expiry);
        buy(order, 1);
        vm.warp(order.expiry + 1);
        _refused(order, 1, IMarket.OrderExpired.selector);
    }

    function test_ASlotIsCancelledForItsMakerAlone() public {
        IMarket.Order memory order = listing(address(items), 1, 2, PRICE);
        vm.prank(taker);
        market.cancel(order.slot);
        buy(order, 1);
        vm.expectEmit(address(market));
        emit IMarket.SlotCancelled(maker, 0, order.slot);
        vm.prank(maker);
        market.cancel(order.slot);
        vm.assertEq(market.cancelledSlotsOf(maker), 1 << order.slot, "one bit");
        _refused(order, 1, IMarket.OrderCancelled.selector);
        order.slot = 223;
        buy(order, 1);
        order.slot = 224;
        _refused(order, 1, IMarket.OrderCancelled.selector);
        vm.expectRevert(abi.encodeWithSelector(IMarket.NoSuchSlot.selector, 224));
        market.cancel(224);
    }

    function test_CancelAllEndsWhatWasSignedBeforeAndFreesTheSlots() public {
        IMarket.Order memory order = listing(address(items), 1, 2, PRICE);
        vm.startPrank(maker);
        market.cancel(order.slot);
        vm.expectEmit(address(market));
        emit IMarket.CounterRaised(maker, 1);
        market.cancelAll();
        vm.stopPrank();
        vm.assertEq(market.cancelledSlotsOf(maker), 0, "free");
        _refused(order, 1, IMarket.CounterPassed.selector);
        buy(listing(address(items), 1, 2, PRICE), 1);
    }

    function test_AListingDiesWhenItsTokenLeavesAndNeverRevives() public {
        IMarket.Order memory sword = listing(address(items), 2, 1, PRICE);
        IMarket.Order memory bard = listing(address(characters), 3, 1, PRICE);
        vm.startPrank(maker);
        items.safeTransferFrom(maker, taker, 2, 1, "");
        characters.transferFrom(maker, taker, 3);
        vm.stopPrank();
        vm.startPrank(taker);
        items.safeTransferFrom(taker, maker, 2, 1, "");
        characters.transferFrom(taker, maker, 3);
        vm.stopPrank();
        _refused(sword, 1, IMarket.EpochPassed.selector);
        _refused(bard, 1, IMarket.EpochPassed.selector);
    }

    /// Dust that anybody can send ends nothing.
    function testFuzz_ReceiptsDoNotEndAListing(uint8 dust) public {
        mintOrder(itemOrder(5, maker, 1, 1_000));
        IMarket.Order memory order = listing(address(items), 5, 1, PRICE);
        items.addPieces(taker, 5, 1, ROYALTY_BPS, 1_000, 300, 1);
        vm.startPrank(taker);
        items.safeTransferFrom(taker, maker, 5, dust, "");
        items.safeTransferFrom(taker, maker, 5, 0, "");
        vm.stopPrank();
        buy(order, 1);
    }

    function test_AnotherListingOfTheSameEditionSurvivesAPartialSale() public {
        IMarket.Order memory cheap = listing(address(items), 1, 4, PRICE);
        IMarket.Order memory dear = listing(address(items), 1, 4, 2 * PRICE);
        buy(cheap, 4);
        buy(dear, 2);
        vm.assertEq(items.balanceOf(taker, 1), 6, "pieces");
        _refused(cheap, 1, IMarket.NotEnoughLeft.selector);
    }

    function test_ASaleOfTheLastPieceEndsEveryListingOfIt() public {
        IMarket.Order memory all = listing(address(items), 1, 15, PRICE);
        IMarket.Order memory old = listing(address(items), 1, 10, 1);
        buy(all, 10);
        vm.prank(taker);
        items.safeTransferFrom(taker, maker, 1, 10, "");
        _refused(old, 1, IMarket.EpochPassed.selector);
        _refused(all, 1, IMarket.EpochPassed.selector);
    }

    /// A listing of a unique item cannot pass as one of an edition, of which parts could be sold.
    function test_AnEpochSaysWhichKindItIsFor() public {
        IMarket.Order memory sword = listing(address(items), 2, 1, PRICE);
        sword.epoch |= 1 << 64;
        _refused(sword, 1, IMarket.EpochPassed.selector);
        IMarket.Order memory potion = listing(address(items), 1, 1, PRICE);
        potion.epoch ^= 1 << 64;
        _refused(potion, 1, IMarket.EpochPassed.selector);
    }

    function test_RefusesWhatIsNoListingHere() public {
        IMarket.Order memory order = listing(address(items), 1, 2, PRICE);
        order.token = address(gold);
        _refused(order, 1, IMarket.UnknownToken.selector);
        order = listing(address(items), 1, 2, PRICE);
        order.currency = address(items);
        _refused(order, 1, IMarket.UnknownCurrency.selector);
        order = listing(address(items), 1, 2, 0);
        _refused(order, 1, IMarket.ZeroPrice.selector);
        order = listing(address(items), 1, 2, PRICE);
        _refused(order, 0, IMarket.ZeroAmount.selector);
        _refused(order, 3, IMarket.NotEnoughLeft.selector);
        order.maxRoyaltyBps = ROYALTY_BPS - 1;
        _refused(order, 1, IMarket.RoyaltyAboveLimit.selector);
        order = listing(address(items), 1, 2, 1 << 128);
        _refused(order, 1, IMarket.CostOverflow.selector);
        order = listing(address(items), 1, type(uint256).max, 1);
        _refused(order, 1 << 64, IMarket.CostOverflow.selector);
        market.setFee(fees, 250);
        order = listing(address(items), 1, 2, PRICE);
        order.maxFeeBps = 249;
        _refused(order, 1, IMarket.FeeAboveLimit.selector);
    }

    function test_AMakerDoesNotBuyTheOwnListing() public {
        IMarket.Order memory order = listing(address(items), 1, 2, PRICE);
        bytes memory signature = signed(order);
        vm.prank(maker);
        vm.expectRevert(IMarket.MakerIsTaker.selector);
        market.fillOne(order, signature, 1);
    }

    /// Whatever goes wrong, `check` is silent exactly when the fill goes through.
    function testFuzz_CheckAgreesWithTheFill(uint256 faults, uint256 amount) public {
        amount = within(amount, 0, 6);
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        if (faults & 1 != 0) order.maxRoyaltyBps = 100;
        if (faults & 2 != 0) order.epoch += 1;
        if (faults & 256 != 0) order.counter = 1;
        bytes memory signature = signed(order);
        if (faults & 4 != 0) signature[10] ^= 0x01;
        vm.startPrank(maker);
        if (faults & 8 != 0) items.safeTransferFrom(maker, hero, 1, 1, "");
        if (faults & 16 != 0) items.setApprovalForAll(address(market), false);
        if (faults & 32 != 0) market.cancel(order.slot);
        vm.stopPrank();
        vm.startPrank(taker);
        if (faults & 64 != 0) gold.transfer(hero, 995 ether);
        if (faults & 128 != 0) gold.approve(address(market), 4 ether);
        bool good = market.check(order, signature, amount, taker) == 0;
        try market.fillOne(order, signature, amount) {
            vm.assertTrue(good, "check refused what the market takes");
        } catch {
            vm.assertTrue(!good, "check took what the market refuses");
        }
        vm.stopPrank();
    }

    function test_QuotesWhatTheTakerLacks() public {
        IMarket.Order memory order = listing(address(items), 1, 10, PRICE);
        bytes memory signature = signed(order);
        vm.assertTrue(
            market.check(order, signature, 1, hero) == IMarket.TakerLacksFunds.selector,
            "funds"
        );
        gold.mint(hero, PRICE);
        vm.assertTrue(
            market.check(order, signature, 1, hero) == IMarket.TakerHasNotApproved.selector,
            "approval"
        );
        order = listing(address(items), 1, 11, PRICE);
        vm.assertTrue(
            market.check(order, signed(order), 11, taker) == IMarket.MakerLacksToken.selector,
            "token"
        );
    }

    function _priced(
        uint256 price,
        uint16 bps,
        uint16 feeBps
    ) private returns (IMarket.Order memory order) {
        market.setFee(fees, feeBps);
        IItems.Mint memory mint = itemOrder(99, maker, 10, 10);
        mint.royaltyBps = bps;
        mintOrder(mint);
        order = listing(address(items), 99, 10, price);
        (order.maxRoyaltyBps, order.maxFeeBps) = (bps, feeBps);
    }

    function _check(IMarket.Order memory order) private view returns (bytes4) {
        return market.check(order, signed(order), 1, taker);
    }

    function _refused(IMarket.Order memory order, uint256 amount, bytes4 reason) private {
        bytes memory signature = signed(order);
        vm.assertTrue(market.check(order, signature, amount, taker) == reason, "check");
        vm.prank(taker);
        vm.expectRevert(reason);
        market.fillOne(order, signature, amount);
    }
}
