// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorCountingOverridable} from "@openzeppelin/contracts/governance/extensions/GovernorCountingOverridable.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorCountingCapped} from "../../../contracts/governance/GovernorCountingCapped.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";

contract GovernorCountingCappedTest is PlenumTest {
    using Drafts for Draft;

    address private delegate = account("delegate");

    function _open() private returns (uint256) {
        return _proposeAndOpen(holders[19], Drafts.draft("Vote").pay(account("payee"), 1));
    }

    /// @dev holders[0..count) delegate to `delegate`.
    function _gather(uint256 count) private {
        for (uint256 i = 0; i < count; ++i) {
            vm.prank(holders[i]);
            token.delegate(delegate);
        }
        _pass(1);
    }

    function _assertTally(uint256 proposalId, uint256 against, uint256 inFavour, uint256 abstain) private view {
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = governor.proposalVotes(proposalId);
        assertEq(againstVotes, against, "against");
        assertEq(forVotes, inFavour, "for");
        assertEq(abstainVotes, abstain, "abstain");
    }

    function test_DelegateCountsAtMostTheCap() public {
        _gather(3);
        uint256 proposalId = _open();
        assertEq(governor.powerCap(proposalId), HOLDING, "5% of the supply");
        assertEq(_vote(proposalId, delegate, FOR), HOLDING, "three holdings, capped to one");
        (uint256 pastVotes, uint256 takenBack, uint256 aboveCap, uint256 counts) = governor.countedVotes(
            proposalId,
            delegate
        );
        assertEq(pastVotes, 3 * HOLDING, "past votes");
        assertEq(takenBack, 0, "taken back");
        assertEq(aboveCap, 2 * HOLDING, "above the cap");
        assertEq(counts, HOLDING, "counts");
    }

    function test_OverrideAfterTheDelegateTakesTheVotesBack() public {
        _gather(1);
        uint256 proposalId = _open();
        _vote(proposalId, delegate, FOR);
        vm.expectEmit(address(governor));
        emit GovernorCountingOverridable.VoteReduced(delegate, proposalId, FOR, HOLDING);
        vm.expectEmit(address(governor));
        emit GovernorCountingOverridable.OverrideVoteCast(holders[0], proposalId, AGAINST, HOLDING, "");
        _override(proposalId, holders[0], AGAINST);
        _assertTally(proposalId, HOLDING, 0, 0);
    }

    function test_OverrideBeforeTheDelegateTakesTheVotesBack() public {
        _gather(1);
        uint256 proposalId = _open();
        _override(proposalId, holders[0], AGAINST);
        assertEq(_vote(proposalId, delegate, FOR), 0, "nothing is left to the delegate");
        assertTrue(governor.hasVoted(proposalId, delegate), "who voted all the same");
        _assertTally(proposalId, HOLDING, 0, 0);
    }

    /// @notice Votes above the cap are not lost to the delegate: an override first takes from what did not count.
    function test_OverrideTakesFromTheExcessFirst() public {
        _gather(3);
        uint256 proposalId = _open();
        _vote(proposalId, delegate, FOR);
        _override(proposalId, holders[0], AGAINST);
        _assertTally(proposalId, HOLDING, HOLDING, 0);
        _override(proposalId, holders[1], AGAINST);
        _assertTally(proposalId, 2 * HOLDING, HOLDING, 0);
        _override(proposalId, holders[2], AGAINST);
        _assertTally(proposalId, 3 * HOLDING, 0, 0);
    }

    function test_OverrideBySomeoneWhoVotesForThemselvesMovesTheVote() public {
        uint256 proposalId = _open();
        _vote(proposalId, holders[0], FOR);
        _override(proposalId, holders[0], ABSTAIN);
        _assertTally(proposalId, 0, 0, HOLDING);
        (uint8 support, bool overridden, uint256 own, uint256 asDelegate, uint256 takenBack) = governor.ballot(
            proposalId,
            holders[0]
        );
        assertEq(support, FOR + 1, "support");
        assertTrue(overridden, "overridden");
        assertEq(own, HOLDING, "own");
        assertEq(asDelegate, 0, "as delegate");
        assertEq(takenBack, HOLDING, "taken back");
    }

    /// @notice A delegate who also overrides the own delegate stays below the cap with both together.
    function test_OwnTokensAndDelegatedVotesShareOneCap() public {
        vm.prank(holders[1]);
        token.delegate(holders[0]); // holders[0] votes for holders[1]…
        vm.prank(holders[0]);
        token.delegate(holders[2]); // …and is represented by holders[2]
        _pass(1);
        uint256 proposalId = _open();
        assertEq(_vote(proposalId, holders[0], FOR), HOLDING, "delegated votes fill the cap");
        assertEq(_override(proposalId, holders[0], FOR), HOLDING, "own tokens come first");
        _assertTally(proposalId, 0, HOLDING, 0);
    }

    function test_WhoHasNoDelegateVotesByOverride() public {
        vm.prank(holders[0]);
        token.delegate(address(0));
        _pass(1);
        uint256 proposalId = _open();
        assertEq(_override(proposalId, holders[0], FOR), HOLDING, "own tokens");
        (, , , , uint256 takenBack) = governor.ballot(proposalId, address(0));
        assertEq(takenBack, 0, "nothing is kept for the zero address");
    }

    function test_NoUnitsNoVote() public {
        uint256 proposalId = _open();
        address nobody = account("nobody");
        vm.expectRevert(abi.encodeWithSelector(GovernorCountingCapped.GovernorNoVotes.selector, nobody));
        _vote(proposalId, nobody, FOR);
        vm.expectRevert(abi.encodeWithSelector(GovernorCountingCapped.GovernorNoVotes.selector, nobody));
        _override(proposalId, nobody, FOR);
    }

    function test_OneVoteAndOneOverrideEach() public {
        uint256 proposalId = _open();
        _vote(proposalId, holders[0], FOR);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, holders[0]));
        _vote(proposalId, holders[0], AGAINST);
        _override(proposalId, holders[0], FOR);
        vm.expectRevert(
            abi.encodeWithSelector(GovernorCountingOverridable.GovernorAlreadyOverriddenVote.selector, holders[0])
        );
        _override(proposalId, holders[0], AGAINST);
    }

    function test_UnknownSupportAndParamsAreRefused() public {
        uint256 proposalId = _open();
        vm.expectRevert(IGovernor.GovernorInvalidVoteType.selector);
        _vote(proposalId, holders[0], 3);
        vm.expectRevert(IGovernor.GovernorInvalidVoteType.selector);
        _override(proposalId, holders[0], 255);
        vm.prank(holders[0]);
        vm.expectRevert(GovernorCountingCapped.GovernorVoteParamsNotSupported.selector);
        governor.castVoteWithReasonAndParams(proposalId, FOR, "", hex"00");
    }

    function test_VotesCountOnlyWhileActive() public {
        Draft memory draft = Drafts.draft("Vote").pay(account("payee"), 1);
        uint256 proposalId = _propose(holders[0], draft);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _override(proposalId, holders[0], FOR);
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _override(proposalId, holders[0], FOR);
    }

    function test_BeforeTheSnapshotTheViewsSpeakOfNow() public {
        _gather(3);
        uint256 proposalId = _propose(holders[19], Drafts.draft("Vote").pay(account("payee"), 1));
        assertEq(governor.powerCap(proposalId), HOLDING, "cap");
        (uint256 pastVotes, , uint256 aboveCap, uint256 counts) = governor.countedVotes(proposalId, delegate);
        assertEq(pastVotes, 3 * HOLDING, "past votes");
        assertEq(aboveCap, 2 * HOLDING, "above the cap");
        assertEq(counts, HOLDING, "counts");
        assertFalse(governor.isPassing(proposalId), "passing");
    }

    function test_ViewsOfAnUnknownProposalAreZero() public view {
        assertEq(governor.powerCap(1), 0, "cap");
        (uint256 pastVotes, , , uint256 counts) = governor.countedVotes(1, holders[0]);
        assertEq(pastVotes + counts, 0, "votes");
        assertFalse(governor.isPassing(1), "passing");
    }

    function test_TreasuryTokensCountNeitherForQuorumNorForTheCap() public {
        for (uint256 i = 0; i < 10; ++i) {
            vm.prank(holders[i]);
            token.transfer(address(treasury), HOLDING);
        }
        _pass(1);
        uint256 proposalId = _open();
        assertEq(governor.proposalQuorum(proposalId), (10 * HOLDING * 400) / 10_000, "4% of what is outside");
        assertEq(governor.powerCap(proposalId), (10 * HOLDING * 500) / 10_000, "5% of what is outside");
        _vote(proposalId, holders[19], FOR); // the supply is kept with the first vote
        assertEq(governor.proposalQuorum(proposalId), (10 * HOLDING * 400) / 10_000, "quorum stays");
        assertEq(governor.powerCap(proposalId), (10 * HOLDING * 500) / 10_000, "cap stays");
    }

    function test_TreasuryNeverVotes() public {
        vm.prank(holders[0]);
        token.transfer(address(treasury), HOLDING);
        vm.prank(holders[1]);
        token.delegate(address(treasury));
        _pass(1);
        uint256 proposalId = _open();
        vm.expectRevert(GovernorCountingCapped.GovernorTreasuryCannotVote.selector);
        _vote(proposalId, address(treasury), FOR);
        vm.expectRevert(GovernorCountingCapped.GovernorTreasuryCannotVote.selector);
        _override(proposalId, address(treasury), FOR);
    }

    function test_ATieDoesNotPassAnOrdinaryProposal() public {
        uint256 proposalId = _open();
        _vote(proposalId, holders[0], FOR);
        assertTrue(governor.isPassing(proposalId), "5% for");
        _vote(proposalId, holders[1], AGAINST);
        assertFalse(governor.isPassing(proposalId), "tie");
    }

    function test_AbstainCountsForTheQuorumOnly() public {
        uint256 proposalId = _open();
        _vote(proposalId, holders[0], ABSTAIN);
        assertFalse(governor.isPassing(proposalId), "nobody is for it");
    }

    function test_ConstitutionalNeedsMoreThanTwoThirds() public {
        Draft memory draft = Drafts.draft("Delay").call(
            address(governor),
            abi.encodeCall(governor.setVotingDelay, (2 days))
        );
        uint256 proposalId = _proposeAndOpen(holders[19], draft);
        _vote(proposalId, holders[0], FOR);
        _vote(proposalId, holders[1], AGAINST);
        _vote(proposalId, holders[2], FOR);
        assertTrue(governor.isPassing(proposalId), "66.67% is above 66.66%");
        _vote(proposalId, holders[3], AGAINST);
        _vote(proposalId, holders[4], FOR);
        assertFalse(governor.isPassing(proposalId), "60% is not");
    }

    function test_CountingModeNamesTheCap() public view {
        assertEq(
            keccak256(bytes(governor.COUNTING_MODE())),
            keccak256("support=bravo,override&quorum=for,abstain&overridable=true&cap=bps"),
            "mode"
        );
    }
}
