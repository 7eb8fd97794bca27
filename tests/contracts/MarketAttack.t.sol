// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {Lot} from "../../contracts/types/Lot.sol";
import {Coin, GreedyCoin} from "./harness/Currencies.sol";
import {GasBurner, Reentrant, ReturnBomb, Wallet} from "./harness/Receivers.sol";
import {Sweeps} from "./harness/Sweeps.sol";

/// @title Market: what a hostile maker, wallet or currency tries
contract MarketAttackTest is Sweeps {
    uint256 private constant PRICE = 3 ether;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        mintItem(1, maker, 10);
        for (uint256 id = 11; id < 16; ++id) mintItem(id, maker, 1);
        mintCharacter(3, maker);
    }

    /// The number by which the market asks a token for no epoch in particular.
    function test_AListingForAnyEpochIsRefused() public {
        IMarket.Order[3] memory orders = [
            listing(address(items), 1, 5, PRICE),
            listing(address(items), 11, 5, PRICE),
            listing(address(characters), 3, 5, PRICE)
        ];
        for (uint256 i = 0; i < 3; ++i) {
            orders[i].epoch = type(uint256).max;
            bytes memory signature = signed(orders[i]);
            vm.assertTrue(
                market.check(orders[i], signature, 1, taker) == IMarket.EpochPassed.selector,
                "check"
            );
            vm.prank(taker);
            vm.expectRevert(IMarket.EpochPassed.selector);
            market.fillOne(orders[i], signature, 1);
        }
    }

    /// Somebody's wallet must not decide whether a sweep of others' listings goes through.
    function test_AWalletThatBurnsGasStopsNoSweep() public {
        _sweepBeside(address(new GasBurner()));
    }

    function test_AWalletThatAnswersAtLengthStopsNoSweep() public {
        _sweepBeside(address(new ReturnBomb()));
    }

    /// A wallet may need a lot: a passkey checked in Solidity takes about 350,000 gas.
    function test_AWalletHasGasForItsWork() public {
        Wallet wallet = new BusyWallet();
        mintItem(9, address(wallet), 1);
        wallet.act(
            address(items),
            abi.encodeCall(items.setApprovalForAll, (address(market), true))
        );
        IMarket.Order memory order = listing(address(items), 9, 1, PRICE);
        order.maker = address(wallet);
        wallet.approveDigest(market.hashListing(order));
        vm.prank(taker);
        market.fillOne(order, "", 1);
        vm.assertEq(items.balanceOf(taker, 9), 1, "bought");
    }

    /// What a creator signed is what is recorded, or nothing is: no high bits are cut off.
    function test_AVoucherIsForTheTermsThatWereSigned() public {
        items.setMinter(vm.addr(MINTER_KEY), IDS_A_DAY);
        bytes memory word = authority(MINTER_KEY, 77, maker, 1);
        IMarket.Order memory voucher = listing(address(items), 77, 1, PRICE);
        (voucher.epoch, voucher.maxRoyaltyBps) = (1, (1 << 16) | ROYALTY_BPS);
        _badVoucher(voucher, word, IMarket.RoyaltyAboveLimit.selector);
        voucher.maxRoyaltyBps = 1_001;
        _badVoucher(voucher, word, IMarket.RoyaltyAboveLimit.selector);
        (voucher.epoch, voucher.maxRoyaltyBps) = ((1 << 64) | 1, ROYALTY_BPS);
        _badVoucher(voucher, word, IMarket.CostOverflow.selector);
        (voucher.epoch, voucher.token) = (1, address(characters));
        _badVoucher(voucher, word, IMarket.UnknownToken.selector);
    }

    /// An account with code may still have a key, whatever its code answers.
    function test_AKeyCountsBehindCode() public {
        IMarket.Order memory order = listing(address(items), 11, 1, PRICE);
        bytes memory signature = signed(order);
        vm.etch(maker, address(new Wallet()).code);
        vm.prank(taker);
        market.fillOne(order, signature, 1);
        vm.assertEq(items.balanceOf(taker, 11), 1, "bought");
    }

    function test_ACoinThatChargesThePayerMoreIsRefused() public {
        Coin coin = new GreedyCoin();
        market.setCurrency(address(coin), true);
        coin.mint(taker, 2 * PRICE);
        vm.prank(taker);
        coin.approve(address(market), 2 * PRICE);
        IMarket.Order memory order = listing(address(items), 11, 1, PRICE);
        order.currency = address(coin);
        bytes memory signature = signed(order);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.PaymentFailed.selector, coin));
        market.fillOne(order, signature, 1);
    }

    function test_APauseStopsEveryKindOfFill() public {
        IMarket.Order memory order = listing(address(items), 11, 1, PRICE);
        Fill[] memory fills = new Fill[](1);
        fills[0] = Fill(order, signed(order), 1);
        market.pause();
        bytes[5] memory calls = [
            abi.encodeCall(market.fillOne, (order, fills[0].signature, 1)),
            _sweepCall(fills),
            abi.encodeCall(market.buyWithVoucher, (order, "", "", 1)),
            abi.encodeCall(market.acceptOffer, (order, "", 1, 0)),
            abi.encodeCall(market.acceptSetOffer, (order, "", 1, 0, 11, new bytes32[](0)))
        ];
        bytes memory paused = abi.encodeWithSelector(IMarket.MarketPaused.selector, NOW + 7 days);
        for (uint256 i = 0; i < 5; ++i) {
            vm.prank(taker);
            (bool done, bytes memory reason) = address(market).call(calls[i]);
            vm.assertTrue(!done && keccak256(reason) == keccak256(paused), "paused");
        }
    }

    /// From within a fill nothing of the market can be filled, or set by its admin or pauser.
    function test_NothingIsFilledOrSetWithinAFill() public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        bytes memory signature = signed(order);
        Fill[] memory fills = new Fill[](1);
        fills[0] = Fill(order, signature, 1);
        Reentrant buyer = new Reentrant();
        gold.mint(address(buyer), 100 ether);
        buyer.act(address(gold), abi.encodeCall(gold.approve, (address(market), 100 ether)));
        market.setPauser(address(buyer));
        market.offerAdmin(address(buyer));
        buyer.act(address(market), abi.encodeCall(market.acceptAdmin, ()));
        bytes[8] memory calls = [
            abi.encodeCall(market.fillOne, (order, signature, 1)),
            _sweepCall(fills),
            abi.encodeCall(market.buyWithVoucher, (order, "", "", 1)),
            abi.encodeCall(market.acceptOffer, (order, "", 1, 0)),
            abi.encodeCall(market.acceptSetOffer, (order, "", 1, 0, 11, new bytes32[](0))),
            abi.encodeCall(market.setFee, (address(buyer), 250)),
            abi.encodeCall(market.pause, ()),
            abi.encodeCall(market.unpause, ())
        ];
        // Eight pieces, out of two listings of five.
        for (uint256 i = 0; i < 8; ++i) {
            if (i == 5) (order, signature) = _another();
            buyer.arm(address(market), calls[i]);
            buyer.act(address(market), abi.encodeCall(market.fillOne, (order, signature, 1)));
            vm.assertTrue(buyer.called() && !buyer.succeeded(), "refused");
            vm.assertTrue(bytes4(buyer.answer()) == IMarket.Reentered.selector, "by the lock");
        }
    }

    function test_ASweepMayDeliverToTheMakerItself() public {
        IMarket.Order memory order = listing(address(items), 1, 10, PRICE);
        Fill[] memory fills = new Fill[](1);
        fills[0] = Fill(order, signed(order), 10);
        vm.prank(taker);
        sweep(fills, maker, 10 * PRICE, false);
        vm.assertEq(items.balanceOf(maker, 1), 10, "no piece is made or lost");
        vm.assertEq(gold.balanceOf(maker), (10 * PRICE * 95) / 100, "paid");
        vm.prank(taker);
        vm.expectRevert(IMarket.NotEnoughLeft.selector);
        sweep(fills, maker, 10 * PRICE, false);
    }

    function test_OffersAreForCharactersToo() public {
        uint256 key = 0xB1D;
        address bidder = vm.addr(key);
        gold.mint(bidder, 2 * PRICE);
        vm.prank(bidder);
        gold.approve(address(market), 2 * PRICE);
        IMarket.Order memory offer = listing(address(characters), 3, 1, PRICE);
        offer.maker = bidder;
        offer.maxRoyaltyBps = ROYALTY_BPS - 1;
        bytes memory signature = signedBy(key, market.hashOffer(offer));
        vm.startPrank(maker);
        vm.expectRevert(IMarket.RoyaltyAboveLimit.selector);
        market.acceptOffer(offer, signature, 1, 0);
        offer.maxRoyaltyBps = ROYALTY_BPS;
        signature = signedBy(key, market.hashOffer(offer));
        market.acceptOffer(offer, signature, 1, 0);
        vm.stopPrank();
        vm.assertEq(characters.ownerOf(3), bidder, "bought");
        vm.assertEq(gold.balanceOf(creator), (PRICE * ROYALTY_BPS) / 10_000, "royalty");
    }

    /// A token of somebody's own could answer with any royalty.
    function test_OffersAreForTokensOfThisWorldAlone() public {
        gold.mint(maker, 100 ether);
        vm.prank(maker);
        gold.approve(address(market), type(uint256).max);
        IMarket.Order memory offer = listing(address(items), 11, 1, PRICE);
        offer.token = address(new GreedyToken(taker));
        bytes memory signature = signedBy(MAKER_KEY, market.hashOffer(offer));
        vm.startPrank(taker);
        vm.expectRevert(IMarket.UnknownToken.selector);
        market.acceptOffer(offer, signature, 1, 0);
        offer.tokenId = uint256(leaf(11));
        signature = signedBy(MAKER_KEY, market.hashSetOffer(offer));
        vm.expectRevert(IMarket.UnknownToken.selector);
        market.acceptSetOffer(offer, signature, 1, 0, 11, new bytes32[](0));
        vm.stopPrank();
        vm.assertEq(gold.balanceOf(maker), 100 ether, "nothing was paid");
    }

    /// The amount of a set offer is for all ids together.
    function test_ASetOfferIsFilledByPartsOfSeveralIds() public {
        gold.mint(maker, 100 ether);
        vm.prank(maker);
        gold.approve(address(market), type(uint256).max);
        vm.startPrank(taker);
        items.setApprovalForAll(address(market), true);
        vm.stopPrank();
        mintItem(21, taker, 5);
        mintItem(22, taker, 5);
        IMarket.Order memory offer = listing(address(items), uint256(pairRoot(21, 22)), 4, PRICE);
        bytes memory signature = signedBy(MAKER_KEY, market.hashSetOffer(offer));
        (bytes32[] memory of21, bytes32[] memory of22) = (new bytes32[](1), new bytes32[](1));
        (of21[0], of22[0]) = (leaf(22), leaf(21));
        vm.startPrank(taker);
        market.acceptSetOffer(offer, signature, 3, 0, 21, of21);
        vm.expectRevert(IMarket.NotEnoughLeft.selector);
        market.acceptSetOffer(offer, signature, 2, 0, 22, of22);
        market.acceptSetOffer(offer, signature, 1, 0, 22, of22);
        vm.expectRevert(IMarket.NotEnoughLeft.selector);
        market.acceptSetOffer(offer, signature, 1, 0, 21, of21);
        vm.stopPrank();
    }

    function test_TheCounterDoesNotComeRound() public {
        vm.prank(maker);
        market.cancelAll();
        bytes32 last = bytes32((uint256(type(uint32).max) << 224) | 5);
        for (uint256 slot = 0; slot < 16; ++slot) {
            bytes32 where = keccak256(abi.encode(maker, slot));
            if (vm.load(address(market), where) != 0) vm.store(address(market), where, last);
        }
        vm.assertEq(market.counterOf(maker), type(uint32).max, "the last one");
        vm.prank(maker);
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        market.cancelAll();
    }

    function _sweepBeside(address hostile) private {
        Fill[] memory fills = new Fill[](3);
        IMarket.Order memory order = listing(address(items), 11, 1, PRICE);
        order.maker = hostile;
        fills[0] = Fill(order, "", 1);
        fills[1] = Fill(order, new bytes(65), 1);
        order = listing(address(items), 12, 1, PRICE);
        fills[2] = Fill(order, signed(order), 1);
        (Lot[] memory lots, bytes memory signatures) = packed(fills);
        vm.prank(taker);
        market.buyBasket{gas: 2_000_000}(lots, signatures, address(gold), taker, PRICE, true);
        vm.assertEq(items.balanceOf(taker, 12), 1, "the good one");
    }

    function _sweepCall(Fill[] memory fills) private view returns (bytes memory) {
        (Lot[] memory lots, bytes memory signatures) = packed(fills);
        return
            abi.encodeCall(market.buyBasket, (lots, signatures, address(gold), taker, PRICE, true));
    }

    function _another() private view returns (IMarket.Order memory order, bytes memory signature) {
        order = listing(address(items), 1, 5, PRICE + 1);
        signature = signed(order);
    }

    function _badVoucher(IMarket.Order memory voucher, bytes memory word, bytes4 reason) private {
        bytes memory signature = signedBy(MAKER_KEY, market.hashVoucher(voucher));
        vm.prank(taker);
        vm.expectRevert(reason);
        market.buyWithVoucher(voucher, signature, word, 1);
    }
}

/// @title A wallet whose check takes 350,000 gas
contract BusyWallet is Wallet {
    function isValidSignature(
        bytes32 digest,
        bytes calldata
    ) external view override returns (bytes4) {
        uint256 left = gasleft();
        while (left - gasleft() < 350_000) {}
        return digest == approved ? magic : bytes4(0);
    }
}

/// @title A token that sells anything, for the whole price as its royalty
contract GreedyToken {
    address private immutable _greedy;

    constructor(address greedy) {
        _greedy = greedy;
    }

    function performSale(
        address,
        address,
        uint256,
        uint256,
        uint256,
        uint256
    ) external view returns (address creator, uint256 royaltyBps) {
        return (_greedy, 10_000);
    }
}
