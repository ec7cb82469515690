// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAllocationRounds} from "../../../contracts/compute/IAllocationRounds.sol";
import {ILeaseManager} from "../../../contracts/compute/ILeaseManager.sol";
import {WaterLevel} from "../../../contracts/compute/WaterLevel.sol";
import {LeaseRequest, Policy} from "../../../contracts/policy/PolicyTypes.sol";
import {LeaseTest} from "./LeaseTest.sol";
import {RoundModel} from "./RoundModel.sol";

/// @notice Invariants 1, 2, 4 and 5 after each step of random histories in which everybody acts: providers, recipients, voters,
///         attesters, council, treasury and bystanders, over two epochs.
contract ComputeHistoryTest is LeaseTest {
    uint256 private constant STEPS = 48;
    uint256 private constant RECIPIENTS = 3; // the third is affiliated with the first
    uint256 private constant PROVIDERS = 2;
    /// @dev Settled leases give back what was not used; by a plain count of ours.
    mapping(uint256 leaseId => uint64) private returned;
    uint256[] private projects;

    function setUp() public override {
        super.setUp();
        uint256 affiliate = admitRecipient("Affiliate", recipientId);
        uint256 second = admitProvider("Second", H100, 300_000);
        vm.prank(recipientOperator);
        uint256 third = registry.registerProject(affiliate, "Third project", "");
        projects = [projectId, otherProjectId, third];
        commit(providerId, 1, 500_000);
        commit(second, 1, 300_000);
        warpToFreeze(1);
    }

    function testFuzz_TheInvariantsHoldAfterEachStepOfAnyHistory(uint256 seed) public {
        for (uint256 i = 0; i < STEPS; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            try this.step(seed) {} catch (bytes memory reason) {
                // Attempts may fail, but not the assertions within a step.
                assertFalse(bytes4(reason) == NotTrue.selector, "an assertion within a step");
            }
            for (uint256 epoch = 0; epoch < 2; epoch++) {
                checkAllocations(epoch);
                checkLeases(epoch);
            }
            checkFlop();
        }
    }

    /// @dev Without it the invariants could hold because nothing ever happens.
    function testHistoriesReachEveryStateOfALeaseAndASettledRound() public {
        uint256 reached = 0;
        bool settled = false;
        for (uint256 run = 0; run < 24; run++) {
            uint256 state = vm.snapshotState();
            uint256 seed = run;
            for (uint256 i = 0; i < 2 * STEPS; i++) {
                seed = uint256(keccak256(abi.encode(seed)));
                try this.step(seed) {} catch {}
            }
            for (uint256 id = 1; id <= leases.leaseCount(); id++) reached |= 1 << uint256(leases.lease(id).state);
            settled = settled || allocator.settlement(1, H100).milliHours > 0;
            vm.revertToState(state);
        }
        assertEq(reached, 0x1fe, "all states but None");
        assertTrue(settled, "a round");
    }

    /// @dev One step, chosen with its numbers by the seed.
    function step(uint256 seed) external {
        uint256 kind = seed % 20;
        uint256 first = seed >> 32;
        uint256 second = seed >> 128;
        // Time passes with every step: 48 steps are about the way from the freeze to the middle of the epoch.
        vm.warp(block.timestamp + (first % 12 hours));
        if (kind < 4) tryToOpen(first, second);
        else if (kind < 7) accept(1 + (first % (leases.leaseCount() + 1)));
        else if (kind == 7) reportSome(first, second);
        else if (kind == 8) endSome(first);
        else if (kind == 9) reviewSome(first, second);
        else if (kind < 13) requestSome(first, uint64(second % 200_000));
        else if (kind < 16) supportSome(first, second);
        else if (kind < 18) settleSome(first);
        else if (kind == 18) grantSome(first, uint64(second % 100_000));
        else govern(first, second);
    }

    function tryToOpen(uint256 first, uint256 second) private {
        LeaseRequest memory request = smallRequest();
        uint256 index = first % RECIPIENTS;
        (request.recipientId, request.projectId) = (uint64(recipientAt(index)), uint64(projects[index]));
        request.providerId = uint64(1 + ((first >> 8) % PROVIDERS));
        request.epoch = uint64((first >> 16) % 2);
        request.riskTier = uint8((first >> 24) % 3);
        request.purpose = uint8((first >> 32) % 6);
        (request.gpus, request.durationSeconds) = (uint32(second % 40), uint32((second >> 32) % 7_200));
        (uint256 judged, , ) = leases.judge(request, nobody());
        uint256 flopBefore = leases.projectFlop(request.projectId);
        (uint256 id, uint256 failedRules) = tryOpen(request);
        assertTrue(failedRules == judged && (id == 0) == (judged != 0), "opened just when nothing failed");
        assertTrue(id != 0 || leases.projectFlop(request.projectId) == flopBefore, "a denial counts for nothing");
    }

    function recipientAt(uint256 index) private view returns (uint256) {
        return index == 0 ? recipientId : (index == 1 ? otherRecipientId : 3);
    }

    function someLease(uint256 seed) private view returns (uint256) {
        return 1 + (seed % leases.leaseCount());
    }

    /// @dev The first in this state from a random one on, so that the rarer states are met as well; else just the random one.
    function someLeaseIn(ILeaseManager.LeaseState state, uint256 seed) private view returns (uint256) {
        for (uint256 i = 0; i < leases.leaseCount(); i++) {
            uint256 id = someLease((seed % 1_000) + i);
            if (leases.lease(id).state == state) return id;
        }
        return someLease(seed);
    }

    function reportSome(uint256 first, uint256 second) private {
        uint256 id = someLeaseIn(ILeaseManager.LeaseState.Active, first);
        report(id, uint64(second % (leases.lease(id).milliHours + 2)));
    }

    /// @dev Ends an offer, or a reported usage in one of two ways.
    function endSome(uint256 first) private {
        uint256 way = (first >> 64) % 3;
        if (way == 0) return leases.reclaimLease(someLeaseIn(ILeaseManager.LeaseState.Offered, first));
        uint256 id = someLeaseIn(ILeaseManager.LeaseState.Reported, first);
        if (way == 1) {
            vm.prank(recipientOperator);
            return leases.disputeUsage(id);
        }
        ILeaseManager.Lease memory lease = leases.lease(id);
        (, , uint64 epochEnd) = allocator.epochTimes(lease.request.epoch);
        leases.settleLease(id);
        if (block.timestamp < epochEnd) returned[id] = lease.milliHours - lease.usedMilliHours;
    }

    function reviewSome(uint256 first, uint256 second) private {
        uint256 id = someLease(first);
        if (second % 4 == 0) refuse(id);
        else leases.finishReview(id);
    }

    function requestSome(uint256 first, uint64 milliHours) private {
        vm.prank(recipientOperator);
        allocator.requestCompute(1, H100, recipientAt(first % RECIPIENTS), milliHours);
    }

    function supportSome(uint256 first, uint256 second) private {
        IAllocationRounds.Support[] memory entries = new IAllocationRounds.Support[](1);
        entries[0] = IAllocationRounds.Support(uint64(recipientAt(first % RECIPIENTS)), uint96(second % 5_000_000 ether));
        vm.prank(voter((first >> 8) % VOTERS));
        allocator.support(1, H100, entries);
    }

    /// @dev With the right level, in one or several steps, or with a wrong one.
    function settleSome(uint256 first) private {
        RoundModel.Claims memory model = claims();
        uint256 level = RoundModel.levelOf(model);
        if (first % 4 == 0) level ^= 1;
        allocator.settle(1, H100, level, 1 + ((first >> 8) % 3));
    }

    function claims() private view returns (RoundModel.Claims memory found) {
        uint256 count = allocator.requestCount(1, H100);
        found = RoundModel.Claims(new uint256[](count), new uint256[](count), 0);
        found.available = allocator.capacity(1, H100) - allocator.granted(1, H100);
        uint256 cap = allocator.recipientCap(1, H100);
        uint256 minimum = allocator.roundRules(1).minSupport;
        for (uint256 i = 0; i < count; i++) {
            IAllocationRounds.Request memory each = allocator.requestAt(1, H100, i);
            if (each.support == 0 || each.support < minimum) continue;
            uint256 given = allocator.parentAllocation(1, H100, each.parentId);
            uint256 room = given < cap ? cap - given : 0;
            found.most[i] = each.milliHours < room ? each.milliHours : room;
            found.weights[i] = WaterLevel.weightOf(each.support, true);
        }
    }

    function grantSome(uint256 first, uint64 milliHours) private {
        vm.prank(treasury);
        allocator.grant((first >> 8) % 2, H100, recipientAt(first % RECIPIENTS), milliHours);
    }

    function govern(uint256 first, uint256 second) private {
        if (first % 5 == 0) {
            Policy memory rules = openPolicy();
            rules.deniedPurposes = 1 << (second % 6);
            rules.validUntil = uint64(block.timestamp) + 2 days;
            return restrict(rules);
        }
        vm.startPrank(treasury);
        if (first % 5 == 1) allocator.lowerMaxShare(uint16(1_000 + (second % 500)));
        else if (first % 5 == 2) allocator.setRoundShares(uint16(100 + (second % 1_900)), uint16(second % 101));
        else if (first % 5 == 3) suspendOrNot(first >> 8);
        else registry.lowerCeiling(1, H100, registry.ceiling(1, H100) - 1);
        vm.stopPrank();
    }

    function suspendOrNot(uint256 seed) private {
        uint256 id = recipientAt(seed % RECIPIENTS);
        if (registry.recipient(id).suspended) registry.unsuspendRecipient(id);
        else if (seed % 4 == 0) registry.suspendRecipient(id);
    }

    function checkAllocations(uint256 epoch) private view {
        uint256 sum = 0;
        for (uint256 i = 0; i < RECIPIENTS; i++) sum += allocator.allocation(epoch, H100, recipientAt(i));
        assertAtMost(sum, allocator.capacity(epoch, H100), "allocated of the capacity");
        uint256 whole = allocator.granted(epoch, H100) + allocator.settlement(epoch, H100).milliHours;
        assertEq(sum, whole, "grants and round");
        uint256 ofFirst = allocator.allocation(epoch, H100, recipientId) + allocator.allocation(epoch, H100, 3);
        assertEq(allocator.parentAllocation(epoch, H100, recipientId), ofFirst, "of the organisation");
        assertAtMost(ofFirst, allocator.recipientCap(epoch, H100), "cap");
        for (uint256 v = 0; v < VOTERS; v++) {
            assertAtMost(allocator.supportGiven(epoch, H100, voter(v)), HOLDING, "support of a voter");
        }
    }

    /// @dev What the book says against the leases one by one.
    function checkLeases(uint256 epoch) private view {
        uint256[4] memory byRecipient;
        uint256[3] memory atProvider;
        for (uint256 id = 1; id <= leases.leaseCount(); id++) {
            ILeaseManager.Lease memory lease = leases.lease(id);
            assertAtMost(lease.usedMilliHours, lease.milliHours, "used of the lease");
            if (lease.request.epoch != epoch || !counts(lease.state)) continue;
            byRecipient[lease.request.recipientId] += lease.milliHours - returned[id];
            atProvider[lease.request.providerId] += lease.milliHours - returned[id];
        }
        for (uint256 id = 1; id <= RECIPIENTS; id++) {
            assertEq(leases.leasedByRecipient(epoch, H100, id), byRecipient[id], "leased by a recipient");
            assertAtMost(byRecipient[id], allocator.allocation(epoch, H100, id), "leased of the allocation");
        }
        assertEq(leases.leasedByParent(epoch, H100, recipientId), byRecipient[1] + byRecipient[3], "organisation");
        for (uint256 id = 1; id <= PROVIDERS; id++) {
            assertEq(leases.leasedAtProvider(epoch, H100, id), atProvider[id], "leased at a provider");
            assertAtMost(atProvider[id], allocator.commitment(id, epoch, H100), "leased of the commitment");
        }
    }

    function checkFlop() private view {
        uint256[4] memory ofRecipient;
        for (uint256 id = 1; id <= leases.leaseCount(); id++) {
            ILeaseManager.Lease memory lease = leases.lease(id);
            if (!counts(lease.state)) continue;
            uint256 gpuSeconds = uint256(lease.request.gpus) * lease.request.durationSeconds;
            ofRecipient[lease.request.recipientId] += gpuSeconds * 989e12;
        }
        for (uint256 i = 0; i < RECIPIENTS; i++) {
            assertEq(leases.projectFlop(projects[i]), ofRecipient[recipientAt(i)], "FLOP of a project");
        }
        assertEq(leases.recipientFlop(recipientId), ofRecipient[1] + ofRecipient[3], "FLOP of the organisation");
    }

    function counts(ILeaseManager.LeaseState state) private pure returns (bool) {
        return state != ILeaseManager.LeaseState.Refused && state != ILeaseManager.LeaseState.Reclaimed;
    }
}
