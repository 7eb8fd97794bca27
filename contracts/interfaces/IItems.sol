// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IBatchMint} from "./IBatchMint.sol";

/// @title Items: unique things and editions whose id is their content
/// @notice ERC-1155 with ERC-2981. `id = uint256(sha256(metadata bytes))`, so the metadata proves
/// itself and the same content can never be two tokens.
interface IItems is IERC1155, IERC2981, IBatchMint {
    /// @notice One mint.
    /// @param id content id
    /// @param to who receives the pieces
    /// @param creator who receives royalties; fixed by the first mint of the id
    /// @param royaltyBps royalty in 1/10,000 of a price; fixed by the first mint of the id
    /// @param amount pieces to mint now, at least 1
    /// @param cap pieces that may ever be minted; fixed by the first mint; 1 makes the item unique
    struct Mint {
        uint256 id;
        address to;
        address creator;
        uint96 royaltyBps;
        uint64 amount;
        uint64 cap;
    }

    /// @notice All pieces of this id were minted before; burned pieces do not come back.
    error AlreadyMinted(uint256 id);
    /// @notice More pieces were asked for than the cap leaves.
    error CapExceeded(uint256 id, uint256 cap, uint256 minted, uint256 amount);
    /// @notice A mint of zero pieces.
    error ZeroAmount(uint256 id);
    /// @notice A mint without a creator.
    error ZeroCreator(uint256 id);
    /// @notice The royalty is above the limit of the contract.
    error RoyaltyTooHigh(uint256 royaltyBps, uint256 maxRoyaltyBps);
    /// @notice Cap, creator or royalty differ from those of the first mint of the id.
    error TermsDiffer(uint256 id);
    /// @notice The market is the zero address.
    error ZeroMarket();
    /// @notice The market can be named once.
    error MarketAlreadySet(address market);

    /// @notice Pieces were minted.
    event Minted(
        uint256 indexed id,
        address indexed to,
        address indexed creator,
        uint256 amount,
        uint256 cap,
        uint256 royaltyBps
    );
    /// @notice The market, whose partial fills do not end other listings, was named.
    event MarketSet(address indexed market);

    /// @notice Mints, or reverts. Only the minter role may.
    /// @param order what to mint
    function mint(Mint calldata order) external;

    /// @notice Mints what can be minted and skips the rest with `MintSkipped`. Only the minter role
    /// may. In a batch the operator seen by receivers and in `TransferSingle` is this contract.
    /// @param orders what to mint, in this order
    function mintBatch(Mint[] calldata orders) external;

    /// @notice Destroys pieces for ever; the cap does not grow back.
    /// @param from whose pieces; the caller must be the holder or approved by the holder
    /// @param id content id
    /// @param amount pieces
    function burn(address from, uint256 id, uint256 amount) external;

    /// @notice Names the market. Once, and only by the admin.
    /// @param market_ address of the market
    function setMarket(address market_) external;

    /// @notice The market, or zero while it is not named.
    function market() external view returns (address);

    /// @notice Whether at least one piece is alive.
    function exists(uint256 id) external view returns (bool);

    /// @notice Pieces ever minted. Burning does not lower it.
    function mintedOf(uint256 id) external view returns (uint256);

    /// @notice Pieces alive: minted less burned.
    function supplyOf(uint256 id) external view returns (uint256);

    /// @notice Pieces that may ever be minted; zero for an id that never was.
    function capOf(uint256 id) external view returns (uint256);

    /// @notice Who receives royalties; the zero address for an id that never was minted.
    function creatorOf(uint256 id) external view returns (address);

    /// @notice How often pieces of this id left this holder. A listing is bound to it, so that it
    /// dies when its token leaves the maker and never revives. Receipts do not raise it, nor does a
    /// fill by the market that leaves the holder with pieces.
    function epochOf(uint256 id, address holder) external view returns (uint256);
}
