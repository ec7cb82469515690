// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice Epochs of compute: providers commit capacity until the freeze, executed proposals grant it to recipients.
/// @dev Quantities are GPU milli-hours, always below 2**56. Phases follow from the clock; nobody has to turn them.
///      Epoch e starts at genesis + e * epochLength; its freeze is `lead` before that.
interface IEpochAllocator {
    enum Phase {
        Commit, // before the freeze: providers commit, nothing is granted
        Allocate, // from the freeze until the start: grants
        Use, // from the start until the end: grants may still use the rest
        Ended
    }

    /// @notice Constructor settings: epoch e starts at genesis + e * epochLength and freezes `lead` before it starts (seconds).
    event ScheduleSet(uint64 genesis, uint64 epochLength, uint64 lead);
    /// @param milliHours the provider's whole commitment now (set, not added)
    /// @param capacity sum over all providers after it
    event CapacityCommitted(
        uint256 indexed providerId,
        uint256 indexed epoch,
        uint256 indexed classId,
        uint64 oldMilliHours,
        uint64 milliHours,
        uint64 capacity
    );
    /// @param milliHours granted by this grant
    /// @param recipientTotal the recipient's allocation of this class and epoch after it
    /// @param parentTotal the same summed over affiliated recipients: what the cap is held against
    event AllocationGranted(
        uint256 indexed epoch,
        uint256 indexed classId,
        uint256 indexed recipientId,
        uint256 parentId,
        uint64 milliHours,
        uint64 recipientTotal,
        uint64 parentTotal
    );
    event MaxShareSet(uint16 oldMaxShareBps, uint16 newMaxShareBps);

    // By a provider's operator, before the freeze, at most 12 epochs ahead, within the ceiling.
    function commit(uint256 providerId, uint256 epoch, uint256 classId, uint64 milliHours) external;

    /// @notice Lowers a commitment that is above the provider's ceiling (or of a suspended provider) to what it may be. By anyone, before the freeze.
    function trimCommitment(uint256 providerId, uint256 epoch, uint256 classId) external;

    // By the treasury alone.
    function grant(uint256 epoch, uint256 classId, uint256 recipientId, uint64 milliHours) external;

    function raiseMaxShare(uint16 newMaxShareBps) external;

    function lowerMaxShare(uint16 newMaxShareBps) external;

    function genesis() external view returns (uint64);

    function epochLength() external view returns (uint64);

    function lead() external view returns (uint64);

    /// @notice Most that one recipient parent may be allocated of a class in an epoch, in basis points of its capacity; for the
    ///         epochs that freeze after now.
    function maxShareBps() external view returns (uint16);

    /// @notice The maxShareBps that an epoch's cap is computed with: as set before its freeze, so that no later change moves the
    ///         cap of an epoch that is being granted.
    function maxShareBpsOf(uint256 epoch) external view returns (uint16);

    /// @notice Epoch in use at a time; reverts before genesis.
    function epochAt(uint256 timestampSeconds) external view returns (uint256 epoch);

    function epochTimes(uint256 epoch) external view returns (uint64 freeze, uint64 start, uint64 end);

    function phaseAt(uint256 epoch, uint256 timestampSeconds) external view returns (Phase);

    function commitment(uint256 providerId, uint256 epoch, uint256 classId) external view returns (uint64 milliHours);

    function capacity(uint256 epoch, uint256 classId) external view returns (uint64 milliHours);

    function granted(uint256 epoch, uint256 classId) external view returns (uint64 milliHours);

    /// @notice What a recipient may lease of a class in an epoch.
    function allocation(uint256 epoch, uint256 classId, uint256 recipientId) external view returns (uint64 milliHours);

    function parentAllocation(uint256 epoch, uint256 classId, uint256 parentId) external view returns (uint64 milliHours);

    /// @notice Most that one recipient parent may be allocated: capacity times `maxShareBpsOf(epoch)`, rounded down.
    function recipientCap(uint256 epoch, uint256 classId) external view returns (uint64 milliHours);
}
