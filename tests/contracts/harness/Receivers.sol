// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";

/// @title A contract that takes whatever it is sent
contract Receiver {
    function onERC1155Received(
        address,
        address,
        uint256,
        uint256,
        bytes calldata
    ) external virtual returns (bytes4) {
        react();
        return IERC1155Receiver.onERC1155Received.selector;
    }

    function onERC1155BatchReceived(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external virtual returns (bytes4) {
        react();
        return IERC1155Receiver.onERC1155BatchReceived.selector;
    }

    function onERC721Received(
        address,
        address,
        uint256,
        bytes calldata
    ) external virtual returns (bytes4) {
        react();
        return IERC721Receiver.onERC721Received.selector;
    }

    function react() internal virtual {}
}

/// @title Takes what it is sent where it has gas for its own work, and else reverts at once
contract CarefulReceiver is Receiver {
    function react() internal view override {
        require(gasleft() > 100_000, "too little gas");
    }
}

/// @title Takes nothing: it has none of the hooks
contract NoReceiver {}

/// @title Takes one piece at a time, and refuses more with a reason of four zero bytes
contract SilentReceiver is Receiver {
    function onERC1155Received(
        address,
        address,
        uint256,
        uint256 amount,
        bytes calldata
    ) external pure override returns (bytes4) {
        if (amount != 1) {
            assembly {
                mstore(0, 0)
                revert(0, 4)
            }
        }
        return IERC1155Receiver.onERC1155Received.selector;
    }
}

/// @title Burns all the gas that it is given
contract GasBurner {
    uint256 private _sink;

    fallback() external {
        for (;;) ++_sink;
    }
}

/// @title Reverts with as much data as its gas buys
contract ReturnBomb {
    fallback() external {
        assembly {
            revert(0, 200000)
        }
    }
}

/// @title Pretends to be an error of the contract that it is minted by
contract Impostor {
    error AlreadyMinted(uint256 id);

    fallback() external {
        revert AlreadyMinted(0);
    }
}

/// @title Calls back with prepared calldata when it receives, and remembers what came of it
contract Reentrant is Receiver {
    address public target;
    bytes public callback;
    bool public called;
    bool public succeeded;
    bytes public answer;

    function arm(address target_, bytes calldata callback_) external {
        target = target_;
        callback = callback_;
        called = false;
    }

    /// @notice Acts as this contract.
    function act(address to, bytes calldata data) external returns (bytes memory) {
        (bool done, bytes memory returned) = to.call(data);
        if (!done) {
            assembly {
                revert(add(returned, 0x20), mload(returned))
            }
        }
        return returned;
    }

    function react() internal override {
        if (called || target == address(0)) return;
        called = true;
        (succeeded, answer) = target.call(callback);
    }
}

/// @title An ERC-1271 wallet that approves one digest, or misbehaves
contract Wallet is Reentrant {
    bytes32 public approved;
    bytes4 public magic = 0x1626ba7e;
    bool public broken;

    function approveDigest(bytes32 digest) external {
        approved = digest;
    }

    function setMagic(bytes4 value) external {
        magic = value;
    }

    function breakDown() external {
        broken = true;
    }

    function isValidSignature(
        bytes32 digest,
        bytes calldata
    ) external view virtual returns (bytes4) {
        require(!broken, "broken");
        return digest == approved ? magic : bytes4(0);
    }
}

/// @title An ERC-1271 wallet that answers with whatever bytes it was given
contract Parrot {
    bytes private _answer;

    constructor(bytes memory answer) {
        _answer = answer;
    }

    fallback() external {
        bytes memory answer = _answer;
        assembly {
            return(add(answer, 0x20), mload(answer))
        }
    }
}
