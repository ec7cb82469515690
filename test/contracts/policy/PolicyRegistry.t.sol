// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TreasuryOnly} from "../../../contracts/access/TreasuryOnly.sol";
import {IPolicyRegistry} from "../../../contracts/policy/IPolicyRegistry.sol";
import {PolicyLib} from "../../../contracts/policy/PolicyLib.sol";
import {PolicyRegistry} from "../../../contracts/policy/PolicyRegistry.sol";
import {Policy, PolicyKind} from "../../../contracts/policy/PolicyTypes.sol";
import {PolicyTest} from "./PolicyTest.sol";

contract PolicyRegistryTest is PolicyTest {
    PolicyRegistry private registry;

    function setUp() public {
        registry = new PolicyRegistry(treasury, newComputeRegistry());
    }

    function permit(Policy memory rules) private returns (uint256) {
        vm.prank(treasury);
        return registry.permit("Base", 0, rules);
    }

    function restrict(Policy memory rules) private returns (uint256) {
        vm.prank(treasury);
        return registry.restrict("Restriction", 0, rules);
    }

    function failedRules() private view returns (uint256) {
        return registry.evaluate(someRequest(), someContext());
    }

    function testNothingIsAllowedWithoutABase() public {
        assertEq(failedRules(), PolicyLib.NO_BASE_POLICY, "no policy");
        restrict(openPolicy());
        assertEq(failedRules(), PolicyLib.NO_BASE_POLICY, "an open restriction permits nothing");
        permit(openPolicy());
        assertEq(failedRules(), 0, "a base permits");
    }

    function testAnAddedPolicyIsAnnouncedWhole() public {
        Policy memory rules = openPolicy();
        vm.expectEmit(address(registry));
        emit IPolicyRegistry.PolicyAdded(1, PolicyKind.Base, 0, 1, "Base", rules);
        uint256 id = permit(rules);
        vm.expectEmit(address(registry));
        emit IPolicyRegistry.PolicyAdded(2, PolicyKind.Restriction, id, 2, "Follows", rules);
        vm.prank(treasury);
        registry.restrict("Follows", id, rules);
        (PolicyKind kind, bool retired, string memory name, Policy memory stored) = registry.policy(2);
        assertTrue(kind == PolicyKind.Restriction && !retired, "kind");
        assertEq(keccak256(bytes(name)), keccak256("Follows"), "name");
        assertEq(keccak256(abi.encode(stored)), keccak256(abi.encode(rules)), "rules");
        assertEq(registry.policyCount(), 2, "policies");
        assertEq(registry.policySetVersion(), 2, "version");
    }

    function testAValidFromInThePastBecomesNow() public {
        Policy memory rules = openPolicy();
        rules.validFrom = 0;
        (, , , Policy memory stored) = registry.policy(permit(rules));
        assertEq(stored.validFrom, block.timestamp, "validFrom");
    }

    function testAPolicyForLaterIsNotInForceBefore() public {
        Policy memory rules = openPolicy();
        rules.validFrom = uint64(block.timestamp) + 1 days;
        permit(rules);
        assertEq(failedRules(), PolicyLib.NO_BASE_POLICY, "today");
        vm.warp(block.timestamp + 1 days);
        assertEq(failedRules(), 0, "tomorrow");
    }

    function testValidityEndsAfterItBeganAndWithinTwoYears() public {
        Policy memory rules = openPolicy();
        rules.validUntil = rules.validFrom;
        vm.prank(treasury);
        vm.expectPartialRevert(PolicyRegistry.InvalidValidity.selector);
        registry.permit("Never", 0, rules);
        rules.validUntil = uint64(block.timestamp) + 730 days + 1;
        vm.prank(treasury);
        vm.expectPartialRevert(PolicyRegistry.InvalidValidity.selector);
        registry.restrict("Too long", 0, rules);
        rules.validUntil = uint64(block.timestamp) + 730 days;
        permit(rules);
    }

    function testNameReviewWindowAndPredecessorAreChecked() public {
        Policy memory rules = openPolicy();
        vm.startPrank(treasury);
        vm.expectPartialRevert(PolicyRegistry.NameLength.selector);
        registry.permit("", 0, rules);
        vm.expectPartialRevert(PolicyRegistry.NameLength.selector);
        registry.permit(string(new bytes(129)), 0, rules);
        vm.expectRevert(abi.encodeWithSelector(PolicyRegistry.UnknownPolicy.selector, 1));
        registry.permit("Its own predecessor", 1, rules);
        rules.reviewWindow = 30 days + 1;
        vm.expectPartialRevert(PolicyRegistry.ReviewWindowTooLong.selector);
        registry.permit("Reviewed for ever", 0, rules);
        vm.stopPrank();
    }

    function testMasksOfAllPoliciesInForceAreJoined() public {
        Policy memory base = openPolicy();
        base.maxGpusPerLease = 1;
        permit(base);
        Policy memory restriction = openPolicy();
        restriction.dataClasses = 0;
        restrict(restriction);
        assertEq(failedRules(), PolicyLib.TOO_MANY_GPUS | PolicyLib.DATA_CLASS_NOT_ALLOWED, "both");
        Policy memory second = openPolicy();
        second.regions = 0;
        permit(second);
        uint256 expected = PolicyLib.TOO_MANY_GPUS | PolicyLib.DATA_CLASS_NOT_ALLOWED | PolicyLib.REGION_NOT_ALLOWED;
        assertEq(failedRules(), expected, "a second base takes nothing back");
    }

    function testAtMostFourBasesAndSixteenRestrictions() public {
        for (uint256 i = 0; i < 4; i++) permit(openPolicy());
        for (uint256 i = 0; i < 16; i++) restrict(openPolicy());
        vm.startPrank(treasury);
        vm.expectRevert(abi.encodeWithSelector(PolicyRegistry.TooManyPolicies.selector, PolicyKind.Base, 4));
        registry.permit("Fifth", 0, openPolicy());
        vm.expectRevert(abi.encodeWithSelector(PolicyRegistry.TooManyPolicies.selector, PolicyKind.Restriction, 16));
        registry.restrict("Seventeenth", 0, openPolicy());
        registry.retire(2);
        registry.permit("Fifth", 0, openPolicy());
        vm.warp(block.timestamp + 90 days);
        registry.restrict("After all have ended", 0, openPolicy());
        vm.stopPrank();
        assertEq(registry.policiesInForce(block.timestamp).length, 1, "in force");
    }

    function testPoliciesInForceAreListedBasesFirst() public {
        uint256 restriction = restrict(openPolicy());
        uint256 base = permit(openPolicy());
        Policy memory later = openPolicy();
        later.validFrom += 1 days;
        uint256 laterId = restrict(later);
        uint256[] memory ids = registry.policiesInForce(block.timestamp);
        assertEq(ids.length, 2, "today");
        assertEq(ids[0], base, "base");
        assertEq(ids[1], restriction, "restriction");
        ids = registry.policiesInForce(block.timestamp + 1 days);
        assertEq(ids.length, 3, "tomorrow");
        assertEq(ids[2], laterId, "the later one");
        assertEq(registry.policiesInForce(block.timestamp + 90 days).length, 0, "in the end");
    }

    function testARetiredPolicyIsOutOfForceAndCannotBeRetiredAgain() public {
        uint256 id = permit(openPolicy());
        vm.startPrank(treasury);
        vm.expectEmit(address(registry));
        emit IPolicyRegistry.PolicyRetired(id, 2);
        registry.retire(id);
        assertEq(failedRules(), PolicyLib.NO_BASE_POLICY, "retired");
        assertEq(registry.policiesInForce(block.timestamp).length, 0, "in force");
        vm.expectRevert(abi.encodeWithSelector(PolicyRegistry.AlreadyEnded.selector, id));
        registry.retire(id);
        vm.expectPartialRevert(PolicyRegistry.UnknownPolicy.selector);
        registry.retire(2);
        vm.stopPrank();
    }

    function testWhatHasEndedByItselfCannotBeRetired() public {
        uint256 id = permit(openPolicy());
        vm.warp(block.timestamp + 90 days);
        vm.prank(treasury);
        vm.expectRevert(abi.encodeWithSelector(PolicyRegistry.AlreadyEnded.selector, id));
        registry.retire(id);
    }

    function testFuzz_OnlyTheTreasuryChangesPolicies(address caller) public {
        vm.assume(caller != treasury);
        permit(openPolicy());
        bytes memory expected = abi.encodeWithSelector(TreasuryOnly.NotTreasury.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(expected);
        registry.permit("Base", 0, openPolicy());
        vm.expectRevert(expected);
        registry.restrict("Restriction", 0, openPolicy());
        vm.expectRevert(expected);
        registry.retire(1);
        vm.stopPrank();
    }
}
