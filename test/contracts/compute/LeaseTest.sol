// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ILeaseManager} from "../../../contracts/compute/ILeaseManager.sol";
import {LeaseManager} from "../../../contracts/compute/LeaseManager.sol";
import {VetoCouncil} from "../../../contracts/governance/VetoCouncil.sol";
import {NamedAttesters} from "../../../contracts/policy/IAttestations.sol";
import {PolicyRegistry} from "../../../contracts/policy/PolicyRegistry.sol";
import {LeaseRequest, Policy} from "../../../contracts/policy/PolicyTypes.sol";
import {PolicyTest} from "../policy/PolicyTest.sol";
import {ComputeTest} from "./ComputeTest.sol";

/// @notice At the start of epoch 0, with allocations, a project of each recipient, an open base policy and a council of three.
abstract contract LeaseTest is ComputeTest, PolicyTest {
    uint64 internal constant ALLOCATED = 200_000;
    uint32 internal constant REVIEW = 2 days;
    uint8 internal constant SCHEMA = 4;

    PolicyRegistry internal policies;
    VetoCouncil internal council;
    LeaseManager internal leases;
    address[] internal members;
    address internal attester = account("attester");
    uint64 internal start;
    uint64 internal end;
    uint256 internal projectId;
    uint256 internal otherProjectId;

    function setUp() public virtual override {
        super.setUp();
        for (uint256 i = 0; i < 3; i++) members.push(account(string.concat("member ", vm.toString(i))));
        policies = new PolicyRegistry(treasury, registry);
        council = new VetoCouncil(treasury, account("governor"), members, 2, uint64(block.timestamp) + 300 days);
        leases = new LeaseManager(treasury, registry, allocator, policies, council);
        vm.startPrank(treasury);
        policies.addAttester(SCHEMA, attester);
        Policy memory base = openPolicy();
        base.reviewWindow = REVIEW;
        policies.permit("Base", 0, base);
        vm.stopPrank();
        vm.startPrank(recipientOperator);
        projectId = registry.registerProject(recipientId, "Project", "");
        otherProjectId = registry.registerProject(otherRecipientId, "Other project", "");
        vm.stopPrank();
        commit(providerId, 0, CEILING);
        warpToFreeze(0);
        grant(0, recipientId, ALLOCATED);
        grant(0, otherRecipientId, 100_000);
        (, start, end) = allocator.epochTimes(0);
        vm.warp(start);
    }

    /// @dev 10 GPUs for an hour: 10,000 milli-hours, 3.5604e19 FLOP.
    function smallRequest() internal view returns (LeaseRequest memory) {
        return
            LeaseRequest({
                recipientId: uint64(recipientId),
                projectId: uint64(projectId),
                providerId: uint64(providerId),
                epoch: 0,
                classId: uint8(H100),
                purpose: 3,
                dataClass: 1,
                riskTier: 1,
                oversight: 2,
                gpus: 10,
                durationSeconds: 3_600
            });
    }

    function riskyRequest() internal view returns (LeaseRequest memory request) {
        request = smallRequest();
        request.riskTier = 2;
    }

    function nobody() internal pure returns (NamedAttesters[] memory) {
        return new NamedAttesters[](0);
    }

    function named(address first) internal pure returns (NamedAttesters[] memory found) {
        found = new NamedAttesters[](1);
        found[0] = NamedAttesters(SCHEMA, new address[](1));
        found[0].attesters[0] = first;
    }

    function open(LeaseRequest memory request) internal returns (uint256) {
        vm.prank(recipientOperator);
        return leases.openLease(request, nobody());
    }

    function expectOpenFails(LeaseRequest memory request, bytes4 selector) internal {
        vm.prank(recipientOperator);
        vm.expectPartialRevert(selector);
        leases.openLease(request, nobody());
    }

    function tryOpen(LeaseRequest memory request) internal returns (uint256 leaseId, uint256 failedRules) {
        vm.prank(recipientOperator);
        return leases.tryOpenLease(request, nobody());
    }

    function accept(uint256 leaseId) internal {
        vm.prank(providerOperator);
        leases.acceptLease(leaseId);
    }

    function report(uint256 leaseId, uint64 usedMilliHours) internal {
        vm.prank(providerOperator);
        leases.reportUsage(leaseId, usedMilliHours);
    }

    function refuse(uint256 leaseId) internal {
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(members[i]);
            council.confirmRefusal(leaseId);
        }
        leases.refuseLease(leaseId);
    }

    function restrict(Policy memory rules) internal {
        vm.prank(treasury);
        policies.restrict("Restriction", 0, rules);
    }

    function assertState(uint256 leaseId, ILeaseManager.LeaseState expected, string memory what) internal view {
        assertEq(uint256(leases.lease(leaseId).state), uint256(expected), what);
    }

    /// @dev Hours by recipient, organisation and provider, all of the first recipient's.
    function assertLeased(uint256 milliHours, string memory what) internal view {
        assertEq(leases.leasedByRecipient(0, H100, recipientId), milliHours, what);
        assertEq(leases.leasedByParent(0, H100, recipientId), milliHours, what);
        assertEq(leases.leasedAtProvider(0, H100, providerId), milliHours, what);
    }

    function assertFlop(uint256 flop, string memory what) internal view {
        assertEq(leases.projectFlop(projectId), flop, what);
        assertEq(leases.recipientFlop(recipientId), flop, what);
    }
}
