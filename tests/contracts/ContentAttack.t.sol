// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IContent} from "../../contracts/interfaces/IContent.sol";
import {ICharacters} from "../../contracts/interfaces/ICharacters.sol";
import {IItems} from "../../contracts/interfaces/IItems.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {IQuests} from "../../contracts/interfaces/IQuests.sol";
import {Reentrant} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Ids: what a stolen key, a hostile receiver or a second way in tries
contract ContentAttackTest is World {
    uint256 private constant SWORD = 0x5170;

    /// An admin that receives an entry of a batch names a minter in between: what the batch gives
    /// back must not borrow from the count of creators, or an index is given away twice.
    function test_ABatchReturnsNoMoreThanItCounted() public {
        Reentrant admin = new Reentrant();
        items.registerCreator(hero);
        mintItem(1, maker, 1);
        mintItem(2, maker, 1);
        items.offerAdmin(address(admin));
        admin.act(address(items), abi.encodeCall(items.acceptAdmin, ()));
        IItems.Mint[] memory orders = new IItems.Mint[](3);
        orders[0] = itemOrder(3, address(admin), 1, 1);
        orders[1] = itemOrder(1, maker, 1, 1);
        orders[2] = itemOrder(2, maker, 1, 1);
        admin.arm(address(items), abi.encodeCall(items.setMinter, (address(this), 10)));
        items.mintBatch(orders);
        vm.assertTrue(admin.succeeded(), "the allowance began afresh");
        vm.assertEq(items.idsLeftToday(), 10, "no more than there is");
        vm.assertEq(uint256(items.registerCreator(taker)), 3, "a new index");
        mintOrder(IItems.Mint(4, maker, hero, ROYALTY_BPS, 1, 1, 0));
        vm.assertEq(items.creatorOf(4), hero, "the royalties stay where they were");
    }

    function test_ABurnedIdComesBackByNoWay() public {
        uint256[] memory ids = new uint256[](1);
        ids[0] = SWORD;
        bytes32 root = items.drop(ids, maker, 1, ROYALTY_BPS);
        items.claim(root, SWORD, new bytes32[](0));
        vm.prank(maker);
        items.burn(maker, SWORD, 1);
        vm.expectRevert(IContent.AlreadyMinted.selector);
        items.claim(root, SWORD, new bytes32[](0));

        IItems.Mint[] memory things = new IItems.Mint[](3);
        things[0] = itemOrder(SWORD, maker, 1, 1);
        things[1] = itemOrder(SWORD, address(new Reentrant()), 1, 1);
        things[2] = itemOrder(SWORD, maker, 1, 5);
        things[2].minted = 1;
        items.mintBatch(things);
        vm.assertEq(items.supplyOf(SWORD), 0, "burned");
        vm.assertEq(items.mintedOf(SWORD), 1, "once");

        mintCharacter(SWORD, maker);
        vm.prank(maker);
        characters.burn(SWORD);
        ICharacters.Mint[] memory people = new ICharacters.Mint[](2);
        people[0] = characterOrder(SWORD, maker);
        people[1] = characterOrder(SWORD, address(new Reentrant()));
        characters.mintBatch(people);
        vm.assertTrue(!characters.exists(SWORD), "burned");
        vm.expectRevert(IContent.AlreadyMinted.selector);
        characters.mintAndCall(maker, SWORD, 1, 0);
    }

    /// A burned piece of an edition frees nothing below the cap, by batch either.
    function test_ABurnedPieceIsNotMintedAgainByABatch() public {
        mintItem(SWORD, maker, 3);
        vm.prank(maker);
        items.burn(maker, SWORD, 3);
        IItems.Mint[] memory orders = new IItems.Mint[](2);
        orders[0] = itemOrder(SWORD, maker, 3, 3);
        orders[1] = itemOrder(SWORD, maker, 1, 3);
        orders[1].minted = 3;
        items.mintBatch(orders);
        vm.assertEq(items.supplyOf(SWORD), 0, "none alive");
    }

    function test_AnIdOfTwoDropsIsClaimedOnce() public {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (1, 2);
        bytes32 first = items.drop(ids, maker, 1, 0);
        (ids[0], ids[1]) = (2, 3);
        bytes32 second = items.drop(ids, taker, 1, ROYALTY_BPS);
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = leaf(3);
        // The proof of one drop is none in the other.
        vm.expectRevert(abi.encodeWithSelector(IItems.NotInDrop.selector, first, 2));
        items.claim(first, 2, proof);
        items.claim(second, 2, proof);
        proof[0] = leaf(1);
        vm.expectRevert(IContent.AlreadyMinted.selector);
        items.claim(first, 2, proof);
        vm.assertEq(items.balanceOf(taker, 2), 1, "whose drop came first to a claim");
    }

    function test_AMintedIdIsNotClaimedAndAClaimedOneNotMinted() public {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (1, 2);
        bytes32 root = items.drop(ids, maker, 1, 0);
        bytes32[] memory proof = new bytes32[](1);
        (proof[0]) = leaf(2);
        mintItem(1, taker, 1);
        vm.expectRevert(IContent.AlreadyMinted.selector);
        items.claim(root, 1, proof);
        proof[0] = leaf(1);
        items.claim(root, 2, proof);
        vm.expectRevert(IContent.AlreadyMinted.selector);
        items.mintUnique(taker, 2, 1, 0);
        vm.expectRevert(IContent.AlreadyMinted.selector);
        items.addPieces(taker, 2, 1, 0, 5, 1, 1);
    }

    /// What a revoked minter posted stays until the admin revokes it, each drop by itself.
    function test_ADropOutlivesItsMinterUntilItIsRevoked() public {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (1, 2);
        bytes32 root = items.drop(ids, maker, 1, 0);
        items.setMinter(address(0), 0);
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = leaf(2);
        items.claim(root, 1, proof);
        items.revokeDrop(root);
        proof[0] = leaf(1);
        vm.expectRevert(abi.encodeWithSelector(IItems.UnknownDrop.selector, root));
        items.claim(root, 2, proof);
    }

    function test_TheMintersWordIsForOneChainAndOneContract() public {
        readyToTrade(100 ether);
        items.setMinter(vm.addr(MINTER_KEY), IDS_A_DAY);
        IMarket.Order memory voucher = listing(address(items), 77, 1, 1 ether);
        voucher.epoch = 1;
        bytes memory word = authority(MINTER_KEY, 77, maker, 1);
        vm.chainId(1);
        bytes memory signature = signedBy(MAKER_KEY, market.hashVoucher(voucher));
        vm.prank(taker);
        vm.expectRevert(IItems.NotAuthorized.selector);
        market.buyWithVoucher(voucher, signature, word, 1);
        vm.chainId(31337);

        // The same word, for another contract of the same name.
        address ours = address(items);
        items = IItems(deployWorld(address(this))[2]);
        word = authority(MINTER_KEY, 77, maker, 1);
        items = IItems(ours);
        signature = signedBy(MAKER_KEY, market.hashVoucher(voucher));
        vm.prank(taker);
        vm.expectRevert(IItems.NotAuthorized.selector);
        market.buyWithVoucher(voucher, signature, word, 1);
    }

    function test_EveryContractCountsEachMintAndReturnsWhatABatchSkipped() public {
        characters.setMinter(address(this), 4);
        ICharacters.Mint[] memory people = new ICharacters.Mint[](5);
        for (uint256 i = 0; i < 5; ++i) people[i] = characterOrder(i % 2, maker);
        bytes memory refusal = abi.encodeWithSelector(IContent.DailyCapReached.selector, 4);
        vm.expectRevert(refusal);
        characters.mintBatch(people);
        people = new ICharacters.Mint[](4);
        for (uint256 i = 0; i < 4; ++i) people[i] = characterOrder(i % 2, maker);
        characters.mintBatch(people);
        vm.assertEq(characters.idsLeftToday(), 2, "two of four");
        characters.mintUnique(maker, 8, 1, 0);
        characters.mintAndCall(maker, 9, 1, 0);
        vm.expectRevert(refusal);
        characters.mintUnique(maker, 10, 1, 0);

        mintItem(SWORD, hero, 1);
        quests.setMinter(address(this), 2);
        IQuests.Terms memory asked = terms(
            objective(IQuests.Predicate.HOLD, address(items), SWORD, 1),
            0
        );
        IQuests.MintQuest[] memory errands = new IQuests.MintQuest[](2);
        (errands[0], errands[1]) = (questOrder(1, asked), questOrder(1, asked));
        quests.mintBatch(errands);
        vm.assertEq(quests.idsLeftToday(), 1, "one of two");
        quests.mint(questOrder(2, asked));
        vm.expectRevert(abi.encodeWithSelector(IContent.DailyCapReached.selector, 2));
        quests.mint(questOrder(3, asked));
        vm.expectRevert(abi.encodeWithSelector(IContent.DailyCapReached.selector, 2));
        quests.mintBatch(errands);
    }

    /// A key that is replaced takes its count with it, and the signatures that it gave.
    function test_ANewMinterBeginsItsDayAfresh() public {
        items.setMinter(address(this), 2);
        mintItem(1, maker, 1);
        mintItem(2, maker, 1);
        vm.assertEq(items.idsLeftToday(), 0, "used up");
        items.setMinter(hero, 2);
        vm.assertEq(items.idsLeftToday(), 2, "afresh");
        vm.prank(hero);
        items.mintUnique(maker, 3, 1, 0);
        vm.assertEq(items.idsLeftToday(), 1, "counted");
        items.setMinter(hero, 0);
        vm.prank(hero);
        vm.expectRevert(abi.encodeWithSelector(IContent.DailyCapReached.selector, 0));
        items.mintUnique(maker, 4, 1, 0);
    }

    /// Nothing, of no id, from nobody: no state may change by it.
    function testFuzz_ATransferOfNothingChangesNothing(uint256 id, address to) public {
        vm.assume(to != address(0) && to.code.length == 0);
        mintItem(SWORD, maker, 3);
        uint256 epoch = items.epochOf(id, taker);
        vm.startPrank(taker);
        items.safeTransferFrom(taker, to, id, 0, "");
        items.burn(taker, id, 0);
        vm.stopPrank();
        vm.assertEq(items.epochOf(id, taker), epoch, "epoch");
        vm.assertEq(items.mintedOf(id), id == SWORD ? 3 : 0, "minted");
        vm.assertEq(items.balanceOf(to, id), id == SWORD && to == maker ? 3 : 0, "balance");
    }

    function test_ABatchTransferMovesEachEntryOnce() public {
        mintItem(1, maker, 5);
        mintItem(2, maker, 1);
        uint256[] memory ids = new uint256[](3);
        uint256[] memory amounts = new uint256[](3);
        (ids[0], ids[1], ids[2]) = (1, 2, 1);
        (amounts[0], amounts[1], amounts[2]) = (2, 1, 4);
        vm.startPrank(maker);
        vm.expectPartialRevert(
            bytes4(keccak256("ERC1155InsufficientBalance(address,uint256,uint256,uint256)"))
        );
        items.safeBatchTransferFrom(maker, taker, ids, amounts, "");
        (ids[2], amounts[2]) = (2, 1);
        vm.expectPartialRevert(
            bytes4(keccak256("ERC1155InsufficientBalance(address,uint256,uint256,uint256)"))
        );
        items.safeBatchTransferFrom(maker, taker, ids, amounts, "");
        (ids[2], amounts[2]) = (1, 3);
        items.safeBatchTransferFrom(maker, maker, ids, amounts, "");
        vm.assertEq(items.balanceOf(maker, 1), 5, "to oneself");
        items.safeBatchTransferFrom(maker, taker, ids, amounts, "");
        vm.stopPrank();
        vm.assertEq(items.balanceOf(taker, 1), 5, "both parts");
        vm.assertEq(items.balanceOf(taker, 2), 1, "and the other");
    }
}
