// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAllocationRounds} from "./IAllocationRounds.sol";
import {IEpochAllocator} from "./IEpochAllocator.sol";

/// @notice When what can be done with an epoch. All of it follows from the clock and from what the constructor fixed for good.
abstract contract EpochSchedule is IEpochAllocator, IAllocationRounds {
    /// @dev Seconds, and a Unix timestamp.
    struct Schedule {
        uint64 genesis; // start of epoch 0; its freeze must still be ahead, so that every epoch can be committed to
        uint64 epochLength;
        // From freeze to start: at least voting delay + period + extension + timelock delay, so that a grant proposed at the freeze
        // is executed before the start (the deployment checks it against the governor).
        uint64 lead;
        uint64 requestSeconds; // from the freeze to supportStart
        uint64 supportSeconds; // from supportStart to supportEnd
    }

    uint64 public constant MIN_EPOCH_LENGTH = 1 days;
    uint64 public constant MAX_EPOCH_LENGTH = 90 days;
    /// @notice The shortest way of a proposal: voting delay 1 h, voting period 1 d, timelock 1 d. With a shorter lead no grant
    ///         could be decided between freeze and start.
    uint64 public constant MIN_LEAD = 2 days + 1 hours;
    uint64 public constant MAX_LEAD = 60 days;
    uint64 public constant MAX_GENESIS_DELAY = 365 days;
    /// @notice Shortest time to request, and to support: shorter ones would be for those alone who wait for them.
    uint64 public constant MIN_ROUND_STEP = 12 hours;

    /// @inheritdoc IEpochAllocator
    uint64 public immutable genesis;
    /// @inheritdoc IEpochAllocator
    uint64 public immutable epochLength;
    /// @inheritdoc IEpochAllocator
    uint64 public immutable lead;
    /// @inheritdoc IAllocationRounds
    uint64 public immutable requestSeconds;
    /// @inheritdoc IAllocationRounds
    uint64 public immutable supportSeconds;

    error EpochLengthOutOfBounds(uint64 epochLength, uint64 minimum, uint64 maximum);
    error LeadOutOfBounds(uint64 lead, uint64 minimum, uint64 maximum);
    error GenesisOutOfBounds(uint64 genesis, uint256 after_, uint256 maximum);
    error RoundStepOutOfBounds(uint64 requestSeconds, uint64 supportSeconds, uint64 minimum, uint64 lead);
    error BeforeGenesis(uint256 timestampSeconds, uint64 genesis);
    error EpochOutOfRange(uint256 epoch);

    constructor(Schedule memory schedule) {
        if (schedule.epochLength < MIN_EPOCH_LENGTH || schedule.epochLength > MAX_EPOCH_LENGTH) {
            revert EpochLengthOutOfBounds(schedule.epochLength, MIN_EPOCH_LENGTH, MAX_EPOCH_LENGTH);
        }
        if (schedule.lead < MIN_LEAD || schedule.lead > MAX_LEAD) {
            revert LeadOutOfBounds(schedule.lead, MIN_LEAD, MAX_LEAD);
        }
        uint256 earliest = block.timestamp + schedule.lead;
        uint256 latest = block.timestamp + MAX_GENESIS_DELAY;
        if (schedule.genesis <= earliest || schedule.genesis > latest) {
            revert GenesisOutOfBounds(schedule.genesis, earliest, latest);
        }
        _checkRoundSteps(schedule);
        genesis = schedule.genesis;
        epochLength = schedule.epochLength;
        lead = schedule.lead;
        requestSeconds = schedule.requestSeconds;
        supportSeconds = schedule.supportSeconds;
        emit ScheduleSet(schedule.genesis, schedule.epochLength, schedule.lead);
    }

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

    /// @inheritdoc IAllocationRounds
    function roundTimes(uint256 epoch) public view returns (uint64 supportStart, uint64 supportEnd) {
        (uint64 freeze, , ) = epochTimes(epoch);
        supportStart = freeze + requestSeconds;
        supportEnd = supportStart + supportSeconds;
    }

    /// @dev A round ends before its epoch starts, so that all compute can be used from the first second.
    function _checkRoundSteps(Schedule memory schedule) private pure {
        uint64 requests = schedule.requestSeconds;
        uint64 supports_ = schedule.supportSeconds;
        bool tooShort = requests < MIN_ROUND_STEP || supports_ < MIN_ROUND_STEP;
        if (tooShort || requests > schedule.lead || supports_ > schedule.lead - requests) {
            revert RoundStepOutOfBounds(requests, supports_, MIN_ROUND_STEP, schedule.lead);
        }
    }
}
