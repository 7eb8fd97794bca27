// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {Wallet} from "./harness/Receivers.sol";
import {Sweeps} from "./harness/Sweeps.sol";

/// @title Market: what a sweep remembers of one tree proves nothing else
contract SweepProofTest is Sweeps {
    uint256 private constant PRICE = 3 ether;
    uint256 private constant HOSTILE_KEY = 0xBAD;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        for (uint256 id = 11; id < 19; ++id) mintItem(id, maker, 1);
    }

    /// No heap of true nodes, at any height or place, proves an order that is in no tree.
    function testFuzz_TrueNodesProveNoOrderThatWasNotSigned(uint256 seed) public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        Fill[] memory fills = new Fill[](3);
        fills[0] = _full(orders, levels, seed % 8);
        fills[1] = _full(orders, levels, (seed >> 3) % 8);
        fills[1].signature = proofOf(levels, (seed >> 3) % 8, 3);
        IMarket.Order memory forged = listing(address(items), 11 + ((seed >> 6) % 8), 1, 1);
        bytes memory proof = abi.encodePacked(uint24((seed >> 9) % 16));
        for (uint256 i = 0; i < (seed >> 13) % 5; ++i) {
            bytes32[] memory level = levels[(seed >> (16 + 8 * i)) % 4];
            proof = bytes.concat(proof, level[(seed >> (20 + 8 * i)) % level.length]);
        }
        fills[2] = Fill(forged, proof, 1);
        vm.expectEmit(address(market));
        emit IMarket.Skipped(market.hashListing(forged), IMarket.BadSignature.selector);
        vm.prank(taker);
        sweep(fills, taker, type(uint256).max, true);
    }

    /// A proof that is too high or of odd length spoils its own lot alone.
    function test_AMisshapenProofSpoilsItsLotAlone() public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        bytes memory whole = bytes.concat(proofOf(levels, 1, 3), new bytes(40 * 32));
        Fill[] memory fills = new Fill[](3);
        fills[0] = _full(orders, levels, 0);
        fills[2] = Fill(orders[2], proofOf(levels, 2, 3), 1);
        bytes memory told = abi.encodeWithSelector(IMarket.TotalTooHigh.selector, 2 * PRICE + 5);
        for (uint256 length = 0; length < whole.length; length += length < 140 ? 1 : 32) {
            // In full up to the leaf's neighbour or the root, it is good.
            if (length == 3 || length == 3 + 3 * 32) continue;
            bytes memory proof = new bytes(length);
            for (uint256 i = 0; i < length; ++i) proof[i] = whole[i];
            fills[1] = Fill(orders[1], proof, 1);
            vm.prank(taker);
            vm.expectRevert(told);
            sweep(fills, taker, 0, true);
        }
    }

    /// A tree of somebody else lends nothing to the maker's orders, also where it holds them.
    function test_AnotherTreeLendsNothing() public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        address hostile = vm.addr(HOSTILE_KEY);
        mintItem(31, hostile, 1);
        vm.prank(hostile);
        items.setApprovalForAll(address(market), true);
        IMarket.Order[] memory theirs = new IMarket.Order[](2);
        (theirs[0], theirs[1]) = (
            listing(address(items), 31, 1, PRICE),
            listing(address(items), 12, 1, 1)
        );
        theirs[0].maker = hostile;
        bytes32[][] memory other = treeOf(theirs);
        bytes memory key = signedBy(HOSTILE_KEY, bulkDigestOf(other));
        Fill[] memory fills = new Fill[](4);
        fills[0] = _full(orders, levels, 0);
        fills[1] = Fill(theirs[0], bytes.concat(key, proofOf(other, 0, 1)), 1);
        fills[2] = Fill(theirs[1], proofOf(other, 1, 0), 1);
        fills[3] = Fill(theirs[1], bytes.concat(key, proofOf(other, 1, 1)), 1);
        vm.prank(taker);
        sweep(fills, taker, type(uint256).max, true);
        vm.assertEq(items.balanceOf(taker, 31), 1, "their own");
        vm.assertEq(items.balanceOf(maker, 12), 1, "not the maker's");
    }

    /// A tree that is signed by nobody, or for another maker, leaves what was proven as it is.
    function test_ATreeThatFailsChangesNothing() public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        IMarket.Order[] memory forged = new IMarket.Order[](2);
        (forged[0], forged[1]) = (
            listing(address(items), 15, 1, 1),
            listing(address(items), 16, 1, 1)
        );
        bytes32[][] memory other = treeOf(forged);
        bytes memory key = signedBy(HOSTILE_KEY, bulkDigestOf(other));
        Fill[] memory fills = new Fill[](5);
        fills[0] = _full(orders, levels, 0);
        fills[1] = Fill(forged[0], bytes.concat(key, proofOf(other, 0, 1)), 1);
        fills[2] = Fill(forged[1], proofOf(other, 1, 0), 1);
        fills[3] = Fill(forged[0], bytes.concat(new bytes(64), hex"1b", proofOf(other, 0, 1)), 1);
        fills[4] = Fill(orders[1], proofOf(levels, 1, 0), 1);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.TotalTooHigh.selector, 2 * PRICE + 3));
        sweep(fills, taker, 0, true);
    }

    /// The nodes beside a path that led nowhere are in no tree, whatever a lot says of them.
    function testFuzz_AProofThatFailsIsForgotten(uint256 height, bool last) public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        height = within(height, 1, 3);
        IMarket.Order memory forged = listing(address(items), 15, 1, 1);
        // Beside the lowest step of a path stands the leaf that the next lot is.
        bytes memory proof = bytes.concat(hex"000000", structHashOf("Listing", forged));
        for (uint256 i = 1; i < height; ++i) proof = bytes.concat(proof, bytes32(i));
        Fill[] memory fills = new Fill[](4);
        fills[0] = _full(orders, levels, 0);
        fills[1] = Fill(orders[6], proof, 1);
        if (last) {
            bytes memory key = signedBy(HOSTILE_KEY, bulkDigestOf(levels));
            fills[1].signature = bytes.concat(key, proof);
        }
        fills[2] = Fill(forged, proofOf(levels, 0, 0), 1);
        fills[3] = Fill(orders[1], proofOf(levels, 1, 0), 1);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.TotalTooHigh.selector, 2 * PRICE + 3));
        sweep(fills, taker, 0, true);
    }

    /// Of a high tree of somebody else nothing is left above a low one of the maker.
    function testFuzz_ALowTreeHasNothingAboveItsRoot(uint256 height) public {
        (IMarket.Order[] memory theirs, ) = _tree();
        address hostile = vm.addr(HOSTILE_KEY);
        mintItem(31, hostile, 1);
        vm.prank(hostile);
        items.setApprovalForAll(address(market), true);
        theirs[0] = listing(address(items), 31, 1, 1 ether);
        theirs[0].maker = hostile;
        for (uint256 i = 1; i < 8; ++i) theirs[i].price = 1;
        bytes32[][] memory high = treeOf(theirs);
        bytes memory key = signedBy(HOSTILE_KEY, bulkDigestOf(high));
        IMarket.Order[] memory own = new IMarket.Order[](2);
        (own[0], own[1]) = (
            listing(address(items), 11, 1, PRICE),
            listing(address(items), 12, 1, PRICE)
        );
        Fill[] memory fills = new Fill[](3);
        fills[0] = Fill(theirs[0], bytes.concat(key, proofOf(high, 0, 3)), 1);
        fills[1] = _full(own, treeOf(own), 0);
        height = within(height, 0, 3);
        uint256 index = height == 3 ? 5 : 1 << height;
        fills[2] = Fill(theirs[index], proofOf(high, index, height), 1);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.TotalTooHigh.selector, PRICE + 1 ether));
        sweep(fills, taker, 0, true);
    }

    /// A wallet may say yes to another's tree: it proves nothing to anybody.
    function test_AWalletThatTakesATreeProvesNothing() public {
        (IMarket.Order[] memory orders, bytes32[][] memory levels) = _tree();
        Wallet wallet = new Wallet();
        mintItem(31, address(wallet), 1);
        wallet.act(
            address(items),
            abi.encodeCall(items.setApprovalForAll, (address(market), true))
        );
        IMarket.Order memory theirs = listing(address(items), 31, 1, PRICE);
        theirs.maker = address(wallet);
        wallet.approveDigest(market.hashListing(theirs));
        Fill[] memory fills = new Fill[](3);
        fills[0] = Fill(theirs, _full(orders, levels, 0).signature, 1);
        fills[1] = Fill(orders[1], proofOf(levels, 1, 0), 1);
        fills[2] = Fill(orders[1], proofOf(levels, 1, 3), 1);
        vm.prank(taker);
        sweep(fills, taker, type(uint256).max, true);
        vm.assertEq(items.balanceOf(taker, 31), 1, "the wallet's");
        vm.assertEq(items.balanceOf(maker, 12), 1, "proven by no key");
    }

    function _full(
        IMarket.Order[] memory orders,
        bytes32[][] memory levels,
        uint256 index
    ) private view returns (Fill memory) {
        bytes memory proof = proofOf(levels, index, levels.length - 1);
        return Fill(orders[index], bytes.concat(bulkSigned(levels), proof), 1);
    }

    /// Eight orders of different prices, so that a sum tells which were bought.
    function _tree()
        private
        view
        returns (IMarket.Order[] memory orders, bytes32[][] memory levels)
    {
        orders = new IMarket.Order[](8);
        for (uint256 i = 0; i < 8; ++i) {
            orders[i] = listing(address(items), 11 + i, 1, PRICE + 2 ** i);
        }
        levels = treeOf(orders);
    }
}
