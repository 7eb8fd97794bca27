// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {QuestPlayers} from "./harness/QuestPlayers.sol";
import {World} from "./harness/World.sol";

/// @title Quests: the escrow can always pay, to the piece and the wei
contract QuestEscrowInvariant is World {
    QuestPlayers private _players;

    function setUp() public override {
        super.setUp();
        _players = new QuestPlayers(gold, items, characters, quests);
        for (uint256 i = 0; i < 4; ++i) {
            gold.mint(_players.accounts(i), 1_000);
            for (uint256 id = 1; id <= _players.ITEM_KINDS(); ++id) {
                mintOrder(itemOrder(id, _players.accounts(i), 20, 80));
            }
        }
        mintCharacter(_players.CHARACTER(), _players.accounts(0));
        quests.setMinter(address(_players), IDS_A_DAY);
    }

    /// @notice Tells foundry which contract to call.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_players);
    }

    function invariant_GoldInEscrowIsWhatOpenQuestsPromise() public view {
        uint256 promised;
        for (uint256 i = 0; i < _players.questCount(); ++i) {
            promised += _players.promised(1_000 + i);
        }
        uint256 credited;
        for (uint256 i = 0; i < 4; ++i) credited += quests.goldCreditOf(_players.accounts(i));
        vm.assertEq(quests.escrowedGold(), promised, "counted");
        vm.assertEq(quests.creditedGold(), credited, "every credit is somebody's");
        vm.assertEq(gold.balanceOf(address(quests)), promised + credited, "held");
    }

    function invariant_EveryOwedPieceIsThere() public view {
        for (uint256 id = 1; id <= _players.ITEM_KINDS(); ++id) {
            vm.assertEq(items.balanceOf(address(quests), id), quests.escrowedItems(id), "held");
            uint256 credited;
            for (uint256 i = 0; i < 4; ++i) {
                credited += quests.creditOf(_players.accounts(i), id);
            }
            vm.assertGe(quests.escrowedItems(id), credited, "credits are covered");
        }
    }

    function invariant_ACreditedCharacterIsHereAndNoOther() public view {
        uint256 id = _players.CHARACTER();
        bool here = characters.ownerOf(id) == address(quests);
        vm.assertTrue(here == (quests.characterCreditOf(id) != address(0)), "character");
    }

    /// Whoever is owed something gets it now, whatever the others do.
    function invariant_EveryCreditIsPayable() public {
        uint256[] memory ids = new uint256[](1);
        for (uint256 i = 0; i < 4; ++i) {
            address account = _players.accounts(i);
            uint256 owed = quests.goldCreditOf(account);
            uint256 before = gold.balanceOf(account);
            vm.startPrank(account);
            if (owed != 0) quests.withdrawGold(account);
            vm.assertEq(gold.balanceOf(account) - before, owed, "Gold");
            for (ids[0] = 1; ids[0] <= _players.ITEM_KINDS(); ++ids[0]) {
                owed = quests.creditOf(account, ids[0]);
                before = items.balanceOf(account, ids[0]);
                if (owed != 0) quests.withdrawItems(ids, account);
                vm.assertEq(items.balanceOf(account, ids[0]) - before, owed, "pieces");
            }
            uint256 id = _players.CHARACTER();
            if (quests.characterCreditOf(id) == account) {
                quests.withdrawCharacter(id, account);
                vm.assertEq(characters.ownerOf(id), account, "character");
            }
            vm.stopPrank();
        }
        vm.assertEq(quests.creditedGold(), 0, "all paid");
    }

    function invariant_NothingIsMadeOrLost() public view {
        uint256 money = gold.balanceOf(address(quests));
        for (uint256 i = 0; i < 4; ++i) money += gold.balanceOf(_players.accounts(i));
        vm.assertEq(money, 4_000, "Gold");
        for (uint256 id = 1; id <= _players.ITEM_KINDS(); ++id) {
            uint256 pieces = items.balanceOf(address(quests), id);
            for (uint256 i = 0; i < 4; ++i) {
                pieces += items.balanceOf(_players.accounts(i), id);
            }
            vm.assertEq(pieces, 80, "pieces");
        }
    }
}
