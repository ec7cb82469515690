// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IProposalClassifier, ProposalClass} from "./IProposalClassifier.sol";
import {GovernorPowerCap} from "./GovernorPowerCap.sol";

/// @notice The rules that a proposal is decided by: its class's threshold and the power cap, frozen when it is made.
/// @dev Frozen, so that another proposal cannot move them while votes are being cast. The class is looked up again at queue
/// and execution: if it has risen since, the proposal was decided too cheaply and cannot go on.
abstract contract GovernorProposalRules is GovernorPowerCap {
    struct ProposalRules {
        ProposalClass class;
        uint16 thresholdBps;
        uint16 powerCapBps;
        uint96 supply; // circulating, at the snapshot; 0 = not looked up yet
    }

    /// @notice Classifies proposals; cannot be exchanged.
    IProposalClassifier public immutable classifier;

    mapping(uint256 proposalId => ProposalRules) private _rules;

    event ProposalRulesSet(uint256 indexed proposalId, ProposalClass class, uint16 thresholdBps, uint16 powerCapBps);

    error GovernorClassHasRisen(uint256 proposalId, ProposalClass decidedAs, ProposalClass current);

    constructor(IProposalClassifier classifier_) {
        classifier = classifier_;
    }

    /// @notice Class, threshold and power cap of a proposal; zeros if there is no such proposal.
    function proposalRules(
        uint256 proposalId
    ) external view returns (ProposalClass class, uint16 thresholdBps, uint16 capBps) {
        ProposalRules storage rules = _rules[proposalId];
        return (rules.class, rules.thresholdBps, rules.powerCapBps);
    }

    /// @notice Most (wei) that one account can count for. Before the voting starts: as if the snapshot had been a second ago.
    function powerCap(uint256 proposalId) public view virtual returns (uint256) {
        return (_supply(proposalId) * _rules[proposalId].powerCapBps) / 10_000;
    }

    /// @notice Votes (wei) For and Abstain that the proposal needs. Reverts before the voting starts.
    function proposalQuorum(uint256 proposalId) public view virtual returns (uint256) {
        uint256 snapshot = proposalSnapshot(proposalId);
        uint256 supply = _rules[proposalId].supply;
        return supply == 0 ? quorum(snapshot) : _quorumOf(supply, snapshot);
    }

    function _thresholdBps(uint256 proposalId) internal view returns (uint256) {
        return _rules[proposalId].thresholdBps;
    }

    /// @dev Keeps the supply at the snapshot beside the rules, so that later votes need no calls for it. The past does not
    /// change, and no vote is counted before the snapshot has passed.
    function _rememberSupply(uint256 proposalId) internal {
        ProposalRules storage rules = _rules[proposalId];
        if (rules.supply == 0) rules.supply = uint96(circulatingSupply(proposalSnapshot(proposalId))); // supply < 2**96
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        ProposalClass class = classifier.classOf(targets, calldatas);
        uint16 thresholdBps = classifier.thresholdBps(class);
        uint16 capBps = powerCapBps();
        _rules[proposalId] = ProposalRules(class, thresholdBps, capBps, 0);
        emit ProposalRulesSet(proposalId, class, thresholdBps, capBps);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override returns (uint48) {
        _checkClass(proposalId, targets, calldatas);
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override {
        _checkClass(proposalId, targets, calldatas);
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _checkClass(uint256 proposalId, address[] memory targets, bytes[] memory calldatas) private view {
        ProposalClass decidedAs = _rules[proposalId].class;
        ProposalClass current = classifier.classOf(targets, calldatas);
        if (current > decidedAs) revert GovernorClassHasRisen(proposalId, decidedAs, current);
    }

    function _supply(uint256 proposalId) private view returns (uint256 supply) {
        supply = _rules[proposalId].supply;
        if (supply == 0) supply = circulatingSupply(Math.min(proposalSnapshot(proposalId), clock() - 1));
    }
}
