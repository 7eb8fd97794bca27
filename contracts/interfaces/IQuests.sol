// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IContent} from "./IContent.sol";

/// @title Quests: promises of a reward that the chain keeps
/// @notice A quest is minted, opened by its giver who locks the reward, accepted by one account at a
/// time, and completed or refunded. Times are Unix seconds, spans are seconds, Gold is in wei. Giver
/// and acceptor are recorded accounts: selling the token moves neither rights nor reward. Whatever
/// is paid out is credited and withdrawn by its owner, so that no receiver can block anybody.
interface IQuests is IContent, IERC721Metadata {
    /// @notice What an objective asks for. HOLD and DELIVER are checked on chain; for DEFEAT and
    /// REACH the oracle signs. While there is no oracle these are refused at mint, so that no reward
    /// is locked in a quest that cannot be paid.
    enum Predicate {
        HOLD,
        DELIVER,
        DEFEAT,
        REACH
    }

    /// @notice Where a quest is in its life. `Expired` is never stored: it is a minted or opened
    /// quest that nobody is working on, past its expiry.
    enum State {
        None,
        Minted,
        Open,
        Accepted,
        Completed,
        Refunded,
        Expired
    }

    /// @notice One thing to hold, deliver, defeat or reach.
    /// @param predicate what to do with it
    /// @param token the Items or the Characters contract; zero for DEFEAT and REACH
    /// @param targetId content id of the thing; with `anyOf` the root of the ids, as `IdTree`
    /// computes it; for DEFEAT and REACH what the oracle knows the creature or place by
    /// @param count pieces, at least 1; 1 for a single character
    /// @param anyOf whether any things of a set will do, in any mixture
    struct Objective {
        Predicate predicate;
        address token;
        uint256 targetId;
        uint64 count;
        bool anyOf;
    }

    /// @notice Pieces of one id of a set, with which an objective is met.
    /// @param id content id
    /// @param amount pieces
    /// @param proof nodes beside the path from the id to the root, from the leaf up
    struct Pick {
        uint256 id;
        uint64 amount;
        bytes32[] proof;
    }

    /// @notice What the acceptor shows for one objective; empty where the chain sees it by itself.
    /// @param picks for an objective over a set: pieces that make up its count exactly
    /// @param deadline of the attestation, Unix seconds
    /// @param attestation for DEFEAT and REACH: the oracle's signature over `Attestation(uint256
    /// quest,address acceptor,uint256 acceptance,uint256 objective,uint256 deadline)` in this
    /// contract's EIP-712 domain ("LLMasOS Quests", version "1"), 64 or 65 bytes
    struct Evidence {
        Pick[] picks;
        uint256 deadline;
        bytes attestation;
    }

    /// @notice Pieces of one item.
    struct ItemAmount {
        uint256 id;
        uint64 amount;
    }

    /// @notice What is paid.
    /// @param gold wei of Gold
    /// @param items items, at most 8 entries, each of at least 1 piece
    struct Reward {
        uint256 gold;
        ItemAmount[] items;
    }

    /// @notice All that giver and acceptor agree on; the chain keeps its keccak256 over abi.encode.
    /// @param objectives 1 to 8; several on one id add up
    /// @param reward what the giver locks
    /// @param expiry last second in which the quest can be opened or accepted
    /// @param acceptWindow how long an acceptance runs
    struct Terms {
        Objective[] objectives;
        Reward reward;
        uint64 expiry;
        uint64 acceptWindow;
    }

    /// @notice One mint.
    /// @param id content id
    /// @param giver who receives the token, opens the quest and locks the reward
    /// @param creator who receives royalties, for ever
    /// @param royaltyBps royalty in 1/10,000 of a price, for ever
    /// @param terms what the quest asks and pays
    struct MintQuest {
        uint256 id;
        address giver;
        address creator;
        uint16 royaltyBps;
        Terms terms;
    }

    /// @notice The record of a quest.
    /// @param giver who opens, cancels and is refunded
    /// @param state as `stateOf` gives it
    /// @param expiry last second in which it can be opened or accepted
    /// @param acceptor who accepted last, or zero
    /// @param acceptedUntil last second of that acceptance
    /// @param acceptWindow how long an acceptance runs
    /// @param acceptance counts acceptances; an attestation is for one of them
    /// @param termsHash keccak256(abi.encode(terms))
    struct Quest {
        address giver;
        State state;
        uint40 expiry;
        uint32 acceptWindow;
        address acceptor;
        uint40 acceptedUntil;
        uint32 acceptance;
        bytes32 termsHash;
    }

    /// @notice The chain cannot see whether this objective was met, and there is no oracle.
    error NotAttestable(uint256 index);
    /// @notice A quest has 1 to 8 objectives.
    error ObjectiveCountOutOfRange(uint256 count);
    /// @notice An objective of zero pieces.
    error ZeroCount(uint256 index);
    /// @notice The objective's token is neither Items nor Characters.
    error UnknownTarget(uint256 index, address token);
    /// @notice Fewer pieces are alive than the objectives and the reward need together.
    error TargetTooScarce(uint256 index, uint256 alive, uint256 needed);
    /// @notice A reward has at most 8 entries of items.
    error RewardItemCountOutOfRange(uint256 count);
    /// @notice A reward entry of zero pieces.
    error ZeroReward(uint256 index);
    /// @notice As many evidences are needed as objectives.
    error EvidenceCountDiffers(uint256 count, uint256 needed);
    /// @notice At most 32 picks, over all objectives.
    error TooManyPicks(uint256 count);
    /// @notice The id is not in the set that the objective is about.
    error NotInSet(uint256 index, uint256 id);
    /// @notice The picks make up another number of pieces than the objective's, or one of them none.
    error PicksDiffer(uint256 index, uint256 picked, uint256 needed);
    /// @notice The oracle did not sign that this acceptor met this objective in this acceptance.
    error NotAttested(uint256 index);
    /// @notice The attestation's time has passed.
    error AttestationExpired(uint256 index, uint256 deadline);
    /// @notice The expiry has passed already, or is after the year 36,000.
    error ExpiryPassed(uint256 expiry);
    /// @notice An acceptance runs between 1 second and 90 days.
    error AcceptWindowOutOfRange(uint256 acceptWindow);
    /// @notice The terms are not those recorded at mint.
    error TermsMismatch(uint256 id);
    /// @notice The quest is not in a state that allows this.
    error WrongState(uint256 id, State state);
    /// @notice Only the recorded giver may.
    error NotTheGiver(uint256 id, address giver);
    /// @notice Only the account that accepted may.
    error NotTheAcceptor(uint256 id, address acceptor);
    /// @notice A giver does not accept the own quest.
    error GiverCannotAccept(uint256 id);
    /// @notice Who let an acceptance lapse, or gave it up, leaves the next window to others.
    error CoolingDown(uint256 id, uint256 until);
    /// @notice The acceptor holds fewer pieces than the objective needs.
    error ObjectiveUnmet(uint256 index, uint256 held, uint256 needed);
    /// @notice Nothing of this is credited to the account.
    error NothingCredited(address account, uint256 id);
    /// @notice The contract takes no tokens that it did not pull itself.
    error UnsolicitedTransfer(address operator);

    /// @notice The terms of a freshly minted quest, so that the chain alone suffices to complete it.
    event TermsRecorded(uint256 indexed id, bytes32 termsHash, Terms terms);
    /// @notice The reward is locked.
    event Opened(uint256 indexed id, address indexed giver, uint256 gold);
    /// @notice An acceptance runs until `until`, that second included.
    event Accepted(uint256 indexed id, address indexed acceptor, uint256 until, uint256 acceptance);
    /// @notice The acceptor gave up.
    event Abandoned(uint256 indexed id, address indexed acceptor);
    /// @notice The objectives were met and the reward was credited.
    event Completed(uint256 indexed id, address indexed acceptor, uint256 gold);
    /// @notice The reward was credited to the giver.
    event Refunded(uint256 indexed id, address indexed giver, uint256 gold);
    /// @notice Wei of Gold can be withdrawn by the account.
    event GoldCredited(address indexed account, uint256 amount);
    /// @notice Credited Gold was withdrawn.
    event GoldWithdrawn(address indexed account, uint256 amount, address to);
    /// @notice Pieces of a token can be withdrawn by the account.
    event Credited(
        address indexed account,
        address indexed token,
        uint256 indexed tokenId,
        uint256 amount
    );
    /// @notice Credited pieces were withdrawn.
    event Withdrawn(
        address indexed account,
        address indexed token,
        uint256 indexed tokenId,
        uint256 amount,
        address to
    );

    /// @notice Mints, or reverts. Only the minter role may.
    /// @param order what to mint
    function mint(MintQuest calldata order) external;

    /// @notice Mints what can be minted and skips the rest with `MintSkipped`. Only the minter role
    /// may. In a batch the operator seen by receivers is this contract.
    /// @param orders what to mint, in this order
    function mintBatch(MintQuest[] calldata orders) external;

    /// @notice Locks the reward. Only the giver may, who approves this contract for it before.
    /// @param id the quest
    /// @param terms those of the mint
    function open(uint256 id, Terms calldata terms) external;

    /// @notice Takes the quest for its accept window. Anybody but the giver may while nobody else is
    /// working on it.
    /// @param id the quest
    function accept(uint256 id) external;

    /// @notice Gives a running acceptance up. Only the acceptor may.
    /// @param id the quest
    function abandon(uint256 id) external;

    /// @notice Checks the objectives, takes what is to be delivered and credits the reward. Only the
    /// acceptor may, while the acceptance runs, having approved this contract for what is delivered.
    /// @param id the quest
    /// @param terms those of the mint
    /// @param evidence one for each objective, in their order
    function complete(uint256 id, Terms calldata terms, Evidence[] calldata evidence) external;

    /// @notice Takes the quest back before its expiry. Only the giver may, while nobody works on it.
    /// The reward becomes credits.
    /// @param id the quest
    /// @param terms those of the mint
    function cancel(uint256 id, Terms calldata terms) external;

    /// @notice Takes the reward back after the expiry. Only the giver may, while nobody works on it.
    /// The reward becomes credits.
    /// @param id the quest
    /// @param terms those of the mint
    function refund(uint256 id, Terms calldata terms) external;

    /// @notice Withdraws all credited Gold.
    /// @param to who receives it
    function withdrawGold(address to) external;

    /// @notice Withdraws all credited pieces of these items.
    /// @param ids content ids; each must have a credit of the caller
    /// @param to who receives them
    function withdrawItems(uint256[] calldata ids, address to) external;

    /// @notice Withdraws a credited character.
    /// @param id content id
    /// @param to who receives it
    function withdrawCharacter(uint256 id, address to) external;

    /// @notice The state now, lapsed acceptances and expiry taken into account.
    function stateOf(uint256 id) external view returns (State);

    /// @notice The record now, its state as `stateOf` gives it.
    function questOf(uint256 id) external view returns (Quest memory);

    /// @notice The hash that `mint` records for these terms.
    function hashTerms(Terms calldata terms) external pure returns (bytes32);

    /// @notice Names the oracle; zero revokes, and with it all that was attested. Only the admin may.
    /// @param oracle_ who attests from now on
    function setOracle(address oracle_) external;

    /// @notice Who attests, or zero.
    function oracle() external view returns (address);

    /// @notice Wei of Gold locked in all open quests.
    function escrowedGold() external view returns (uint256);

    /// @notice Wei of Gold credited to all accounts.
    function creditedGold() external view returns (uint256);

    /// @notice Wei of Gold that the account can withdraw.
    function goldCreditOf(address account) external view returns (uint256);

    /// @notice Pieces of an item that the contract owes: rewards of open quests and credits.
    function escrowedItems(uint256 id) external view returns (uint256);

    /// @notice Pieces of an item that the account can withdraw.
    function creditOf(address account, uint256 id) external view returns (uint256);

    /// @notice Who can withdraw this character, or zero.
    function characterCreditOf(uint256 id) external view returns (address);
}
