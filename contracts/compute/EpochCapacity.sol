// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {EpochSchedule} from "./EpochSchedule.sol";
import {IComputeRegistry} from "./IComputeRegistry.sol";
import {IEpochAllocator} from "./IEpochAllocator.sol";

/// @notice What providers commit until the freeze, and the largest part of it that one organisation may get.
abstract contract EpochCapacity is EpochSchedule, TreasuryOnly {
    using Checkpoints for Checkpoints.Trace160;

    /// @notice Below a percent the caps of few recipients could no longer use up a capacity.
    uint16 public constant MIN_MAX_SHARE_BPS = 100;
    /// @notice Whatever is voted: never more than half of a class's capacity for one organisation.
    uint16 public constant MAX_MAX_SHARE_BPS = 5_000;
    /// @notice Commitments are for epochs that start at most this many epoch lengths from now.
    uint64 public constant MAX_EPOCHS_AHEAD = 12;
    /// @notice Sums and products over quantities stay far inside their types.
    uint64 public constant MAX_MILLI_HOURS = 2 ** 56 - 1;
    uint256 internal constant BPS = 10_000;

    IComputeRegistry public immutable registry;

    Checkpoints.Trace160 private _maxShare; // timestamp of the change => basis points
    mapping(uint256 epoch => mapping(uint256 classId => uint64)) private _capacities;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 providerId => uint64))) private _commitments;

    error RegistryIsNotAContract(address registry);
    error MaxShareOutOfBounds(uint16 maxShareBps, uint16 minimum, uint16 maximum);
    error MaxShareNotRaised(uint16 maxShareBps, uint16 current);
    error MaxShareNotLowered(uint16 maxShareBps, uint16 current);
    error EpochTooFarAhead(uint256 epoch);
    error Frozen(uint256 epoch);
    error NotOperator(address caller);
    error AboveCeiling(uint64 milliHours, uint64 limit);
    error NothingToTrim();
    error CapacityTooHigh(uint256 milliHours, uint64 limit);

    constructor(IComputeRegistry registry_, uint16 maxShareBps_) {
        if (address(registry_).code.length == 0) revert RegistryIsNotAContract(address(registry_));
        registry = registry_;
        _setMaxShare(0, maxShareBps_);
    }

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
        uint64 old = _commitments[epoch][classId][providerId];
        uint256 newCapacity = uint256(_capacities[epoch][classId]) - old + milliHours;
        if (newCapacity > MAX_MILLI_HOURS) revert CapacityTooHigh(newCapacity, MAX_MILLI_HOURS);
        _commitments[epoch][classId][providerId] = milliHours;
        _capacities[epoch][classId] = uint64(newCapacity);
        emit CapacityCommitted(providerId, epoch, classId, old, milliHours, uint64(newCapacity));
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
    function capacity(uint256 epoch, uint256 classId) public view returns (uint64) {
        return _capacities[epoch][classId];
    }

    /// @inheritdoc IEpochAllocator
    function recipientCap(uint256 epoch, uint256 classId) public view returns (uint64) {
        return uint64((uint256(capacity(epoch, classId)) * maxShareBpsOf(epoch)) / BPS);
    }
}
