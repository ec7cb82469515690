// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {EpochCapacity} from "../../../contracts/compute/EpochCapacity.sol";
import {RoundRequests} from "../../../contracts/compute/RoundRequests.sol";
import {ComputeTest} from "./ComputeTest.sol";

/// @notice Attacks that must fail.
contract ComputeAttacksTest is ComputeTest {
    function testPhantomCapacity_ASecondCommitmentDoesNotCountOnTopOfTheFirst() public {
        for (uint256 i = 0; i < 5; i++) commit(providerId, 0, CEILING);
        assertEq(allocator.capacity(0, H100), CEILING, "capacity");
    }

    function testPhantomCapacity_TheCapIsNotRaisedByCapacityThatIsWithdrawnAfterTheGrant() public {
        commit(providerId, 0, CEILING);
        warpToFreeze(0);
        grant(0, recipientId, allocator.recipientCap(0, H100));
        vm.prank(providerOperator);
        vm.expectPartialRevert(EpochCapacity.Frozen.selector);
        allocator.commit(providerId, 0, H100, 0);
    }

    function testPhantomCapacity_ASuspendedProviderIsTrimmedToNothingByAnyone() public {
        commit(providerId, 0, CEILING);
        vm.prank(treasury);
        registry.suspendProvider(providerId);
        allocator.trimCommitment(providerId, 0, H100);
        warpToFreeze(0);
        vm.prank(treasury);
        vm.expectPartialRevert(EpochAllocator.AboveCapacity.selector);
        allocator.grant(0, H100, recipientId, 1);
    }

    function testSplitting_AnOrganisationIsNotGrantedMoreThroughAffiliates() public {
        commit(providerId, 0, 10_000);
        uint256 front = admitRecipient("Front", recipientId);
        uint256 frontOfTheFront = admitRecipient("Front of the front", front);
        warpToFreeze(0);
        grant(0, recipientId, 1_000);
        grant(0, front, 1_000);
        vm.prank(treasury);
        vm.expectPartialRevert(EpochAllocator.AboveRecipientCap.selector);
        allocator.grant(0, H100, frontOfTheFront, 1);
    }

    function testSuspensionIsNotEvadedThroughAnAffiliate() public {
        commit(providerId, 0, 10_000);
        uint256 front = admitRecipient("Front", recipientId);
        vm.prank(treasury);
        registry.suspendRecipient(recipientId);
        warpToFreeze(0);
        vm.prank(treasury);
        vm.expectPartialRevert(RoundRequests.RecipientSuspended.selector);
        allocator.grant(0, H100, front, 1);
    }

    function testTheCapOfAFrozenEpochIsNotMovedWhileItsGrantsAreVotedOn() public {
        commit(providerId, 0, 10_000);
        commit(providerId, 1, 10_000);
        warpToFreeze(0);
        vm.startPrank(treasury);
        allocator.raiseMaxShare(5_000);
        assertEq(allocator.recipientCap(0, H100), 2_000, "cap of the frozen epoch after a rise");
        vm.expectPartialRevert(EpochAllocator.AboveRecipientCap.selector);
        allocator.grant(0, H100, recipientId, 2_001);
        allocator.grant(0, H100, recipientId, 2_000);
        allocator.lowerMaxShare(100);
        assertEq(allocator.recipientCap(0, H100), 2_000, "cap of the frozen epoch after a fall");
        allocator.grant(0, H100, otherRecipientId, 2_000);
        vm.stopPrank();
        assertEq(allocator.recipientCap(1, H100), 100, "cap of the next epoch");
    }

    function testBrickingByParameters_TheStrictestShareStillLetsGrantsThrough() public {
        vm.prank(treasury);
        allocator.lowerMaxShare(100);
        commit(providerId, 0, 10_000);
        warpToFreeze(0);
        grant(0, recipientId, 100);
    }
}
