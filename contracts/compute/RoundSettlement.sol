// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAllocationRounds} from "./IAllocationRounds.sol";
import {IEpochAllocator} from "./IEpochAllocator.sol";
import {RoundRequests} from "./RoundRequests.sol";
import {WaterLevel} from "./WaterLevel.sol";

/// @notice Divides what grants left over: anyone brings the level, the contract only checks that it is the one.
/// @dev Shares are never written but computed from the level when they are used, from numbers that no longer change.
abstract contract RoundSettlement is RoundRequests {
    /// @dev How far a settlement over several transactions is, for one level.
    struct Run {
        uint48 requests;
        uint104 sumAtLevel;
        uint104 sumAtNextLevel;
    }

    uint256 public constant MAX_LEVEL = WaterLevel.MAX_LEVEL;

    /// @inheritdoc IAllocationRounds
    bool public immutable squareRoot;

    mapping(uint256 epoch => mapping(uint256 classId => Settlement)) private _settlements;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 level => Run))) private _runs;

    error SupportNotEnded(uint256 epoch);
    error AlreadySettled(uint256 epoch, uint256 classId);
    error LevelOutOfRange(uint256 level);
    error WrongLevel(uint256 level, uint256 sumAtLevel, uint256 sumAtNextLevel, uint256 available);

    constructor(bool squareRoot_) {
        squareRoot = squareRoot_;
        emit RoundScheduleSet(requestSeconds, supportSeconds, squareRoot_);
    }

    /// @dev Milli-hours that grants gave to an organisation before the round was settled, or until now if it isn't.
    function _grantedBefore(uint256 epoch, uint256 classId, uint256 parentId) internal view virtual returns (uint64);

    /// @inheritdoc IEpochAllocator
    function granted(uint256 epoch, uint256 classId) public view virtual returns (uint64);

    /// @inheritdoc IAllocationRounds
    function settle(uint256 epoch, uint256 classId, uint256 level, uint256 steps) external {
        (, uint64 supportEnd) = roundTimes(epoch);
        if (block.timestamp < supportEnd) revert SupportNotEnded(epoch);
        if (_settlements[epoch][classId].settled) revert AlreadySettled(epoch, classId);
        if (level > MAX_LEVEL) revert LevelOutOfRange(level);
        _openRound(epoch);
        Run memory run = _runs[epoch][classId][level];
        uint256 left = requestCount(epoch, classId) - run.requests;
        _addUp(run, epoch, classId, level, steps < left ? steps : left);
        if (steps < left) {
            _runs[epoch][classId][level] = run;
            emit SettlementAdvanced(epoch, classId, level, run.requests);
        } else {
            _finish(run, epoch, classId, level);
        }
    }

    function _addUp(Run memory run, uint256 epoch, uint256 classId, uint256 level, uint256 steps) private view {
        uint256 cap = recipientCap(epoch, classId);
        uint256 minSupport = roundRules(epoch).minSupport;
        uint256 end = run.requests + steps;
        for (uint256 i = run.requests; i < end; i++) {
            (uint256 most, uint256 weight) = _claim(epoch, classId, requestAt(epoch, classId, i), cap, minSupport);
            // Each summand is below 2**56 and there are fewer than 2**48 organisations.
            run.sumAtLevel += uint104(WaterLevel.shareAt(level, most, weight));
            run.sumAtNextLevel += uint104(WaterLevel.shareAt(level + 1, most, weight));
        }
        run.requests = uint48(end);
    }

    /// @dev The certificate. At the highest level everyone has all that they can get.
    function _finish(Run memory run, uint256 epoch, uint256 classId, uint256 level) private {
        uint256 available = capacity(epoch, classId) - granted(epoch, classId);
        bool full = level == MAX_LEVEL;
        if (run.sumAtLevel > available || (!full && run.sumAtNextLevel <= available)) {
            revert WrongLevel(level, run.sumAtLevel, run.sumAtNextLevel, available);
        }
        uint64 milliHours = uint64(run.sumAtLevel);
        _settlements[epoch][classId] = Settlement(true, full, uint152(level), milliHours);
        emit RoundSettled(epoch, classId, level, full, milliHours, recipientCap(epoch, classId));
    }

    /// @dev Who is not eligible can get nothing, with whatever weight.
    function _claim(
        uint256 epoch,
        uint256 classId,
        Request memory request,
        uint256 cap,
        uint256 minSupport
    ) private view returns (uint256 most, uint256 weight) {
        if (request.support == 0 || request.support < minSupport) return (0, 0);
        most = WaterLevel.mostOf(request.milliHours, cap, _grantedBefore(epoch, classId, request.parentId));
        weight = WaterLevel.weightOf(request.support, squareRoot);
    }

    /// @inheritdoc IAllocationRounds
    function settlement(uint256 epoch, uint256 classId) public view returns (Settlement memory) {
        return _settlements[epoch][classId];
    }

    /// @inheritdoc IAllocationRounds
    function share(uint256 epoch, uint256 classId, uint256 recipientId) public view returns (uint64) {
        Request memory request = _requestOfParent(epoch, classId, registry.parentOf(recipientId));
        return request.recipientId == recipientId ? _shareOf(epoch, classId, request) : 0;
    }

    /// @dev What the round gave to an organisation.
    function _shareOfParent(uint256 epoch, uint256 classId, uint256 parentId) internal view returns (uint64) {
        return _shareOf(epoch, classId, _requestOfParent(epoch, classId, parentId));
    }

    function _shareOf(uint256 epoch, uint256 classId, Request memory request) private view returns (uint64) {
        Settlement memory settled = _settlements[epoch][classId];
        if (!settled.settled || request.support == 0) return 0;
        uint256 cap = recipientCap(epoch, classId);
        (uint256 most, uint256 weight) = _claim(epoch, classId, request, cap, roundRules(epoch).minSupport);
        return uint64(WaterLevel.shareAt(settled.level, most, weight));
    }
}
