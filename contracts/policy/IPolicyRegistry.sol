// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAttestations} from "./IAttestations.sol";
import {Policy, PolicyKind, LeaseRequest, LeaseContext} from "./PolicyTypes.sol";

/// @notice Base policies and restrictions in force. Nothing is allowed unless a base policy is in force; each ends by itself.
/// @dev Policy ids count from 1. A policy is never changed: its successor is a new one.
interface IPolicyRegistry is IAttestations {
    /// @param predecessorId the policy that this one is meant to follow (for readers; 0 = none)
    /// @param policySetVersion counts up with every policy added or retired
    event PolicyAdded(
        uint256 indexed policyId,
        PolicyKind indexed kind,
        uint256 indexed predecessorId,
        uint256 policySetVersion,
        string name,
        Policy policy
    );
    event PolicyRetired(uint256 indexed policyId, uint256 policySetVersion);

    // By the treasury alone. Validity at most 2 years; at most 4 unexpired base policies and 16 unexpired restrictions.
    /// @notice Adds a base policy (loosening). A validFrom in the past or 0 becomes now.
    function permit(string calldata name, uint256 predecessorId, Policy calldata rules) external returns (uint256 policyId);

    /// @notice Adds a restriction (tightening).
    function restrict(string calldata name, uint256 predecessorId, Policy calldata rules) external returns (uint256 policyId);

    /// @notice Ends a policy before its time (loosening).
    function retire(uint256 policyId) external;

    function policy(
        uint256 policyId
    ) external view returns (PolicyKind kind, bool retired, string memory name, Policy memory rules);

    function policyCount() external view returns (uint256);

    function policySetVersion() external view returns (uint256);

    /// @notice Ids of all policies in force at a time from now on, given the policies that exist now: bases first.
    /// @dev Policies that ended before now may be missing for a time in the past.
    function policiesInForce(uint256 timestampSeconds) external view returns (uint256[] memory policyIds);

    /// @notice Longest review window (seconds) of all policies in force at a time from now on: how long a lease of risk tier >= 2 waits.
    function longestReviewWindow(uint256 timestampSeconds) external view returns (uint32);

    /// @notice Mask of failed rules (bits: PolicyLib) over all policies in force at context.timestampSeconds; 0 = allowed. Bit 255 = no base policy in force.
    function evaluate(LeaseRequest calldata request, LeaseContext calldata context) external view returns (uint256 failedRules);
}
