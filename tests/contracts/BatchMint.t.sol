// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IContent} from "../../contracts/interfaces/IContent.sol";
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
        emit IContent.MintSkipped(1, taker, IContent.AlreadyMinted.selector);
        items.mintBatch(orders);
        vm.assertEq(items.balanceOf(maker, 1), 1, "first");
        vm.assertEq(items.balanceOf(taker, 1), 0, "second of the same id");

        items.mintBatch(orders);
        vm.assertEq(items.mintedOf(1), 1, "unique");
        vm.assertEq(items.mintedOf(2), 5, "edition");
        vm.assertEq(items.balanceOf(taker, 2), 5, "balance");
    }

    function test_AnEditionBeyondItsCapIsSkipped() public {
        mintOrder(itemOrder(1, maker, 7, 10));
        IItems.Mint[] memory orders = new IItems.Mint[](2);
        orders[0] = itemOrder(1, taker, 4, 10);
        orders[1] = itemOrder(1, taker, 3, 10);
        (orders[0].minted, orders[1].minted) = (7, 7);
        vm.expectEmit(address(items));
        emit IContent.MintSkipped(1, taker, IItems.CapExceeded.selector);
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
        emit IContent.MintSkipped(1, target, IERC1155Errors.ERC1155InvalidReceiver.selector);
        items.mintBatch(orders);
        mintOrder(itemOrder(1, maker, 1, 1));
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

    /// A minter that is its own receiver mints from within a batch; each mint counts once.
    function test_AMinterThatCallsBackStaysWithinItsAllowance() public {
        Reentrant minter = new Reentrant();
        items.setMinter(address(minter), 3);
        IItems.Mint[] memory orders = new IItems.Mint[](2);
        orders[0] = itemOrder(1, address(minter), 1, 1);
        orders[1] = itemOrder(2, maker, 1, 1);
        bytes memory within_ = abi.encodeCall(items.mintUnique, (maker, 3, 1, 0));
        minter.arm(address(items), within_);
        minter.act(address(items), abi.encodeCall(items.mintBatch, (orders)));
        vm.assertTrue(minter.called() && minter.succeeded(), "one more fits");
        vm.assertEq(items.idsLeftToday(), 0, "three in all");
        vm.expectRevert(abi.encodeWithSelector(IContent.DailyCapReached.selector, 3));
        minter.act(address(items), abi.encodeCall(items.mintUnique, (maker, 4, 1, 0)));
    }

    function test_SkippedEntriesDoNotCount() public {
        items.setMinter(address(this), 3);
        IItems.Mint[] memory orders = new IItems.Mint[](3);
        orders[0] = itemOrder(1, maker, 1, 1);
        orders[1] = itemOrder(1, maker, 1, 1);
        orders[2] = itemOrder(2, address(new NoReceiver()), 1, 1);
        items.mintBatch(orders);
        vm.assertEq(items.idsLeftToday(), 2, "one was minted");
    }

    function test_EntriesAreForTheContractItselfAlone() public {
        bytes memory item = abi.encodeWithSignature(
            "mintEntry((uint256,address,address,uint16,uint64,uint64,uint64))",
            itemOrder(1, maker, 1, 1)
        );
        (bool done, bytes memory reason) = address(items).call(item);
        vm.assertTrue(!done && bytes4(reason) == IContent.OnlySelf.selector, "item");
        bytes memory person = abi.encodeWithSignature(
            "mintEntry((uint256,address,address,uint16))",
            characterOrder(1, maker)
        );
        (done, reason) = address(characters).call(person);
        vm.assertTrue(!done && bytes4(reason) == IContent.OnlySelf.selector, "character");
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
        emit IContent.MintSkipped(10, giver, IQuests.TargetTooScarce.selector);
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
                1,
                false
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
