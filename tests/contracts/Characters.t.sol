// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IAdministered} from "../../contracts/interfaces/IAdministered.sol";
import {ICharacters} from "../../contracts/interfaces/ICharacters.sol";
import {IContent} from "../../contracts/interfaces/IContent.sol";
import {IERC5192} from "../../contracts/interfaces/IERC5192.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {NoReceiver} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Characters: URI, approvals, epochs, burns, locks and states
contract CharactersTest is World {
    uint256 private constant BARD = 0xba2d;

    /// The vector is the sha-256 of "abc" in FIPS 180-4.
    function test_TheUriIsTheCidOfTheContent() public {
        uint256 id = uint256(sha256("abc"));
        mintCharacter(id, maker);
        vm.assertEq(
            characters.tokenURI(id),
            "ipfs://f01551220ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "uri"
        );
        mintCharacter(0xf, maker);
        vm.assertEq(
            characters.tokenURI(0xf),
            "ipfs://f01551220000000000000000000000000000000000000000000000000000000000000000f",
            "leading zeros"
        );
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 1));
        characters.tokenURI(1);
    }

    function test_SupportsWhatItClaims() public view {
        vm.assertTrue(characters.supportsInterface(type(IERC721).interfaceId), "721");
        vm.assertTrue(characters.supportsInterface(0xb45a3c0e), "5192");
        vm.assertTrue(type(IERC5192).interfaceId == 0xb45a3c0e, "the standard's identifier");
        vm.assertTrue(!characters.supportsInterface(0xffffffff), "none");
    }

    function test_OnlyTheMinterMints() public {
        bytes memory refusal = abi.encodeWithSelector(IAdministered.MissingRole.selector, maker);
        vm.startPrank(maker);
        vm.expectRevert(refusal);
        characters.mintUnique(maker, BARD, 1, 0);
        vm.expectRevert(refusal);
        characters.mintAndCall(maker, BARD, 1, 0);
        vm.expectRevert(refusal);
        characters.mintBatch(new ICharacters.Mint[](0));
        vm.stopPrank();
    }

    function test_AMintFixesItsTerms() public {
        vm.expectEmit(address(characters));
        emit IERC721.Transfer(address(0), maker, BARD);
        mintCharacter(BARD, maker);
        vm.assertEq(characters.ownerOf(BARD), maker, "owner");
        vm.assertEq(characters.balanceOf(maker), 1, "balance");
        (address receiver, uint256 royalty) = characters.royaltyInfo(BARD, 10_000);
        vm.assertEq(receiver, creator, "receiver");
        vm.assertEq(royalty, ROYALTY_BPS, "royalty");
        vm.expectRevert(IContent.AlreadyMinted.selector);
        characters.mintUnique(taker, BARD, 1, 0);
    }

    function test_RefusesMalformedMints() public {
        vm.expectRevert(IContent.RoyaltyTooHigh.selector);
        characters.mintUnique(maker, BARD, 1, 1_001);
        vm.expectRevert(IContent.UnknownCreator.selector);
        characters.mintUnique(maker, BARD, 2, 0);
        vm.expectRevert(IContent.ZeroReceiver.selector);
        characters.mintUnique(address(0), BARD, 1, 0);
        address target = address(new NoReceiver());
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, target)
        );
        characters.mintAndCall(target, BARD, 1, 0);
    }

    function test_AnApprovalEndsWithTheTransfer() public {
        mintCharacter(BARD, maker);
        vm.prank(taker);
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721InvalidApprover.selector, taker)
        );
        characters.approve(taker, BARD);
        vm.prank(maker);
        characters.approve(taker, BARD);
        vm.assertEq(characters.getApproved(BARD), taker, "approved");
        vm.prank(taker);
        characters.transferFrom(maker, hero, BARD);
        vm.assertEq(characters.getApproved(BARD), address(0), "over");
        vm.prank(taker);
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, taker, BARD)
        );
        characters.transferFrom(hero, taker, BARD);
        vm.assertEq(characters.balanceOf(maker), 0, "gone");
        vm.assertEq(characters.balanceOf(hero), 1, "come");
    }

    function test_OnlyWhatIsOwnedMoves() public {
        mintCharacter(BARD, maker);
        vm.startPrank(maker);
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721IncorrectOwner.selector, taker, BARD, maker)
        );
        characters.transferFrom(taker, maker, BARD);
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0))
        );
        characters.transferFrom(maker, address(0), BARD);
        vm.stopPrank();
    }

    function test_EachTransferRaisesTheEpoch() public {
        mintCharacter(BARD, maker);
        vm.prank(maker);
        characters.transferFrom(maker, taker, BARD);
        vm.prank(taker);
        characters.transferFrom(taker, maker, BARD);
        vm.assertEq(characters.epochOf(BARD, maker), 2, "there and back");
    }

    function test_ABurnedCharacterNeverComesBack() public {
        mintCharacter(BARD, maker);
        vm.prank(taker);
        vm.expectPartialRevert(IERC721Errors.ERC721InsufficientApproval.selector);
        characters.burn(BARD);
        vm.prank(maker);
        characters.burn(BARD);
        vm.assertTrue(!characters.exists(BARD), "burned");
        vm.assertEq(characters.balanceOf(maker), 0, "balance");
        vm.assertEq(characters.epochOf(BARD, maker), 1, "a burn ends listings");
        vm.expectRevert(IContent.AlreadyMinted.selector);
        characters.mintUnique(maker, BARD, 1, 0);
    }

    function testFuzz_ALockHoldsThroughItsLastSecondAndOnlyGrows(
        uint40 until,
        uint40 later
    ) public {
        until = uint40(within(until, NOW, NOW + 365 days));
        mintCharacter(BARD, maker);
        readyToTrade(10 ether);
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(ICharacters.NotTheOwner.selector, maker));
        characters.lock(BARD, until);
        IMarket.Order memory order = listing(address(characters), BARD, 1, 1);
        order.expiry = type(uint40).max;
        vm.startPrank(maker);
        characters.lock(BARD, until);
        vm.expectRevert(abi.encodeWithSelector(ICharacters.LockOutOfRange.selector, until));
        characters.lock(BARD, until);
        vm.assertTrue(characters.locked(BARD), "locked");
        vm.warp(within(later, NOW, until));
        bytes memory refusal = abi.encodeWithSelector(
            ICharacters.CharacterLocked.selector,
            BARD,
            until
        );
        vm.expectRevert(refusal);
        characters.transferFrom(maker, taker, BARD);
        vm.expectRevert(refusal);
        characters.burn(BARD);
        vm.stopPrank();
        bytes memory signature = signed(order);
        vm.assertTrue(
            market.check(order, signature, 1, taker) == IMarket.MakerHasNotApproved.selector,
            "check foresees it"
        );
        vm.prank(taker);
        vm.expectRevert(refusal);
        market.fillOne(order, signature, 1);
        vm.warp(uint256(until) + 1);
        vm.assertTrue(!characters.locked(BARD), "over");
        vm.prank(taker);
        market.fillOne(order, signature, 1);
        vm.assertEq(characters.ownerOf(BARD), taker, "sold");
    }

    function test_ALockLastsAtMostAYear() public {
        mintCharacter(BARD, maker);
        vm.startPrank(maker);
        uint40 until = uint40(NOW + 365 days + 1);
        vm.expectRevert(abi.encodeWithSelector(ICharacters.LockOutOfRange.selector, until));
        characters.lock(BARD, until);
        vm.expectRevert(abi.encodeWithSelector(ICharacters.LockOutOfRange.selector, NOW - 1));
        characters.lock(BARD, uint40(NOW - 1));
        vm.stopPrank();
    }

    /// State and lock share a word; who writes the one leaves the other.
    function test_StateAndLockLeaveEachOtherAlone() public {
        mintCharacter(BARD, maker);
        characters.setOracle(address(this));
        characters.setState(BARD, 2, "first");
        vm.prank(maker);
        characters.lock(BARD, uint40(NOW + 1 days));
        characters.setState(BARD, 3, "second");
        ICharacters.State memory state = characters.stateOf(BARD);
        vm.assertEq(uint256(state.lockedUntil), NOW + 1 days, "lock");
        vm.assertEq(uint256(state.level), 3, "level");
        vm.assertEq(uint256(state.writtenAt), NOW, "time");
        vm.assertTrue(characters.locked(BARD), "still locked");
    }

    /// An approval is good while the lock runs, and moves nothing before its end.
    function test_AnApprovalDoesNotOpenALock() public {
        mintCharacter(BARD, maker);
        vm.startPrank(maker);
        characters.approve(taker, BARD);
        characters.setApprovalForAll(hero, true);
        characters.lock(BARD, uint40(NOW + 1 days));
        vm.stopPrank();
        address[2] memory operators = [taker, hero];
        bytes memory refusal = abi.encodeWithSelector(
            ICharacters.CharacterLocked.selector,
            BARD,
            NOW + 1 days
        );
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(operators[i]);
            vm.expectRevert(abi.encodeWithSelector(ICharacters.NotTheOwner.selector, maker));
            characters.lock(BARD, uint40(NOW + 2 days));
            vm.prank(operators[i]);
            vm.expectRevert(refusal);
            characters.safeTransferFrom(maker, hero, BARD);
            vm.prank(operators[i]);
            vm.expectRevert(refusal);
            characters.burn(BARD);
        }
        vm.warp(NOW + 1 days + 1);
        vm.prank(taker);
        characters.transferFrom(maker, hero, BARD);
        vm.assertEq(characters.getApproved(BARD), address(0), "over");
    }

    function test_OnlyTheOracleWritesStates() public {
        mintCharacter(BARD, maker);
        vm.expectRevert(abi.encodeWithSelector(IAdministered.MissingRole.selector, address(this)));
        characters.setState(BARD, 2, "state");
        characters.setOracle(hero);
        vm.startPrank(hero);
        vm.expectEmit(address(characters));
        emit ICharacters.StateChanged(BARD, 2, "state");
        characters.setState(BARD, 2, "state");
        ICharacters.State memory state = characters.stateOf(BARD);
        vm.assertEq(uint256(state.level), 2, "level");
        vm.assertEq(state.hash, "state", "hash");
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 1));
        characters.setState(1, 2, "state");
        vm.stopPrank();
    }
}
