// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGold} from "../../../contracts/interfaces/IGold.sol";
import {IItems} from "../../../contracts/interfaces/IItems.sol";
import {IMarket} from "../../../contracts/interfaces/IMarket.sol";
import {Lot} from "../../../contracts/types/Lot.sol";
import {Cheats, Vm} from "./Vm.sol";

/// @title Three accounts that mint, trade, move and burn items in any order
/// @notice It keeps the books of its own: what it expects of the world after each call that went
/// through. Orders once signed are kept, and tried again later, dead or alive.
contract Traders is Cheats {
    uint256 public constant KINDS = 6;
    /// Pieces of an edition; few enough to be minted in whole.
    uint64 private constant _CAP = 40;
    /// Slots that orders name: few, so that cancels hit some.
    uint256 private constant _SLOTS = 12;

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
        for (uint256 id = 1; id <= KINDS; ++id) capOf[id] = id % 2 == 0 ? 1 : _CAP;
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
            _items.addPieces(account(who), id, 1, 500, _CAP, uint64(amount), uint64(before));
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
        if (!offer) who = _holder(who, id);
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
                expiry: block.timestamp + within(amount / 8, 1 days, 20 days),
                epoch: offer ? 0 : _items.epochOf(id, account(who)),
                counter: _market.counterOf(account(who)),
                slot: price % _SLOTS
            })
        );
        _isOffer.push(offer);
        departuresAtSigning[_orders.length - 1] = departures[id][account(who)];
    }

    function fill(uint256 who, uint256 which, uint256 amount) external {
        // One of the last, most times: of the old ones most are dead, and stay so.
        uint256 recent = which % 4 != 0 && _orders.length > 4 ? 4 : _orders.length;
        which = _orders.length - 1 - ((which / 4) % recent);
        IMarket.Order memory order = _orders[which];
        bool offer = _isOffer[which];
        address taker = account(offer ? _holder(who, order.tokenId) : who);
        if (taker == order.maker && who % 8 != 0) taker = account(who + 1);
        (address seller, address buyer) = offer ? (taker, order.maker) : (order.maker, taker);
        uint256 held = _items.balanceOf(seller, order.tokenId);
        // What is left and held, but one time in eight more than was signed.
        uint256 left = order.amount - filled[which];
        uint256 most = left < held ? left : held;
        amount = amount % 8 == 0 ? left + 1 : within(amount, 1, most == 0 ? 1 : most);
        bytes memory signature = _signature(order, offer);
        vm.prank(taker);
        if (offer) _market.acceptOffer(order, signature, amount, 0);
        else _market.fillOne(order, signature, amount);

        _book(which, amount, seller, held);
        if (_items.balanceOf(buyer, order.tokenId) < amount) ++wrongs;
    }

    /// Two orders at once, of which the dead are skipped; an offer is no listing, and dead here.
    function sweep(uint256 who, uint256 which, uint256 amount) external {
        uint256 last = _orders.length - 1;
        uint256 recent = which % 4 != 0 && last > 4 ? 5 : last + 1;
        uint256[2] memory chosen = [
            last - (which % recent),
            last - (((which % recent) + 1) % recent)
        ];
        if (chosen[0] == chosen[1]) return;
        IMarket.Order[2] memory swept = [_orders[chosen[0]], _orders[chosen[1]]];
        uint256[2] memory amounts = [within(amount, 1, 2), within(amount >> 1, 1, 2)];
        uint256[2] memory held = [_held(swept[0]), _held(swept[1])];
        _sweep(account(who), chosen, amounts);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < 2; ++i) {
            if (!_isTold(logs, _market.hashListing(swept[i]))) continue;
            // The second of one maker finds what the first left.
            bool again = i == 1 && _isTold(logs, _market.hashListing(swept[0]));
            if (again && _isSameHolding(swept[0], swept[1])) held[1] -= amounts[0];
            _book(chosen[i], amounts[i], swept[i].maker, held[i]);
        }
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
        // Rarely: what is burned is out of the game.
        if (who % 4 != 0) return;
        vm.prank(account(who));
        _items.burn(account(who), id, 1);
        ++departures[id][account(who)];
        burnedOnce[id] = true;
        --alive[id];
    }

    function cancel(uint256 who, uint256 slot, bool all) external {
        // Now and then, or no order lives for long.
        if (slot % 4 != 0) return;
        vm.prank(account(who));
        if (all) _market.cancelAll();
        else _market.cancel((slot / 4) % _SLOTS);
    }

    /// Rarely, or the market is shut for most of a play.
    function pause(uint256 seed) external {
        if (seed % 16 != 0) return;
        _market.pause();
        ++paused;
    }

    function wait(uint256 seconds_) external {
        vm.warp(block.timestamp + within(seconds_, 1, 12 hours));
        // Out of a pause, one time in four.
        uint256 until = _market.pausedUntil();
        if (seconds_ % 4 == 0 && block.timestamp <= until) vm.warp(until + 1);
    }

    /// Somebody without any role tries what only a role may.
    function intrude(uint256 who, uint256 what) external {
        address intruder = account(who);
        address victim = account((who % 3) + 1);
        bytes[5] memory calls = [
            abi.encodeCall(_gold.mint, (intruder, 1)),
            abi.encodeCall(_items.mintUnique, (intruder, 99, 1, 0)),
            abi.encodeCall(_market.setFee, (intruder, 1)),
            abi.encodeCall(_items.setMinter, (intruder, 1)),
            abi.encodeCall(_items.performSale, (victim, intruder, 1, 1, type(uint256).max, 10_000))
        ];
        address[5] memory targets = [
            address(_gold),
            address(_items),
            address(_market),
            address(_items),
            address(_items)
        ];
        // A plain call: a prank that outlives a revert would speak for the intruder ever after.
        vm.prank(intruder);
        (bool done, ) = targets[what % 5].call(calls[what % 5]);
        if (done) ++wrongs;
    }

    function _sweep(address taker, uint256[2] memory chosen, uint256[2] memory amounts) private {
        Lot[] memory lots = new Lot[](2);
        bytes memory signatures;
        for (uint256 i = 0; i < 2; ++i) {
            lots[i] = _lotOf(_orders[chosen[i]], amounts[i]);
            bytes memory signature = _signature(_orders[chosen[i]], _isOffer[chosen[i]]);
            signatures = bytes.concat(signatures, signature);
        }
        vm.recordLogs();
        vm.prank(taker);
        _market.buyBasket(lots, signatures, address(_gold), taker, type(uint256).max, true);
    }

    /// Writes a fill into the books, and down as wrong what must not have been filled.
    function _book(uint256 which, uint256 amount, address seller, uint256 held) private {
        IMarket.Order memory order = _orders[which];
        uint256 cost = order.price * amount;
        royalties += (cost * 500) / 10_000;
        fees += (cost * 250) / 10_000;
        filled[which] += amount;
        ++fills;
        if (block.timestamp <= _market.pausedUntil()) ++wrongs;
        if (block.timestamp > order.expiry) ++wrongs;
        bool gone = departures[order.tokenId][order.maker] != departuresAtSigning[which];
        if (!_isOffer[which] && gone) ++wrongs;
        // A sale of the last piece ends the listings of the rest, and of a unique one all.
        if (held == amount) ++departures[order.tokenId][seller];
    }

    /// An item of these orders, packed for a sweep, with a signature of 65 bytes.
    function _lotOf(
        IMarket.Order memory order,
        uint256 pieces
    ) private pure returns (Lot memory lot) {
        uint256 when = (order.expiry << 160) | (order.counter << 200) | (order.slot << 232);
        lot.maker = uint160(order.maker) | when;
        lot.tokenId = order.tokenId;
        lot.price = order.price | (order.amount << 128) | (pieces << 192);
        uint256 most = (order.maxRoyaltyBps << 80) | (order.maxFeeBps << 96);
        lot.terms = order.epoch | most | (65 << 112);
    }

    function _held(IMarket.Order memory order) private view returns (uint256) {
        return _items.balanceOf(order.maker, order.tokenId);
    }

    function _isTold(Vm.Log[] memory logs, bytes32 orderHash) private view returns (bool) {
        for (uint256 i = 0; i < logs.length; ++i) {
            bool fill_ =
                logs[i].emitter == address(_market) &&
                    logs[i].topics[0] == IMarket.ListingFilled.selector;
            if (fill_ && logs[i].topics[1] == orderHash) return true;
        }
        return false;
    }

    function _isSameHolding(
        IMarket.Order memory one,
        IMarket.Order memory other
    ) private pure returns (bool) {
        return one.maker == other.maker && one.tokenId == other.tokenId;
    }

    /// Somebody who holds the id, from this account on; else this account.
    function _holder(uint256 who, uint256 id) private view returns (uint256) {
        for (uint256 i = 0; i < 3; ++i) {
            if (_items.balanceOf(account((who % 3) + i), id) != 0) return (who % 3) + i;
        }
        return who % 3;
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
