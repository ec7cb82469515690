// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorCountingOverridable} from "@openzeppelin/contracts/governance/extensions/GovernorCountingOverridable.sol";
import {VotesExtended} from "@openzeppelin/contracts/governance/utils/VotesExtended.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice Counts votes under a power cap, with override votes: a holder whose delegate votes otherwise takes the own tokens
/// back and votes with them, before or after the delegate.
/// @dev Surface, events and signatures are those of GovernorCountingOverridable; what is counted is ours.
///
///   own(a)        = min(cap, past balance of a) if a cast an override vote, else 0
///   rest(d)       = past votes of d − full past balances of those delegators of d who cast an override vote
///   asDelegate(d) = min(cap − own(d), rest(d)) if d voted, else 0
///
/// An account counts for own + asDelegate, never above the cap. Every value is a function of the set of votes cast so far,
/// not of their order. What an account counts for as a delegate can only fall after its vote; each fall is a `VoteReduced`.
/// So the tallies are the sums of VoteCast and OverrideVoteCast less VoteReduced.
///
/// The cap is per account and therefore sybil-soft: splitting a holding over accounts evades it.
abstract contract GovernorCountingCapped is GovernorCountingOverridable {
    /// @dev One slot. Supply is below 2**96, so are all weights.
    struct CappedReceipt {
        uint8 casted; // 0 if the account did not vote as a delegate, otherwise support + 1
        bool overridden; // whether it cast an override vote
        uint120 own; // what its override vote counts
        uint120 takenBack; // full balances of its delegators who cast an override vote
    }

    struct CappedTally {
        uint128[3] votes; // by VoteType
        mapping(address account => CappedReceipt) receipts;
    }

    mapping(uint256 proposalId => CappedTally) private _tallies;

    error GovernorNoVotes(address account);
    error GovernorTreasuryCannotVote();
    error GovernorVoteParamsNotSupported();

    /// @inheritdoc GovernorCountingOverridable
    // solhint-disable-next-line func-name-mixedcase
    function COUNTING_MODE() public pure override returns (string memory) {
        return "support=bravo,override&quorum=for,abstain&overridable=true&cap=bps";
    }

    /// @notice Whether the account voted with the votes delegated to it.
    function hasVoted(uint256 proposalId, address account) public view override returns (bool) {
        return _tallies[proposalId].receipts[account].casted != 0;
    }

    /// @notice Whether the account cast an override vote with its own tokens.
    function hasVotedOverride(uint256 proposalId, address account) public view override returns (bool) {
        return _tallies[proposalId].receipts[account].overridden;
    }

    /// @inheritdoc GovernorCountingOverridable
    function proposalVotes(
        uint256 proposalId
    ) public view override returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) {
        uint128[3] storage votes = _tallies[proposalId].votes;
        return (votes[uint8(VoteType.Against)], votes[uint8(VoteType.For)], votes[uint8(VoteType.Abstain)]);
    }

    /// @notice What counts for the account now (wei).
    /// @param support 0 if it did not vote as a delegate, otherwise support + 1
    /// @param own counted by its override vote
    /// @param asDelegate counted by its vote
    /// @param takenBack balances of its delegators who voted themselves
    function ballot(
        uint256 proposalId,
        address account
    ) external view returns (uint8 support, bool overridden, uint256 own, uint256 asDelegate, uint256 takenBack) {
        CappedReceipt storage receipt = _tallies[proposalId].receipts[account];
        support = receipt.casted;
        if (support != 0) (, , , asDelegate) = countedVotes(proposalId, account);
        return (support, receipt.overridden, receipt.own, asDelegate, receipt.takenBack);
    }

    /// @notice What a vote by the account counts, or would count, as things stand (wei):
    /// pastVotes − takenBack − aboveCap = counts. Before the voting starts: as if the snapshot had been a second ago.
    /// @param aboveCap what exceeds the cap, together with the account's own override vote
    function countedVotes(
        uint256 proposalId,
        address account
    ) public view returns (uint256 pastVotes, uint256 takenBack, uint256 aboveCap, uint256 counts) {
        CappedReceipt storage receipt = _tallies[proposalId].receipts[account];
        pastVotes = _getVotes(account, Math.min(proposalSnapshot(proposalId), clock() - 1), "");
        takenBack = receipt.takenBack;
        counts = _asDelegate(receipt, pastVotes, powerCap(proposalId));
        aboveCap = pastVotes - takenBack - counts;
    }

    /// @notice Most (wei) that one account can count for in this proposal.
    function powerCap(uint256 proposalId) public view virtual returns (uint256);

    /// @notice Votes (wei) For and Abstain that the proposal needs. Reverts before the voting starts.
    function proposalQuorum(uint256 proposalId) public view virtual returns (uint256);

    /// @dev Share of For among For and Against (basis points) that the proposal must exceed.
    function _requiredShareBps(uint256 proposalId) internal view virtual returns (uint256);

    /// @dev Called before each vote is counted.
    function _beforeCount(uint256 proposalId) internal virtual;

    /// @dev For and Abstain together reach the quorum at the snapshot.
    function _quorumReached(
        uint256 proposalId
    ) internal view override returns (bool) {
        uint128[3] storage votes = _tallies[proposalId].votes;
        return
            uint256(votes[uint8(VoteType.For)]) + votes[uint8(VoteType.Abstain)] >= proposalQuorum(proposalId);
    }

    /// @dev The share of For among For and Against exceeds the threshold that was frozen for the proposal.
    function _voteSucceeded(
        uint256 proposalId
    ) internal view override returns (bool) {
        (uint256 againstVotes, uint256 forVotes, ) = proposalVotes(proposalId);
        return forVotes * 10_000 > _requiredShareBps(proposalId) * (forVotes + againstVotes);
    }

    /// @dev Counts a vote with delegated votes. An account whose votes are all taken back or above the cap still votes, for 0:
    /// it could have voted before that happened, and order must not matter.
    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory params
    ) internal override returns (uint256 counted) {
        if (params.length != 0) revert GovernorVoteParamsNotSupported();
        _checkVote(account, support, totalWeight);
        CappedReceipt storage receipt = _tallies[proposalId].receipts[account];
        if (receipt.casted != 0) revert GovernorAlreadyCastVote(account);

        _beforeCount(proposalId);
        counted = _asDelegate(receipt, totalWeight, powerCap(proposalId));
        receipt.casted = support + 1;
        _tallies[proposalId].votes[support] += uint128(counted);
    }

    /// @dev Counts an override vote and lowers what the delegate and the account itself count for as delegates.
    function _countOverride(
        uint256 proposalId,
        address account,
        uint8 support
    ) internal override returns (uint256 own) {
        uint256 snapshot = proposalSnapshot(proposalId);
        VotesExtended votes = VotesExtended(address(token()));
        uint256 balance = votes.getPastBalanceOf(account, snapshot);
        _checkVote(account, support, balance);
        CappedReceipt storage receipt = _tallies[proposalId].receipts[account];
        if (receipt.overridden) revert GovernorAlreadyOverriddenVote(account);

        _beforeCount(proposalId);
        uint256 cap = powerCap(proposalId);
        own = Math.min(cap, balance);
        receipt.overridden = true;
        _tallies[proposalId].votes[support] += uint128(own);

        address delegate = votes.getPastDelegate(account, snapshot);
        if (delegate == account) {
            _lower(proposalId, account, balance, own, cap);
        } else {
            if (delegate != address(0)) _lower(proposalId, delegate, balance, 0, cap);
            _lower(proposalId, account, 0, own, cap);
        }
    }

    /// @dev Takes `taken` back from the account's delegated votes, adds `own` to what its own tokens count, and takes from
    /// the tally what its vote, if it has been cast, counts less thereby.
    function _lower(uint256 proposalId, address account, uint256 taken, uint256 own, uint256 cap) private {
        CappedReceipt storage receipt = _tallies[proposalId].receipts[account];
        uint8 casted = receipt.casted;
        uint256 pastVotes = casted == 0 ? 0 : _getVotes(account, proposalSnapshot(proposalId), "");
        uint256 before = casted == 0 ? 0 : _asDelegate(receipt, pastVotes, cap);
        receipt.takenBack += uint120(taken);
        receipt.own += uint120(own);
        if (casted == 0) return;

        uint256 reduction = before - _asDelegate(receipt, pastVotes, cap);
        if (reduction == 0) return;
        _tallies[proposalId].votes[casted - 1] -= uint128(reduction);
        emit VoteReduced(account, proposalId, casted - 1, reduction);
    }

    function _asDelegate(
        CappedReceipt storage receipt,
        uint256 pastVotes,
        uint256 cap
    ) private view returns (uint256) {
        return Math.min(cap - receipt.own, pastVotes - receipt.takenBack);
    }

    function _checkVote(address account, uint8 support, uint256 units) private view {
        if (support > uint8(VoteType.Abstain)) revert GovernorInvalidVoteType();
        if (account == _executor()) revert GovernorTreasuryCannotVote();
        if (units == 0) revert GovernorNoVotes(account);
    }
}
