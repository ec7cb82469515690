// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {ILeaseCouncil} from "./ILeaseCouncil.sol";
import {IVetoCouncil} from "./IVetoCouncil.sol";

/// @notice m of n members with a term, and what they confirm.
/// @dev Confirmations are counted over the members at the time of the act: who has left does not count, and who comes back
/// starts anew.
abstract contract CouncilMembers is IVetoCouncil, TreasuryOnly {
    using EnumerableSet for EnumerableSet.AddressSet;

    /// @dev What a confirmation is about.
    enum Act {
        VetoProposal,
        RefuseLease,
        PauseLeases
    }

    uint256 public constant MAX_MEMBERS = 15;
    uint256 public constant MIN_REQUIRED = 2;
    uint256 public constant MAX_TERM = 365 days;

    /// @inheritdoc IVetoCouncil
    uint256 public requiredConfirmations;
    /// @inheritdoc ILeaseCouncil
    uint64 public expiresAt;

    uint64 private _lastMembership;
    EnumerableSet.AddressSet private _members;
    /// @dev Serial number of the current membership; a new one each time that the member is added.
    mapping(address member => uint64) private _membership;
    /// @dev The membership under which the member confirmed; 0 = not.
    mapping(Act act => mapping(uint256 id => mapping(address member => uint64))) private _confirmedAs;

    error CouncilOnlyMember(address caller);
    error CouncilZeroAddress();
    error CouncilTermEnded(uint256 expiresAt);
    error CouncilTermTooLong(uint256 newExpiresAt, uint256 limit);
    error CouncilInvalidSize(uint256 required, uint256 members);
    error CouncilAlreadyMember(address account);
    error CouncilNotMember(address account);
    error CouncilAlreadyConfirmed(uint256 id, address member);
    error CouncilNotConfirmed(uint256 id, address member);
    error CouncilTooFewConfirmations(uint256 id, uint256 confirmed, uint256 required);

    modifier onlyMemberInTerm() {
        if (!isMember(msg.sender)) revert CouncilOnlyMember(msg.sender);
        _checkTerm();
        _;
    }

    constructor(address[] memory members_, uint256 requiredConfirmations_, uint64 expiresAt_) {
        for (uint256 i = 0; i < members_.length; ++i) {
            _addMember(members_[i]);
        }
        _setRequiredConfirmations(requiredConfirmations_);
        _renewTerm(expiresAt_);
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

    function _confirm(Act act, uint256 id) internal {
        if (_hasConfirmed(act, id, msg.sender)) revert CouncilAlreadyConfirmed(id, msg.sender);
        _confirmedAs[act][id][msg.sender] = _membership[msg.sender];
    }

    function _revoke(Act act, uint256 id) internal {
        if (!_hasConfirmed(act, id, msg.sender)) revert CouncilNotConfirmed(id, msg.sender);
        delete _confirmedAs[act][id][msg.sender];
    }

    function _hasConfirmed(Act act, uint256 id, address member) internal view returns (bool) {
        uint64 membership = _membership[member];
        return membership != 0 && _confirmedAs[act][id][member] == membership;
    }

    function _confirmations(Act act, uint256 id) internal view returns (uint256 count) {
        uint256 length = _members.length();
        for (uint256 i = 0; i < length; ++i) {
            if (_hasConfirmed(act, id, _members.at(i))) ++count;
        }
    }

    function _checkConfirmations(Act act, uint256 id) internal view {
        _checkTerm();
        uint256 confirmed = _confirmations(act, id);
        if (confirmed < requiredConfirmations) revert CouncilTooFewConfirmations(id, confirmed, requiredConfirmations);
    }

    function _isInTerm() internal view returns (bool) {
        return block.timestamp < expiresAt;
    }

    function _checkTerm() private view {
        if (!_isInTerm()) revert CouncilTermEnded(expiresAt);
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
}
