// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICharacters} from "./interfaces/ICharacters.sol";
import {IItems} from "./interfaces/IItems.sol";
import {IQuests} from "./interfaces/IQuests.sol";

/// @title The rules of quests: may terms be minted, and are they met
/// @notice Holds nothing and changes nothing. It is a contract of its own, made by `Quests`, because
/// both together pass the code size limit of EIP-170.
contract QuestRules {
    /// @notice Most objectives of a quest.
    uint256 public constant MAX_OBJECTIVES = 8;
    /// @notice Most entries of items in a reward.
    uint256 public constant MAX_REWARD_ITEMS = 8;
    /// @notice Longest accept window, in seconds.
    uint256 public constant MAX_ACCEPT_WINDOW = 90 days;

    /// @notice Items that objectives and rewards are about.
    IItems public immutable items;
    /// @notice Characters that objectives are about.
    ICharacters public immutable characters;

    /// @notice Binds the rules to the tokens that quests are about.
    /// @param items_ items that objectives and rewards are about
    /// @param characters_ characters that objectives are about
    constructor(IItems items_, ICharacters characters_) {
        items = items_;
        characters = characters_;
    }

    /// @notice Reverts unless the quest can be won on the chain as it is now.
    /// @param terms what the quest asks and pays
    function requireWinnable(IQuests.Terms calldata terms) external view {
        _requireAttestable(terms.objectives);
        if (block.timestamp > terms.expiry) revert IQuests.ExpiryPassed(terms.expiry);
        if (terms.acceptWindow == 0 || terms.acceptWindow > MAX_ACCEPT_WINDOW) {
            revert IQuests.AcceptWindowOutOfRange(terms.acceptWindow);
        }
        _requireRewardWellFormed(terms.reward.items);
        for (uint256 i = 0; i < terms.objectives.length; ++i) {
            IQuests.Objective calldata objective = terms.objectives[i];
            if (objective.count == 0) revert IQuests.ZeroCount(i);
            uint256 needed = _needed(terms.objectives, i);
            uint256 alive;
            if (objective.token == address(items)) {
                alive = items.supplyOf(objective.targetId);
                needed += _rewarded(terms.reward.items, objective.targetId);
            } else if (objective.token == address(characters)) {
                alive = characters.exists(objective.targetId) ? 1 : 0;
            } else {
                revert IQuests.UnknownTarget(i, objective.token);
            }
            if (alive < needed) revert IQuests.TargetTooScarce(i, alive, needed);
        }
    }

    /// @notice Reverts unless the account holds all that the objectives ask for together.
    /// @param objectives of terms that were minted
    /// @param account who must hold
    function requireMet(IQuests.Objective[] calldata objectives, address account) external view {
        for (uint256 i = 0; i < objectives.length; ++i) {
            IQuests.Objective calldata objective = objectives[i];
            uint256 needed = _needed(objectives, i);
            uint256 held;
            if (objective.token == address(items)) {
                held = items.balanceOf(account, objective.targetId);
            } else if (characters.exists(objective.targetId)) {
                held = characters.ownerOf(objective.targetId) == account ? 1 : 0;
            }
            if (held < needed) revert IQuests.ObjectiveUnmet(i, held, needed);
        }
    }

    function _requireAttestable(IQuests.Objective[] calldata objectives) private pure {
        uint256 count = objectives.length;
        if (count == 0 || count > MAX_OBJECTIVES) revert IQuests.ObjectiveCountOutOfRange(count);
        for (uint256 i = 0; i < count; ++i) {
            IQuests.Predicate predicate = objectives[i].predicate;
            if (predicate != IQuests.Predicate.HOLD && predicate != IQuests.Predicate.DELIVER) {
                revert IQuests.NotAttestable(i);
            }
        }
    }

    function _requireRewardWellFormed(IQuests.ItemAmount[] calldata rewards) private pure {
        if (rewards.length > MAX_REWARD_ITEMS) {
            revert IQuests.RewardItemCountOutOfRange(rewards.length);
        }
        for (uint256 i = 0; i < rewards.length; ++i) {
            if (rewards[i].amount == 0) revert IQuests.ZeroReward(i);
        }
    }

    /// Pieces that all objectives on the target of objective `index` ask for together.
    function _needed(
        IQuests.Objective[] calldata objectives,
        uint256 index
    ) private pure returns (uint256 pieces) {
        IQuests.Objective calldata target = objectives[index];
        for (uint256 i = 0; i < objectives.length; ++i) {
            IQuests.Objective calldata other = objectives[i];
            if (other.token == target.token && other.targetId == target.targetId) {
                pieces += other.count;
            }
        }
    }

    /// Pieces of an item that the reward locks away.
    function _rewarded(
        IQuests.ItemAmount[] calldata rewards,
        uint256 id
    ) private pure returns (uint256 pieces) {
        for (uint256 i = 0; i < rewards.length; ++i) {
            if (rewards[i].id == id) pieces += rewards[i].amount;
        }
    }
}
