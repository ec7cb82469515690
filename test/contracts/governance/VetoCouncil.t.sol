// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TreasuryOnly} from "../../../contracts/access/TreasuryOnly.sol";
import {ILeaseManager} from "../../../contracts/compute/ILeaseManager.sol";
import {CouncilMembers} from "../../../contracts/governance/CouncilMembers.sol";
import {GovernorBoundedGuardian} from "../../../contracts/governance/GovernorBoundedGuardian.sol";
import {IVetoCouncil} from "../../../contracts/governance/IVetoCouncil.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";

contract VetoCouncilTest is PlenumTest {
    using Drafts for Draft;

    function _payment() private pure returns (Draft memory) {
        return Drafts.draft("Pay").pay(account("payee"), 1);
    }

    function _confirm(uint256 proposalId, uint256 count) private {
        for (uint256 i = 0; i < count; ++i) {
            vm.prank(councilMembers[i]);
            council.confirmVeto(proposalId);
        }
    }

    function _assertVetoed(uint256 proposalId, Draft memory draft) private {
        uint256 state = vm.snapshotState();
        _veto(draft);
        _assertState(proposalId, IGovernor.ProposalState.Canceled, "stopped");
        vm.revertToState(state);
    }

    function test_StopsPendingActiveSucceededAndQueuedProposals() public {
        Draft memory draft = _payment();
        uint256 proposalId = _propose(holders[0], draft);
        _confirm(proposalId, 2);
        _assertVetoed(proposalId, draft);
        vm.warp(governor.proposalSnapshot(proposalId) + 1);
        _assertVetoed(proposalId, draft);
        _approve(proposalId);
        _assertVetoed(proposalId, draft);
        _queue(draft);
        _assertVetoed(proposalId, draft);

        _veto(draft);
        vm.warp(block.timestamp + 3 days);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(draft);
    }

    function test_DefeatedExecutedAndExpiredProposalsStayWhatTheyAre() public {
        Draft memory defeated = _payment();
        uint256 proposalId = _proposeAndOpen(holders[0], defeated);
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        _confirm(proposalId, 2);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _veto(defeated);

        Draft memory executed = Drafts.draft("Empty").pay(account("payee"), 0);
        proposalId = _enact(executed);
        _confirm(proposalId, 2);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _veto(executed);

        Draft memory expired = Drafts.draft("Expired").pay(account("payee"), 0);
        proposalId = _proposeAndOpen(holders[0], expired);
        _approve(proposalId);
        _pass(15 days);
        _confirm(proposalId, 2);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _veto(expired);
    }

    function test_TooFewConfirmationsStopNothing() public {
        Draft memory draft = _payment();
        uint256 proposalId = _propose(holders[0], draft);
        _confirm(proposalId, 1);
        vm.expectRevert(
            abi.encodeWithSelector(CouncilMembers.CouncilTooFewConfirmations.selector, proposalId, 1, 2)
        );
        _veto(draft);
    }

    function test_ConfirmationsAreRevocable() public {
        Draft memory draft = _payment();
        uint256 proposalId = _propose(holders[0], draft);
        _confirm(proposalId, 2);
        vm.startPrank(councilMembers[0]);
        vm.expectPartialRevert(CouncilMembers.CouncilAlreadyConfirmed.selector);
        council.confirmVeto(proposalId);
        council.revokeVetoConfirmation(proposalId);
        vm.expectPartialRevert(CouncilMembers.CouncilNotConfirmed.selector);
        council.revokeVetoConfirmation(proposalId);
        vm.stopPrank();
        vm.expectPartialRevert(CouncilMembers.CouncilTooFewConfirmations.selector);
        _veto(draft);
    }

    function test_OnlyCurrentMembersCount() public {
        Draft memory draft = _payment();
        uint256 proposalId = _propose(holders[0], draft);
        _confirm(proposalId, 2);
        vm.prank(address(treasury));
        council.removeMember(councilMembers[0]);
        assertEq(council.confirmations(proposalId), 1, "who left does not count");
        vm.prank(address(treasury));
        council.addMember(councilMembers[0]);
        assertEq(council.confirmations(proposalId), 1, "who comes back must confirm anew");
        assertFalse(council.hasConfirmed(proposalId, councilMembers[0]), "not confirmed");
        _confirm(proposalId, 1);
        _veto(draft);
    }

    function test_NothingAfterTheTerm() public {
        Draft memory draft = _payment();
        vm.warp(council.expiresAt() - 12 hours);
        uint256 proposalId = _propose(holders[0], draft);
        _confirm(proposalId, 2);
        vm.warp(council.expiresAt());
        vm.expectPartialRevert(CouncilMembers.CouncilTermEnded.selector);
        _veto(draft);
        vm.prank(councilMembers[2]);
        vm.expectPartialRevert(CouncilMembers.CouncilTermEnded.selector);
        council.confirmVeto(proposalId);
    }

    function test_StrangersDoNotConfirm() public {
        vm.expectRevert(abi.encodeWithSelector(CouncilMembers.CouncilOnlyMember.selector, address(this)));
        council.confirmVeto(1);
    }

    /// @notice The council cannot keep itself in office.
    function test_ProposalsThatOnlyConcernTheCouncilCannotBeStopped() public {
        Draft memory draft = Drafts
            .draft("New council")
            .call(address(council), abi.encodeCall(council.addMember, (account("new"))))
            .call(address(council), abi.encodeCall(council.removeMember, (councilMembers[0])))
            .call(address(council), abi.encodeCall(council.renewTerm, (0)))
            .call(address(governor), abi.encodeCall(governor.setProposalGuardian, (account("other council"))))
            .call(leaseManager, abi.encodeCall(ILeaseManager.setCouncil, (account("other council"))));
        uint256 proposalId = _propose(holders[0], draft);
        _confirm(proposalId, 3);
        vm.expectRevert(
            abi.encodeWithSelector(GovernorBoundedGuardian.GovernorGuardianIsConcerned.selector, proposalId)
        );
        _veto(draft);
    }

    /// @notice A function of the same name elsewhere may do anything, and another one of the lease manager is not about the council.
    function test_OnlyTheLeaseManagersOwnChoiceOfACouncilCannotBeStopped() public {
        Draft memory elsewhere = Drafts.draft("Elsewhere").call(
            epochAllocator,
            abi.encodeCall(ILeaseManager.setCouncil, (account("other council")))
        );
        uint256 proposalId = _propose(holders[0], elsewhere);
        _confirm(proposalId, 2);
        _assertVetoed(proposalId, elsewhere);
        _veto(elsewhere);

        Draft memory other = Drafts.draft("Other").call(leaseManager, abi.encodeCall(ILeaseManager.refuseLease, (1)));
        proposalId = _propose(holders[0], other);
        _confirm(proposalId, 2);
        _veto(other);
        _assertState(proposalId, IGovernor.ProposalState.Canceled, "stopped");
    }

    function test_ProposalsThatDoMoreThanThatCanBeStopped() public {
        Draft memory draft = Drafts
            .draft("New council and money")
            .call(address(council), abi.encodeCall(council.renewTerm, (0)))
            .pay(account("payee"), 1);
        uint256 proposalId = _propose(holders[0], draft);
        _confirm(proposalId, 2);
        _veto(draft);
        _assertState(proposalId, IGovernor.ProposalState.Canceled, "stopped");

        Draft memory setting = Drafts.draft("Setting").call(
            address(governor),
            abi.encodeCall(governor.setVotingDelay, (2 days))
        );
        proposalId = _propose(holders[0], setting);
        _confirm(proposalId, 2);
        _veto(setting);
        _assertState(proposalId, IGovernor.ProposalState.Canceled, "a setting of the governor is not the council's");
    }

    function test_HoldersCanRenewTheTermAndReplaceTheCouncil() public {
        uint64 until = uint64(block.timestamp + 200 days);
        _enact(Drafts.draft("Renew").call(address(council), abi.encodeCall(council.renewTerm, (until))));
        assertEq(council.expiresAt(), until, "renewed");
        _enact(
            Drafts.draft("Replace").call(
                address(governor),
                abi.encodeCall(governor.setProposalGuardian, (account("other council")))
            )
        );
        Draft memory draft = _payment();
        _confirm(_propose(holders[0], draft), 2);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _veto(draft);
    }

    function test_OnlyTheTreasuryChangesMembersAndTerm() public {
        bytes memory refused = abi.encodeWithSelector(TreasuryOnly.NotTreasury.selector, councilMembers[0]);
        vm.startPrank(councilMembers[0]);
        vm.expectRevert(refused);
        council.addMember(account("friend"));
        vm.expectRevert(refused);
        council.removeMember(councilMembers[1]);
        vm.expectRevert(refused);
        council.setRequiredConfirmations(2);
        vm.expectRevert(refused);
        council.renewTerm(uint64(block.timestamp + 1 days));
    }

    function test_SizeAndTermAreBounded() public {
        vm.startPrank(address(treasury));
        vm.expectPartialRevert(CouncilMembers.CouncilTermTooLong.selector);
        council.renewTerm(uint64(block.timestamp + 365 days + 1));
        vm.expectPartialRevert(CouncilMembers.CouncilInvalidSize.selector);
        council.setRequiredConfirmations(1);
        vm.expectPartialRevert(CouncilMembers.CouncilInvalidSize.selector);
        council.setRequiredConfirmations(4);
        council.setRequiredConfirmations(3);
        vm.expectPartialRevert(CouncilMembers.CouncilInvalidSize.selector);
        council.removeMember(councilMembers[0]);
        vm.expectPartialRevert(CouncilMembers.CouncilAlreadyMember.selector);
        council.addMember(councilMembers[0]);
        vm.expectPartialRevert(CouncilMembers.CouncilNotMember.selector);
        council.removeMember(account("stranger"));
        vm.expectRevert(CouncilMembers.CouncilZeroAddress.selector);
        council.addMember(address(0));
        for (uint256 i = 3; i < 15; ++i) {
            council.addMember(account(string.concat("council member ", vm.toString(i))));
        }
        vm.expectPartialRevert(CouncilMembers.CouncilInvalidSize.selector);
        council.addMember(account("sixteenth"));
        assertEq(council.members().length, 15, "members");
    }

    function test_VetoIsAnEvent() public {
        Draft memory draft = _payment();
        uint256 proposalId = _propose(holders[0], draft);
        _confirm(proposalId, 2);
        vm.expectEmit(address(council));
        emit IVetoCouncil.ProposalVetoed(proposalId);
        _veto(draft);
    }
}
