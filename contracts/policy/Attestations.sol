// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {IComputeRegistry} from "../compute/IComputeRegistry.sol";
import {IAttestations, NamedAttesters} from "./IAttestations.sol";

/// @notice Attesters, whom voters choose for a schema, and what they attest of projects.
abstract contract Attestations is IAttestations, TreasuryOnly {
    using EnumerableSet for EnumerableSet.AddressSet;

    struct Attestation {
        uint64 expiresAt; // 0 = none, or revoked
        uint64 membership; // under which it was given
    }

    uint256 public constant MAX_ATTESTERS = 15;
    /// @notice Most attestations that can be required for a schema, and most attesters that a caller may name for it.
    uint256 public constant MAX_REQUIRED = 5;
    /// @notice Most seconds that an attestation counts.
    uint256 public constant MAX_ATTESTATION_TERM = 730 days;

    IComputeRegistry public immutable registry;

    uint64 private _lastMembership;
    mapping(uint256 schema => EnumerableSet.AddressSet) private _attesters;
    mapping(uint256 schema => uint256) private _required; // 0 = 1
    /// @dev Serial number of the present membership; a new one each time that the attester is added.
    mapping(uint256 schema => mapping(address attester => uint64)) private _membership;
    mapping(uint256 schema => mapping(uint256 projectId => mapping(address attester => Attestation)))
        private _attestations;

    error RegistryIsNotAContract(address registry);
    error AttesterIsZero();
    error AlreadyAttester(uint256 schema, address account);
    error NotAttester(uint256 schema, address account);
    error TooManyAttesters(uint256 limit);
    error RequiredOutOfBounds(uint256 required, uint256 minimum, uint256 maximum);
    error RequiredNotRaised(uint256 required, uint256 current);
    error RequiredNotLowered(uint256 required, uint256 current);
    error InvalidAttestationTerm(uint64 expiresAt, uint256 latest);
    error NothingToRevoke(uint256 schema, uint256 projectId);
    error TooManyNamed(uint256 schema, uint256 limit);
    error NotAscending();

    /// @param registry_ whose projects are attested
    constructor(IComputeRegistry registry_) {
        if (address(registry_).code.length == 0) revert RegistryIsNotAContract(address(registry_));
        registry = registry_;
    }

    /// @inheritdoc IAttestations
    function addAttester(uint8 schema, address attester) external onlyTreasury {
        if (attester == address(0)) revert AttesterIsZero();
        if (!_attesters[schema].add(attester)) revert AlreadyAttester(schema, attester);
        if (_attesters[schema].length() > MAX_ATTESTERS) revert TooManyAttesters(MAX_ATTESTERS);
        _membership[schema][attester] = ++_lastMembership;
        emit AttesterAdded(schema, attester);
    }

    /// @inheritdoc IAttestations
    function removeAttester(uint8 schema, address attester) external onlyTreasury {
        if (!_attesters[schema].remove(attester)) revert NotAttester(schema, attester);
        delete _membership[schema][attester];
        emit AttesterRemoved(schema, attester);
    }

    /// @inheritdoc IAttestations
    function raiseRequired(uint8 schema, uint256 required) external onlyTreasury {
        uint256 current = requiredAttestations(schema);
        if (required <= current) revert RequiredNotRaised(required, current);
        _setRequired(schema, current, required);
    }

    /// @inheritdoc IAttestations
    function lowerRequired(uint8 schema, uint256 required) external onlyTreasury {
        uint256 current = requiredAttestations(schema);
        if (required >= current) revert RequiredNotLowered(required, current);
        _setRequired(schema, current, required);
    }

    function _setRequired(uint256 schema, uint256 current, uint256 required) private {
        if (required == 0 || required > MAX_REQUIRED) revert RequiredOutOfBounds(required, 1, MAX_REQUIRED);
        _required[schema] = required;
        emit RequiredAttestationsSet(schema, current, required);
    }

    /// @inheritdoc IAttestations
    function attest(uint8 schema, uint256 projectId, uint64 expiresAt, bytes32 documentHash) external {
        uint64 membership = _membership[schema][msg.sender];
        if (membership == 0) revert NotAttester(schema, msg.sender);
        registry.project(projectId); // nothing is attested of a project that doesn't exist yet
        uint256 latest = block.timestamp + MAX_ATTESTATION_TERM;
        if (expiresAt <= block.timestamp || expiresAt > latest) revert InvalidAttestationTerm(expiresAt, latest);
        _attestations[schema][projectId][msg.sender] = Attestation(expiresAt, membership);
        emit Attested(schema, projectId, msg.sender, expiresAt, documentHash);
    }

    /// @inheritdoc IAttestations
    function revokeAttestation(uint8 schema, uint256 projectId) external {
        Attestation storage stored = _attestations[schema][projectId][msg.sender];
        if (stored.expiresAt == 0) revert NothingToRevoke(schema, projectId);
        stored.expiresAt = 0;
        emit AttestationRevoked(schema, projectId, msg.sender);
    }

    /// @inheritdoc IAttestations
    function attesters(uint8 schema) external view returns (address[] memory) {
        return _attesters[schema].values();
    }

    /// @inheritdoc IAttestations
    function requiredAttestations(uint8 schema) public view returns (uint256) {
        uint256 required = _required[schema];
        return required == 0 ? 1 : required;
    }

    /// @inheritdoc IAttestations
    function isAttested(
        uint8 schema,
        uint256 projectId,
        address attester,
        uint256 timestampSeconds
    ) public view returns (bool) {
        Attestation storage stored = _attestations[schema][projectId][attester];
        if (timestampSeconds >= stored.expiresAt) return false;
        return stored.membership == _membership[schema][attester];
    }

    /// @inheritdoc IAttestations
    function attestedSchemas(
        uint256 projectId,
        NamedAttesters[] calldata named
    ) external view returns (uint256 schemas) {
        for (uint256 i = 0; i < named.length; i++) {
            if (i > 0 && named[i].schema <= named[i - 1].schema) revert NotAscending();
            uint256 valid = _countValid(projectId, named[i]);
            if (valid >= requiredAttestations(named[i].schema)) schemas |= 1 << named[i].schema;
        }
    }

    function _countValid(uint256 projectId, NamedAttesters calldata named) private view returns (uint256 valid) {
        address[] calldata accounts = named.attesters;
        if (accounts.length > MAX_REQUIRED) revert TooManyNamed(named.schema, MAX_REQUIRED);
        for (uint256 i = 0; i < accounts.length; i++) {
            if (i > 0 && accounts[i] <= accounts[i - 1]) revert NotAscending();
            if (isAttested(named.schema, projectId, accounts[i], block.timestamp)) ++valid;
        }
    }
}
