// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Policy, LeaseRequest, LeaseContext} from "./PolicyTypes.sol";

/// @notice Judges a request by one policy: a mask in which bit i says that rule i failed; 0 = allowed.
/// @dev The bits are recorded in denials and read by the dashboard, which computes the same mask: they never change their
///      meaning. All limits may be reached, but not exceeded. The time of the policy is judged by `isInForce`, not here.
library PolicyLib {
    /// @notice The purpose is not in the set of allowed ones.
    uint256 internal constant PURPOSE_NOT_ALLOWED = 1 << 0;
    /// @notice The purpose is in the set of denied ones, whatever is allowed.
    uint256 internal constant PURPOSE_DENIED = 1 << 1;
    uint256 internal constant DATA_CLASS_NOT_ALLOWED = 1 << 2;
    /// @notice The provider's region is not in the set.
    uint256 internal constant REGION_NOT_ALLOWED = 1 << 3;
    uint256 internal constant GPU_CLASS_NOT_ALLOWED = 1 << 4;
    uint256 internal constant RISK_TIER_TOO_HIGH = 1 << 5;
    uint256 internal constant OVERSIGHT_TOO_LOW = 1 << 6;
    /// @notice The project's FLOP, with this lease.
    uint256 internal constant PROJECT_FLOP_EXCEEDED = 1 << 7;
    /// @notice The recipient parent's FLOP, with this lease.
    uint256 internal constant RECIPIENT_FLOP_EXCEEDED = 1 << 8;
    /// @notice The project's FLOP, with this lease, needs attestations that are not there.
    uint256 internal constant ATTESTATION_MISSING = 1 << 9;
    uint256 internal constant TOO_MANY_GPUS = 1 << 10;
    uint256 internal constant TOO_MANY_MILLI_HOURS = 1 << 11;
    /// @notice The recipient parent's share of the class's capacity in the epoch, with this lease.
    uint256 internal constant SHARE_EXCEEDED = 1 << 12;
    /// @notice Not a rule of a policy: the lease would have to wait for a veto council, and none is in force.
    uint256 internal constant NO_COUNCIL = 1 << 254;
    /// @notice Not a rule of a policy: no base policy is in force, and only a base policy permits.
    uint256 internal constant NO_BASE_POLICY = 1 << 255;

    uint256 private constant BPS = 10_000;

    /// @notice Mask of the policy's rules that the request fails in this context.
    function evaluate(
        Policy memory policy,
        LeaseRequest memory request,
        LeaseContext memory context
    ) internal pure returns (uint256 failedRules) {
        return
            _evaluateKind(policy, request, context) |
            _evaluateFlop(policy, context) |
            _evaluateSize(policy, request, context);
    }

    /// @notice Whether the policy's time includes this second: from validFrom, until before validUntil.
    function isInForce(Policy memory policy, uint256 timestampSeconds) internal pure returns (bool) {
        return policy.validFrom <= timestampSeconds && timestampSeconds < policy.validUntil;
    }

    /// @dev What is asked for, and where.
    function _evaluateKind(
        Policy memory policy,
        LeaseRequest memory request,
        LeaseContext memory context
    ) private pure returns (uint256 failed) {
        if (!_contains(policy.allowedPurposes, request.purpose)) failed |= PURPOSE_NOT_ALLOWED;
        if (_contains(policy.deniedPurposes, request.purpose)) failed |= PURPOSE_DENIED;
        if (!_contains(policy.dataClasses, request.dataClass)) failed |= DATA_CLASS_NOT_ALLOWED;
        if (!_contains(policy.regions, context.region)) failed |= REGION_NOT_ALLOWED;
        if (!_contains(policy.gpuClasses, request.classId)) failed |= GPU_CLASS_NOT_ALLOWED;
        if (request.riskTier > policy.maxRiskTier) failed |= RISK_TIER_TOO_HIGH;
        if (request.oversight < policy.minOversight) failed |= OVERSIGHT_TOO_LOW;
    }

    /// @dev How much training it adds up to. A sum that doesn't fit stays at the largest value: it may hide an excess above
    ///      2**128 - 1 FLOP, which a limit of that size ("none") doesn't forbid anyway, and never makes a sum small.
    function _evaluateFlop(Policy memory policy, LeaseContext memory context) private pure returns (uint256 failed) {
        uint256 projectFlop = _saturatingAdd(context.projectFlop, context.leaseFlop);
        uint256 recipientFlop = _saturatingAdd(context.recipientFlop, context.leaseFlop);
        if (projectFlop > policy.maxProjectFlop) failed |= PROJECT_FLOP_EXCEEDED;
        if (recipientFlop > policy.maxRecipientFlop) failed |= RECIPIENT_FLOP_EXCEEDED;
        if (projectFlop > policy.attestAboveFlop && policy.requiredSchemas & ~context.attestedSchemas != 0) {
            failed |= ATTESTATION_MISSING;
        }
    }

    /// @dev How much at once.
    function _evaluateSize(
        Policy memory policy,
        LeaseRequest memory request,
        LeaseContext memory context
    ) private pure returns (uint256 failed) {
        if (request.gpus > policy.maxGpusPerLease) failed |= TOO_MANY_GPUS;
        if (context.milliHours > policy.maxMilliHoursPerLease) failed |= TOO_MANY_MILLI_HOURS;
        uint256 share = policy.maxShareBpsPerRecipientEpoch;
        uint256 leased = uint256(context.recipientLeasedMilliHours) + context.milliHours;
        // Compared as products, so that nothing is lost by rounding; all fit into 256 bits.
        if (share != type(uint16).max && leased * BPS > share * context.capacityMilliHours) failed |= SHARE_EXCEEDED;
    }

    function _contains(uint256 set, uint8 member) private pure returns (bool) {
        return (set >> member) & 1 == 1;
    }

    function _saturatingAdd(uint128 left, uint128 right) private pure returns (uint256) {
        uint256 sum = uint256(left) + right;
        return sum > type(uint128).max ? type(uint128).max : sum;
    }
}
