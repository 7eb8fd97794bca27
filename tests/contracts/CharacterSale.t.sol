// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IContent} from "../../contracts/interfaces/IContent.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {World} from "./harness/World.sol";

/// @title Characters on the market, after any moves, approvals and locks
contract CharacterSaleTest is World {
    uint256 private constant BARD = 0xba2d;
    uint256 private constant PRICE = 3 ether;

    /// A listing is filled exactly when the character is the maker's, has not moved since the
    /// signature, is not locked, and the market may move it.
    function testFuzz_AListingIsFilledIffTheCharacterNeverLeft(
        uint8[6] memory before,
        uint8[4] memory moves
    ) public {
        readyToTrade(PRICE);
        mintCharacter(BARD, maker);
        for (uint256 i = 0; i < before.length; ++i) _move(before[i]);
        IMarket.Order memory order = listing(address(characters), BARD, 1, PRICE);
        order.expiry = type(uint64).max;
        bytes memory signature = signed(order);
        bool gone;
        for (uint256 i = 0; i < moves.length; ++i) gone = _move(moves[i]) || gone;

        bool may = characters.isSaleApproved(BARD, maker);
        bool owned = characters.ownerOf(BARD) == maker;
        vm.assertTrue(!characters.locked(BARD) || !may, "a lock closes the sale");
        bool good = owned && may && !gone;
        vm.assertTrue((market.check(order, signature, 1, taker) == 0) == good, "check");
        vm.prank(taker);
        try market.fillOne(order, signature, 1) {
            vm.assertTrue(good, "filled what was dead");
            vm.assertEq(characters.ownerOf(BARD), taker, "sold");
            vm.assertEq(characters.getApproved(BARD), address(0), "no approval is left");
            vm.assertEq(gold.balanceOf(taker), 0, "paid");
        } catch {
            vm.assertTrue(!good, "refused what lives");
        }
        vm.assertEq(_balances(), 1, "there is one of it");
    }

    /// One move of whoever owns it; whether the character left a hand, if only to come back to it.
    function _move(uint256 choice) private returns (bool) {
        address owner = characters.ownerOf(BARD);
        address[3] memory people = [maker, taker, hero];
        uint256 epoch = characters.epochOf(BARD, owner);
        vm.startPrank(owner);
        if (choice % 8 < 3) {
            if (characters.locked(BARD)) vm.warp(characters.stateOf(BARD).lockedUntil + 1);
            characters.transferFrom(owner, people[(choice / 8) % 3], BARD);
        } else if (choice % 8 == 3) {
            characters.approve(choice & 8 == 0 ? address(market) : hero, BARD);
        } else if (choice % 8 == 4) {
            characters.setApprovalForAll(address(market), choice & 8 == 0);
        } else if (choice % 8 == 5 && !characters.locked(BARD)) {
            characters.lock(BARD, uint40(block.timestamp + 1 + choice));
        } else if (choice % 8 == 6) {
            vm.warp(block.timestamp + choice);
        }
        vm.stopPrank();
        return IContent(address(characters)).epochOf(BARD, owner) != epoch;
    }

    function _balances() private view returns (uint256) {
        return
            characters.balanceOf(maker) + characters.balanceOf(taker) + characters.balanceOf(hero);
    }
}
