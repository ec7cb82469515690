// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";

/// @notice One pending or active proposal per proposer, so that nobody floods the voters.
abstract contract GovernorOneOpenProposal is Governor {
    mapping(address proposer => uint256 proposalId) private _latestProposal;

    error GovernorProposalStillOpen(address proposer, uint256 proposalId);

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        uint256 latest = _latestProposal[proposer];
        if (latest != 0) {
            ProposalState current = state(latest);
            if (current == ProposalState.Pending || current == ProposalState.Active) {
                revert GovernorProposalStillOpen(proposer, latest);
            }
        }
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        _latestProposal[proposer] = proposalId;
    }
}
