// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IAccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/IAccessControlDefaultAdminRules.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {World} from "./harness/World.sol";

/// @title Gold: who makes it, permits, and how the admin hands over
contract GoldTest is World {
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    function test_IsAnErc20With18Decimals() public view {
        vm.assertEq(gold.symbol(), "GOLD", "symbol");
        vm.assertEq(uint256(gold.decimals()), 18, "decimals");
    }

    function testFuzz_OnlyTheTreasuryMints(address caller) public {
        vm.assume(caller != address(this));
        bytes32 role = gold.TREASURY_ROLE();
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector,
                caller,
                role
            )
        );
        vm.prank(caller);
        gold.mint(caller, 1);
    }

    function test_APermitIsGoodOnceAndUntilItsDeadline() public {
        bytes32 digest = _permitDigest(5 ether, NOW + 60);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MAKER_KEY, digest);
        gold.permit(maker, taker, 5 ether, NOW + 60, v, r, s);
        vm.assertEq(gold.allowance(maker, taker), 5 ether, "allowance");

        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        gold.permit(maker, taker, 5 ether, NOW + 60, v, r, s);
        vm.warp(NOW + 61);
        vm.expectPartialRevert(ERC20Permit.ERC2612ExpiredSignature.selector);
        gold.permit(maker, taker, 5 ether, NOW + 60, v, r, s);
    }

    function test_APermitOfAnotherChainIsRefused() public {
        bytes32 digest = _permitDigest(1, NOW);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MAKER_KEY, digest);
        vm.chainId(1);
        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        gold.permit(maker, taker, 1, NOW, v, r, s);
    }

    function test_TheAdminHandsOverInTwoStepsAndADay() public {
        gold.beginDefaultAdminTransfer(taker);
        vm.startPrank(taker);
        vm.warp(NOW + 1 days);
        vm.expectPartialRevert(
            IAccessControlDefaultAdminRules.AccessControlEnforcedDefaultAdminDelay.selector
        );
        gold.acceptDefaultAdminTransfer();
        vm.warp(NOW + 1 days + 1);
        gold.acceptDefaultAdminTransfer();
        vm.stopPrank();
        vm.assertEq(gold.owner(), taker, "admin");
    }

    function test_TheTreasuryCanBeRenouncedByItsHolder() public {
        gold.renounceRole(gold.TREASURY_ROLE(), address(this));
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        gold.mint(maker, 1);
    }

    function _permitDigest(uint256 value, uint256 deadline) private view returns (bytes32) {
        bytes32 structHash = keccak256(
            abi.encode(PERMIT_TYPEHASH, maker, taker, value, gold.nonces(maker), deadline)
        );
        return keccak256(abi.encodePacked(hex"1901", gold.DOMAIN_SEPARATOR(), structHash));
    }
}
