// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {IComputeRegistry} from "./IComputeRegistry.sol";

/// @notice GPU classes, the providers that contribute them, the recipients that use them and their projects.
contract ComputeRegistry is IComputeRegistry, TreasuryOnly {
    /// @notice A class is a bit of a 256-bit set in policies; bit 0 stays free, as ids count from 1.
    uint256 public constant MAX_GPU_CLASSES = 255;
    uint256 public constant MAX_NAME_BYTES = 64;
    uint256 public constant MAX_DESCRIPTION_BYTES = 2048;
    /// @notice Sums and products over quantities stay far inside their types.
    uint64 public constant MAX_MILLI_HOURS = 2 ** 56 - 1;

    GpuClass[] private _gpuClasses;
    Provider[] private _providers;
    Recipient[] private _recipients;
    Project[] private _projects;
    mapping(uint256 providerId => mapping(uint256 classId => uint64)) private _ceilings;

    error UnknownGpuClass(uint256 classId);
    error UnknownProvider(uint256 providerId);
    error UnknownRecipient(uint256 recipientId);
    error UnknownProject(uint256 projectId);
    error TooManyGpuClasses(uint256 limit);
    error PeakFlopsIsZero();
    error NameLength(uint256 length, uint256 limit);
    error DescriptionTooLong(uint256 length, uint256 limit);
    error OperatorIsZero();
    error OperatorUnchanged(address operator);
    error NotOperator(address caller);
    error RecipientSuspended(uint256 recipientId);
    error SuspensionUnchanged(bool suspended);
    error CeilingTooHigh(uint64 milliHours, uint64 limit);
    error CeilingNotRaised(uint64 milliHours, uint64 current);
    error CeilingNotLowered(uint64 milliHours, uint64 current);

    /// @param treasury_ the only authority
    /// @param initialClasses get the ids 1, 2, …; more are added by vote
    constructor(address treasury_, GpuClass[] memory initialClasses) TreasuryOnly(treasury_) {
        for (uint256 i = 0; i < initialClasses.length; i++) {
            GpuClass memory class = initialClasses[i];
            _addGpuClass(class.name, class.peakFlops, class.multiplierBps);
        }
    }

    // GPU classes

    /// @inheritdoc IComputeRegistry
    function addGpuClass(
        string calldata name,
        uint128 peakFlops,
        uint32 multiplierBps
    ) external onlyTreasury returns (uint256) {
        return _addGpuClass(name, peakFlops, multiplierBps);
    }

    function _addGpuClass(
        string memory name,
        uint128 peakFlops,
        uint32 multiplierBps
    ) private returns (uint256 classId) {
        _checkName(name);
        // A class without FLOP would be compute that no limit on FLOP sees.
        if (peakFlops == 0) revert PeakFlopsIsZero();
        if (_gpuClasses.length == MAX_GPU_CLASSES) revert TooManyGpuClasses(MAX_GPU_CLASSES);
        _gpuClasses.push(GpuClass(name, peakFlops, multiplierBps));
        classId = _gpuClasses.length;
        emit GpuClassAdded(classId, name, peakFlops, multiplierBps);
    }

    // Providers

    /// @inheritdoc IComputeRegistry
    function admitProvider(
        address operator,
        uint8 region,
        string calldata name
    ) external onlyTreasury returns (uint256 providerId) {
        _checkName(name);
        if (operator == address(0)) revert OperatorIsZero();
        _providers.push(Provider(operator, region, false, name));
        providerId = _providers.length;
        emit ProviderAdmitted(providerId, operator, region, name);
    }

    /// @inheritdoc IComputeRegistry
    function raiseCeiling(uint256 providerId, uint256 classId, uint64 milliHours) external onlyTreasury {
        uint64 current = ceiling(providerId, classId);
        if (milliHours <= current) revert CeilingNotRaised(milliHours, current);
        if (milliHours > MAX_MILLI_HOURS) revert CeilingTooHigh(milliHours, MAX_MILLI_HOURS);
        _setCeiling(providerId, classId, current, milliHours);
    }

    /// @inheritdoc IComputeRegistry
    function lowerCeiling(uint256 providerId, uint256 classId, uint64 milliHours) external onlyTreasury {
        uint64 current = ceiling(providerId, classId);
        if (milliHours >= current) revert CeilingNotLowered(milliHours, current);
        _setCeiling(providerId, classId, current, milliHours);
    }

    function _setCeiling(uint256 providerId, uint256 classId, uint64 current, uint64 milliHours) private {
        _ceilings[providerId][classId] = milliHours;
        emit CeilingSet(providerId, classId, current, milliHours);
    }

    /// @inheritdoc IComputeRegistry
    function suspendProvider(uint256 providerId) external onlyTreasury {
        _setProviderSuspended(providerId, true);
    }

    /// @inheritdoc IComputeRegistry
    function unsuspendProvider(uint256 providerId) external onlyTreasury {
        _setProviderSuspended(providerId, false);
    }

    function _setProviderSuspended(uint256 providerId, bool suspended) private {
        Provider storage stored = _provider(providerId);
        if (stored.suspended == suspended) revert SuspensionUnchanged(suspended);
        stored.suspended = suspended;
        emit ProviderSuspensionSet(providerId, suspended);
    }

    /// @inheritdoc IComputeRegistry
    function setProviderOperator(uint256 providerId, address newOperator) external {
        Provider storage stored = _provider(providerId);
        address oldOperator = stored.operator;
        _checkRotation(oldOperator, newOperator);
        stored.operator = newOperator;
        emit ProviderOperatorSet(providerId, oldOperator, newOperator);
    }

    // Recipients

    /// @inheritdoc IComputeRegistry
    function admitRecipient(
        address operator,
        uint256 parentId,
        string calldata name
    ) external onlyTreasury returns (uint256 recipientId) {
        _checkName(name);
        if (operator == address(0)) revert OperatorIsZero();
        recipientId = _recipients.length + 1;
        uint256 rootId = parentId == 0 ? recipientId : parentOf(parentId);
        _recipients.push(Recipient(operator, uint64(rootId), false, name));
        emit RecipientAdmitted(recipientId, rootId, operator, name);
    }

    /// @inheritdoc IComputeRegistry
    function suspendRecipient(uint256 recipientId) external onlyTreasury {
        _setRecipientSuspended(recipientId, true);
    }

    /// @inheritdoc IComputeRegistry
    function unsuspendRecipient(uint256 recipientId) external onlyTreasury {
        _setRecipientSuspended(recipientId, false);
    }

    function _setRecipientSuspended(uint256 recipientId, bool suspended) private {
        Recipient storage stored = _recipient(recipientId);
        if (stored.suspended == suspended) revert SuspensionUnchanged(suspended);
        stored.suspended = suspended;
        emit RecipientSuspensionSet(recipientId, suspended);
    }

    /// @inheritdoc IComputeRegistry
    function setRecipientOperator(uint256 recipientId, address newOperator) external {
        Recipient storage stored = _recipient(recipientId);
        address oldOperator = stored.operator;
        _checkRotation(oldOperator, newOperator);
        stored.operator = newOperator;
        emit RecipientOperatorSet(recipientId, oldOperator, newOperator);
    }

    /// @inheritdoc IComputeRegistry
    function registerProject(
        uint256 recipientId,
        string calldata name,
        string calldata description
    ) external returns (uint256 projectId) {
        if (msg.sender != _recipient(recipientId).operator) revert NotOperator(msg.sender);
        if (isRecipientSuspended(recipientId)) revert RecipientSuspended(recipientId);
        _checkName(name);
        if (bytes(description).length > MAX_DESCRIPTION_BYTES) {
            revert DescriptionTooLong(bytes(description).length, MAX_DESCRIPTION_BYTES);
        }
        _projects.push(Project(uint64(recipientId), name));
        projectId = _projects.length;
        emit ProjectRegistered(projectId, recipientId, name, description);
    }

    // Views

    /// @inheritdoc IComputeRegistry
    function gpuClass(uint256 classId) external view returns (GpuClass memory) {
        _checkGpuClass(classId);
        return _gpuClasses[classId - 1];
    }

    /// @inheritdoc IComputeRegistry
    function gpuClassCount() external view returns (uint256) {
        return _gpuClasses.length;
    }

    /// @inheritdoc IComputeRegistry
    function provider(uint256 providerId) external view returns (Provider memory) {
        return _provider(providerId);
    }

    /// @inheritdoc IComputeRegistry
    function providerCount() external view returns (uint256) {
        return _providers.length;
    }

    /// @inheritdoc IComputeRegistry
    function ceiling(uint256 providerId, uint256 classId) public view returns (uint64) {
        _provider(providerId);
        _checkGpuClass(classId);
        return _ceilings[providerId][classId];
    }

    /// @inheritdoc IComputeRegistry
    function recipient(uint256 recipientId) external view returns (Recipient memory) {
        return _recipient(recipientId);
    }

    /// @inheritdoc IComputeRegistry
    function recipientCount() external view returns (uint256) {
        return _recipients.length;
    }

    /// @inheritdoc IComputeRegistry
    function isRecipientSuspended(uint256 recipientId) public view returns (bool) {
        Recipient storage stored = _recipient(recipientId);
        return stored.suspended || _recipient(stored.parentId).suspended;
    }

    /// @inheritdoc IComputeRegistry
    function parentOf(uint256 recipientId) public view returns (uint256) {
        return _recipient(recipientId).parentId;
    }

    /// @inheritdoc IComputeRegistry
    function project(uint256 projectId) external view returns (Project memory) {
        if (projectId == 0 || projectId > _projects.length) revert UnknownProject(projectId);
        return _projects[projectId - 1];
    }

    /// @inheritdoc IComputeRegistry
    function projectCount() external view returns (uint256) {
        return _projects.length;
    }

    // Checks

    function _provider(uint256 providerId) private view returns (Provider storage) {
        if (providerId == 0 || providerId > _providers.length) revert UnknownProvider(providerId);
        return _providers[providerId - 1];
    }

    function _recipient(uint256 recipientId) private view returns (Recipient storage) {
        if (recipientId == 0 || recipientId > _recipients.length) revert UnknownRecipient(recipientId);
        return _recipients[recipientId - 1];
    }

    function _checkGpuClass(uint256 classId) private view {
        if (classId == 0 || classId > _gpuClasses.length) revert UnknownGpuClass(classId);
    }

    function _checkName(string memory name) private pure {
        uint256 length = bytes(name).length;
        if (length == 0 || length > MAX_NAME_BYTES) revert NameLength(length, MAX_NAME_BYTES);
    }

    /// @dev The operator may hand over its key; the treasury may replace a lost or stolen one.
    function _checkRotation(address oldOperator, address newOperator) private view {
        if (msg.sender != oldOperator && msg.sender != treasury) revert NotOperator(msg.sender);
        if (newOperator == address(0)) revert OperatorIsZero();
        if (newOperator == oldOperator) revert OperatorUnchanged(oldOperator);
    }
}
