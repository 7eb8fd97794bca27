// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IContent} from "./IContent.sol";
import {IERC5192} from "./IERC5192.sol";

/// @title Characters: one of each, whose id is its content
/// @notice ERC-721 with ERC-2981 and ERC-5192. `tokenURI` follows from the id and never changes;
/// what a character becomes stands in `stateOf`.
interface ICharacters is IContent, IERC721Metadata, IERC5192 {
    /// @notice One mint of a batch.
    /// @param id content id
    /// @param to who receives the character
    /// @param creator who receives royalties, for ever
    /// @param royaltyBps royalty in 1/10,000 of a price, for ever
    struct Mint {
        uint256 id;
        address to;
        address creator;
        uint16 royaltyBps;
    }

    /// @notice What a character has become, as the oracle last wrote it.
    /// @param hash keccak-256 of the state's document, kept elsewhere; zero before the first writing
    /// @param level level, zero before the first writing
    /// @param writtenAt Unix seconds of the last writing
    /// @param lockedUntil last Unix second in which the character cannot be moved
    struct State {
        bytes32 hash;
        uint16 level;
        uint40 writtenAt;
        uint40 lockedUntil;
    }

    /// @notice The character cannot be moved through this second.
    error CharacterLocked(uint256 id, uint256 until);
    /// @notice A lock must end after the one on record and within 365 days.
    error LockOutOfRange(uint256 until);
    /// @notice Only the owner may.
    error NotTheOwner(address owner);

    /// @notice The oracle wrote a character's state.
    event StateChanged(uint256 indexed id, uint256 level, bytes32 hash);
    /// @notice The owner locked a character through a second.
    event LockedUntil(uint256 indexed id, uint256 until);

    /// @notice Mints without a call of the receiver, or reverts. Only the minter may.
    /// @param to who receives it
    /// @param id content id
    /// @param creator index of who receives royalties
    /// @param royaltyBps royalty in 1/10,000 of a price
    function mintUnique(address to, uint256 id, uint32 creator, uint16 royaltyBps) external;

    /// @notice Mints and calls a receiver that has code, or reverts. Only the minter may.
    /// @param to who receives it
    /// @param id content id
    /// @param creator index of who receives royalties
    /// @param royaltyBps royalty in 1/10,000 of a price
    function mintAndCall(address to, uint256 id, uint32 creator, uint16 royaltyBps) external;

    /// @notice Mints what can be minted and skips the rest with `MintSkipped`. Only the minter may.
    /// Creators that are not registered are. For a receiver with code the operator that it sees is
    /// this contract.
    /// @param orders what to mint, in this order
    function mintBatch(Mint[] calldata orders) external;

    /// @notice Destroys a character for ever. The caller must be its owner or approved.
    /// @param id content id
    function burn(uint256 id) external;

    /// @notice Blocks transfer, sale and burning through a second. Only the owner may, and a lock
    /// can be made longer, never shorter: others rely on it.
    /// @param id content id
    /// @param until last Unix second of the lock, at most 365 days from now
    function lock(uint256 id, uint40 until) external;

    /// @notice Writes a character's state. Only the oracle may.
    /// @param id content id of a living character
    /// @param level level
    /// @param hash keccak-256 of the state's document
    function setState(uint256 id, uint16 level, bytes32 hash) external;

    /// @notice Names the oracle; zero revokes. Only the admin may.
    /// @param oracle_ who writes states from now on
    function setOracle(address oracle_) external;

    /// @notice Who writes states, or zero.
    function oracle() external view returns (address);

    /// @notice What a character has become.
    function stateOf(uint256 id) external view returns (State memory);
}
