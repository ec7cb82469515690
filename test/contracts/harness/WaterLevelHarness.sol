// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {WaterLevel} from "../../../contracts/compute/WaterLevel.sol";

/// @notice Divides many rounds in one call by the contract's formulas, so that another implementation can be held against them.
contract WaterLevelHarness {
    /// @param rounds for each round: level, cap, minimum of support, whether weights are square roots, number of requests, and for
    ///        each request milli-hours, support, and what grants gave to its organisation
    /// @return answers for each round: sum at the level, sum at the next, and each request's share
    function divideAll(uint256[] calldata rounds) external pure returns (uint256[] memory answers) {
        answers = new uint256[](rounds.length);
        uint256 written = 0;
        for (uint256 at = 0; at < rounds.length; ) {
            uint256 first = written;
            written += 2;
            for (uint256 i = 0; i < rounds[at + 4]; i++) {
                (uint256 most, uint256 weight) = _claim(rounds, at, at + 5 + 3 * i);
                uint256 share = WaterLevel.shareAt(rounds[at], most, weight);
                answers[first] += share;
                answers[first + 1] += WaterLevel.shareAt(rounds[at] + 1, most, weight);
                answers[written++] = share;
            }
            at += 5 + 3 * rounds[at + 4];
        }
        assembly ("memory-safe") {
            mstore(answers, written)
        }
    }

    /// @dev As RoundSettlement has it.
    function _claim(
        uint256[] calldata rounds,
        uint256 at,
        uint256 request
    ) private pure returns (uint256 most, uint256 weight) {
        uint256 support = rounds[request + 1];
        if (support == 0 || support < rounds[at + 2]) return (0, 0);
        most = WaterLevel.mostOf(rounds[request], rounds[at + 1], rounds[request + 2]);
        weight = WaterLevel.weightOf(support, rounds[at + 3] == 1);
    }
}
