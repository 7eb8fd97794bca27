// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IMarket} from "../interfaces/IMarket.sol";

/// @title Moving an ERC-20 from a payer who approved us
/// @notice Nothing is ever held: money goes from the payer to whom it is owed.
library Payment {
    /// @notice Moves an amount of a currency that is known to move exactly what it is told.
    /// @param currency Gold
    /// @param from who pays
    /// @param to who is paid; nothing moves where it is the payer
    /// @param amount wei; nothing moves where it is zero
    function pull(address currency, address from, address to, uint256 amount) internal {
        if (amount == 0 || from == to) return;
        bool called;
        bool accepted;
        // In assembly because a fill pays up to three times: 400 gas each.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let data := mload(0x40)
            // transferFrom(address,address,uint256)
            mstore(data, shl(224, 0x23b872dd))
            mstore(add(data, 0x04), from)
            mstore(add(data, 0x24), to)
            mstore(add(data, 0x44), amount)
            mstore(0x00, 0)
            called := call(gas(), currency, 0, data, 0x64, 0x00, 0x20)
            // True, or from a contract of the older kind nothing.
            switch returndatasize()
            case 0 {
                accepted := iszero(iszero(extcodesize(currency)))
            }
            default {
                accepted := and(gt(returndatasize(), 0x1f), eq(mload(0x00), 1))
            }
        }
        if (!called) _bubble(currency);
        if (!accepted) revert IMarket.PaymentFailed(currency);
    }

    /// @notice The same for any ERC-20: what leaves and what arrives is measured, so that a currency
    /// which takes a share of what it moves, or beside it, is refused.
    /// @param currency any
    /// @param from who pays
    /// @param to who is paid; nothing moves where it is the payer
    /// @param amount wei
    function pullMeasured(address currency, address from, address to, uint256 amount) internal {
        if (amount == 0 || from == to) return;
        uint256 before = IERC20(currency).balanceOf(to);
        uint256 had = IERC20(currency).balanceOf(from);
        pull(currency, from, to, amount);
        if (IERC20(currency).balanceOf(from) + amount != had) {
            revert IMarket.PaymentFailed(currency);
        }
        if (IERC20(currency).balanceOf(to) != before + amount) {
            revert IMarket.PaymentFailed(currency);
        }
    }

    /// Reverts with the currency's own reason.
    function _bubble(address currency) private pure {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            if returndatasize() {
                let reason := mload(0x40)
                returndatacopy(reason, 0x00, returndatasize())
                revert(reason, returndatasize())
            }
        }
        revert IMarket.PaymentFailed(currency);
    }
}
