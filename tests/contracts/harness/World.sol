// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICharacters} from "../../../contracts/interfaces/ICharacters.sol";
import {IContent} from "../../../contracts/interfaces/IContent.sol";
import {IGold} from "../../../contracts/interfaces/IGold.sol";
import {IItems} from "../../../contracts/interfaces/IItems.sol";
import {IMarket} from "../../../contracts/interfaces/IMarket.sol";
import {IQuests} from "../../../contracts/interfaces/IQuests.sol";
import {Deployer} from "./Deployer.sol";

/// @title The whole world, deployed from the committed artifacts, and short ways to use it
/// @notice The test contract is admin, minter, treasury and pauser. What is tested is the bytecode
/// that is deployed; the sources are not compiled here.
abstract contract World is Deployer {
    uint256 internal constant MAKER_KEY = 0xA11CE;
    uint256 internal constant MINTER_KEY = 0x3147;
    uint256 internal constant ORACLE_KEY = 0x02AC1E;
    uint256 internal constant NOW = 1_800_000_000;
    uint16 internal constant ROYALTY_BPS = 500;
    uint24 internal constant IDS_A_DAY = 10_000;

    address internal immutable maker = vm.addr(MAKER_KEY);
    address internal immutable taker = address(0xB0B);
    address internal immutable creator = address(0xC0DE);
    address internal immutable giver = address(0x617E);
    address internal immutable hero = address(0x4E70);
    address internal immutable fees = address(0xFEE5);

    address internal forwarder;
    IGold internal gold;
    IItems internal items;
    ICharacters internal characters;
    IQuests internal quests;
    IMarket internal market;

    function setUp() public virtual {
        vm.warp(NOW);
        address[6] memory at = deployWorld(address(this));
        forwarder = at[0];
        gold = IGold(at[1]);
        items = IItems(at[2]);
        characters = ICharacters(at[3]);
        quests = IQuests(at[4]);
        market = IMarket(at[5]);
        gold.setTreasury(address(this));
        market.setPauser(address(this));
        for (uint256 i = 2; i < 5; ++i) {
            IContent(at[i]).setMinter(address(this), IDS_A_DAY);
            IContent(at[i]).registerCreator(creator);
        }
    }

    function itemOrder(
        uint256 id,
        address to,
        uint64 amount,
        uint64 cap
    ) internal view returns (IItems.Mint memory order) {
        return IItems.Mint(id, to, creator, ROYALTY_BPS, amount, cap, 0);
    }

    /// Mints one order alone; for an edition after what was minted before.
    function mintOrder(IItems.Mint memory order) internal {
        uint32 index = items.registerCreator(order.creator);
        if (order.cap == 1) {
            items.mintUnique(order.to, order.id, index, order.royaltyBps);
        } else {
            items.addPieces(
                order.to,
                order.id,
                index,
                order.royaltyBps,
                order.cap,
                order.amount,
                uint64(items.mintedOf(order.id))
            );
        }
    }

    /// A unique item, or an edition that is minted in whole.
    function mintItem(uint256 id, address to, uint64 amount) internal {
        mintOrder(itemOrder(id, to, amount, amount));
    }

    function characterOrder(
        uint256 id,
        address to
    ) internal view returns (ICharacters.Mint memory order) {
        return ICharacters.Mint(id, to, creator, ROYALTY_BPS);
    }

    function mintCharacter(uint256 id, address to) internal {
        characters.mintUnique(to, id, 1, ROYALTY_BPS);
    }

    function listing(
        address token,
        uint256 tokenId,
        uint256 amount,
        uint256 price
    ) internal view returns (IMarket.Order memory) {
        return
            IMarket.Order({
                maker: maker,
                token: token,
                tokenId: tokenId,
                amount: amount,
                currency: address(gold),
                price: price,
                maxRoyaltyBps: ROYALTY_BPS,
                maxFeeBps: 250,
                expiry: NOW + 1 days,
                epoch: IContent(token).epochOf(tokenId, maker),
                counter: market.counterOf(maker),
                slot: 7
            });
    }

    function signedBy(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// EIP-712 struct hash of an order under one of its two names that sell.
    function structHashOf(
        string memory kind,
        IMarket.Order memory order
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256(orderType(kind)), order));
    }

    function orderType(string memory kind) internal pure returns (bytes memory) {
        bool listing_ = keccak256(bytes(kind)) == keccak256("Listing");
        return
            abi.encodePacked(
                kind,
                "(address maker,address token,uint256 tokenId,uint256 amount,address currency,",
                "uint256 price,uint256 ",
                listing_ ? "maxRoyaltyBps" : "royaltyBps",
                ",uint256 maxFeeBps,uint256 expiry,uint256 ",
                listing_ ? "epoch" : "cap",
                ",uint256 counter,uint256 slot)"
            );
    }

    /// The maker's signature over a tree of orders, without index and proof.
    function bulkSigned(
        string memory kind,
        uint256 depth,
        bytes32 root
    ) internal view returns (bytes memory) {
        bytes memory type_ = abi.encodePacked("Bulk", kind, "(", kind);
        for (uint256 i = 0; i < depth; ++i) type_ = abi.encodePacked(type_, "[2]");
        type_ = abi.encodePacked(type_, " tree)", orderType(kind));
        bytes32 tree = keccak256(abi.encodePacked(keccak256(type_), root));
        bytes32 domain = domainOf("LLMasOS Market", address(market));
        return signedBy(MAKER_KEY, keccak256(abi.encodePacked(hex"1901", domain, tree)));
    }

    function signed(IMarket.Order memory order) internal view returns (bytes memory signature) {
        return signedBy(MAKER_KEY, market.hashListing(order));
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

    function buy(IMarket.Order memory order, uint256 amount) internal {
        bytes memory signature = signed(order);
        vm.prank(taker);
        market.fillOne(order, signature, amount);
    }

    function domainOf(string memory name, address where) internal view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256(
                        "EIP712Domain(string name,string version,uint256 chainId,"
                        "address verifyingContract)"
                    ),
                    keccak256(bytes(name)),
                    keccak256("1"),
                    block.chainid,
                    where
                )
            );
    }

    /// The minter's word for a voucher.
    function authority(
        uint256 key,
        uint256 id,
        address seller,
        uint64 cap
    ) internal view returns (bytes memory) {
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Authority(uint256 id,address creator,uint64 cap)"),
                id,
                seller,
                cap
            )
        );
        bytes32 domain = domainOf("LLMasOS Items", address(items));
        return signedBy(key, keccak256(abi.encodePacked(hex"1901", domain, structHash)));
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
        objectives[0] = IQuests.Objective(predicate, token, targetId, count, false);
    }

    function noEvidence(uint256 count) internal pure returns (IQuests.Evidence[] memory) {
        return new IQuests.Evidence[](count);
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

    /// Root of a set of two ids.
    function pairRoot(uint256 one, uint256 other) internal pure returns (bytes32) {
        return node(leaf(one), leaf(other));
    }

    function leaf(uint256 id) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(id));
    }

    function node(bytes32 a, bytes32 b) internal pure returns (bytes32) {
        return a < b ? keccak256(abi.encodePacked(a, b)) : keccak256(abi.encodePacked(b, a));
    }
}
