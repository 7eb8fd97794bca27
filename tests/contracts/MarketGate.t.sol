// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {World} from "./harness/World.sol";

/// @title Market: what it tells of its fee, its currencies and its pause
contract MarketGateTest is World {
    function test_APauseIsToldWithItsLastSecondAndItsEnd() public {
        vm.expectEmit(address(market));
        emit IMarket.Paused(NOW + 7 days);
        market.pause();
        vm.assertEq(market.pausedUntil(), NOW + 7 days, "the second that was told");
        vm.expectEmit(address(market));
        emit IMarket.Paused(0);
        market.unpause();
        vm.assertEq(market.pausedUntil(), 0, "over");
    }

    function testFuzz_AFeeIsTold(address recipient, uint16 bps) public {
        vm.assume(recipient != address(0));
        bps = uint16(within(bps, 0, 250));
        vm.expectEmit(address(market));
        emit IMarket.FeeChanged(recipient, bps);
        market.setFee(recipient, bps);
        (address kept, uint256 keptBps) = market.feeOf();
        vm.assertEq(kept, recipient, "the recipient that was told");
        vm.assertEq(keptBps, bps, "the share that was told");
    }

    function testFuzz_ACurrencyIsToldWhenItComesAndGoes(address currency) public {
        vm.assume(currency != address(gold));
        vm.expectEmit(address(market));
        emit IMarket.CurrencyChanged(currency, true);
        market.setCurrency(currency, true);
        vm.assertTrue(market.isCurrency(currency), "allowed");
        vm.expectEmit(address(market));
        emit IMarket.CurrencyChanged(currency, false);
        market.setCurrency(currency, false);
        vm.assertTrue(!market.isCurrency(currency), "disallowed");
    }
}
