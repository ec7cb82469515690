// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorOneOpenProposal} from "../../../contracts/governance/GovernorOneOpenProposal.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";
import {Recorder} from "./Recorder.sol";

contract GovernorLifecycleTest is PlenumTest {
    using Drafts for Draft;

    Recorder private recorder = new Recorder();

    function _payment() private returns (Draft memory) {
        vm.deal(address(treasury), 10 ether);
        return Drafts.draft("Pay").pay(address(recorder), 3 ether);
    }

    function test_ProposalPassesThroughAllStatesAndPays() public {
        Draft memory draft = _payment();
        uint256 proposalId = _propose(holders[0], draft);
        _assertState(proposalId, IGovernor.ProposalState.Pending, "pending at first");
        vm.warp(governor.proposalSnapshot(proposalId));
        _assertState(proposalId, IGovernor.ProposalState.Pending, "pending in the snapshot's second");
        _pass(1);
        _assertState(proposalId, IGovernor.ProposalState.Active, "active after it");
        _approve(proposalId);
        _assertState(proposalId, IGovernor.ProposalState.Succeeded, "succeeded");
        _queue(draft);
        _assertState(proposalId, IGovernor.ProposalState.Queued, "queued");
        vm.warp(governor.proposalEta(proposalId));
        _execute(draft);
        _assertState(proposalId, IGovernor.ProposalState.Executed, "executed");
        assertEq(address(recorder).balance, 3 ether, "paid");
        assertEq(recorder.lastSender(), address(treasury), "by the treasury");
    }

    function test_DefeatedWithoutQuorum() public {
        uint256 proposalId = _proposeAndOpen(holders[0], _payment());
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        _assertState(proposalId, IGovernor.ProposalState.Defeated, "nobody voted");
    }

    function test_ExecutionBeforeTheDelayReverts() public {
        Draft memory draft = _payment();
        uint256 proposalId = _enactUntilReady(draft);
        vm.warp(governor.proposalEta(proposalId) - 1);
        vm.expectRevert();
        _execute(draft);
    }

    function test_ExpiresIfNotQueuedWithinTheGracePeriod() public {
        Draft memory draft = _payment();
        uint256 proposalId = _proposeAndOpen(holders[0], draft);
        _approve(proposalId);
        vm.warp(governor.proposalDeadline(proposalId) + 14 days);
        _assertState(proposalId, IGovernor.ProposalState.Succeeded, "last second");
        _pass(1);
        _assertState(proposalId, IGovernor.ProposalState.Expired, "expired");
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _queue(draft);
    }

    function test_ExpiresIfNotExecutedWithinTheGracePeriod() public {
        Draft memory draft = _payment();
        uint256 proposalId = _enactUntilReady(draft);
        _pass(14 days);
        _assertState(proposalId, IGovernor.ProposalState.Queued, "last second");
        _pass(1);
        _assertState(proposalId, IGovernor.ProposalState.Expired, "expired");
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(draft);
    }

    function test_ProposalIdIsTheHashOfItsContent() public {
        Draft memory draft = _payment();
        uint256 proposalId = _propose(holders[0], draft);
        bytes32 hash = keccak256(abi.encode(draft.targets, draft.values, draft.calldatas, draft.descriptionHash()));
        assertEq(proposalId, uint256(hash), "recomputed by anyone");
    }

    function test_OneOpenProposalPerProposer() public {
        uint256 first = _propose(holders[0], _payment());
        Draft memory second = Drafts.draft("Second").pay(address(recorder), 1);
        vm.expectRevert(
            abi.encodeWithSelector(GovernorOneOpenProposal.GovernorProposalStillOpen.selector, holders[0], first)
        );
        _propose(holders[0], second);
        _propose(holders[1], second); // others may

        vm.warp(governor.proposalDeadline(first) + 1);
        _propose(holders[0], Drafts.draft("Third").pay(address(recorder), 1)); // closed: may again
    }

    function test_ProposerMayCancelWhilePendingOnly() public {
        Draft memory draft = _payment();
        uint256 proposalId = _propose(holders[0], draft);
        vm.prank(holders[1]);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _cancelBySender(draft);

        uint256 pending = vm.snapshotState();
        vm.prank(holders[0]);
        _cancelBySender(draft);
        _assertState(proposalId, IGovernor.ProposalState.Canceled, "canceled");

        vm.revertToState(pending);
        vm.warp(governor.proposalSnapshot(proposalId) + 1);
        vm.prank(holders[0]);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _cancelBySender(draft);
    }

    function test_ProposerBelowTheThresholdCannotPropose() public {
        address poor = account("poor");
        uint256 tooLittle = governor.proposalThreshold() - 1;
        vm.prank(holders[0]);
        token.transfer(poor, tooLittle);
        vm.prank(poor);
        token.delegate(poor);
        _pass(1);
        Draft memory draft = _payment();
        vm.expectPartialRevert(IGovernor.GovernorInsufficientProposerVotes.selector);
        _propose(poor, draft);
    }

    function test_DescriptionWithAnotherProposerIsRefused() public {
        Draft memory draft = _payment();
        draft.description = string.concat("Pay #proposer=", vm.toString(holders[1]));
        vm.expectPartialRevert(IGovernor.GovernorRestrictedProposer.selector);
        _propose(holders[0], draft);
        _propose(holders[1], draft);
    }
}
