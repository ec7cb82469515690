// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";

/// @notice What is executed is what was voted on: the code of every contract that a proposal calls is bound when the
/// proposal is made and compared when it is queued and executed.
/// @dev Against targets that are destroyed and created anew with other code during the vote. Actions without calldata (plain
/// payments) are not bound, and neither is the implementation behind a proxy.
abstract contract GovernorCodeBinding is Governor {
    mapping(uint256 proposalId => bytes32) private _boundCode;

    error GovernorTargetWithoutCode(address target);
    error GovernorTargetCodeChanged(uint256 proposalId);

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        for (uint256 i = 0; i < targets.length; ++i) {
            if (calldatas[i].length != 0 && targets[i].code.length == 0) revert GovernorTargetWithoutCode(targets[i]);
        }
        _boundCode[proposalId] = _hashCode(targets, calldatas);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override returns (uint48) {
        _checkCode(proposalId, targets, calldatas);
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override {
        _checkCode(proposalId, targets, calldatas);
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _checkCode(uint256 proposalId, address[] memory targets, bytes[] memory calldatas) private view {
        if (_hashCode(targets, calldatas) != _boundCode[proposalId]) revert GovernorTargetCodeChanged(proposalId);
    }

    /// @dev Chained hash over the code hashes of all targets that are called with calldata.
    function _hashCode(address[] memory targets, bytes[] memory calldatas) private view returns (bytes32 bound) {
        for (uint256 i = 0; i < targets.length; ++i) {
            if (calldatas[i].length != 0) bound = keccak256(abi.encode(bound, targets[i].codehash));
        }
    }
}
