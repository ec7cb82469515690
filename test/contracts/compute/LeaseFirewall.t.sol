// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ILeaseManager} from "../../../contracts/compute/ILeaseManager.sol";
import {LeaseManager} from "../../../contracts/compute/LeaseManager.sol";
import {NamedAttesters} from "../../../contracts/policy/IAttestations.sol";
import {PolicyLib} from "../../../contracts/policy/PolicyLib.sol";
import {LeaseContext, LeaseRequest, Policy} from "../../../contracts/policy/PolicyTypes.sol";
import {LeaseTest} from "./LeaseTest.sol";

/// @notice Denials, attestations and FLOP: what the policies see of a request.
contract LeaseFirewallTest is LeaseTest {
    uint256 private constant FLOP = 36_000 * 989e12;

    function denyTraining() private {
        Policy memory rules = openPolicy();
        rules.deniedPurposes = 1 << 3;
        restrict(rules);
    }

    function needAttestation(uint128 aboveFlop) private {
        Policy memory rules = openPolicy();
        rules.requiredSchemas = 1 << SCHEMA;
        rules.attestAboveFlop = aboveFlop;
        rules.reviewWindow = REVIEW;
        restrict(rules);
    }

    function attest(uint64 expiresAt) private {
        vm.prank(attester);
        policies.attest(SCHEMA, projectId, expiresAt, 0);
    }

    function testADenialIsRecordedWithAllThatItRestsOn() public {
        denyTraining();
        LeaseRequest memory request = smallRequest();
        (, , LeaseContext memory context) = leases.judge(request, nobody());
        bytes32 requestHash = keccak256(abi.encode(request));
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseDenied(
            requestHash,
            recipientId,
            projectId,
            2,
            PolicyLib.PURPOSE_DENIED,
            request,
            context
        );
        (uint256 leaseId, uint256 failedRules) = tryOpen(request);
        assertEq(leaseId, 0, "no lease");
        assertEq(failedRules, PolicyLib.PURPOSE_DENIED, "failed rules");
        assertEq(leases.denialCount(recipientId, 0), 1, "denials");
        assertLeased(0, "leased");
        assertFlop(0, "FLOP");
    }

    function testOpenLeaseRevertsWithTheMask() public {
        denyTraining();
        vm.prank(recipientOperator);
        vm.expectRevert(abi.encodeWithSelector(LeaseManager.LeaseFails.selector, PolicyLib.PURPOSE_DENIED));
        leases.openLease(smallRequest(), nobody());
    }

    function testTryOpenLeaseOpensWhatPasses() public {
        (uint256 leaseId, uint256 failedRules) = tryOpen(smallRequest());
        assertEq(leaseId, 1, "opened");
        assertEq(failedRules, 0, "nothing failed");
    }

    function testWithoutABasePolicyNothingPasses() public {
        vm.prank(treasury);
        policies.retire(1);
        (, uint256 failedRules) = tryOpen(smallRequest());
        assertEq(failedRules, PolicyLib.NO_BASE_POLICY, "denied");
    }

    function testTheContextHasTheProvidersRegionAndTheSumsOfTheOrganisation() public {
        uint256 affiliate = admitRecipient("Affiliate", recipientId);
        vm.prank(recipientOperator);
        uint256 project = registry.registerProject(affiliate, "Affiliated project", "");
        vm.prank(treasury);
        uint256 north = registry.admitProvider(providerOperator, 7, "North");
        open(smallRequest());
        vm.startPrank(treasury);
        registry.raiseCeiling(north, H100, 1_000_000);
        vm.stopPrank();
        vm.prank(providerOperator);
        allocator.commit(north, 1, H100, 1_000_000);
        warpToFreeze(1);
        vm.prank(treasury);
        allocator.grant(1, H100, affiliate, 50_000);
        LeaseRequest memory request = smallRequest();
        (request.recipientId, request.projectId, request.providerId) = (
            uint64(affiliate),
            uint64(project),
            uint64(north)
        );
        request.epoch = 1;
        (, , LeaseContext memory context) = leases.judge(request, nobody());
        assertEq(context.region, 7, "region");
        assertEq(context.projectFlop, 0, "the project is new");
        assertEq(context.recipientFlop, FLOP, "the organisation is not");
        assertEq(context.recipientLeasedMilliHours, 0, "leased in this epoch");
        assertEq(context.timestampSeconds, block.timestamp, "time");
    }

    function testFlopAddUpOverProjectsAndReachTheBound() public {
        Policy memory rules = openPolicy();
        rules.maxRecipientFlop = uint128(2 * FLOP);
        rules.maxProjectFlop = uint128(2 * FLOP);
        restrict(rules);
        open(smallRequest());
        open(smallRequest());
        (, uint256 failedRules) = tryOpen(smallRequest());
        assertEq(failedRules, PolicyLib.PROJECT_FLOP_EXCEEDED | PolicyLib.RECIPIENT_FLOP_EXCEEDED, "third lease");
    }

    function testAttestationsAreAskedForAboveTheBoundAndCountWhileTheyAreValid() public {
        needAttestation(uint128(FLOP));
        open(smallRequest());
        (, uint256 failedRules) = tryOpen(smallRequest());
        assertEq(failedRules, PolicyLib.ATTESTATION_MISSING, "above the bound");
        attest(start + 1 days);
        (failedRules, , ) = leases.judge(smallRequest(), nobody());
        assertEq(failedRules, PolicyLib.ATTESTATION_MISSING, "not named");
        (failedRules, , ) = leases.judge(smallRequest(), named(attester));
        assertEq(failedRules, 0, "named");
        vm.prank(recipientOperator);
        leases.openLease(smallRequest(), named(attester));
        vm.warp(start + 1 days);
        (failedRules, , ) = leases.judge(smallRequest(), named(attester));
        assertEq(failedRules, PolicyLib.ATTESTATION_MISSING, "expired");
    }

    function testARiskyLeaseKeepsItsAttestersThroughTheReview() public {
        needAttestation(0);
        attest(start + 30 days);
        vm.prank(recipientOperator);
        uint256 id = leases.openLease(riskyRequest(), named(attester));
        vm.warp(start + REVIEW);
        vm.prank(account("anyone"));
        leases.finishReview(id);
        assertState(id, ILeaseManager.LeaseState.Offered, "offered");
    }

    function testAnAttestationRevokedDuringTheReviewRefusesTheLease() public {
        needAttestation(0);
        attest(start + 30 days);
        vm.prank(recipientOperator);
        uint256 id = leases.openLease(riskyRequest(), named(attester));
        vm.prank(attester);
        policies.revokeAttestation(SCHEMA, projectId);
        vm.warp(start + REVIEW);
        vm.expectEmit(address(leases));
        emit ILeaseManager.LeaseRefused(id, ILeaseManager.RefusalReason.Policies, 2, PolicyLib.ATTESTATION_MISSING);
        leases.finishReview(id);
    }

    /// @notice A lease's hours are its GPU seconds, rounded up; never free.
    function testFuzz_HoursAreRoundedUp(uint16 gpus, uint16 durationSeconds) public {
        LeaseRequest memory request = smallRequest();
        (request.gpus, request.durationSeconds) = (gpus % 200, durationSeconds % 3_600);
        if (request.gpus == 0 || request.durationSeconds == 0) return;
        uint256 gpuSeconds = uint256(request.gpus) * request.durationSeconds;
        uint256 milliHours = leases.lease(open(request)).milliHours;
        assertTrue(milliHours * 3_600 >= gpuSeconds * 1_000, "not less than what is used");
        assertTrue((milliHours - 1) * 3_600 < gpuSeconds * 1_000, "and not a milli-hour more");
        assertFlop(gpuSeconds * 989e12, "FLOP");
    }

    /// @notice FLOP beyond 128 bits saturate when read, and what is taken off again leaves the true sum.
    function testFlopSaturateAndComeBack() public {
        vm.startPrank(treasury);
        uint256 fast = registry.addGpuClass("Fast", type(uint128).max / 3_600, 1);
        registry.raiseCeiling(providerId, fast, 1_000_000);
        vm.stopPrank();
        vm.prank(providerOperator);
        allocator.commit(providerId, 1, fast, 1_000_000);
        warpToFreeze(1);
        vm.prank(treasury);
        allocator.grant(1, fast, recipientId, 100_000);
        LeaseRequest memory request = smallRequest();
        (request.epoch, request.classId, request.gpus) = (1, uint8(fast), 1);
        uint256 first = open(request);
        uint256 one = leases.projectFlop(projectId);
        assertTrue(one < type(uint128).max, "one lease fits");
        request.gpus = 2;
        uint256 second = open(request);
        assertFlop(type(uint128).max, "saturated");
        vm.warp(block.timestamp + 3 days);
        leases.reclaimLease(second);
        assertFlop(one, "the first alone");
        leases.reclaimLease(first);
        assertFlop(0, "nothing");
    }

    function testNamedAttestersOfSeveralSchemasAreKept() public {
        vm.startPrank(treasury);
        policies.addAttester(SCHEMA + 1, attester);
        vm.stopPrank();
        NamedAttesters[] memory both = new NamedAttesters[](2);
        both[0] = named(attester)[0];
        both[1] = NamedAttesters(SCHEMA + 1, both[0].attesters);
        attest(start + 30 days);
        vm.prank(attester);
        policies.attest(SCHEMA + 1, projectId, start + 30 days, 0);
        Policy memory rules = openPolicy();
        rules.requiredSchemas = (1 << SCHEMA) | (1 << (SCHEMA + 1));
        rules.attestAboveFlop = 0;
        restrict(rules);
        vm.prank(recipientOperator);
        uint256 id = leases.openLease(riskyRequest(), both);
        vm.warp(start + REVIEW);
        leases.finishReview(id);
        assertState(id, ILeaseManager.LeaseState.Offered, "offered");
    }
}
