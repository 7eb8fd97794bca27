// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC2771Forwarder} from "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IAdministered} from "../../contracts/interfaces/IAdministered.sol";
import {IContent} from "../../contracts/interfaces/IContent.sol";
import {IMarket} from "../../contracts/interfaces/IMarket.sol";
import {World} from "./harness/World.sol";

/// @title Roles, the pause, and calls that somebody else pays for
contract RolesTest is World {
    function test_TheAdminHandsOverInTwoSteps() public {
        address[5] memory governed = _governed();
        for (uint256 i = 0; i < 5; ++i) {
            IAdministered one = IAdministered(governed[i]);
            vm.prank(taker);
            vm.expectRevert(abi.encodeWithSelector(IAdministered.MissingRole.selector, taker));
            one.offerAdmin(taker);
            one.offerAdmin(taker);
            vm.assertEq(one.admin(), address(this), "not yet");
            vm.prank(hero);
            vm.expectRevert(abi.encodeWithSelector(IAdministered.MissingRole.selector, hero));
            one.acceptAdmin();
            vm.expectEmit(address(one));
            emit IAdministered.AdminChanged(address(this), taker);
            vm.prank(taker);
            one.acceptAdmin();
            vm.assertEq(one.admin(), taker, "admin");
            vm.expectRevert(
                abi.encodeWithSelector(IAdministered.MissingRole.selector, address(this))
            );
            one.offerAdmin(address(this));
            vm.prank(taker);
            vm.expectRevert(abi.encodeWithSelector(IAdministered.MissingRole.selector, taker));
            one.acceptAdmin();
        }
    }

    function testFuzz_OnlyTheAdminNamesHolders(address caller) public {
        vm.assume(caller != address(this));
        bytes memory refusal = abi.encodeWithSelector(IAdministered.MissingRole.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refusal);
        gold.setTreasury(caller);
        vm.expectRevert(refusal);
        items.setMinter(caller, 1);
        vm.expectRevert(refusal);
        characters.setOracle(caller);
        vm.expectRevert(refusal);
        quests.setOracle(caller);
        vm.expectRevert(refusal);
        market.setPauser(caller);
        vm.expectRevert(refusal);
        market.setFee(caller, 1);
        vm.expectRevert(refusal);
        market.setCurrency(caller, true);
        vm.expectRevert(refusal);
        market.unpause();
        vm.expectRevert(refusal);
        market.pause();
        vm.stopPrank();
    }

    function test_ARevokedRoleIsOver() public {
        gold.setTreasury(address(0));
        items.setMinter(address(0), IDS_A_DAY);
        market.setPauser(address(0));
        bytes memory refusal = abi.encodeWithSelector(
            IAdministered.MissingRole.selector,
            address(this)
        );
        vm.expectRevert(refusal);
        gold.mint(maker, 1);
        vm.expectRevert(refusal);
        items.mintUnique(maker, 1, 1, 0);
        vm.expectRevert(refusal);
        market.pause();
    }

    function test_TheFeeHasAnEnd() public {
        vm.expectRevert(IMarket.FeeTooHigh.selector);
        market.setFee(fees, 251);
        vm.expectRevert(IAdministered.ZeroAddress.selector);
        market.setFee(address(0), 1);
        market.setFee(fees, 250);
        (address recipient, uint256 bps) = market.feeOf();
        vm.assertEq(recipient, fees, "recipient");
        vm.assertEq(bps, 250, "share");
    }

    function testFuzz_APauseStopsFillsAloneAndEndsByItself(uint256 when) public {
        readyToTrade(10 ether);
        mintItem(1, maker, 5);
        IMarket.Order memory order = listing(address(items), 1, 5, 1 ether);
        order.expiry = NOW + 100 days;
        bytes memory signature = signed(order);
        market.pause();
        uint256 until = NOW + 7 days;
        vm.warp(within(when, NOW, until));
        vm.prank(taker);
        vm.expectRevert(abi.encodeWithSelector(IMarket.MarketPaused.selector, until));
        market.fillOne(order, signature, 1);
        vm.startPrank(maker);
        items.safeTransferFrom(maker, maker, 1, 0, "");
        market.cancel(3);
        vm.stopPrank();
        vm.warp(until + 1);
        vm.prank(taker);
        market.fillOne(order, signature, 1);
        vm.warp(within(when, until + 1, until + 7 days - 1));
        vm.expectRevert(abi.encodeWithSelector(IMarket.PausedTooRecently.selector, until));
        market.pause();
        vm.warp(until + 7 days);
        market.pause();
        market.unpause();
        vm.prank(taker);
        market.fillOne(order, signature, 1);
    }

    /// Against a stolen key: revoke first, then end the pause.
    function test_APauseThatTheAdminEndedIsFollowedAtOnceUnlessThePauserIsRevoked() public {
        market.pause();
        market.unpause();
        market.pause();
        vm.assertEq(market.pausedUntil(), NOW + 7 days, "again");
        market.setPauser(address(0));
        market.unpause();
        vm.expectRevert(abi.encodeWithSelector(IAdministered.MissingRole.selector, address(this)));
        market.pause();
        vm.assertEq(market.pausedUntil(), 0, "open");
    }

    /// A person signs, anybody pays for the gas; nobody else can be spoken for.
    function test_CallsOfPeopleAreRelayed() public {
        mintItem(1, maker, 1);
        ERC2771Forwarder.ForwardRequestData memory request = _request(
            address(items),
            abi.encodeCall(items.safeTransferFrom, (maker, taker, 1, 1, ""))
        );
        ERC2771Forwarder(forwarder).execute(request);
        vm.assertEq(items.balanceOf(taker, 1), 1, "moved");
        vm.expectPartialRevert(ERC2771Forwarder.ERC2771ForwarderInvalidSigner.selector);
        ERC2771Forwarder(forwarder).execute(request);
        request = _request(address(market), abi.encodeCall(market.cancel, (9)));
        ERC2771Forwarder(forwarder).execute(request);
        vm.assertEq(market.cancelledSlotsOf(maker), 1 << 9, "cancelled for the maker");
        // Without the forwarder twenty bytes behind a call speak for nobody.
        bytes memory forged = abi.encodePacked(abi.encodeCall(market.cancel, (8)), maker);
        (bool done, ) = address(market).call(forged);
        vm.assertTrue(done && market.cancelledSlotsOf(maker) == 1 << 9, "not for the maker");
    }

    /// What is relayed is told, counted and owned as the person's, not the relayer's.
    function test_WhatIsRelayedIsThePersonsOwn() public {
        uint256[] memory ids = new uint256[](1);
        ids[0] = 5;
        bytes32 root = items.drop(ids, address(0), 1, 0);
        bytes memory claim = abi.encodeCall(items.claim, (root, 5, new bytes32[](0)));
        ERC2771Forwarder.ForwardRequestData memory request = _request(address(items), claim);
        vm.expectEmit(address(items));
        emit IERC1155.TransferSingle(maker, address(0), maker, 5, 1);
        ERC2771Forwarder(forwarder).execute(request);

        gold.mint(maker, 10 ether);
        vm.prank(maker);
        gold.approve(address(market), 10 ether);
        uint256 key = 0x5E11;
        mintItem(6, vm.addr(key), 1);
        vm.prank(vm.addr(key));
        items.setApprovalForAll(address(market), true);
        IMarket.Order memory order = listing(address(items), 6, 1, 1 ether);
        order.maker = vm.addr(key);
        bytes32 hash = market.hashListing(order);
        bytes memory fill = abi.encodeCall(market.fillOne, (order, signedBy(key, hash), 1));
        request = _request(address(market), fill);
        vm.expectEmit(address(market));
        emit IMarket.ListingFilled(hash, order.maker, maker, 6, 1, 1 ether, 0.05 ether, 0);
        ERC2771Forwarder(forwarder).execute(request);
        vm.assertEq(items.balanceOf(maker, 6), 1, "the person's");
        vm.assertEq(gold.balanceOf(maker), 9 ether, "paid by the person");
    }

    function test_RolesAreNotRelayed() public {
        items.setMinter(maker, 10);
        ERC2771Forwarder.ForwardRequestData memory request = _request(
            address(items),
            abi.encodeCall(items.mintUnique, (maker, 1, 1, 0))
        );
        vm.expectPartialRevert(bytes4(keccak256("FailedCall()")));
        ERC2771Forwarder(forwarder).execute(request);
    }

    function test_CreatorsKeepTheirIndex() public {
        vm.assertEq(uint256(items.registerCreator(creator)), 1, "known");
        vm.expectEmit(address(items));
        emit IContent.CreatorRegistered(2, hero);
        vm.prank(taker);
        items.registerCreator(hero);
        vm.assertEq(items.creatorIndexOf(hero), 2, "anybody registers");
    }

    function _request(
        address to,
        bytes memory data
    ) private view returns (ERC2771Forwarder.ForwardRequestData memory request) {
        ERC2771Forwarder relay = ERC2771Forwarder(forwarder);
        request = ERC2771Forwarder.ForwardRequestData({
            from: maker,
            to: to,
            value: 0,
            gas: 500_000,
            deadline: uint48(NOW + 60),
            data: data,
            signature: ""
        });
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(
                    "ForwardRequest(address from,address to,uint256 value,uint256 gas,"
                    "uint256 nonce,uint48 deadline,bytes data)"
                ),
                maker,
                to,
                uint256(0),
                uint256(500_000),
                relay.nonces(maker),
                uint48(NOW + 60),
                keccak256(data)
            )
        );
        bytes32 domain = domainOf("LLMasOS Forwarder", forwarder);
        request.signature = signedBy(
            MAKER_KEY,
            keccak256(abi.encodePacked(hex"1901", domain, structHash))
        );
    }

    function _governed() private view returns (address[5] memory) {
        return
            [address(gold), address(items), address(characters), address(quests), address(market)];
    }
}
