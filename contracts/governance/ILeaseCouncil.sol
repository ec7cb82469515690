// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice What the veto council can do to leases: refuse one that waits for review, and pause new ones for a while.
/// @dev It never calls the lease manager, which asks it: so the council needs to know no other contract.
interface ILeaseCouncil {
    event RefusalConfirmed(uint256 indexed leaseId, address indexed member);
    event RefusalConfirmationRevoked(uint256 indexed leaseId, address indexed member);
    /// @param pauseNumber of the next pause; counts from 1
    event PauseConfirmed(uint256 indexed pauseNumber, address indexed member, uint256 durationSeconds);
    event PauseConfirmationRevoked(uint256 indexed pauseNumber, address indexed member, uint256 durationSeconds);
    /// @param until Unix timestamp in seconds; from then on leases can be opened again
    event LeasesPaused(uint256 indexed pauseNumber, uint64 until);

    /// @notice A member's confirmation that a pending lease must be refused. With enough of them anyone calls `refuseLease` of the
    ///         lease manager.
    function confirmRefusal(uint256 leaseId) external;

    function revokeRefusalConfirmation(uint256 leaseId) external;

    /// @notice A member's confirmation that the next pause shall last this long (seconds, at most 7 days).
    function confirmPause(uint256 durationSeconds) external;

    function revokePauseConfirmation(uint256 durationSeconds) external;

    /// @notice Pauses new leases once enough current members confirmed just this duration; at most once in 30 days. By anyone.
    function pauseLeases(uint256 durationSeconds) external;

    /// @notice Whether enough current members confirmed the refusal and their term has not ended.
    function refuses(uint256 leaseId) external view returns (bool);

    function refusalConfirmations(uint256 leaseId) external view returns (uint256);

    function hasConfirmedRefusal(uint256 leaseId, address member) external view returns (bool);

    /// @notice Confirmations of the next pause with this duration.
    function pauseConfirmations(uint256 durationSeconds) external view returns (uint256);

    function hasConfirmedPause(uint256 durationSeconds, address member) external view returns (bool);

    /// @notice How many pauses there were.
    function pauseCount() external view returns (uint256);

    /// @notice Unix timestamp in seconds until which new leases are paused; in the past or 0 = not.
    function pausedUntil() external view returns (uint64);

    /// @notice Unix timestamp in seconds before which there can't be another pause.
    function nextPauseAt() external view returns (uint64);

    /// @notice Unix timestamp in seconds after which the council can stop nothing.
    function expiresAt() external view returns (uint64);
}
