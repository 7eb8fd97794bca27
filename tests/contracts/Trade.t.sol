// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IContent} from "../../contracts/interfaces/IContent.sol";
import {IItems} from "../../contracts/interfaces/IItems.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {Coin, FalseCoin, LyingCoin, OldCoin, TaxedCoin} from "./harness/Currencies.sol";
import {World} from "./harness/World.sol";

/// @title Market: offers, vouchers and other currencies
contract TradeTest is World {
    uint256 private constant PRICE = 3 ether;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        gold.mint(maker, 100 ether);
        vm.prank(maker);
        gold.approve(address(market), type(uint256).max);
        vm.prank(taker);
        items.setApprovalForAll(address(market), true);
        items.setMinter(vm.addr(MINTER_KEY), IDS_A_DAY);
        vm.startPrank(vm.addr(MINTER_KEY));
        items.addPieces(taker, 1, 1, ROYALTY_BPS, 10, 10, 0);
        items.mintUnique(taker, 2, 1, ROYALTY_BPS);
        for (uint256 id = 11; id < 16; ++id) items.mintUnique(maker, id, 1, ROYALTY_BPS);
        vm.stopPrank();
    }

    function testFuzz_AnOfferPaysTheSellerAndNeverMoreThanItsAmount(
        uint16 feeBps,
        uint8[4] memory wanted
    ) public {
        market.setFee(fees, uint16(within(feeBps, 0, 250)));
        IMarket.Order memory offer = _offer(1, 6);
        bytes memory signature = signedBy(MAKER_KEY, market.hashOffer(offer));
        uint256 sold;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 amount = wanted[i] % 4;
            vm.prank(taker);
            try market.acceptOffer(offer, signature, amount, 0) {
                sold += amount;
            } catch {
                vm.assertTrue(amount == 0 || sold + amount > 6, "refused what was left");
            }
        }
        vm.assertLe(sold, 6, "never more");
        vm.assertEq(items.balanceOf(maker, 1), sold, "pieces");
        vm.assertEq(100 ether - gold.balanceOf(maker), sold * PRICE, "the buyer pays the price");
        uint256 got = gold.balanceOf(taker) - 1_000 ether;
        uint256 shared = gold.balanceOf(creator) + gold.balanceOf(fees);
        vm.assertEq(got + shared, sold * PRICE, "to the wei");
    }

    function test_TheSellerSaysWhatItMustBringAtLeast() public {
        IMarket.Order memory offer = _offer(2, 1);
        bytes memory signature = signedBy(MAKER_KEY, market.hashOffer(offer));
        uint256 proceeds = (PRICE * 95) / 100;
        vm.startPrank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.ProceedsTooLow.selector, proceeds));
        market.acceptOffer(offer, signature, 1, proceeds + 1);
        market.acceptOffer(offer, signature, 1, proceeds);
        vm.assertEq(items.balanceOf(maker, 2), 1, "sold");
        // What came back is not sold a second time.
        vm.stopPrank();
        vm.prank(maker);
        items.safeTransferFrom(maker, taker, 2, 1, "");
        vm.prank(taker);
        vm.expectRevert(IMarket.NotEnoughLeft.selector);
        market.acceptOffer(offer, signature, 1, 0);
    }

    function test_ASetOfferTakesAnyOfTheSetAndNothingElse() public {
        IMarket.Order memory offer = _offer(uint256(pairRoot(1, 2)), 1);
        bytes memory signature = signedBy(MAKER_KEY, market.hashSetOffer(offer));
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = leaf(1);
        vm.startPrank(taker);
        vm.expectRevert(IMarket.NotInSet.selector);
        market.acceptSetOffer(offer, signature, 1, 0, 3, proof);
        vm.expectRevert(IMarket.BadSignature.selector);
        market.acceptOffer(offer, signature, 1, 0);
        market.acceptSetOffer(offer, signature, 1, 0, 2, proof);
        vm.stopPrank();
        vm.assertEq(items.balanceOf(maker, 2), 1, "one of the set");
    }

    function test_AVoucherMintsToTheBuyerAndPaysTheCreator() public {
        market.setFee(fees, 250);
        (IMarket.Order memory voucher, bytes memory signature) = _voucher(77, 1, 1);
        bytes memory word = authority(MINTER_KEY, 77, maker, 1);
        vm.startPrank(taker);
        market.buyWithVoucher(voucher, signature, word, 1);
        vm.assertEq(items.balanceOf(taker, 77), 1, "minted");
        vm.assertEq(items.creatorOf(77), maker, "creator");
        vm.assertEq(gold.balanceOf(maker) - 100 ether, (PRICE * 975) / 1_000, "paid");
        vm.expectRevert(IContent.AlreadyMinted.selector);
        market.buyWithVoucher(voucher, signature, word, 1);
        items.burn(taker, 77, 1);
        vm.expectRevert(IContent.AlreadyMinted.selector);
        market.buyWithVoucher(voucher, signature, word, 1);
        vm.stopPrank();
    }

    function test_NothingIsMintedWithoutTheMintersWord() public {
        (IMarket.Order memory voucher, bytes memory signature) = _voucher(77, 1, 1);
        bytes[5] memory words = [
            authority(MAKER_KEY, 77, maker, 1),
            authority(MINTER_KEY, 78, maker, 1),
            authority(MINTER_KEY, 77, taker, 1),
            authority(MINTER_KEY, 77, maker, 2),
            bytes("")
        ];
        vm.startPrank(taker);
        for (uint256 i = 0; i < 5; ++i) {
            vm.expectRevert(IItems.NotAuthorized.selector);
            market.buyWithVoucher(voucher, signature, words[i], 1);
        }
        vm.stopPrank();
        bytes memory word = authority(MINTER_KEY, 77, maker, 1);
        bytes memory forged = signedBy(0xBAD, market.hashVoucher(voucher));
        vm.prank(taker);
        vm.expectRevert(IMarket.BadSignature.selector);
        market.buyWithVoucher(voucher, forged, word, 1);
        // A new minter ends what the old one signed; nobody as minter ends everything.
        items.setMinter(address(0), 10);
        vm.startPrank(taker);
        vm.expectRevert(IItems.NotAuthorized.selector);
        market.buyWithVoucher(voucher, signature, word, 1);
        vm.expectRevert(IItems.NotAuthorized.selector);
        market.buyWithVoucher(voucher, signature, new bytes(65), 1);
        vm.stopPrank();
    }

    function test_AVoucherOfAnEditionSellsItsAmountAndCountsOneId() public {
        (IMarket.Order memory voucher, bytes memory signature) = _voucher(77, 3, 5);
        bytes memory word = authority(MINTER_KEY, 77, maker, 5);
        uint256 left = items.idsLeftToday();
        vm.startPrank(taker);
        market.buyWithVoucher(voucher, signature, word, 1);
        market.buyWithVoucher(voucher, signature, word, 2);
        vm.expectRevert(IMarket.NotEnoughLeft.selector);
        market.buyWithVoucher(voucher, signature, word, 1);
        vm.stopPrank();
        vm.assertEq(items.balanceOf(taker, 77), 3, "pieces");
        vm.assertEq(items.capOf(77), 5, "cap");
        vm.assertEq(left - items.idsLeftToday(), 1, "the buyers do not use the allowance up");
    }

    function test_AVoucherCountsAgainstTheDay() public {
        items.setMinter(vm.addr(MINTER_KEY), 0);
        (IMarket.Order memory voucher, bytes memory signature) = _voucher(77, 1, 1);
        bytes memory word = authority(MINTER_KEY, 77, maker, 1);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IContent.DailyCapReached.selector, 0));
        market.buyWithVoucher(voucher, signature, word, 1);
    }

    function test_AnAllowedCoinPaysAndAForbiddenDoesNot() public {
        Coin coin = new Coin();
        IMarket.Order memory order = _inCoin(coin);
        bytes memory signature = signed(order);
        vm.prank(taker);
        vm.expectRevert(IMarket.UnknownCurrency.selector);
        market.fillOne(order, signature, 1);
        market.setCurrency(address(coin), true);
        vm.expectEmit(address(market));
        emit IMarket.PaidIn(market.hashListing(order), address(coin));
        vm.prank(taker);
        market.fillOne(order, signature, 1);
        vm.assertEq(coin.balanceOf(maker), (PRICE * 95) / 100, "seller");
        vm.assertEq(coin.balanceOf(creator), (PRICE * 5) / 100, "creator");
        OldCoin old = new OldCoin();
        market.setCurrency(address(old), true);
        order = _inCoin(old);
        (order.tokenId, order.epoch) = (12, 0);
        signature = signed(order);
        vm.prank(taker);
        market.fillOne(order, signature, 1);
        vm.assertEq(old.balanceOf(maker), (PRICE * 95) / 100, "an older coin pays too");
    }

    function test_ACoinThatDoesNotPayInFullIsRefused() public {
        Coin[3] memory coins = [Coin(new TaxedCoin()), new FalseCoin(), new LyingCoin()];
        for (uint256 i = 0; i < 3; ++i) {
            market.setCurrency(address(coins[i]), true);
            IMarket.Order memory order = _inCoin(coins[i]);
            bytes memory signature = signed(order);
            vm.prank(taker);
            vm.expectRevert(abi.encodeWithSelector(IMarket.PaymentFailed.selector, coins[i]));
            market.fillOne(order, signature, 1);
        }
        vm.assertEq(items.balanceOf(maker, 11), 1, "nothing moved");
    }

    function _inCoin(Coin coin) private returns (IMarket.Order memory order) {
        coin.mint(taker, PRICE);
        vm.prank(taker);
        coin.approve(address(market), PRICE);
        order = listing(address(items), 11, 1, PRICE);
        order.currency = address(coin);
    }

    function _offer(uint256 id, uint256 amount) private view returns (IMarket.Order memory offer) {
        offer = listing(address(items), id, amount, PRICE);
        offer.epoch = 0;
    }

    function _voucher(
        uint256 id,
        uint256 amount,
        uint64 cap
    ) private view returns (IMarket.Order memory voucher, bytes memory signature) {
        voucher = listing(address(items), id, amount, PRICE);
        voucher.epoch = cap;
        signature = signedBy(MAKER_KEY, market.hashVoucher(voucher));
    }
}
