// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {VotesExtended} from "@openzeppelin/contracts/governance/utils/VotesExtended.sol";
import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {EpochCapacity} from "../../../contracts/compute/EpochCapacity.sol";
import {EpochSchedule} from "../../../contracts/compute/EpochSchedule.sol";
import {IAllocationRounds} from "../../../contracts/compute/IAllocationRounds.sol";
import {RoundRequests} from "../../../contracts/compute/RoundRequests.sol";
import {RoundTest} from "./RoundTest.sol";

contract RoundRequestsTest is RoundTest {
    function setUp() public override {
        super.setUp();
        commit(providerId, 0, 1_000_000);
        warpToFreeze(0);
    }

    function expectRequestFails(bytes4 selector, uint256 id, uint64 milliHours) private {
        vm.prank(recipientOperator);
        vm.expectPartialRevert(selector);
        allocator.requestCompute(0, H100, id, milliHours);
    }

    function expectSupportFails(bytes4 selector, uint256 voterIndex, uint256 id, uint96 weight) private {
        vm.prank(voter(voterIndex));
        vm.expectPartialRevert(selector);
        allocator.support(0, H100, one(id, weight));
    }

    function testTheConstructorAnnouncesTheRound() public {
        vm.expectEmit();
        emit IAllocationRounds.RoundSharesSet(0, MAX_SUPPORT_BPS, 0, MIN_SUPPORT_BPS);
        vm.expectEmit();
        emit IAllocationRounds.RoundScheduleSet(REQUEST_SECONDS, SUPPORT_SECONDS, true);
        new EpochAllocator(treasury, registry, token, futureSchedule(4 days, 5 days), shares(), true);
        (uint64 freeze, , ) = allocator.epochTimes(7);
        (uint64 supportStart, uint64 supportEnd) = allocator.roundTimes(7);
        assertEq(supportStart, freeze + REQUEST_SECONDS, "support starts");
        assertEq(supportEnd, supportStart + SUPPORT_SECONDS, "support ends");
        assertEq(allocator.requestSeconds(), REQUEST_SECONDS, "requests");
        assertEq(allocator.supportSeconds(), SUPPORT_SECONDS, "support");
    }

    function futureSchedule(uint64 requests, uint64 supports_) private view returns (EpochSchedule.Schedule memory) {
        return EpochSchedule.Schedule(uint64(block.timestamp) + 30 days, EPOCH_LENGTH, LEAD, requests, supports_);
    }

    function expectScheduleFails(uint64 requests, uint64 supports_) private {
        vm.expectPartialRevert(EpochSchedule.RoundStepOutOfBounds.selector);
        new EpochAllocator(treasury, registry, token, futureSchedule(requests, supports_), shares(), true);
    }

    function testTheConstructorRefusesARoundThatDoesNotFit() public {
        expectScheduleFails(12 hours - 1, 1 days);
        expectScheduleFails(1 days, 12 hours - 1);
        expectScheduleFails(LEAD + 1, 1 days);
        expectScheduleFails(9 days, 1 days + 1);
        new EpochAllocator(treasury, registry, token, futureSchedule(9 days, 1 days), shares(), false);
        vm.expectPartialRevert(RoundRequests.TokenIsNotAContract.selector);
        new EpochAllocator(treasury, registry, VotesExtended(address(1)), futureSchedule(1 days, 1 days), shares(), true);
    }

    function testARequestIsSetNotAdded() public {
        vm.expectEmit(address(allocator));
        emit IAllocationRounds.ComputeRequested(0, H100, recipientId, recipientId, 0, 700);
        request(recipientId, 700);
        vm.expectEmit(address(allocator));
        emit IAllocationRounds.ComputeRequested(0, H100, recipientId, recipientId, 700, 300);
        request(recipientId, 300);
        assertEq(allocator.requestCount(0, H100), 1, "one request");
        assertEq(allocator.requestAt(0, H100, 0).milliHours, 300, "milli-hours");
        assertEq(allocator.requestAt(0, H100, 0).recipientId, recipientId, "recipient");
    }

    function testRequestsFromTheFreezeUntilSupportStarts() public {
        (uint64 supportStart, ) = allocator.roundTimes(0);
        vm.warp(supportStart - 1);
        request(recipientId, 1);
        vm.warp(supportStart);
        expectRequestFails(RoundRequests.RequestsClosed.selector, recipientId, 2);
        vm.prank(recipientOperator);
        vm.expectPartialRevert(RoundRequests.RequestsClosed.selector);
        allocator.requestCompute(1, H100, recipientId, 0);
    }

    function testOnlyAnOperatorInGoodStandingRequestsAndNeverMoreThanThereIs() public {
        vm.expectPartialRevert(EpochCapacity.NotOperator.selector);
        allocator.requestCompute(0, H100, recipientId, 1);
        expectRequestFails(RoundRequests.RequestAboveCapacity.selector, recipientId, 1_000_001);
        vm.prank(treasury);
        registry.suspendRecipient(recipientId);
        expectRequestFails(RoundRequests.RecipientSuspended.selector, recipientId, 1);
    }

    function testOneRequestPerOrganisation() public {
        uint256 affiliate = admitRecipient("Affiliate", recipientId);
        request(affiliate, 500);
        expectRequestFails(RoundRequests.OrganisationHasRequest.selector, recipientId, 500);
        request(affiliate, 0);
        request(recipientId, 400);
        assertEq(allocator.requestCount(0, H100), 1, "one place");
        warpToSupport();
        expectSupportFails(RoundRequests.NoRequest.selector, 0, affiliate, MIN_SUPPORT);
        support(0, recipientId, MIN_SUPPORT);
    }

    function testSupportAnnouncesTheRoundOnceAndItselfEachTime() public {
        request(recipientId, 700);
        warpToSupport();
        vm.expectEmit(address(allocator));
        emit IAllocationRounds.RoundOpened(0, MAX_SUPPORT, MIN_SUPPORT);
        vm.expectEmit(address(allocator));
        emit IAllocationRounds.SupportSet(0, H100, voter(0), recipientId, 0, 100 ether, 100 ether);
        support(0, recipientId, 100 ether);
        vm.recordLogs();
        support(1, recipientId, 50 ether);
        assertEq(vm.getRecordedLogs().length, 1, "announced once");
        vm.expectEmit(address(allocator));
        emit IAllocationRounds.SupportSet(0, H100, voter(0), recipientId, 100 ether, 30 ether, 80 ether);
        support(0, recipientId, 30 ether);
        assertEq(allocator.supportGiven(0, H100, voter(0)), 30 ether, "given");
        assertEq(allocator.supportOf(0, H100, voter(0), recipientId), 30 ether, "of the voter for the request");
        assertEq(allocator.requestAt(0, H100, 0).support, 80 ether, "of the request");
    }

    function testSupportStrictlyAfterItsStartUntilItsEnd() public {
        request(recipientId, 700);
        (uint64 supportStart, uint64 supportEnd) = allocator.roundTimes(0);
        vm.warp(supportStart);
        expectSupportFails(RoundRequests.SupportClosed.selector, 0, recipientId, 1);
        vm.warp(supportEnd - 1);
        support(0, recipientId, 1);
        vm.warp(supportEnd);
        expectSupportFails(RoundRequests.SupportClosed.selector, 0, recipientId, 0);
    }

    function testABudgetIsForEachClassAndCanBeMovedInAnyOrder() public {
        request(recipientId, 700);
        request(otherRecipientId, 700);
        warpToSupport();
        assertEq(allocator.supportBudget(0, voter(0)), MAX_SUPPORT, "budget");
        assertEq(allocator.supportBudget(0, account("idle")), 0, "nothing without a delegation");
        expectSupportFails(RoundRequests.AboveSupportBudget.selector, 0, recipientId, MAX_SUPPORT + 1);
        support(0, recipientId, MAX_SUPPORT);
        expectSupportFails(RoundRequests.AboveSupportBudget.selector, 0, otherRecipientId, 1);
        // The new request first: for a moment more than the budget is given.
        IAllocationRounds.Support[] memory moved = new IAllocationRounds.Support[](2);
        moved[0] = IAllocationRounds.Support(uint64(otherRecipientId), MAX_SUPPORT);
        moved[1] = IAllocationRounds.Support(uint64(recipientId), 0);
        vm.prank(voter(0));
        allocator.support(0, H100, moved);
        assertEq(allocator.supportGiven(0, H100, voter(0)), MAX_SUPPORT, "given");
        assertEq(allocator.requestAt(0, H100, 0).support, 0, "moved away");
    }

    function testOnlyRequestsAreSupported() public {
        request(otherRecipientId, 700);
        request(otherRecipientId, 0);
        warpToSupport();
        expectSupportFails(RoundRequests.NoRequest.selector, 0, recipientId, 1);
        expectSupportFails(RoundRequests.NoRequest.selector, 0, otherRecipientId, 1);
    }

    function testSharesAreSetByTheTreasuryWithinBoundsForLaterRounds() public {
        vm.expectPartialRevert(bytes4(keccak256("NotTreasury(address)")));
        allocator.setRoundShares(500, 10);
        vm.startPrank(treasury);
        vm.expectPartialRevert(RoundRequests.RoundSharesOutOfBounds.selector);
        allocator.setRoundShares(99, 10);
        vm.expectPartialRevert(RoundRequests.RoundSharesOutOfBounds.selector);
        allocator.setRoundShares(2_001, 10);
        vm.expectPartialRevert(RoundRequests.RoundSharesOutOfBounds.selector);
        allocator.setRoundShares(100, 101);
        vm.expectEmit(address(allocator));
        emit IAllocationRounds.RoundSharesSet(MAX_SUPPORT_BPS, 100, MIN_SUPPORT_BPS, 100);
        allocator.setRoundShares(100, 100);
        vm.stopPrank();
        warpToSupport();
        IAllocationRounds.RoundRules memory rules = allocator.roundRules(0);
        assertEq(rules.maxSupport, 800_000 ether, "1% of what circulates");
        assertEq(rules.minSupport, 800_000 ether, "as the minimum");
    }

    function testTheRulesOfARoundAreUnknownUntilItsStartHasPassed() public {
        (uint64 supportStart, ) = allocator.roundTimes(0);
        vm.warp(supportStart);
        vm.expectRevert();
        allocator.roundRules(0);
    }
}
