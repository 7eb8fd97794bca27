// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IAdministered} from "../../contracts/interfaces/IAdministered.sol";
import {World} from "./harness/World.sol";

/// @title Gold: who makes it, and permits
contract GoldTest is World {
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    function test_IsAnErc20With18Decimals() public view {
        vm.assertEq(IERC20Metadata(address(gold)).symbol(), "GOLD", "symbol");
        vm.assertEq(uint256(IERC20Metadata(address(gold)).decimals()), 18, "decimals");
    }

    function testFuzz_OnlyTheTreasuryMints(address caller) public {
        vm.assume(caller != address(this));
        vm.expectRevert(abi.encodeWithSelector(IAdministered.MissingRole.selector, caller));
        vm.prank(caller);
        gold.mint(caller, 1);
    }

    function test_APermitIsGoodOnceAndUntilItsDeadline() public {
        IERC20Permit permits = IERC20Permit(address(gold));
        bytes32 digest = _permitDigest(5 ether, NOW + 60);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MAKER_KEY, digest);
        permits.permit(maker, taker, 5 ether, NOW + 60, v, r, s);
        vm.assertEq(gold.allowance(maker, taker), 5 ether, "allowance");

        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        permits.permit(maker, taker, 5 ether, NOW + 60, v, r, s);
        vm.warp(NOW + 61);
        vm.expectPartialRevert(ERC20Permit.ERC2612ExpiredSignature.selector);
        permits.permit(maker, taker, 5 ether, NOW + 60, v, r, s);
    }

    function test_APermitOfAnotherChainIsRefused() public {
        bytes32 digest = _permitDigest(1, NOW);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MAKER_KEY, digest);
        vm.chainId(1);
        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        IERC20Permit(address(gold)).permit(maker, taker, 1, NOW, v, r, s);
    }

    function _permitDigest(uint256 value, uint256 deadline) private view returns (bytes32) {
        IERC20Permit permits = IERC20Permit(address(gold));
        bytes32 structHash = keccak256(
            abi.encode(PERMIT_TYPEHASH, maker, taker, value, permits.nonces(maker), deadline)
        );
        return keccak256(abi.encodePacked(hex"1901", permits.DOMAIN_SEPARATOR(), structHash));
    }
}
