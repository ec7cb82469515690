// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {ComputeTest} from "./ComputeTest.sol";

contract ComputeRegistryTest is ComputeTest {
    function testInitialClassesGetIdsFromOneAndAreAnnounced() public {
        IComputeRegistry.GpuClass[] memory classes = new IComputeRegistry.GpuClass[](1);
        classes[0] = IComputeRegistry.GpuClass("H200", 989e12, 50_000);
        vm.expectEmit();
        emit IComputeRegistry.GpuClassAdded(1, "H200", 989e12, 50_000);
        ComputeRegistry fresh = new ComputeRegistry(treasury, classes);
        assertEq(fresh.gpuClassCount(), 1, "classes");
        assertEq(fresh.gpuClass(1).peakFlops, 989e12, "peak FLOP/s");
    }

    function testAdmissionOfAProviderIsAnnouncedWithAllThatReadersNeed() public {
        vm.expectEmit(address(registry));
        emit IComputeRegistry.ProviderAdmitted(2, providerOperator, 7, unicode"提供方");
        vm.prank(treasury);
        uint256 id = registry.admitProvider(providerOperator, 7, unicode"提供方");
        IComputeRegistry.Provider memory provider = registry.provider(id);
        assertEq(provider.operator, providerOperator, "operator");
        assertEq(provider.region, 7, "region");
        assertFalse(provider.suspended, "suspended");
        assertEq(registry.providerCount(), 2, "providers");
        assertEq(registry.ceiling(id, H100), 0, "a new provider may commit nothing");
    }

    function testNothingExistsAtIdZeroOrBehindTheLast() public {
        vm.expectRevert(abi.encodeWithSelector(ComputeRegistry.UnknownGpuClass.selector, 0));
        registry.gpuClass(0);
        vm.expectRevert(abi.encodeWithSelector(ComputeRegistry.UnknownGpuClass.selector, 3));
        registry.gpuClass(3);
        vm.expectRevert(abi.encodeWithSelector(ComputeRegistry.UnknownProvider.selector, 2));
        registry.provider(2);
        vm.expectRevert(abi.encodeWithSelector(ComputeRegistry.UnknownRecipient.selector, 0));
        registry.recipient(0);
        vm.expectRevert(abi.encodeWithSelector(ComputeRegistry.UnknownProject.selector, 1));
        registry.project(1);
        vm.expectRevert(abi.encodeWithSelector(ComputeRegistry.UnknownProvider.selector, 9));
        registry.ceiling(9, H100);
    }

    function testANameHasBetweenOneAndSixtyFourBytes() public {
        vm.startPrank(treasury);
        vm.expectPartialRevert(ComputeRegistry.NameLength.selector);
        registry.admitProvider(providerOperator, 0, "");
        vm.expectPartialRevert(ComputeRegistry.NameLength.selector);
        registry.admitRecipient(recipientOperator, 0, string(new bytes(65)));
        registry.admitRecipient(recipientOperator, 0, string(new bytes(64)));
        vm.expectPartialRevert(ComputeRegistry.NameLength.selector);
        registry.addGpuClass("", 1, 1);
        vm.stopPrank();
    }

    function testAGpuClassWithoutFlopIsRefused() public {
        vm.prank(treasury);
        vm.expectRevert(ComputeRegistry.PeakFlopsIsZero.selector);
        registry.addGpuClass("free", 0, 10_000);
    }

    function testAClassThatIsAddedByVoteGetsTheNextId() public {
        vm.expectEmit(address(registry));
        emit IComputeRegistry.GpuClassAdded(3, "H200", 989e12, 50_000);
        vm.prank(treasury);
        assertEq(registry.addGpuClass("H200", 989e12, 50_000), 3, "id");
        assertEq(registry.gpuClass(3).multiplierBps, 50_000, "multiplier");
        assertEq(registry.recipientCount(), 2, "recipients are counted apart");
    }

    function testThereAreAtMost255GpuClasses() public {
        vm.startPrank(treasury);
        while (registry.gpuClassCount() < 255) registry.addGpuClass("class", 1, 1);
        vm.expectPartialRevert(ComputeRegistry.TooManyGpuClasses.selector);
        registry.addGpuClass("one more", 1, 1);
        vm.stopPrank();
    }

    function testFuzz_ACeilingOnlyRisesByRaiseAndOnlyFallsByLower(uint64 first, uint64 second) public {
        first = uint64(bound(first, 1, registry.MAX_MILLI_HOURS()));
        second = uint64(bound(second, 0, registry.MAX_MILLI_HOURS()));
        vm.startPrank(treasury);
        registry.raiseCeiling(providerId, A100, first);
        if (second <= first) vm.expectPartialRevert(ComputeRegistry.CeilingNotRaised.selector);
        registry.raiseCeiling(providerId, A100, second);
        uint64 current = registry.ceiling(providerId, A100);
        assertEq(current, second > first ? second : first, "ceiling after raise");
        if (second >= current) vm.expectPartialRevert(ComputeRegistry.CeilingNotLowered.selector);
        registry.lowerCeiling(providerId, A100, second);
        assertEq(registry.ceiling(providerId, A100), second, "ceiling after lower");
        vm.stopPrank();
    }

    function testACeilingStaysBelowTwoToThe56() public {
        uint64 tooHigh = 2 ** 56;
        vm.prank(treasury);
        vm.expectPartialRevert(ComputeRegistry.CeilingTooHigh.selector);
        registry.raiseCeiling(providerId, H100, tooHigh);
    }

    function testAnAffiliateOfAnAffiliateHasTheSameParent() public {
        uint256 affiliate = admitRecipient("Affiliate", recipientId);
        vm.expectEmit(address(registry));
        emit IComputeRegistry.RecipientAdmitted(affiliate + 1, recipientId, recipientOperator, "Second");
        uint256 second = admitRecipient("Second", affiliate);
        assertEq(registry.parentOf(affiliate), recipientId, "parent of the affiliate");
        assertEq(registry.parentOf(second), recipientId, "parent of the affiliate's affiliate");
        assertEq(registry.parentOf(recipientId), recipientId, "a recipient is its own parent");
    }

    function testAnAffiliateNeedsAParentThatExists() public {
        vm.prank(treasury);
        vm.expectPartialRevert(ComputeRegistry.UnknownRecipient.selector);
        registry.admitRecipient(recipientOperator, 99, "Orphan");
    }

    function testOperatorAndTreasuryCanRotateAnOperatorAndNobodyElse() public {
        address next = account("next");
        vm.prank(recipientOperator);
        registry.setRecipientOperator(recipientId, next);
        vm.prank(recipientOperator);
        vm.expectPartialRevert(ComputeRegistry.NotOperator.selector);
        registry.setRecipientOperator(recipientId, recipientOperator);
        vm.expectEmit(address(registry));
        emit IComputeRegistry.RecipientOperatorSet(recipientId, next, recipientOperator);
        vm.prank(treasury);
        registry.setRecipientOperator(recipientId, recipientOperator);
        vm.prank(providerOperator);
        registry.setProviderOperator(providerId, next);
        assertEq(registry.provider(providerId).operator, next, "operator of the provider");
    }

    function testAnOperatorIsNeverZeroAndARotationChangesSomething() public {
        vm.startPrank(providerOperator);
        vm.expectRevert(ComputeRegistry.OperatorIsZero.selector);
        registry.setProviderOperator(providerId, address(0));
        vm.expectPartialRevert(ComputeRegistry.OperatorUnchanged.selector);
        registry.setProviderOperator(providerId, providerOperator);
        vm.stopPrank();
        vm.prank(treasury);
        vm.expectRevert(ComputeRegistry.OperatorIsZero.selector);
        registry.admitRecipient(address(0), 0, "Nobody");
    }

    function testSuspendingTwiceIsAMistakeThatReverts() public {
        vm.startPrank(treasury);
        vm.expectPartialRevert(ComputeRegistry.SuspensionUnchanged.selector);
        registry.unsuspendProvider(providerId);
        registry.suspendProvider(providerId);
        vm.expectPartialRevert(ComputeRegistry.SuspensionUnchanged.selector);
        registry.suspendProvider(providerId);
        registry.suspendRecipient(recipientId);
        vm.expectPartialRevert(ComputeRegistry.SuspensionUnchanged.selector);
        registry.suspendRecipient(recipientId);
        registry.unsuspendRecipient(recipientId);
        assertFalse(registry.isRecipientSuspended(recipientId), "suspended");
        vm.stopPrank();
    }

    function testOnlyTheOperatorRegistersProjects() public {
        vm.prank(providerOperator);
        vm.expectPartialRevert(ComputeRegistry.NotOperator.selector);
        registry.registerProject(recipientId, "Project", "");
        vm.expectEmit(address(registry));
        emit IComputeRegistry.ProjectRegistered(1, recipientId, "Project", "What it is for");
        vm.prank(recipientOperator);
        uint256 projectId = registry.registerProject(recipientId, "Project", "What it is for");
        assertEq(registry.project(projectId).recipientId, recipientId, "recipient of the project");
        assertEq(registry.projectCount(), 1, "projects");
    }

    function testASuspendedRecipientRegistersNoProjectNorDoesItsAffiliate() public {
        uint256 affiliate = admitRecipient("Affiliate", recipientId);
        vm.prank(treasury);
        registry.suspendRecipient(recipientId);
        vm.startPrank(recipientOperator);
        vm.expectPartialRevert(ComputeRegistry.RecipientSuspended.selector);
        registry.registerProject(recipientId, "Project", "");
        vm.expectPartialRevert(ComputeRegistry.RecipientSuspended.selector);
        registry.registerProject(affiliate, "Project", "");
        vm.stopPrank();
    }

    function testADescriptionHasAtMost2048Bytes() public {
        vm.startPrank(recipientOperator);
        registry.registerProject(recipientId, "Project", string(new bytes(2048)));
        vm.expectPartialRevert(ComputeRegistry.DescriptionTooLong.selector);
        registry.registerProject(recipientId, "Project", string(new bytes(2049)));
        vm.stopPrank();
    }
}
