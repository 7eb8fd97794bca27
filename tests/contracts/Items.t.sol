// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IAdministered} from "../../contracts/interfaces/IAdministered.sol";
import {IContent} from "../../contracts/interfaces/IContent.sol";
import {IItems} from "../../contracts/interfaces/IItems.sol";
import {NoReceiver} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Items: who lets ids in, caps, burns, royalties and epochs
contract ItemsTest is World {
    uint256 private constant SWORD = 0x5170;
    uint256 private constant EDITION_EPOCH = 1 << 64;

    function test_TheUriIsTheTemplateOfErc1155() public view {
        vm.assertEq(items.uri(SWORD), "ipfs://f01551220{id}", "uri");
    }

    function test_SupportsWhatItClaims() public view {
        vm.assertTrue(items.supportsInterface(type(IERC1155).interfaceId), "1155");
        vm.assertTrue(items.supportsInterface(type(IERC1155MetadataURI).interfaceId), "uri");
        vm.assertTrue(items.supportsInterface(type(IERC2981).interfaceId), "2981");
        vm.assertTrue(items.supportsInterface(type(IItems).interfaceId), "items");
        vm.assertTrue(!items.supportsInterface(0xffffffff), "none");
    }

    function test_AMintFixesItsTermsForEver() public {
        vm.expectEmit(address(items));
        emit IERC1155.TransferSingle(address(this), address(0), maker, SWORD, 3);
        items.addPieces(maker, SWORD, 1, ROYALTY_BPS, 10, 3, 0);
        vm.assertEq(items.balanceOf(maker, SWORD), 3, "balance");
        vm.assertEq(items.mintedOf(SWORD), 3, "minted");
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (SWORD, SWORD + 1);
        IContent.MintTerms[] memory known = items.termsOf(ids);
        vm.assertEq(known[0].creator, creator, "creator");
        vm.assertEq(uint256(known[0].royaltyBps), ROYALTY_BPS, "royalty");
        vm.assertEq(uint256(known[0].cap), 10, "cap");
        vm.assertEq(uint256(known[1].cap), 0, "nothing else exists");
        vm.assertTrue(items.exists(SWORD) && !items.exists(SWORD + 1), "exists");
    }

    function testFuzz_OnlyTheMinterLetsIdsIn(address caller) public {
        vm.assume(caller != address(this) && caller != address(market));
        bytes memory refusal = abi.encodeWithSelector(IAdministered.MissingRole.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refusal);
        items.mintUnique(caller, SWORD, 1, 0);
        vm.expectRevert(refusal);
        items.addPieces(caller, SWORD, 1, 0, 2, 1, 0);
        vm.expectRevert(refusal);
        items.mintBatch(new IItems.Mint[](0));
        vm.expectRevert(refusal);
        items.drop(new uint256[](1), caller, 1, 0);
        vm.expectRevert(IContent.OnlyMarket.selector);
        items.mintVouched(caller, SWORD, creator, 0, 1, 1, "");
        vm.expectRevert(IContent.OnlyMarket.selector);
        items.performSale(maker, caller, SWORD, 1, type(uint256).max, 0);
        vm.stopPrank();
    }

    function testFuzz_TheCapHoldsOverMintsAndBurns(
        uint64 cap,
        uint64 first,
        uint64 burned,
        uint64 second
    ) public {
        cap = uint64(within(cap, 2, type(uint64).max));
        first = uint64(within(first, 1, cap));
        burned = uint64(within(burned, 0, first));
        mintOrder(itemOrder(SWORD, maker, first, cap));
        vm.prank(maker);
        items.burn(maker, SWORD, burned);
        vm.assertEq(items.mintedOf(SWORD), first, "a burn lowers what was minted");
        vm.assertEq(items.supplyOf(SWORD), first - burned, "supply");

        bool fits = second != 0 && uint256(first) + second <= cap;
        try items.addPieces(taker, SWORD, 1, ROYALTY_BPS, cap, second, first) {
            vm.assertTrue(fits, "minted beyond the cap, or nothing");
            vm.assertEq(items.balanceOf(taker, SWORD), second, "balance");
        } catch {
            vm.assertTrue(!fits, "refused what fits");
        }
    }

    function test_AMintThatComesTwiceMintsOnce() public {
        items.addPieces(maker, SWORD, 1, ROYALTY_BPS, 9, 2, 0);
        vm.expectRevert(IItems.MintedDiffers.selector);
        items.addPieces(maker, SWORD, 1, ROYALTY_BPS, 9, 2, 0);
        items.addPieces(maker, SWORD, 1, ROYALTY_BPS, 9, 2, 2);
        vm.assertEq(items.balanceOf(maker, SWORD), 4, "twice two");
    }

    function test_ABurnedUniqueNeverComesBack() public {
        mintItem(SWORD, maker, 1);
        vm.prank(maker);
        items.burn(maker, SWORD, 1);
        vm.assertTrue(!items.exists(SWORD), "burned");
        vm.assertEq(items.creatorOf(SWORD), creator, "its terms stay");
        vm.expectRevert(IContent.AlreadyMinted.selector);
        items.mintUnique(maker, SWORD, 1, ROYALTY_BPS);
        vm.expectRevert(IContent.AlreadyMinted.selector);
        items.addPieces(maker, SWORD, 1, ROYALTY_BPS, 5, 1, 1);
        vm.assertEq(items.balanceOf(address(0), SWORD), 0, "nobody holds it");
    }

    function test_OnlyTheHolderOrApprovedMovesAndBurns() public {
        mintItem(SWORD, maker, 2);
        mintItem(SWORD + 1, maker, 1);
        bytes memory refusal = abi.encodeWithSelector(
            IERC1155Errors.ERC1155MissingApprovalForAll.selector,
            taker,
            maker
        );
        vm.startPrank(taker);
        vm.expectRevert(refusal);
        items.burn(maker, SWORD, 1);
        vm.expectRevert(refusal);
        items.safeTransferFrom(maker, taker, SWORD + 1, 1, "");
        vm.expectRevert(refusal);
        items.safeBatchTransferFrom(maker, taker, new uint256[](0), new uint256[](0), "");
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC1155Errors.ERC1155InsufficientBalance.selector,
                taker,
                0,
                1,
                SWORD + 1
            )
        );
        items.safeTransferFrom(taker, hero, SWORD + 1, 1, "");
        vm.stopPrank();
        vm.prank(maker);
        items.setApprovalForAll(taker, true);
        vm.prank(taker);
        items.burn(maker, SWORD, 1);
        vm.assertEq(items.balanceOf(maker, SWORD), 1, "balance");
    }

    function test_LaterMintsKeepTheTermsOfTheFirst() public {
        mintOrder(itemOrder(SWORD, maker, 1, 10));
        uint32 other = items.registerCreator(taker);
        vm.expectRevert(IItems.TermsDiffer.selector);
        items.addPieces(maker, SWORD, 1, ROYALTY_BPS, 11, 1, 1);
        vm.expectRevert(IItems.TermsDiffer.selector);
        items.addPieces(maker, SWORD, other, ROYALTY_BPS, 10, 1, 1);
        vm.expectRevert(IItems.TermsDiffer.selector);
        items.addPieces(maker, SWORD, 1, 0, 10, 1, 1);
    }

    function test_RefusesMalformedMints() public {
        vm.expectRevert(IContent.RoyaltyTooHigh.selector);
        items.mintUnique(maker, SWORD, 1, 1_001);
        vm.expectRevert(IContent.UnknownCreator.selector);
        items.mintUnique(maker, SWORD, 0, 0);
        vm.expectRevert(IContent.UnknownCreator.selector);
        items.mintUnique(maker, SWORD, 2, 0);
        vm.expectRevert(IContent.ZeroReceiver.selector);
        items.mintUnique(address(0), SWORD, 1, 0);
        vm.expectRevert(IItems.ZeroAmount.selector);
        items.addPieces(maker, SWORD, 1, 0, 2, 0, 0);
        vm.expectRevert(IItems.NotAnEdition.selector);
        items.addPieces(maker, SWORD, 1, 0, 1, 1, 0);
        vm.expectRevert(IItems.CapExceeded.selector);
        items.addPieces(maker, SWORD, 1, 0, 2, 3, 0);
        vm.expectRevert(IContent.ZeroReceiver.selector);
        items.addPieces(address(0), SWORD, 1, 0, 2, 1, 0);
        vm.expectRevert(IContent.UnknownCreator.selector);
        items.registerCreator(address(0));
    }

    function test_ALoneMintToNoReceiverReverts() public {
        address target = address(new NoReceiver());
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, target)
        );
        items.mintUnique(target, SWORD, 1, 0);
        vm.assertEq(items.mintedOf(SWORD), 0, "nothing may stay");
    }

    function testFuzz_RoyaltyIsExactAndNeverOverflows(uint256 price, uint16 bps) public {
        bps = uint16(within(bps, 0, 1_000));
        items.mintUnique(maker, SWORD, 1, bps);
        (address receiver, uint256 royalty) = items.royaltyInfo(SWORD, price);
        vm.assertEq(receiver, creator, "receiver");
        // price = 10,000 q + r, so the exact share is bps q + floor(bps r / 10,000).
        uint256 exact = bps * (price / 10_000) + (bps * (price % 10_000)) / 10_000;
        vm.assertEq(royalty, exact, "royalty");
    }

    function test_TheEpochOfAnEditionCountsWhatLeavesAndNotWhatComes() public {
        mintItem(SWORD, maker, 10);
        vm.assertEq(items.epochOf(SWORD, maker), EDITION_EPOCH, "a mint is a receipt");
        vm.startPrank(maker);
        items.safeTransferFrom(maker, taker, SWORD, 2, "");
        vm.assertEq(items.epochOf(SWORD, maker), EDITION_EPOCH + 1, "transfer");
        vm.assertEq(items.epochOf(SWORD, taker), EDITION_EPOCH, "receipt");
        items.burn(maker, SWORD, 1);
        items.safeTransferFrom(maker, taker, SWORD, 0, "");
        vm.assertEq(items.epochOf(SWORD, maker), EDITION_EPOCH + 2, "burn, and nothing left");
        uint256[] memory ids = new uint256[](2);
        uint256[] memory amounts = new uint256[](2);
        (ids[0], ids[1], amounts[0], amounts[1]) = (SWORD, SWORD, 1, 1);
        items.safeBatchTransferFrom(maker, taker, ids, amounts, "");
        vm.assertEq(items.epochOf(SWORD, maker), EDITION_EPOCH + 4, "each entry of a batch");
        items.safeTransferFrom(maker, maker, SWORD, 5, "");
        vm.assertEq(items.balanceOf(maker, SWORD), 5, "to oneself nothing is made or lost");
        vm.stopPrank();
    }

    function test_TheEpochOfAUniqueItemCountsItsMoves() public {
        mintItem(SWORD, maker, 1);
        vm.startPrank(maker);
        items.safeTransferFrom(maker, taker, SWORD, 0, "");
        vm.assertEq(items.epochOf(SWORD, maker), 0, "nothing moved");
        items.safeTransferFrom(maker, maker, SWORD, 1, "");
        vm.assertEq(items.epochOf(SWORD, maker), 1, "to oneself");
        vm.expectPartialRevert(IERC1155Errors.ERC1155InsufficientBalance.selector);
        items.safeTransferFrom(maker, taker, SWORD, 2, "");
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0))
        );
        items.safeTransferFrom(maker, address(0), SWORD, 1, "");
        vm.stopPrank();
    }

    function test_TheAllowanceIsForOneDayOfUtc() public {
        items.setMinter(address(this), 2);
        items.mintUnique(maker, 1, 1, 0);
        items.addPieces(maker, 2, 1, 0, 5, 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IContent.DailyCapReached.selector, 2));
        items.addPieces(maker, 2, 1, 0, 5, 1, 1);
        vm.expectRevert(abi.encodeWithSelector(IContent.DailyCapReached.selector, 2));
        items.mintUnique(maker, 3, 1, 0);
        vm.warp((NOW / 1 days + 1) * 1 days - 1);
        vm.assertEq(items.idsLeftToday(), 0, "the last second");
        vm.warp((NOW / 1 days + 1) * 1 days);
        vm.assertEq(items.idsLeftToday(), 2, "midnight");
        vm.expectRevert(abi.encodeWithSelector(IContent.DailyCapReached.selector, 2));
        items.drop(new uint256[](3), maker, 1, 0);
        items.mintUnique(maker, 3, 1, 0);
    }
}
