// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Errors, IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IQuests} from "../../contracts/interfaces/IQuests.sol";
import {NoReceiver, Reentrant} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Quests: what is delivered, locked, credited and withdrawn
contract QuestEscrowTest is World {
    uint256 private constant QUEST = 77;
    uint256 private constant HERB = 1;
    uint256 private constant RING = 2;
    uint256 private constant BARD = 3;
    uint256 private constant REWARD = 50 ether;

    function setUp() public override {
        super.setUp();
        mintItem(HERB, hero, 9);
        mintItem(RING, giver, 4);
        mintCharacter(BARD, hero);
    }

    function test_DeliveriesGoToTheGiverAndRewardsToTheAcceptor() public {
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        vm.assertEq(quests.escrowedItems(RING), 3, "locked");
        acceptAs(hero, QUEST);
        vm.prank(hero);
        quests.complete(QUEST, all, noEvidence(all.objectives.length));

        vm.assertEq(quests.goldCreditOf(hero), REWARD, "Gold");
        vm.assertEq(quests.creditOf(hero, RING), 3, "reward");
        vm.assertEq(quests.creditOf(giver, HERB), 4, "delivery");
        vm.assertEq(quests.characterCreditOf(BARD), giver, "character");
        vm.assertEq(items.balanceOf(hero, HERB), 5, "what is held stays");

        vm.prank(hero);
        quests.withdrawItems(_one(RING), hero);
        vm.startPrank(giver);
        quests.withdrawItems(_one(HERB), giver);
        quests.withdrawCharacter(BARD, giver);
        vm.stopPrank();
        vm.assertEq(items.balanceOf(hero, RING), 3, "ring");
        vm.assertEq(items.balanceOf(giver, HERB), 4, "herb");
        vm.assertEq(characters.ownerOf(BARD), giver, "bard");
        vm.assertEq(quests.escrowedItems(RING) + quests.escrowedItems(HERB), 0, "empty");
    }

    /// HOLD 2 and DELIVER 4 of one item need 6 pieces, not 4.
    function testFuzz_ObjectivesOnOneItemAddUp(uint64 held) public {
        held = uint64(within(held, 0, 9));
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        acceptAs(hero, QUEST);
        vm.startPrank(hero);
        items.safeTransferFrom(hero, taker, HERB, 9 - held, "");
        if (held < 6) {
            vm.expectRevert(abi.encodeWithSelector(IQuests.ObjectiveUnmet.selector, 0, held, 6));
        }
        quests.complete(QUEST, all, noEvidence(all.objectives.length));
        vm.stopPrank();
    }

    function test_ACharacterOfSomebodyElseDoesNotCount() public {
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        acceptAs(hero, QUEST);
        vm.startPrank(hero);
        characters.transferFrom(hero, taker, BARD);
        vm.expectRevert(abi.encodeWithSelector(IQuests.ObjectiveUnmet.selector, 2, 0, 1));
        quests.complete(QUEST, all, noEvidence(all.objectives.length));
        vm.stopPrank();
    }

    function test_ACharacterThatWasBurnedDoesNotCount() public {
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        acceptAs(hero, QUEST);
        vm.startPrank(hero);
        characters.burn(BARD);
        vm.expectRevert(abi.encodeWithSelector(IQuests.ObjectiveUnmet.selector, 2, 0, 1));
        quests.complete(QUEST, all, noEvidence(all.objectives.length));
        vm.stopPrank();
    }

    function test_OtherTermsPayNothing() public {
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        gold.mint(address(quests), 1_000 ether);
        acceptAs(hero, QUEST);
        all.reward.gold = 1_000 ether;
        vm.prank(hero);
        vm.expectRevert(abi.encodeWithSelector(IQuests.TermsMismatch.selector, QUEST));
        quests.complete(QUEST, all, noEvidence(all.objectives.length));
        all = _rich();
        all.objectives = objective(IQuests.Predicate.HOLD, address(items), HERB, 1);
        vm.prank(hero);
        vm.expectRevert(abi.encodeWithSelector(IQuests.TermsMismatch.selector, QUEST));
        quests.complete(QUEST, all, noEvidence(all.objectives.length));
    }

    function test_ARewardThatTheGiverLacksOpensNothing() public {
        IQuests.Terms memory all = _rich();
        all.reward.items[0].amount = 4;
        vm.prank(giver);
        items.safeTransferFrom(giver, taker, RING, 1, "");
        quests.mint(questOrder(QUEST, all));
        gold.mint(giver, REWARD);
        vm.startPrank(giver);
        gold.approve(address(quests), REWARD);
        items.setApprovalForAll(address(quests), true);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC1155Errors.ERC1155InsufficientBalance.selector,
                giver,
                3,
                4,
                RING
            )
        );
        quests.open(QUEST, all);
        vm.stopPrank();
        vm.assertEq(gold.balanceOf(giver), REWARD, "nothing moved");
        vm.assertTrue(quests.stateOf(QUEST) == IQuests.State.Minted, "not open");
    }

    function test_ACancelledRewardIsCredited() public {
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        vm.startPrank(giver);
        quests.cancel(QUEST, all);
        vm.assertEq(quests.creditOf(giver, RING), 3, "credit");
        quests.withdrawItems(_one(RING), giver);
        vm.assertEq(items.balanceOf(giver, RING), 4, "back");
        vm.expectRevert(abi.encodeWithSelector(IQuests.NothingCredited.selector, giver, RING));
        quests.withdrawItems(_one(RING), giver);
        vm.stopPrank();
    }

    function test_NobodyWithdrawsWhatIsNotTheirs() public {
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        acceptAs(hero, QUEST);
        vm.prank(hero);
        quests.complete(QUEST, all, noEvidence(all.objectives.length));
        vm.startPrank(taker);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NothingCredited.selector, taker, RING));
        quests.withdrawItems(_one(RING), taker);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NothingCredited.selector, taker, BARD));
        quests.withdrawCharacter(BARD, taker);
        vm.stopPrank();
    }

    function test_OneIdTwiceIsWithdrawnOnce() public {
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        vm.startPrank(giver);
        quests.cancel(QUEST, all);
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (RING, RING);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NothingCredited.selector, giver, RING));
        quests.withdrawItems(ids, giver);
        vm.stopPrank();
    }

    function test_AnAcceptorThatTakesNoItemsIsPaidAllTheSame() public {
        Reentrant proxy = new Reentrant();
        IQuests.Terms memory simple = terms(
            objective(IQuests.Predicate.HOLD, address(items), HERB, 1),
            REWARD
        );
        simple.reward.items = new IQuests.ItemAmount[](1);
        simple.reward.items[0] = IQuests.ItemAmount(RING, 1);
        openQuest(QUEST, simple);
        vm.prank(hero);
        items.safeTransferFrom(hero, address(proxy), HERB, 1, "");
        proxy.act(address(quests), abi.encodeCall(quests.accept, (QUEST)));
        proxy.act(address(quests), abi.encodeCall(quests.complete, (QUEST, simple, noEvidence(1))));
        vm.assertEq(quests.goldCreditOf(address(proxy)), REWARD, "paid");

        address deaf = address(new NoReceiver());
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, deaf)
        );
        proxy.act(address(quests), abi.encodeCall(quests.withdrawItems, (_one(RING), deaf)));
        proxy.act(address(quests), abi.encodeCall(quests.withdrawItems, (_one(RING), hero)));
        vm.assertEq(items.balanceOf(hero, RING), 1, "sent on");
    }

    function test_AWithdrawerThatCallsBackGetsItsCreditOnce() public {
        Reentrant proxy = new Reentrant();
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        vm.prank(giver);
        quests.cancel(QUEST, all);
        bytes memory again = abi.encodeCall(quests.withdrawItems, (_one(RING), address(proxy)));
        proxy.arm(address(quests), again);
        vm.prank(giver);
        quests.withdrawItems(_one(RING), address(proxy));
        vm.assertTrue(proxy.called() && !proxy.succeeded(), "the guard holds");
        vm.assertEq(items.balanceOf(address(proxy), RING), 3, "once");
    }

    function test_UnsolicitedTokensAreRefused() public {
        bytes memory refusal = abi.encodeWithSelector(IQuests.UnsolicitedTransfer.selector, hero);
        vm.startPrank(hero);
        vm.expectRevert(refusal);
        items.safeTransferFrom(hero, address(quests), HERB, 1, "");
        uint256[] memory one = _one(1);
        vm.expectRevert(refusal);
        items.safeBatchTransferFrom(hero, address(quests), one, one, "");
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, quests)
        );
        characters.safeTransferFrom(hero, address(quests), BARD);
        // A caller that plays the token is no better.
        vm.expectRevert(abi.encodeWithSelector(IQuests.UnsolicitedTransfer.selector, quests));
        IERC1155Receiver(address(quests)).onERC1155Received(address(quests), hero, HERB, 1, "");
        vm.stopPrank();
        vm.expectRevert(
            abi.encodeWithSelector(IQuests.UnsolicitedTransfer.selector, address(this))
        );
        items.mintUnique(address(quests), 50, 1, 0);
    }

    function test_ADeliveryWithoutApprovalChangesNothing() public {
        IQuests.Terms memory all = _rich();
        openQuest(QUEST, all);
        vm.startPrank(hero);
        quests.accept(QUEST);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC1155Errors.ERC1155MissingApprovalForAll.selector,
                quests,
                hero
            )
        );
        quests.complete(QUEST, all, noEvidence(all.objectives.length));
        vm.stopPrank();
        vm.assertTrue(quests.stateOf(QUEST) == IQuests.State.Accepted, "still running");
        vm.assertEq(quests.creditOf(giver, HERB), 0, "no credit");
        vm.assertEq(quests.escrowedGold(), REWARD, "still locked");
    }

    /// HOLD 2 herbs, DELIVER 4 herbs, DELIVER the bard; pays Gold and 3 rings.
    function _rich() private view returns (IQuests.Terms memory all) {
        IQuests.Objective[] memory objectives = new IQuests.Objective[](3);
        objectives[0] = IQuests.Objective(IQuests.Predicate.HOLD, address(items), HERB, 2, false);
        objectives[1] = IQuests.Objective(
            IQuests.Predicate.DELIVER,
            address(items),
            HERB,
            4,
            false
        );
        objectives[2] = IQuests.Objective(
            IQuests.Predicate.DELIVER,
            address(characters),
            BARD,
            1,
            false
        );
        all = terms(objectives, REWARD);
        all.reward.items = new IQuests.ItemAmount[](1);
        all.reward.items[0] = IQuests.ItemAmount(RING, 3);
    }

    function _one(uint256 value) private pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = value;
    }
}
