// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";

/// @notice A guardian (the veto council) who can stop proposals, but not those by which the holders decide about the guardian.
abstract contract GovernorBoundedGuardian is GovernorProposalGuardian {
    error GovernorGuardianIsZero();
    error GovernorGuardianIsConcerned(uint256 proposalId);

    constructor(address guardian) {
        _setProposalGuardian(guardian);
    }

    /// @notice Cancels a proposal: by its proposer while it is pending; by the guardian while it is pending, active,
    /// succeeded or queued, unless all its actions concern the guardian.
    function cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public virtual override returns (uint256) {
        if (msg.sender == proposalGuardian() && _concernsOnlyGuardian(targets, calldatas)) {
            revert GovernorGuardianIsConcerned(getProposalId(targets, values, calldatas, descriptionHash));
        }
        return super.cancel(targets, values, calldatas, descriptionHash);
    }

    /// @dev What was voted down stays voted down.
    function _validateCancel(uint256 proposalId, address caller) internal view virtual override returns (bool) {
        return super._validateCancel(proposalId, caller) && state(proposalId) != ProposalState.Defeated;
    }

    /// @dev With the zero address every proposer could cancel at any time.
    function _setProposalGuardian(address newProposalGuardian) internal virtual override {
        if (newProposalGuardian == address(0)) revert GovernorGuardianIsZero();
        super._setProposalGuardian(newProposalGuardian);
    }

    /// @dev Calls to the guardian (members, quorum, term) and its replacement in this governor.
    function _concernsOnlyGuardian(address[] memory targets, bytes[] memory calldatas) private view returns (bool) {
        for (uint256 i = 0; i < targets.length; ++i) {
            bool replaces = targets[i] == address(this) &&
                i < calldatas.length &&
                bytes4(calldatas[i]) == this.setProposalGuardian.selector;
            if (targets[i] != proposalGuardian() && !replaces) return false;
        }
        return true;
    }
}
