// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IQuests} from "../../contracts/interfaces/IQuests.sol";
import {World} from "./harness/World.sol";

/// @title Quests: terms that may be minted, and the life of a quest
contract QuestsTest is World {
    uint256 private constant QUEST = 77;
    uint256 private constant HERB = 1;
    uint256 private constant REWARD = 50 ether;

    function setUp() public override {
        super.setUp();
        mintItem(HERB, hero, 5);
        mintCharacter(3, hero);
    }

    function testFuzz_WhatTheChainCannotSeeIsRefused(bool reach, uint256 position) public {
        IQuests.Objective[] memory objectives = new IQuests.Objective[](4);
        for (uint256 i = 0; i < 4; ++i) objectives[i] = _hold(1)[0];
        position = within(position, 0, 3);
        objectives[position].predicate = reach ? IQuests.Predicate.REACH : IQuests.Predicate.DEFEAT;
        _refused(
            terms(objectives, REWARD),
            abi.encodeWithSelector(IQuests.NotAttestable.selector, position)
        );
    }

    function test_RefusesMalformedTerms() public {
        IQuests.Terms memory bad = terms(new IQuests.Objective[](0), REWARD);
        _refused(bad, abi.encodeWithSelector(IQuests.ObjectiveCountOutOfRange.selector, 0));
        bad = terms(new IQuests.Objective[](9), REWARD);
        _refused(bad, abi.encodeWithSelector(IQuests.ObjectiveCountOutOfRange.selector, 9));
        bad = terms(_hold(0), REWARD);
        _refused(bad, abi.encodeWithSelector(IQuests.ZeroCount.selector, 0));
        bad = terms(objective(IQuests.Predicate.HOLD, address(gold), 1, 1), REWARD);
        _refused(bad, abi.encodeWithSelector(IQuests.UnknownTarget.selector, 0, gold));
        bad = terms(_hold(1), REWARD);
        bad.expiry = uint64(NOW - 1);
        _refused(bad, abi.encodeWithSelector(IQuests.ExpiryPassed.selector, NOW - 1));
        bad.expiry = (uint64(1) << 40) | uint64(NOW);
        _refused(bad, abi.encodeWithSelector(IQuests.ExpiryPassed.selector, bad.expiry));
        bad = terms(_hold(1), REWARD);
        bad.acceptWindow = 0;
        _refused(bad, abi.encodeWithSelector(IQuests.AcceptWindowOutOfRange.selector, 0));
        bad.acceptWindow = 90 days + 1;
        _refused(bad, abi.encodeWithSelector(IQuests.AcceptWindowOutOfRange.selector, 90 days + 1));
        bad = terms(_hold(1), REWARD);
        bad.reward.items = new IQuests.ItemAmount[](9);
        _refused(bad, abi.encodeWithSelector(IQuests.RewardItemCountOutOfRange.selector, 9));
        bad.reward.items = new IQuests.ItemAmount[](1);
        _refused(bad, abi.encodeWithSelector(IQuests.ZeroReward.selector, 0));
    }

    function test_WhatCannotBeWonIsRefused() public {
        IQuests.Terms memory bad = terms(_hold(6), REWARD);
        _refused(bad, abi.encodeWithSelector(IQuests.TargetTooScarce.selector, 0, 5, 6));

        IQuests.Objective[] memory both = new IQuests.Objective[](2);
        both[0] = _hold(3)[0];
        both[1] = objective(IQuests.Predicate.DELIVER, address(items), HERB, 3)[0];
        _refused(
            terms(both, REWARD),
            abi.encodeWithSelector(IQuests.TargetTooScarce.selector, 0, 5, 6)
        );

        bad = terms(_hold(4), REWARD);
        bad.reward.items = new IQuests.ItemAmount[](1);
        bad.reward.items[0] = IQuests.ItemAmount(HERB, 2);
        _refused(bad, abi.encodeWithSelector(IQuests.TargetTooScarce.selector, 0, 5, 6));

        bad = terms(objective(IQuests.Predicate.HOLD, address(characters), 4, 1), REWARD);
        _refused(bad, abi.encodeWithSelector(IQuests.TargetTooScarce.selector, 0, 0, 1));
        bad = terms(objective(IQuests.Predicate.HOLD, address(characters), 3, 2), REWARD);
        _refused(bad, abi.encodeWithSelector(IQuests.TargetTooScarce.selector, 0, 1, 2));
    }

    function test_MintingRecordsTheTermsForAnybodyToRead() public {
        bytes32 termsHash = keccak256(abi.encode(_simple()));
        vm.expectEmit(address(quests));
        emit IQuests.TermsRecorded(QUEST, termsHash, _simple());
        quests.mint(questOrder(QUEST, _simple()));
        IQuests.Quest memory quest = quests.questOf(QUEST);
        vm.assertEq(quest.giver, giver, "giver");
        vm.assertEq(quest.termsHash, termsHash, "hash");
        vm.assertTrue(quest.state == IQuests.State.Minted, "state");
        vm.assertTrue(quests.stateOf(QUEST + 1) == IQuests.State.None, "no other");
        vm.assertEq(quests.escrowedGold(), 0, "nothing is locked yet");
    }

    function test_OnlyTheGiverOpensOnceWithTheTermsOfTheMint() public {
        quests.mint(questOrder(QUEST, _simple()));
        gold.mint(giver, 2 * REWARD);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NotTheGiver.selector, QUEST, giver));
        quests.open(QUEST, _simple());

        vm.startPrank(giver);
        gold.approve(address(quests), 2 * REWARD);
        IQuests.Terms memory forged = _simple();
        forged.reward.gold = 0;
        vm.expectRevert(abi.encodeWithSelector(IQuests.TermsMismatch.selector, QUEST));
        quests.open(QUEST, forged);
        quests.open(QUEST, _simple());
        vm.assertEq(gold.balanceOf(address(quests)), REWARD, "locked");
        _expectState(QUEST, IQuests.State.Open);
        quests.open(QUEST, _simple());
        vm.stopPrank();
    }

    function test_AnExpiredMintIsNeverOpened() public {
        quests.mint(questOrder(QUEST, _simple()));
        vm.warp(_simple().expiry + 1);
        vm.startPrank(giver);
        _expectState(QUEST, IQuests.State.Expired);
        quests.open(QUEST, _simple());
        // Nothing was locked, so nothing comes back.
        _expectState(QUEST, IQuests.State.Minted);
        quests.refund(QUEST, _simple());
        vm.stopPrank();
    }

    function test_AHeldQuestIsAcceptedCompletedAndPaid() public {
        openQuest(QUEST, _simple());
        vm.expectEmit(address(quests));
        emit IQuests.Accepted(QUEST, hero, NOW + 1 days, 1);
        vm.prank(hero);
        quests.accept(QUEST);
        vm.expectEmit(address(quests));
        emit IQuests.Completed(QUEST, hero, REWARD);
        vm.prank(hero);
        quests.complete(QUEST, _simple(), noEvidence(1));
        vm.assertEq(quests.goldCreditOf(hero), REWARD, "credited");
        vm.prank(hero);
        quests.withdrawGold(taker);
        vm.assertEq(gold.balanceOf(taker), REWARD, "paid");
        vm.assertEq(items.balanceOf(hero, HERB), 5, "HOLD takes nothing");
        vm.assertEq(quests.escrowedGold(), 0, "nothing is locked");
        vm.prank(hero);
        _expectState(QUEST, IQuests.State.Completed);
        quests.complete(QUEST, _simple(), noEvidence(1));
    }

    function test_TheWindowEndsAfterItsLastSecond() public {
        openQuest(QUEST, _simple());
        acceptAs(hero, QUEST);
        vm.warp(NOW + 1 days + 1);
        vm.prank(hero);
        _expectState(QUEST, IQuests.State.Open);
        quests.complete(QUEST, _simple(), noEvidence(1));

        acceptAs(taker, QUEST);
        vm.warp(NOW + 2 days + 1);
        vm.prank(hero);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NotTheAcceptor.selector, QUEST, taker));
        quests.complete(QUEST, _simple(), noEvidence(1));
        vm.prank(hero);
        items.safeTransferFrom(hero, taker, HERB, 2, "");
        vm.prank(taker);
        quests.complete(QUEST, _simple(), noEvidence(1));
    }

    function test_GiverAndLatecomersCannotAccept() public {
        openQuest(QUEST, _simple());
        vm.prank(giver);
        vm.expectRevert(abi.encodeWithSelector(IQuests.GiverCannotAccept.selector, QUEST));
        quests.accept(QUEST);
        acceptAs(hero, QUEST);
        vm.prank(taker);
        _expectState(QUEST, IQuests.State.Accepted);
        quests.accept(QUEST);
        vm.warp(_simple().expiry + 1);
        vm.prank(taker);
        _expectState(QUEST, IQuests.State.Expired);
        quests.accept(QUEST);
    }

    /// Who sits on a quest keeps others from it for one window, then leaves the next one to them.
    function testFuzz_ASquatterLeavesEveryOtherWindow(uint256 wait, bool abandons) public {
        openQuest(QUEST, _simple());
        acceptAs(taker, QUEST);
        uint256 end = NOW + 1 days;
        if (abandons) {
            end = within(wait, NOW, end);
            vm.warp(end);
            vm.prank(taker);
            quests.abandon(QUEST);
        }
        uint256 again = within(wait, end + (abandons ? 0 : 1), end + 1 days);
        vm.warp(again);
        vm.expectRevert(abi.encodeWithSelector(IQuests.CoolingDown.selector, QUEST, end + 1 days));
        vm.prank(taker);
        quests.accept(QUEST);
        acceptAs(hero, QUEST);
        vm.prank(hero);
        quests.complete(QUEST, _simple(), noEvidence(1));
    }

    function test_TheCoolingEndsAfterItsLastSecond() public {
        openQuest(QUEST, _simple());
        acceptAs(taker, QUEST);
        vm.warp(NOW + 2 days);
        vm.expectRevert(abi.encodeWithSelector(IQuests.CoolingDown.selector, QUEST, NOW + 2 days));
        vm.prank(taker);
        quests.accept(QUEST);
        vm.warp(NOW + 2 days + 1);
        acceptAs(taker, QUEST);
    }

    function test_OnlyTheAcceptorAbandons() public {
        openQuest(QUEST, _simple());
        acceptAs(hero, QUEST);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NotTheAcceptor.selector, QUEST, hero));
        quests.abandon(QUEST);
        vm.prank(hero);
        quests.abandon(QUEST);
        vm.assertTrue(quests.stateOf(QUEST) == IQuests.State.Open, "open again");
    }

    function test_TheGiverCancelsOnlyWhatNobodyWorksOn() public {
        openQuest(QUEST, _simple());
        acceptAs(hero, QUEST);
        vm.startPrank(giver);
        _expectState(QUEST, IQuests.State.Accepted);
        quests.cancel(QUEST, _simple());
        vm.warp(NOW + 1 days + 1);
        _expectState(QUEST, IQuests.State.Open);
        quests.refund(QUEST, _simple());
        quests.cancel(QUEST, _simple());
        vm.assertEq(quests.goldCreditOf(giver), REWARD, "returned");
        _expectState(QUEST, IQuests.State.Refunded);
        quests.cancel(QUEST, _simple());
        vm.stopPrank();
    }

    function test_ARefundWaitsForARunningAcceptance() public {
        openQuest(QUEST, _simple());
        vm.warp(_simple().expiry);
        acceptAs(hero, QUEST);
        vm.warp(_simple().expiry + 1 days);
        vm.prank(giver);
        _expectState(QUEST, IQuests.State.Accepted);
        quests.refund(QUEST, _simple());
        vm.warp(_simple().expiry + 1 days + 1);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NotTheGiver.selector, QUEST, giver));
        quests.refund(QUEST, _simple());
        vm.prank(giver);
        quests.refund(QUEST, _simple());
        vm.assertEq(quests.goldCreditOf(giver), REWARD, "returned");
        vm.assertEq(quests.escrowedGold(), 0, "nothing is locked");
    }

    function test_SellingTheTokenMovesNeitherRightsNorReward() public {
        openQuest(QUEST, _simple());
        vm.prank(giver);
        quests.transferFrom(giver, taker, QUEST);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NotTheGiver.selector, QUEST, giver));
        quests.cancel(QUEST, _simple());
        vm.prank(giver);
        quests.cancel(QUEST, _simple());
        vm.assertEq(quests.goldCreditOf(giver), REWARD, "returned");
    }

    function _simple() private view returns (IQuests.Terms memory) {
        return terms(_hold(2), REWARD);
    }

    function _hold(uint64 count) private view returns (IQuests.Objective[] memory) {
        return objective(IQuests.Predicate.HOLD, address(items), HERB, count);
    }

    function _refused(IQuests.Terms memory bad, bytes memory reason) private {
        vm.expectRevert(reason);
        quests.mint(questOrder(QUEST, bad));
    }

    function _expectState(uint256 id, IQuests.State state) private {
        vm.expectRevert(abi.encodeWithSelector(IQuests.WrongState.selector, id, state));
    }
}
