// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAllocationRounds} from "../../../contracts/compute/IAllocationRounds.sol";
import {WaterLevel} from "../../../contracts/compute/WaterLevel.sol";
import {ComputeTest} from "./ComputeTest.sol";
import {RoundModel} from "./RoundModel.sol";

/// @notice Steps of a round of epoch 0. Of 80,000,000 tokens that circulate a voter gives at most 4,000,000; 80,000 are the minimum.
abstract contract RoundTest is ComputeTest {
    uint96 internal constant MAX_SUPPORT = 4_000_000 ether;
    uint96 internal constant MIN_SUPPORT = 80_000 ether;

    function request(uint256 id, uint64 milliHours) internal {
        vm.prank(recipientOperator);
        allocator.requestCompute(0, H100, id, milliHours);
    }

    function one(uint256 id, uint96 weight) internal pure returns (IAllocationRounds.Support[] memory entries) {
        entries = new IAllocationRounds.Support[](1);
        entries[0] = IAllocationRounds.Support(uint64(id), weight);
    }

    function support(uint256 voterIndex, uint256 id, uint96 weight) internal {
        vm.prank(voter(voterIndex));
        allocator.support(0, H100, one(id, weight));
    }

    function warpToSupport() internal {
        (uint64 supportStart, ) = allocator.roundTimes(0);
        vm.warp(supportStart + 1);
    }

    function warpToSettlement() internal {
        (, uint64 supportEnd) = allocator.roundTimes(0);
        vm.warp(supportEnd);
    }

    /// @dev What the model makes of the round as it is on the chain.
    function claims() internal view returns (RoundModel.Claims memory found) {
        uint256 count = allocator.requestCount(0, H100);
        found.most = new uint256[](count);
        found.weights = new uint256[](count);
        found.available = allocator.capacity(0, H100) - allocator.granted(0, H100);
        uint256 cap = (uint256(allocator.capacity(0, H100)) * allocator.maxShareBpsOf(0)) / 10_000;
        for (uint256 i = 0; i < count; i++) {
            IAllocationRounds.Request memory each = allocator.requestAt(0, H100, i);
            if (each.support == 0 || each.support < MIN_SUPPORT) continue;
            uint256 given = allocator.parentAllocation(0, H100, each.parentId);
            uint256 room = given < cap ? cap - given : 0;
            found.most[i] = each.milliHours < room ? each.milliHours : room;
            found.weights[i] = WaterLevel.weightOf(each.support, allocator.squareRoot());
        }
    }

    function settleNow() internal returns (uint256 level) {
        level = RoundModel.levelOf(claims());
        allocator.settle(0, H100, level, type(uint256).max);
    }

    function allShares() internal view returns (uint256[] memory found) {
        found = new uint256[](allocator.requestCount(0, H100));
        for (uint256 i = 0; i < found.length; i++) {
            found[i] = allocator.share(0, H100, allocator.requestAt(0, H100, i).recipientId);
        }
    }
}
