// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice The integer formulas by which a round is divided; whoever mirrors a round uses the same.
/// @dev Weights are below 2**96 and levels below 2**152, so no product leaves 256 bits, and the smallest weight (1) reaches every
///      quantity below 2**56 at the highest level.
library WaterLevel {
    uint256 internal constant MAX_LEVEL = 2 ** 152 - 1;

    /// @notice Weight of a request. The square root makes many small supporters count for more than one large one.
    function weightOf(uint256 support, bool squareRoot) internal pure returns (uint256) {
        return squareRoot ? Math.sqrt(support) : support;
    }

    /// @notice Most milli-hours that a request can get: what it asks for, within what the cap leaves to its organisation.
    function mostOf(uint256 requested, uint256 cap, uint256 granted) internal pure returns (uint256) {
        return granted >= cap ? 0 : Math.min(requested, cap - granted);
    }

    /// @notice Milli-hours of a request at a level, rounded down: from one level to the next at most one more.
    function shareAt(uint256 level, uint256 most, uint256 weight) internal pure returns (uint256) {
        return Math.min(most, (level * weight) >> 96);
    }
}
