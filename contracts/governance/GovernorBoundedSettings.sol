// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";

/// @notice Voting delay, voting period and proposal threshold within bounds that no proposal can move.
/// @dev Without them one passed proposal could end all governance: a delay of centuries, a threshold above the supply.
/// The setters of OpenZeppelin's modules pass through these internal ones, from the constructor too.
abstract contract GovernorBoundedSettings is GovernorSettings {
    uint48 public constant MIN_VOTING_DELAY = 1 hours;
    uint48 public constant MAX_VOTING_DELAY = 7 days;
    uint32 public constant MIN_VOTING_PERIOD = 1 days;
    uint32 public constant MAX_VOTING_PERIOD = 14 days;
    /// @notice Largest proposal threshold as a share of the circulating supply when it is set.
    uint16 public constant MAX_PROPOSAL_THRESHOLD_BPS = 500;

    error GovernorSettingOutOfBounds(uint256 value, uint256 minimum, uint256 maximum);

    function _setVotingDelay(uint48 newVotingDelay) internal virtual override {
        _checkBounds(newVotingDelay, MIN_VOTING_DELAY, MAX_VOTING_DELAY);
        super._setVotingDelay(newVotingDelay);
    }

    function _setVotingPeriod(uint32 newVotingPeriod) internal virtual override {
        _checkBounds(newVotingPeriod, _minVotingPeriod(), MAX_VOTING_PERIOD);
        super._setVotingPeriod(newVotingPeriod);
    }

    function _setProposalThreshold(uint256 newProposalThreshold) internal virtual override {
        _checkBounds(newProposalThreshold, 0, (_votingSupply() * MAX_PROPOSAL_THRESHOLD_BPS) / 10_000);
        super._setProposalThreshold(newProposalThreshold);
    }

    /// @dev Supply (wei) that the proposal threshold is bounded by.
    function _votingSupply() internal view virtual returns (uint256);

    /// @dev MIN_VOTING_PERIOD or more (seconds).
    function _minVotingPeriod() internal view virtual returns (uint256);

    function _checkBounds(uint256 value, uint256 minimum, uint256 maximum) internal pure {
        if (value < minimum || value > maximum) revert GovernorSettingOutOfBounds(value, minimum, maximum);
    }
}
