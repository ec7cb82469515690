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
import {LeaseBook} from "./LeaseBook.sol";

/// @notice What stands between a request and a lease: first what must hold of any lease (reverts), then the policies (a mask).
abstract contract LeaseFirewall is LeaseBook, TreasuryOnly {
    /// @notice Leases of this risk tier or above wait for the council's review.
    uint8 public constant REVIEWED_RISK_TIER = 2;

    IComputeRegistry public immutable registry;
    IEpochAllocator public immutable allocator;
    IPolicyRegistry public immutable policies;
    /// @notice Reviews leases of high risk tiers and may pause new ones.
    ILeaseCouncil public council;

    error NotAContract(address account);
    error LeasesPaused(uint64 until);
    error EmptyLease();
    error RecipientSuspended(uint256 recipientId);
    error ProviderSuspended(uint256 providerId);
    error ProjectOfAnother(uint256 projectId, uint256 recipientId);
    error AboveAllocation(uint64 milliHours, uint64 left);
    error AboveCommitment(uint64 milliHours, uint64 left);
    error DoesNotFitIntoEpoch(uint256 endsAt, uint64 epochEnd);

    constructor(
        IComputeRegistry registry_,
        IEpochAllocator allocator_,
        IPolicyRegistry policies_,
        ILeaseCouncil council_
    ) {
        _checkContract(address(registry_));
        _checkContract(address(allocator_));
        _checkContract(address(policies_));
        registry = registry_;
        allocator = allocator_;
        policies = policies_;
        _setCouncil(council_);
    }

    /// @inheritdoc ILeaseManager
    function setCouncil(address newCouncil) external onlyTreasury {
        _setCouncil(ILeaseCouncil(newCouncil));
    }

    function _setCouncil(ILeaseCouncil newCouncil) private {
        _checkContract(address(newCouncil));
        // An account that doesn't answer would block every lease.
        newCouncil.expiresAt();
        newCouncil.pausedUntil();
        newCouncil.refuses(0);
        emit CouncilSet(address(council), address(newCouncil));
        council = newCouncil;
    }

    /// @inheritdoc ILeaseManager
    function judge(
        LeaseRequest calldata request,
        NamedAttesters[] calldata named
    ) external view returns (uint256 failedRules, uint64 reviewSeconds, LeaseContext memory context) {
        (failedRules, reviewSeconds, context, ) = _judgeNew(request, named);
    }

    /// @dev Whether a new lease may be opened, with all that the answer rests on.
    function _judgeNew(
        LeaseRequest memory request,
        NamedAttesters[] memory named
    )
        internal
        view
        returns (uint256 failedRules, uint64 reviewSeconds, LeaseContext memory context, Entry memory entry)
    {
        uint64 pausedUntil = council.pausedUntil();
        if (block.timestamp < pausedUntil) revert LeasesPaused(pausedUntil);
        _checkParties(request);
        entry = _entryOf(request);
        reviewSeconds = _reviewSecondsOf(request);
        _checkQuantities(request, entry.milliHours, reviewSeconds);
        (failedRules, context) = _judge(request, entry, named);
        if (_needsReview(request) && block.timestamp >= council.expiresAt()) failedRules |= PolicyLib.NO_COUNCIL;
    }

    /// @dev The policies alone; the lease itself must not be in the book.
    function _judge(
        LeaseRequest memory request,
        Entry memory entry,
        NamedAttesters[] memory named
    ) internal view returns (uint256 failedRules, LeaseContext memory context) {
        context = LeaseContext({
            timestampSeconds: uint64(block.timestamp),
            region: registry.provider(request.providerId).region,
            milliHours: entry.milliHours,
            leaseFlop: _saturate(entry.flop),
            projectFlop: projectFlop(request.projectId),
            recipientFlop: recipientFlop(entry.parentId),
            recipientLeasedMilliHours: leasedByParent(request.epoch, request.classId, entry.parentId),
            capacityMilliHours: allocator.capacity(request.epoch, request.classId),
            attestedSchemas: policies.attestedSchemas(request.projectId, named)
        });
        failedRules = policies.evaluate(request, context);
    }

    function _entryOf(LeaseRequest memory request) internal view returns (Entry memory) {
        uint256 gpuSeconds = uint256(request.gpus) * request.durationSeconds;
        return
            Entry({
                parentId: registry.parentOf(request.recipientId),
                // Rounded up: many short leases are not cheaper than a long one.
                milliHours: uint64((gpuSeconds * 1_000 + 3_599) / 3_600),
                flop: gpuSeconds * registry.gpuClass(request.classId).peakFlops
            });
    }

    function _needsReview(LeaseRequest memory request) internal pure returns (bool) {
        return request.riskTier >= REVIEWED_RISK_TIER;
    }

    function _reviewSecondsOf(LeaseRequest memory request) private view returns (uint64) {
        return _needsReview(request) ? policies.longestReviewWindow(block.timestamp) : 0;
    }

    function _checkParties(LeaseRequest memory request) private view {
        if (registry.isRecipientSuspended(request.recipientId)) revert RecipientSuspended(request.recipientId);
        if (registry.provider(request.providerId).suspended) revert ProviderSuspended(request.providerId);
        if (registry.project(request.projectId).recipientId != request.recipientId) {
            revert ProjectOfAnother(request.projectId, request.recipientId);
        }
    }

    function _checkQuantities(LeaseRequest memory request, uint64 milliHours, uint64 reviewSeconds) private view {
        if (milliHours == 0) revert EmptyLease();
        (uint256 epoch, uint256 classId) = (request.epoch, request.classId);
        uint64 allocated = allocator.allocation(epoch, classId, request.recipientId);
        uint64 left = allocated - leasedByRecipient(epoch, classId, request.recipientId);
        if (milliHours > left) revert AboveAllocation(milliHours, left);
        uint64 committed = allocator.commitment(request.providerId, epoch, classId);
        left = committed - leasedAtProvider(epoch, classId, request.providerId);
        if (milliHours > left) revert AboveCommitment(milliHours, left);

        (, uint64 start, uint64 end) = allocator.epochTimes(epoch);
        uint256 earliest = block.timestamp + reviewSeconds;
        uint256 endsAt = (earliest > start ? earliest : start) + request.durationSeconds;
        if (endsAt > end) revert DoesNotFitIntoEpoch(endsAt, end);
    }

    function _checkContract(address account) private view {
        if (account.code.length == 0) revert NotAContract(account);
    }
}
