// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {ERC6372Utils} from "@openzeppelin/contracts/utils/ERC6372Utils.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {PlenumToken} from "../token/PlenumToken.sol";
import {GovernorBoundedGuardian} from "./GovernorBoundedGuardian.sol";
import {GovernorBoundedSettings} from "./GovernorBoundedSettings.sol";
import {GovernorCirculatingSupply} from "./GovernorCirculatingSupply.sol";
import {GovernorCodeBinding} from "./GovernorCodeBinding.sol";
import {GovernorCountingCapped} from "./GovernorCountingCapped.sol";
import {GovernorExpiry} from "./GovernorExpiry.sol";
import {GovernorLateChange} from "./GovernorLateChange.sol";
import {GovernorOneOpenProposal} from "./GovernorOneOpenProposal.sol";
import {GovernorPowerCap} from "./GovernorPowerCap.sol";
import {GovernorProposalRules} from "./GovernorProposalRules.sol";
import {ProposalClassifier} from "./ProposalClassifier.sol";
import {Treasury} from "./Treasury.sol";
import {VetoCouncil} from "./VetoCouncil.sol";

/// @notice Where token holders decide. Decisions are carried out by the treasury, after its delay.
/// @dev Put together from OpenZeppelin's modules and the small ones beside this file; here is only what joins them. Token,
/// treasury and classifier cannot be exchanged. The order of the bases matters: GovernorExpiry brings the timelock, which
/// must come before the modules that check what is handed to it.
contract PlenumGovernor is
    GovernorExpiry,
    GovernorCountingCapped,
    GovernorProposalRules,
    GovernorCodeBinding,
    GovernorOneOpenProposal,
    GovernorBoundedSettings,
    GovernorLateChange,
    GovernorBoundedGuardian
{
    /// @notice First settings: seconds, basis points, wei. All are bounded, see the modules.
    struct Settings {
        uint48 votingDelay;
        uint32 votingPeriod;
        uint48 lateVoteExtension;
        uint16 quorumBps;
        uint16 powerCapBps;
        uint256 proposalThreshold;
    }

    error GovernorWiringMismatch(address misconfigured);
    error GovernorTimelockIsFixed();
    error GovernorCannotRelay();

    constructor(
        PlenumToken token_,
        Treasury treasury_,
        ProposalClassifier classifier_,
        VetoCouncil council_,
        Settings memory settings
    )
        Governor("Plenum")
        GovernorVotes(token_)
        GovernorTimelockControl(treasury_)
        GovernorVotesQuorumFraction(settings.quorumBps)
        GovernorCirculatingSupply(address(treasury_))
        GovernorPowerCap(settings.powerCapBps)
        GovernorProposalRules(classifier_)
        GovernorSettings(settings.votingDelay, settings.votingPeriod, settings.proposalThreshold)
        GovernorPreventLateQuorum(settings.lateVoteExtension)
        GovernorBoundedGuardian(address(council_), classifier_.leaseManager())
    {
        // The addresses are predicted before deployment: one that does not point back would leave funds without a master.
        if (token_.treasury() != address(treasury_)) revert GovernorWiringMismatch(address(token_));
        if (treasury_.governor() != address(this)) revert GovernorWiringMismatch(address(treasury_));
        if (council_.treasury() != address(treasury_) || address(council_.governor()) != address(this)) {
            revert GovernorWiringMismatch(address(council_));
        }
        bool protected = classifier_.treasury() == address(treasury_) &&
            classifier_.isProtected(address(treasury_)) &&
            classifier_.isProtected(address(this)) &&
            classifier_.isProtected(address(council_)) &&
            classifier_.isProtected(address(token_)) &&
            classifier_.isProtected(address(classifier_));
        if (!protected) revert GovernorWiringMismatch(address(classifier_));
    }

    /// @notice Always reverts: decisions are executed by this treasury for good.
    function updateTimelock(TimelockController) public pure override {
        revert GovernorTimelockIsFixed();
    }

    /// @notice Always reverts: the governor holds nothing and acts on nothing.
    function relay(address, uint256, bytes calldata) public payable override {
        revert GovernorCannotRelay();
    }

    /// @inheritdoc GovernorVotes
    /// @dev The token counts in timestamps for good; reading the clock here saves a call in every check.
    function clock() public view override(Governor, GovernorVotes) returns (uint48) {
        return Time.timestamp();
    }

    /// @inheritdoc GovernorVotes
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public view override(Governor, GovernorVotes) returns (string memory) {
        return ERC6372Utils.timestampClockMode(clock());
    }

    // What several modules define, and which of them speaks.

    function state(uint256 proposalId) public view override(Governor, GovernorExpiry) returns (ProposalState) {
        return super.state(proposalId);
    }

    function quorum(uint256 timepoint) public view override(Governor, GovernorCirculatingSupply) returns (uint256) {
        return super.quorum(timepoint);
    }

    function powerCap(
        uint256 proposalId
    ) public view override(GovernorCountingCapped, GovernorProposalRules) returns (uint256) {
        return GovernorProposalRules.powerCap(proposalId);
    }

    function proposalQuorum(
        uint256 proposalId
    ) public view override(GovernorCountingCapped, GovernorProposalRules) returns (uint256) {
        return GovernorProposalRules.proposalQuorum(proposalId);
    }

    function proposalThreshold() public view override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    function proposalDeadline(uint256 proposalId) public view override(Governor, GovernorLateChange) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    function proposalNeedsQueuing(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    function cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public override(Governor, GovernorBoundedGuardian) returns (uint256) {
        return super.cancel(targets, values, calldatas, descriptionHash);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    )
        internal
        override(Governor, GovernorProposalRules, GovernorCodeBinding, GovernorOneOpenProposal)
        returns (uint256)
    {
        return super._propose(targets, values, calldatas, description, proposer);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    )
        internal
        override(Governor, GovernorTimelockControl, GovernorProposalRules, GovernorCodeBinding)
        returns (uint48)
    {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl, GovernorProposalRules, GovernorCodeBinding) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _validateCancel(
        uint256 proposalId,
        address caller
    ) internal view override(Governor, GovernorBoundedGuardian) returns (bool) {
        return super._validateCancel(proposalId, caller);
    }

    function _tallyUpdated(uint256 proposalId) internal override(Governor, GovernorLateChange) {
        super._tallyUpdated(proposalId);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return treasury;
    }

    // What the modules ask of each other.

    function _requiredShareBps(uint256 proposalId) internal view override returns (uint256) {
        return _thresholdBps(proposalId);
    }

    function _beforeCount(uint256 proposalId) internal override {
        _rememberSupply(proposalId);
    }

    function _votingSupply() internal view override returns (uint256) {
        return _circulatingSupplyNow();
    }

    function _minVotingPeriod() internal view override returns (uint256) {
        return Math.max(MIN_VOTING_PERIOD, lateQuorumVoteExtension());
    }
}
