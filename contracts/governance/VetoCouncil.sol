// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {IVetoCouncil} from "./IVetoCouncil.sol";

/// @notice m of n members who can stop a proposal, and nothing else, until their term ends. Token holders renew the term
/// and choose the members; the governor does not let the council cancel proposals that only concern the council.
/// @dev Confirmations are counted over the members at the time of the veto: who has left does not count, and who comes
/// back starts anew.
contract VetoCouncil is IVetoCouncil, TreasuryOnly {
    using EnumerableSet for EnumerableSet.AddressSet;

    uint256 public constant MAX_MEMBERS = 15;
    uint256 public constant MIN_REQUIRED = 2;
    uint256 public constant MAX_TERM = 365 days;

    IGovernor public immutable governor;

    /// @inheritdoc IVetoCouncil
    uint256 public requiredConfirmations;
    /// @inheritdoc IVetoCouncil
    uint64 public expiresAt;

    uint64 private _lastMembership;
    EnumerableSet.AddressSet private _members;
    /// @dev Serial number of the current membership; a new one each time that the member is added.
    mapping(address member => uint64) private _membership;
    /// @dev The membership under which the member confirmed; 0 = not.
    mapping(uint256 proposalId => mapping(address member => uint64)) private _confirmedAs;

    error CouncilOnlyMember(address caller);
    error CouncilZeroAddress();
    error CouncilTermEnded(uint256 expiresAt);
    error CouncilTermTooLong(uint256 newExpiresAt, uint256 limit);
    error CouncilInvalidSize(uint256 required, uint256 members);
    error CouncilAlreadyMember(address account);
    error CouncilNotMember(address account);
    error CouncilAlreadyConfirmed(uint256 proposalId, address member);
    error CouncilNotConfirmed(uint256 proposalId, address member);
    error CouncilTooFewConfirmations(uint256 proposalId, uint256 confirmed, uint256 required);

    modifier onlyMemberInTerm() {
        if (!isMember(msg.sender)) revert CouncilOnlyMember(msg.sender);
        _checkTerm();
        _;
    }

    /// @param governor_ may be an address that is not deployed yet; the governor's constructor checks it
    /// @param expiresAt_ Unix timestamp in seconds, at most MAX_TERM from now
    constructor(
        address treasury_,
        address governor_,
        address[] memory members_,
        uint256 requiredConfirmations_,
        uint64 expiresAt_
    ) TreasuryOnly(treasury_) {
        if (governor_ == address(0)) revert CouncilZeroAddress();
        governor = IGovernor(governor_);
        for (uint256 i = 0; i < members_.length; ++i) {
            _addMember(members_[i]);
        }
        _setRequiredConfirmations(requiredConfirmations_);
        _renewTerm(expiresAt_);
    }

    /// @inheritdoc IVetoCouncil
    function confirmVeto(uint256 proposalId) external onlyMemberInTerm {
        if (hasConfirmed(proposalId, msg.sender)) revert CouncilAlreadyConfirmed(proposalId, msg.sender);
        _confirmedAs[proposalId][msg.sender] = _membership[msg.sender];
        emit VetoConfirmed(proposalId, msg.sender);
    }

    /// @inheritdoc IVetoCouncil
    function revokeVetoConfirmation(uint256 proposalId) external onlyMemberInTerm {
        if (!hasConfirmed(proposalId, msg.sender)) revert CouncilNotConfirmed(proposalId, msg.sender);
        delete _confirmedAs[proposalId][msg.sender];
        emit VetoConfirmationRevoked(proposalId, msg.sender);
    }

    /// @inheritdoc IVetoCouncil
    function veto(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        bytes32 descriptionHash
    ) external returns (uint256 proposalId) {
        _checkTerm();
        proposalId = governor.getProposalId(targets, values, calldatas, descriptionHash);
        uint256 confirmed = confirmations(proposalId);
        if (confirmed < requiredConfirmations) {
            revert CouncilTooFewConfirmations(proposalId, confirmed, requiredConfirmations);
        }
        emit ProposalVetoed(proposalId);
        governor.cancel(targets, values, calldatas, descriptionHash);
    }

    /// @inheritdoc IVetoCouncil
    function addMember(address member) external onlyTreasury {
        _addMember(member);
        _checkSize();
    }

    /// @inheritdoc IVetoCouncil
    function removeMember(address member) external onlyTreasury {
        if (!_members.remove(member)) revert CouncilNotMember(member);
        delete _membership[member];
        _checkSize();
        emit MemberRemoved(member);
    }

    /// @inheritdoc IVetoCouncil
    function setRequiredConfirmations(uint256 required) external onlyTreasury {
        _setRequiredConfirmations(required);
    }

    /// @inheritdoc IVetoCouncil
    /// @dev A time that has passed ends the term at once.
    function renewTerm(uint64 newExpiresAt) external onlyTreasury {
        _renewTerm(newExpiresAt);
    }

    /// @inheritdoc IVetoCouncil
    function members() external view returns (address[] memory) {
        return _members.values();
    }

    /// @inheritdoc IVetoCouncil
    function isMember(address account) public view returns (bool) {
        return _members.contains(account);
    }

    /// @inheritdoc IVetoCouncil
    function confirmations(uint256 proposalId) public view returns (uint256 count) {
        uint256 length = _members.length();
        for (uint256 i = 0; i < length; ++i) {
            if (hasConfirmed(proposalId, _members.at(i))) ++count;
        }
    }

    /// @inheritdoc IVetoCouncil
    function hasConfirmed(uint256 proposalId, address member) public view returns (bool) {
        uint64 membership = _membership[member];
        return membership != 0 && _confirmedAs[proposalId][member] == membership;
    }

    function _addMember(address member) private {
        if (member == address(0)) revert CouncilZeroAddress();
        if (!_members.add(member)) revert CouncilAlreadyMember(member);
        _membership[member] = ++_lastMembership;
        emit MemberAdded(member);
    }

    function _setRequiredConfirmations(uint256 required) private {
        emit RequiredConfirmationsSet(requiredConfirmations, required);
        requiredConfirmations = required;
        _checkSize();
    }

    function _renewTerm(uint64 newExpiresAt) private {
        uint256 limit = block.timestamp + MAX_TERM;
        if (newExpiresAt > limit) revert CouncilTermTooLong(newExpiresAt, limit);
        expiresAt = newExpiresAt;
        emit TermRenewed(newExpiresAt);
    }

    function _checkSize() private view {
        uint256 size = _members.length();
        uint256 required = requiredConfirmations;
        if (required < MIN_REQUIRED || required > size || size > MAX_MEMBERS) revert CouncilInvalidSize(required, size);
    }

    function _checkTerm() private view {
        if (block.timestamp >= expiresAt) revert CouncilTermEnded(expiresAt);
    }
}
