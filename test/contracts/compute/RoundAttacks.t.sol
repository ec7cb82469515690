// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAllocationRounds} from "../../../contracts/compute/IAllocationRounds.sol";
import {RoundRequests} from "../../../contracts/compute/RoundRequests.sol";
import {RoundSettlement} from "../../../contracts/compute/RoundSettlement.sol";
import {RoundModel} from "./RoundModel.sol";
import {RoundTest} from "./RoundTest.sol";

/// @notice Attacks on rounds that must fail.
contract RoundAttacksTest is RoundTest {
    function setUp() public override {
        super.setUp();
        commit(providerId, 0, 100_000);
        vm.prank(treasury);
        allocator.raiseMaxShare(5_000);
        warpToFreeze(0);
        request(recipientId, 50_000);
        request(otherRecipientId, 50_000);
    }

    function testBeanstalk_VotesAcquiredAfterTheStartOfSupportDoNotCount() public {
        warpToSupport();
        vm.prank(account("idle"));
        token.transfer(account("attacker"), 40_000_000 ether);
        vm.prank(account("attacker"));
        token.delegate(account("attacker"));
        vm.warp(block.timestamp + 1 hours);
        vm.prank(account("attacker"));
        vm.expectRevert(abi.encodeWithSelector(RoundRequests.AboveSupportBudget.selector, 1, 0));
        allocator.support(0, H100, one(recipientId, 1));
    }

    /// @dev Within the second of supportStart the same tokens could be shown by several accounts: it is closed then.
    function testBeanstalk_TokensThatMoveWithinTheSecondOfTheStartAreCountedOnce() public {
        (uint64 supportStart, ) = allocator.roundTimes(0);
        vm.warp(supportStart);
        vm.prank(account("idle"));
        token.transfer(account("attacker"), 40_000_000 ether);
        vm.prank(account("attacker"));
        token.delegate(account("attacker"));
        vm.prank(account("attacker"));
        vm.expectPartialRevert(RoundRequests.SupportClosed.selector);
        allocator.support(0, H100, one(recipientId, 1));
        vm.prank(account("attacker"));
        token.transfer(account("second"), 40_000_000 ether);
        vm.warp(supportStart + 1);
        assertEq(allocator.supportBudget(0, account("attacker")), 0, "gone at the end of the second");
    }

    function testCapLoweredMidRoundDoesNotReachTheRound() public {
        warpToSupport();
        support(0, recipientId, 1);
        vm.startPrank(treasury);
        allocator.setRoundShares(100, 100);
        allocator.lowerMaxShare(100);
        vm.stopPrank();
        assertEq(allocator.supportBudget(0, voter(0)), MAX_SUPPORT, "budget of the one who began");
        assertEq(allocator.supportBudget(0, voter(1)), MAX_SUPPORT, "and of the others");
        support(1, recipientId, MAX_SUPPORT);
        warpToSettlement();
        settleNow();
        assertEq(allocator.share(0, H100, recipientId), 50_000, "with the old cap");
    }

    /// @dev Whoever copies the rules first, and whenever: they are those of supportStart.
    function testCapLoweredBeforeAnyoneSupportsDoesNotReachTheRound() public {
        (uint64 supportStart, ) = allocator.roundTimes(0);
        vm.warp(supportStart);
        vm.prank(treasury);
        allocator.setRoundShares(100, 100);
        vm.warp(supportStart + 1);
        support(0, recipientId, MAX_SUPPORT);
        assertEq(allocator.roundRules(0).minSupport, MIN_SUPPORT, "minimum");
    }

    function testZeroWeightRequestDoesNotBlockARound() public {
        uint256 noise = admitRecipient("Noise", 0);
        request(noise, 100_000);
        warpToSupport();
        support(0, recipientId, MAX_SUPPORT);
        support(1, otherRecipientId, MAX_SUPPORT);
        support(2, noise, 1);
        support(2, noise, 0);
        warpToSettlement();
        settleNow();
        assertEq(allocator.share(0, H100, noise), 0, "noise");
        assertEq(allocator.share(0, H100, recipientId), 50_000, "the others get all");
    }

    /// @dev One wei of support is less than any weight that counts, and must not become a level that nobody can name.
    function testASingleWeiOfSupportDoesNotBlockARound() public {
        vm.prank(treasury);
        allocator.setRoundShares(500, 0);
        uint256 noise = admitRecipient("Noise", 0);
        request(noise, 100_000);
        warpToSupport();
        support(0, recipientId, MAX_SUPPORT);
        support(2, noise, 1);
        warpToSettlement();
        settleNow();
        assertTrue(allocator.settlement(0, H100).settled, "settled");
        assertEq(allocator.share(0, H100, recipientId), 50_000, "supported");
    }

    function testGriefingASettlement_OtherLevelsNeitherDisturbNorSpendIt() public {
        uint256 third = admitRecipient("Third", 0);
        request(third, 50_000);
        warpToSupport();
        support(0, recipientId, MAX_SUPPORT);
        support(1, otherRecipientId, 1_000_000 ether);
        support(2, third, 2_000_000 ether);
        warpToSettlement();
        uint256 level = RoundModel.levelOf(claims());
        allocator.settle(0, H100, level, 1);
        vm.startPrank(account("griefer"));
        for (uint256 i = 1; i <= 5; i++) allocator.settle(0, H100, level + i, 2);
        // The right level, advanced by the griefer, is only help.
        allocator.settle(0, H100, level, 1);
        vm.expectPartialRevert(RoundSettlement.WrongLevel.selector);
        allocator.settle(0, H100, level + 1, 99);
        vm.stopPrank();
        allocator.settle(0, H100, level, 1);
        assertTrue(allocator.settlement(0, H100).settled, "settled");
    }

    function testSplittingAWalletGainsNothing() public {
        vm.startPrank(voter(0));
        token.transfer(account("half"), HOLDING - 2_000_000 ether);
        vm.stopPrank();
        // Two million stay: the square root is taken of the sum over all voters.
        warpToSupport();
        support(0, recipientId, 2_000_000 ether);
        support(1, recipientId, 2_000_000 ether);
        support(2, otherRecipientId, MAX_SUPPORT);
        warpToSettlement();
        settleNow();
        assertEq(
            allocator.share(0, H100, recipientId),
            allocator.share(0, H100, otherRecipientId),
            "two with two million weigh as one with four"
        );
    }

    function testSplittingAnOrganisationGainsNothing() public {
        uint256 affiliate = admitRecipient("Affiliate", recipientId);
        vm.prank(recipientOperator);
        vm.expectRevert(
            abi.encodeWithSelector(RoundRequests.OrganisationHasRequest.selector, recipientId, recipientId)
        );
        allocator.requestCompute(0, H100, affiliate, 1);
    }

    function testTheTreasurysTokensSupportNothing() public {
        warpToSupport();
        vm.prank(treasury);
        vm.expectPartialRevert(RoundRequests.AboveSupportBudget.selector);
        allocator.support(0, H100, one(recipientId, 1));
    }

    function testTheSameRequestNamedTwiceCountsOnce() public {
        warpToSupport();
        IAllocationRounds.Support[] memory twice = new IAllocationRounds.Support[](2);
        twice[0] = IAllocationRounds.Support(uint64(recipientId), MAX_SUPPORT);
        twice[1] = twice[0];
        vm.prank(voter(0));
        allocator.support(0, H100, twice);
        assertEq(allocator.requestAt(0, H100, 0).support, MAX_SUPPORT, "once");
    }
}
