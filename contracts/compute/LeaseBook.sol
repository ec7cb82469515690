// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {LeaseRequest} from "../policy/PolicyTypes.sol";
import {ILeaseManager} from "./ILeaseManager.sol";

/// @notice What leases add up to: hours by recipient, organisation and provider, FLOP by project and organisation.
/// @dev FLOP sums are kept exactly (each below 2**192) and saturate only when read: a sum that is cut off when written would become
///      too small when something is taken off again.
abstract contract LeaseBook is ILeaseManager {
    /// @dev What one lease counts for.
    struct Entry {
        uint256 parentId;
        uint64 milliHours;
        uint256 flop;
    }

    mapping(uint256 projectId => uint256) private _projectFlop;
    mapping(uint256 parentId => uint256) private _recipientFlop;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 recipientId => uint64))) private _byRecipient;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 parentId => uint64))) private _byParent;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 providerId => uint64))) private _atProvider;

    function _enter(LeaseRequest memory request, Entry memory entry) internal {
        _byRecipient[request.epoch][request.classId][request.recipientId] += entry.milliHours;
        _byParent[request.epoch][request.classId][entry.parentId] += entry.milliHours;
        _atProvider[request.epoch][request.classId][request.providerId] += entry.milliHours;
        _projectFlop[request.projectId] += entry.flop;
        _recipientFlop[entry.parentId] += entry.flop;
    }

    /// @dev Takes off a lease that was never active.
    function _remove(LeaseRequest memory request, Entry memory entry) internal {
        _returnHours(request, entry.parentId, entry.milliHours);
        _projectFlop[request.projectId] -= entry.flop;
        _recipientFlop[entry.parentId] -= entry.flop;
    }

    /// @dev FLOP stay: what was leased and not used could have been.
    function _returnHours(LeaseRequest memory request, uint256 parentId, uint64 milliHours) internal {
        _byRecipient[request.epoch][request.classId][request.recipientId] -= milliHours;
        _byParent[request.epoch][request.classId][parentId] -= milliHours;
        _atProvider[request.epoch][request.classId][request.providerId] -= milliHours;
    }

    /// @inheritdoc ILeaseManager
    function projectFlop(uint256 projectId) public view returns (uint128) {
        return _saturate(_projectFlop[projectId]);
    }

    /// @inheritdoc ILeaseManager
    function recipientFlop(uint256 parentId) public view returns (uint128) {
        return _saturate(_recipientFlop[parentId]);
    }

    /// @inheritdoc ILeaseManager
    function leasedByRecipient(uint256 epoch, uint256 classId, uint256 recipientId) public view returns (uint64) {
        return _byRecipient[epoch][classId][recipientId];
    }

    /// @inheritdoc ILeaseManager
    function leasedByParent(uint256 epoch, uint256 classId, uint256 parentId) public view returns (uint64) {
        return _byParent[epoch][classId][parentId];
    }

    /// @inheritdoc ILeaseManager
    function leasedAtProvider(uint256 epoch, uint256 classId, uint256 providerId) public view returns (uint64) {
        return _atProvider[epoch][classId][providerId];
    }

    function _saturate(uint256 flop) internal pure returns (uint128) {
        return flop > type(uint128).max ? type(uint128).max : uint128(flop);
    }
}
