// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {Parrot, Reentrant, Wallet} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Market: whose signature counts, where, and how often
contract MarketSignatureTest is World {
    uint256 private constant PRICE = 3 ether;
    /// Order of the group of secp256k1.
    uint256 private constant GROUP_ORDER =
        0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
    bytes private constant LISTING_TYPE =
        "Listing(address maker,address token,uint256 tokenId,uint256 amount,address currency,"
        "uint256 price,uint256 maxRoyaltyBps,uint256 maxFeeBps,uint256 expiry,uint256 epoch,"
        "uint256 counter,uint256 slot)";

    function setUp() public override {
        super.setUp();
        readyToTrade(1_000 ether);
        for (uint256 id = 1; id <= 8; ++id) mintItem(id, maker, 10);
    }

    function test_TheDigestIsThatOfEip712() public view {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        bytes32 domain = domainOf("LLMasOS Market", address(market));
        bytes32 expected = keccak256(abi.encodePacked(hex"1901", domain, _structHash(order)));
        vm.assertEq(market.hashListing(order), expected, "digest");
    }

    function testFuzz_ASignatureIsForOneListingAlone(uint256 field, uint256 value) public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        bytes memory signature = signed(order);
        bytes32 digest = market.hashListing(order);
        field = within(field, 0, 7);
        if (field == 0) order.tokenId = 2;
        if (field == 1) order.amount = within(value, 6, type(uint256).max);
        if (field == 2) order.price = within(value, 1, PRICE - 1);
        if (field == 3) order.maxRoyaltyBps = within(value, ROYALTY_BPS + 1, 10_000);
        if (field == 4) order.expiry = within(value, NOW, type(uint256).max);
        if (field == 5) order.slot = within(value, 0, 223);
        if (field == 6) order.maxFeeBps = value;
        if (field == 7) order.epoch = value;
        vm.assume(market.hashListing(order) != digest);
        _bad(order, signature);
    }

    function testFuzz_AnotherKeyDoesNotSignForTheMaker(uint256 key) public {
        key = within(key, 1, GROUP_ORDER - 1);
        vm.assume(key != MAKER_KEY);
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        _bad(order, signedBy(key, market.hashListing(order)));
    }

    function test_TheMirroredSignatureIsRefused() public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MAKER_KEY, market.hashListing(order));
        bytes32 mirrored = bytes32(GROUP_ORDER - uint256(s));
        _bad(order, abi.encodePacked(r, mirrored, v == 27 ? 28 : 27));
        _bad(order, abi.encodePacked(r, s, v + 2));
    }

    function test_TheShortFormIsGoodAndOddLengthsAreRefused() public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MAKER_KEY, market.hashListing(order));
        bytes32 vs = bytes32(uint256(s) | (uint256(v - 27) << 255));
        vm.prank(taker);
        market.fillOne(order, abi.encodePacked(r, vs), 1);
        _bad(order, "");
        _bad(order, new bytes(64));
        _bad(order, new bytes(65));
        _bad(order, abi.encodePacked(signed(order), uint8(0)));
    }

    /// No key signs for the zero address, though a bad signature recovers it.
    function test_NobodyIsTheMakerOfABadSignature() public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        order.maker = address(0);
        _bad(order, new bytes(65));
        _bad(order, new bytes(65 + 3 + 32));
        _bad(order, new bytes(3 + 32));
    }

    function test_AnOrderIsNotAnotherKind() public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        _bad(order, signedBy(MAKER_KEY, market.hashOffer(order)));
        _bad(order, signedBy(MAKER_KEY, market.hashSetOffer(order)));
        _bad(order, signedBy(MAKER_KEY, market.hashVoucher(order)));
    }

    function test_AListingOfAnotherChainIsRefused() public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        bytes memory signature = signed(order);
        vm.chainId(1);
        _bad(order, signature);
        // Signed anew, the fork's own domain counts.
        buy(order, 1);
    }

    function test_AListingOfAnotherMarketIsRefused() public {
        IMarket other = IMarket(deployWorld(address(this))[5]);
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        _bad(order, signedBy(MAKER_KEY, other.hashListing(order)));
    }

    /// An address is hashed as it is read, so that no order has two hashes.
    function test_AnAddressHasNoMoreThan160Bits() public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        bytes memory signature = signed(order);
        uint8[3] memory fields = [0, 1, 4];
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory call = abi.encodeCall(market.fillOne, (order, signature, 1));
            call[4 + 32 * uint256(fields[i])] = 0x01;
            vm.prank(taker);
            (bool done, bytes memory answer) = address(market).call(call);
            vm.assertTrue(!done && bytes4(answer) == IMarket.NoAddress.selector, "refused");
        }
    }

    function testFuzz_OneSignatureSignsEveryLeafOfATree(uint8 picked, uint256 wrong) public {
        IMarket.Order[] memory orders = new IMarket.Order[](8);
        bytes32[] memory level = new bytes32[](8);
        for (uint256 i = 0; i < 8; ++i) {
            orders[i] = listing(address(items), i + 1, 5, PRICE + i);
            level[i] = _structHash(orders[i]);
        }
        bytes32[] memory pairs = _above(level);
        bytes32[] memory fours = _above(pairs);
        bytes32 root = keccak256(abi.encodePacked(fours[0], fours[1]));
        bytes32 type_ = keccak256(bytes.concat("BulkListing(Listing[2][2][2] tree)", LISTING_TYPE));
        bytes memory signature = signedBy(
            MAKER_KEY,
            keccak256(
                abi.encodePacked(
                    hex"1901",
                    domainOf("LLMasOS Market", address(market)),
                    keccak256(abi.encodePacked(type_, root))
                )
            )
        );
        uint256 i_ = picked % 8;
        bytes memory proof = abi.encodePacked(
            level[i_ ^ 1],
            pairs[(i_ / 2) ^ 1],
            fours[(i_ / 4) ^ 1]
        );
        bytes memory good = abi.encodePacked(signature, uint24(i_), proof);
        vm.prank(taker);
        market.fillOne(orders[i_], good, 1);
        vm.assertEq(items.balanceOf(taker, i_ + 1), 1, "bought");

        _bad(orders[(i_ + 1) % 8], good);
        _bad(orders[i_], abi.encodePacked(signature, uint24((i_ + 1) % 8), proof));
        _bad(orders[i_], abi.encodePacked(signature, uint24(i_ + 8), proof));
        good[within(wrong, 0, good.length - 1)] ^= 0x04;
        _bad(orders[i_], good);
        // Without the 65 bytes it counts only after an order of the same signature.
        _bad(orders[i_], abi.encodePacked(uint24(i_), proof));
    }

    function test_AWalletSignsByErc1271() public {
        Wallet wallet = new Wallet();
        mintItem(9, address(wallet), 3);
        wallet.act(
            address(items),
            abi.encodeCall(items.setApprovalForAll, (address(market), true))
        );
        IMarket.Order memory order = listing(address(items), 9, 3, PRICE);
        order.maker = address(wallet);
        _bad(order, "");
        wallet.approveDigest(market.hashListing(order));
        vm.prank(taker);
        market.fillOne(order, "", 1);
        vm.assertEq(items.balanceOf(taker, 9), 1, "bought");
        wallet.setMagic(0xffffffff);
        _bad(order, "");
        wallet.setMagic(0x1626ba7e);
        wallet.breakDown();
        _bad(order, "");
    }

    /// A wallet that says yes to everything binds itself alone.
    function test_ALyingWalletSignsForNobodyElse() public {
        Wallet wallet = new Wallet();
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        wallet.approveDigest(market.hashListing(order));
        _bad(order, abi.encode(address(wallet)));
    }

    /// The yes of ERC-1271 is one whole word: neither less of it, nor with something behind.
    function test_AWalletSaysYesInAWholeWord() public {
        bytes4 yes = 0x1626ba7e;
        bytes[6] memory answers = [
            bytes(""),
            abi.encodePacked(yes),
            bytes.concat(yes, new bytes(27)),
            bytes.concat(yes, new bytes(27), hex"01"),
            bytes.concat(new bytes(28), yes),
            abi.encode(true)
        ];
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        for (uint256 i = 0; i < 6; ++i) {
            order.maker = address(new Parrot(answers[i]));
            _bad(order, "");
        }
        order.maker = address(new Parrot(bytes.concat(abi.encode(yes), hex"02")));
        order.epoch = items.epochOf(1, order.maker);
        vm.assertTrue(
            market.check(order, "", 1, taker) == IMarket.MakerLacksToken.selector,
            "a yes, and more behind the word"
        );
    }

    function test_ATakerThatCallsBackBuysOnce() public {
        IMarket.Order memory order = listing(address(items), 1, 5, PRICE);
        bytes memory signature = signed(order);
        Reentrant buyer = new Reentrant();
        gold.mint(address(buyer), 100 ether);
        buyer.act(address(gold), abi.encodeCall(gold.approve, (address(market), 100 ether)));
        bytes memory call = abi.encodeCall(market.fillOne, (order, signature, 1));
        buyer.arm(address(market), call);
        buyer.act(address(market), call);
        vm.assertTrue(buyer.called() && !buyer.succeeded(), "the lock holds");
        vm.assertTrue(bytes4(buyer.answer()) == IMarket.Reentered.selector, "by its own error");
        vm.assertEq(items.balanceOf(address(buyer), 1), 1, "pieces");
        vm.assertEq(market.filledOf(market.hashListing(order)), 1, "filled");
    }

    function _structHash(IMarket.Order memory order) private pure returns (bytes32) {
        return keccak256(abi.encode(keccak256(LISTING_TYPE), order));
    }

    function _above(bytes32[] memory level) private pure returns (bytes32[] memory above) {
        above = new bytes32[](level.length / 2);
        for (uint256 i = 0; i < above.length; ++i) {
            above[i] = keccak256(abi.encodePacked(level[2 * i], level[2 * i + 1]));
        }
    }

    function _bad(IMarket.Order memory order, bytes memory signature) private {
        vm.prank(taker);
        vm.expectRevert(IMarket.BadSignature.selector);
        market.fillOne(order, signature, 1);
    }
}
