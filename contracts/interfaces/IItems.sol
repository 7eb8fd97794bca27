// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IContent} from "./IContent.sol";

/// @title Items: unique things and editions whose id is their content
/// @notice ERC-1155 with ERC-2981. An id enters by a transaction of the minter, by a drop that the
/// minter posted, or by a sale for which the minter signed.
interface IItems is IERC1155MetadataURI, IContent {
    /// @notice One mint of a batch.
    /// @param id content id
    /// @param to who receives the pieces
    /// @param creator who receives royalties; fixed by the first mint of the id
    /// @param royaltyBps royalty in 1/10,000 of a price; fixed by the first mint of the id
    /// @param amount pieces to mint now, at least 1
    /// @param cap pieces that may ever be minted; fixed by the first mint; 1 makes the item unique
    /// @param minted pieces that must have been minted before, so that a retry mints nothing twice
    struct Mint {
        uint256 id;
        address to;
        address creator;
        uint16 royaltyBps;
        uint64 amount;
        uint64 cap;
        uint64 minted;
    }

    /// @notice A mint of zero pieces.
    error ZeroAmount();
    /// @notice More pieces were asked for than the cap leaves.
    error CapExceeded();
    /// @notice Another number of pieces was minted before than the caller expects.
    error MintedDiffers();
    /// @notice Cap, creator or royalty differ from those of the first mint of the id.
    error TermsDiffer();
    /// @notice A cap of 1 is a unique item, and of 0 is nothing.
    error NotAnEdition();
    /// @notice The minter did not sign for this id, creator and cap here.
    error NotAuthorized();
    /// @notice A drop of no ids.
    error EmptyDrop();
    /// @notice A drop with this root was posted before.
    error DropExists(bytes32 root);
    /// @notice There is no such drop, or it was revoked.
    error UnknownDrop(bytes32 root);
    /// @notice The proof does not lead from the id to the root.
    error NotInDrop(bytes32 root, uint256 id);

    /// @notice Unique items can be claimed.
    /// @param root of the ids, as `IdTree` computes it
    /// @param beneficiary who receives what is claimed; zero for whoever claims
    /// @param creator index of the creator
    /// @param royaltyBps royalty in 1/10,000 of a price
    /// @param ids all of them: nothing that a proof needs is kept elsewhere
    event Dropped(
        bytes32 indexed root,
        address indexed beneficiary,
        uint256 indexed creator,
        uint256 royaltyBps,
        uint256[] ids
    );
    /// @notice What was not claimed of a drop never will be.
    event DropRevoked(bytes32 indexed root);

    /// @notice Mints a unique item, or reverts. Only the minter may.
    /// @param to who receives it; a contract is called, and has to accept
    /// @param id content id
    /// @param creator index of who receives royalties
    /// @param royaltyBps royalty in 1/10,000 of a price
    function mintUnique(address to, uint256 id, uint32 creator, uint16 royaltyBps) external;

    /// @notice Mints pieces of an edition, or reverts. Only the minter may. The first mint fixes cap,
    /// creator and royalty; every further one counts against the day's allowance too.
    /// @param to who receives them; a contract is called, and has to accept
    /// @param id content id
    /// @param creator index of who receives royalties
    /// @param royaltyBps royalty in 1/10,000 of a price
    /// @param cap pieces that may ever be minted, at least 2
    /// @param amount pieces to mint now, at least 1
    /// @param minted pieces that must have been minted before
    function addPieces(
        address to,
        uint256 id,
        uint32 creator,
        uint16 royaltyBps,
        uint64 cap,
        uint64 amount,
        uint64 minted
    ) external;

    /// @notice Mints what can be minted and skips the rest with `MintSkipped`. Only the minter may.
    /// Creators that are not registered are. For a receiver with code the operator that it sees, and
    /// that `TransferSingle` names, is this contract.
    /// @param orders what to mint, in this order
    function mintBatch(Mint[] calldata orders) external;

    /// @notice Lets unique items be claimed. Only the minter may; all ids count for today.
    /// @param ids content ids, at least one
    /// @param beneficiary who receives what is claimed; zero for whoever claims
    /// @param creator index of who receives royalties
    /// @param royaltyBps royalty in 1/10,000 of a price
    /// @return root of the ids
    function drop(
        uint256[] calldata ids,
        address beneficiary,
        uint32 creator,
        uint16 royaltyBps
    ) external returns (bytes32 root);

    /// @notice Ends a drop, should the minter's key have posted what it should not. Only the admin.
    /// @param root of its ids
    function revokeDrop(bytes32 root) external;

    /// @notice Mints a dropped item to the drop's beneficiary. Anybody may.
    /// @param root of the drop
    /// @param id content id
    /// @param proof nodes beside the path from the id to the root, from the leaf up
    function claim(bytes32 root, uint256 id, bytes32[] calldata proof) external;

    /// @notice Mints sold pieces. Only the market may, which has checked the creator's terms. The
    /// first sale of an id counts for today; further pieces of it do not.
    /// @param to who bought; a contract is called, and has to accept
    /// @param id content id
    /// @param creator who sells and receives royalties
    /// @param royaltyBps royalty in 1/10,000 of a price
    /// @param cap pieces that may ever be minted; 1 for a unique item
    /// @param amount pieces to mint now, at least 1
    /// @param authority the minter's signature over `Authority(uint256 id,address creator,uint64 cap)`
    /// in this contract's EIP-712 domain ("LLMasOS Items", version "1"), 64 or 65 bytes
    function mintVouched(
        address to,
        uint256 id,
        address creator,
        uint16 royaltyBps,
        uint64 cap,
        uint64 amount,
        bytes calldata authority
    ) external;

    /// @notice Destroys pieces for ever; the cap does not grow back.
    /// @param from whose pieces; the caller must be the holder or approved by the holder
    /// @param id content id
    /// @param amount pieces
    function burn(address from, uint256 id, uint256 amount) external;

    /// @notice Pieces ever minted. Burning does not lower it.
    function mintedOf(uint256 id) external view returns (uint256);

    /// @notice Pieces alive: minted less burned.
    function supplyOf(uint256 id) external view returns (uint256);

    /// @notice A posted drop; zeros where there is none.
    /// @param root of its ids
    /// @return beneficiary who receives what is claimed; zero for whoever claims
    /// @return creator index of the creator, zero where there is no such drop
    /// @return royaltyBps royalty in 1/10,000 of a price
    function dropOf(
        bytes32 root
    ) external view returns (address beneficiary, uint32 creator, uint16 royaltyBps);
}
