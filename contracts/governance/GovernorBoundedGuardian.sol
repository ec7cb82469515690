// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {ILeaseManager} from "../compute/ILeaseManager.sol";

/// @notice A guardian (the veto council) who can stop proposals, but not those by which the holders decide about the guardian.
abstract contract GovernorBoundedGuardian is GovernorProposalGuardian {
    /// @notice Where the council also reviews leases: choosing another one there is the holders' decision as well.
    address public immutable leaseManager;

    error GovernorGuardianIsZero();
    error GovernorGuardianIsConcerned(uint256 proposalId);

    constructor(address guardian, address leaseManager_) {
        leaseManager = leaseManager_;
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

    /// @dev Calls to the guardian (members, quorum, term), its replacement in this governor and in the lease manager. Only on these
    /// two targets: elsewhere a function of the same name may do anything.
    function _concernsOnlyGuardian(address[] memory targets, bytes[] memory calldatas) private view returns (bool) {
        for (uint256 i = 0; i < targets.length; ++i) {
            bytes4 selector = i < calldatas.length ? bytes4(calldatas[i]) : bytes4(0);
            bool replaces = (targets[i] == address(this) && selector == this.setProposalGuardian.selector) ||
                (targets[i] == leaseManager && selector == ILeaseManager.setCouncil.selector);
            if (targets[i] != proposalGuardian() && !replaces) return false;
        }
        return true;
    }
}
