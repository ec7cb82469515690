// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ProposalClass} from "../../../contracts/governance/IProposalClassifier.sol";
import {GovernanceHandler} from "./GovernanceHandler.sol";
import {PlenumTest} from "./PlenumTest.sol";

/// @notice What holds after any sequence of what anybody can do.
contract GovernanceInvariantsTest is PlenumTest {
    GovernanceHandler private handler;

    function setUp() public override {
        super.setUp();
        vm.deal(address(treasury), 100 ether);
        address[] memory actors = new address[](8);
        for (uint256 i = 0; i < actors.length; ++i) {
            actors[i] = holders[i];
        }
        handler = new GovernanceHandler(governor, council, actors);
    }

    struct FuzzInterface {
        address addr;
        string[] artifacts;
    }

    /// @dev Read by the runner: random calls go to the handler only, which it would not recognise by its bytecode.
    function targetInterfaces() external view returns (FuzzInterface[] memory targets) {
        targets = new FuzzInterface[](1);
        targets[0].addr = address(handler);
        targets[0].artifacts = new string[](1);
        targets[0].artifacts[0] = "GovernanceHandler";
    }

    /// @notice Only executed proposals change what is governed, and the council stops nothing after its term.
    function invariant_OnlyExecutedProposalsChangeWhatIsGoverned() public view {
        assertEq(handler.usurpations(), 0, "changed otherwise");
        assertEq(handler.lateVetoes(), 0, "stopped after the term");
        assertTrue(treasury.hasRole(treasury.EXECUTOR_ROLE(), address(governor)), "roles");
        assertEq(governor.timelock(), address(treasury), "timelock");
    }

    function invariant_EverySettingIsWithinItsBounds() public view {
        assertTrue(treasury.getMinDelay() >= 1 days && treasury.getMinDelay() <= 30 days, "timelock delay");
        assertTrue(governor.votingDelay() >= 1 hours && governor.votingDelay() <= 7 days, "voting delay");
        uint256 capBps = governor.powerCapBps();
        assertTrue(capBps >= 100 && capBps <= 2_000, "cap");
        assertTrue(governor.quorumNumerator() > 0 && governor.quorumNumerator() <= 4 * capBps, "quorum");
        uint256 thresholdBps = classifier.thresholdBps(ProposalClass.Constitutional);
        assertTrue(thresholdBps >= 6_000 && thresholdBps <= 8_000, "threshold");
        assertAtMost(council.expiresAt(), block.timestamp + 365 days, "term");
    }

    /// @notice Tallies are what counts for each account now and what the events add up to; no account is above the cap.
    function invariant_TalliesAreBallotsAndEventsAndNobodyIsAboveTheCap() public view {
        uint256 actorCount = handler.actorCount();
        for (uint256 p = 0; p < handler.proposalCount(); ++p) {
            uint256 proposalId = handler.proposals(p);
            uint256 cap = governor.powerCap(proposalId);
            uint256 counted = 0;
            for (uint256 i = 0; i < actorCount; ++i) {
                (, , uint256 own, uint256 asDelegate, ) = governor.ballot(proposalId, handler.actors(i));
                assertAtMost(own + asDelegate, cap, "above the cap");
                counted += own + asDelegate;
            }
            (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = governor.proposalVotes(proposalId);
            uint256[3] memory sums = handler.eventSums(proposalId);
            assertEq(againstVotes, sums[AGAINST], "against");
            assertEq(forVotes, sums[FOR], "for");
            assertEq(abstainVotes, sums[ABSTAIN], "abstain");
            assertEq(againstVotes + forVotes + abstainVotes, counted, "ballots");
        }
    }

    /// @notice The runs above would say nothing if nothing ever happened in them.
    function test_TheHandlerReachesVotesExecutionsAndVetoes() public {
        handler.propose(0, 4, 3 days);
        handler.vote(1, 0, 1);
        handler.overrule(2, 0, 1);
        handler.carry(0);
        handler.execute(0);
        assertEq(handler.executions(), 1, "executed");
        assertEq(treasury.getMinDelay(), 3 days, "changed");
        assertTrue(handler.votes() > 1, "voted");
        handler.propose(1, 0, 1);
        handler.veto(1 << 8);
        assertEq(handler.vetoes(), 1, "vetoed");
        assertEq(handler.usurpations(), 0, "by proposals only");
    }
}
