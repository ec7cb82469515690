// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @notice Nobody has the last word at the last minute: each time that a vote changes whether a proposal is passing, the
/// others get at least the vote extension to answer, until two voting periods after the snapshot.
/// @dev OpenZeppelin's module extends once, when the quorum is reached: an early override vote can spend that, and a
/// delegate who turns the outcome later leaves the delegators no time. Its setting, events and errors are kept.
abstract contract GovernorLateChange is GovernorPreventLateQuorum {
    uint48 public constant MIN_VOTE_EXTENSION = 1 hours;

    struct LateChange {
        bool passing; // after the last vote
        uint48 extendedDeadline; // 0 if never extended
    }

    mapping(uint256 proposalId => LateChange) private _lateChanges;

    error GovernorVoteExtensionTooShort(uint256 voteExtension, uint256 minimum);

    /// @notice Whether the proposal would pass if the voting ended now: it has the quorum and its class's threshold.
    function isPassing(uint256 proposalId) public view returns (bool) {
        uint256 snapshot = proposalSnapshot(proposalId);
        return snapshot != 0 && snapshot < clock() && _quorumReached(proposalId) && _voteSucceeded(proposalId);
    }

    /// @notice Unix timestamp in seconds of the last second in which votes count, extensions included.
    function proposalDeadline(
        uint256 proposalId
    ) public view virtual override returns (uint256) {
        return Math.max(Governor.proposalDeadline(proposalId), _lateChanges[proposalId].extendedDeadline);
    }

    function _tallyUpdated(uint256 proposalId) internal virtual override {
        LateChange storage change = _lateChanges[proposalId];
        bool passing = isPassing(proposalId);
        if (passing == change.passing) return;
        change.passing = passing;

        // The period is the proposal's own, so a new setting does not reach into a running vote.
        uint256 latest = 2 * Governor.proposalDeadline(proposalId) - proposalSnapshot(proposalId);
        uint256 deadline = Math.min(clock() + lateQuorumVoteExtension(), latest);
        if (deadline <= proposalDeadline(proposalId)) return;
        change.extendedDeadline = SafeCast.toUint48(deadline);
        emit ProposalExtended(proposalId, uint64(deadline));
    }

    function _setLateQuorumVoteExtension(uint48 newVoteExtension) internal virtual override {
        if (newVoteExtension < MIN_VOTE_EXTENSION) {
            revert GovernorVoteExtensionTooShort(newVoteExtension, MIN_VOTE_EXTENSION);
        }
        super._setLateQuorumVoteExtension(newVoteExtension);
    }
}
