// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IBatchMint} from "../../contracts/interfaces/IBatchMint.sol";
import {ICharacters} from "../../contracts/interfaces/ICharacters.sol";
import {IItems} from "../../contracts/interfaces/IItems.sol";
import {IQuests} from "../../contracts/interfaces/IQuests.sol";
import {
    CarefulReceiver,
    GasBurner,
    Impostor,
    NoReceiver,
    Receiver,
    Reentrant,
    ReturnBomb
} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Batches: what is refused is skipped, and nobody stops the rest
contract BatchMintTest is World {
    function test_ARetriedBatchMintsNothingTwice() public {
        IItems.Mint[] memory orders = new IItems.Mint[](3);
        orders[0] = itemOrder(1, maker, 1, 1);
        orders[1] = itemOrder(2, taker, 5, 5);
        orders[2] = itemOrder(1, taker, 1, 1);
        vm.expectEmit(address(items));
        emit IBatchMint.MintSkipped(1, taker, IItems.AlreadyMinted.selector);
        items.mintBatch(orders);
        vm.assertEq(items.balanceOf(maker, 1), 1, "first");
        vm.assertEq(items.balanceOf(taker, 1), 0, "second of the same id");

        items.mintBatch(orders);
        vm.assertEq(items.mintedOf(1), 1, "unique");
        vm.assertEq(items.mintedOf(2), 5, "edition");
        vm.assertEq(items.balanceOf(taker, 2), 5, "balance");
    }

    function test_AnEditionBeyondItsCapIsSkipped() public {
        items.mint(itemOrder(1, maker, 7, 10));
        IItems.Mint[] memory orders = new IItems.Mint[](2);
        orders[0] = itemOrder(1, taker, 4, 10);
        orders[1] = itemOrder(1, taker, 3, 10);
        vm.expectEmit(address(items));
        emit IBatchMint.MintSkipped(1, taker, IItems.CapExceeded.selector);
        items.mintBatch(orders);
        vm.assertEq(items.mintedOf(1), 10, "minted");
    }

    function test_HostileReceiversStopNobody() public {
        address[5] memory hostile = [
            address(new NoReceiver()),
            address(new GasBurner()),
            address(new ReturnBomb()),
            address(new Impostor()),
            address(0)
        ];
        IItems.Mint[] memory things = new IItems.Mint[](11);
        ICharacters.Mint[] memory people = new ICharacters.Mint[](11);
        for (uint256 i = 0; i < 11; ++i) {
            address to = i % 2 == 1 ? hostile[i / 2] : maker;
            things[i] = itemOrder(i + 1, to, 1, 1);
            people[i] = characterOrder(i + 1, to);
        }
        uint256 gasBefore = gasleft();
        items.mintBatch(things);
        characters.mintBatch(people);
        vm.assertLe(gasBefore - gasleft(), 4_500_000, "gas is bounded");
        for (uint256 i = 0; i < 11; ++i) {
            uint256 expected = i % 2 == 1 ? 0 : 1;
            vm.assertEq(items.mintedOf(i + 1), expected, "item");
            vm.assertEq(items.balanceOf(maker, i + 1), expected, "its holder");
            vm.assertTrue(characters.exists(i + 1) == (expected == 1), "character");
            vm.assertTrue(
                (characters.creatorOf(i + 1) == creator) == (expected == 1),
                "no record stays of what was skipped"
            );
        }
    }

    function test_ASkippedIdCanBeMintedLater() public {
        IItems.Mint[] memory orders = new IItems.Mint[](1);
        address target = address(new NoReceiver());
        orders[0] = itemOrder(1, target, 1, 1);
        vm.expectEmit(address(items));
        emit IBatchMint.MintSkipped(1, target, IERC1155Errors.ERC1155InvalidReceiver.selector);
        items.mintBatch(orders);
        items.mint(itemOrder(1, maker, 1, 1));
        vm.assertEq(items.balanceOf(maker, 1), 1, "minted");
    }

    /// The gas limit decides whether the batch goes through, never who is left out.
    function test_TooLittleGasNeverSkipsAnybody() public {
        address good = address(new CarefulReceiver());
        address hostile = address(new GasBurner());
        uint256 through;
        uint256 undone;
        for (uint256 gasLimit = 100_000; gasLimit < 1_500_000; gasLimit += 20_000) {
            IItems.Mint[] memory orders = new IItems.Mint[](5);
            for (uint256 i = 0; i < 5; ++i) {
                orders[i] = itemOrder(gasLimit + i, i == 1 ? hostile : good, 1, 1);
            }
            uint256 minted;
            try items.mintBatch{gas: gasLimit}(orders) {
                minted = 1;
                ++through;
            } catch {
                ++undone;
            }
            for (uint256 i = 0; i < 5; ++i) {
                uint256 expected = i == 1 ? 0 : minted;
                vm.assertEq(items.mintedOf(gasLimit + i), expected, "half a batch");
            }
        }
        vm.assertTrue(through > 10 && undone > 10, "both must have been seen");
    }

    function test_AReceiverThatCallsBackGetsNothingMore() public {
        Reentrant minter = new Reentrant();
        items.grantRole(items.MINTER_ROLE(), address(minter));
        IItems.Mint[] memory orders = new IItems.Mint[](1);
        orders[0] = itemOrder(1, address(minter), 1, 5);
        minter.arm(address(items), abi.encodeCall(items.mintBatch, (orders)));
        items.mintBatch(orders);
        vm.assertTrue(minter.called() && !minter.succeeded(), "the guard holds");
        vm.assertEq(items.mintedOf(1), 1, "minted");
    }

    function test_EntriesAreForTheContractItselfAlone() public {
        vm.expectRevert(IBatchMint.OnlySelf.selector);
        items.mintEntry(itemOrder(1, maker, 1, 1));
        vm.expectRevert(IBatchMint.OnlySelf.selector);
        characters.mintEntry(characterOrder(1, maker));
        IQuests.MintQuest memory order;
        vm.expectRevert(IBatchMint.OnlySelf.selector);
        quests.mintEntry(order);
    }

    function test_AQuestWhoseTargetIsGoneStopsNoOther() public {
        mintItem(1, maker, 1);
        mintItem(2, maker, 1);
        IQuests.MintQuest[] memory orders = new IQuests.MintQuest[](3);
        for (uint256 i = 0; i < 3; ++i) {
            IQuests.Objective[] memory objectives = objective(
                IQuests.Predicate.HOLD,
                address(items),
                i == 0 ? 1 : 2,
                1
            );
            orders[i] = questOrder(i + 10, terms(objectives, 0));
        }
        orders[2].giver = address(new GasBurner());
        vm.prank(maker);
        items.burn(maker, 1, 1);
        vm.expectEmit(address(quests));
        emit IBatchMint.MintSkipped(10, giver, IQuests.TargetTooScarce.selector);
        quests.mintBatch(orders);
        vm.assertTrue(quests.stateOf(10) == IQuests.State.None, "impossible");
        vm.assertTrue(quests.stateOf(11) == IQuests.State.Minted, "possible");
        vm.assertTrue(quests.stateOf(12) == IQuests.State.None, "hostile giver");
    }

    /// The dearest quest that the rules allow fits into the gas of one entry.
    function test_TheLargestQuestFitsIntoABatch() public {
        IQuests.Terms memory large;
        large.objectives = new IQuests.Objective[](8);
        large.reward.items = new IQuests.ItemAmount[](8);
        for (uint256 i = 0; i < 8; ++i) {
            mintItem(i + 1, maker, 1);
            mintItem(i + 101, maker, 1);
            large.objectives[i] = IQuests.Objective(
                IQuests.Predicate.DELIVER,
                address(items),
                i + 1,
                1
            );
            large.reward.items[i] = IQuests.ItemAmount(i + 101, 1);
        }
        large.expiry = uint64(NOW);
        large.acceptWindow = 1;
        IQuests.MintQuest[] memory orders = new IQuests.MintQuest[](1);
        orders[0] = questOrder(uint256(keccak256("large")), large);
        orders[0].giver = address(new Receiver());
        uint256 gasBefore = gasleft();
        quests.mintBatch(orders);
        vm.assertLe(gasBefore - gasleft(), 320_000, "what is left is for the receiver");
        vm.assertTrue(quests.exists(orders[0].id), "minted");
    }
}
