// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Characters} from "../../../contracts/Characters.sol";
import {Gold} from "../../../contracts/Gold.sol";
import {Items} from "../../../contracts/Items.sol";
import {Market} from "../../../contracts/Market.sol";
import {Quests} from "../../../contracts/Quests.sol";
import {ICharacters} from "../../../contracts/interfaces/ICharacters.sol";
import {IItems} from "../../../contracts/interfaces/IItems.sol";
import {IMarket} from "../../../contracts/interfaces/IMarket.sol";
import {IQuests} from "../../../contracts/interfaces/IQuests.sol";
import {Cheats} from "./Vm.sol";

/// @title All five contracts, deployed as `chain/deploy.py` does, and short ways to use them
/// @notice The test contract is admin, minter and treasury.
abstract contract World is Cheats {
    uint256 internal constant MAKER_KEY = 0xA11CE;
    uint256 internal constant NOW = 1_800_000_000;
    uint96 internal constant ROYALTY_BPS = 500;

    address internal immutable maker = vm.addr(MAKER_KEY);
    address internal immutable taker = address(0xB0B);
    address internal immutable creator = address(0xC0DE);
    address internal immutable giver = address(0x617E);
    address internal immutable hero = address(0x4E70);

    Gold internal gold;
    Items internal items;
    Characters internal characters;
    Quests internal quests;
    Market internal market;

    function setUp() public virtual {
        vm.warp(NOW);
        gold = new Gold(address(this));
        items = new Items(address(this));
        characters = new Characters(address(this));
        quests = new Quests(address(this), gold, items, characters);
        market = new Market(gold, items, characters, quests);
        items.setMarket(address(market));
        gold.grantRole(gold.TREASURY_ROLE(), address(this));
        items.grantRole(items.MINTER_ROLE(), address(this));
        characters.grantRole(characters.MINTER_ROLE(), address(this));
        quests.grantRole(quests.MINTER_ROLE(), address(this));
    }

    function itemOrder(
        uint256 id,
        address to,
        uint64 amount,
        uint64 cap
    ) internal view returns (IItems.Mint memory order) {
        return IItems.Mint(id, to, creator, ROYALTY_BPS, amount, cap);
    }

    function mintItem(uint256 id, address to, uint64 amount) internal {
        items.mint(itemOrder(id, to, amount, amount));
    }

    function characterOrder(
        uint256 id,
        address to
    ) internal view returns (ICharacters.Mint memory order) {
        return ICharacters.Mint(id, to, creator, ROYALTY_BPS);
    }

    function mintCharacter(uint256 id, address to) internal {
        characters.mint(characterOrder(id, to));
    }

    function listing(
        address token,
        uint256 tokenId,
        uint256 amount,
        uint256 price
    ) internal view returns (IMarket.Listing memory) {
        return
            IMarket.Listing({
                maker: maker,
                token: token,
                tokenId: tokenId,
                amount: amount,
                currency: address(gold),
                price: price,
                maxRoyaltyBps: ROYALTY_BPS,
                expiry: NOW + 1 days,
                epoch: token == address(items)
                    ? items.epochOf(tokenId, maker)
                    : characters.epochOf(tokenId),
                counter: market.counterOf(maker),
                salt: 7
            });
    }

    function signed(IMarket.Listing memory order) internal view returns (bytes memory signature) {
        return signedFor(market, order);
    }

    function signedFor(
        Market target,
        IMarket.Listing memory order
    ) internal view returns (bytes memory signature) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MAKER_KEY, target.hashListing(order));
        return abi.encodePacked(r, s, v);
    }

    /// The maker approves the market; the taker has Gold and approves it.
    function readyToTrade(uint256 takersGold) internal {
        vm.startPrank(maker);
        items.setApprovalForAll(address(market), true);
        characters.setApprovalForAll(address(market), true);
        quests.setApprovalForAll(address(market), true);
        vm.stopPrank();
        gold.mint(taker, takersGold);
        vm.prank(taker);
        gold.approve(address(market), type(uint256).max);
    }

    function buy(IMarket.Listing memory order, uint256 amount) internal {
        bytes memory signature = signed(order);
        vm.prank(taker);
        market.buy(order, signature, amount);
    }

    function terms(
        IQuests.Objective[] memory objectives,
        uint256 rewardGold
    ) internal pure returns (IQuests.Terms memory result) {
        result.objectives = objectives;
        result.reward.gold = rewardGold;
        result.expiry = uint64(NOW + 10 days);
        result.acceptWindow = 1 days;
    }

    function objective(
        IQuests.Predicate predicate,
        address token,
        uint256 targetId,
        uint64 count
    ) internal pure returns (IQuests.Objective[] memory objectives) {
        objectives = new IQuests.Objective[](1);
        objectives[0] = IQuests.Objective(predicate, token, targetId, count);
    }

    function questOrder(
        uint256 id,
        IQuests.Terms memory terms_
    ) internal view returns (IQuests.MintQuest memory order) {
        return IQuests.MintQuest(id, giver, creator, ROYALTY_BPS, terms_);
    }

    /// Mints and opens a quest whose Gold the giver is given first.
    function openQuest(uint256 id, IQuests.Terms memory terms_) internal {
        quests.mint(questOrder(id, terms_));
        gold.mint(giver, terms_.reward.gold);
        vm.startPrank(giver);
        gold.approve(address(quests), type(uint256).max);
        items.setApprovalForAll(address(quests), true);
        quests.open(id, terms_);
        vm.stopPrank();
    }

    function acceptAs(address account, uint256 id) internal {
        vm.startPrank(account);
        items.setApprovalForAll(address(quests), true);
        characters.setApprovalForAll(address(quests), true);
        quests.accept(id);
        vm.stopPrank();
    }
}
