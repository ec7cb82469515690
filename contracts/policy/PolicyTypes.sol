// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice A base policy permits; a restriction only adds failed rules.
enum PolicyKind {
    Base,
    Restriction
}

/// @notice One set of rules. Sets are bitmaps: bit i = member i. A maximum of all ones and a minimum of 0 do not bind.
struct Policy {
    uint64 validFrom; // Unix timestamp, seconds, inclusive
    uint64 validUntil; // exclusive
    uint8 maxRiskTier;
    uint8 minOversight;
    uint16 maxShareBpsPerRecipientEpoch; // of the class's capacity in the epoch, leased by one recipient parent
    uint32 maxGpusPerLease;
    uint32 reviewWindow; // seconds that a lease of risk tier >= 2 waits
    uint64 maxMilliHoursPerLease;
    uint128 maxProjectFlop;
    uint128 maxRecipientFlop;
    uint128 attestAboveFlop; // required attestations apply to projects above this
    uint256 allowedPurposes;
    uint256 deniedPurposes; // deny wins
    uint256 dataClasses;
    uint256 regions;
    uint256 gpuClasses;
    uint256 requiredSchemas; // attestation schemas
}

/// @notice What the recipient asks for. Purpose, data class, risk tier and oversight are declared, not proven.
struct LeaseRequest {
    uint64 recipientId;
    uint64 projectId;
    uint64 providerId;
    uint64 epoch;
    uint8 classId;
    uint8 purpose;
    uint8 dataClass;
    uint8 riskTier;
    uint8 oversight;
    uint32 gpus;
    uint32 durationSeconds;
}

/// @notice What the chain knows about a request when it is judged.
struct LeaseContext {
    uint64 timestampSeconds;
    uint8 region; // of the provider
    uint64 milliHours; // of this lease
    uint128 leaseFlop; // of this lease, saturating
    uint128 projectFlop; // of the project before this lease
    uint128 recipientFlop; // of the recipient parent before this lease
    uint64 recipientLeasedMilliHours; // by the recipient parent in this epoch and class before this lease
    uint64 capacityMilliHours; // of the class in the epoch
    uint256 attestedSchemas; // schemas for which the project has enough valid attestations
}
