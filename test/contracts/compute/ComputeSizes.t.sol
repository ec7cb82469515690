// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {LeaseTest} from "./LeaseTest.sol";

/// @notice Invariant 10. Not part of a coverage run, which makes contracts larger.
contract ComputeSizesTest is LeaseTest {
    uint256 private constant LARGEST = 23_999;

    function testEveryContractIsBelowTheSizeLimit() public view {
        assertAtMost(address(registry).code.length, LARGEST, "ComputeRegistry");
        assertAtMost(address(allocator).code.length, LARGEST, "EpochAllocator");
        assertAtMost(address(policies).code.length, LARGEST, "PolicyRegistry");
        assertAtMost(address(leases).code.length, LARGEST, "LeaseManager");
    }
}
