// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlenumGovernor} from "../../../contracts/governance/PlenumGovernor.sol";
import {CountingModel, Voter} from "./CountingModel.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";
import {VoteEvents} from "./VoteEvents.sol";

/// @notice The governor against the plain model, over random holdings, delegations, votes and orders of votes.
contract GovernorCountingModelTest is PlenumTest {
    using CountingModel for Voter[];
    using Drafts for Draft;

    uint256 private constant VOTERS = 7;
    uint256 private constant SUPPLY = 1_000_000;

    address private bank = account("bank");

    function setUp() public override {
        holders.push(bank);
        uint256[] memory amounts = new uint256[](1);
        amounts[0] = SUPPLY;
        PlenumGovernor.Settings memory settings = _settings();
        settings.powerCapBps = 2_000;
        settings.proposalThreshold = 0;
        _deploy(holders, amounts, settings);
    }

    /// @notice The same set of votes gives the same tallies and ballots in any order; after each vote tallies, ballots and
    /// events are what the model says, and no account counts for more than the cap.
    function testFuzz_TalliesAreTheModelInAnyOrder(uint256 seed) public {
        Voter[] memory voters = _randomVoters(seed);
        uint256 proposalId = _proposeAndOpen(bank, Drafts.draft("Vote").pay(account("payee"), 1));

        uint256 start = vm.snapshotState();
        uint256[3] memory oneOrder = _castAll(proposalId, voters, _random(seed, "one order"));
        vm.revertToState(start);
        uint256[3] memory otherOrder = _castAll(proposalId, voters, _random(seed, "other order"));
        for (uint256 support = 0; support < 3; ++support) {
            assertEq(oneOrder[support], otherOrder[support], "order does not matter");
        }
    }

    /// @dev Some hold nothing, some more than the cap (20%); delegates are anybody, oneself, nobody.
    function _randomVoters(uint256 seed) private returns (Voter[] memory voters) {
        voters = new Voter[](VOTERS);
        for (uint256 i = 0; i < VOTERS; ++i) {
            voters[i].account = account(string.concat("voter ", vm.toString(i)));
        }
        for (uint256 i = 0; i < VOTERS; ++i) {
            uint256 word = _random(seed, string.concat("voter ", vm.toString(i)));
            Voter memory voter = voters[i];
            uint256 share = word % 8;
            voter.balance = share == 0 ? 0 : share == 1 ? 1 : share == 2 ? 250_000 : ((word >> 8) % 120_000);
            uint256 choice = (word >> 32) % (VOTERS + 2);
            if (choice < VOTERS) voter.delegate = voters[choice].account;
            if (choice == VOTERS) voter.delegate = voter.account;
            uint256 actions = (word >> 64) % 8;
            voter.voted = actions < 5;
            voter.overrode = actions > 2;
            voter.voteSupport = uint8((word >> 96) % 3);
            voter.overrideSupport = uint8((word >> 104) % 3);
        }
        _settle(voters);
    }

    /// @dev Hands out tokens and delegations, then drops votes that have no units.
    function _settle(Voter[] memory voters) private {
        for (uint256 i = 0; i < VOTERS; ++i) {
            uint256 left = token.balanceOf(bank);
            if (voters[i].balance > left) voters[i].balance = left;
            vm.prank(bank);
            token.transfer(voters[i].account, voters[i].balance);
            vm.prank(voters[i].account);
            token.delegate(voters[i].delegate);
        }
        for (uint256 i = 0; i < VOTERS; ++i) {
            if (voters[i].balance == 0) voters[i].overrode = false;
            if (voters.pastVotes(voters[i].account) == 0) voters[i].voted = false;
        }
    }

    function _castAll(
        uint256 proposalId,
        Voter[] memory voters,
        uint256 seed
    ) private returns (uint256[3] memory votes) {
        Voter[] memory done = new Voter[](VOTERS);
        uint256[] memory order = new uint256[](2 * VOTERS);
        for (uint256 i = 0; i < order.length; ++i) {
            if (i < VOTERS) {
                done[i] = Voter(voters[i].account, voters[i].delegate, voters[i].balance, false, 0, false, 0);
            }
            uint256 other = uint256(keccak256(abi.encode(seed, i))) % (i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        vm.recordLogs();
        for (uint256 i = 0; i < order.length; ++i) {
            _castOne(proposalId, voters[order[i] % VOTERS], done[order[i] % VOTERS], order[i] < VOTERS);
            votes = VoteEvents.addUp(votes, vm.getRecordedLogs(), proposalId);
            _assertModel(proposalId, done, votes);
        }
    }

    function _castOne(uint256 proposalId, Voter memory voter, Voter memory done, bool asOverride) private {
        if (asOverride && voter.overrode) {
            _override(proposalId, voter.account, voter.overrideSupport);
            done.overrode = true;
            done.overrideSupport = voter.overrideSupport;
        }
        if (!asOverride && voter.voted) {
            _vote(proposalId, voter.account, voter.voteSupport);
            done.voted = true;
            done.voteSupport = voter.voteSupport;
        }
    }

    function _assertModel(uint256 proposalId, Voter[] memory done, uint256[3] memory eventSums) private view {
        uint256 cap = SUPPLY / 5;
        assertEq(governor.powerCap(proposalId), cap, "cap");
        uint256[3] memory expected = done.tally(cap);
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = governor.proposalVotes(proposalId);
        assertEq(againstVotes, expected[AGAINST], "against");
        assertEq(forVotes, expected[FOR], "for");
        assertEq(abstainVotes, expected[ABSTAIN], "abstain");
        for (uint256 support = 0; support < 3; ++support) {
            assertEq(eventSums[support], expected[support], "events add up to the tally");
        }
        for (uint256 i = 0; i < done.length; ++i) {
            _assertBallot(proposalId, done, i, cap);
        }
    }

    function _assertBallot(uint256 proposalId, Voter[] memory done, uint256 index, uint256 cap) private view {
        Voter memory voter = done[index];
        (uint8 support, bool overridden, uint256 own, uint256 asDelegate, uint256 takenBack) = governor.ballot(
            proposalId,
            voter.account
        );
        assertEq(support, voter.voted ? voter.voteSupport + 1 : 0, "support");
        assertEq(overridden, voter.overrode, "overridden");
        assertEq(own, CountingModel.own(voter, cap), "own");
        assertEq(asDelegate, done.asDelegate(index, cap), "as delegate");
        assertEq(takenBack, done.takenBack(voter.account), "taken back");
        assertAtMost(own + asDelegate, cap, "no account above the cap");
        _assertCountedVotes(proposalId, done, voter, asDelegate);
    }

    function _assertCountedVotes(
        uint256 proposalId,
        Voter[] memory done,
        Voter memory voter,
        uint256 asDelegate
    ) private view {
        (uint256 pastVotes, uint256 takenBack, uint256 aboveCap, uint256 counts) = governor.countedVotes(
            proposalId,
            voter.account
        );
        assertEq(pastVotes, done.pastVotes(voter.account), "past votes");
        assertEq(pastVotes - takenBack - aboveCap, counts, "the parts add up");
        if (voter.voted) assertEq(counts, asDelegate, "counted as shown");
    }

    function _random(uint256 seed, string memory what) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, what)));
    }
}
