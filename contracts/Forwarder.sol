// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC2771Forwarder} from "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol";

/// @title The forwarder that our contracts trust
/// @notice OpenZeppelin's, unchanged: it checks a person's signature, nonce and deadline, and passes
/// the call on with the person's address behind it. It has no owner and no role.
contract Forwarder is ERC2771Forwarder {
    /// @notice Names the EIP-712 domain of requests ("LLMasOS Forwarder", version "1").
    constructor() ERC2771Forwarder("LLMasOS Forwarder") {}
}
