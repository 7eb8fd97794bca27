// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ContentERC721} from "./ContentERC721.sol";
import {ICharacters} from "./interfaces/ICharacters.sol";
import {BatchEntry} from "./libraries/BatchEntry.sol";

/// @title Characters: one of each, whose id is its content
/// @notice See `ICharacters`.
contract Characters is ContentERC721, ICharacters {
    /// Gas for one entry of a batch: about 100,000 for the mint, the rest for the receiver.
    uint256 private constant _ENTRY_GAS = 300_000;

    /// @notice Names who grants and revokes roles; a handover takes two steps and one day.
    /// @param admin the first admin
    constructor(address admin) ERC721("LLMasOS Characters", "CHARACTER") ContentERC721(admin) {}

    /// @inheritdoc ICharacters
    function mint(Mint calldata order) external onlyRole(MINTER_ROLE) nonReentrant {
        _mintOrder(order);
    }

    /// @inheritdoc ICharacters
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

    /// @inheritdoc ICharacters
    function burn(uint256 id) external {
        _update(address(0), id, msg.sender);
    }

    function _mintOrder(Mint calldata order) private {
        _mintContent(order.id, order.to, order.creator, order.royaltyBps);
    }
}
