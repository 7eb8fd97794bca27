// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {ContentERC721} from "./ContentERC721.sol";
import {ICharacters} from "../interfaces/ICharacters.sol";
import {IItems} from "../interfaces/IItems.sol";
import {IQuests} from "../interfaces/IQuests.sol";
import {QuestRules} from "../QuestRules.sol";

/// @title What the quests hold for others
/// @notice Invariants: Gold held is at least `escrowedGold` and `creditedGold` together; pieces held
/// of an item are exactly `escrowedItems`; a credited character is owned by this contract. All of it
/// leaves only by a withdrawal of the credited account, so that no receiver can block anybody else.
abstract contract QuestEscrow is ContentERC721, ReentrancyGuard, IERC1155Receiver, IQuests {
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
    uint256 public creditedGold;
    /// @inheritdoc IQuests
    mapping(address account => uint256) public goldCreditOf;
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
    function withdrawGold(address to) external nonReentrant {
        address account = _msgSender();
        uint256 amount = goldCreditOf[account];
        if (amount == 0) revert NothingCredited(account, 0);
        _requireElsewhere(account, to);
        goldCreditOf[account] = 0;
        creditedGold -= amount;
        emit GoldWithdrawn(account, amount, to);
        gold.safeTransfer(to, amount);
    }

    /// @inheritdoc IQuests
    function withdrawItems(uint256[] calldata ids, address to) external nonReentrant {
        address account = _msgSender();
        _requireElsewhere(account, to);
        uint256[] memory amounts = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 id = ids[i];
            uint256 amount = creditOf[account][id];
            if (amount == 0) revert NothingCredited(account, id);
            amounts[i] = amount;
            creditOf[account][id] = 0;
            escrowedItems[id] -= amount;
            emit Withdrawn(account, address(items), id, amount, to);
        }
        items.safeBatchTransferFrom(address(this), to, ids, amounts, "");
    }

    /// @inheritdoc IQuests
    function withdrawCharacter(uint256 id, address to) external nonReentrant {
        address account = _msgSender();
        if (characterCreditOf[id] != account) revert NothingCredited(account, id);
        characterCreditOf[id] = address(0);
        emit Withdrawn(account, address(characters), id, 1, to);
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
            interfaceId == type(IQuests).interfaceId ||
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

    /// Credits a reward that was locked.
    function _releaseReward(address to, Reward calldata reward) internal {
        if (reward.gold != 0) {
            escrowedGold -= reward.gold;
            creditedGold += reward.gold;
            goldCreditOf[to] += reward.gold;
            emit GoldCredited(to, reward.gold);
        }
        for (uint256 i = 0; i < reward.items.length; ++i) {
            _creditItem(to, reward.items[i].id, reward.items[i].amount);
        }
    }

    /// Takes what is delivered from one account and credits it to another.
    function _deliver(address from, address to, QuestRules.Need[] memory needs) internal {
        for (uint256 i = 0; i < needs.length; ++i) {
            QuestRules.Need memory need = needs[i];
            if (!need.deliver) continue;
            if (need.token == address(items)) {
                escrowedItems[need.id] += need.amount;
                _creditItem(to, need.id, need.amount);
                items.safeTransferFrom(from, address(this), need.id, need.amount, "");
            } else {
                characterCreditOf[need.id] = to;
                emit Credited(to, address(characters), need.id, 1);
                // Not the safe form: this contract takes no character that it did not pull.
                characters.transferFrom(from, address(this), need.id);
            }
        }
    }

    function _creditItem(address account, uint256 id, uint256 amount) private {
        creditOf[account][id] += amount;
        emit Credited(account, address(items), id, amount);
    }

    /// What is withdrawn to this contract would be owed to nobody, for ever.
    function _requireElsewhere(address account, address to) private view {
        if (to == address(this)) revert UnsolicitedTransfer(account);
    }

    function _requireOwnPull(address operator) private view {
        if (msg.sender != address(items) || operator != address(this)) {
            revert UnsolicitedTransfer(operator);
        }
    }
}
