// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {ICharacters} from "./interfaces/ICharacters.sol";
import {IItems} from "./interfaces/IItems.sol";
import {IQuests} from "./interfaces/IQuests.sol";
import {IdTree} from "./libraries/IdTree.sol";
import {Signatures} from "./libraries/Signatures.sol";

/// @title The rules of quests: may terms be minted, and are they met
/// @notice Holds nothing and changes nothing. It is a contract of its own, made by `Quests`, because
/// both together pass the code size limit of EIP-170.
contract QuestRules {
    /// @notice Who wants to complete what.
    /// @param quest id of the quest
    /// @param acceptor who accepted it
    /// @param acceptance number of that acceptance
    /// @param oracle whose signature counts
    /// @param domain separator of the EIP-712 domain of `Quests`
    struct Claim {
        uint256 quest;
        address acceptor;
        uint256 acceptance;
        address oracle;
        bytes32 domain;
    }

    /// @notice Pieces that the acceptor must have.
    /// @param objective for which one
    /// @param token contract of the thing
    /// @param id content id
    /// @param amount pieces
    /// @param deliver whether they are taken
    struct Need {
        uint256 objective;
        address token;
        uint256 id;
        uint256 amount;
        bool deliver;
    }

    /// @notice Most objectives of a quest.
    uint256 public constant MAX_OBJECTIVES = 8;
    /// @notice Most entries of items in a reward.
    uint256 public constant MAX_REWARD_ITEMS = 8;
    /// @notice Most picks of a completion.
    uint256 public constant MAX_PICKS = 32;
    /// @notice Longest accept window, in seconds.
    uint256 public constant MAX_ACCEPT_WINDOW = 90 days;
    /// @notice EIP-712 type hash of the oracle's word for one objective.
    bytes32 public constant ATTESTATION_TYPEHASH = keccak256(
        "Attestation(uint256 quest,address acceptor,uint256 acceptance,uint256 objective,"
        "uint256 deadline)"
    );

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

    /// @notice Reverts unless the quest can be won on the chain as it is now. Of a set only the
    /// root is known, so its things are not looked for.
    /// @param terms what the quest asks and pays
    /// @param hasOracle whether somebody attests
    function requireWinnable(IQuests.Terms calldata terms, bool hasOracle) external view {
        uint256 count = terms.objectives.length;
        if (count == 0 || count > MAX_OBJECTIVES) revert IQuests.ObjectiveCountOutOfRange(count);
        if (block.timestamp > terms.expiry || terms.expiry > type(uint40).max) {
            revert IQuests.ExpiryPassed(terms.expiry);
        }
        if (terms.acceptWindow == 0 || terms.acceptWindow > MAX_ACCEPT_WINDOW) {
            revert IQuests.AcceptWindowOutOfRange(terms.acceptWindow);
        }
        _requireRewardWellFormed(terms.reward.items);
        for (uint256 i = 0; i < count; ++i) _requireObtainable(terms, i, hasOracle);
    }

    /// @notice Reverts unless the objectives are met together: what is held for one is not held for
    /// another as well.
    /// @param objectives of terms that were minted
    /// @param evidence one for each objective
    /// @param claim who wants to complete what
    /// @return needs pieces of each objective or pick
    function requireMet(
        IQuests.Objective[] calldata objectives,
        IQuests.Evidence[] calldata evidence,
        Claim calldata claim
    ) external view returns (Need[] memory needs) {
        uint256 count = objectives.length;
        if (evidence.length != count) revert IQuests.EvidenceCountDiffers(evidence.length, count);
        needs = new Need[](_needCount(objectives, evidence));
        uint256 found;
        for (uint256 i = 0; i < count; ++i) {
            IQuests.Objective calldata objective = objectives[i];
            if (!_isOnChain(objective.predicate)) {
                _requireAttested(evidence[i], claim, i);
                continue;
            }
            bool deliver = objective.predicate == IQuests.Predicate.DELIVER;
            if (objective.anyOf) {
                found = _pick(objective, evidence[i].picks, i, needs, found);
            } else {
                needs[found] = Need(
                    i,
                    objective.token,
                    objective.targetId,
                    objective.count,
                    deliver
                );
                ++found;
            }
        }
        _requireHeld(needs, claim.acceptor);
    }

    /// Adds the picks of an objective to the needs.
    function _pick(
        IQuests.Objective calldata objective,
        IQuests.Pick[] calldata picks,
        uint256 index,
        Need[] memory needs,
        uint256 found
    ) private pure returns (uint256) {
        uint256 picked;
        bool deliver = objective.predicate == IQuests.Predicate.DELIVER;
        for (uint256 i = 0; i < picks.length; ++i) {
            IQuests.Pick calldata pick = picks[i];
            if (!IdTree.contains(bytes32(objective.targetId), pick.id, pick.proof)) {
                revert IQuests.NotInSet(index, pick.id);
            }
            // A character that is picked is taken, whatever the amount says.
            if (pick.amount == 0) revert IQuests.PicksDiffer(index, 0, objective.count);
            picked += pick.amount;
            needs[found] = Need(index, objective.token, pick.id, pick.amount, deliver);
            ++found;
        }
        if (picked != objective.count) {
            revert IQuests.PicksDiffer(index, picked, objective.count);
        }
        return found;
    }

    /// Reverts unless the account has what all needs ask for together.
    function _requireHeld(Need[] memory needs, address account) private view {
        for (uint256 i = 0; i < needs.length; ++i) {
            uint256 needed;
            for (uint256 k = 0; k < needs.length; ++k) {
                bool same = needs[k].token == needs[i].token && needs[k].id == needs[i].id;
                if (same) needed += needs[k].amount;
            }
            uint256 held =
                needs[i].token == address(items)
                    ? items.piecesOf(needs[i].id, account)
                    : characters.piecesOf(needs[i].id, account);
            if (held < needed) revert IQuests.ObjectiveUnmet(needs[i].objective, held, needed);
        }
    }

    function _requireObtainable(
        IQuests.Terms calldata terms,
        uint256 index,
        bool hasOracle
    ) private view {
        IQuests.Objective calldata objective = terms.objectives[index];
        if (objective.count == 0) revert IQuests.ZeroCount(index);
        if (!_isOnChain(objective.predicate)) {
            if (!hasOracle) revert IQuests.NotAttestable(index);
            if (objective.token != address(0) || objective.anyOf) {
                revert IQuests.UnknownTarget(index, objective.token);
            }
            return;
        }
        bool isItem = objective.token == address(items);
        if (!isItem && objective.token != address(characters)) {
            revert IQuests.UnknownTarget(index, objective.token);
        }
        if (objective.anyOf) return;
        uint256 needed = _needed(terms.objectives, index);
        uint256 alive;
        if (isItem) {
            alive = items.supplyOf(objective.targetId);
            needed += _rewarded(terms.reward.items, objective.targetId);
        } else {
            alive = characters.exists(objective.targetId) ? 1 : 0;
        }
        if (alive < needed) revert IQuests.TargetTooScarce(index, alive, needed);
    }

    function _requireAttested(
        IQuests.Evidence calldata evidence,
        Claim calldata claim,
        uint256 index
    ) private view {
        if (block.timestamp > evidence.deadline) {
            revert IQuests.AttestationExpired(index, evidence.deadline);
        }
        bytes32 structHash = keccak256(
            abi.encode(
                ATTESTATION_TYPEHASH,
                claim.quest,
                claim.acceptor,
                claim.acceptance,
                index,
                evidence.deadline
            )
        );
        address signer = Signatures.signerOf(
            MessageHashUtils.toTypedDataHash(claim.domain, structHash),
            evidence.attestation
        );
        if (signer == address(0) || signer != claim.oracle) revert IQuests.NotAttested(index);
    }

    function _requireRewardWellFormed(IQuests.ItemAmount[] calldata rewards) private pure {
        if (rewards.length > MAX_REWARD_ITEMS) {
            revert IQuests.RewardItemCountOutOfRange(rewards.length);
        }
        for (uint256 i = 0; i < rewards.length; ++i) {
            if (rewards[i].amount == 0) revert IQuests.ZeroReward(i);
        }
    }

    /// How many needs the objectives come to.
    function _needCount(
        IQuests.Objective[] calldata objectives,
        IQuests.Evidence[] calldata evidence
    ) private pure returns (uint256 count) {
        uint256 picks;
        for (uint256 i = 0; i < objectives.length; ++i) {
            if (!_isOnChain(objectives[i].predicate)) continue;
            if (objectives[i].anyOf) picks += evidence[i].picks.length;
            else ++count;
        }
        if (picks > MAX_PICKS) revert IQuests.TooManyPicks(picks);
        count += picks;
    }

    /// Pieces that all objectives on the target of objective `index` ask for together.
    function _needed(
        IQuests.Objective[] calldata objectives,
        uint256 index
    ) private pure returns (uint256 pieces) {
        IQuests.Objective calldata target = objectives[index];
        for (uint256 i = 0; i < objectives.length; ++i) {
            IQuests.Objective calldata other = objectives[i];
            bool same = other.token == target.token && other.targetId == target.targetId;
            if (same && !other.anyOf) pieces += other.count;
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

    function _isOnChain(IQuests.Predicate predicate) private pure returns (bool) {
        return predicate == IQuests.Predicate.HOLD || predicate == IQuests.Predicate.DELIVER;
    }
}
