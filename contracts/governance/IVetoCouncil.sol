// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ILeaseCouncil} from "./ILeaseCouncil.sol";

/// @notice m of n members who can only stop, until their term expires.
interface IVetoCouncil is ILeaseCouncil {
    event MemberAdded(address indexed member);
    event MemberRemoved(address indexed member);
    event RequiredConfirmationsSet(uint256 oldRequired, uint256 newRequired);
    /// @param expiresAt Unix timestamp in seconds after which the council can stop nothing
    event TermRenewed(uint64 expiresAt);
    event VetoConfirmed(uint256 indexed proposalId, address indexed member);
    event VetoConfirmationRevoked(uint256 indexed proposalId, address indexed member);
    event ProposalVetoed(uint256 indexed proposalId);

    /// @notice A member's confirmation that a proposal must be stopped; may be revoked until it is.
    function confirmVeto(uint256 proposalId) external;

    function revokeVetoConfirmation(uint256 proposalId) external;

    /// @notice Cancels the proposal in the governor once enough current members confirmed. Anyone may call it.
    function veto(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        bytes32 descriptionHash
    ) external returns (uint256 proposalId);

    function members() external view returns (address[] memory);

    function isMember(address account) external view returns (bool);

    function requiredConfirmations() external view returns (uint256);

    /// @notice Confirmations by members who are members now.
    function confirmations(uint256 proposalId) external view returns (uint256);

    function hasConfirmed(uint256 proposalId, address member) external view returns (bool);

    // By the treasury alone (a constitutional proposal): term at most 365 days from now, 2 <= required <= members <= 15.
    function addMember(address member) external;

    function removeMember(address member) external;

    function setRequiredConfirmations(uint256 required) external;

    function renewTerm(uint64 newExpiresAt) external;
}
