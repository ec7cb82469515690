// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";

contract GovernorLateChangeTest is PlenumTest {
    using Drafts for Draft;

    uint256 private proposalId;
    uint256 private snapshot;
    uint256 private deadline;

    function setUp() public override {
        super.setUp();
        proposalId = _proposeAndOpen(holders[0], Drafts.draft("Vote").pay(account("payee"), 1));
        snapshot = governor.proposalSnapshot(proposalId);
        deadline = governor.proposalDeadline(proposalId);
    }

    function test_AnEarlyChangeExtendsNothing() public {
        _vote(proposalId, holders[0], FOR);
        assertEq(governor.proposalDeadline(proposalId), deadline, "deadline");
    }

    function test_ALateChangeGivesTheOthersTheExtension() public {
        vm.warp(deadline);
        vm.expectEmit(address(governor));
        emit GovernorPreventLateQuorum.ProposalExtended(proposalId, uint64(deadline + 1 days));
        _vote(proposalId, holders[0], FOR);
        assertEq(governor.proposalDeadline(proposalId), deadline + 1 days, "extended");
    }

    function test_ALateVoteThatChangesNothingExtendsNothing() public {
        _vote(proposalId, holders[0], FOR);
        vm.warp(deadline);
        _vote(proposalId, holders[1], FOR);
        assertEq(governor.proposalDeadline(proposalId), deadline, "deadline");
    }

    function test_EveryLateChangeExtends() public {
        vm.warp(deadline);
        _vote(proposalId, holders[0], FOR); // passing
        vm.warp(deadline + 1 days);
        _vote(proposalId, holders[1], AGAINST); // not passing
        assertEq(governor.proposalDeadline(proposalId), deadline + 2 days, "second");
        vm.warp(deadline + 2 days);
        _vote(proposalId, holders[2], FOR); // passing
        assertEq(governor.proposalDeadline(proposalId), deadline + 3 days, "third");
    }

    function test_NeverBeyondTwoPeriodsAfterTheSnapshot() public {
        uint256 latest = snapshot + 10 days;
        uint8 support = FOR;
        vm.warp(deadline);
        for (uint256 i = 0; governor.proposalDeadline(proposalId) < latest; ++i) {
            _vote(proposalId, holders[i], support);
            support = support == FOR ? AGAINST : FOR;
            vm.warp(governor.proposalDeadline(proposalId));
        }
        _vote(proposalId, holders[10], support);
        assertEq(governor.proposalDeadline(proposalId), latest, "at most two periods");
        _pass(1);
        assertTrue(governor.state(proposalId) != IGovernor.ProposalState.Active, "over");
    }

    function test_AnOverrideThatChangesTheOutcomeExtends() public {
        address delegate = account("delegate");
        vm.prank(holders[1]);
        token.delegate(delegate);
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        uint256 second = _proposeAndOpen(holders[0], Drafts.draft("Second").pay(account("payee"), 1));
        _vote(second, delegate, FOR);
        uint256 end = governor.proposalDeadline(second);
        vm.warp(end);
        _override(second, holders[1], AGAINST);
        assertEq(governor.proposalDeadline(second), end + 1 days, "extended");
    }

    /// @notice Whatever is voted when, a vote that changes the outcome leaves the extension, up to two periods.
    function testFuzz_AfterAnyChangeThereIsTimeToAnswer(uint256 seed) public {
        uint256 latest = snapshot + 10 days;
        bool passing = false;
        for (uint256 i = 0; i < 12; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            uint256 left = governor.proposalDeadline(proposalId) - block.timestamp;
            _pass(bound(word, 0, left));
            _vote(proposalId, holders[i], uint8((word >> 128) % 3));
            uint256 end = governor.proposalDeadline(proposalId);
            assertAtMost(end, latest, "at most two periods");
            if (governor.isPassing(proposalId) != passing) {
                passing = !passing;
                uint256 wanted = block.timestamp + 1 days;
                assertTrue(end >= (wanted < latest ? wanted : latest), "time to answer");
            }
        }
    }
}
