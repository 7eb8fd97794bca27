// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IAdministered} from "./IAdministered.sol";

/// @title What all tokens share: the id is the content, and every id enters by the minter
/// @notice `id = uint256(sha256(metadata bytes))`: the metadata proves itself, and an id that was
/// minted once is never minted again, burned or not. The chain cannot see whether content was
/// validated, so nothing is minted without the minter's authority. Creator and royalty are fixed by
/// the first mint; no event repeats them, because `creatorOf` and `royaltyInfo` answer for ever.
/// @dev Errors that can be the reason of a skip have no arguments: their selector is the reason.
interface IContent is IERC2981, IAdministered {
    /// @notice What the first mint of an id fixed for ever; zeros for an id that never was minted.
    /// @param creator who receives royalties
    /// @param royaltyBps royalty in 1/10,000 of a price
    /// @param cap pieces that may ever be minted
    struct MintTerms {
        address creator;
        uint16 royaltyBps;
        uint64 cap;
    }

    /// @notice This id was minted before; a burned id does not come back.
    error AlreadyMinted();
    /// @notice A mint for the zero address.
    error ZeroReceiver();
    /// @notice No creator has this index, or the creator is the zero address.
    error UnknownCreator();
    /// @notice The royalty is above 1,000 in 1/10,000 of a price.
    error RoyaltyTooHigh();
    /// @notice The minter's allowance of ids for this day (UTC) does not suffice.
    /// @param idsPerDay the whole allowance
    error DailyCapReached(uint256 idsPerDay);
    /// @notice Less gas is left than one entry of a batch may need, so that a skip could be the
    /// fault of the gas limit; the whole batch is undone instead.
    /// @param left gas left
    /// @param needed gas that must be left before each entry
    error BatchGasTooLow(uint256 left, uint256 needed);
    /// @notice Only the contract itself may call this, for one entry of a batch.
    error OnlySelf();
    /// @notice Only the market may call this.
    error OnlyMarket();
    /// @notice The token left this holder after the listing was signed.
    error EpochPassed();
    /// @notice The token's royalty is above what the maker signed.
    error RoyaltyAboveLimit();

    /// @notice A creator got an index, by which mints name it.
    event CreatorRegistered(uint256 indexed index, address indexed creator);
    /// @notice The minter or its allowance changed.
    /// @param minter who mints from now on; the zero address is nobody
    /// @param idsPerDay ids that it may let in on one day (UTC)
    event MinterChanged(address indexed minter, uint256 idsPerDay);
    /// @notice An entry of a batch was not minted.
    /// @param id the content id of the entry
    /// @param to who was to receive it
    /// @param reason selector of the error that a lone mint would have reverted with, or zero where
    /// there was none. A receiver with code can revert with any selector: a hint, not evidence.
    event MintSkipped(uint256 indexed id, address indexed to, bytes4 reason);

    /// @notice Names the minter and its allowance, of which nothing is used yet. Only the admin may.
    /// @param minter_ who mints; zero revokes
    /// @param idsPerDay_ ids that it may let in on one day (UTC)
    function setMinter(address minter_, uint24 idsPerDay_) external;

    /// @notice Gives a creator an index, or tells the one that it has. Anybody may.
    /// @param creator who receives royalties; not the zero address
    /// @return index at least 1
    function registerCreator(address creator) external returns (uint32 index);

    /// @notice Moves a sold token. Only the market may, and only for a holder who approved it.
    /// @param from the seller
    /// @param to who receives; a contract is called, and has to accept
    /// @param id content id
    /// @param amount pieces
    /// @param epoch `epochOf` that the seller signed, or the largest number for any
    /// @param maxRoyaltyBps highest royalty that may be taken, in 1/10,000 of the price
    /// @return creator who receives the royalty
    /// @return royaltyBps royalty in 1/10,000 of the price
    function performSale(
        address from,
        address to,
        uint256 id,
        uint256 amount,
        uint256 epoch,
        uint256 maxRoyaltyBps
    ) external returns (address creator, uint256 royaltyBps);

    /// @notice The only market whose sales this contract makes, for ever.
    function market() external view returns (address);

    /// @notice Who may mint, or zero.
    function minter() external view returns (address);

    /// @notice Ids that the minter may let in on one day (UTC).
    function idsPerDay() external view returns (uint256);

    /// @notice Ids that it may still let in today.
    function idsLeftToday() external view returns (uint256);

    /// @notice Index of a creator, or zero.
    function creatorIndexOf(address creator) external view returns (uint256);

    /// @notice Whether the token, or a piece of it, is alive.
    function exists(uint256 id) external view returns (bool);

    /// @notice Who receives royalties; the zero address for an id that never was minted.
    function creatorOf(uint256 id) external view returns (address);

    /// @notice Creator, royalty and cap of several ids.
    function termsOf(uint256[] calldata ids) external view returns (MintTerms[] memory terms);

    /// @notice Pieces that may ever be minted; zero for an id that never was.
    function capOf(uint256 id) external view returns (uint256);

    /// @notice Counts what left this holder. A listing carries it, so that it dies when its token
    /// leaves the maker and never revives. Receipts do not change it. For an edition it has bit 64
    /// set, and a sale by the market that leaves the holder with pieces does not change it.
    function epochOf(uint256 id, address holder) external view returns (uint256);

    /// @notice Pieces that the holder has.
    function piecesOf(uint256 id, address holder) external view returns (uint256);

    /// @notice Whether the market may move this token of the holder now.
    function isSaleApproved(uint256 id, address holder) external view returns (bool);
}
