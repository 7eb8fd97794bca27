// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IContent} from "../../contracts/interfaces/IContent.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {IQuests} from "../../contracts/interfaces/IQuests.sol";
import {Reentrant} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Quests: what a giver, an acceptor or a pauser tries
contract QuestAttackTest is World {
    uint256 private constant QUEST = 77;
    uint256 private constant HERB = 1;
    uint256 private constant RING = 2;
    uint256 private constant REWARD = 50 ether;

    function setUp() public override {
        super.setUp();
        mintItem(HERB, hero, 5);
        mintItem(RING, giver, 4);
    }

    function test_SupportsWhatItClaims() public view {
        bytes4[7] memory claimed = [
            type(IERC165).interfaceId,
            type(IERC721).interfaceId,
            type(IERC721Metadata).interfaceId,
            type(IERC2981).interfaceId,
            type(IERC1155Receiver).interfaceId,
            type(IContent).interfaceId,
            type(IQuests).interfaceId
        ];
        for (uint256 i = 0; i < 7; ++i) {
            vm.assertTrue(quests.supportsInterface(claimed[i]), "claimed");
        }
        vm.assertTrue(!quests.supportsInterface(0xffffffff), "none");
    }

    /// What went back into the escrow by a withdrawal would be owed to nobody.
    function test_NothingIsWithdrawnIntoTheEscrow() public {
        IQuests.Terms memory asked = _asked(IQuests.Predicate.HOLD);
        openQuest(QUEST, asked);
        uint256[] memory ids = new uint256[](1);
        ids[0] = RING;
        bytes memory refusal = abi.encodeWithSelector(IQuests.UnsolicitedTransfer.selector, giver);
        vm.startPrank(giver);
        quests.cancel(QUEST, asked);
        vm.expectRevert(refusal);
        quests.withdrawItems(ids, address(quests));
        vm.expectRevert(refusal);
        quests.withdrawGold(address(quests));
        quests.withdrawItems(ids, giver);
        quests.withdrawGold(giver);
        vm.stopPrank();
        vm.assertEq(items.balanceOf(giver, RING), 4, "rings");
        vm.assertEq(gold.balanceOf(giver), REWARD, "Gold");
    }

    function test_APauseOfTheMarketStopsNoQuest() public {
        market.pause();
        IQuests.Terms memory asked = _asked(IQuests.Predicate.DELIVER);
        openQuest(QUEST, asked);
        acceptAs(hero, QUEST);
        vm.startPrank(hero);
        quests.complete(QUEST, asked, noEvidence(1));
        quests.withdrawGold(hero);
        vm.stopPrank();
        vm.assertEq(gold.balanceOf(hero), REWARD, "paid");
        vm.prank(giver);
        items.safeTransferFrom(giver, hero, RING, 1, "");
        vm.prank(hero);
        items.safeTransferFrom(hero, giver, RING, 1, "");
        openQuest(QUEST + 1, asked);
        vm.warp(asked.expiry + 1);
        vm.prank(giver);
        quests.refund(QUEST + 1, asked);
        vm.assertEq(quests.goldCreditOf(giver), REWARD, "returned");
    }

    /// An attestation is for one contract: the world beside has the same oracle and the same ids.
    function test_AnAttestationOfAnotherContractIsRefused() public {
        IQuests.Terms memory asked = terms(
            objective(IQuests.Predicate.REACH, address(0), 5, 1),
            REWARD
        );
        quests.setOracle(vm.addr(ORACLE_KEY));
        openQuest(QUEST, asked);
        acceptAs(hero, QUEST);
        IQuests.Evidence[] memory shown = noEvidence(1);
        shown[0].deadline = NOW + 60;
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(
                    "Attestation(uint256 quest,address acceptor,uint256 acceptance,"
                    "uint256 objective,uint256 deadline)"
                ),
                QUEST,
                hero,
                uint256(1),
                uint256(0),
                NOW + 60
            )
        );
        bytes32[3] memory domains = [
            domainOf("LLMasOS Quests", deployWorld(address(this))[4]),
            domainOf("LLMasOS Items", address(quests)),
            domainOf("LLMasOS Quests", address(quests))
        ];
        for (uint256 i = 0; i < 3; ++i) {
            shown[0].attestation = signedBy(
                ORACLE_KEY,
                keccak256(abi.encodePacked(hex"1901", domains[i], structHash))
            );
            vm.prank(hero);
            if (i < 2) vm.expectRevert(abi.encodeWithSelector(IQuests.NotAttested.selector, 0));
            quests.complete(QUEST, asked, shown);
        }
        vm.assertEq(quests.goldCreditOf(hero), REWARD, "by the right one");
    }

    /// The rights of both sides survive the sale of the token in the midst of an acceptance.
    function test_ASaleOfTheTokenDuringAnAcceptanceChangesNothing() public {
        IQuests.Terms memory asked = _asked(IQuests.Predicate.DELIVER);
        openQuest(QUEST, asked);
        acceptAs(hero, QUEST);
        vm.prank(giver);
        quests.transferFrom(giver, taker, QUEST);
        vm.prank(hero);
        quests.complete(QUEST, asked, noEvidence(1));
        vm.assertEq(quests.creditOf(giver, HERB), 1, "the delivery is the recorded giver's");
        vm.assertEq(quests.creditOf(taker, HERB), 0, "not the owner's");
        vm.assertEq(quests.goldCreditOf(hero), REWARD, "the reward the acceptor's");
    }

    /// A giver that is a contract is called back at mint and at withdrawal, and gains nothing.
    function test_AGiverThatCallsBackIsPaidOnce() public {
        Reentrant proxy = new Reentrant();
        IQuests.Terms memory asked = _asked(IQuests.Predicate.HOLD);
        IQuests.MintQuest memory order = questOrder(QUEST, asked);
        order.giver = address(proxy);
        proxy.act(address(items), abi.encodeCall(items.setApprovalForAll, (address(quests), true)));
        proxy.act(address(gold), abi.encodeCall(gold.approve, (address(quests), REWARD)));
        gold.mint(address(proxy), REWARD);
        vm.prank(giver);
        items.safeTransferFrom(giver, address(proxy), RING, 3, "");
        proxy.arm(address(quests), abi.encodeCall(quests.open, (QUEST, asked)));
        quests.mint(order);
        vm.assertTrue(proxy.succeeded(), "opened from within its mint");
        proxy.act(address(quests), abi.encodeCall(quests.cancel, (QUEST, asked)));
        uint256[] memory ids = new uint256[](1);
        ids[0] = RING;
        bytes memory money = abi.encodeCall(quests.withdrawGold, (address(proxy)));
        proxy.arm(address(quests), money);
        proxy.act(address(quests), abi.encodeCall(quests.withdrawItems, (ids, address(proxy))));
        vm.assertTrue(proxy.called() && !proxy.succeeded(), "the guard holds");
        proxy.act(address(quests), money);
        vm.assertEq(gold.balanceOf(address(proxy)), REWARD, "Gold, once");
        vm.assertEq(items.balanceOf(address(proxy), RING), 3, "rings, once");
        vm.assertEq(quests.escrowedItems(RING) + quests.creditedGold(), 0, "nothing is left");
    }

    /// A character is shown once: not by two picks, and not beside a pick of none.
    function test_APickOfNothingDeliversNothing() public {
        mintCharacter(3, hero);
        mintCharacter(4, hero);
        IQuests.Terms memory asked = terms(
            objective(IQuests.Predicate.DELIVER, address(characters), uint256(pairRoot(3, 4)), 1),
            REWARD
        );
        asked.objectives[0].anyOf = true;
        openQuest(QUEST, asked);
        acceptAs(hero, QUEST);
        IQuests.Evidence[] memory shown = noEvidence(1);
        shown[0].picks = new IQuests.Pick[](2);
        shown[0].picks[0] = IQuests.Pick(3, 1, new bytes32[](1));
        shown[0].picks[1] = IQuests.Pick(4, 0, new bytes32[](1));
        (shown[0].picks[0].proof[0], shown[0].picks[1].proof[0]) = (leaf(4), leaf(3));
        vm.prank(hero);
        vm.expectRevert(abi.encodeWithSelector(IQuests.PicksDiffer.selector, 0, 0, 1));
        quests.complete(QUEST, asked, shown);
        vm.assertEq(characters.ownerOf(4), hero, "what was not asked for stays");
    }

    /// A credit ends with its withdrawal: what comes later by mistake is not the old creditor's.
    function test_ACharacterIsWithdrawnOnce() public {
        mintCharacter(3, hero);
        IQuests.Terms memory asked = terms(
            objective(IQuests.Predicate.DELIVER, address(characters), 3, 1),
            REWARD
        );
        openQuest(QUEST, asked);
        acceptAs(hero, QUEST);
        vm.prank(hero);
        quests.complete(QUEST, asked, noEvidence(1));
        vm.startPrank(giver);
        quests.withdrawCharacter(3, taker);
        vm.stopPrank();
        vm.prank(taker);
        characters.transferFrom(taker, address(quests), 3);
        vm.prank(giver);
        vm.expectRevert(abi.encodeWithSelector(IQuests.NothingCredited.selector, giver, 3));
        quests.withdrawCharacter(3, giver);
    }

    function test_AGiverMayNotCancelInTheLastSecondOfAnAcceptance() public {
        IQuests.Terms memory asked = _asked(IQuests.Predicate.HOLD);
        openQuest(QUEST, asked);
        acceptAs(hero, QUEST);
        vm.warp(NOW + 1 days);
        vm.prank(giver);
        vm.expectRevert(
            abi.encodeWithSelector(IQuests.WrongState.selector, QUEST, IQuests.State.Accepted)
        );
        quests.cancel(QUEST, asked);
        vm.prank(hero);
        quests.complete(QUEST, asked, noEvidence(1));
        vm.assertEq(quests.goldCreditOf(hero), REWARD, "in time");
    }

    /// What is bought and not yet paid can be shown within the purchase: HOLD is of the moment. The
    /// reward comes only if the purchase does.
    function test_AQuestWithinAPurchaseCountsOnlyIfThePurchaseIsPaid() public {
        readyToTrade(0);
        mintItem(9, maker, 1);
        IQuests.Terms memory asked = terms(
            objective(IQuests.Predicate.HOLD, address(items), 9, 1),
            REWARD
        );
        openQuest(QUEST, asked);
        Reentrant buyer = new Reentrant();
        buyer.act(address(quests), abi.encodeCall(quests.accept, (QUEST)));
        buyer.act(address(gold), abi.encodeCall(gold.approve, (address(market), REWARD)));
        IMarket.Order memory order = listing(address(items), 9, 1, REWARD);
        bytes memory signature = signed(order);
        buyer.arm(address(quests), abi.encodeCall(quests.complete, (QUEST, asked, noEvidence(1))));
        vm.expectPartialRevert(
            bytes4(keccak256("ERC20InsufficientBalance(address,uint256,uint256)"))
        );
        buyer.act(address(market), abi.encodeCall(market.fillOne, (order, signature, 1)));
        vm.assertTrue(quests.stateOf(QUEST) == IQuests.State.Accepted, "undone with it");
        vm.assertEq(quests.goldCreditOf(address(buyer)), 0, "no reward");
    }

    /// One piece to hold or deliver; pays Gold and 3 rings.
    function _asked(IQuests.Predicate predicate) private view returns (IQuests.Terms memory asked) {
        asked = terms(objective(predicate, address(items), HERB, 1), REWARD);
        asked.reward.items = new IQuests.ItemAmount[](1);
        asked.reward.items[0] = IQuests.ItemAmount(RING, 3);
        if (predicate == IQuests.Predicate.DELIVER) {
            asked.reward.items = new IQuests.ItemAmount[](0);
        }
    }
}
