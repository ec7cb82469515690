// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice GPU classes, the providers that contribute them, the recipients that use them and their projects.
/// @dev Ids of all four count from 1; a view of one that doesn't exist reverts. A GPU class is a bit in a policy's set, so there
///      are at most 255. Names are unverified text, at most 64 bytes. Quantities are GPU milli-hours (1,000 = one GPU for one hour).
interface IComputeRegistry {
    struct GpuClass {
        string name;
        uint128 peakFlops; // FLOP per second of one GPU, dense FP16
        uint32 multiplierBps; // to the reference class; for display only
    }

    struct Provider {
        address operator;
        uint8 region; // bit number in a policy's region set
        bool suspended;
        string name;
    }

    struct Recipient {
        address operator;
        uint64 parentId; // the recipient that cap, weight and FLOP are counted for; its own id unless affiliated
        bool suspended;
        string name;
    }

    struct Project {
        uint64 recipientId;
        string name;
    }

    event GpuClassAdded(uint256 indexed classId, string name, uint128 peakFlops, uint32 multiplierBps);
    event ProviderAdmitted(uint256 indexed providerId, address operator, uint8 region, string name);
    event ProviderOperatorSet(uint256 indexed providerId, address oldOperator, address newOperator);
    event ProviderSuspensionSet(uint256 indexed providerId, bool suspended);
    /// @param milliHours most that the provider may commit of this class in one epoch
    event CeilingSet(uint256 indexed providerId, uint256 indexed classId, uint64 oldMilliHours, uint64 milliHours);
    event RecipientAdmitted(uint256 indexed recipientId, uint256 indexed parentId, address operator, string name);
    event RecipientOperatorSet(uint256 indexed recipientId, address oldOperator, address newOperator);
    event RecipientSuspensionSet(uint256 indexed recipientId, bool suspended);
    event ProjectRegistered(uint256 indexed projectId, uint256 indexed recipientId, string name, string description);

    // By the treasury alone. Nothing is ever deleted; a correction of a GPU class is a new class.
    function addGpuClass(string calldata name, uint128 peakFlops, uint32 multiplierBps) external returns (uint256 classId);

    function admitProvider(address operator, uint8 region, string calldata name) external returns (uint256 providerId);

    /// @dev A ceiling is what the voters believe that the provider has; commitments are bounded by it.
    function raiseCeiling(uint256 providerId, uint256 classId, uint64 milliHours) external;

    function lowerCeiling(uint256 providerId, uint256 classId, uint64 milliHours) external;

    function suspendProvider(uint256 providerId) external;

    function unsuspendProvider(uint256 providerId) external;

    /// @param parentId 0 for an organisation of its own, else the recipient that it is affiliated with (an affiliate of an
    ///        affiliate gets the same parent)
    function admitRecipient(
        address operator,
        uint256 parentId,
        string calldata name
    ) external returns (uint256 recipientId);

    function suspendRecipient(uint256 recipientId) external;

    function unsuspendRecipient(uint256 recipientId) external;

    // By the operator, or by the treasury.
    function setProviderOperator(uint256 providerId, address newOperator) external;

    function setRecipientOperator(uint256 recipientId, address newOperator) external;

    // By the recipient's operator.
    function registerProject(
        uint256 recipientId,
        string calldata name,
        string calldata description
    ) external returns (uint256 projectId);

    function gpuClass(uint256 classId) external view returns (GpuClass memory);

    function gpuClassCount() external view returns (uint256);

    function provider(uint256 providerId) external view returns (Provider memory);

    function providerCount() external view returns (uint256);

    function ceiling(uint256 providerId, uint256 classId) external view returns (uint64 milliHours);

    function recipient(uint256 recipientId) external view returns (Recipient memory);

    function recipientCount() external view returns (uint256);

    /// @notice Whether the recipient or its parent is suspended: an affiliate is no way around a suspension.
    function isRecipientSuspended(uint256 recipientId) external view returns (bool);

    /// @notice The recipient that cap, weight and FLOP are counted for.
    function parentOf(uint256 recipientId) external view returns (uint256 parentId);

    function project(uint256 projectId) external view returns (Project memory);

    function projectCount() external view returns (uint256);
}
