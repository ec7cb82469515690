// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {IComputeRegistry} from "../compute/IComputeRegistry.sol";
import {Attestations} from "./Attestations.sol";
import {IPolicyRegistry} from "./IPolicyRegistry.sol";
import {PolicyLib} from "./PolicyLib.sol";
import {Policy, PolicyKind, LeaseRequest, LeaseContext} from "./PolicyTypes.sol";

/// @notice Base policies and restrictions in force. Nothing is allowed unless a base policy is in force; each ends by itself.
/// @dev Why two kinds: were there one kind that is "tightening" while it is stricter than the others today, it would outlive
///      them and then permit what nobody voted to permit. So only a base policy permits, and adding one, however strict, is
///      loosening. All masks are OR-ed: no policy can take away what another one failed.
contract PolicyRegistry is IPolicyRegistry, Attestations {
    struct Stored {
        PolicyKind kind;
        bool retired;
        string name;
        Policy rules;
    }

    /// @notice Everything ends by itself at most this long (seconds) after it was added.
    uint256 public constant MAX_VALIDITY = 730 days;
    uint256 public constant MAX_BASES = 4;
    /// @notice With MAX_BASES it bounds the gas of an evaluation: no vote can make the firewall too expensive to pass.
    uint256 public constant MAX_RESTRICTIONS = 16;
    uint256 public constant MAX_NAME_BYTES = 128;
    /// @notice Longest review (seconds) that a policy may ask for: a longer one would be a denial that doesn't say so.
    uint32 public constant MAX_REVIEW_WINDOW = 30 days;

    /// @inheritdoc IPolicyRegistry
    uint256 public policySetVersion;
    Stored[] private _policies;
    uint256[] private _baseIds; // those that have not ended, and some that have
    uint256[] private _restrictionIds;

    error UnknownPolicy(uint256 policyId);
    error NameLength(uint256 length, uint256 limit);
    error InvalidValidity(uint64 validFrom, uint64 validUntil, uint256 latestEnd);
    error ReviewWindowTooLong(uint32 reviewWindow, uint32 limit);
    error TooManyPolicies(PolicyKind kind, uint256 limit);
    error AlreadyEnded(uint256 policyId);

    constructor(address treasury_, IComputeRegistry registry_) TreasuryOnly(treasury_) Attestations(registry_) {}

    /// @inheritdoc IPolicyRegistry
    function permit(
        string calldata name,
        uint256 predecessorId,
        Policy calldata rules
    ) external onlyTreasury returns (uint256) {
        return _add(PolicyKind.Base, name, predecessorId, rules);
    }

    /// @inheritdoc IPolicyRegistry
    function restrict(
        string calldata name,
        uint256 predecessorId,
        Policy calldata rules
    ) external onlyTreasury returns (uint256) {
        return _add(PolicyKind.Restriction, name, predecessorId, rules);
    }

    /// @inheritdoc IPolicyRegistry
    function retire(uint256 policyId) external onlyTreasury {
        Stored storage stored = _policy(policyId);
        if (_hasEnded(stored)) revert AlreadyEnded(policyId);
        stored.retired = true;
        policySetVersion++;
        emit PolicyRetired(policyId, policySetVersion);
    }

    function _add(
        PolicyKind kind,
        string calldata name,
        uint256 predecessorId,
        Policy memory rules
    ) private returns (uint256 policyId) {
        if (bytes(name).length == 0 || bytes(name).length > MAX_NAME_BYTES) {
            revert NameLength(bytes(name).length, MAX_NAME_BYTES);
        }
        if (predecessorId > _policies.length) revert UnknownPolicy(predecessorId);
        // The day of execution is not known when a proposal is written: "as soon as possible" is a time in the past.
        if (rules.validFrom < block.timestamp) rules.validFrom = uint64(block.timestamp);
        if (rules.validUntil <= rules.validFrom || rules.validUntil > block.timestamp + MAX_VALIDITY) {
            revert InvalidValidity(rules.validFrom, rules.validUntil, block.timestamp + MAX_VALIDITY);
        }
        if (rules.reviewWindow > MAX_REVIEW_WINDOW) revert ReviewWindowTooLong(rules.reviewWindow, MAX_REVIEW_WINDOW);

        (uint256[] storage ids, uint256 limit) = kind == PolicyKind.Base
            ? (_baseIds, MAX_BASES)
            : (_restrictionIds, MAX_RESTRICTIONS);
        _dropEnded(ids);
        if (ids.length == limit) revert TooManyPolicies(kind, limit);

        policyId = _policies.length + 1;
        _policies.push(Stored(kind, false, name, rules));
        ids.push(policyId);
        policySetVersion++;
        emit PolicyAdded(policyId, kind, predecessorId, policySetVersion, name, rules);
    }

    /// @dev Keeps the order. What has ended can't come into force again, so nothing that counts is lost.
    function _dropEnded(uint256[] storage ids) private {
        uint256 kept = 0;
        for (uint256 i = 0; i < ids.length; i++) {
            if (!_hasEnded(_policy(ids[i]))) ids[kept++] = ids[i];
        }
        while (ids.length > kept) ids.pop();
    }

    function _hasEnded(Stored storage stored) private view returns (bool) {
        return stored.retired || stored.rules.validUntil <= block.timestamp;
    }

    /// @inheritdoc IPolicyRegistry
    function policy(
        uint256 policyId
    ) external view returns (PolicyKind kind, bool retired, string memory name, Policy memory rules) {
        Stored storage stored = _policy(policyId);
        return (stored.kind, stored.retired, stored.name, stored.rules);
    }

    /// @inheritdoc IPolicyRegistry
    function policyCount() external view returns (uint256) {
        return _policies.length;
    }

    /// @inheritdoc IPolicyRegistry
    function policiesInForce(uint256 timestampSeconds) external view returns (uint256[] memory policyIds) {
        policyIds = new uint256[](_baseIds.length + _restrictionIds.length);
        uint256 found = _collectInForce(_baseIds, timestampSeconds, policyIds, 0);
        found = _collectInForce(_restrictionIds, timestampSeconds, policyIds, found);
        assembly ("memory-safe") {
            mstore(policyIds, found) // the array was made for the largest possible number
        }
    }

    function _collectInForce(
        uint256[] storage ids,
        uint256 timestampSeconds,
        uint256[] memory collected,
        uint256 found
    ) private view returns (uint256) {
        for (uint256 i = 0; i < ids.length; i++) {
            Stored storage stored = _policy(ids[i]);
            if (!stored.retired && PolicyLib.isInForce(stored.rules, timestampSeconds)) collected[found++] = ids[i];
        }
        return found;
    }

    /// @inheritdoc IPolicyRegistry
    function evaluate(LeaseRequest calldata request, LeaseContext calldata context) external view returns (uint256) {
        (bool baseInForce, uint256 failedByBases) = _evaluateAll(_baseIds, request, context);
        (, uint256 failedByRestrictions) = _evaluateAll(_restrictionIds, request, context);
        return (baseInForce ? 0 : PolicyLib.NO_BASE_POLICY) | failedByBases | failedByRestrictions;
    }

    function _evaluateAll(
        uint256[] storage ids,
        LeaseRequest memory request,
        LeaseContext memory context
    ) private view returns (bool anyInForce, uint256 failedRules) {
        for (uint256 i = 0; i < ids.length; i++) {
            Stored storage stored = _policy(ids[i]);
            if (stored.retired) continue;
            Policy memory rules = stored.rules;
            if (!PolicyLib.isInForce(rules, context.timestampSeconds)) continue;
            anyInForce = true;
            failedRules |= PolicyLib.evaluate(rules, request, context);
        }
    }

    /// @inheritdoc IPolicyRegistry
    function longestReviewWindow(uint256 timestampSeconds) external view returns (uint32) {
        uint32 ofBases = _longestReviewWindow(_baseIds, timestampSeconds);
        uint32 ofRestrictions = _longestReviewWindow(_restrictionIds, timestampSeconds);
        return ofBases > ofRestrictions ? ofBases : ofRestrictions;
    }

    function _longestReviewWindow(
        uint256[] storage ids,
        uint256 timestampSeconds
    ) private view returns (uint32 longest) {
        for (uint256 i = 0; i < ids.length; i++) {
            Stored storage stored = _policy(ids[i]);
            bool applies = !stored.retired && PolicyLib.isInForce(stored.rules, timestampSeconds);
            if (applies && stored.rules.reviewWindow > longest) longest = stored.rules.reviewWindow;
        }
    }

    function _policy(uint256 policyId) private view returns (Stored storage) {
        if (policyId == 0 || policyId > _policies.length) revert UnknownPolicy(policyId);
        return _policies[policyId - 1];
    }
}
