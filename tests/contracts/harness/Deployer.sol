// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Cheats} from "./Vm.sol";

/// @title Deploys a world from artifacts, as `chain/placement.py` places it
abstract contract Deployer is Cheats {
    error NotCreated(string name);

    /// @notice Forwarder, Gold, Items, Characters, Quests and Market, in this order.
    /// @param admin the first admin of all of them
    function deployWorld(address admin) internal returns (address[6] memory at) {
        uint256 first = vm.getNonce(address(this));
        for (uint256 i = 0; i < 6; ++i) at[i] = vm.computeCreateAddress(address(this), first + i);
        bytes memory token = abi.encode(admin, at[0], at[5]);
        create("Forwarder", "");
        create("Gold", abi.encode(admin, at[0]));
        create("Items", token);
        create("Characters", token);
        create("Quests", abi.encode(admin, at[0], at[5], at[1], at[2], at[3]));
        create("Market", abi.encode(admin, at[0], at[1], at[2], at[3], at[4]));
    }

    function create(string memory name, bytes memory arguments) internal returns (address where) {
        string memory folder = vm.envOr("LLMASOS_ARTIFACTS", string("chain/artifacts"));
        string memory json = vm.readFile(string.concat(folder, "/", name, ".json"));
        bytes memory code = bytes.concat(vm.parseJsonBytes(json, ".bytecode"), arguments);
        assembly {
            where := create(0, add(code, 0x20), mload(code))
        }
        if (where == address(0)) revert NotCreated(name);
    }
}
