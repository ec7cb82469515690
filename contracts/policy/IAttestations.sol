// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice The attesters of one schema whom a caller names as having attested a project.
struct NamedAttesters {
    uint8 schema;
    address[] attesters; // ascending, at most 5
}

/// @notice Attesters, whom voters choose for a schema (a bit in a policy's requiredSchemas), and what they attest of projects.
/// @dev A schema counts as attested for a project when at least `requiredAttestations` of its present attesters have a valid
///      attestation: neither revoked nor expired, and given in the same membership. Who was removed and is added again starts anew.
interface IAttestations {
    event AttesterAdded(uint256 indexed schema, address indexed attester);
    event AttesterRemoved(uint256 indexed schema, address indexed attester);
    event RequiredAttestationsSet(uint256 indexed schema, uint256 oldRequired, uint256 required);
    /// @param expiresAt Unix timestamp in seconds; from then on it no longer counts
    /// @param documentHash what the attester publishes elsewhere as the reason; 0 = nothing
    event Attested(
        uint256 indexed schema,
        uint256 indexed projectId,
        address indexed attester,
        uint64 expiresAt,
        bytes32 documentHash
    );
    event AttestationRevoked(uint256 indexed schema, uint256 indexed projectId, address indexed attester);

    // By the treasury alone. At most 15 attesters a schema; 1 <= required <= 5, and 1 where nothing was set.
    /// @notice Loosening.
    function addAttester(uint8 schema, address attester) external;

    /// @notice Tightening.
    function removeAttester(uint8 schema, address attester) external;

    /// @notice Tightening: reverts unless it is more than before. More than there are attesters = nothing is attested.
    function raiseRequired(uint8 schema, uint256 required) external;

    /// @notice Loosening: reverts unless it is less than before.
    function lowerRequired(uint8 schema, uint256 required) external;

    /// @notice Attests a project until `expiresAt` (Unix timestamp in seconds, at most 2 years from now); replaces the caller's
    ///         attestation before it. By an attester of the schema.
    function attest(uint8 schema, uint256 projectId, uint64 expiresAt, bytes32 documentHash) external;

    /// @notice Takes the caller's attestation back.
    function revokeAttestation(uint8 schema, uint256 projectId) external;

    function attesters(uint8 schema) external view returns (address[] memory);

    function requiredAttestations(uint8 schema) external view returns (uint256);

    /// @notice Whether the attester's attestation of the project counts at a time from now on, as things are now.
    function isAttested(
        uint8 schema,
        uint256 projectId,
        address attester,
        uint256 timestampSeconds
    ) external view returns (bool);

    /// @notice Bitmap of the schemas of which enough of the named attesters have a valid attestation now.
    /// @dev Reverts unless schemas and attesters of each are ascending, so that none is counted twice.
    function attestedSchemas(uint256 projectId, NamedAttesters[] calldata named) external view returns (uint256 schemas);
}
