// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {EpochCapacity} from "../../../contracts/compute/EpochCapacity.sol";
import {IEpochAllocator} from "../../../contracts/compute/IEpochAllocator.sol";
import {RoundRequests} from "../../../contracts/compute/RoundRequests.sol";
import {ComputeTest} from "./ComputeTest.sol";

contract EpochAllocatorGrantTest is ComputeTest {
    function expectGrantFails(bytes4 selector, uint256 epoch, uint256 id, uint64 milliHours) private {
        vm.prank(treasury);
        vm.expectPartialRevert(selector);
        allocator.grant(epoch, H100, id, milliHours);
    }

    function testAGrantIsAnnouncedWithItsTotals() public {
        commit(providerId, 0, 10_000);
        uint256 affiliate = admitRecipient("Affiliate", recipientId);
        warpToFreeze(0);
        grant(0, recipientId, 700);
        vm.expectEmit(address(allocator));
        emit IEpochAllocator.AllocationGranted(0, H100, affiliate, recipientId, 300, 300, 1_000);
        grant(0, affiliate, 300);
        assertEq(allocator.allocation(0, H100, recipientId), 700, "of the recipient");
        assertEq(allocator.allocation(0, H100, affiliate), 300, "of the affiliate");
        assertEq(allocator.parentAllocation(0, H100, recipientId), 1_000, "of the organisation");
        assertEq(allocator.granted(0, H100), 1_000, "granted");
    }

    function testGrantsFromTheFreezeToTheEndOnly() public {
        commit(providerId, 0, 10_000);
        (uint64 freeze, uint64 start, uint64 end) = allocator.epochTimes(0);
        vm.warp(freeze - 1);
        expectGrantFails(EpochAllocator.NotGrantable.selector, 0, recipientId, 1);
        vm.warp(freeze);
        grant(0, recipientId, 1);
        vm.warp(start);
        grant(0, recipientId, 1);
        vm.warp(end - 1);
        grant(0, recipientId, 1);
        vm.warp(end);
        expectGrantFails(EpochAllocator.NotGrantable.selector, 0, recipientId, 1);
    }

    function testTheCapIsReachedAndNotExceeded() public {
        commit(providerId, 0, 10_004);
        warpToFreeze(0);
        // 20% of 10,004 is 2,000.8, rounded down.
        assertEq(allocator.recipientCap(0, H100), 2_000, "cap");
        expectGrantFails(EpochAllocator.AboveRecipientCap.selector, 0, recipientId, 2_001);
        grant(0, recipientId, 2_000);
        expectGrantFails(EpochAllocator.AboveRecipientCap.selector, 0, recipientId, 1);
        grant(0, otherRecipientId, 2_000);
    }

    function testGrantsEndAtTheCapacity() public {
        vm.prank(treasury);
        allocator.raiseMaxShare(5_000);
        commit(providerId, 0, 1_000);
        uint256 third = admitRecipient("Third", 0);
        warpToFreeze(0);
        grant(0, recipientId, 500);
        grant(0, otherRecipientId, 499);
        expectGrantFails(EpochAllocator.AboveCapacity.selector, 0, third, 2);
        grant(0, third, 1);
    }

    function testAnEmptyGrantReverts() public {
        commit(providerId, 0, 1_000);
        warpToFreeze(0);
        expectGrantFails(EpochAllocator.MilliHoursIsZero.selector, 0, recipientId, 0);
    }

    function testTheLargestGrantDoesNotWrapAround() public {
        commit(providerId, 0, 1_000);
        warpToFreeze(0);
        grant(0, recipientId, 1);
        expectGrantFails(EpochAllocator.AboveCapacity.selector, 0, recipientId, type(uint64).max);
    }

    function testNobodyUnknownAndNobodySuspendedIsGranted() public {
        commit(providerId, 0, 1_000);
        warpToFreeze(0);
        expectGrantFails(ComputeRegistry.UnknownRecipient.selector, 0, 99, 1);
        vm.prank(treasury);
        registry.suspendRecipient(recipientId);
        expectGrantFails(RoundRequests.RecipientSuspended.selector, 0, recipientId, 1);
    }

    function testTheShareIsRaisedAndLoweredWithinItsBounds() public {
        vm.startPrank(treasury);
        vm.expectPartialRevert(EpochCapacity.MaxShareNotRaised.selector);
        allocator.raiseMaxShare(MAX_SHARE_BPS);
        vm.expectPartialRevert(EpochCapacity.MaxShareNotLowered.selector);
        allocator.lowerMaxShare(MAX_SHARE_BPS);
        vm.expectPartialRevert(EpochCapacity.MaxShareOutOfBounds.selector);
        allocator.raiseMaxShare(5_001);
        vm.expectPartialRevert(EpochCapacity.MaxShareOutOfBounds.selector);
        allocator.lowerMaxShare(99);
        vm.expectEmit(address(allocator));
        emit IEpochAllocator.MaxShareSet(MAX_SHARE_BPS, 5_000);
        allocator.raiseMaxShare(5_000);
        allocator.lowerMaxShare(100);
        assertEq(allocator.maxShareBps(), 100, "share");
        vm.stopPrank();
    }

    function testFuzz_TheCapIsTheShareOfTheCapacityRoundedDown(uint64 capacity, uint16 shareBps) public {
        capacity = uint64(bound(capacity, 0, allocator.MAX_MILLI_HOURS()));
        shareBps = uint16(bound(shareBps, MAX_SHARE_BPS + 1, 5_000));
        vm.startPrank(treasury);
        allocator.raiseMaxShare(shareBps);
        if (capacity > CEILING) registry.raiseCeiling(providerId, H100, capacity);
        vm.stopPrank();
        commit(providerId, 0, capacity);
        uint256 cap = allocator.recipientCap(0, H100);
        assertAtMost(cap * 10_000, uint256(capacity) * shareBps, "cap");
        assertTrue((cap + 1) * 10_000 > uint256(capacity) * shareBps, "one more would be too much");
    }
}
