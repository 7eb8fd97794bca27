// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Gold} from "../../../contracts/Gold.sol";
import {Items} from "../../../contracts/Items.sol";
import {Market} from "../../../contracts/Market.sol";
import {IMarket} from "../../../contracts/interfaces/IMarket.sol";

/// @title What is used here of the cheatcodes that halmos knows
interface Cheats {
    function prank(address sender) external;
    function etch(address where, bytes calldata code) external;
    function assume(bool condition) external pure;
}

/// @title Takes items
contract Taker {
    function onERC1155Received(
        address,
        address,
        uint256,
        uint256,
        bytes calldata
    ) external pure returns (bytes4) {
        return this.onERC1155Received.selector;
    }
}

/// @title A maker by ERC-1271 that signed everything
contract Maker is Taker {
    constructor(Items items, address market) {
        items.setApprovalForAll(market, true);
    }

    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return this.isValidSignature.selector;
    }
}

/// @title What halmos proves for every input: an id is minted once, a listing of it is filled once
contract OnceSymbolic is Taker {
    Cheats private constant vm = Cheats(address(uint160(uint256(keccak256("hevm cheat code")))));
    address private constant FORWARDER = address(0xF0);
    address private constant MARKET = address(0x3A);

    Gold private gold;
    Items private items;
    Market private market;

    function setUp() public {
        gold = new Gold(address(this), FORWARDER);
        // Addresses are halmos's own, so the market's code is put where the items expect it.
        items = new Items(address(this), FORWARDER, MARKET);
        Market made = new Market(
            address(this),
            FORWARDER,
            address(gold),
            address(items),
            address(0xC4),
            address(0xC5)
        );
        vm.etch(MARKET, address(made).code);
        market = Market(MARKET);
        items.setMinter(address(this), 1_000);
        items.registerCreator(address(0xC0DE));
        gold.setTreasury(address(this));
        gold.mint(address(this), 1 << 200);
        gold.approve(address(market), type(uint256).max);
    }

    function check_AnIdIsMintedOnce(uint256 id, address first, address second) public {
        vm.assume(first.code.length == 0 && second.code.length == 0);
        try items.mintUnique(first, id, 1, 0) {} catch {
            return;
        }
        try items.mintUnique(second, id, 1, 0) {
            assert(false);
        } catch {}
        vm.prank(first);
        try items.burn(first, id, 1) {} catch {
            return;
        }
        try items.mintUnique(second, id, 1, 0) {
            assert(false);
        } catch {}
        assert(items.balanceOf(second, id) == 0);
    }

    function check_AnEditionStaysWithinItsCap(
        uint256 id,
        uint64 cap,
        uint64 one,
        uint64 other,
        uint64 minted
    ) public {
        address to = address(0xB0B);
        try items.addPieces(to, id, 1, 0, cap, one, 0) {} catch {
            return;
        }
        try items.addPieces(to, id, 1, 0, cap, other, minted) {} catch {}
        assert(items.mintedOf(id) <= cap);
        assert(items.balanceOf(to, id) == items.mintedOf(id));
    }

    function check_AListingOfAUniqueItemIsFilledOnce(uint128 price, uint256 amount) public {
        address maker = address(new Maker(items, MARKET));
        items.mintUnique(maker, 7, 1, 500);
        IMarket.Order memory order = IMarket.Order({
            maker: maker,
            token: address(items),
            tokenId: 7,
            amount: 1,
            currency: address(gold),
            price: price,
            maxRoyaltyBps: 500,
            maxFeeBps: 0,
            expiry: type(uint256).max,
            epoch: 0,
            counter: 0,
            slot: 0
        });
        try market.fillOne(order, "", amount) {} catch {
            return;
        }
        try market.fillOne(order, "", amount) {
            assert(false);
        } catch {}
    }
}
