// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CouncilMembers} from "./CouncilMembers.sol";
import {ILeaseCouncil} from "./ILeaseCouncil.sol";

/// @notice The council's part in leases: refusing one that waits for review, and pausing new ones.
abstract contract LeaseCouncil is CouncilMembers {
    uint256 public constant MAX_PAUSE = 7 days;
    /// @notice Seconds from the start of one pause to the earliest start of the next.
    uint64 public constant PAUSE_INTERVAL = 30 days;

    /// @inheritdoc ILeaseCouncil
    uint256 public pauseCount;
    /// @inheritdoc ILeaseCouncil
    uint64 public pausedUntil;
    /// @inheritdoc ILeaseCouncil
    uint64 public nextPauseAt;

    error CouncilPauseOutOfBounds(uint256 durationSeconds, uint256 limit);
    error CouncilPauseTooEarly(uint64 nextPauseAt);

    /// @inheritdoc ILeaseCouncil
    function confirmRefusal(uint256 leaseId) external onlyMemberInTerm {
        _confirm(Act.RefuseLease, leaseId);
        emit RefusalConfirmed(leaseId, msg.sender);
    }

    /// @inheritdoc ILeaseCouncil
    function revokeRefusalConfirmation(uint256 leaseId) external onlyMemberInTerm {
        _revoke(Act.RefuseLease, leaseId);
        emit RefusalConfirmationRevoked(leaseId, msg.sender);
    }

    /// @inheritdoc ILeaseCouncil
    function confirmPause(uint256 durationSeconds) external onlyMemberInTerm {
        if (durationSeconds == 0 || durationSeconds > MAX_PAUSE) {
            revert CouncilPauseOutOfBounds(durationSeconds, MAX_PAUSE);
        }
        _confirm(Act.PauseLeases, _pauseId(durationSeconds));
        emit PauseConfirmed(pauseCount + 1, msg.sender, durationSeconds);
    }

    /// @inheritdoc ILeaseCouncil
    function revokePauseConfirmation(uint256 durationSeconds) external onlyMemberInTerm {
        _revoke(Act.PauseLeases, _pauseId(durationSeconds));
        emit PauseConfirmationRevoked(pauseCount + 1, msg.sender, durationSeconds);
    }

    /// @inheritdoc ILeaseCouncil
    function pauseLeases(uint256 durationSeconds) external {
        _checkConfirmations(Act.PauseLeases, _pauseId(durationSeconds));
        if (block.timestamp < nextPauseAt) revert CouncilPauseTooEarly(nextPauseAt);
        pausedUntil = uint64(block.timestamp + durationSeconds);
        nextPauseAt = uint64(block.timestamp) + PAUSE_INTERVAL;
        emit LeasesPaused(++pauseCount, pausedUntil);
    }

    /// @inheritdoc ILeaseCouncil
    function refuses(uint256 leaseId) external view returns (bool) {
        return _isInTerm() && refusalConfirmations(leaseId) >= requiredConfirmations;
    }

    /// @inheritdoc ILeaseCouncil
    function refusalConfirmations(uint256 leaseId) public view returns (uint256) {
        return _confirmations(Act.RefuseLease, leaseId);
    }

    /// @inheritdoc ILeaseCouncil
    function hasConfirmedRefusal(uint256 leaseId, address member) external view returns (bool) {
        return _hasConfirmed(Act.RefuseLease, leaseId, member);
    }

    /// @inheritdoc ILeaseCouncil
    function pauseConfirmations(uint256 durationSeconds) external view returns (uint256) {
        return _confirmations(Act.PauseLeases, _pauseId(durationSeconds));
    }

    /// @inheritdoc ILeaseCouncil
    function hasConfirmedPause(uint256 durationSeconds, address member) external view returns (bool) {
        return _hasConfirmed(Act.PauseLeases, _pauseId(durationSeconds), member);
    }

    /// @dev Of the next pause: what was confirmed for one pause doesn't count for the one after it.
    function _pauseId(uint256 durationSeconds) private view returns (uint256) {
        return uint256(keccak256(abi.encode(pauseCount + 1, durationSeconds)));
    }
}
