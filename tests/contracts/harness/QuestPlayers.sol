// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICharacters} from "../../../contracts/interfaces/ICharacters.sol";
import {IGold} from "../../../contracts/interfaces/IGold.sol";
import {IItems} from "../../../contracts/interfaces/IItems.sol";
import {IQuests} from "../../../contracts/interfaces/IQuests.sol";
import {Cheats} from "./Vm.sol";

/// @title Four accounts that do anything with quests, in any order
/// @notice Every call succeeds or is refused; a refusal changes nothing, so both are fair moves.
contract QuestPlayers is Cheats {
    uint256 public constant ITEM_KINDS = 2;
    uint256 public constant CHARACTER = 9;

    IGold private immutable _gold;
    IItems private immutable _items;
    ICharacters private immutable _characters;
    IQuests private immutable _quests;

    address[4] public accounts = [address(0xA1), address(0xA2), address(0xA3), address(0xA4)];
    uint256 public questCount;
    uint256 public completed;
    uint256 public refunded;
    mapping(uint256 id => uint256) public promised;
    /// Terms as the ABI encodes them: memory structs with arrays cannot be copied to storage.
    mapping(uint256 id => bytes) private _encodedTerms;

    constructor(IGold gold, IItems items, ICharacters characters, IQuests quests) {
        (_gold, _items, _characters, _quests) = (gold, items, characters, quests);
        for (uint256 i = 0; i < 4; ++i) {
            vm.startPrank(accounts[i]);
            gold.approve(address(quests), type(uint256).max);
            items.setApprovalForAll(address(quests), true);
            characters.setApprovalForAll(address(quests), true);
            vm.stopPrank();
        }
    }

    function open(
        uint256 who,
        uint256 reward,
        uint256 pieces,
        uint256 asked,
        bool person
    ) external {
        IQuests.Terms memory terms;
        terms.objectives = new IQuests.Objective[](2);
        terms.objectives[0] = IQuests.Objective(
            asked % 2 == 0 ? IQuests.Predicate.HOLD : IQuests.Predicate.DELIVER,
            address(_items),
            1 + (asked % ITEM_KINDS),
            uint64(within(asked, 1, 3)),
            false
        );
        terms.objectives[1] = terms.objectives[0];
        if (person && pieces % 4 == 0) {
            terms.objectives[1] = IQuests.Objective(
                IQuests.Predicate.DELIVER,
                address(_characters),
                CHARACTER,
                1,
                false
            );
        }
        terms.reward.gold = within(reward, 0, 100);
        terms.reward.items = new IQuests.ItemAmount[](1);
        terms.reward.items[0] = IQuests.ItemAmount(
            1 + (pieces % ITEM_KINDS),
            uint64(within(pieces, 1, 3))
        );
        terms.expiry = uint64(block.timestamp + within(reward, 1, 20 days));
        terms.acceptWindow = uint64(within(asked, 1 hours, 5 days));
        uint256 id = 1_000 + questCount;
        address giver = accounts[who % 4];
        _quests.mint(IQuests.MintQuest(id, giver, giver, 0, terms));
        ++questCount;
        _encodedTerms[id] = abi.encode(terms);
        vm.prank(giver);
        _quests.open(id, terms);
        promised[id] = terms.reward.gold;
    }

    function accept(uint256 who, uint256 which) external {
        uint256 id = _id(which, IQuests.State.Open);
        vm.prank(accounts[who % 4]);
        _quests.accept(id);
    }

    function abandon(uint256 which) external {
        uint256 id = _id(which, IQuests.State.Accepted);
        vm.prank(_quests.questOf(id).acceptor);
        _quests.abandon(id);
    }

    function complete(uint256 which) external {
        uint256 id = _id(which, IQuests.State.Accepted);
        IQuests.Terms memory terms = _terms(id);
        vm.prank(_quests.questOf(id).acceptor);
        _quests.complete(id, terms, new IQuests.Evidence[](terms.objectives.length));
        promised[id] = 0;
        ++completed;
    }

    function takeBack(uint256 which, bool late) external {
        uint256 id = _id(which, late ? IQuests.State.Expired : IQuests.State.Open);
        IQuests.Terms memory terms = _terms(id);
        vm.prank(_quests.questOf(id).giver);
        if (late) _quests.refund(id, terms);
        else _quests.cancel(id, terms);
        promised[id] = 0;
        ++refunded;
    }

    function withdrawGold(uint256 who, uint256 to) external {
        vm.prank(accounts[who % 4]);
        _quests.withdrawGold(_receiver(to));
    }

    function withdraw(uint256 who, uint256 itemId, uint256 to, bool person) external {
        address receiver = _receiver(to);
        uint256[] memory ids = new uint256[](1);
        ids[0] = 1 + (itemId % ITEM_KINDS);
        vm.prank(accounts[who % 4]);
        if (person) _quests.withdrawCharacter(CHARACTER, receiver);
        else _quests.withdrawItems(ids, receiver);
    }

    function give(uint256 from, uint256 to, uint256 itemId, uint256 amount) external {
        address sender = accounts[from % 4];
        vm.prank(sender);
        _items.safeTransferFrom(
            sender,
            accounts[to % 4],
            1 + (itemId % ITEM_KINDS),
            within(amount, 0, 2),
            ""
        );
    }

    function wait(uint256 seconds_) external {
        vm.warp(block.timestamp + within(seconds_, 1, 8 hours));
    }

    function _terms(uint256 id) private view returns (IQuests.Terms memory) {
        return abi.decode(_encodedTerms[id], (IQuests.Terms));
    }

    /// An account, or now and then the escrow itself.
    function _receiver(uint256 to) private view returns (address) {
        return to % 8 == 0 ? address(_quests) : accounts[to % 4];
    }

    /// One of the last quests, in a state that lets the move go through where there is one.
    function _id(uint256 which, IQuests.State wanted) private view returns (uint256 id) {
        // Of the last quests, or most would be over long ago.
        uint256 recent = questCount < 8 ? questCount : 8;
        for (uint256 i = 0; i < recent; ++i) {
            id = 1_000 + questCount - 1 - (((which % recent) + i) % recent);
            // One time in eight whatever its state.
            if (which % 8 == 0 || _quests.stateOf(id) == wanted) return id;
        }
    }
}
