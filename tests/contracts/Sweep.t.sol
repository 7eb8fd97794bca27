// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {Lot} from "../../contracts/types/Lot.sol";
import {NoReceiver} from "./harness/Receivers.sol";
import {Sweeps} from "./harness/Sweeps.sol";

/// @title Market: sweeps
contract SweepTest is Sweeps {
    uint256 private constant PRICE = 3 ether;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        gold.mint(maker, 100 ether);
        items.setMinter(vm.addr(MINTER_KEY), IDS_A_DAY);
        vm.startPrank(vm.addr(MINTER_KEY));
        for (uint256 id = 11; id < 19; ++id) items.mintUnique(maker, id, 1, ROYALTY_BPS);
        vm.stopPrank();
    }

    function test_ASweepPaysEverybodyOnce() public {
        Fill[] memory fills = _fills(5);
        vm.prank(taker);
        sweep(fills, hero, 5 * PRICE, false);
        for (uint256 i = 0; i < 5; ++i) vm.assertEq(items.balanceOf(hero, 11 + i), 1, "the heir's");
        vm.assertEq(gold.balanceOf(maker), 100 ether + (5 * PRICE * 95) / 100, "seller");
        vm.assertEq(gold.balanceOf(creator), (5 * PRICE * 5) / 100, "creator");
        vm.assertEq(gold.balanceOf(taker), 1_000 ether - 5 * PRICE, "payer");
    }

    function test_ASweepPaysEachSellerAndEachCreator() public {
        uint256 key = 0x5E11;
        address seller = vm.addr(key);
        uint32 index = items.registerCreator(hero);
        vm.prank(vm.addr(MINTER_KEY));
        items.mintUnique(seller, 21, index, 1_000);
        vm.prank(seller);
        items.setApprovalForAll(address(market), true);
        Fill[] memory fills = new Fill[](3);
        (fills[0], fills[2]) = (_fills(2)[0], _fills(2)[1]);
        IMarket.Order memory order = listing(address(items), 21, 1, 2 * PRICE);
        (order.maker, order.maxRoyaltyBps) = (seller, 1_000);
        fills[1] = Fill(order, signedBy(key, market.hashListing(order)), 1);
        vm.prank(taker);
        sweep(fills, taker, 4 * PRICE, false);
        vm.assertEq(gold.balanceOf(maker), 100 ether + (2 * PRICE * 95) / 100, "first and last");
        vm.assertEq(gold.balanceOf(seller), (2 * PRICE * 90) / 100, "between them");
        vm.assertEq(gold.balanceOf(creator), (2 * PRICE * 5) / 100, "creator");
        vm.assertEq(gold.balanceOf(hero), (2 * PRICE * 10) / 100, "the other creator");
    }

    function testFuzz_ASweepSkipsTheDeadAndPaysForTheLiving(uint8 dead) public {
        Fill[] memory fills = _fills(5);
        uint256 living;
        for (uint256 i = 0; i < 5; ++i) {
            if ((dead >> i) & 1 == 0) {
                ++living;
                continue;
            }
            if (i == 0) fills[i].signature = "";
            else if (i == 1) fills[i].pieces = 0;
            else if (i == 2) fills[i].order.token = address(gold);
            else {
                vm.prank(maker);
                items.safeTransferFrom(maker, maker, 11 + i, 1, "");
            }
        }
        vm.startPrank(taker);
        if (living == 0) vm.expectRevert(IMarket.NothingFilled.selector);
        sweep(fills, taker, type(uint256).max, true);
        vm.stopPrank();
        vm.assertEq(1_000 ether - gold.balanceOf(taker), living * PRICE, "paid for the living");
        for (uint256 i = 0; i < 5; ++i) {
            vm.assertEq(items.balanceOf(taker, 11 + i), 1 - ((dead >> i) & 1), "delivered");
        }
    }

    function test_ASweepStaysWithinItsBounds() public {
        Fill[] memory fills = _fills(2);
        vm.startPrank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.TotalTooHigh.selector, 2 * PRICE));
        sweep(fills, taker, 2 * PRICE - 1, true);
        vm.expectRevert(IMarket.ZeroRecipient.selector);
        sweep(fills, address(0), 2 * PRICE, true);
        vm.expectRevert(IMarket.NothingFilled.selector);
        sweep(new Fill[](0), taker, 2 * PRICE, true);
        fills = _fills(2);
        fills[1] = fills[0];
        vm.expectRevert(IMarket.EpochPassed.selector);
        sweep(fills, taker, 2 * PRICE, false);
        address deaf = address(new NoReceiver());
        fills = _fills(2);
        vm.expectRevert(IMarket.NothingFilled.selector);
        sweep(fills, deaf, 2 * PRICE, true);
        vm.stopPrank();
    }

    /// A partial fill that the token refuses is not counted.
    function test_ASkippedPartOfAnEditionIsStillForSale() public {
        vm.prank(vm.addr(MINTER_KEY));
        items.addPieces(maker, 5, 1, ROYALTY_BPS, 10, 4, 0);
        Fill[] memory fills = new Fill[](2);
        fills[0] = _fills(1)[0];
        IMarket.Order memory order = listing(address(items), 5, 9, PRICE);
        fills[1] = Fill(order, signed(order), 5);
        vm.prank(taker);
        sweep(fills, taker, type(uint256).max, true);
        vm.assertEq(market.filledOf(market.hashListing(order)), 0, "not counted");
        buy(order, 4);
    }

    function test_ASweepIsInTheCurrencyThatWasSigned() public {
        Fill[] memory fills = _fills(2);
        fills[1].order.currency = address(items);
        fills[1].signature = signed(fills[1].order);
        vm.prank(taker);
        vm.expectRevert(IMarket.BadSignature.selector);
        sweep(fills, taker, 2 * PRICE, false);
        (Lot[] memory lots, bytes memory signatures) = packed(_fills(2));
        vm.prank(taker);
        vm.expectRevert(IMarket.UnknownCurrency.selector);
        market.buyBasket(lots, signatures, address(items), taker, 2 * PRICE, true);
    }

    function test_ASweepTakesEachKindOfToken() public {
        mintCharacter(31, maker);
        Fill[] memory fills = _fills(2);
        fills[0].order = listing(address(characters), 31, 1, PRICE);
        fills[0].signature = signed(fills[0].order);
        vm.prank(taker);
        sweep(fills, taker, 2 * PRICE, false);
        vm.assertEq(characters.ownerOf(31), taker, "a character");
        vm.assertEq(items.balanceOf(taker, 12), 1, "an item");
    }

    /// Every bit that a lot uses is signed, or says how much is bought or how long the signature is.
    function testFuzz_NoBitOfALotCanBeChanged(uint256 bit) public {
        (Lot[] memory lots, bytes memory signatures) = packed(_fills(1));
        bit = within(bit, 0, 4 * 256 - 1);
        uint256 flipped = 1 << (bit % 256);
        bool used = true;
        if (bit < 256) {
            lots[0].maker ^= flipped;
            used = bit < 248;
        } else if (bit < 512) lots[0].tokenId ^= flipped;
        else if (bit < 768) lots[0].price ^= flipped;
        else {
            lots[0].terms ^= flipped;
            used = bit % 256 < 128;
        }
        vm.prank(taker);
        try market.buyBasket(lots, signatures, address(gold), taker, type(uint256).max, true) {
            vm.assertTrue(!used, "bought by other words");
        } catch {
            vm.assertTrue(used, "refused by an unused bit");
        }
    }

    /// In any order, each leaf proven only up to a node that the market has seen.
    function testFuzz_LeavesOfOneTreeShareTheirProofs(uint256 seed, uint256 count) public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        uint256[] memory picked = _shuffled(seed, within(count, 1, 8));
        uint256[4] memory beside;
        Fill[] memory fills = new Fill[](picked.length);
        for (uint256 i = 0; i < picked.length; ++i) {
            uint256 index = picked[i];
            uint256 height = 3;
            if (i != 0) height = 0;
            while (i != 0 && beside[height] != index >> height) ++height;
            bytes memory proof = proofOf(levels, index, height);
            if (i == 0) proof = bytes.concat(bulkSigned(levels), proof);
            fills[i] = Fill(orders[index], proof, 1);
            for (uint256 k = 0; k < height; ++k) beside[k] = (index >> k) ^ 1;
        }
        vm.prank(taker);
        sweep(fills, taker, picked.length * PRICE, false);
        for (uint256 i = 0; i < picked.length; ++i) {
            vm.assertEq(items.balanceOf(taker, 11 + picked[i]), 1, "bought");
        }
    }

    /// What was proven of one tree proves no other order, maker, place or height.
    function testFuzz_AShortProofProvesNothingElse(uint256 index, uint256 height) public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        index = within(index, 1, 7);
        height = within(height, 0, 3);
        uint256 meets;
        while (index >> (meets + 1) != 0) ++meets;
        bytes memory proof = proofOf(levels, index, height);
        // Up to where the paths meet, or to the root, it is good.
        if (height != meets && height != 3) _second(levels, orders, orders[index], proof);
        proof = proofOf(levels, index, meets);
        IMarket.Order memory order = abi.decode(abi.encode(orders[index]), (IMarket.Order));
        order.price = 1;
        _second(levels, orders, order, proof);
        order.price = PRICE;
        order.maker = hero;
        _second(levels, orders, order, proof);
        if (meets != 0) {
            proof[2] ^= 0x01;
            _second(levels, orders, orders[index], proof);
        }
        proof[2] = bytes1(uint8(1 << meets));
        _second(levels, orders, orders[index], proof);
        _second(levels, orders, orders[index], bytes.concat(proofOf(levels, index, 3), proof));
        _second(levels, orders, orders[index], hex"0000");
    }

    /// A dead leaf is left out, and what it showed still counts.
    function testFuzz_LeavesLiveWithoutTheDeadOnesThatShowedTheTree(uint8 dead) public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        Fill[] memory fills = new Fill[](8);
        fills[0] = _full(orders, levels, 0);
        uint8[8] memory meets = [3, 0, 1, 0, 2, 0, 1, 0];
        for (uint256 i = 1; i < 8; ++i) {
            fills[i] = Fill(orders[i], proofOf(levels, i, meets[i]), 1);
        }
        for (uint256 i = 0; i < 8; ++i) {
            if ((dead >> i) & 1 == 0) continue;
            vm.prank(maker);
            if (i % 2 == 0) items.safeTransferFrom(maker, maker, 11 + i, 1, "");
            else items.burn(maker, 11 + i, 1);
            if (i % 3 == 0) fills[i].pieces = 0;
        }
        vm.startPrank(taker);
        if (dead == 0xff) vm.expectRevert(IMarket.NothingFilled.selector);
        sweep(fills, taker, type(uint256).max, true);
        vm.stopPrank();
        for (uint256 i = 0; i < 8; ++i) {
            vm.assertEq(items.balanceOf(taker, 11 + i), 1 - ((dead >> i) & 1), "delivered");
        }
    }

    /// Whoever signs a tree signs for nobody else's order in it.
    function test_ATreeBindsItsSignerAlone() public {
        vm.prank(hero);
        items.setApprovalForAll(address(market), true);
        vm.prank(maker);
        items.safeTransferFrom(maker, hero, 12, 1, "");
        (IMarket.Order[] memory orders, ) = _tree();
        orders[1].maker = hero;
        bytes32[][] memory levels = treeOf(orders);
        _second(levels, orders, orders[1], proofOf(levels, 1, 0));
        _second(levels, orders, orders[1], proofOf(levels, 1, 3));
        _second(levels, orders, orders[1], _full(orders, levels, 1).signature);
    }

    function test_ASweepMovesNothingWithoutApproval() public {
        Fill[] memory fills = _fills(1);
        vm.prank(maker);
        items.setApprovalForAll(address(market), false);
        vm.prank(taker);
        vm.expectRevert(
            abi.encodeWithSignature(
                "ERC1155MissingApprovalForAll(address,address)",
                address(market),
                maker
            )
        );
        sweep(fills, taker, PRICE, false);
    }

    function test_ANewTreeForgetsTheOneBefore() public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        IMarket.Order[] memory pair = new IMarket.Order[](2);
        (pair[0], pair[1]) = (orders[6], orders[7]);
        bytes32[][] memory other = treeOf(pair);
        Fill[] memory fills = new Fill[](4);
        fills[0] = _full(orders, levels, 0);
        fills[1] = Fill(pair[0], bytes.concat(bulkSigned(other), proofOf(other, 0, 1)), 1);
        fills[2] = Fill(orders[1], proofOf(levels, 1, 0), 1);
        fills[3] = Fill(pair[1], proofOf(other, 1, 0), 1);
        vm.prank(taker);
        sweep(fills, taker, type(uint256).max, true);
        vm.assertEq(items.balanceOf(taker, 11), 1, "the first tree");
        vm.assertEq(items.balanceOf(taker, 17), 1, "the second");
        vm.assertEq(items.balanceOf(maker, 12), 1, "not the first any more");
        vm.assertEq(items.balanceOf(taker, 18), 1, "the second's other leaf");
    }

    /// The first leaf in full, and after it a lot that must be left out.
    function _second(
        bytes32[][] memory levels,
        IMarket.Order[] memory orders,
        IMarket.Order memory order,
        bytes memory signature
    ) private {
        Fill[] memory fills = new Fill[](2);
        fills[0] = _full(orders, levels, 0);
        fills[1] = Fill(order, signature, 1);
        vm.prank(taker);
        vm.expectRevert(IMarket.BadSignature.selector);
        sweep(fills, taker, type(uint256).max, false);
    }

    function _full(
        IMarket.Order[] memory orders,
        bytes32[][] memory levels,
        uint256 index
    ) private view returns (Fill memory) {
        uint256 depth = levels.length - 1;
        bytes memory proof = proofOf(levels, index, depth);
        return Fill(orders[index], bytes.concat(bulkSigned(levels), proof), 1);
    }

    function _tree()
        private
        view
        returns (IMarket.Order[] memory orders, bytes32[][] memory levels)
    {
        orders = new IMarket.Order[](8);
        for (uint256 i = 0; i < 8; ++i) orders[i] = listing(address(items), 11 + i, 1, PRICE);
        levels = treeOf(orders);
    }

    function _shuffled(uint256 seed, uint256 count) private pure returns (uint256[] memory picked) {
        uint256[8] memory all = [uint256(0), 1, 2, 3, 4, 5, 6, 7];
        picked = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 other = i + (uint256(keccak256(abi.encode(seed, i))) % (8 - i));
            (picked[i], all[other]) = (all[other], all[i]);
        }
    }

    function _fills(uint256 count) private view returns (Fill[] memory fills) {
        fills = new Fill[](count);
        for (uint256 i = 0; i < count; ++i) {
            IMarket.Order memory order = listing(address(items), 11 + i, 1, PRICE);
            fills[i] = Fill(order, signed(order), 1);
        }
    }
}
