// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {ERC1155Supply} from "@openzeppelin/contracts/token/ERC1155/extensions/ERC1155Supply.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721A} from "erc721a/contracts/ERC721A.sol";
import {Ownable as SoladyOwnable} from "solady/src/auth/Ownable.sol";
import {ERC1155 as SoladyERC1155} from "solady/src/tokens/ERC1155.sol";
import {ERC721 as SoladyERC721} from "solady/src/tokens/ERC721.sol";

/// @title OpenZeppelin's ERC-1155 whose owner mints
contract OpenZeppelin1155 is ERC1155(""), Ownable(msg.sender) {
    function mint(address to, uint256 id, uint256 amount) external onlyOwner {
        _mint(to, id, amount, "");
    }

    function mintBatch(
        address to,
        uint256[] calldata ids,
        uint256[] calldata amounts
    ) external onlyOwner {
        _mintBatch(to, ids, amounts, "");
    }
}

/// @title The same with a count of each id, which a cap needs
contract OpenZeppelin1155Supply is ERC1155(""), ERC1155Supply, Ownable(msg.sender) {
    function mint(address to, uint256 id, uint256 amount, uint256 cap) external onlyOwner {
        require(totalSupply(id) + amount <= cap, "cap");
        _mint(to, id, amount, "");
    }

    function _update(
        address from,
        address to,
        uint256[] memory ids,
        uint256[] memory values
    ) internal override(ERC1155, ERC1155Supply) {
        super._update(from, to, ids, values);
    }
}

/// @title OpenZeppelin's ERC-721 whose owner mints
contract OpenZeppelin721 is ERC721("", ""), Ownable(msg.sender) {
    function mint(address to, uint256 id) external onlyOwner {
        _mint(to, id);
    }

    function safeMint(address to, uint256 id) external onlyOwner {
        _safeMint(to, id);
    }
}

/// @title Solady's ERC-1155 whose owner mints
contract Solady1155 is SoladyERC1155, SoladyOwnable {
    constructor() {
        _initializeOwner(msg.sender);
    }

    function mint(address to, uint256 id, uint256 amount) external onlyOwner {
        _mint(to, id, amount, "");
    }

    function mintBatch(
        address to,
        uint256[] calldata ids,
        uint256[] calldata amounts
    ) external onlyOwner {
        _batchMint(to, ids, amounts, "");
    }

    function uri(uint256) public pure override returns (string memory) {
        return "";
    }
}

/// @title Solady's ERC-721 whose owner mints
contract Solady721 is SoladyERC721, SoladyOwnable {
    constructor() {
        _initializeOwner(msg.sender);
    }

    function mint(address to, uint256 id) external onlyOwner {
        _mint(to, id);
    }

    function safeMint(address to, uint256 id) external onlyOwner {
        _safeMint(to, id);
    }

    function name() public pure override returns (string memory) {
        return "";
    }

    function symbol() public pure override returns (string memory) {
        return "";
    }

    function tokenURI(uint256) public pure override returns (string memory) {
        return "";
    }
}

/// @title ERC721A whose owner mints runs of ids, with a root of their contents
contract Azuki721 is ERC721A("", ""), Ownable(msg.sender) {
    mapping(uint256 firstId => bytes32) public rootOf;

    function mint(address to, uint256 count) external onlyOwner {
        _mint(to, count);
    }

    function safeMint(address to, uint256 count) external onlyOwner {
        _safeMint(to, count);
    }

    function commit(address to, uint256 count, bytes32 root) external onlyOwner {
        rootOf[_nextTokenId()] = root;
        _mint(to, count);
    }
}
