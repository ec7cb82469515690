// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TreasuryOnly} from "../../../contracts/access/TreasuryOnly.sol";
import {ComputeTest} from "./ComputeTest.sol";

/// @notice Invariants 7 and 10: only the treasury changes what is governed; contracts fit well into the size limit.
contract ComputeAuthorityTest is ComputeTest {
    function expectRefused(address target, address caller, bytes memory callData) private {
        vm.prank(caller);
        (bool success, bytes memory returned) = target.call(callData);
        assertFalse(success, "refused");
        bytes memory expected = abi.encodeWithSelector(TreasuryOnly.NotTreasury.selector, caller);
        assertEq(keccak256(returned), keccak256(expected), "refused for the caller alone");
    }

    function testFuzz_NobodyButTheTreasuryChangesTheRegistry(address caller) public {
        vm.assume(caller != treasury);
        address target = address(registry);
        expectRefused(target, caller, abi.encodeCall(registry.addGpuClass, ("H200", 1, 1)));
        expectRefused(target, caller, abi.encodeCall(registry.admitProvider, (caller, 0, "P")));
        expectRefused(target, caller, abi.encodeCall(registry.raiseCeiling, (providerId, H100, CEILING + 1)));
        expectRefused(target, caller, abi.encodeCall(registry.lowerCeiling, (providerId, H100, 0)));
        expectRefused(target, caller, abi.encodeCall(registry.suspendProvider, (providerId)));
        expectRefused(target, caller, abi.encodeCall(registry.unsuspendProvider, (providerId)));
        expectRefused(target, caller, abi.encodeCall(registry.admitRecipient, (caller, 0, "R")));
        expectRefused(target, caller, abi.encodeCall(registry.suspendRecipient, (recipientId)));
        expectRefused(target, caller, abi.encodeCall(registry.unsuspendRecipient, (recipientId)));
    }

    function testFuzz_NobodyButTheTreasuryAllocates(address caller) public {
        vm.assume(caller != treasury);
        commit(providerId, 0, 10_000);
        warpToFreeze(0);
        address target = address(allocator);
        expectRefused(target, caller, abi.encodeCall(allocator.grant, (0, H100, recipientId, 1)));
        expectRefused(target, caller, abi.encodeCall(allocator.raiseMaxShare, (3_000)));
        expectRefused(target, caller, abi.encodeCall(allocator.lowerMaxShare, (1_000)));
    }

    function testNeitherContractTakesEther() public {
        vm.deal(address(this), 2 ether);
        (bool toRegistry, ) = address(registry).call{value: 1}("");
        (bool toAllocator, ) = address(allocator).call{value: 1}("");
        assertFalse(toRegistry || toAllocator, "accepted");
    }
}
