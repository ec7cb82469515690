// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorCodeBinding} from "../../../contracts/governance/GovernorCodeBinding.sol";
import {GovernorCountingCapped} from "../../../contracts/governance/GovernorCountingCapped.sol";
import {ProposalClass} from "../../../contracts/governance/IProposalClassifier.sol";
import {PlenumGovernor} from "../../../contracts/governance/PlenumGovernor.sol";
import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {PlenumToken} from "../../../contracts/token/PlenumToken.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";
import {Recorder} from "./Recorder.sol";
import {Reentrant} from "./Reentrant.sol";

/// @notice Attacks that happened elsewhere, or that our design was attacked with. Each must fail.
contract GovernorAttacksTest is PlenumTest {
    using Drafts for Draft;

    address private attacker = account("attacker");
    address private delegate = account("delegate");
    Recorder private recorder = new Recorder();

    function _grab() private view returns (Draft memory) {
        return Drafts.draft("Everything for me").pay(attacker, 100 ether);
    }

    function _moveAllTokens(address from, address to) private {
        uint256 amount = token.balanceOf(from);
        vm.prank(from);
        token.transfer(to, amount);
    }

    /// @notice Beanstalk, April 2022: votes acquired after the proposal (there: borrowed for one transaction) decide.
    function test_Beanstalk_VotesAcquiredAfterTheSnapshotDoNotCount() public {
        uint256 proposalId = _proposeAndOpen(holders[0], _grab());
        for (uint256 i = 0; i < HOLDERS; ++i) {
            _moveAllTokens(holders[i], attacker);
        }
        vm.prank(attacker);
        token.delegate(attacker);
        _pass(1);
        vm.expectRevert(abi.encodeWithSelector(GovernorCountingCapped.GovernorNoVotes.selector, attacker));
        _vote(proposalId, attacker, FOR);
        vm.expectRevert(abi.encodeWithSelector(GovernorCountingCapped.GovernorNoVotes.selector, attacker));
        _override(proposalId, attacker, FOR);
    }

    /// @notice The same with a loan that is taken and repaid within the snapshot's own second.
    function test_Beanstalk_TokensBorrowedWithinTheSnapshotsSecondDoNotCount() public {
        uint256 proposalId = _propose(holders[0], _grab());
        vm.prank(attacker);
        token.delegate(attacker);
        vm.warp(governor.proposalSnapshot(proposalId));
        _moveAllTokens(holders[1], attacker);
        _moveAllTokens(attacker, holders[1]);
        _pass(1);
        vm.expectRevert(abi.encodeWithSelector(GovernorCountingCapped.GovernorNoVotes.selector, attacker));
        _vote(proposalId, attacker, FOR);
        assertEq(_vote(proposalId, holders[1], FOR), HOLDING, "the lender votes");
    }

    /// @notice Tornado Cash, May 2023: the proposal's target was destroyed and created anew with other code.
    function test_TornadoCash_TargetWithOtherCodeIsNeitherQueuedNorExecuted() public {
        Draft memory draft = Drafts.draft("Harmless").call(address(recorder), hex"12345678");
        bytes memory code = address(recorder).code;
        uint256 proposalId = _proposeAndOpen(holders[0], draft);
        _approve(proposalId);

        vm.etch(address(recorder), hex"6001");
        vm.expectRevert(abi.encodeWithSelector(GovernorCodeBinding.GovernorTargetCodeChanged.selector, proposalId));
        _queue(draft);

        vm.etch(address(recorder), code);
        _queue(draft);
        vm.warp(governor.proposalEta(proposalId));
        vm.etch(address(recorder), "");
        vm.expectRevert(abi.encodeWithSelector(GovernorCodeBinding.GovernorTargetCodeChanged.selector, proposalId));
        _execute(draft);

        vm.etch(address(recorder), code);
        _execute(draft);
        assertEq(recorder.calls(), 1, "the code that was voted on runs");
    }

    function test_TornadoCash_CallToAnAddressWithoutCodeCannotBeProposed() public {
        Draft memory draft = Drafts.draft("Later").pay(attacker, 1).call(attacker, hex"12345678");
        vm.expectRevert(abi.encodeWithSelector(GovernorCodeBinding.GovernorTargetWithoutCode.selector, attacker));
        _propose(holders[0], draft);
    }

    /// @notice Compound proposal 289, July 2024: a few accounts carry a grab through in the last minutes of a quiet vote.
    function test_Compound289_ALateGrabCanStillBeAnswered() public {
        vm.deal(address(treasury), 100 ether);
        uint256 proposalId = _proposeAndOpen(holders[0], _grab());
        vm.warp(governor.proposalDeadline(proposalId));
        _vote(proposalId, holders[0], FOR);
        _vote(proposalId, holders[1], FOR);
        assertTrue(governor.isPassing(proposalId), "carried in the last second");

        _pass(23 hours);
        for (uint256 i = 2; i < 5; ++i) {
            _vote(proposalId, holders[i], AGAINST);
        }
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        _assertState(proposalId, IGovernor.ProposalState.Defeated, "answered");
    }

    /// @notice And one account cannot carry it alone, whatever it gathers.
    function test_Compound289_OneAccountCountsForTheCapAtMost() public {
        for (uint256 i = 1; i < 15; ++i) {
            _moveAllTokens(holders[i], holders[0]);
        }
        _pass(1);
        uint256 proposalId = _proposeAndOpen(holders[0], _grab());
        assertEq(_vote(proposalId, holders[0], FOR), HOLDING, "5% of 75%");
        _vote(proposalId, holders[15], AGAINST);
        assertFalse(governor.isPassing(proposalId), "one other holder suffices against it");
    }

    /// @notice Build Finance, February 2022: whoever wins one vote mints without end.
    function test_BuildFinance_MintingIsConstitutionalOnceAYearAndBounded() public {
        _pass(365 days);
        uint256 limit = token.mintLimit();
        assertEq(limit, (HOLDERS * HOLDING * 2) / 100, "2% of the supply");
        Draft memory tooMuch = Drafts.draft("Much").call(
            address(token),
            abi.encodeCall(token.mint, (attacker, limit + 1))
        );
        _enactUntilReady(tooMuch);
        vm.expectRevert(abi.encodeWithSelector(PlenumToken.TokenMintTooLarge.selector, limit + 1, limit));
        _execute(tooMuch);

        Draft memory most = Drafts.draft("Most").call(address(token), abi.encodeCall(token.mint, (attacker, limit)));
        uint256 proposalId = _enact(most);
        (, uint16 thresholdBps, ) = governor.proposalRules(proposalId);
        assertEq(thresholdBps, 6_666, "constitutional");

        Draft memory again = Drafts.draft("Again").call(address(token), abi.encodeCall(token.mint, (attacker, 1)));
        _enactUntilReady(again);
        vm.expectPartialRevert(PlenumToken.TokenMintTooEarly.selector);
        _execute(again);
    }

    /// @notice A decision cannot move its own execution elsewhere or act through the governor.
    function test_Escape_ByUpdateTimelock() public {
        Draft memory draft = Drafts.draft("Escape").call(
            address(governor),
            abi.encodeCall(governor.updateTimelock, (TimelockController(payable(attacker))))
        );
        _enactUntilReady(draft);
        vm.expectRevert(PlenumGovernor.GovernorTimelockIsFixed.selector);
        _execute(draft);
    }

    function test_Escape_ByRelay() public {
        Draft memory draft = Drafts.draft("Escape").call(
            address(governor),
            abi.encodeCall(governor.relay, (address(recorder), 0, hex"12345678"))
        );
        _enactUntilReady(draft);
        vm.expectRevert(PlenumGovernor.GovernorCannotRelay.selector);
        _execute(draft);
    }

    function test_Escape_ByGrantRole() public {
        bytes32 role = treasury.PROPOSER_ROLE();
        bytes[3] memory calls = [
            abi.encodeCall(treasury.grantRole, (role, attacker)),
            abi.encodeCall(treasury.revokeRole, (role, address(governor))),
            abi.encodeCall(treasury.renounceRole, (role, address(treasury)))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            Draft memory draft = Drafts.draft(string.concat("Escape ", vm.toString(i))).call(
                address(treasury),
                calls[i]
            );
            _enactUntilReady(draft);
            vm.expectRevert(Treasury.TreasuryRolesAreFixed.selector);
            _execute(draft);
        }
    }

    /// @notice The treasury scheduling for itself, by a proposal, would skip the vote the next time.
    function test_Escape_ByTheTreasurySchedulingForItself() public {
        Draft memory draft = Drafts.draft("Escape").call(
            address(treasury),
            abi.encodeCall(treasury.schedule, (attacker, 0, "", bytes32(0), bytes32(0), 30 days))
        );
        _enactUntilReady(draft);
        vm.expectRevert();
        _execute(draft);
    }

    /// @notice An early override carries the proposal so that the one extension of OpenZeppelin's module would be spent; then the
    /// delegate turns the outcome in the last second. Here the delegators still get the extension.
    function test_EarlyOverrideDoesNotSpendTheExtension() public {
        for (uint256 i = 2; i < 5; ++i) {
            vm.prank(holders[i]);
            token.delegate(delegate);
        }
        _pass(1);
        uint256 proposalId = _proposeAndOpen(holders[0], _grab());
        _override(proposalId, holders[0], FOR); // quorum and majority at the very start
        _vote(proposalId, holders[1], AGAINST);
        uint256 deadline = governor.proposalDeadline(proposalId);
        vm.warp(deadline);
        _vote(proposalId, delegate, FOR);
        assertEq(governor.proposalDeadline(proposalId), deadline + 1 days, "time for the delegators");

        vm.warp(deadline + 1 days);
        for (uint256 i = 2; i < 5; ++i) {
            _override(proposalId, holders[i], AGAINST);
        }
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        _assertState(proposalId, IGovernor.ProposalState.Defeated, "overruled");
    }

    /// @notice Lowering the cap while votes are being cast would cut the later ones.
    function test_CapLoweredMidVoteDoesNotReachTheVote() public {
        Draft memory lower = Drafts.draft("Lower").call(address(governor), abi.encodeCall(governor.setPowerCap, (100)));
        uint256 lowerId = _proposeAndOpen(holders[0], lower);
        _approve(lowerId);
        _queue(lower);
        uint256 proposalId = _proposeAndOpen(holders[1], _grab());
        _vote(proposalId, holders[1], FOR);
        vm.warp(governor.proposalEta(lowerId));
        _execute(lower);

        assertEq(governor.powerCapBps(), 100, "lowered");
        assertEq(governor.powerCap(proposalId), HOLDING, "not for this one");
        assertEq(_vote(proposalId, holders[2], AGAINST), HOLDING, "later votes count alike");
    }

    /// @notice So would moving the threshold.
    function test_ThresholdMovedMidVoteDoesNotReachTheVote() public {
        Draft memory move = Drafts.draft("Move").call(
            address(governor),
            abi.encodeCall(governor.setProposalThreshold, (0))
        );
        uint256 proposalId = _propose(holders[1], move);
        vm.prank(address(treasury));
        classifier.setThreshold(ProposalClass.Constitutional, 8_000);
        (, uint16 thresholdBps, ) = governor.proposalRules(proposalId);
        assertEq(thresholdBps, 6_666, "frozen");
    }

    /// @notice A payee that is called while a proposal executes can neither execute it again nor anything else.
    function test_ReentrancyDuringExecutionGainsNothing() public {
        vm.deal(address(treasury), 100 ether);
        Reentrant payee = new Reentrant();
        Draft memory other = Drafts.draft("Other").pay(attacker, 1 ether);
        Draft memory draft = Drafts.draft("Pay").pay(address(payee), 1 ether);
        bytes32 hash = draft.descriptionHash();
        bytes memory again = abi.encodeCall(governor.execute, (draft.targets, draft.values, draft.calldatas, hash));
        payee.prepare(address(governor), again);
        bytes memory requeue = abi.encodeCall(governor.queue, (draft.targets, draft.values, draft.calldatas, hash));
        payee.prepare(address(governor), requeue);
        payee.prepare(
            address(treasury),
            abi.encodeCall(treasury.executeBatch, (other.targets, other.values, other.calldatas, bytes32(0), bytes32(0)))
        );
        payee.prepare(address(treasury), abi.encodeCall(treasury.updateDelay, (1 days)));
        payee.prepare(address(governor), abi.encodeCall(governor.setPowerCap, (100)));
        _enact(draft);
        assertEq(payee.payments(), 1, "paid once");
        assertEq(payee.succeeded(), 0, "no call went through");
        assertEq(address(treasury).balance, 99 ether, "the rest is there");
    }

    /// @notice A setter slipped in during the execution of a proposal that contains it elsewhere runs only as the treasury.
    function test_ReentrancyCannotSpendAGovernanceCall() public {
        Reentrant payee = new Reentrant();
        bytes memory setter = abi.encodeCall(governor.setPowerCap, (600));
        payee.prepare(address(governor), setter);
        vm.deal(address(treasury), 1 ether);
        _enact(Drafts.draft("Set").pay(address(payee), 1 ether).call(address(governor), setter));
        assertEq(payee.succeeded(), 0, "not by the payee");
        assertEq(governor.powerCapBps(), 600, "by the treasury");
    }

}
