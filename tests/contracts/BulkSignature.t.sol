// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {Sweeps} from "./harness/Sweeps.sol";

/// @title Market: one signature over a tree of orders
contract BulkSignatureTest is Sweeps {
    uint256 private constant PRICE = 3 ether;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        mintItem(1, maker, 10);
        mintItem(11, maker, 1);
        mintItem(12, maker, 1);
    }

    /// The signature that a sweep carries once counts though the order that carries it is dead.
    function test_ADeadOrderLeavesItsBulkSignatureToTheNext() public {
        IMarket.Order[2] memory orders = [
            listing(address(items), 11, 1, PRICE),
            listing(address(items), 12, 1, PRICE)
        ];
        orders[0].slot = 8;
        bytes32[2] memory leaves = [
            structHashOf("Listing", orders[0]),
            structHashOf("Listing", orders[1])
        ];
        bytes memory signature = bulkSigned(
            "Listing",
            1,
            keccak256(abi.encodePacked(leaves[0], leaves[1]))
        );
        Fill[] memory fills = new Fill[](2);
        fills[0] = Fill(orders[0], abi.encodePacked(signature, uint24(0), leaves[1]), 1);
        fills[1] = Fill(orders[1], abi.encodePacked(uint24(1), leaves[0]), 1);
        vm.prank(maker);
        market.cancel(8);
        vm.prank(taker);
        sweep(fills, taker, PRICE, true);
        vm.assertEq(items.balanceOf(taker, 12), 1, "the living one");
        vm.assertEq(items.balanceOf(taker, 11), 0, "the cancelled one");
    }

    /// A tree may name whom it likes: its signature counts for its signer's orders alone, also where
    /// a sweep does not repeat it.
    function test_ATreeSignsForItsSignerAlone() public {
        uint256 victimKey = 0x71C;
        address victim = vm.addr(victimKey);
        mintItem(31, victim, 1);
        vm.prank(victim);
        items.setApprovalForAll(address(market), true);
        IMarket.Order memory own = listing(address(items), 11, 1, PRICE);
        IMarket.Order memory theirs = listing(address(items), 31, 1, 1);
        theirs.maker = victim;
        bytes32[2] memory leaves = [structHashOf("Listing", own), structHashOf("Listing", theirs)];
        bytes memory signature = bulkSigned(
            "Listing",
            1,
            keccak256(abi.encodePacked(leaves[0], leaves[1]))
        );
        Fill[] memory fills = new Fill[](2);
        fills[0] = Fill(own, abi.encodePacked(signature, uint24(0), leaves[1]), 1);
        bytes memory place = abi.encodePacked(uint24(1), leaves[0]);
        fills[1] = Fill(theirs, place, 1);
        vm.prank(taker);
        vm.expectRevert(IMarket.BadSignature.selector);
        sweep(fills, taker, 2 * PRICE, false);
        fills[1].signature = abi.encodePacked(signature, place);
        vm.prank(taker);
        vm.expectRevert(IMarket.BadSignature.selector);
        sweep(fills, taker, 2 * PRICE, false);
        vm.assertEq(items.balanceOf(victim, 31), 1, "the victim's");
    }

    function test_TreesOfEachHeightAreGoodAndNoOther() public {
        market.setFee(fees, 250);
        for (uint256 depth = 1; depth <= 8; ++depth) {
            IMarket.Order memory order = listing(address(items), 1, 1, PRICE + depth);
            bytes memory proof;
            bytes32 root = structHashOf("Listing", order);
            for (uint256 i = 0; i < depth; ++i) {
                bytes32 beside = keccak256(abi.encode(depth, i));
                proof = abi.encodePacked(proof, beside);
                root = keccak256(abi.encodePacked(root, beside));
            }
            bytes memory signature = bulkSigned("Listing", depth, root);
            vm.prank(taker);
            market.fillOne(order, abi.encodePacked(signature, uint24(0), proof), 1);

            // The same tree of vouchers is another signature.
            _bad(order, abi.encodePacked(bulkSigned("Voucher", depth, root), uint24(0), proof));
            _bad(order, abi.encodePacked(signature, uint24(1 << depth), proof));
        }
        IMarket.Order memory lone = listing(address(items), 1, 1, PRICE);
        bytes32 leaf_ = structHashOf("Listing", lone);
        _bad(lone, abi.encodePacked(bulkSigned("Listing", 0, leaf_), uint24(0)));
        bytes memory high;
        for (uint256 i = 0; i < 9; ++i) {
            high = abi.encodePacked(high, leaf_);
            leaf_ = keccak256(abi.encodePacked(leaf_, bytes32(0)));
        }
        _bad(lone, abi.encodePacked(bulkSigned("Listing", 9, leaf_), uint24(0), high));
    }

    function test_VouchersAreSignedInBulkToo() public {
        for (uint256 depth = 1; depth <= 8; ++depth) {
            IMarket.Order memory voucher = listing(address(items), 100 + depth, 1, PRICE);
            voucher.epoch = 1;
            bytes memory proof;
            bytes32 root = structHashOf("Voucher", voucher);
            for (uint256 i = 0; i < depth; ++i) {
                proof = abi.encodePacked(proof, bytes32(i));
                root = keccak256(abi.encodePacked(root, bytes32(i)));
            }
            bytes memory signature = bulkSigned("Voucher", depth, root);
            items.setMinter(vm.addr(MINTER_KEY), IDS_A_DAY);
            bytes memory word = authority(MINTER_KEY, 100 + depth, maker, 1);
            vm.prank(taker);
            market.buyWithVoucher(voucher, abi.encodePacked(signature, uint24(0), proof), word, 1);
            vm.assertEq(items.balanceOf(taker, 100 + depth), 1, "minted");
        }
    }

    function _bad(IMarket.Order memory order, bytes memory signature) private {
        vm.prank(taker);
        vm.expectRevert(IMarket.BadSignature.selector);
        market.fillOne(order, signature, 1);
    }
}
