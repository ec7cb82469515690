// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CouncilMembers} from "../../../contracts/governance/CouncilMembers.sol";
import {ILeaseCouncil} from "../../../contracts/governance/ILeaseCouncil.sol";
import {LeaseCouncil} from "../../../contracts/governance/LeaseCouncil.sol";
import {VetoCouncil} from "../../../contracts/governance/VetoCouncil.sol";
import {TreasuryTest} from "../TreasuryTest.sol";

contract LeaseCouncilTest is TreasuryTest {
    VetoCouncil private council;
    address[] private members;
    uint64 private expiresAt;

    function setUp() public {
        for (uint256 i = 0; i < 3; i++) members.push(account(string.concat("member ", vm.toString(i))));
        expiresAt = uint64(block.timestamp) + 100 days;
        council = new VetoCouncil(treasury, account("governor"), members, 2, expiresAt);
    }

    function confirmRefusal(uint256 index, uint256 leaseId) private {
        vm.prank(members[index]);
        council.confirmRefusal(leaseId);
    }

    function confirmPause(uint256 durationSeconds) private {
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(members[i]);
            council.confirmPause(durationSeconds);
        }
    }

    function testARefusalNeedsEnoughMembers() public {
        vm.expectEmit(address(council));
        emit ILeaseCouncil.RefusalConfirmed(7, members[0]);
        confirmRefusal(0, 7);
        assertFalse(council.refuses(7), "one of two");
        confirmRefusal(1, 7);
        assertTrue(council.refuses(7), "two");
        assertFalse(council.refuses(8), "this lease alone");
        assertEq(council.refusalConfirmations(7), 2, "confirmations");
        assertTrue(council.hasConfirmedRefusal(7, members[1]), "confirmed");
        vm.prank(members[0]);
        vm.expectPartialRevert(CouncilMembers.CouncilAlreadyConfirmed.selector);
        council.confirmRefusal(7);
    }

    function testAConfirmationIsRevocable() public {
        confirmRefusal(0, 7);
        confirmRefusal(1, 7);
        vm.expectEmit(address(council));
        emit ILeaseCouncil.RefusalConfirmationRevoked(7, members[1]);
        vm.prank(members[1]);
        council.revokeRefusalConfirmation(7);
        assertFalse(council.refuses(7), "revoked");
        vm.prank(members[1]);
        vm.expectPartialRevert(CouncilMembers.CouncilNotConfirmed.selector);
        council.revokeRefusalConfirmation(7);
    }

    /// @dev The number of a lease and the number of a proposal may be the same.
    function testARefusalIsNoVetoAndNoPause() public {
        confirmRefusal(0, 7);
        assertFalse(council.hasConfirmed(7, members[0]), "no veto");
        vm.prank(members[0]);
        council.confirmVeto(7);
        vm.prank(members[0]);
        council.revokeVetoConfirmation(7);
        assertTrue(council.hasConfirmedRefusal(7, members[0]), "still a refusal");
    }

    function testNothingAfterTheTerm() public {
        confirmRefusal(0, 7);
        confirmRefusal(1, 7);
        confirmPause(1 days);
        vm.warp(expiresAt);
        assertFalse(council.refuses(7), "refusal");
        vm.expectPartialRevert(CouncilMembers.CouncilTermEnded.selector);
        council.pauseLeases(1 days);
        vm.prank(members[2]);
        vm.expectPartialRevert(CouncilMembers.CouncilTermEnded.selector);
        council.confirmRefusal(8);
    }

    function testWhoHasLeftDoesNotCount() public {
        vm.startPrank(treasury);
        council.addMember(account("fourth"));
        vm.stopPrank();
        confirmRefusal(0, 7);
        confirmRefusal(1, 7);
        vm.prank(treasury);
        council.removeMember(members[1]);
        assertFalse(council.refuses(7), "left");
    }

    function testOnlyMembersConfirm() public {
        vm.expectPartialRevert(CouncilMembers.CouncilOnlyMember.selector);
        council.confirmRefusal(1);
        vm.expectPartialRevert(CouncilMembers.CouncilOnlyMember.selector);
        council.confirmPause(1);
        vm.expectPartialRevert(CouncilMembers.CouncilOnlyMember.selector);
        council.revokeRefusalConfirmation(1);
        vm.expectPartialRevert(CouncilMembers.CouncilOnlyMember.selector);
        council.revokePauseConfirmation(1);
    }

    function testAPauseLastsAsLongAsConfirmedAndOnceIn30Days() public {
        vm.expectPartialRevert(CouncilMembers.CouncilTooFewConfirmations.selector);
        council.pauseLeases(3 days);
        confirmPause(3 days);
        assertEq(council.pauseConfirmations(3 days), 2, "confirmations");
        assertTrue(council.hasConfirmedPause(3 days, members[0]), "confirmed");
        assertFalse(council.hasConfirmedPause(4 days, members[0]), "this duration alone");
        uint64 until = uint64(block.timestamp) + 3 days;
        vm.expectEmit(address(council));
        emit ILeaseCouncil.LeasesPaused(1, until);
        council.pauseLeases(3 days);
        assertEq(council.pausedUntil(), until, "until");
        assertEq(council.nextPauseAt(), block.timestamp + 30 days, "next");
        assertEq(council.pauseConfirmations(3 days), 0, "the next pause is confirmed anew");
        confirmPause(7 days);
        vm.warp(block.timestamp + 30 days - 1);
        vm.expectPartialRevert(LeaseCouncil.CouncilPauseTooEarly.selector);
        council.pauseLeases(7 days);
        vm.warp(block.timestamp + 1);
        council.pauseLeases(7 days);
        assertEq(council.pauseCount(), 2, "pauses");
    }

    function testAPauseIsAtMostAWeek() public {
        vm.startPrank(members[0]);
        vm.expectPartialRevert(LeaseCouncil.CouncilPauseOutOfBounds.selector);
        council.confirmPause(7 days + 1);
        vm.expectPartialRevert(LeaseCouncil.CouncilPauseOutOfBounds.selector);
        council.confirmPause(0);
        vm.expectEmit(address(council));
        emit ILeaseCouncil.PauseConfirmed(1, members[0], 7 days);
        council.confirmPause(7 days);
        vm.expectEmit(address(council));
        emit ILeaseCouncil.PauseConfirmationRevoked(1, members[0], 7 days);
        council.revokePauseConfirmation(7 days);
        vm.expectPartialRevert(CouncilMembers.CouncilNotConfirmed.selector);
        council.revokePauseConfirmation(7 days);
        vm.stopPrank();
    }
}
