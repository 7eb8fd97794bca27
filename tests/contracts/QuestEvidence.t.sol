// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IQuests} from "../../contracts/interfaces/IQuests.sol";
import {World} from "./harness/World.sol";

/// @title Quests: sets of things, and what an oracle attests
contract QuestEvidenceTest is World {
    uint256 private constant QUEST = 77;
    uint256 private constant DRAGON = 0xD2A6;

    function setUp() public override {
        super.setUp();
        quests.setOracle(vm.addr(ORACLE_KEY));
        mintItem(1, hero, 5);
        mintItem(2, hero, 1);
        mintItem(3, hero, 5);
    }

    function test_AnyThingsOfASetWillDoInAnyMixture() public {
        IQuests.Terms memory asked = _anyOf(IQuests.Predicate.DELIVER, 3);
        _accepted(asked);
        IQuests.Evidence[] memory shown = noEvidence(1);
        shown[0].picks = _picks(2, 1);
        vm.prank(hero);
        quests.complete(QUEST, asked, shown);
        vm.assertEq(quests.creditOf(giver, 1), 2, "two of the one");
        vm.assertEq(quests.creditOf(giver, 2), 1, "one of the other");
        vm.assertEq(items.balanceOf(hero, 3), 5, "nothing else");
    }

    function test_PicksAreOfTheSetAndMakeUpTheCount() public {
        IQuests.Terms memory asked = _anyOf(IQuests.Predicate.HOLD, 3);
        _accepted(asked);
        IQuests.Evidence[] memory shown = noEvidence(1);
        vm.startPrank(hero);
        vm.expectRevert(abi.encodeWithSelector(IQuests.PicksDiffer.selector, 0, 0, 3));
        quests.complete(QUEST, asked, shown);
        shown[0].picks = _picks(1, 1);
        vm.expectRevert(abi.encodeWithSelector(IQuests.PicksDiffer.selector, 0, 2, 3));
        quests.complete(QUEST, asked, shown);
        shown[0].picks = _picks(2, 1);
        shown[0].picks[0].id = 3;
        vm.expectRevert(abi.encodeWithSelector(IQuests.NotInSet.selector, 0, 3));
        quests.complete(QUEST, asked, shown);
        shown[0].picks = new IQuests.Pick[](33);
        vm.expectRevert(abi.encodeWithSelector(IQuests.TooManyPicks.selector, 33));
        quests.complete(QUEST, asked, shown);
        vm.expectRevert(abi.encodeWithSelector(IQuests.EvidenceCountDiffers.selector, 2, 1));
        quests.complete(QUEST, asked, noEvidence(2));
        vm.stopPrank();
    }

    /// One sword is not two, whichever objectives or picks it is shown for.
    function test_OneThingIsNotShownTwice() public {
        IQuests.Terms memory asked = _anyOf(IQuests.Predicate.HOLD, 2);
        _accepted(asked);
        IQuests.Evidence[] memory shown = noEvidence(1);
        shown[0].picks = _picks(1, 1);
        shown[0].picks[0] = shown[0].picks[1];
        vm.prank(hero);
        vm.expectRevert(abi.encodeWithSelector(IQuests.ObjectiveUnmet.selector, 0, 1, 2));
        quests.complete(QUEST, asked, shown);
    }

    function test_TheOraclesWordIsForOneAcceptanceOfOneQuestByOneAccount() public {
        IQuests.Terms memory asked = _hunt();
        _accepted(asked);
        IQuests.Evidence[] memory shown = noEvidence(1);
        bytes memory refusal = abi.encodeWithSelector(IQuests.NotAttested.selector, 0);
        uint256 until = NOW + 1 days;
        shown[0].deadline = until;
        vm.startPrank(hero);
        bytes[7] memory wrong = [
            _attested(0xBAD, QUEST, hero, 1, 0, until),
            _attested(ORACLE_KEY, QUEST + 1, hero, 1, 0, until),
            _attested(ORACLE_KEY, QUEST, taker, 1, 0, until),
            _attested(ORACLE_KEY, QUEST, hero, 2, 0, until),
            _attested(ORACLE_KEY, QUEST, hero, 1, 1, until),
            _attested(ORACLE_KEY, QUEST, hero, 1, 0, until + 1),
            bytes("")
        ];
        for (uint256 i = 0; i < 7; ++i) {
            shown[0].attestation = wrong[i];
            vm.expectRevert(refusal);
            quests.complete(QUEST, asked, shown);
        }
        shown[0].attestation = _attested(ORACLE_KEY, QUEST, hero, 1, 0, until);
        vm.chainId(1);
        vm.expectRevert(refusal);
        quests.complete(QUEST, asked, shown);
        vm.chainId(31337);
        quests.complete(QUEST, asked, shown);
        vm.stopPrank();
        vm.assertEq(quests.goldCreditOf(hero), 5 ether, "paid");
    }

    function test_AnAttestationEndsWithItsDeadlineItsAcceptanceAndItsOracle() public {
        IQuests.Terms memory asked = _hunt();
        _accepted(asked);
        IQuests.Evidence[] memory shown = noEvidence(1);
        shown[0].deadline = NOW + 1 hours;
        shown[0].attestation = _attested(ORACLE_KEY, QUEST, hero, 1, 0, NOW + 1 hours);
        vm.warp(NOW + 1 hours + 1);
        vm.prank(hero);
        vm.expectRevert(
            abi.encodeWithSelector(IQuests.AttestationExpired.selector, 0, NOW + 1 hours)
        );
        quests.complete(QUEST, asked, shown);

        shown[0].deadline = NOW + 9 days;
        shown[0].attestation = _attested(ORACLE_KEY, QUEST, hero, 1, 0, NOW + 9 days);
        vm.warp(NOW + 3 days);
        acceptAs(hero, QUEST);
        bytes memory refusal = abi.encodeWithSelector(IQuests.NotAttested.selector, 0);
        vm.prank(hero);
        vm.expectRevert(refusal);
        quests.complete(QUEST, asked, shown);

        shown[0].attestation = _attested(ORACLE_KEY, QUEST, hero, 2, 0, NOW + 9 days);
        quests.setOracle(address(0));
        vm.prank(hero);
        vm.expectRevert(refusal);
        quests.complete(QUEST, asked, shown);
        quests.setOracle(vm.addr(ORACLE_KEY));
        vm.prank(hero);
        quests.complete(QUEST, asked, shown);
    }

    function test_WithoutAnOracleSuchAQuestIsNotMinted() public {
        quests.setOracle(address(0));
        IQuests.Terms memory asked = _hunt();
        vm.expectRevert(abi.encodeWithSelector(IQuests.NotAttestable.selector, 0));
        quests.mint(questOrder(QUEST, asked));
        quests.setOracle(hero);
        asked.objectives[0].anyOf = true;
        vm.expectRevert(abi.encodeWithSelector(IQuests.UnknownTarget.selector, 0, address(0)));
        quests.mint(questOrder(QUEST, asked));
    }

    function _accepted(IQuests.Terms memory asked) private {
        openQuest(QUEST, asked);
        acceptAs(hero, QUEST);
    }

    function _hunt() private pure returns (IQuests.Terms memory) {
        return terms(objective(IQuests.Predicate.DEFEAT, address(0), DRAGON, 1), 5 ether);
    }

    function _anyOf(
        IQuests.Predicate predicate,
        uint64 count
    ) private view returns (IQuests.Terms memory asked) {
        uint256 root = uint256(pairRoot(1, 2));
        asked = terms(objective(predicate, address(items), root, count), 1 ether);
        asked.objectives[0].anyOf = true;
    }

    function _picks(uint64 ofOne, uint64 ofTwo) private pure returns (IQuests.Pick[] memory picks) {
        picks = new IQuests.Pick[](2);
        picks[0] = IQuests.Pick(1, ofOne, new bytes32[](1));
        picks[1] = IQuests.Pick(2, ofTwo, new bytes32[](1));
        (picks[0].proof[0], picks[1].proof[0]) = (leaf(2), leaf(1));
    }

    function _attested(
        uint256 key,
        uint256 quest,
        address acceptor,
        uint256 acceptance,
        uint256 index,
        uint256 deadline
    ) private view returns (bytes memory) {
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(
                    "Attestation(uint256 quest,address acceptor,uint256 acceptance,"
                    "uint256 objective,uint256 deadline)"
                ),
                quest,
                acceptor,
                acceptance,
                index,
                deadline
            )
        );
        bytes32 domain = domainOf("LLMasOS Quests", address(quests));
        return signedBy(key, keccak256(abi.encodePacked(hex"1901", domain, structHash)));
    }
}
