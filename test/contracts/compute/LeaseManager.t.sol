// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {ILeaseManager} from "../../../contracts/compute/ILeaseManager.sol";
import {LeaseFirewall} from "../../../contracts/compute/LeaseFirewall.sol";
import {LeaseManager} from "../../../contracts/compute/LeaseManager.sol";
import {PolicyLib} from "../../../contracts/policy/PolicyLib.sol";
import {LeaseContext, LeaseRequest, Policy} from "../../../contracts/policy/PolicyTypes.sol";
import {LeaseTest} from "./LeaseTest.sol";

/// @notice The whole table of transitions, and what each adds and takes off.
contract LeaseManagerTest is LeaseTest {
    uint256 private constant FLOP = 36_000 * 989e12;

    function testAnOpenedLeaseCarriesAllThatItWasJudgedBy() public {
        LeaseRequest memory request = smallRequest();
        (uint256 failedRules, uint64 reviewSeconds, LeaseContext memory context) = leases.judge(request, nobody());
        assertEq(failedRules, 0, "would open");
        assertEq(reviewSeconds, 0, "no review");
        assertEq(context.milliHours, 10_000, "milli-hours");
        assertEq(context.leaseFlop, FLOP, "FLOP");
        assertEq(context.capacityMilliHours, CEILING, "capacity");
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseOpened(1, recipientId, projectId, 1, 0, start + 2 days, request, context);
        open(request);
        assertState(1, ILeaseManager.LeaseState.Offered, "offered at once");
        assertEq(leases.lease(1).milliHours, 10_000, "milli-hours");
        assertEq(leases.lease(1).request.gpus, 10, "request");
        assertEq(leases.leaseCount(), 1, "count");
        assertLeased(10_000, "leased");
        assertFlop(FLOP, "flop");
    }

    function testFromOfferToSettlement() public {
        uint256 id = open(smallRequest());
        vm.warp(start + 2 days);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseAccepted(id);
        accept(id);
        vm.warp(start + 3 days);
        vm.expectEmit(address(leases));
        emit ILeaseManager.UsageReported(id, 4_000, start + 6 days);
        report(id, 4_000);
        vm.warp(start + 6 days);
        vm.expectPartialRevert(LeaseManager.TooEarly.selector);
        leases.settleLease(id);
        vm.warp(start + 6 days + 1);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseSettled(id, 4_000, 6_000);
        leases.settleLease(id);
        assertState(id, ILeaseManager.LeaseState.Settled, "settled");
        assertLeased(4_000, "what was used stays leased");
        assertFlop(FLOP, "FLOP are never reduced");
    }

    function testNothingIsReturnedOnceTheEpochHasEnded() public {
        uint256 id = open(smallRequest());
        accept(id);
        vm.warp(end - 3 days);
        report(id, 1);
        vm.warp(end + 1);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseSettled(id, 1, 0);
        leases.settleLease(id);
        assertLeased(10_000, "leased");
    }

    function testADisputedLeaseCountsAsFullyUsed() public {
        uint256 id = open(smallRequest());
        accept(id);
        report(id, 10_000);
        vm.expectPartialRevert(LeaseManager.NotOperator.selector);
        leases.disputeUsage(id);
        vm.warp(start + 3 days);
        vm.expectEmit(address(leases));
        emit ILeaseManager.UsageDisputed(id);
        vm.prank(recipientOperator);
        leases.disputeUsage(id);
        assertLeased(10_000, "leased");
        vm.warp(start + 6 days);
        vm.expectPartialRevert(LeaseManager.WrongState.selector);
        leases.settleLease(id);
    }

    function testADisputeComesWithinThreeDays() public {
        uint256 id = open(smallRequest());
        accept(id);
        report(id, 5);
        vm.warp(start + 3 days + 1);
        vm.prank(recipientOperator);
        vm.expectPartialRevert(LeaseManager.TooLate.selector);
        leases.disputeUsage(id);
    }

    function testAnOfferNotTakenIsReclaimed() public {
        uint256 id = open(smallRequest());
        vm.warp(start + 2 days);
        vm.expectPartialRevert(LeaseManager.TooEarly.selector);
        leases.reclaimLease(id);
        vm.warp(start + 2 days + 1);
        vm.prank(providerOperator);
        vm.expectPartialRevert(LeaseManager.TooLate.selector);
        leases.acceptLease(id);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseReclaimed(id);
        leases.reclaimLease(id);
        assertState(id, ILeaseManager.LeaseState.Reclaimed, "reclaimed");
        assertLeased(0, "leased");
        assertFlop(0, "FLOP");
    }

    function testAnOfferEndsWhileTheDurationStillFits() public {
        vm.warp(end - 1 days);
        uint256 id = open(smallRequest());
        assertEq(leases.lease(id).dueAt, end - 1 hours, "accept by");
    }

    function testUsageIsReportedFromTheStartUntilAWeekAfterTheEnd() public {
        vm.warp(start - 1 hours);
        uint256 id = open(smallRequest());
        accept(id);
        vm.prank(providerOperator);
        vm.expectPartialRevert(LeaseManager.TooEarly.selector);
        leases.reportUsage(id, 1);
        vm.warp(end + 7 days);
        vm.prank(providerOperator);
        vm.expectPartialRevert(LeaseManager.TooLate.selector);
        leases.reportUsage(id, 1);
        vm.warp(end + 7 days - 1);
        report(id, 1);
    }

    function testNoMoreIsReportedThanWasLeasedAndOnlyOnce() public {
        uint256 id = open(smallRequest());
        vm.prank(providerOperator);
        vm.expectPartialRevert(LeaseManager.WrongState.selector);
        leases.reportUsage(id, 1);
        vm.expectPartialRevert(LeaseManager.NotOperator.selector);
        leases.acceptLease(id);
        accept(id);
        vm.prank(providerOperator);
        vm.expectRevert(abi.encodeWithSelector(LeaseManager.UsedMoreThanLeased.selector, 10_001, 10_000));
        leases.reportUsage(id, 10_001);
        vm.expectPartialRevert(LeaseManager.NotOperator.selector);
        leases.reportUsage(id, 1);
        report(id, 10_000);
        vm.prank(providerOperator);
        vm.expectPartialRevert(LeaseManager.WrongState.selector);
        leases.reportUsage(id, 1);
    }

    // Review

    function testARiskyLeaseWaitsAndIsOfferedByAnyone() public {
        LeaseRequest memory request = riskyRequest();
        (, uint64 reviewSeconds, LeaseContext memory context) = leases.judge(request, nobody());
        assertEq(reviewSeconds, REVIEW, "review");
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseOpened(1, recipientId, projectId, 1, start + REVIEW, 0, request, context);
        uint256 id = open(request);
        assertState(id, ILeaseManager.LeaseState.Pending, "pending");
        vm.prank(providerOperator);
        vm.expectPartialRevert(LeaseManager.WrongState.selector);
        leases.acceptLease(id);
        vm.warp(start + REVIEW - 1);
        vm.expectPartialRevert(LeaseManager.TooEarly.selector);
        leases.finishReview(id);
        vm.warp(start + REVIEW);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseOffered(id, 1, start + REVIEW + 2 days);
        leases.finishReview(id);
        assertState(id, ILeaseManager.LeaseState.Offered, "offered");
        assertLeased(10_000, "counted once");
        assertFlop(FLOP, "counted once");
        accept(id);
    }

    function testTheLongestReviewWindowInForceCounts() public {
        Policy memory slow = openPolicy();
        slow.reviewWindow = 5 days;
        restrict(slow);
        slow.reviewWindow = 9 days;
        slow.validFrom = start + 1 days;
        restrict(slow);
        (, uint64 reviewSeconds, ) = leases.judge(riskyRequest(), nobody());
        assertEq(reviewSeconds, 5 days, "of those in force");
        vm.warp(start + 1 days);
        (, reviewSeconds, ) = leases.judge(riskyRequest(), nobody());
        assertEq(reviewSeconds, 9 days, "a day later");
        vm.prank(treasury);
        policies.retire(3);
        (, reviewSeconds, ) = leases.judge(riskyRequest(), nobody());
        assertEq(reviewSeconds, 5 days, "retired");
    }

    function testTheCouncilRefusesAPendingLease() public {
        uint256 id = open(riskyRequest());
        vm.expectPartialRevert(LeaseManager.NotRefused.selector);
        leases.refuseLease(id);
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(members[i]);
            council.confirmRefusal(id);
        }
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseRefused(id, ILeaseManager.RefusalReason.Council, 1, 0);
        leases.refuseLease(id);
        assertState(id, ILeaseManager.LeaseState.Refused, "refused");
        assertLeased(0, "leased");
        assertFlop(0, "FLOP");
    }

    function testARefusalThatNobodyCarriedOutCountsAtTheEnd() public {
        uint256 id = open(riskyRequest());
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(members[i]);
            council.confirmRefusal(id);
        }
        vm.warp(start + REVIEW);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseRefused(id, ILeaseManager.RefusalReason.Council, 1, 0);
        leases.finishReview(id);
        assertLeased(0, "leased");
    }

    function testTheCouncilRefusesNothingThatIsOffered() public {
        uint256 id = open(smallRequest());
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(members[i]);
            council.confirmRefusal(id);
        }
        vm.expectPartialRevert(LeaseManager.WrongState.selector);
        leases.refuseLease(id);
    }

    function testPoliciesAreAskedAgainAtTheEndOfTheReview() public {
        uint256 id = open(riskyRequest());
        Policy memory strict = openPolicy();
        strict.maxGpusPerLease = 9;
        restrict(strict);
        vm.warp(start + REVIEW);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseRefused(id, ILeaseManager.RefusalReason.Policies, 2, PolicyLib.TOO_MANY_GPUS);
        leases.finishReview(id);
        assertLeased(0, "leased");
        assertFlop(0, "FLOP");
    }

    /// @dev At the review's end the lease is not counted twice: it just fits, as when it was opened.
    function testAtTheEndOfTheReviewALeaseIsJudgedWithoutItself() public {
        Policy memory tight = openPolicy();
        tight.maxProjectFlop = uint128(FLOP);
        tight.maxShareBpsPerRecipientEpoch = 100;
        restrict(tight);
        uint256 id = open(riskyRequest());
        vm.warp(start + REVIEW);
        leases.finishReview(id);
        assertState(id, ILeaseManager.LeaseState.Offered, "offered");
    }

    function testWhoWasSuspendedMeanwhileIsRefused() public {
        uint256 id = open(riskyRequest());
        uint256 other = open(riskyRequest());
        vm.prank(treasury);
        registry.suspendProvider(providerId);
        vm.warp(start + REVIEW);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseRefused(id, ILeaseManager.RefusalReason.Suspended, 1, 0);
        leases.finishReview(id);
        vm.startPrank(treasury);
        registry.unsuspendProvider(providerId);
        registry.suspendRecipient(recipientId);
        vm.stopPrank();
        leases.finishReview(other);
        assertState(other, ILeaseManager.LeaseState.Refused, "refused");
    }

    function testAReviewThatNobodyFinishedInTimeIsARefusal() public {
        uint256 id = open(riskyRequest());
        vm.warp(end - 1 hours + 1);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseRefused(id, ILeaseManager.RefusalReason.TooLate, 1, 0);
        leases.finishReview(id);
    }

    function testWithoutACouncilThereIsNoRiskyLease() public {
        vm.prank(treasury);
        council.renewTerm(start);
        (uint256 failedRules, , ) = leases.judge(riskyRequest(), nobody());
        assertEq(failedRules, PolicyLib.NO_COUNCIL, "denied");
        open(smallRequest());
    }

    function testACouncilWhoseTermEndedDuringTheReviewHasReviewedNothing() public {
        uint256 id = open(riskyRequest());
        vm.prank(treasury);
        council.renewTerm(start + REVIEW);
        vm.warp(start + REVIEW);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseRefused(id, ILeaseManager.RefusalReason.Policies, 1, PolicyLib.NO_COUNCIL);
        leases.finishReview(id);
    }

    // What is no matter of policies

    function testOnlyTheOperatorOpens() public {
        vm.expectPartialRevert(LeaseManager.NotOperator.selector);
        leases.openLease(smallRequest(), nobody());
        vm.expectPartialRevert(LeaseManager.NotOperator.selector);
        leases.tryOpenLease(smallRequest(), nobody());
    }

    function testUnknownIdsRevert() public {
        LeaseRequest memory request = smallRequest();
        request.projectId = 99;
        expectOpenFails(request, ComputeRegistry.UnknownProject.selector);
        request = smallRequest();
        request.providerId = 99;
        expectOpenFails(request, ComputeRegistry.UnknownProvider.selector);
        request = smallRequest();
        request.classId = 99;
        expectOpenFails(request, ComputeRegistry.UnknownGpuClass.selector);
        request = smallRequest();
        request.recipientId = 99;
        expectOpenFails(request, ComputeRegistry.UnknownRecipient.selector);
        vm.expectPartialRevert(LeaseManager.UnknownLease.selector);
        leases.acceptLease(1);
        vm.expectPartialRevert(LeaseManager.UnknownLease.selector);
        leases.lease(0);
    }

    function testAProjectOfAnotherRecipientReverts() public {
        LeaseRequest memory request = smallRequest();
        request.projectId = uint64(otherProjectId);
        expectOpenFails(request, LeaseFirewall.ProjectOfAnother.selector);
    }

    function testNothingIsOpenedForOrAtWhoIsSuspended() public {
        vm.startPrank(treasury);
        registry.suspendRecipient(recipientId);
        vm.stopPrank();
        expectOpenFails(smallRequest(), LeaseFirewall.RecipientSuspended.selector);
        vm.startPrank(treasury);
        registry.unsuspendRecipient(recipientId);
        registry.suspendProvider(providerId);
        vm.stopPrank();
        expectOpenFails(smallRequest(), LeaseFirewall.ProviderSuspended.selector);
    }

    function testNothingIsAcceptedForOrByWhoIsSuspended() public {
        uint256 id = open(smallRequest());
        vm.prank(treasury);
        registry.suspendRecipient(recipientId);
        vm.prank(providerOperator);
        vm.expectPartialRevert(LeaseFirewall.RecipientSuspended.selector);
        leases.acceptLease(id);
        vm.startPrank(treasury);
        registry.unsuspendRecipient(recipientId);
        registry.suspendProvider(providerId);
        vm.stopPrank();
        vm.prank(providerOperator);
        vm.expectPartialRevert(LeaseFirewall.ProviderSuspended.selector);
        leases.acceptLease(id);
    }

    function testNoMoreThanTheAllocation() public {
        LeaseRequest memory request = smallRequest();
        request.gpus = 201;
        expectOpenFails(request, LeaseFirewall.AboveAllocation.selector);
        request.gpus = 150;
        open(request);
        request.gpus = 51;
        expectOpenFails(request, LeaseFirewall.AboveAllocation.selector);
        request.gpus = 50;
        open(request);
    }

    function testNoMoreThanTheProviderCommitted() public {
        uint256 small = admitProvider("Small", H100, 0);
        LeaseRequest memory request = smallRequest();
        request.providerId = uint64(small);
        expectOpenFails(request, LeaseFirewall.AboveCommitment.selector);
    }

    function testALeaseFitsIntoItsEpoch() public {
        LeaseRequest memory request = smallRequest();
        request.gpus = 1;
        vm.warp(end - 3_600);
        open(request);
        vm.warp(end - 3_599);
        expectOpenFails(request, LeaseFirewall.DoesNotFitIntoEpoch.selector);
        vm.warp(end - REVIEW - 3_599);
        request.riskTier = 2;
        expectOpenFails(request, LeaseFirewall.DoesNotFitIntoEpoch.selector);
    }

    function testADurationLongerThanTheEpochNeverFits() public {
        vm.prank(treasury);
        registry.raiseCeiling(providerId, H100, 10_000_000);
        commit(providerId, 1, 10_000_000);
        warpToFreeze(1);
        grant(1, recipientId, 2_000_000);
        LeaseRequest memory request = smallRequest();
        (request.epoch, request.gpus, request.durationSeconds) = (1, 1, uint32(EPOCH_LENGTH));
        open(request);
        request.durationSeconds += 1;
        expectOpenFails(request, LeaseFirewall.DoesNotFitIntoEpoch.selector);
    }

    function testThePauseStopsNewLeasesOnly() public {
        uint256 id = open(smallRequest());
        uint256 pending = open(riskyRequest());
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(members[i]);
            council.confirmPause(3 days);
        }
        council.pauseLeases(3 days);
        expectOpenFails(smallRequest(), LeaseFirewall.LeasesPaused.selector);
        accept(id);
        vm.warp(start + REVIEW);
        leases.finishReview(pending);
        vm.warp(start + 3 days);
        open(smallRequest());
    }

    // Construction and the council

    function testTheConstructorRefusesWhatIsNoContract() public {
        vm.expectRevert(abi.encodeWithSelector(LeaseFirewall.NotAContract.selector, address(1)));
        new LeaseManager(treasury, ComputeRegistry(address(1)), allocator, policies, council);
    }

    function testTheTreasurySetsACouncilThatAnswers() public {
        vm.expectPartialRevert(bytes4(keccak256("NotTreasury(address)")));
        leases.setCouncil(address(council));
        vm.startPrank(treasury);
        vm.expectPartialRevert(LeaseFirewall.NotAContract.selector);
        leases.setCouncil(account("nobody"));
        vm.expectRevert();
        leases.setCouncil(address(token));
        vm.expectEmit(address(leases));
        emit ILeaseManager.CouncilSet(address(council), address(council));
        leases.setCouncil(address(council));
        vm.stopPrank();
    }
}
