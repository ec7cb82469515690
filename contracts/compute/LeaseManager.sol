// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {ILeaseCouncil} from "../governance/ILeaseCouncil.sol";
import {NamedAttesters} from "../policy/IAttestations.sol";
import {IPolicyRegistry} from "../policy/IPolicyRegistry.sol";
import {PolicyLib} from "../policy/PolicyLib.sol";
import {LeaseContext, LeaseRequest} from "../policy/PolicyTypes.sol";
import {IComputeRegistry} from "./IComputeRegistry.sol";
import {IEpochAllocator} from "./IEpochAllocator.sol";
import {ILeaseManager} from "./ILeaseManager.sol";
import {LeaseFirewall} from "./LeaseFirewall.sol";

/// @notice Leases: use of an allocation at a provider, opened through the policies in force. The table of transitions is with
///         ILeaseManager.
contract LeaseManager is LeaseFirewall {
    /// @notice Seconds that a provider has to accept an offer.
    uint64 public constant ACCEPT_SECONDS = 2 days;
    /// @notice Seconds after the epoch's end until which usage can be reported.
    uint64 public constant REPORT_SECONDS = 7 days;
    /// @notice Seconds that a recipient has to dispute reported usage.
    uint64 public constant DISPUTE_SECONDS = 3 days;
    /// @notice Denials that are recorded of one recipient for one epoch: no one can fill the record with noise.
    uint256 public constant MAX_DENIALS = 64;

    Lease[] private _leases;
    mapping(uint256 leaseId => NamedAttesters[]) private _named; // of leases under review
    mapping(bytes32 requestHash => bool) private _denied;
    /// @inheritdoc ILeaseManager
    mapping(uint256 recipientId => mapping(uint256 epoch => uint256)) public denialCount;

    error NotOperator(address caller);
    error UnknownLease(uint256 leaseId);
    error WrongState(uint256 leaseId, LeaseState state);
    error TooEarly(uint256 leaseId, uint64 dueAt);
    error TooLate(uint256 leaseId, uint64 dueAt);
    error LeaseFails(uint256 failedRules);
    error NotRefused(uint256 leaseId);
    error UsedMoreThanLeased(uint64 usedMilliHours, uint64 milliHours);

    constructor(
        address treasury_,
        IComputeRegistry registry_,
        IEpochAllocator allocator_,
        IPolicyRegistry policies_,
        ILeaseCouncil council_
    ) TreasuryOnly(treasury_) LeaseFirewall(registry_, allocator_, policies_, council_) {}

    /// @inheritdoc ILeaseManager
    function tryOpenLease(
        LeaseRequest calldata request,
        NamedAttesters[] calldata named
    ) external returns (uint256 leaseId, uint256 failedRules) {
        LeaseContext memory context;
        (leaseId, failedRules, context) = _open(request, named);
        if (failedRules != 0) _recordDenial(request, context, failedRules);
    }

    /// @inheritdoc ILeaseManager
    function openLease(
        LeaseRequest calldata request,
        NamedAttesters[] calldata named
    ) external returns (uint256 leaseId) {
        uint256 failedRules;
        (leaseId, failedRules, ) = _open(request, named);
        if (failedRules != 0) revert LeaseFails(failedRules);
    }

    function _open(
        LeaseRequest memory request,
        NamedAttesters[] memory named
    ) private returns (uint256 leaseId, uint256 failedRules, LeaseContext memory context) {
        _checkOperatorOfRecipient(request);
        uint64 reviewSeconds;
        Entry memory entry;
        (failedRules, reviewSeconds, context, entry) = _judgeNew(request, named);
        if (failedRules != 0) return (0, failedRules, context);

        _enter(request, entry);
        bool pending = reviewSeconds != 0;
        uint64 dueAt = pending ? uint64(block.timestamp) + reviewSeconds : _acceptBy(request);
        _leases.push(Lease(request, pending ? LeaseState.Pending : LeaseState.Offered, entry.milliHours, 0, dueAt));
        leaseId = _leases.length;
        if (pending) _storeNamed(leaseId, named);
        _announce(leaseId, pending ? dueAt : 0, pending ? 0 : dueAt, request, context);
    }

    function _announce(
        uint256 leaseId,
        uint64 reviewEndsAt,
        uint64 acceptBy,
        LeaseRequest memory request,
        LeaseContext memory context
    ) private {
        emit LeaseOpened(
            leaseId,
            request.recipientId,
            request.projectId,
            policies.policySetVersion(),
            reviewEndsAt,
            acceptBy,
            request,
            context
        );
    }

    function _recordDenial(LeaseRequest memory request, LeaseContext memory context, uint256 failedRules) private {
        bytes32 requestHash = keccak256(abi.encode(request));
        uint256 count = denialCount[request.recipientId][request.epoch];
        if (_denied[requestHash] || count == MAX_DENIALS) return;
        _denied[requestHash] = true;
        denialCount[request.recipientId][request.epoch] = count + 1;
        emit LeaseDenied(
            requestHash,
            request.recipientId,
            request.projectId,
            policies.policySetVersion(),
            failedRules,
            request,
            context
        );
    }

    /// @dev Whoever finishes the review can name no others: leaving them out would be a way to refuse.
    function _storeNamed(uint256 leaseId, NamedAttesters[] memory named) private {
        for (uint256 i = 0; i < named.length; i++) _named[leaseId].push(named[i]);
    }

    /// @inheritdoc ILeaseManager
    function refuseLease(uint256 leaseId) external {
        Lease storage stored = _inState(leaseId, LeaseState.Pending);
        if (!council.refuses(leaseId)) revert NotRefused(leaseId);
        _remove(stored.request, _entryOf(stored.request));
        _refuse(leaseId, RefusalReason.Council, 0);
    }

    /// @inheritdoc ILeaseManager
    function finishReview(uint256 leaseId) external {
        Lease storage stored = _inState(leaseId, LeaseState.Pending);
        if (block.timestamp < stored.dueAt) revert TooEarly(leaseId, stored.dueAt);
        LeaseRequest memory request = stored.request;
        Entry memory entry = _entryOf(request);
        // Sums before this lease are what it was judged by at first.
        _remove(request, entry);
        if (council.refuses(leaseId)) return _refuse(leaseId, RefusalReason.Council, 0);
        if (_isSuspended(request)) return _refuse(leaseId, RefusalReason.Suspended, 0);
        uint64 acceptBy = _acceptBy(request);
        if (acceptBy < block.timestamp) return _refuse(leaseId, RefusalReason.TooLate, 0);
        (uint256 failedRules, ) = _judge(request, entry, _named[leaseId]);
        // A council whose term ended in the meantime has reviewed nothing.
        if (council.expiresAt() <= stored.dueAt) failedRules |= PolicyLib.NO_COUNCIL;
        if (failedRules != 0) return _refuse(leaseId, RefusalReason.Policies, failedRules);

        _enter(request, entry);
        stored.state = LeaseState.Offered;
        stored.dueAt = acceptBy;
        emit LeaseOffered(leaseId, policies.policySetVersion(), acceptBy);
    }

    function _refuse(uint256 leaseId, RefusalReason reason, uint256 failedRules) private {
        _leases[leaseId - 1].state = LeaseState.Refused;
        emit LeaseRefused(leaseId, reason, policies.policySetVersion(), failedRules);
    }

    /// @inheritdoc ILeaseManager
    function acceptLease(uint256 leaseId) external {
        Lease storage stored = _inState(leaseId, LeaseState.Offered);
        LeaseRequest memory request = stored.request;
        _checkOperatorOfProvider(request);
        if (block.timestamp > stored.dueAt) revert TooLate(leaseId, stored.dueAt);
        if (registry.isRecipientSuspended(request.recipientId)) revert RecipientSuspended(request.recipientId);
        if (registry.provider(request.providerId).suspended) revert ProviderSuspended(request.providerId);
        stored.state = LeaseState.Active;
        emit LeaseAccepted(leaseId);
    }

    /// @inheritdoc ILeaseManager
    function reclaimLease(uint256 leaseId) external {
        Lease storage stored = _inState(leaseId, LeaseState.Offered);
        if (block.timestamp <= stored.dueAt) revert TooEarly(leaseId, stored.dueAt);
        _remove(stored.request, _entryOf(stored.request));
        stored.state = LeaseState.Reclaimed;
        emit LeaseReclaimed(leaseId);
    }

    /// @inheritdoc ILeaseManager
    function reportUsage(uint256 leaseId, uint64 usedMilliHours) external {
        Lease storage stored = _inState(leaseId, LeaseState.Active);
        LeaseRequest memory request = stored.request;
        _checkOperatorOfProvider(request);
        (, uint64 start, uint64 end) = allocator.epochTimes(request.epoch);
        if (block.timestamp < start) revert TooEarly(leaseId, start);
        if (block.timestamp >= end + REPORT_SECONDS) revert TooLate(leaseId, end + REPORT_SECONDS);
        if (usedMilliHours > stored.milliHours) revert UsedMoreThanLeased(usedMilliHours, stored.milliHours);
        stored.state = LeaseState.Reported;
        stored.usedMilliHours = usedMilliHours;
        stored.dueAt = uint64(block.timestamp) + DISPUTE_SECONDS;
        emit UsageReported(leaseId, usedMilliHours, stored.dueAt);
    }

    /// @inheritdoc ILeaseManager
    function disputeUsage(uint256 leaseId) external {
        Lease storage stored = _inState(leaseId, LeaseState.Reported);
        _checkOperatorOfRecipient(stored.request);
        if (block.timestamp > stored.dueAt) revert TooLate(leaseId, stored.dueAt);
        stored.state = LeaseState.Disputed;
        emit UsageDisputed(leaseId);
    }

    /// @inheritdoc ILeaseManager
    function settleLease(uint256 leaseId) external {
        Lease storage stored = _inState(leaseId, LeaseState.Reported);
        if (block.timestamp <= stored.dueAt) revert TooEarly(leaseId, stored.dueAt);
        LeaseRequest memory request = stored.request;
        (, , uint64 end) = allocator.epochTimes(request.epoch);
        uint64 returned = block.timestamp < end ? stored.milliHours - stored.usedMilliHours : 0;
        _returnHours(request, registry.parentOf(request.recipientId), returned);
        stored.state = LeaseState.Settled;
        emit LeaseSettled(leaseId, stored.usedMilliHours, returned);
    }

    /// @inheritdoc ILeaseManager
    function lease(uint256 leaseId) external view returns (Lease memory) {
        return _lease(leaseId);
    }

    /// @inheritdoc ILeaseManager
    function leaseCount() external view returns (uint256) {
        return _leases.length;
    }

    /// @dev The last second in which an acceptance leaves time for the whole duration.
    function _acceptBy(LeaseRequest memory request) private view returns (uint64) {
        (, , uint64 end) = allocator.epochTimes(request.epoch);
        uint64 latest = end - request.durationSeconds;
        uint64 usual = uint64(block.timestamp) + ACCEPT_SECONDS;
        return usual < latest ? usual : latest;
    }

    function _isSuspended(LeaseRequest memory request) private view returns (bool) {
        return
            registry.isRecipientSuspended(request.recipientId) || registry.provider(request.providerId).suspended;
    }

    function _checkOperatorOfRecipient(LeaseRequest memory request) private view {
        if (msg.sender != registry.recipient(request.recipientId).operator) revert NotOperator(msg.sender);
    }

    function _checkOperatorOfProvider(LeaseRequest memory request) private view {
        if (msg.sender != registry.provider(request.providerId).operator) revert NotOperator(msg.sender);
    }

    function _inState(uint256 leaseId, LeaseState expected) private view returns (Lease storage stored) {
        stored = _lease(leaseId);
        if (stored.state != expected) revert WrongState(leaseId, stored.state);
    }

    function _lease(uint256 leaseId) private view returns (Lease storage) {
        if (leaseId == 0 || leaseId > _leases.length) revert UnknownLease(leaseId);
        return _leases[leaseId - 1];
    }
}
