// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title All that the chain knows of an id, in one word
/// @notice Zero for an id that never was minted, and never zero again: the creator's index is at
/// least 1. So existence, ownership, listing nonce and royalty are one storage slot.
///
///     bit   0        64       128      160   192  200       232       248    249    255
///     one   | owner 160 bits            | epoch 40 | creator 32 | bps 16 | approved | locked | 0 |
///     many  | minted | cap    | burned        | -  | creator 32 | bps 16 |                   | 1 |
///
/// An epoch counts transfers. It would take 2^40 of them, each at 20,000 gas or more, to overflow.
type TokenWord is uint256;

using TokenWordLibrary for TokenWord global;

/// @title Reading and changing a TokenWord
/// @notice The layout stands with the type.
library TokenWordLibrary {
    uint256 private constant _ADDRESS = type(uint160).max;
    uint256 private constant _ONE_EPOCH = 1 << 160;
    uint256 private constant _APPROVED = 1 << 248;
    uint256 private constant _LOCKED = 1 << 249;
    uint256 private constant _EDITION = 1 << 255;

    /// @notice The word of a token of which there is one.
    /// @param owner_ who holds it
    /// @param creator_ index of the creator, at least 1
    /// @param royaltyBps_ royalty in 1/10,000 of a price
    function one(
        address owner_,
        uint32 creator_,
        uint16 royaltyBps_
    ) internal pure returns (TokenWord) {
        return
            TokenWord.wrap(
                uint160(owner_) | (uint256(creator_) << 200) | (uint256(royaltyBps_) << 232)
            );
    }

    /// @notice The word of an edition of which nothing is minted yet.
    /// @param cap_ pieces that may ever be minted
    /// @param creator_ index of the creator, at least 1
    /// @param royaltyBps_ royalty in 1/10,000 of a price
    function many(
        uint64 cap_,
        uint32 creator_,
        uint16 royaltyBps_
    ) internal pure returns (TokenWord) {
        return
            TokenWord.wrap(
                _EDITION |
                    (uint256(cap_) << 64) |
                    (uint256(creator_) << 200) |
                    (uint256(royaltyBps_) << 232)
            );
    }

    /// @notice The word after a transfer: a new owner, the next epoch, no approval. For a burn the
    /// owner is zero.
    function movedTo(TokenWord word, address to) internal pure returns (TokenWord) {
        unchecked {
            uint256 kept = TokenWord.unwrap(word) & ~(_ADDRESS | _APPROVED);
            return TokenWord.wrap((kept + _ONE_EPOCH) | uint160(to));
        }
    }

    /// @notice The word after pieces were minted. The caller has checked the cap.
    function plusMinted(TokenWord word, uint64 amount) internal pure returns (TokenWord) {
        unchecked {
            return TokenWord.wrap(TokenWord.unwrap(word) + amount);
        }
    }

    /// @notice The word after pieces were burned. The caller has checked that they exist.
    function plusBurned(TokenWord word, uint256 amount) internal pure returns (TokenWord) {
        unchecked {
            return TokenWord.wrap(TokenWord.unwrap(word) + (amount << 128));
        }
    }

    /// @notice The word with the approval flag set or cleared.
    function withApproval(TokenWord word, bool approved) internal pure returns (TokenWord) {
        uint256 raw = TokenWord.unwrap(word);
        return TokenWord.wrap(approved ? raw | _APPROVED : raw & ~_APPROVED);
    }

    /// @notice The word with the flag that says that a lock is on record.
    function withLock(TokenWord word) internal pure returns (TokenWord) {
        return TokenWord.wrap(TokenWord.unwrap(word) | _LOCKED);
    }

    function isUnminted(TokenWord word) internal pure returns (bool) {
        return TokenWord.unwrap(word) == 0;
    }

    function isEdition(TokenWord word) internal pure returns (bool) {
        return TokenWord.unwrap(word) >= _EDITION;
    }

    function hasApproval(TokenWord word) internal pure returns (bool) {
        return TokenWord.unwrap(word) & _APPROVED != 0;
    }

    function hasLock(TokenWord word) internal pure returns (bool) {
        return TokenWord.unwrap(word) & _LOCKED != 0;
    }

    function owner(TokenWord word) internal pure returns (address) {
        return address(uint160(TokenWord.unwrap(word)));
    }

    function epoch(TokenWord word) internal pure returns (uint256) {
        return uint40(TokenWord.unwrap(word) >> 160);
    }

    function minted(TokenWord word) internal pure returns (uint64) {
        return uint64(TokenWord.unwrap(word));
    }

    function cap(TokenWord word) internal pure returns (uint64) {
        return uint64(TokenWord.unwrap(word) >> 64);
    }

    function burned(TokenWord word) internal pure returns (uint64) {
        return uint64(TokenWord.unwrap(word) >> 128);
    }

    function creator(TokenWord word) internal pure returns (uint32) {
        return uint32(TokenWord.unwrap(word) >> 200);
    }

    function royaltyBps(TokenWord word) internal pure returns (uint16) {
        return uint16(TokenWord.unwrap(word) >> 232);
    }
}
