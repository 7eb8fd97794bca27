// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGold} from "../../../contracts/interfaces/IGold.sol";
import {IItems} from "../../../contracts/interfaces/IItems.sol";
import {IMarket} from "../../../contracts/interfaces/IMarket.sol";
import {Cheats} from "./Vm.sol";

/// @title Three accounts that mint, trade, move and burn items in any order
/// @notice It keeps the books of its own: what it expects of the world after each call that went
/// through. Orders once signed are kept, and tried again later, dead or alive.
contract Traders is Cheats {
    uint256 public constant KINDS = 6;

    IGold private immutable _gold;
    IItems private immutable _items;
    IMarket private immutable _market;
    address private immutable _creator;
    address private immutable _fees;

    uint256[3] private _keys = [uint256(0xA1), 0xA2, 0xA3];
    IMarket.Order[] private _orders;
    bool[] private _isOffer;

    /// Pieces alive of an id, and what it may have at most.
    mapping(uint256 id => uint256) public alive;
    mapping(uint256 id => uint256) public capOf;
    mapping(uint256 id => bool) public burnedOnce;
    /// Moves out of a hand since an order was signed, which its listing must not survive.
    mapping(uint256 id => mapping(address holder => uint256)) public departures;
    mapping(uint256 order => uint256) public departuresAtSigning;
    mapping(uint256 order => uint256) public filled;
    uint256 public royalties;
    uint256 public fees;
    uint256 public fills;
    uint256 public wrongs;
    uint256 public paused;
    uint256 public mintedToday;
    uint256 public day;

    constructor(IGold gold, IItems items, IMarket market, address creator, address fees_) {
        (_gold, _items, _market, _creator, _fees) = (gold, items, market, creator, fees_);
        for (uint256 i = 0; i < 3; ++i) {
            vm.startPrank(account(i));
            gold.approve(address(market), type(uint256).max);
            items.setApprovalForAll(address(market), true);
            vm.stopPrank();
        }
        for (uint256 id = 1; id <= KINDS; ++id) capOf[id] = id % 2 == 0 ? 1 : 12;
    }

    function account(uint256 who) public view returns (address) {
        return vm.addr(_keys[who % 3]);
    }

    function orderCount() external view returns (uint256) {
        return _orders.length;
    }

    function amountOf(uint256 order) external view returns (uint256) {
        return _orders[order].amount;
    }

    function mint(uint256 who, uint256 id, uint256 amount) external {
        id = 1 + (id % KINDS);
        amount = within(amount, 1, 4);
        uint256 before = _items.mintedOf(id);
        if (capOf[id] == 1) {
            amount = 1;
            _items.mintUnique(account(who), id, 1, 500);
            if (burnedOnce[id]) ++wrongs;
        } else {
            _items.addPieces(account(who), id, 1, 500, 12, uint64(amount), uint64(before));
        }
        alive[id] += amount;
        if (block.timestamp / 1 days != day) (day, mintedToday) = (block.timestamp / 1 days, 0);
        ++mintedToday;
    }

    function batch(uint256 who, uint256 from) external {
        IItems.Mint[] memory orders = new IItems.Mint[](3);
        uint256 fresh;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 id = 1 + (((from % KINDS) + i) % KINDS);
            if (capOf[id] != 1) id = 2;
            orders[i] = IItems.Mint(id, account(who), _creator, 500, 1, 1, 0);
        }
        bool[7] memory was;
        for (uint256 id = 1; id <= KINDS; ++id) was[id] = _items.mintedOf(id) != 0;
        _items.mintBatch(orders);
        for (uint256 i = 0; i < 3; ++i) {
            uint256 id = orders[i].id;
            if (_items.mintedOf(id) != 1) ++wrongs;
            if (!was[id]) {
                was[id] = true;
                ++alive[id];
                ++fresh;
            }
        }
        if (block.timestamp / 1 days != day) (day, mintedToday) = (block.timestamp / 1 days, 0);
        mintedToday += fresh;
    }

    function sign(uint256 who, uint256 id, uint256 amount, uint256 price, bool offer) external {
        id = 1 + (id % KINDS);
        _orders.push(
            IMarket.Order({
                maker: account(who),
                token: address(_items),
                tokenId: id,
                amount: within(amount, 1, 5),
                currency: address(_gold),
                price: within(price, 1, 1_003),
                maxRoyaltyBps: 500,
                maxFeeBps: 250,
                expiry: block.timestamp + 3 days,
                epoch: offer ? 0 : _items.epochOf(id, account(who)),
                counter: _market.counterOf(account(who)),
                slot: price % 3
            })
        );
        _isOffer.push(offer);
        departuresAtSigning[_orders.length - 1] = departures[id][account(who)];
    }

    function fill(uint256 who, uint256 which, uint256 amount) external {
        which %= _orders.length;
        IMarket.Order memory order = _orders[which];
        amount = within(amount, 1, 5);
        bool offer = _isOffer[which];
        address taker = account(who);
        (address seller, address buyer) = offer ? (taker, order.maker) : (order.maker, taker);
        uint256 held = _items.balanceOf(seller, order.tokenId);
        bytes memory signature = _signature(order, offer);
        vm.prank(taker);
        if (offer) _market.acceptOffer(order, signature, amount, 0);
        else _market.fillOne(order, signature, amount);

        uint256 cost = order.price * amount;
        royalties += (cost * 500) / 10_000;
        fees += (cost * 250) / 10_000;
        filled[which] += amount;
        ++fills;
        if (block.timestamp <= _market.pausedUntil()) ++wrongs;
        if (block.timestamp > order.expiry) ++wrongs;
        bool left = departures[order.tokenId][order.maker] != departuresAtSigning[which];
        if (!offer && left) ++wrongs;
        // A sale of the last piece ends the listings of the rest, and of a unique one all.
        if (held == amount) ++departures[order.tokenId][seller];
        if (_items.balanceOf(buyer, order.tokenId) < amount) ++wrongs;
    }

    function give(uint256 from, uint256 to, uint256 id, uint256 amount) external {
        id = 1 + (id % KINDS);
        amount = within(amount, 0, 3);
        vm.prank(account(from));
        _items.safeTransferFrom(account(from), account(to), id, amount, "");
        if (amount != 0) ++departures[id][account(from)];
    }

    function burn(uint256 who, uint256 id) external {
        id = 1 + (id % KINDS);
        vm.prank(account(who));
        _items.burn(account(who), id, 1);
        ++departures[id][account(who)];
        burnedOnce[id] = true;
        --alive[id];
    }

    function cancel(uint256 who, uint256 slot, bool all) external {
        vm.prank(account(who));
        if (all) _market.cancelAll();
        else _market.cancel(slot % 3);
    }

    function pause() external {
        _market.pause();
        ++paused;
    }

    function wait(uint256 seconds_) external {
        vm.warp(block.timestamp + within(seconds_, 1, 12 hours));
    }

    /// Somebody without any role tries what only a role may.
    function intrude(uint256 who, uint256 what) external {
        what %= 5;
        vm.startPrank(account(who));
        if (what == 0) _gold.mint(account(who), 1);
        else if (what == 1) _items.mintUnique(account(who), 99, 1, 0);
        else if (what == 2) _market.setFee(account(who), 1);
        else if (what == 3) _items.setMinter(account(who), 1);
        else _items.performSale(account(who + 1), account(who), 1, 1, type(uint256).max, 10_000);
        vm.stopPrank();
        ++wrongs;
    }

    function _signature(
        IMarket.Order memory order,
        bool offer
    ) private view returns (bytes memory) {
        bytes32 digest = offer ? _market.hashOffer(order) : _market.hashListing(order);
        for (uint256 i = 0; i < 3; ++i) {
            if (account(i) != order.maker) continue;
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(_keys[i], digest);
            return abi.encodePacked(r, s, v);
        }
        return "";
    }
}
