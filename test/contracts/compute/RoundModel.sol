// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {WaterLevel} from "../../../contracts/compute/WaterLevel.sol";

/// @notice A round written down plainly: arrays in, shares out.
library RoundModel {
    struct Claims {
        uint256[] most;
        uint256[] weights;
        uint256 available;
    }

    function sumAt(Claims memory claims, uint256 level) internal pure returns (uint256 sum) {
        for (uint256 i = 0; i < claims.most.length; i++) {
            sum += WaterLevel.shareAt(level, claims.most[i], claims.weights[i]);
        }
    }

    /// @notice The level by bisection: the highest at which no more than what is there is given.
    function levelOf(Claims memory claims) internal pure returns (uint256 level) {
        uint256 above = WaterLevel.MAX_LEVEL + 1;
        while (above - level > 1) {
            uint256 middle = (level + above) / 2;
            if (sumAt(claims, middle) <= claims.available) level = middle;
            else above = middle;
        }
    }

    /// @notice Shares by progressive filling, without any level: everyone rises in step with their weights; who has enough leaves,
    ///         and the others share what is left. Rounded down only at the end.
    function fill(Claims memory claims) internal pure returns (uint256[] memory shares) {
        uint256 count = claims.most.length;
        shares = new uint256[](count);
        bool[] memory satisfied = new bool[](count);
        uint256 left = claims.available;
        while (true) {
            uint256 weights = 0;
            for (uint256 i = 0; i < count; i++) if (!satisfied[i]) weights += claims.weights[i];
            bool changed = false;
            uint256 taken = 0;
            for (uint256 i = 0; i < count; i++) {
                if (satisfied[i] || claims.most[i] * weights > left * claims.weights[i]) continue;
                (satisfied[i], changed) = (true, true);
                shares[i] = claims.weights[i] == 0 ? 0 : claims.most[i];
                taken += shares[i];
            }
            if (changed) {
                left -= taken;
                continue;
            }
            for (uint256 i = 0; i < count; i++) {
                if (!satisfied[i]) shares[i] = (left * claims.weights[i]) / weights;
            }
            return shares;
        }
    }
}
