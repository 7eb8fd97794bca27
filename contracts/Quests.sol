// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {ERC721Utils} from "@openzeppelin/contracts/token/ERC721/utils/ERC721Utils.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {QuestRules} from "./QuestRules.sol";
import {Administered} from "./base/Administered.sol";
import {Content} from "./base/Content.sol";
import {QuestEscrow} from "./base/QuestEscrow.sol";
import {ICharacters} from "./interfaces/ICharacters.sol";
import {IItems} from "./interfaces/IItems.sol";
import {IQuests} from "./interfaces/IQuests.sol";
import {BatchEntry} from "./libraries/BatchEntry.sol";
import {Revert} from "./libraries/Revert.sol";

/// @title Quests: promises of a reward that the chain keeps
/// @notice See `IQuests`.
contract Quests is QuestEscrow, EIP712 {
    /// Gas for one entry of a batch: about 300,000 for 8 objectives and 8 reward items at most, the
    /// rest for the receiver.
    uint256 private constant _ENTRY_GAS = 800_000;

    /// @notice Says which terms may be minted and whether they are met.
    QuestRules public immutable rules;

    /// @inheritdoc IQuests
    address public oracle;

    mapping(uint256 id => Quest) private _quests;

    /// @notice Makes the rules, names for ever who relays and who sells, and for now who names
    /// minter and oracle.
    /// @param admin_ the first admin
    /// @param forwarder the trusted ERC-2771 forwarder
    /// @param market_ the only market
    /// @param gold_ the currency of rewards
    /// @param items_ items that objectives and rewards are about
    /// @param characters_ characters that objectives are about
    constructor(
        address admin_,
        address forwarder,
        address market_,
        IERC20 gold_,
        IItems items_,
        ICharacters characters_
    )
        Administered(admin_, forwarder)
        Content(market_)
        QuestEscrow(gold_, items_, characters_)
        EIP712("LLMasOS Quests", "1")
    {
        rules = new QuestRules(items_, characters_);
    }

    /// @inheritdoc IQuests
    function mint(MintQuest calldata order) external {
        // An entry of a batch comes from this contract itself, and was charged with the batch.
        if (msg.sender != address(this)) _chargeMinter(1);
        _mintOrder(order);
    }

    /// @inheritdoc IQuests
    function mintBatch(MintQuest[] calldata orders) external {
        _chargeMinter(orders.length);
        uint256 skipped;
        for (uint256 i = 0; i < orders.length; ++i) {
            MintQuest calldata order = orders[i];
            (bool done, bytes4 reason) = BatchEntry.attempt(
                abi.encodeCall(this.mint, (order)),
                _ENTRY_GAS
            );
            if (done) continue;
            ++skipped;
            emit MintSkipped(order.id, order.giver, reason);
        }
        _return(skipped);
    }

    /// @inheritdoc IQuests
    function open(uint256 id, Terms calldata terms) external nonReentrant {
        Quest storage quest = _quests[id];
        _requireGiver(id, quest);
        _requireState(id, quest, State.Minted);
        _requireTerms(id, quest, terms);

        quest.state = State.Open;
        emit Opened(id, quest.giver, terms.reward.gold);
        _lockReward(quest.giver, terms.reward);
    }

    /// @inheritdoc IQuests
    function accept(uint256 id) external {
        address account = _msgSender();
        Quest storage quest = _quests[id];
        _requireState(id, quest, State.Open);
        if (account == quest.giver) revert GiverCannotAccept(id);
        if (account == quest.acceptor) {
            uint256 cooledAt = uint256(quest.acceptedUntil) + quest.acceptWindow;
            if (block.timestamp <= cooledAt) revert CoolingDown(id, cooledAt);
        }

        uint40 until = uint40(block.timestamp + quest.acceptWindow);
        quest.state = State.Accepted;
        quest.acceptor = account;
        quest.acceptedUntil = until;
        uint32 acceptance = ++quest.acceptance;
        emit Accepted(id, account, until, acceptance);
    }

    /// @inheritdoc IQuests
    function abandon(uint256 id) external {
        Quest storage quest = _quests[id];
        _requireState(id, quest, State.Accepted);
        _requireAcceptor(id, quest);

        quest.state = State.Open;
        quest.acceptedUntil = uint40(block.timestamp);
        emit Abandoned(id, quest.acceptor);
    }

    /// @inheritdoc IQuests
    function complete(
        uint256 id,
        Terms calldata terms,
        Evidence[] calldata evidence
    ) external nonReentrant {
        Quest storage quest = _quests[id];
        _requireState(id, quest, State.Accepted);
        _requireAcceptor(id, quest);
        _requireTerms(id, quest, terms);
        address acceptor = quest.acceptor;
        QuestRules.Need[] memory needs = rules.requireMet(
            terms.objectives,
            evidence,
            QuestRules.Claim(id, acceptor, quest.acceptance, oracle, _domainSeparatorV4())
        );

        quest.state = State.Completed;
        emit Completed(id, acceptor, terms.reward.gold);
        _releaseReward(acceptor, terms.reward);
        _deliver(acceptor, quest.giver, needs);
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
    function setOracle(address oracle_) external onlyAdmin {
        emit RoleChanged("oracle", oracle, oracle_);
        oracle = oracle_;
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

    /// @inheritdoc IERC721Metadata
    function name() external pure returns (string memory) {
        return "LLMasOS Quests";
    }

    /// @inheritdoc IERC721Metadata
    function symbol() external pure returns (string memory) {
        return "QUEST";
    }

    /// @inheritdoc IQuests
    function hashTerms(Terms calldata terms) public pure returns (bytes32) {
        return keccak256(abi.encode(terms));
    }

    function _mintOrder(MintQuest calldata order) private {
        // First, so that a retry meets this reason, whatever the world has become since.
        bytes4 reason = _refusal(order.id, order.giver, order.creator, order.royaltyBps);
        if (reason != 0) Revert.with(reason);
        rules.requireWinnable(order.terms, oracle != address(0));
        bytes32 termsHash = hashTerms(order.terms);
        _quests[order.id] = Quest({
            giver: order.giver,
            state: State.Minted,
            expiry: uint40(order.terms.expiry),
            acceptWindow: uint32(order.terms.acceptWindow),
            acceptor: address(0),
            acceptedUntil: 0,
            acceptance: 0,
            termsHash: termsHash
        });
        emit TermsRecorded(order.id, termsHash, order.terms);
        _mint(order.giver, order.id, _indexOf(order.creator), order.royaltyBps);
        ERC721Utils.checkOnERC721Received(msg.sender, address(0), order.giver, order.id, "");
    }

    function _returnReward(uint256 id, Quest storage quest, Terms calldata terms) private {
        _requireTerms(id, quest, terms);
        quest.state = State.Refunded;
        emit Refunded(id, quest.giver, terms.reward.gold);
        _releaseReward(quest.giver, terms.reward);
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
        if (_msgSender() != quest.giver) revert NotTheGiver(id, quest.giver);
    }

    function _requireAcceptor(uint256 id, Quest storage quest) private view {
        if (_msgSender() != quest.acceptor) revert NotTheAcceptor(id, quest.acceptor);
    }

    function _requireTerms(uint256 id, Quest storage quest, Terms calldata terms) private view {
        if (hashTerms(terms) != quest.termsHash) revert TermsMismatch(id);
    }
}
