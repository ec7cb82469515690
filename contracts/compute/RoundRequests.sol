// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {VotesExtended} from "@openzeppelin/contracts/governance/utils/VotesExtended.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {EpochCapacity} from "./EpochCapacity.sol";
import {IAllocationRounds} from "./IAllocationRounds.sol";

/// @notice What recipients request in a round, and which holders support it with how many of their past votes.
/// @dev One request per organisation, not per recipient: with the square root, an organisation that splits its supporters over its
///      affiliates would weigh more.
abstract contract RoundRequests is EpochCapacity {
    using Checkpoints for Checkpoints.Trace160;

    struct OpenedRules {
        RoundRules rules;
        bool opened;
    }

    /// @notice Bounds of what one voter may give, in basis points of the circulating supply: those of the governor's power cap.
    uint16 public constant MIN_MAX_SUPPORT_BPS = 100;
    uint16 public constant MAX_MAX_SUPPORT_BPS = 2_000;
    /// @notice Whatever is voted: one voter at the lowest maximum can bring a request over the highest minimum.
    uint16 public constant MAX_MIN_SUPPORT_BPS = 100;

    VotesExtended public immutable token;

    Checkpoints.Trace160 private _roundShares; // timestamp of the change => maximum << 16 | minimum, in basis points
    mapping(uint256 epoch => OpenedRules) private _rules;
    mapping(uint256 epoch => mapping(uint256 classId => Request[])) private _requests;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(uint256 parentId => uint256))) private _indexPlusOne;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(address voter => uint96))) private _given;
    mapping(uint256 epoch => mapping(uint256 classId => mapping(address voter => mapping(uint256 recipientId => uint96))))
        private _support;

    error TokenIsNotAContract(address token);
    error RoundSharesOutOfBounds(uint16 maxSupportBps, uint16 minSupportBps);
    error RecipientSuspended(uint256 recipientId);
    error RequestsClosed(uint256 epoch);
    error RequestAboveCapacity(uint64 milliHours, uint64 capacity);
    error OrganisationHasRequest(uint256 parentId, uint256 recipientId);
    error SupportClosed(uint256 epoch);
    error NoRequest(uint256 recipientId);
    error AboveSupportBudget(uint256 weight, uint256 budget);

    constructor(VotesExtended token_, uint16 maxSupportBps, uint16 minSupportBps) {
        if (address(token_).code.length == 0) revert TokenIsNotAContract(address(token_));
        token = token_;
        _setRoundShares(maxSupportBps, minSupportBps);
    }

    /// @inheritdoc IAllocationRounds
    function setRoundShares(uint16 maxSupportBps, uint16 minSupportBps) external onlyTreasury {
        _setRoundShares(maxSupportBps, minSupportBps);
    }

    function _setRoundShares(uint16 maxSupportBps, uint16 minSupportBps) private {
        bool maximumFits = maxSupportBps >= MIN_MAX_SUPPORT_BPS && maxSupportBps <= MAX_MAX_SUPPORT_BPS;
        if (!maximumFits || minSupportBps > MAX_MIN_SUPPORT_BPS) {
            revert RoundSharesOutOfBounds(maxSupportBps, minSupportBps);
        }
        uint160 old = _roundShares.latest();
        _roundShares.push(uint96(block.timestamp), (uint160(maxSupportBps) << 16) | minSupportBps);
        emit RoundSharesSet(uint16(old >> 16), maxSupportBps, uint16(old), minSupportBps);
    }

    /// @inheritdoc IAllocationRounds
    function requestCompute(uint256 epoch, uint256 classId, uint256 recipientId, uint64 milliHours) external {
        if (msg.sender != registry.recipient(recipientId).operator) revert NotOperator(msg.sender);
        if (registry.isRecipientSuspended(recipientId)) revert RecipientSuspended(recipientId);
        (uint64 freeze, , ) = epochTimes(epoch);
        (uint64 supportStart, ) = roundTimes(epoch);
        if (block.timestamp < freeze || block.timestamp >= supportStart) revert RequestsClosed(epoch);
        uint64 limit = capacity(epoch, classId);
        if (milliHours > limit) revert RequestAboveCapacity(milliHours, limit);

        uint256 parentId = registry.parentOf(recipientId);
        Request storage stored = _requestOf(epoch, classId, parentId);
        uint64 old = stored.milliHours;
        if (old != 0 && stored.recipientId != recipientId) revert OrganisationHasRequest(parentId, stored.recipientId);
        stored.recipientId = SafeCast.toUint48(recipientId);
        stored.parentId = SafeCast.toUint48(parentId);
        stored.milliHours = milliHours;
        emit ComputeRequested(epoch, classId, recipientId, parentId, old, milliHours);
    }

    /// @dev The organisation's place in the round, made when it is first needed.
    function _requestOf(uint256 epoch, uint256 classId, uint256 parentId) private returns (Request storage) {
        Request[] storage requests = _requests[epoch][classId];
        uint256 indexPlusOne = _indexPlusOne[epoch][classId][parentId];
        if (indexPlusOne != 0) return requests[indexPlusOne - 1];
        requests.push();
        _indexPlusOne[epoch][classId][parentId] = requests.length;
        return requests[requests.length - 1];
    }

    /// @inheritdoc IAllocationRounds
    /// @dev No overrides here: delegators who disagree delegate elsewhere before supportStart.
    function support(uint256 epoch, uint256 classId, Support[] calldata entries) external {
        (uint64 supportStart, uint64 supportEnd) = roundTimes(epoch);
        // Strictly after: votes at supportStart are final only then.
        if (block.timestamp <= supportStart || block.timestamp >= supportEnd) revert SupportClosed(epoch);
        _openRound(epoch);
        uint256 given = _given[epoch][classId][msg.sender];
        for (uint256 i = 0; i < entries.length; i++) {
            given = given + entries[i].weight - _setSupport(epoch, classId, entries[i]);
        }
        // Only at the end: support may be moved from one request to another in any order.
        uint256 budget = supportBudget(epoch, msg.sender);
        if (given > budget) revert AboveSupportBudget(given, budget);
        _given[epoch][classId][msg.sender] = uint96(given);
    }

    function _setSupport(uint256 epoch, uint256 classId, Support calldata entry) private returns (uint96 old) {
        uint256 indexPlusOne = _indexPlusOne[epoch][classId][registry.parentOf(entry.recipientId)];
        if (indexPlusOne == 0) revert NoRequest(entry.recipientId);
        Request storage request = _requests[epoch][classId][indexPlusOne - 1];
        if (request.recipientId != entry.recipientId || request.milliHours == 0) revert NoRequest(entry.recipientId);
        old = _support[epoch][classId][msg.sender][entry.recipientId];
        uint96 total = SafeCast.toUint96(uint256(request.support) - old + entry.weight);
        request.support = total;
        _support[epoch][classId][msg.sender][entry.recipientId] = entry.weight;
        emit SupportSet(epoch, classId, msg.sender, entry.recipientId, old, entry.weight, total);
    }

    /// @dev Copies the rules when they are first needed. Whoever does it, they are those of supportStart.
    function _openRound(uint256 epoch) internal {
        if (_rules[epoch].opened) return;
        RoundRules memory rules = roundRules(epoch);
        _rules[epoch] = OpenedRules(rules, true);
        emit RoundOpened(epoch, rules.maxSupport, rules.minSupport);
    }

    /// @inheritdoc IAllocationRounds
    function roundRules(uint256 epoch) public view returns (RoundRules memory) {
        OpenedRules storage opened = _rules[epoch];
        if (opened.opened) return opened.rules;
        (uint64 supportStart, ) = roundTimes(epoch);
        uint256 supply = token.getPastTotalSupply(supportStart) - token.getPastBalanceOf(treasury, supportStart);
        uint160 shares = _roundShares.upperLookupRecent(uint96(supportStart) - 1);
        return RoundRules(uint96((supply * uint16(shares >> 16)) / BPS), uint96((supply * uint16(shares)) / BPS));
    }

    /// @inheritdoc IAllocationRounds
    function supportBudget(uint256 epoch, address voter) public view returns (uint96) {
        (uint64 supportStart, ) = roundTimes(epoch);
        return uint96(Math.min(roundRules(epoch).maxSupport, token.getPastVotes(voter, supportStart)));
    }

    /// @inheritdoc IAllocationRounds
    function supportGiven(uint256 epoch, uint256 classId, address voter) external view returns (uint96) {
        return _given[epoch][classId][voter];
    }

    /// @inheritdoc IAllocationRounds
    function supportOf(
        uint256 epoch,
        uint256 classId,
        address voter,
        uint256 recipientId
    ) external view returns (uint96) {
        return _support[epoch][classId][voter][recipientId];
    }

    /// @inheritdoc IAllocationRounds
    function requestCount(uint256 epoch, uint256 classId) public view returns (uint256) {
        return _requests[epoch][classId].length;
    }

    /// @inheritdoc IAllocationRounds
    function requestAt(uint256 epoch, uint256 classId, uint256 index) public view returns (Request memory) {
        return _requests[epoch][classId][index];
    }

    /// @dev All zero if the organisation never made one.
    function _requestOfParent(
        uint256 epoch,
        uint256 classId,
        uint256 parentId
    ) internal view returns (Request memory request) {
        uint256 indexPlusOne = _indexPlusOne[epoch][classId][parentId];
        if (indexPlusOne != 0) request = _requests[epoch][classId][indexPlusOne - 1];
    }
}
