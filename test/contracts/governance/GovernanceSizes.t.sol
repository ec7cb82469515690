// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlenumTest} from "./PlenumTest.sol";

/// @notice Invariant 10. Not part of a coverage run, which makes contracts larger.
contract GovernanceSizesTest is PlenumTest {
    uint256 private constant LARGEST = 23_999;

    function test_EveryContractIsBelowTheSizeLimit() public view {
        assertAtMost(address(governor).code.length, LARGEST, "PlenumGovernor");
        assertAtMost(address(token).code.length, LARGEST, "PlenumToken");
        assertAtMost(address(treasury).code.length, LARGEST, "Treasury");
        assertAtMost(address(council).code.length, LARGEST, "VetoCouncil");
        assertAtMost(address(classifier).code.length, LARGEST, "ProposalClassifier");
    }
}
