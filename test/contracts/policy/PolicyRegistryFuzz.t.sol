// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PolicyLib} from "../../../contracts/policy/PolicyLib.sol";
import {PolicyRegistry} from "../../../contracts/policy/PolicyRegistry.sol";
import {Policy, LeaseRequest, LeaseContext} from "../../../contracts/policy/PolicyTypes.sol";
import {PolicyTest} from "./PolicyTest.sol";

/// @notice Invariant 6: adding a restriction never turns a denial into an allowance, at any later time.
contract PolicyRegistryFuzzTest is PolicyTest {
    PolicyRegistry private registry;

    function setUp() public {
        registry = new PolicyRegistry(treasury, newComputeRegistry());
    }

    function valid(Policy memory rules, uint256 seed) private view returns (Policy memory) {
        rules.validFrom = uint64(block.timestamp + (seed % 40) * 1 days);
        rules.validUntil = uint64(rules.validFrom + 1 + (uint256(keccak256(abi.encode(seed))) % 600) * 1 days);
        rules.reviewWindow %= 30 days;
        return rules;
    }

    /// @dev Random policies, then one restriction more: at each of many times, for a random request, nothing that failed passes.
    function testFuzz_ARestrictionOnlyAddsFailedRulesAtAnyTime(
        Policy[3] memory policies,
        Policy memory added,
        LeaseRequest memory request,
        LeaseContext memory context,
        uint256 seed
    ) public {
        vm.startPrank(treasury);
        registry.permit("Open", 0, valid(openPolicy(), seed));
        registry.permit("Random", 0, valid(policies[0], seed >> 8));
        registry.restrict("Random", 0, valid(policies[1], seed >> 16));
        registry.restrict("Random", 0, valid(policies[2], seed >> 24));
        uint256[40] memory before;
        for (uint256 i = 0; i < before.length; i++) {
            context.timestampSeconds = uint64(block.timestamp + i * 17 days);
            before[i] = registry.evaluate(request, context);
        }
        registry.restrict("Added", 0, valid(added, seed >> 32));
        vm.stopPrank();
        for (uint256 i = 0; i < before.length; i++) {
            context.timestampSeconds = uint64(block.timestamp + i * 17 days);
            uint256 afterwards = registry.evaluate(request, context);
            assertEq(afterwards & before[i], before[i], "a rule that failed still fails");
        }
    }

    /// @dev Whatever is added by tightening alone: without a base nothing passes.
    function testFuzz_RestrictionsAlonePermitNothing(
        Policy[4] memory policies,
        LeaseRequest memory request,
        LeaseContext memory context,
        uint256 seed
    ) public {
        vm.startPrank(treasury);
        for (uint256 i = 0; i < policies.length; i++) registry.restrict("R", 0, valid(policies[i], seed >> (8 * i)));
        vm.stopPrank();
        uint256 failed = registry.evaluate(request, context);
        assertTrue(failed & PolicyLib.NO_BASE_POLICY != 0, "denied");
    }
}
