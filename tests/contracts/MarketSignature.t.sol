// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Market} from "../../contracts/Market.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {Reentrant, Wallet} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Market: whose signature counts, where, and how often
contract MarketSignatureTest is World {
    uint256 private constant PRICE = 3 ether;
    /// Order of the group of secp256k1.
    uint256 private constant GROUP_ORDER =
        0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        mintItem(1, maker, 10);
        mintItem(2, maker, 10);
        mintCharacter(3, maker);
    }

    function testFuzz_ASignatureIsForOneListingAlone(uint256 field, uint256 value) public {
        IMarket.Listing memory order = listing(address(items), 1, 5, PRICE);
        bytes memory signature = signed(order);
        bytes32 digest = market.hashListing(order);
        field = within(field, 0, 5);
        if (field == 0) order.tokenId = 2;
        if (field == 1) order.amount = within(value, 6, type(uint256).max);
        if (field == 2) order.price = within(value, 1, PRICE - 1);
        if (field == 3) order.maxRoyaltyBps = within(value, ROYALTY_BPS + 1, 10_000);
        if (field == 4) order.expiry = within(value, NOW, type(uint256).max);
        if (field == 5) order.salt = value;
        vm.assume(market.hashListing(order) != digest);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.BadSignature.selector, maker));
        market.buy(order, signature, 1);
    }

    function testFuzz_AnotherKeyDoesNotSignForTheMaker(uint256 key) public {
        key = within(key, 1, GROUP_ORDER - 1);
        vm.assume(key != MAKER_KEY);
        IMarket.Listing memory order = listing(address(items), 1, 5, PRICE);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, market.hashListing(order));
        _bad(order, abi.encodePacked(r, s, v));
    }

    function test_TheMirroredSignatureIsRefused() public {
        IMarket.Listing memory order = listing(address(items), 1, 5, PRICE);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MAKER_KEY, market.hashListing(order));
        _bad(order, abi.encodePacked(r, bytes32(GROUP_ORDER - uint256(s)), v == 27 ? 28 : 27));
    }

    function test_SignaturesOfOddLengthAreRefused() public {
        IMarket.Listing memory order = listing(address(items), 1, 5, PRICE);
        _bad(order, "");
        _bad(order, new bytes(64));
        _bad(order, new bytes(65));
        _bad(order, abi.encodePacked(signed(order), uint8(0)));
    }

    function test_AListingOfAnotherChainIsRefused() public {
        IMarket.Listing memory order = listing(address(items), 1, 5, PRICE);
        bytes memory signature = signed(order);
        vm.chainId(1);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.BadSignature.selector, maker));
        market.buy(order, signature, 1);
        // Signed anew, the fork's own domain counts.
        buy(order, 1);
    }

    function test_AListingOfAnotherMarketIsRefused() public {
        Market other = new Market(gold, items, characters, quests);
        IMarket.Listing memory order = listing(address(items), 1, 5, PRICE);
        _bad(order, signedFor(other, order));
    }

    function test_ASoldTokenThatCameBackIsNotSoldAgain() public {
        IMarket.Listing memory order = listing(address(characters), 3, 1, PRICE);
        bytes memory signature = signed(order);
        buy(order, 1);
        vm.prank(taker);
        characters.transferFrom(taker, maker, 3);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.NotEnoughLeft.selector, 0, 1));
        market.buy(order, signature, 1);
    }

    function test_AWalletSignsByErc1271() public {
        Wallet wallet = new Wallet();
        mintItem(9, address(wallet), 3);
        wallet.act(
            address(items),
            abi.encodeCall(items.setApprovalForAll, (address(market), true))
        );
        IMarket.Listing memory order = listing(address(items), 9, 3, PRICE);
        order.maker = address(wallet);
        vm.startPrank(taker);
        bytes memory bad = abi.encodeWithSelector(IMarket.BadSignature.selector, wallet);
        vm.expectRevert(bad);
        market.buy(order, "", 1);
        wallet.approveDigest(market.hashListing(order));
        market.buy(order, "", 1);
        vm.assertEq(items.balanceOf(taker, 9), 1, "bought");

        wallet.setMagic(0xffffffff);
        vm.expectRevert(bad);
        market.buy(order, "", 1);
        wallet.setMagic(0x1626ba7e);
        wallet.breakDown();
        vm.expectRevert(bad);
        market.buy(order, "", 1);
        vm.stopPrank();
    }

    function test_ATakerThatCallsBackBuysOnce() public {
        IMarket.Listing memory order = listing(address(items), 1, 5, PRICE);
        bytes memory signature = signed(order);
        Reentrant buyer = new Reentrant();
        gold.mint(address(buyer), 100 ether);
        buyer.act(address(gold), abi.encodeCall(gold.approve, (address(market), 100 ether)));
        bytes memory call = abi.encodeCall(market.buy, (order, signature, 1));
        buyer.arm(address(market), call);
        buyer.act(address(market), call);
        vm.assertTrue(buyer.called() && !buyer.succeeded(), "the guard holds");
        vm.assertEq(items.balanceOf(address(buyer), 1), 1, "pieces");
        vm.assertEq(market.filledOf(market.hashListing(order)), 1, "filled");
    }

    function test_QuoteSaysWhatIsMissing() public {
        IMarket.Listing memory order = listing(address(items), 1, 10, PRICE);
        bytes memory signature = signed(order);
        (uint256 cost, uint256 royalty, address receiver) = market.quote(
            order,
            signature,
            2,
            taker
        );
        vm.assertEq(cost, 2 * PRICE, "cost");
        vm.assertEq(royalty, (2 * PRICE * 5) / 100, "royalty");
        vm.assertEq(receiver, creator, "receiver");
        vm.assertEq(market.check(order, signature, 2, taker).length, 0, "nothing is missing");

        vm.expectRevert(abi.encodeWithSelector(IMarket.TakerLacksGold.selector, 0, PRICE));
        market.quote(order, signature, 1, hero);
        gold.mint(hero, PRICE);
        vm.expectRevert(abi.encodeWithSelector(IMarket.TakerHasNotApproved.selector, 0, PRICE));
        market.quote(order, signature, 1, hero);
        vm.prank(maker);
        items.setApprovalForAll(address(market), false);
        vm.expectRevert(abi.encodeWithSelector(IMarket.MakerHasNotApproved.selector, maker, items));
        market.quote(order, signature, 1, taker);
        IMarket.Listing memory greedy = listing(address(items), 1, 11, PRICE);
        signature = signed(greedy);
        vm.expectRevert(abi.encodeWithSelector(IMarket.MakerLacksToken.selector, 10, 11));
        market.quote(greedy, signature, 11, taker);
    }

    /// Whatever goes wrong, `check` is silent exactly when `buy` goes through.
    function testFuzz_CheckAgreesWithBuy(uint256 faults, uint256 amount) public {
        amount = within(amount, 0, 6);
        IMarket.Listing memory order = listing(address(items), 1, 5, PRICE);
        if (faults & 1 != 0) order.maxRoyaltyBps = 100;
        if (faults & 2 != 0) order.epoch = 1;
        bytes memory signature = signed(order);
        if (faults & 4 != 0) signature[10] ^= 0x01;
        vm.startPrank(maker);
        if (faults & 8 != 0) items.safeTransferFrom(maker, hero, 1, 1, "");
        if (faults & 16 != 0) items.setApprovalForAll(address(market), false);
        if (faults & 32 != 0) market.cancel(order);
        vm.stopPrank();
        vm.startPrank(taker);
        if (faults & 64 != 0) gold.transfer(hero, 995 ether);
        if (faults & 128 != 0) gold.approve(address(market), 4 ether);
        bool good = market.check(order, signature, amount, taker).length == 0;
        try market.buy(order, signature, amount) {
            vm.assertTrue(good, "check refused what buy takes");
        } catch {
            vm.assertTrue(!good, "check took what buy refuses");
        }
        vm.stopPrank();
    }

    function _bad(IMarket.Listing memory order, bytes memory signature) private {
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.BadSignature.selector, maker));
        market.buy(order, signature, 1);
    }
}
