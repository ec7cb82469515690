// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {Policy, LeaseRequest, LeaseContext} from "../../../contracts/policy/PolicyTypes.sol";
import {TreasuryTest} from "../TreasuryTest.sol";

/// @notice A policy that binds nothing, and an ordinary request in an ordinary context.
abstract contract PolicyTest is TreasuryTest {
    /// @dev With no project: only attestations ask for one.
    function newComputeRegistry() internal returns (ComputeRegistry) {
        return new ComputeRegistry(treasury, new IComputeRegistry.GpuClass[](0));
    }

    function openPolicy() internal view returns (Policy memory) {
        return
            Policy({
                validFrom: uint64(block.timestamp),
                validUntil: uint64(block.timestamp) + 90 days,
                maxRiskTier: type(uint8).max,
                minOversight: 0,
                maxShareBpsPerRecipientEpoch: type(uint16).max,
                maxGpusPerLease: type(uint32).max,
                reviewWindow: 0,
                maxMilliHoursPerLease: type(uint64).max,
                maxProjectFlop: type(uint128).max,
                maxRecipientFlop: type(uint128).max,
                attestAboveFlop: type(uint128).max,
                allowedPurposes: type(uint256).max,
                deniedPurposes: 0,
                dataClasses: type(uint256).max,
                regions: type(uint256).max,
                gpuClasses: type(uint256).max,
                requiredSchemas: 0
            });
    }

    function someRequest() internal pure returns (LeaseRequest memory) {
        return
            LeaseRequest({
                recipientId: 1,
                projectId: 2,
                providerId: 3,
                epoch: 4,
                classId: 5,
                purpose: 6,
                dataClass: 7,
                riskTier: 2,
                oversight: 3,
                gpus: 8,
                durationSeconds: 3_600
            });
    }

    function someContext() internal view returns (LeaseContext memory) {
        return
            LeaseContext({
                timestampSeconds: uint64(block.timestamp),
                region: 9,
                milliHours: 8_000,
                leaseFlop: 1e19,
                projectFlop: 9e19,
                recipientFlop: 19e19,
                recipientLeasedMilliHours: 12_000,
                capacityMilliHours: 100_000,
                attestedSchemas: 0
            });
    }
}
