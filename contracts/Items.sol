// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {IItems} from "./interfaces/IItems.sol";
import {BatchEntry} from "./libraries/BatchEntry.sol";
import {ContentUri} from "./libraries/ContentUri.sol";
import {Royalty} from "./libraries/Royalty.sol";

/// @title Items: unique things and editions whose id is their content
/// @notice See `IItems`.
contract Items is ERC1155, AccessControlDefaultAdminRules, ReentrancyGuard, IItems {
    /// Two slots per id.
    struct Record {
        address creator;
        uint96 royaltyBps;
        uint64 minted;
        uint64 burned;
        uint64 cap;
    }

    /// @notice Who may mint.
    bytes32 public constant MINTER_ROLE = keccak256("MINTER_ROLE");

    /// Gas for one entry of a batch: about 110,000 for a first mint, the rest for the receiver.
    uint256 private constant _ENTRY_GAS = 300_000;

    /// @inheritdoc IItems
    address public market;

    mapping(uint256 id => Record) private _records;
    mapping(uint256 id => mapping(address holder => uint256)) private _epochs;

    /// @notice Names who grants and revokes roles; a handover takes two steps and one day.
    /// @param admin the first admin
    constructor(
        address admin
    )
        ERC1155(string.concat(ContentUri.PREFIX, "{id}"))
        AccessControlDefaultAdminRules(1 days, admin)
    {}

    /// @inheritdoc IItems
    function mint(Mint calldata order) external onlyRole(MINTER_ROLE) nonReentrant {
        _mintOrder(order);
    }

    /// @inheritdoc IItems
    function mintBatch(Mint[] calldata orders) external onlyRole(MINTER_ROLE) nonReentrant {
        for (uint256 i = 0; i < orders.length; ++i) {
            Mint calldata order = orders[i];
            (bool done, bytes4 reason) = BatchEntry.attempt(
                abi.encodeCall(this.mintEntry, (order)),
                _ENTRY_GAS
            );
            if (!done) emit MintSkipped(order.id, order.to, reason);
        }
    }

    /// @notice One entry of a batch. Only this contract itself may call it.
    /// @param order what to mint
    function mintEntry(Mint calldata order) external {
        if (msg.sender != address(this)) revert OnlySelf();
        _mintOrder(order);
    }

    /// @inheritdoc IItems
    function burn(address from, uint256 id, uint256 amount) external {
        if (from != msg.sender && !isApprovedForAll(from, msg.sender)) {
            revert ERC1155MissingApprovalForAll(msg.sender, from);
        }
        _burn(from, id, amount);
    }

    /// @inheritdoc IItems
    function setMarket(address market_) external onlyRole(DEFAULT_ADMIN_ROLE) {
        if (market_ == address(0)) revert ZeroMarket();
        if (market != address(0)) revert MarketAlreadySet(market);
        market = market_;
        emit MarketSet(market_);
    }

    /// @inheritdoc IItems
    function exists(uint256 id) external view returns (bool) {
        return supplyOf(id) != 0;
    }

    /// @inheritdoc IItems
    function mintedOf(uint256 id) external view returns (uint256) {
        return _records[id].minted;
    }

    /// @inheritdoc IItems
    function capOf(uint256 id) external view returns (uint256) {
        return _records[id].cap;
    }

    /// @inheritdoc IItems
    function creatorOf(uint256 id) external view returns (address) {
        return _records[id].creator;
    }

    /// @inheritdoc IItems
    function epochOf(uint256 id, address holder) external view returns (uint256) {
        return _epochs[id][holder];
    }

    /// @inheritdoc IERC2981
    function royaltyInfo(
        uint256 id,
        uint256 salePrice
    ) external view returns (address receiver, uint256 royaltyAmount) {
        Record storage record = _records[id];
        return (record.creator, Royalty.share(salePrice, record.royaltyBps));
    }

    /// @inheritdoc IItems
    function supplyOf(uint256 id) public view returns (uint256) {
        Record storage record = _records[id];
        return record.minted - record.burned;
    }

    /// @inheritdoc IERC165
    function supportsInterface(
        bytes4 interfaceId
    ) public view override(ERC1155, AccessControlDefaultAdminRules, IERC165) returns (bool) {
        return interfaceId == type(IERC2981).interfaceId || super.supportsInterface(interfaceId);
    }

    /// Moves balances, counts what is burned and ends the holder's listings.
    function _update(
        address from,
        address to,
        uint256[] memory ids,
        uint256[] memory values
    ) internal override {
        super._update(from, to, ids, values);
        if (from == address(0)) return;

        bool sold = _msgSender() == market;
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 id = ids[i];
            if (to == address(0)) _records[id].burned += uint64(values[i]);
            // A sale that leaves pieces keeps the listing of the rest alive. One that leaves none
            // ends it, or it would revive when the maker gets pieces again.
            bool restListed = sold && balanceOf(from, id) != 0;
            if (values[i] != 0 && !restListed) ++_epochs[id][from];
        }
    }

    function _mintOrder(Mint calldata order) private {
        Record storage record = _records[order.id];
        if (order.amount == 0) revert ZeroAmount(order.id);
        uint256 minted = record.minted;
        if (minted == 0) {
            if (order.creator == address(0)) revert ZeroCreator(order.id);
            if (order.royaltyBps > Royalty.MAX_BPS) {
                revert RoyaltyTooHigh(order.royaltyBps, Royalty.MAX_BPS);
            }
            record.creator = order.creator;
            record.royaltyBps = order.royaltyBps;
            record.cap = order.cap;
        } else {
            if (minted == record.cap) revert AlreadyMinted(order.id);
            bool same =
                order.creator == record.creator &&
                    order.royaltyBps == record.royaltyBps &&
                    order.cap == record.cap;
            if (!same) revert TermsDiffer(order.id);
        }
        if (minted + order.amount > order.cap) {
            revert CapExceeded(order.id, order.cap, minted, order.amount);
        }
        record.minted += order.amount;
        emit Minted(order.id, order.to, order.creator, order.amount, order.cap, order.royaltyBps);
        _mint(order.to, order.id, order.amount, "");
    }
}
