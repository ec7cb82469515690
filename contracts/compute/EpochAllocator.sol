// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {VotesExtended} from "@openzeppelin/contracts/governance/utils/VotesExtended.sol";
import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {EpochCapacity} from "./EpochCapacity.sol";
import {EpochSchedule} from "./EpochSchedule.sol";
import {IComputeRegistry} from "./IComputeRegistry.sol";
import {IEpochAllocator} from "./IEpochAllocator.sol";
import {RoundRequests} from "./RoundRequests.sol";
import {RoundSettlement} from "./RoundSettlement.sol";

/// @notice Epochs of compute: providers commit capacity until the freeze, executed proposals grant it to recipients, and a round
///         in which holders support requests divides the rest. The cap of an organisation counts over grants and rounds together.
contract EpochAllocator is RoundSettlement {
    /// @dev In basis points: of the capacity, of the circulating supply, of the circulating supply.
    struct Shares {
        uint16 maxShareBps;
        uint16 maxSupportBps;
        uint16 minSupportBps;
    }

    /// @dev Shares of a settled round are computed from the grants before it, so that later ones don't move them.
    struct Grants {
        uint64 beforeRound;
        uint64 afterRound;
    }

    mapping(uint256 epoch => mapping(uint256 classId => uint64)) private _granted;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 recipientId => uint64))) private _recipientGrants;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 parentId => Grants))) private _parentGrants;

    error NotGrantable(uint256 epoch, Phase phase);
    error RoundNotSettled(uint256 epoch, uint256 classId);
    error MilliHoursIsZero();
    error AboveCapacity(uint256 milliHours, uint64 capacity);
    error AboveRecipientCap(uint256 milliHours, uint64 cap);

    /// @param squareRoot_ whether a round's weights are the square root of support, or support itself
    constructor(
        address treasury_,
        IComputeRegistry registry_,
        VotesExtended token_,
        Schedule memory schedule,
        Shares memory shares,
        bool squareRoot_
    )
        TreasuryOnly(treasury_)
        EpochSchedule(schedule)
        EpochCapacity(registry_, shares.maxShareBps)
        RoundRequests(token_, shares.maxSupportBps, shares.minSupportBps)
        RoundSettlement(squareRoot_)
    {}

    /// @inheritdoc IEpochAllocator
    function grant(uint256 epoch, uint256 classId, uint256 recipientId, uint64 milliHours) external onlyTreasury {
        bool afterRound = _checkGrantable(epoch, classId);
        if (milliHours == 0) revert MilliHoursIsZero();
        if (registry.isRecipientSuspended(recipientId)) revert RecipientSuspended(recipientId);

        uint256 newGranted = uint256(granted(epoch, classId)) + milliHours;
        uint256 used = newGranted + settlement(epoch, classId).milliHours;
        uint64 limit = capacity(epoch, classId);
        if (used > limit) revert AboveCapacity(used, limit);
        _granted[epoch][classId] = uint64(newGranted);
        _grantTo(epoch, classId, recipientId, milliHours, afterRound);
    }

    function _grantTo(uint256 epoch, uint256 classId, uint256 recipientId, uint64 milliHours, bool afterRound) private {
        uint256 parentId = registry.parentOf(recipientId);
        uint256 parentTotal = uint256(parentAllocation(epoch, classId, parentId)) + milliHours;
        uint64 cap = recipientCap(epoch, classId);
        if (parentTotal > cap) revert AboveRecipientCap(parentTotal, cap);

        Grants storage grants = _parentGrants[epoch][classId][parentId];
        if (afterRound) grants.afterRound += milliHours;
        else grants.beforeRound += milliHours;
        _recipientGrants[epoch][classId][recipientId] += milliHours;
        uint64 total = allocation(epoch, classId, recipientId);
        emit AllocationGranted(epoch, classId, recipientId, parentId, milliHours, total, uint64(parentTotal));
    }

    /// @dev Before the freeze a provider could still take back what would be given away; while a round is being settled the rest
    ///      that it divides must stand still.
    function _checkGrantable(uint256 epoch, uint256 classId) private view returns (bool afterRound) {
        Phase phase = phaseAt(epoch, block.timestamp);
        if (phase != Phase.Allocate && phase != Phase.Use) revert NotGrantable(epoch, phase);
        afterRound = settlement(epoch, classId).settled;
        (, uint64 supportEnd) = roundTimes(epoch);
        if (!afterRound && block.timestamp >= supportEnd && requestCount(epoch, classId) != 0) {
            revert RoundNotSettled(epoch, classId);
        }
    }

    /// @inheritdoc IEpochAllocator
    function granted(uint256 epoch, uint256 classId) public view override returns (uint64) {
        return _granted[epoch][classId];
    }

    /// @inheritdoc IEpochAllocator
    function allocation(uint256 epoch, uint256 classId, uint256 recipientId) public view returns (uint64) {
        return _recipientGrants[epoch][classId][recipientId] + share(epoch, classId, recipientId);
    }

    /// @inheritdoc IEpochAllocator
    function parentAllocation(uint256 epoch, uint256 classId, uint256 parentId) public view returns (uint64) {
        Grants memory grants = _parentGrants[epoch][classId][parentId];
        return grants.beforeRound + grants.afterRound + _shareOfParent(epoch, classId, parentId);
    }

    function _grantedBefore(uint256 epoch, uint256 classId, uint256 parentId) internal view override returns (uint64) {
        return _parentGrants[epoch][classId][parentId].beforeRound;
    }
}
