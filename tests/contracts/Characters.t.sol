// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ICharacters} from "../../contracts/interfaces/ICharacters.sol";
import {IContentERC721} from "../../contracts/interfaces/IContentERC721.sol";
import {NoReceiver} from "./harness/Receivers.sol";
import {World} from "./harness/World.sol";

/// @title Characters: URI, epochs, burns
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
    }

    function test_TheUriKeepsLeadingZeros() public {
        mintCharacter(0xf, maker);
        vm.assertEq(
            characters.tokenURI(0xf),
            "ipfs://f01551220000000000000000000000000000000000000000000000000000000000000000f",
            "uri"
        );
    }

    function test_ATokenThatIsNotThereHasNoUri() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 1));
        characters.tokenURI(1);
    }

    function test_OnlyTheMinterMints() public {
        vm.prank(maker);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        characters.mint(characterOrder(BARD, maker));
    }

    function test_AMintRecordsItsTerms() public {
        vm.expectEmit(address(characters));
        emit IContentERC721.Minted(BARD, maker, creator, ROYALTY_BPS);
        mintCharacter(BARD, maker);
        vm.assertEq(characters.ownerOf(BARD), maker, "owner");
        vm.assertEq(characters.creatorOf(BARD), creator, "creator");
        (address receiver, uint256 royalty) = characters.royaltyInfo(BARD, 10_000);
        vm.assertEq(receiver, creator, "receiver");
        vm.assertEq(royalty, ROYALTY_BPS, "royalty");
    }

    function test_RefusesMalformedMints() public {
        ICharacters.Mint memory order = characterOrder(BARD, maker);
        order.royaltyBps = 1_001;
        vm.expectRevert(
            abi.encodeWithSelector(IContentERC721.RoyaltyTooHigh.selector, 1_001, 1_000)
        );
        characters.mint(order);
        order = characterOrder(BARD, maker);
        order.creator = address(0);
        vm.expectRevert(abi.encodeWithSelector(IContentERC721.ZeroCreator.selector, BARD));
        characters.mint(order);
        address target = address(new NoReceiver());
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, target)
        );
        characters.mint(characterOrder(BARD, target));
    }

    function test_EachTransferRaisesTheEpoch() public {
        mintCharacter(BARD, maker);
        vm.assertEq(characters.epochOf(BARD), 0, "mint");
        vm.prank(maker);
        characters.transferFrom(maker, taker, BARD);
        vm.prank(taker);
        characters.transferFrom(taker, maker, BARD);
        vm.assertEq(characters.epochOf(BARD), 2, "there and back");
    }

    function test_ABurnedCharacterNeverComesBack() public {
        mintCharacter(BARD, maker);
        vm.prank(taker);
        vm.expectPartialRevert(IERC721Errors.ERC721InsufficientApproval.selector);
        characters.burn(BARD);
        vm.prank(maker);
        characters.burn(BARD);
        vm.assertTrue(!characters.exists(BARD), "burned");
        vm.assertEq(characters.epochOf(BARD), 1, "a burn ends listings");
        vm.expectRevert(abi.encodeWithSelector(IContentERC721.AlreadyMinted.selector, BARD));
        characters.mint(characterOrder(BARD, maker));
    }
}
