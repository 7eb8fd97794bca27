// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAdministered} from "../../contracts/interfaces/IAdministered.sol";
import {IContent} from "../../contracts/interfaces/IContent.sol";
import {IItems} from "../../contracts/interfaces/IItems.sol";
import {World} from "./harness/World.sol";

/// @title Drops: the root is that of the ids, and only they can be claimed, once each
contract DropsTest is World {
    function testFuzz_EveryIdOfADropAndNoOtherIsClaimed(uint8 count, uint256 seed) public {
        uint256[] memory ids = _ids(within(count, 1, 40), seed);
        bytes32 root = items.drop(ids, maker, 1, ROYALTY_BPS);
        bytes32[][] memory proofs = new bytes32[][](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) proofs[i] = _proof(ids, i, root);
        for (uint256 i = 0; i < ids.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IItems.NotInDrop.selector, root, ids[i] ^ (1 << 200))
            );
            items.claim(root, ids[i] ^ (1 << 200), proofs[i]);
            vm.prank(taker);
            items.claim(root, ids[i], proofs[i]);
            vm.assertEq(items.balanceOf(maker, ids[i]), 1, "the beneficiary's");
            vm.assertEq(items.creatorOf(ids[i]), creator, "creator");
            vm.expectRevert(IContent.AlreadyMinted.selector);
            items.claim(root, ids[i], proofs[i]);
        }
    }

    function test_ANodeOfTheTreeIsNoId() public {
        uint256[] memory ids = _ids(4, 1);
        bytes32 root = items.drop(ids, maker, 1, 0);
        bytes32 left = node(leaf(ids[0]), leaf(ids[1]));
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = node(leaf(ids[2]), leaf(ids[3]));
        vm.assertEq(node(left, proof[0]), root, "the root is computed from the ids");
        vm.expectRevert(abi.encodeWithSelector(IItems.NotInDrop.selector, root, uint256(left)));
        items.claim(root, uint256(left), proof);
    }

    function test_ADropIsToldInFullAndCounts() public {
        items.setMinter(address(this), 5);
        uint256[] memory ids = _ids(2, 7);
        bytes32 root = pairRoot(ids[0], ids[1]);
        vm.expectEmit(address(items));
        emit IItems.Dropped(root, maker, 1, ROYALTY_BPS, ids);
        items.drop(ids, maker, 1, ROYALTY_BPS);
        vm.assertEq(items.idsLeftToday(), 3, "leaves count");
        vm.expectRevert(abi.encodeWithSelector(IItems.DropExists.selector, root));
        items.drop(ids, taker, 1, 0);
        vm.expectRevert(IItems.EmptyDrop.selector);
        items.drop(new uint256[](0), taker, 1, 0);
        vm.expectRevert(IContent.RoyaltyTooHigh.selector);
        items.drop(_ids(1, 8), taker, 1, 1_001);
        vm.assertTrue(!items.exists(ids[0]), "ownership begins at the claim");
    }

    function test_AGiveawayGoesToWhoeverClaims() public {
        uint256[] memory ids = _ids(2, 9);
        bytes32 root = items.drop(ids, address(0), 1, 0);
        vm.prank(hero);
        items.claim(root, ids[0], _proof(ids, 0, root));
        vm.assertEq(items.balanceOf(hero, ids[0]), 1, "the claimer's");
    }

    function test_ARevokedDropIsOver() public {
        uint256[] memory ids = _ids(2, 3);
        bytes32 root = items.drop(ids, maker, 1, 0);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IAdministered.MissingRole.selector, taker));
        items.revokeDrop(root);
        items.revokeDrop(root);
        bytes memory unknown = abi.encodeWithSelector(IItems.UnknownDrop.selector, root);
        bytes32[] memory proof = _proof(ids, 0, root);
        vm.expectRevert(unknown);
        items.claim(root, ids[0], proof);
        vm.expectRevert(unknown);
        items.revokeDrop(root);
        vm.expectRevert(abi.encodeWithSelector(IItems.DropExists.selector, root));
        items.drop(ids, maker, 1, 0);
        (, uint32 index, ) = items.dropOf(root);
        vm.assertEq(uint256(index), 0, "gone");
    }

    function _ids(uint256 count, uint256 seed) private pure returns (uint256[] memory ids) {
        ids = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) ids[i] = uint256(keccak256(abi.encode(seed, i)));
    }

    /// A second writing of the tree, level by level, which must come to the same root.
    function _proof(
        uint256[] memory ids,
        uint256 index,
        bytes32 root
    ) private pure returns (bytes32[] memory proof) {
        bytes32[] memory level = new bytes32[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) level[i] = leaf(ids[i]);
        bytes32[] memory found = new bytes32[](8);
        uint256 depth;
        while (level.length > 1) {
            if (index ^ 1 < level.length) found[depth++] = level[index ^ 1];
            bytes32[] memory above = new bytes32[]((level.length + 1) / 2);
            for (uint256 i = 0; i < level.length; i += 2) {
                bool alone = i + 1 == level.length;
                above[i / 2] = alone ? level[i] : node(level[i], level[i + 1]);
            }
            (level, index) = (above, index / 2);
        }
        vm.assertEq(level[0], root, "root");
        proof = new bytes32[](depth);
        for (uint256 i = 0; i < depth; ++i) proof[i] = found[i];
    }
}
