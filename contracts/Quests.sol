// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ContentERC721} from "./ContentERC721.sol";
import {QuestEscrow} from "./QuestEscrow.sol";
import {QuestRules} from "./QuestRules.sol";
import {ICharacters} from "./interfaces/ICharacters.sol";
import {IItems} from "./interfaces/IItems.sol";
import {IQuests} from "./interfaces/IQuests.sol";
import {BatchEntry} from "./libraries/BatchEntry.sol";

/// @title Quests: promises of a reward that the chain keeps
/// @notice See `IQuests`.
contract Quests is QuestEscrow {
    /// Gas for one entry of a batch: about 300,000 for 8 objectives and 8 reward items at most, the
    /// rest for the receiver.
    uint256 private constant _ENTRY_GAS = 800_000;

    /// @notice Says which terms may be minted and whether they are met.
    QuestRules public immutable rules;

    mapping(uint256 id => Quest) private _quests;

    /// @notice Makes the rules and names who grants and revokes roles; a handover takes two steps and one day.
    /// @param admin the first admin
    /// @param gold_ the currency of rewards
    /// @param items_ items that objectives and rewards are about
    /// @param characters_ characters that objectives are about
    constructor(
        address admin,
        IERC20 gold_,
        IItems items_,
        ICharacters characters_
    )
        ERC721("LLMasOS Quests", "QUEST")
        ContentERC721(admin)
        QuestEscrow(gold_, items_, characters_)
    {
        rules = new QuestRules(items_, characters_);
    }

    /// @inheritdoc IQuests
    function mint(MintQuest calldata order) external onlyRole(MINTER_ROLE) nonReentrant {
        _mintOrder(order);
    }

    /// @inheritdoc IQuests
    function mintBatch(MintQuest[] calldata orders) external onlyRole(MINTER_ROLE) nonReentrant {
        for (uint256 i = 0; i < orders.length; ++i) {
            MintQuest calldata order = orders[i];
            (bool done, bytes4 reason) = BatchEntry.attempt(
                abi.encodeCall(this.mintEntry, (order)),
                _ENTRY_GAS
            );
            if (!done) emit MintSkipped(order.id, order.giver, reason);
        }
    }

    /// @notice One entry of a batch. Only this contract itself may call it.
    /// @param order what to mint
    function mintEntry(MintQuest calldata order) external {
        if (msg.sender != address(this)) revert OnlySelf();
        _mintOrder(order);
    }

    /// @inheritdoc IQuests
    function open(uint256 id, Terms calldata terms) external nonReentrant {
        Quest storage quest = _quests[id];
        _requireGiver(id, quest);
        _requireState(id, quest, State.Minted);
        _requireTerms(id, quest, terms);

        quest.state = State.Open;
        emit Opened(id, msg.sender, terms.reward.gold);
        _lockReward(msg.sender, terms.reward);
    }

    /// @inheritdoc IQuests
    function accept(uint256 id) external {
        Quest storage quest = _quests[id];
        _requireState(id, quest, State.Open);
        if (msg.sender == quest.giver) revert GiverCannotAccept(id);
        if (msg.sender == quest.acceptor) {
            uint256 cooledAt = uint256(quest.acceptedUntil) + quest.acceptWindow;
            if (block.timestamp <= cooledAt) revert CoolingDown(id, cooledAt);
        }

        uint64 until = uint64(block.timestamp) + quest.acceptWindow;
        quest.state = State.Accepted;
        quest.acceptor = msg.sender;
        quest.acceptedUntil = until;
        emit Accepted(id, msg.sender, until);
    }

    /// @inheritdoc IQuests
    function abandon(uint256 id) external {
        Quest storage quest = _quests[id];
        _requireState(id, quest, State.Accepted);
        _requireAcceptor(id, quest);

        quest.state = State.Open;
        quest.acceptedUntil = uint64(block.timestamp);
        emit Abandoned(id, msg.sender);
    }

    /// @inheritdoc IQuests
    function complete(uint256 id, Terms calldata terms) external nonReentrant {
        Quest storage quest = _quests[id];
        _requireState(id, quest, State.Accepted);
        _requireAcceptor(id, quest);
        _requireTerms(id, quest, terms);
        rules.requireMet(terms.objectives, msg.sender);

        quest.state = State.Completed;
        emit Completed(id, msg.sender, terms.reward.gold);
        _deliver(msg.sender, quest.giver, terms.objectives);
        _releaseReward(msg.sender, terms.reward);
    }

    /// @inheritdoc IQuests
    function cancel(uint256 id, Terms calldata terms) external nonReentrant {
        Quest storage quest = _quests[id];
        _requireGiver(id, quest);
        _requireState(id, quest, State.Open);
        _returnReward(id, quest, terms);
    }

    /// @inheritdoc IQuests
    function refund(uint256 id, Terms calldata terms) external nonReentrant {
        Quest storage quest = _quests[id];
        _requireGiver(id, quest);
        if (quest.state == State.Minted) revert WrongState(id, State.Minted);
        _requireState(id, quest, State.Expired);
        _returnReward(id, quest, terms);
    }

    /// @inheritdoc IQuests
    function stateOf(uint256 id) external view returns (State) {
        return _stateOf(_quests[id]);
    }

    /// @inheritdoc IQuests
    function questOf(uint256 id) external view returns (Quest memory quest) {
        quest = _quests[id];
        quest.state = _stateOf(_quests[id]);
    }

    /// @inheritdoc IQuests
    function hashTerms(Terms calldata terms) public pure returns (bytes32) {
        return keccak256(abi.encode(terms));
    }

    function _mintOrder(MintQuest calldata order) private {
        // First, so that a retry meets this reason, whatever the world has become since.
        _requireUnminted(order.id);
        rules.requireWinnable(order.terms);
        bytes32 termsHash = hashTerms(order.terms);
        _quests[order.id] = Quest({
            giver: order.giver,
            state: State.Minted,
            expiry: order.terms.expiry,
            acceptor: address(0),
            acceptedUntil: 0,
            acceptWindow: order.terms.acceptWindow,
            termsHash: termsHash
        });
        emit TermsRecorded(order.id, termsHash, order.terms);
        _mintContent(order.id, order.giver, order.creator, order.royaltyBps);
    }

    function _returnReward(uint256 id, Quest storage quest, Terms calldata terms) private {
        _requireTerms(id, quest, terms);
        quest.state = State.Refunded;
        emit Refunded(id, msg.sender, terms.reward.gold);
        _releaseReward(msg.sender, terms.reward);
    }

    function _stateOf(Quest storage quest) private view returns (State state) {
        state = quest.state;
        if (state == State.Accepted && block.timestamp > quest.acceptedUntil) state = State.Open;
        bool waiting = state == State.Minted || state == State.Open;
        if (waiting && block.timestamp > quest.expiry) state = State.Expired;
    }

    function _requireState(uint256 id, Quest storage quest, State required) private view {
        State state = _stateOf(quest);
        if (state != required) revert WrongState(id, state);
    }

    function _requireGiver(uint256 id, Quest storage quest) private view {
        if (msg.sender != quest.giver) revert NotTheGiver(id, quest.giver);
    }

    function _requireAcceptor(uint256 id, Quest storage quest) private view {
        if (msg.sender != quest.acceptor) revert NotTheAcceptor(id, quest.acceptor);
    }

    function _requireTerms(uint256 id, Quest storage quest, Terms calldata terms) private view {
        if (hashTerms(terms) != quest.termsHash) revert TermsMismatch(id);
    }
}
