// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {EpochCapacity} from "../../../contracts/compute/EpochCapacity.sol";
import {EpochSchedule} from "../../../contracts/compute/EpochSchedule.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {IEpochAllocator} from "../../../contracts/compute/IEpochAllocator.sol";
import {TreasuryOnly} from "../../../contracts/access/TreasuryOnly.sol";
import {ComputeTest} from "./ComputeTest.sol";

contract EpochAllocatorScheduleTest is ComputeTest {
    function deploy(uint64 genesis_, uint64 epochLength, uint64 lead, uint16 maxShareBps) private {
        EpochSchedule.Schedule memory changed = schedule();
        (changed.genesis, changed.epochLength, changed.lead) = (genesis_, epochLength, lead);
        // A round that fits into any lead.
        (changed.requestSeconds, changed.supportSeconds) = (1 days, 1 days);
        EpochAllocator.Shares memory changedShares = shares();
        changedShares.maxShareBps = maxShareBps;
        new EpochAllocator(treasury, registry, token, changed, changedShares, true);
    }

    function testTheConstructorAnnouncesItsSettings() public {
        vm.expectEmit();
        emit IEpochAllocator.ScheduleSet(genesis, EPOCH_LENGTH, LEAD);
        vm.expectEmit();
        emit IEpochAllocator.MaxShareSet(0, MAX_SHARE_BPS);
        deploy(genesis, EPOCH_LENGTH, LEAD, MAX_SHARE_BPS);
    }

    function testTheConstructorRefusesASettingOutOfBounds() public {
        vm.expectPartialRevert(EpochSchedule.EpochLengthOutOfBounds.selector);
        deploy(genesis, 1 days - 1, LEAD, MAX_SHARE_BPS);
        vm.expectPartialRevert(EpochSchedule.EpochLengthOutOfBounds.selector);
        deploy(genesis, 90 days + 1, LEAD, MAX_SHARE_BPS);
        vm.expectPartialRevert(EpochSchedule.LeadOutOfBounds.selector);
        deploy(genesis, EPOCH_LENGTH, 2 days + 1 hours - 1, MAX_SHARE_BPS);
        vm.expectPartialRevert(EpochSchedule.LeadOutOfBounds.selector);
        deploy(genesis, EPOCH_LENGTH, 60 days + 1, MAX_SHARE_BPS);
        vm.expectPartialRevert(EpochCapacity.MaxShareOutOfBounds.selector);
        deploy(genesis, EPOCH_LENGTH, LEAD, 99);
        vm.expectPartialRevert(EpochCapacity.MaxShareOutOfBounds.selector);
        deploy(genesis, EPOCH_LENGTH, LEAD, 5_001);
    }

    function testTheFirstFreezeIsAheadAtDeployment() public {
        uint64 now_ = uint64(block.timestamp);
        vm.expectPartialRevert(EpochSchedule.GenesisOutOfBounds.selector);
        deploy(now_ + LEAD, EPOCH_LENGTH, LEAD, MAX_SHARE_BPS);
        deploy(now_ + LEAD + 1, EPOCH_LENGTH, LEAD, MAX_SHARE_BPS);
        vm.expectPartialRevert(EpochSchedule.GenesisOutOfBounds.selector);
        deploy(now_ + 365 days + 1, EPOCH_LENGTH, LEAD, MAX_SHARE_BPS);
    }

    function testTreasuryAndRegistryMustBeThere() public {
        vm.expectRevert(TreasuryOnly.TreasuryIsZero.selector);
        new EpochAllocator(address(0), registry, token, schedule(), shares(), true);
        vm.expectPartialRevert(EpochCapacity.RegistryIsNotAContract.selector);
        new EpochAllocator(treasury, IComputeRegistry(address(1)), token, schedule(), shares(), true);
    }

    function testPhasesAreHalfOpen() public view {
        (uint64 freeze, uint64 start, uint64 end) = allocator.epochTimes(3);
        assertEq(start, genesis + 3 * EPOCH_LENGTH, "start");
        assertEq(start - freeze, LEAD, "lead");
        assertEq(end - start, EPOCH_LENGTH, "length");
        assertTrue(allocator.phaseAt(3, freeze - 1) == IEpochAllocator.Phase.Commit, "before the freeze");
        assertTrue(allocator.phaseAt(3, freeze) == IEpochAllocator.Phase.Allocate, "at the freeze");
        assertTrue(allocator.phaseAt(3, start - 1) == IEpochAllocator.Phase.Allocate, "before the start");
        assertTrue(allocator.phaseAt(3, start) == IEpochAllocator.Phase.Use, "at the start");
        assertTrue(allocator.phaseAt(3, end - 1) == IEpochAllocator.Phase.Use, "before the end");
        assertTrue(allocator.phaseAt(3, end) == IEpochAllocator.Phase.Ended, "at the end");
    }

    function testFuzz_EachSecondFromGenesisIsInExactlyTheEpochThatSaysSo(uint256 offset) public view {
        offset = bound(offset, 0, 1_000 * uint256(EPOCH_LENGTH));
        uint256 epoch = allocator.epochAt(genesis + offset);
        (, uint64 start, uint64 end) = allocator.epochTimes(epoch);
        assertTrue(start <= genesis + offset && genesis + offset < end, "within its epoch");
    }

    function testThereIsNoEpochBeforeGenesis() public {
        vm.expectPartialRevert(EpochSchedule.BeforeGenesis.selector);
        allocator.epochAt(genesis - 1);
        assertEq(allocator.epochAt(genesis), 0, "first epoch");
    }

    function testFuzz_TimesNeverWrapAround(uint256 epoch) public {
        if (epoch > type(uint32).max) vm.expectPartialRevert(EpochSchedule.EpochOutOfRange.selector);
        (uint64 freeze, uint64 start, uint64 end) = allocator.epochTimes(epoch);
        if (epoch <= type(uint32).max) assertTrue(freeze < start && start < end && start >= genesis, "in order");
    }
}
