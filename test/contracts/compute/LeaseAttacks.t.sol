// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ILeaseManager} from "../../../contracts/compute/ILeaseManager.sol";
import {LeaseFirewall} from "../../../contracts/compute/LeaseFirewall.sol";
import {LeaseManager} from "../../../contracts/compute/LeaseManager.sol";
import {PolicyLib} from "../../../contracts/policy/PolicyLib.sol";
import {LeaseRequest, Policy} from "../../../contracts/policy/PolicyTypes.sol";
import {LeaseTest} from "./LeaseTest.sol";

/// @notice A council that tries to open a lease while it is asked about one.
contract ReentrantCouncil {
    LeaseManager private _leases;
    bytes private _call;

    function attack(LeaseManager leases, bytes calldata data) external {
        (_leases, _call) = (leases, data);
    }

    function expiresAt() external pure returns (uint64) {
        return type(uint64).max;
    }

    function pausedUntil() external returns (uint64) {
        if (_call.length != 0) {
            (bool success, ) = address(_leases).call(_call);
            require(success, "reentered in vain");
        }
        return 0;
    }

    function refuses(uint256) external pure returns (bool) {
        return false;
    }
}

/// @notice Attacks on leases that must fail.
contract LeaseAttacksTest is LeaseTest {
    uint256 private constant FLOP = 36_000 * 989e12;

    function testDenialFlooding_TheSameRequestIsRecordedOnce() public {
        vm.prank(treasury);
        policies.retire(1);
        tryOpen(smallRequest());
        vm.recordLogs();
        (, uint256 failedRules) = tryOpen(smallRequest());
        assertEq(vm.getRecordedLogs().length, 0, "no second record");
        assertEq(failedRules, PolicyLib.NO_BASE_POLICY, "but the same answer");
        assertEq(leases.denialCount(recipientId, 0), 1, "denials");
    }

    function testDenialFlooding_NoMoreThan64OfARecipientForAnEpoch() public {
        vm.prank(treasury);
        policies.retire(1);
        LeaseRequest memory request = smallRequest();
        for (uint32 i = 0; i < 70; i++) {
            request.durationSeconds = 1 + i;
            tryOpen(request);
        }
        assertEq(leases.denialCount(recipientId, 0), 64, "denials");
        request.recipientId = uint64(otherRecipientId);
        request.projectId = uint64(otherProjectId);
        tryOpen(request);
        assertEq(leases.denialCount(otherRecipientId, 0), 1, "others are still recorded");
    }

    function testFreeLeasesByRounding() public {
        LeaseRequest memory request = smallRequest();
        (request.gpus, request.durationSeconds) = (1, 1);
        uint256 id = open(request);
        assertEq(leases.lease(id).milliHours, 1, "a second is not free");
        (request.gpus, request.durationSeconds) = (0, 3_600);
        expectOpenFails(request, LeaseFirewall.EmptyLease.selector);
        (request.gpus, request.durationSeconds) = (1, 0);
        expectOpenFails(request, LeaseFirewall.EmptyLease.selector);
    }

    function testFlopEvasionByANewProject() public {
        Policy memory rules = openPolicy();
        rules.maxRecipientFlop = uint128(FLOP);
        restrict(rules);
        open(smallRequest());
        LeaseRequest memory request = smallRequest();
        vm.prank(recipientOperator);
        request.projectId = uint64(registry.registerProject(recipientId, "Fresh", ""));
        (, uint256 failedRules) = tryOpen(request);
        assertEq(failedRules, PolicyLib.RECIPIENT_FLOP_EXCEEDED, "counted for the organisation");
    }

    function testFlopEvasionByAnAffiliate() public {
        Policy memory rules = openPolicy();
        rules.maxRecipientFlop = uint128(FLOP);
        restrict(rules);
        uint256 affiliate = admitRecipient("Front", otherRecipientId);
        vm.prank(recipientOperator);
        uint256 project = registry.registerProject(affiliate, "Front", "");
        grant(0, affiliate, 50_000);
        LeaseRequest memory request = smallRequest();
        (request.recipientId, request.projectId) = (uint64(otherRecipientId), uint64(otherProjectId));
        open(request);
        (request.recipientId, request.projectId) = (uint64(affiliate), uint64(project));
        (, uint256 failedRules) = tryOpen(request);
        assertEq(failedRules, PolicyLib.RECIPIENT_FLOP_EXCEEDED, "counted for the organisation");
    }

    /// @dev A provider that reports nothing gives hours back, but not FLOP: the weights may have been trained.
    function testFlopEvasionByReportingNothing() public {
        uint256 id = open(smallRequest());
        accept(id);
        report(id, 0);
        vm.warp(start + 3 days + 1);
        leases.settleLease(id);
        assertLeased(0, "hours came back");
        assertFlop(FLOP, "FLOP did not");
    }

    /// @dev Leaving out the attesters that the recipient named must not be a way to refuse a lease of somebody else.
    function testAStrangerCannotRefuseByFinishingTheReviewBadly() public {
        Policy memory rules = openPolicy();
        rules.requiredSchemas = 1 << SCHEMA;
        rules.attestAboveFlop = 0;
        restrict(rules);
        vm.prank(attester);
        policies.attest(SCHEMA, projectId, start + 30 days, 0);
        vm.prank(recipientOperator);
        uint256 id = leases.openLease(riskyRequest(), named(attester));
        vm.warp(start + REVIEW);
        vm.prank(account("stranger"));
        leases.finishReview(id);
        assertState(id, ILeaseManager.LeaseState.Offered, "offered");
    }

    function testReentrancy_ACouncilThatCallsBackOpensNothing() public {
        ReentrantCouncil hostile = new ReentrantCouncil();
        vm.prank(treasury);
        leases.setCouncil(address(hostile));
        vm.prank(treasury);
        registry.setRecipientOperator(recipientId, address(hostile));
        hostile.attack(leases, abi.encodeCall(leases.openLease, (smallRequest(), nobody())));
        vm.prank(address(hostile));
        vm.expectRevert();
        leases.openLease(smallRequest(), nobody());
        assertEq(leases.leaseCount(), 0, "leases");
    }

    function testPhantomCapacity_NoMoreIsLeasedAtAProviderThanItCommitted() public {
        uint256 tiny = admitProvider("Tiny", H100, 5_000);
        vm.prank(providerOperator);
        allocator.commit(tiny, 1, H100, 5_000);
        commit(providerId, 1, CEILING);
        warpToFreeze(1);
        grant(1, recipientId, 100_000);
        LeaseRequest memory request = smallRequest();
        (request.epoch, request.providerId, request.gpus) = (1, uint64(tiny), 5);
        open(request);
        request.gpus = 1;
        expectOpenFails(request, LeaseFirewall.AboveCommitment.selector);
    }

    /// @dev A pause of the council ends by itself, whatever the council does.
    function testTheCouncilCannotPauseForGood() public {
        for (uint256 i = 0; i < 2; i++) {
            vm.startPrank(members[i]);
            council.confirmPause(7 days);
            vm.stopPrank();
        }
        council.pauseLeases(7 days);
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(members[i]);
            council.confirmPause(7 days);
        }
        vm.warp(start + 7 days);
        vm.expectPartialRevert(bytes4(keccak256("CouncilPauseTooEarly(uint64)")));
        council.pauseLeases(7 days);
        open(smallRequest());
    }

    function testNobodyButTheTreasuryReplacesTheCouncil() public {
        vm.prank(members[0]);
        vm.expectPartialRevert(bytes4(keccak256("NotTreasury(address)")));
        leases.setCouncil(address(council));
    }
}
