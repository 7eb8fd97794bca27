// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ContentERC721} from "./ContentERC721.sol";
import {ICharacters} from "./interfaces/ICharacters.sol";
import {IItems} from "./interfaces/IItems.sol";
import {IQuests} from "./interfaces/IQuests.sol";

/// @title What the quests hold for others
/// @notice Invariants: Gold held is at least `escrowedGold`; pieces held of an item are exactly
/// `escrowedItems`; a credited character is owned by this contract. Items and characters leave only
/// by a withdrawal of the credited account, so that no receiver can block anybody else.
abstract contract QuestEscrow is ContentERC721, IERC1155Receiver, IQuests {
    using SafeERC20 for IERC20;

    /// @notice The currency of rewards.
    IERC20 public immutable gold;
    /// @notice Items that objectives and rewards are about.
    IItems public immutable items;
    /// @notice Characters that objectives are about.
    ICharacters public immutable characters;

    /// @inheritdoc IQuests
    uint256 public escrowedGold;
    /// @inheritdoc IQuests
    mapping(uint256 id => uint256) public escrowedItems;
    /// @inheritdoc IQuests
    mapping(address account => mapping(uint256 id => uint256)) public creditOf;
    /// @inheritdoc IQuests
    mapping(uint256 id => address) public characterCreditOf;

    constructor(IERC20 gold_, IItems items_, ICharacters characters_) {
        gold = gold_;
        items = items_;
        characters = characters_;
    }

    /// @inheritdoc IQuests
    function withdrawItems(uint256[] calldata ids, address to) external nonReentrant {
        uint256[] memory amounts = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 id = ids[i];
            uint256 amount = creditOf[msg.sender][id];
            if (amount == 0) revert NothingCredited(msg.sender, id);
            amounts[i] = amount;
            creditOf[msg.sender][id] = 0;
            escrowedItems[id] -= amount;
            emit Withdrawn(msg.sender, address(items), id, amount, to);
        }
        items.safeBatchTransferFrom(address(this), to, ids, amounts, "");
    }

    /// @inheritdoc IQuests
    function withdrawCharacter(uint256 id, address to) external nonReentrant {
        if (characterCreditOf[id] != msg.sender) revert NothingCredited(msg.sender, id);
        characterCreditOf[id] = address(0);
        emit Withdrawn(msg.sender, address(characters), id, 1, to);
        characters.safeTransferFrom(address(this), to, id);
    }

    /// @inheritdoc IERC1155Receiver
    function onERC1155Received(
        address operator,
        address,
        uint256,
        uint256,
        bytes calldata
    ) external view returns (bytes4) {
        _requireOwnPull(operator);
        return IERC1155Receiver.onERC1155Received.selector;
    }

    /// @inheritdoc IERC1155Receiver
    function onERC1155BatchReceived(
        address operator,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external view returns (bytes4) {
        _requireOwnPull(operator);
        return IERC1155Receiver.onERC1155BatchReceived.selector;
    }

    /// @inheritdoc IERC165
    function supportsInterface(
        bytes4 interfaceId
    ) public view override(ContentERC721, IERC165) returns (bool) {
        return
            interfaceId == type(IERC1155Receiver).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    /// Takes a reward from the giver.
    function _lockReward(address giver, Reward calldata reward) internal {
        uint256 count = reward.items.length;
        uint256[] memory ids = new uint256[](count);
        uint256[] memory amounts = new uint256[](count);
        escrowedGold += reward.gold;
        for (uint256 i = 0; i < count; ++i) {
            ids[i] = reward.items[i].id;
            amounts[i] = reward.items[i].amount;
            escrowedItems[ids[i]] += amounts[i];
        }
        if (reward.gold != 0) gold.safeTransferFrom(giver, address(this), reward.gold);
        if (count != 0) items.safeBatchTransferFrom(giver, address(this), ids, amounts, "");
    }

    /// Hands a reward out: items as credits, Gold at once.
    function _releaseReward(address to, Reward calldata reward) internal {
        escrowedGold -= reward.gold;
        for (uint256 i = 0; i < reward.items.length; ++i) {
            _creditItem(to, reward.items[i].id, reward.items[i].amount);
        }
        if (reward.gold != 0) gold.safeTransfer(to, reward.gold);
    }

    /// Takes what is delivered from one account and credits it to another.
    function _deliver(address from, address to, Objective[] calldata objectives) internal {
        for (uint256 i = 0; i < objectives.length; ++i) {
            Objective calldata objective = objectives[i];
            if (objective.predicate != Predicate.DELIVER) continue;
            uint256 id = objective.targetId;
            if (objective.token == address(items)) {
                escrowedItems[id] += objective.count;
                _creditItem(to, id, objective.count);
                items.safeTransferFrom(from, address(this), id, objective.count, "");
            } else {
                characterCreditOf[id] = to;
                emit Credited(to, address(characters), id, 1);
                // Not the safe form: this contract takes no character that it did not pull.
                characters.transferFrom(from, address(this), id);
            }
        }
    }

    function _creditItem(address account, uint256 id, uint256 amount) private {
        creditOf[account][id] += amount;
        emit Credited(account, address(items), id, amount);
    }

    function _requireOwnPull(address operator) private view {
        if (msg.sender != address(items) || operator != address(this)) {
            revert UnsolicitedTransfer(operator);
        }
    }
}
