// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {IQuests} from "../../contracts/interfaces/IQuests.sol";
import {Lot} from "../../contracts/types/Lot.sol";
import {Sweeps} from "./harness/Sweeps.sol";

/// @title Market: what the packed words of a sweep mean, to the last bit and the last byte
contract SweepWordsTest is Sweeps {
    uint256 private constant PRICE = 3 ether;

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        for (uint256 id = 11; id < 13; ++id) mintItem(id, maker, 1);
    }

    /// Whatever the words hold, they are one order, field by field, and of no other token.
    function testFuzz_ALotIsTheOrderThatIsHashed(Lot memory lot, uint8 token, uint24 clean) public {
        lot.maker = (lot.maker & ~(uint256(0xff) << 240)) | (uint256(token % 5) << 240);
        lot.terms &= ~(uint256(0xffff) << 112);
        // Each word now and then with every bit that a field has, to see where it ends.
        if (clean % 3 == 0) lot.terms |= type(uint112).max;
        if (clean % 5 == 0) lot.price = type(uint256).max;
        if (clean % 7 == 0) lot.maker |= type(uint240).max;
        address[5] memory traded = [
            address(items),
            address(characters),
            address(quests),
            address(0),
            address(0)
        ];
        bytes32 orderHash = market.hashListing(
            IMarket.Order({
                maker: address(uint160(lot.maker)),
                token: traded[token % 5],
                tokenId: lot.tokenId,
                amount: uint64(lot.price >> 128),
                currency: address(gold),
                price: uint128(lot.price),
                maxRoyaltyBps: uint16(lot.terms >> 80),
                maxFeeBps: uint16(lot.terms >> 96),
                expiry: uint40(lot.maker >> 160),
                epoch: uint80(lot.terms),
                counter: uint32(lot.maker >> 200),
                slot: uint8(lot.maker >> 232)
            })
        );
        Fill memory good = _fill(11);
        Lot[] memory lots = new Lot[](2);
        (lots[0], lots[1]) = (lot, lotOf(good));
        vm.expectEmit(address(market));
        emit IMarket.Skipped(orderHash, IMarket.BadSignature.selector);
        vm.prank(taker);
        market.buyBasket(lots, good.signature, address(gold), taker, PRICE, true);
    }

    /// The largest numbers that a lot holds add up, and do not wrap.
    function test_TheLargestSumIsNoSmallOne() public {
        mintItem(21, maker, type(uint64).max);
        IMarket.Order memory order = listing(
            address(items),
            21,
            type(uint64).max,
            type(uint128).max
        );
        Fill[] memory fills = new Fill[](2);
        fills[0] = Fill(order, signed(order), type(uint64).max);
        fills[1] = _fill(11);
        uint256 total = uint256(type(uint128).max) * type(uint64).max + PRICE;
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.TotalTooHigh.selector, total));
        sweep(fills, taker, total - 1, false);
    }

    /// Signatures that end too early, and lots that lie outside of the calldata.
    function testFuzz_CalldataThatEndsTooEarlyBuysNothing(uint256 end) public {
        Fill[] memory fills = new Fill[](2);
        (fills[0], fills[1]) = (_fill(11), _fill(12));
        (Lot[] memory lots, bytes memory signatures) = packed(fills);
        bytes memory data = abi.encodeCall(
            market.buyBasket,
            (lots, signatures, address(gold), taker, type(uint256).max, true)
        );
        // Its last 62 bytes are padding, which nobody reads.
        end = within(end, 4, data.length - 63);
        assembly {
            mstore(data, end)
        }
        vm.prank(taker);
        (bool done, ) = address(market).call(data);
        vm.assertTrue(!done, "bought out of nothing");
        lots[1].terms += 1 << 112;
        vm.prank(taker);
        (done, ) = address(market).call(
            abi.encodeCall(
                market.buyBasket,
                (lots, signatures, address(gold), taker, type(uint256).max, true)
            )
        );
        vm.assertTrue(!done, "a signature beyond the end");
        vm.assertEq(items.balanceOf(maker, 11), 1, "kept");
    }

    function test_AQuestIsSweptByItsNumberAlone() public {
        IQuests.Objective[] memory objectives = objective(
            IQuests.Predicate.HOLD,
            address(items),
            11,
            1
        );
        IQuests.MintQuest memory quest = questOrder(41, terms(objectives, 0));
        quest.giver = maker;
        quests.mint(quest);
        Fill[] memory fills = new Fill[](1);
        IMarket.Order memory order = listing(address(quests), 41, 1, PRICE);
        fills[0] = Fill(order, signed(order), 1);
        (Lot[] memory lots, bytes memory signatures) = packed(fills);
        for (uint256 token = 0; token < 256; ++token) {
            if (token == 2) continue;
            lots[0].maker = (lots[0].maker & type(uint240).max) | (token << 240);
            vm.prank(taker);
            vm.expectRevert(IMarket.BadSignature.selector);
            market.buyBasket(lots, signatures, address(gold), taker, PRICE, false);
        }
        vm.prank(taker);
        sweep(fills, taker, PRICE, false);
        vm.assertEq(quests.ownerOf(41), taker, "bought");
    }

    function _order(uint256 id) private view returns (IMarket.Order memory) {
        return listing(address(items), id, 1, PRICE);
    }

    function _fill(uint256 id) private view returns (Fill memory) {
        IMarket.Order memory order = _order(id);
        return Fill(order, signed(order), 1);
    }
}
