// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";

/// @notice A decision does not keep for ever: it expires when it is not queued, or not executed, within the grace period.
abstract contract GovernorExpiry is GovernorTimelockControl {
    /// @notice Seconds after the deadline to queue, and after the eta to execute.
    uint256 public constant GRACE_PERIOD = 14 days;

    /// @notice State by the clock; `Expired` after the grace period.
    function state(uint256 proposalId) public view virtual override returns (ProposalState current) {
        current = super.state(proposalId);
        bool expired = (current == ProposalState.Succeeded && clock() > proposalDeadline(proposalId) + GRACE_PERIOD) ||
            (current == ProposalState.Queued && block.timestamp > proposalEta(proposalId) + GRACE_PERIOD);
        if (expired) current = ProposalState.Expired;
    }
}
