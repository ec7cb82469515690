// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {CouncilMembers} from "./CouncilMembers.sol";
import {IVetoCouncil} from "./IVetoCouncil.sol";
import {LeaseCouncil} from "./LeaseCouncil.sol";

/// @notice m of n members who can stop proposals and leases, and nothing else, until their term ends. Token holders renew the
/// term and choose the members; the governor does not let the council cancel proposals that only concern the council.
contract VetoCouncil is LeaseCouncil {
    IGovernor public immutable governor;

    /// @param governor_ may be an address that is not deployed yet; the governor's constructor checks it
    /// @param expiresAt_ Unix timestamp in seconds, at most MAX_TERM from now
    constructor(
        address treasury_,
        address governor_,
        address[] memory members_,
        uint256 requiredConfirmations_,
        uint64 expiresAt_
    ) TreasuryOnly(treasury_) CouncilMembers(members_, requiredConfirmations_, expiresAt_) {
        if (governor_ == address(0)) revert CouncilZeroAddress();
        governor = IGovernor(governor_);
    }

    /// @inheritdoc IVetoCouncil
    function confirmVeto(uint256 proposalId) external onlyMemberInTerm {
        _confirm(Act.VetoProposal, proposalId);
        emit VetoConfirmed(proposalId, msg.sender);
    }

    /// @inheritdoc IVetoCouncil
    function revokeVetoConfirmation(uint256 proposalId) external onlyMemberInTerm {
        _revoke(Act.VetoProposal, proposalId);
        emit VetoConfirmationRevoked(proposalId, msg.sender);
    }

    /// @inheritdoc IVetoCouncil
    function veto(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        bytes32 descriptionHash
    ) external returns (uint256 proposalId) {
        proposalId = governor.getProposalId(targets, values, calldatas, descriptionHash);
        _checkConfirmations(Act.VetoProposal, proposalId);
        emit ProposalVetoed(proposalId);
        governor.cancel(targets, values, calldatas, descriptionHash);
    }

    /// @inheritdoc IVetoCouncil
    function confirmations(uint256 proposalId) external view returns (uint256) {
        return _confirmations(Act.VetoProposal, proposalId);
    }

    /// @inheritdoc IVetoCouncil
    function hasConfirmed(uint256 proposalId, address member) external view returns (bool) {
        return _hasConfirmed(Act.VetoProposal, proposalId, member);
    }
}
