// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EpochCapacity} from "../../../contracts/compute/EpochCapacity.sol";
import {IEpochAllocator} from "../../../contracts/compute/IEpochAllocator.sol";
import {ComputeTest} from "./ComputeTest.sol";

contract EpochAllocatorCommitTest is ComputeTest {
    function testACommitmentIsSetNotAdded() public {
        commit(providerId, 0, 400);
        vm.expectEmit(address(allocator));
        emit IEpochAllocator.CapacityCommitted(providerId, 0, H100, 400, 150, 150);
        commit(providerId, 0, 150);
        assertEq(allocator.commitment(providerId, 0, H100), 150, "commitment");
        assertEq(allocator.capacity(0, H100), 150, "capacity");
        assertEq(allocator.capacity(0, A100), 0, "capacity of another class");
        assertEq(allocator.capacity(1, H100), 0, "capacity of another epoch");
    }

    function testCapacityIsTheSumOverProviders() public {
        uint256 second = admitProvider("Second", H100, 500);
        commit(providerId, 0, 300);
        commit(second, 0, 500);
        assertEq(allocator.capacity(0, H100), 800, "capacity");
        commit(providerId, 0, 0);
        assertEq(allocator.capacity(0, H100), 500, "capacity after one left");
    }

    function testNobodyElseCommitsForAProvider() public {
        vm.prank(recipientOperator);
        vm.expectPartialRevert(EpochCapacity.NotOperator.selector);
        allocator.commit(providerId, 0, H100, 1);
        vm.prank(treasury);
        vm.expectPartialRevert(EpochCapacity.NotOperator.selector);
        allocator.commit(providerId, 0, H100, 1);
    }

    function testACommitmentReachesTheCeilingAndNoFurther() public {
        commit(providerId, 0, CEILING);
        vm.prank(providerOperator);
        vm.expectRevert(abi.encodeWithSelector(EpochCapacity.AboveCeiling.selector, CEILING + 1, CEILING));
        allocator.commit(providerId, 0, H100, CEILING + 1);
    }

    function testACommitmentIsFinalFromTheFreezeOn() public {
        commit(providerId, 0, 100);
        (uint64 freeze, , ) = allocator.epochTimes(0);
        vm.warp(freeze - 1);
        commit(providerId, 0, 90);
        vm.warp(freeze);
        vm.prank(providerOperator);
        vm.expectRevert(abi.encodeWithSelector(EpochCapacity.Frozen.selector, 0));
        allocator.commit(providerId, 0, H100, 80);
        assertEq(allocator.capacity(0, H100), 90, "capacity");
    }

    function testEpochsThatStartWithinTwelveLengthsCanBeCommittedTo() public {
        vm.warp(genesis);
        commit(providerId, 12, 1);
        vm.prank(providerOperator);
        vm.expectRevert(abi.encodeWithSelector(EpochCapacity.EpochTooFarAhead.selector, 13));
        allocator.commit(providerId, 13, H100, 1);
        vm.warp(genesis + EPOCH_LENGTH);
        commit(providerId, 13, 1);
    }

    function testASuspendedProviderMayOnlyWithdraw() public {
        commit(providerId, 0, 100);
        vm.prank(treasury);
        registry.suspendProvider(providerId);
        vm.prank(providerOperator);
        vm.expectPartialRevert(EpochCapacity.AboveCeiling.selector);
        allocator.commit(providerId, 0, H100, 1);
        commit(providerId, 0, 0);
        assertEq(allocator.capacity(0, H100), 0, "capacity");
    }

    function testAnyoneTrimsWhatIsAboveALoweredCeiling() public {
        commit(providerId, 0, CEILING);
        vm.prank(treasury);
        registry.lowerCeiling(providerId, H100, 10);
        vm.expectEmit(address(allocator));
        emit IEpochAllocator.CapacityCommitted(providerId, 0, H100, CEILING, 10, 10);
        vm.prank(account("anyone"));
        allocator.trimCommitment(providerId, 0, H100);
        assertEq(allocator.capacity(0, H100), 10, "capacity");
    }

    function testWhatIsWithinTheCeilingCannotBeTrimmed() public {
        commit(providerId, 0, CEILING);
        vm.expectRevert(EpochCapacity.NothingToTrim.selector);
        allocator.trimCommitment(providerId, 0, H100);
    }

    function testNothingIsTrimmedAfterTheFreeze() public {
        commit(providerId, 0, CEILING);
        vm.prank(treasury);
        registry.suspendProvider(providerId);
        warpToFreeze(0);
        vm.expectRevert(abi.encodeWithSelector(EpochCapacity.Frozen.selector, 0));
        allocator.trimCommitment(providerId, 0, H100);
    }

    function testCapacityStaysBelowTwoToThe56() public {
        uint64 most = allocator.MAX_MILLI_HOURS();
        uint256 large = admitProvider("Large", H100, most);
        commit(large, 0, most);
        vm.prank(providerOperator);
        vm.expectRevert(abi.encodeWithSelector(EpochCapacity.CapacityTooHigh.selector, uint256(most) + 1, most));
        allocator.commit(providerId, 0, H100, 1);
    }
}
