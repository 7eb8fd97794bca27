// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {ERC721Utils} from "@openzeppelin/contracts/token/ERC721/utils/ERC721Utils.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Administered} from "./base/Administered.sol";
import {Content} from "./base/Content.sol";
import {ContentERC721} from "./base/ContentERC721.sol";
import {IContent} from "./interfaces/IContent.sol";
import {ICharacters} from "./interfaces/ICharacters.sol";
import {IERC5192} from "./interfaces/IERC5192.sol";
import {BatchEntry} from "./libraries/BatchEntry.sol";
import {TokenWord} from "./types/TokenWord.sol";

/// @title Characters: one of each, whose id is its content
/// @notice See `ICharacters`.
contract Characters is ContentERC721, ICharacters {
    /// Gas for one entry of a batch whose receiver has code: the mint takes about 60,000 of it.
    uint256 private constant _ENTRY_GAS = 300_000;
    /// Longest lock, in seconds.
    uint256 private constant _MAX_LOCK = 365 days;

    /// @inheritdoc ICharacters
    address public oracle;

    mapping(uint256 id => State) private _states;

    /// @notice Names for ever who relays and who sells, and for now who names minter and oracle.
    /// @param admin_ the first admin
    /// @param forwarder the trusted ERC-2771 forwarder
    /// @param market_ the only market
    constructor(
        address admin_,
        address forwarder,
        address market_
    ) Administered(admin_, forwarder) Content(market_) {}

    /// @inheritdoc ICharacters
    function mintUnique(address to, uint256 id, uint32 creator, uint16 royaltyBps) external {
        _chargeMinter(1, creator);
        _requireRoyalty(royaltyBps);
        _mint(to, id, creator, royaltyBps);
    }

    /// @inheritdoc ICharacters
    function mintAndCall(address to, uint256 id, uint32 creator, uint16 royaltyBps) external {
        _chargeMinter(1, creator);
        _requireRoyalty(royaltyBps);
        _mint(to, id, creator, royaltyBps);
        ERC721Utils.checkOnERC721Received(msg.sender, address(0), to, id, "");
    }

    /// @inheritdoc ICharacters
    function mintBatch(Mint[] calldata orders) external {
        _chargeMinter(orders.length);
        uint256 skipped;
        for (uint256 i = 0; i < orders.length; ++i) {
            Mint calldata order = orders[i];
            bytes4 reason = _refusal(order.id, order.to, order.creator, order.royaltyBps);
            bool done = reason == 0;
            if (done && order.to.code.length == 0) {
                _mint(order.to, order.id, _indexOf(order.creator), order.royaltyBps);
            } else if (done) {
                (done, reason) = BatchEntry.attempt(
                    abi.encodeCall(this.mintEntry, (order)),
                    _ENTRY_GAS
                );
            }
            if (!done) {
                ++skipped;
                emit MintSkipped(order.id, order.to, reason);
            }
        }
        _return(skipped);
    }

    /// @notice One entry of a batch. Only this contract itself may call it.
    /// @param order what to mint
    function mintEntry(Mint calldata order) external {
        if (msg.sender != address(this)) revert OnlySelf();
        _mint(order.to, order.id, _indexOf(order.creator), order.royaltyBps);
        ERC721Utils.checkOnERC721Received(address(this), address(0), order.to, order.id, "");
    }

    /// @inheritdoc ICharacters
    function burn(uint256 id) external {
        _burn(id);
    }

    /// @inheritdoc ICharacters
    function lock(uint256 id, uint40 until) external {
        TokenWord word = _tokens[id];
        address owner = _requireOwner(word, id);
        if (_msgSender() != owner) revert NotTheOwner(owner);
        bool longer = until >= block.timestamp && until > _states[id].lockedUntil;
        if (!longer || until > block.timestamp + _MAX_LOCK) revert LockOutOfRange(until);
        _tokens[id] = word.withLock();
        _states[id].lockedUntil = until;
        emit Locked(id);
        emit LockedUntil(id, until);
    }

    /// @inheritdoc ICharacters
    function setState(uint256 id, uint16 level, bytes32 hash) external {
        _requireRole(oracle);
        _requireOwner(_tokens[id], id);
        State storage state = _states[id];
        state.hash = hash;
        state.level = level;
        state.writtenAt = uint40(block.timestamp);
        emit StateChanged(id, level, hash);
    }

    /// @inheritdoc ICharacters
    function setOracle(address oracle_) external onlyAdmin {
        emit RoleChanged("oracle", oracle, oracle_);
        oracle = oracle_;
    }

    /// @inheritdoc ICharacters
    function stateOf(uint256 id) external view returns (State memory) {
        return _states[id];
    }

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view returns (bool) {
        _requireOwner(_tokens[tokenId], tokenId);
        return block.timestamp <= _states[tokenId].lockedUntil;
    }

    /// @inheritdoc IERC721Metadata
    function name() external pure returns (string memory) {
        return "LLMasOS Characters";
    }

    /// @inheritdoc IERC721Metadata
    function symbol() external pure returns (string memory) {
        return "CHARACTER";
    }

    /// @inheritdoc IContent
    function isSaleApproved(
        uint256 id,
        address holder
    ) public view override(ContentERC721, IContent) returns (bool) {
        return block.timestamp > _states[id].lockedUntil && super.isSaleApproved(id, holder);
    }

    /// @inheritdoc IERC165
    function supportsInterface(
        bytes4 interfaceId
    ) public view override(ContentERC721, IERC165) returns (bool) {
        return
            interfaceId == type(IERC5192).interfaceId ||
            interfaceId == type(ICharacters).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    function _beforeMove(uint256 id, TokenWord word) internal view override {
        if (!word.hasLock()) return;
        uint256 until = _states[id].lockedUntil;
        if (block.timestamp <= until) revert CharacterLocked(id, until);
    }
}
