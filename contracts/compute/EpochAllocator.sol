// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {IComputeRegistry} from "./IComputeRegistry.sol";
import {IEpochAllocator} from "./IEpochAllocator.sol";

/// @notice Epochs of compute: providers commit capacity until the freeze, executed proposals grant it to recipients.
contract EpochAllocator is IEpochAllocator, TreasuryOnly {
    using Checkpoints for Checkpoints.Trace160;

    /// @dev Of one GPU class in one epoch.
    struct Pool {
        uint64 capacity;
        uint64 granted;
    }

    uint64 public constant MIN_EPOCH_LENGTH = 1 days;
    uint64 public constant MAX_EPOCH_LENGTH = 90 days;
    /// @notice The shortest way of a proposal: voting delay 1 h, voting period 1 d, timelock 1 d. With a shorter lead no grant
    ///         could be decided between freeze and start.
    uint64 public constant MIN_LEAD = 2 days + 1 hours;
    uint64 public constant MAX_LEAD = 60 days;
    uint64 public constant MAX_GENESIS_DELAY = 365 days;
    /// @notice Below a percent the caps of few recipients could no longer use up a capacity.
    uint16 public constant MIN_MAX_SHARE_BPS = 100;
    /// @notice Whatever is voted: never more than half of a class's capacity for one organisation.
    uint16 public constant MAX_MAX_SHARE_BPS = 5_000;
    /// @notice Commitments are for epochs that start at most this many epoch lengths from now.
    uint64 public constant MAX_EPOCHS_AHEAD = 12;
    /// @notice Sums and products over quantities stay far inside their types.
    uint64 public constant MAX_MILLI_HOURS = 2 ** 56 - 1;
    uint256 private constant BPS = 10_000;

    IComputeRegistry public immutable registry;
    /// @inheritdoc IEpochAllocator
    uint64 public immutable genesis;
    /// @inheritdoc IEpochAllocator
    uint64 public immutable epochLength;
    /// @inheritdoc IEpochAllocator
    uint64 public immutable lead;

    Checkpoints.Trace160 private _maxShare; // timestamp of the change => basis points
    mapping(uint256 epoch => mapping(uint256 classId => Pool)) private _pools;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 providerId => uint64))) private _commitments;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 recipientId => uint64))) private _allocations;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 parentId => uint64))) private _parentAllocations;

    error RegistryIsNotAContract(address registry);
    error EpochLengthOutOfBounds(uint64 epochLength, uint64 minimum, uint64 maximum);
    error LeadOutOfBounds(uint64 lead, uint64 minimum, uint64 maximum);
    error GenesisOutOfBounds(uint64 genesis, uint256 after_, uint256 maximum);
    error MaxShareOutOfBounds(uint16 maxShareBps, uint16 minimum, uint16 maximum);
    error MaxShareNotRaised(uint16 maxShareBps, uint16 current);
    error MaxShareNotLowered(uint16 maxShareBps, uint16 current);
    error BeforeGenesis(uint256 timestampSeconds, uint64 genesis);
    error EpochOutOfRange(uint256 epoch);
    error EpochTooFarAhead(uint256 epoch);
    error Frozen(uint256 epoch);
    error NotGrantable(uint256 epoch, Phase phase);
    error NotOperator(address caller);
    error AboveCeiling(uint64 milliHours, uint64 limit);
    error NothingToTrim();
    error CapacityTooHigh(uint256 milliHours, uint64 limit);
    error MilliHoursIsZero();
    error RecipientSuspended(uint256 recipientId);
    error AboveCapacity(uint256 milliHours, uint64 capacity);
    error AboveRecipientCap(uint256 milliHours, uint64 cap);

    /// @param genesis_ start of epoch 0; its freeze must still be ahead, so that every epoch can be committed to
    /// @param lead_ seconds from freeze to start: at least voting delay + period + extension + timelock delay, so that a grant
    ///        proposed at the freeze is executed before the start (the deployment checks it against the governor)
    constructor(
        address treasury_,
        IComputeRegistry registry_,
        uint64 genesis_,
        uint64 epochLength_,
        uint64 lead_,
        uint16 maxShareBps_
    ) TreasuryOnly(treasury_) {
        if (address(registry_).code.length == 0) revert RegistryIsNotAContract(address(registry_));
        if (epochLength_ < MIN_EPOCH_LENGTH || epochLength_ > MAX_EPOCH_LENGTH) {
            revert EpochLengthOutOfBounds(epochLength_, MIN_EPOCH_LENGTH, MAX_EPOCH_LENGTH);
        }
        if (lead_ < MIN_LEAD || lead_ > MAX_LEAD) revert LeadOutOfBounds(lead_, MIN_LEAD, MAX_LEAD);
        if (genesis_ <= block.timestamp + lead_ || genesis_ > block.timestamp + MAX_GENESIS_DELAY) {
            revert GenesisOutOfBounds(genesis_, block.timestamp + lead_, block.timestamp + MAX_GENESIS_DELAY);
        }
        registry = registry_;
        genesis = genesis_;
        epochLength = epochLength_;
        lead = lead_;
        emit ScheduleSet(genesis_, epochLength_, lead_);
        _setMaxShare(0, maxShareBps_);
    }

    // Capacity

    /// @inheritdoc IEpochAllocator
    function commit(uint256 providerId, uint256 epoch, uint256 classId, uint64 milliHours) external {
        if (msg.sender != registry.provider(providerId).operator) revert NotOperator(msg.sender);
        (uint64 freeze, uint64 start, ) = epochTimes(epoch);
        if (block.timestamp >= freeze) revert Frozen(epoch);
        if (start > block.timestamp + MAX_EPOCHS_AHEAD * epochLength) revert EpochTooFarAhead(epoch);
        uint64 limit = _commitmentLimit(providerId, classId);
        if (milliHours > limit) revert AboveCeiling(milliHours, limit);
        _setCommitment(providerId, epoch, classId, milliHours);
    }

    /// @inheritdoc IEpochAllocator
    function trimCommitment(uint256 providerId, uint256 epoch, uint256 classId) external {
        (uint64 freeze, , ) = epochTimes(epoch);
        if (block.timestamp >= freeze) revert Frozen(epoch);
        uint64 limit = _commitmentLimit(providerId, classId);
        if (commitment(providerId, epoch, classId) <= limit) revert NothingToTrim();
        _setCommitment(providerId, epoch, classId, limit);
    }

    /// @dev What is counted is what may be delivered: capacity that nobody vouches for would only raise everybody's cap.
    function _commitmentLimit(uint256 providerId, uint256 classId) private view returns (uint64) {
        uint64 limit = registry.ceiling(providerId, classId);
        return registry.provider(providerId).suspended ? 0 : limit;
    }

    function _setCommitment(uint256 providerId, uint256 epoch, uint256 classId, uint64 milliHours) private {
        Pool storage pool = _pools[epoch][classId];
        uint64 old = _commitments[epoch][classId][providerId];
        uint256 newCapacity = uint256(pool.capacity) - old + milliHours;
        if (newCapacity > MAX_MILLI_HOURS) revert CapacityTooHigh(newCapacity, MAX_MILLI_HOURS);
        _commitments[epoch][classId][providerId] = milliHours;
        pool.capacity = uint64(newCapacity);
        emit CapacityCommitted(providerId, epoch, classId, old, milliHours, uint64(newCapacity));
    }

    // Grants

    /// @inheritdoc IEpochAllocator
    function grant(uint256 epoch, uint256 classId, uint256 recipientId, uint64 milliHours) external onlyTreasury {
        Phase phase = phaseAt(epoch, block.timestamp);
        // Before the freeze a provider could still take back what would be given away here.
        if (phase != Phase.Allocate && phase != Phase.Use) revert NotGrantable(epoch, phase);
        if (milliHours == 0) revert MilliHoursIsZero();
        if (registry.isRecipientSuspended(recipientId)) revert RecipientSuspended(recipientId);

        Pool storage pool = _pools[epoch][classId];
        uint256 newGranted = uint256(pool.granted) + milliHours;
        if (newGranted > pool.capacity) revert AboveCapacity(newGranted, pool.capacity);

        uint256 parentId = registry.parentOf(recipientId);
        uint64 cap = recipientCap(epoch, classId);
        uint256 newParentTotal = uint256(_parentAllocations[epoch][classId][parentId]) + milliHours;
        if (newParentTotal > cap) revert AboveRecipientCap(newParentTotal, cap);

        uint64 newRecipientTotal = _allocations[epoch][classId][recipientId] + milliHours;
        pool.granted = uint64(newGranted);
        _parentAllocations[epoch][classId][parentId] = uint64(newParentTotal);
        _allocations[epoch][classId][recipientId] = newRecipientTotal;
        emit AllocationGranted(
            epoch,
            classId,
            recipientId,
            parentId,
            milliHours,
            newRecipientTotal,
            uint64(newParentTotal)
        );
    }

    /// @inheritdoc IEpochAllocator
    function raiseMaxShare(uint16 newMaxShareBps) external onlyTreasury {
        uint16 current = maxShareBps();
        if (newMaxShareBps <= current) revert MaxShareNotRaised(newMaxShareBps, current);
        _setMaxShare(current, newMaxShareBps);
    }

    /// @inheritdoc IEpochAllocator
    function lowerMaxShare(uint16 newMaxShareBps) external onlyTreasury {
        uint16 current = maxShareBps();
        if (newMaxShareBps >= current) revert MaxShareNotLowered(newMaxShareBps, current);
        _setMaxShare(current, newMaxShareBps);
    }

    function _setMaxShare(uint16 current, uint16 newMaxShareBps) private {
        if (newMaxShareBps < MIN_MAX_SHARE_BPS || newMaxShareBps > MAX_MAX_SHARE_BPS) {
            revert MaxShareOutOfBounds(newMaxShareBps, MIN_MAX_SHARE_BPS, MAX_MAX_SHARE_BPS);
        }
        _maxShare.push(uint96(block.timestamp), newMaxShareBps);
        emit MaxShareSet(current, newMaxShareBps);
    }

    // Time

    /// @inheritdoc IEpochAllocator
    function epochAt(uint256 timestampSeconds) external view returns (uint256) {
        if (timestampSeconds < genesis) revert BeforeGenesis(timestampSeconds, genesis);
        return (timestampSeconds - genesis) / epochLength;
    }

    /// @inheritdoc IEpochAllocator
    function epochTimes(uint256 epoch) public view returns (uint64 freeze, uint64 start, uint64 end) {
        // 2**32 epochs of at most 90 days fit into 64 bits of seconds.
        if (epoch > type(uint32).max) revert EpochOutOfRange(epoch);
        start = genesis + uint64(epoch) * epochLength;
        freeze = start - lead;
        end = start + epochLength;
    }

    /// @inheritdoc IEpochAllocator
    function phaseAt(uint256 epoch, uint256 timestampSeconds) public view returns (Phase) {
        (uint64 freeze, uint64 start, uint64 end) = epochTimes(epoch);
        if (timestampSeconds < freeze) return Phase.Commit;
        if (timestampSeconds < start) return Phase.Allocate;
        if (timestampSeconds < end) return Phase.Use;
        return Phase.Ended;
    }

    // Views

    /// @inheritdoc IEpochAllocator
    function maxShareBps() public view returns (uint16) {
        return uint16(_maxShare.latest());
    }

    /// @inheritdoc IEpochAllocator
    function maxShareBpsOf(uint256 epoch) public view returns (uint16) {
        (uint64 freeze, , ) = epochTimes(epoch);
        // Strictly before: within the block of the freeze there may be grants before a change.
        return uint16(_maxShare.upperLookupRecent(uint96(freeze) - 1));
    }

    /// @inheritdoc IEpochAllocator
    function commitment(uint256 providerId, uint256 epoch, uint256 classId) public view returns (uint64) {
        return _commitments[epoch][classId][providerId];
    }

    /// @inheritdoc IEpochAllocator
    function capacity(uint256 epoch, uint256 classId) external view returns (uint64) {
        return _pools[epoch][classId].capacity;
    }

    /// @inheritdoc IEpochAllocator
    function granted(uint256 epoch, uint256 classId) external view returns (uint64) {
        return _pools[epoch][classId].granted;
    }

    /// @inheritdoc IEpochAllocator
    function allocation(uint256 epoch, uint256 classId, uint256 recipientId) external view returns (uint64) {
        return _allocations[epoch][classId][recipientId];
    }

    /// @inheritdoc IEpochAllocator
    function parentAllocation(uint256 epoch, uint256 classId, uint256 parentId) external view returns (uint64) {
        return _parentAllocations[epoch][classId][parentId];
    }

    /// @inheritdoc IEpochAllocator
    function recipientCap(uint256 epoch, uint256 classId) public view returns (uint64) {
        return uint64((uint256(_pools[epoch][classId].capacity) * maxShareBpsOf(epoch)) / BPS);
    }
}
