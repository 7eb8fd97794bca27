// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IItems} from "../../contracts/interfaces/IItems.sol";
import {NoReceiver} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Items: caps, burns, royalties and epochs
contract ItemsTest is World {
    uint256 private constant SWORD = 0x5170;

    function test_TheUriIsTheTemplateOfErc1155() public view {
        vm.assertEq(items.uri(SWORD), "ipfs://f01551220{id}", "uri");
    }

    function test_SupportsWhatItClaims() public view {
        vm.assertTrue(items.supportsInterface(type(IERC1155).interfaceId), "1155");
        vm.assertTrue(items.supportsInterface(type(IERC2981).interfaceId), "2981");
        vm.assertTrue(items.supportsInterface(type(IAccessControl).interfaceId), "roles");
        vm.assertTrue(!items.supportsInterface(0xffffffff), "none");
    }

    function test_AMintRecordsItsTerms() public {
        vm.expectEmit(address(items));
        emit IItems.Minted(SWORD, maker, creator, 3, 10, ROYALTY_BPS);
        items.mint(itemOrder(SWORD, maker, 3, 10));
        vm.assertEq(items.balanceOf(maker, SWORD), 3, "balance");
        vm.assertEq(items.mintedOf(SWORD), 3, "minted");
        vm.assertEq(items.capOf(SWORD), 10, "cap");
        vm.assertEq(items.creatorOf(SWORD), creator, "creator");
        vm.assertTrue(items.exists(SWORD), "exists");
        vm.assertTrue(!items.exists(SWORD + 1), "nothing else exists");
    }

    function testFuzz_OnlyTheMinterMints(address caller) public {
        vm.assume(caller != address(this));
        vm.startPrank(caller);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        items.mint(itemOrder(SWORD, caller, 1, 1));
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        items.mintBatch(new IItems.Mint[](0));
        vm.stopPrank();
    }

    function testFuzz_TheCapHoldsOverMintsAndBurns(
        uint64 cap,
        uint64 first,
        uint64 burned,
        uint64 second
    ) public {
        cap = uint64(within(cap, 1, type(uint64).max));
        first = uint64(within(first, 1, cap));
        burned = uint64(within(burned, 0, first));
        items.mint(itemOrder(SWORD, maker, first, cap));
        vm.prank(maker);
        items.burn(maker, SWORD, burned);
        vm.assertEq(items.mintedOf(SWORD), first, "a burn lowers what was minted");
        vm.assertEq(items.supplyOf(SWORD), first - burned, "supply");

        bool fits = second != 0 && uint256(first) + second <= cap;
        try items.mint(itemOrder(SWORD, taker, second, cap)) {
            vm.assertTrue(fits, "minted beyond the cap, or nothing");
            vm.assertEq(items.balanceOf(taker, SWORD), second, "balance");
        } catch {
            vm.assertTrue(!fits, "refused what fits");
        }
    }

    function test_ABurnedUniqueNeverComesBack() public {
        mintItem(SWORD, maker, 1);
        vm.prank(maker);
        items.burn(maker, SWORD, 1);
        vm.assertTrue(!items.exists(SWORD), "burned");
        vm.expectRevert(abi.encodeWithSelector(IItems.AlreadyMinted.selector, SWORD));
        items.mint(itemOrder(SWORD, maker, 1, 1));
    }

    function test_OnlyTheHolderOrApprovedBurns() public {
        mintItem(SWORD, maker, 2);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC1155Errors.ERC1155MissingApprovalForAll.selector,
                taker,
                maker
            )
        );
        vm.prank(taker);
        items.burn(maker, SWORD, 1);
        vm.prank(maker);
        items.setApprovalForAll(taker, true);
        vm.prank(taker);
        items.burn(maker, SWORD, 1);
        vm.assertEq(items.balanceOf(maker, SWORD), 1, "balance");
    }

    function test_LaterMintsKeepTheTermsOfTheFirst() public {
        items.mint(itemOrder(SWORD, maker, 1, 10));
        IItems.Mint memory order = itemOrder(SWORD, maker, 1, 11);
        bytes memory differ = abi.encodeWithSelector(IItems.TermsDiffer.selector, SWORD);
        vm.expectRevert(differ);
        items.mint(order);
        order = itemOrder(SWORD, maker, 1, 10);
        order.creator = taker;
        vm.expectRevert(differ);
        items.mint(order);
        order = itemOrder(SWORD, maker, 1, 10);
        order.royaltyBps = 0;
        vm.expectRevert(differ);
        items.mint(order);
    }

    function test_RefusesMalformedMints() public {
        IItems.Mint memory order = itemOrder(SWORD, maker, 1, 1);
        order.royaltyBps = 1_001;
        vm.expectRevert(abi.encodeWithSelector(IItems.RoyaltyTooHigh.selector, 1_001, 1_000));
        items.mint(order);
        order = itemOrder(SWORD, maker, 1, 1);
        order.creator = address(0);
        vm.expectRevert(abi.encodeWithSelector(IItems.ZeroCreator.selector, SWORD));
        items.mint(order);
        vm.expectRevert(abi.encodeWithSelector(IItems.ZeroAmount.selector, SWORD));
        items.mint(itemOrder(SWORD, maker, 0, 1));
        vm.expectRevert(abi.encodeWithSelector(IItems.CapExceeded.selector, SWORD, 0, 0, 1));
        items.mint(itemOrder(SWORD, maker, 1, 0));
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0))
        );
        items.mint(itemOrder(SWORD, address(0), 1, 1));
    }

    function test_ALoneMintToNoReceiverReverts() public {
        address target = address(new NoReceiver());
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, target)
        );
        items.mint(itemOrder(SWORD, target, 1, 1));
        vm.assertEq(items.mintedOf(SWORD), 0, "nothing may stay");
    }

    function testFuzz_RoyaltyIsExactAndNeverOverflows(uint256 price, uint96 bps) public {
        bps = uint96(within(bps, 0, 1_000));
        IItems.Mint memory order = itemOrder(SWORD, maker, 1, 1);
        order.royaltyBps = bps;
        items.mint(order);
        (address receiver, uint256 royalty) = items.royaltyInfo(SWORD, price);
        vm.assertEq(receiver, creator, "receiver");
        // price = 10,000 q + r, so the exact share is bps q + floor(bps r / 10,000).
        uint256 exact = bps * (price / 10_000) + (bps * (price % 10_000)) / 10_000;
        vm.assertEq(royalty, exact, "royalty");
    }

    function test_TheEpochCountsWhatLeavesAndNotWhatComes() public {
        mintItem(SWORD, maker, 10);
        vm.assertEq(items.epochOf(SWORD, maker), 0, "a mint is a receipt");
        vm.startPrank(maker);
        items.safeTransferFrom(maker, taker, SWORD, 2, "");
        vm.assertEq(items.epochOf(SWORD, maker), 1, "transfer");
        vm.assertEq(items.epochOf(SWORD, taker), 0, "receipt");
        items.burn(maker, SWORD, 1);
        vm.assertEq(items.epochOf(SWORD, maker), 2, "burn");
        items.safeTransferFrom(maker, taker, SWORD, 0, "");
        vm.assertEq(items.epochOf(SWORD, maker), 2, "nothing left");
        uint256[] memory ids = new uint256[](2);
        uint256[] memory amounts = new uint256[](2);
        (ids[0], ids[1]) = (SWORD, SWORD);
        (amounts[0], amounts[1]) = (1, 1);
        items.safeBatchTransferFrom(maker, taker, ids, amounts, "");
        vm.assertEq(items.epochOf(SWORD, maker), 4, "each entry of a batch");
        vm.stopPrank();
    }

    function test_TheMarketIsNamedOnceByTheAdmin() public {
        vm.expectRevert(abi.encodeWithSelector(IItems.MarketAlreadySet.selector, address(market)));
        items.setMarket(address(1));
        vm.prank(taker);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        items.setMarket(taker);
    }
}
