// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorCountingOverridable} from "@openzeppelin/contracts/governance/extensions/GovernorCountingOverridable.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Vm} from "../Vm.sol";

/// @notice Tallies as an indexer adds them up: VoteCast + OverrideVoteCast − VoteReduced.
library VoteEvents {
    function addUp(
        uint256[3] memory votes,
        Vm.Log[] memory logs,
        uint256 proposalId
    ) internal pure returns (uint256[3] memory) {
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes32 topic = logs[i].topics[0];
            bool cast = topic == IGovernor.VoteCast.selector ||
                topic == GovernorCountingOverridable.OverrideVoteCast.selector;
            bool reduced = topic == GovernorCountingOverridable.VoteReduced.selector;
            if (!cast && !reduced) continue;
            (uint256 id, uint256 support, uint256 weight) = abi.decode(logs[i].data, (uint256, uint256, uint256));
            if (id != proposalId) continue;
            if (cast) votes[support] += weight;
            else votes[support] -= weight;
        }
        return votes;
    }
}
