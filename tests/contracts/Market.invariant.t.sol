// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Traders} from "./harness/Traders.sol";
import {World} from "./harness/World.sol";

/// @title Items and Market under any play of three traders
contract MarketInvariant is World {
    uint24 private constant _ALLOWANCE = 40;
    uint256 private constant _GOLD = 3 * 10 ** 9;

    Traders private _traders;

    function setUp() public override {
        super.setUp();
        _traders = new Traders(gold, items, market, creator, fees);
        for (uint256 i = 0; i < 3; ++i) gold.mint(_traders.account(i), _GOLD / 3);
        market.setFee(fees, 250);
        market.setPauser(address(_traders));
        items.setMinter(address(_traders), _ALLOWANCE);
    }

    /// @notice Tells foundry which contract to call.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_traders);
    }

    /// An invariant that nothing happens to holds whatever the contracts do.
    function test_TheTradersReallyTrade() public {
        uint256 through;
        uint256 swept;
        for (uint256 i = 0; i < 660; ++i) {
            uint256[4] memory s;
            for (uint256 k = 0; k < 4; ++k) s[k] = uint256(keccak256(abi.encode(i, k)));
            bytes[11] memory moves = [
                abi.encodeCall(_traders.mint, (s[0], s[1], s[2])),
                abi.encodeCall(_traders.batch, (s[0], s[1])),
                abi.encodeCall(_traders.sign, (s[0], s[1], s[2], s[3], s[0] & 1 == 0)),
                abi.encodeCall(_traders.fill, (s[0], s[1], s[2])),
                abi.encodeCall(_traders.give, (s[0], s[1], s[2], s[3])),
                abi.encodeCall(_traders.burn, (s[0], s[1])),
                abi.encodeCall(_traders.cancel, (s[0], s[1], s[0] & 1 == 0)),
                abi.encodeCall(_traders.pause, (s[0])),
                abi.encodeCall(_traders.wait, (s[0])),
                abi.encodeCall(_traders.intrude, (s[0], s[1])),
                abi.encodeCall(_traders.sweep, (s[0], s[1], s[2]))
            ];
            (bool done, ) = address(_traders).call(moves[i % 11]);
            if (i % 11 == 3 && done) ++through;
            if (i % 11 == 10 && done) ++swept;
        }
        vm.assertGe(through, 10, "fills that went through");
        vm.assertGe(swept, 3, "sweeps");
        vm.assertGe(_traders.fills(), through + swept, "each counted");
        vm.assertGe(_traders.paused(), 1, "pauses");
    }

    function invariant_TheCurrencyIsConserved() public view {
        uint256 sum = gold.balanceOf(creator) + gold.balanceOf(fees);
        for (uint256 i = 0; i < 3; ++i) sum += gold.balanceOf(_traders.account(i));
        vm.assertEq(sum, _GOLD, "nothing is made or lost");
        vm.assertEq(gold.balanceOf(address(market)), 0, "the market keeps nothing");
    }

    function invariant_EveryPieceIsOwnedBurnedOrUnminted() public view {
        for (uint256 id = 1; id <= _traders.KINDS(); ++id) {
            uint256 held;
            for (uint256 i = 0; i < 3; ++i) held += items.balanceOf(_traders.account(i), id);
            vm.assertEq(held, _traders.alive(id), "held");
            vm.assertEq(items.supplyOf(id), held, "supply");
            vm.assertEq(items.balanceOf(address(market), id), 0, "the market holds nothing");
        }
    }

    function invariant_NoIdPassesItsCap() public view {
        for (uint256 id = 1; id <= _traders.KINDS(); ++id) {
            vm.assertLe(items.mintedOf(id), _traders.capOf(id), "cap");
        }
    }

    function invariant_NoOrderIsFilledBeyondItsAmount() public view {
        for (uint256 i = 0; i < _traders.orderCount(); ++i) {
            vm.assertLe(_traders.filled(i), _traders.amountOf(i), "amount");
        }
    }

    function invariant_RoyaltiesAreExactToTheWei() public view {
        vm.assertEq(gold.balanceOf(creator), _traders.royalties(), "royalties");
    }

    function invariant_FeesAreExactToTheWei() public view {
        vm.assertEq(gold.balanceOf(fees), _traders.fees(), "fees");
    }

    /// A listing filled after its token had left, a fill in a pause or after the expiry, a role that
    /// was not held, a burned id that came back, a batch that lost an id: each is counted there.
    function invariant_NothingThatMustNotHappenHappened() public view {
        vm.assertEq(_traders.wrongs(), 0, "wrongs");
    }

    function invariant_TheMinterStaysWithinItsDay() public view {
        vm.assertLe(_traders.mintedToday(), _ALLOWANCE, "allowance");
        bool today = block.timestamp / 1 days == _traders.day();
        vm.assertEq(
            items.idsLeftToday(),
            _ALLOWANCE - (today ? _traders.mintedToday() : 0),
            "what is left"
        );
    }

    function invariant_RolesStayWhereTheyWere() public view {
        vm.assertEq(items.minter(), address(_traders), "minter");
        vm.assertEq(gold.treasury(), address(this), "treasury");
        vm.assertEq(market.admin(), address(this), "admin");
    }

    function invariant_APauseLastsAtMostAWeek() public view {
        vm.assertLe(market.pausedUntil(), block.timestamp + 7 days, "pause");
    }
}
