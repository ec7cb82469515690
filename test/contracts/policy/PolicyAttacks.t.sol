// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PolicyLib} from "../../../contracts/policy/PolicyLib.sol";
import {PolicyRegistry} from "../../../contracts/policy/PolicyRegistry.sol";
import {Policy} from "../../../contracts/policy/PolicyTypes.sol";
import {PolicyTest} from "./PolicyTest.sol";

/// @notice Attacks that must fail.
contract PolicyAttacksTest is PolicyTest {
    PolicyRegistry private registry;

    function setUp() public {
        registry = new PolicyRegistry(treasury, newComputeRegistry());
    }

    /// @dev What is stricter than all others today permits nothing when they have ended.
    function testPermissivePolicyOutlivingTheStrictOne() public {
        Policy memory strict = openPolicy();
        strict.maxGpusPerLease = 1;
        strict.validUntil = uint64(block.timestamp) + 30 days;
        Policy memory outliving = openPolicy();
        outliving.maxGpusPerLease = 0;
        outliving.allowedPurposes = 0;
        outliving.validUntil = uint64(block.timestamp) + 700 days;
        vm.startPrank(treasury);
        registry.permit("Strict", 0, strict);
        registry.restrict("Stricter, and longer", 1, outliving);
        vm.stopPrank();
        vm.warp(block.timestamp + 30 days);
        uint256 failed = registry.evaluate(someRequest(), someContext());
        assertTrue(failed & PolicyLib.NO_BASE_POLICY != 0, "a restriction never permits");
    }

    /// @dev A base that is added, however open, undoes no restriction.
    function testAnOpenBaseDoesNotOverruleARestriction() public {
        Policy memory ban = openPolicy();
        ban.deniedPurposes = 1 << someRequest().purpose;
        vm.startPrank(treasury);
        registry.restrict("Ban", 0, ban);
        registry.permit("Open", 1, openPolicy());
        vm.stopPrank();
        assertEq(registry.evaluate(someRequest(), someContext()), PolicyLib.PURPOSE_DENIED, "still denied");
    }

    /// @dev Policies far in the future can't hold all places for ever.
    function testBrickingByParameters_NoPolicyOutlastsTwoYears() public {
        Policy memory far = openPolicy();
        far.validFrom = uint64(block.timestamp) + 729 days;
        far.validUntil = uint64(block.timestamp) + 730 days;
        vm.startPrank(treasury);
        for (uint256 i = 0; i < 4; i++) registry.permit("Far", 0, far);
        vm.warp(block.timestamp + 730 days);
        registry.permit("Room again", 0, openPolicy());
        vm.stopPrank();
        assertEq(registry.evaluate(someRequest(), someContext()), 0, "in force");
    }

    /// @dev The most policies that may be in force are judged for less than a twentieth of a transaction's gas.
    function testBrickingByParameters_TheFullSetIsCheapEnoughToPass() public {
        vm.startPrank(treasury);
        for (uint256 i = 0; i < 4; i++) registry.permit("Base", 0, openPolicy());
        for (uint256 i = 0; i < 16; i++) registry.restrict("Restriction", 0, openPolicy());
        vm.stopPrank();
        uint256 before = gasleft();
        registry.evaluate(someRequest(), someContext());
        assertAtMost(before - gasleft(), uint256(2 ** 24) / 20, "gas");
    }
}
