// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TreasuryOnly} from "../../../contracts/access/TreasuryOnly.sol";
import {IAllocationRounds} from "../../../contracts/compute/IAllocationRounds.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {IEpochAllocator} from "../../../contracts/compute/IEpochAllocator.sol";
import {ILeaseManager} from "../../../contracts/compute/ILeaseManager.sol";
import {GovernorProposalRules} from "../../../contracts/governance/GovernorProposalRules.sol";
import {ProposalClass} from "../../../contracts/governance/IProposalClassifier.sol";
import {ProposalClassifier} from "../../../contracts/governance/ProposalClassifier.sol";
import {IAttestations} from "../../../contracts/policy/IAttestations.sol";
import {IPolicyRegistry} from "../../../contracts/policy/IPolicyRegistry.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";
import {Recorder} from "./Recorder.sol";

contract ProposalClassifierTest is PlenumTest {
    using Drafts for Draft;

    function _assertClassOf(address target, bytes memory data, ProposalClass expected) private view {
        assertEq(uint256(classifier.classOfAction(target, data)), uint256(expected), "class");
    }

    function _assertClass(address target, bytes4 selector, ProposalClass expected) private view {
        _assertClassOf(target, abi.encodePacked(selector), expected);
    }

    function test_AllocationAreGrantsAdmissionsAndHigherCeilings() public view {
        ProposalClass expected = ProposalClass.Allocation;
        _assertClass(epochAllocator, IEpochAllocator.grant.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.admitRecipient.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.admitProvider.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.raiseCeiling.selector, expected);
    }

    function test_TighteningIsWhatOnlyMakesLessPossible() public view {
        ProposalClass expected = ProposalClass.Tightening;
        _assertClass(policyRegistry, IPolicyRegistry.restrict.selector, expected);
        _assertClass(epochAllocator, IEpochAllocator.lowerMaxShare.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.lowerCeiling.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.suspendProvider.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.suspendRecipient.selector, expected);
        _assertClass(policyRegistry, IAttestations.removeAttester.selector, expected);
        _assertClass(policyRegistry, IAttestations.raiseRequired.selector, expected);
    }

    function test_LooseningIsWhatMakesMorePossible() public view {
        ProposalClass expected = ProposalClass.Loosening;
        _assertClass(policyRegistry, IPolicyRegistry.permit.selector, expected);
        _assertClass(policyRegistry, IPolicyRegistry.retire.selector, expected);
        _assertClass(epochAllocator, IEpochAllocator.raiseMaxShare.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.addGpuClass.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.unsuspendProvider.selector, expected);
        _assertClass(computeRegistry, IComputeRegistry.unsuspendRecipient.selector, expected);
        _assertClass(policyRegistry, IAttestations.addAttester.selector, expected);
        _assertClass(policyRegistry, IAttestations.lowerRequired.selector, expected);
    }

    function test_EverythingElseOnProtectedTargetsIsConstitutional() public view {
        ProposalClass expected = ProposalClass.Constitutional;
        _assertClass(address(governor), governor.setVotingDelay.selector, expected);
        _assertClass(address(treasury), treasury.updateDelay.selector, expected);
        _assertClass(address(council), council.addMember.selector, expected);
        _assertClass(address(classifier), classifier.setThreshold.selector, expected);
        _assertClass(address(token), token.mint.selector, expected);
        _assertClass(address(token), token.transfer.selector, expected);
        _assertClass(epochAllocator, IAllocationRounds.setRoundShares.selector, expected);
        _assertClass(leaseManager, ILeaseManager.setCouncil.selector, expected);
        _assertClass(computeRegistry, IEpochAllocator.grant.selector, expected); // known, but of another target
    }

    function test_TooShortCalldataOnProtectedTargetsIsConstitutional() public view {
        _assertClassOf(policyRegistry, "", ProposalClass.Constitutional);
        _assertClassOf(policyRegistry, hex"abcdef", ProposalClass.Constitutional);
        _assertClassOf(address(treasury), "", ProposalClass.Constitutional);
    }

    function testFuzz_OtherTargetsAreOrdinaryAndUnknownSelectorsConstitutional(address target, bytes memory data) public view {
        if (!classifier.isProtected(target)) _assertClassOf(target, data, ProposalClass.Ordinary);
        _assertClassOf(address(governor), data, ProposalClass.Constitutional);
        _assertClassOf(address(token), data, ProposalClass.Constitutional);
    }

    /// @notice Class depends on target and selector only, never on the arguments.
    function testFuzz_ArgumentsDoNotMatter(bytes memory arguments) public view {
        bytes memory data = bytes.concat(IPolicyRegistry.restrict.selector, arguments);
        _assertClassOf(policyRegistry, data, ProposalClass.Tightening);
    }

    /// @notice Adding an action never makes a proposal easier: neither its class nor its threshold falls.
    function testFuzz_TheStrictestActionWins(uint256 seed) public view {
        Draft memory draft = Drafts.draft("");
        uint256 thresholdBps = 0;
        for (uint256 i = 0; i < 5; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            address[5] memory targets = [
                policyRegistry,
                epochAllocator,
                computeRegistry,
                address(governor),
                account("payee")
            ];
            bytes4[4] memory selectors = [
                IPolicyRegistry.restrict.selector,
                IPolicyRegistry.permit.selector,
                IEpochAllocator.grant.selector,
                IComputeRegistry.suspendRecipient.selector
            ];
            draft = draft.call(targets[word % 5], abi.encodePacked(selectors[(word >> 8) % 4]));
            ProposalClass class = classifier.classOf(draft.targets, draft.calldatas);
            for (uint256 k = 0; k <= i; ++k) {
                assertTrue(class >= classifier.classOfAction(draft.targets[k], draft.calldatas[k]), "strictest");
            }
            assertTrue(classifier.thresholdBps(class) >= thresholdBps, "never easier");
            thresholdBps = classifier.thresholdBps(class);
        }
    }

    function test_ClassesOnlyRise() public {
        bytes4 selector = IPolicyRegistry.restrict.selector;
        vm.startPrank(address(treasury));
        vm.expectPartialRevert(ProposalClassifier.ClassifierNotStricter.selector);
        classifier.raiseClass(policyRegistry, selector, ProposalClass.Tightening);
        vm.expectPartialRevert(ProposalClassifier.ClassifierNotStricter.selector);
        classifier.raiseClass(policyRegistry, selector, ProposalClass.Ordinary);
        classifier.raiseClass(policyRegistry, selector, ProposalClass.Loosening);
        _assertClass(policyRegistry, selector, ProposalClass.Loosening);
        vm.expectPartialRevert(ProposalClassifier.ClassifierNotStricter.selector);
        classifier.raiseClass(address(governor), selector, ProposalClass.Constitutional);
        vm.expectRevert(
            abi.encodeWithSelector(ProposalClassifier.ClassifierNotProtected.selector, account("payee"))
        );
        classifier.raiseClass(account("payee"), selector, ProposalClass.Constitutional);
    }

    function test_ProtectingATargetMakesItStricter() public {
        address target = account("later contract");
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = 0x12345678;
        ProposalClass[] memory classes = new ProposalClass[](1);
        classes[0] = ProposalClass.Tightening;
        vm.startPrank(address(treasury));
        classifier.protectTarget(target, selectors, classes);
        _assertClassOf(target, hex"12345678", ProposalClass.Tightening);
        _assertClassOf(target, hex"12345679", ProposalClass.Constitutional);

        vm.expectRevert(abi.encodeWithSelector(ProposalClassifier.ClassifierAlreadyProtected.selector, target));
        classifier.protectTarget(target, selectors, classes);
        vm.expectPartialRevert(ProposalClassifier.ClassifierLengthMismatch.selector);
        classifier.protectTarget(account("another"), selectors, new ProposalClass[](0));
    }

    function test_OnlyTheTreasuryChangesTheTable() public {
        vm.expectRevert(abi.encodeWithSelector(TreasuryOnly.NotTreasury.selector, address(this)));
        classifier.raiseClass(policyRegistry, IPolicyRegistry.restrict.selector, ProposalClass.Loosening);
        vm.expectRevert(abi.encodeWithSelector(TreasuryOnly.NotTreasury.selector, address(this)));
        classifier.protectTarget(account("target"), new bytes4[](0), new ProposalClass[](0));
        vm.expectRevert(abi.encodeWithSelector(TreasuryOnly.NotTreasury.selector, address(this)));
        classifier.setThreshold(ProposalClass.Ordinary, 5_000);
    }

    function test_FirstThresholds() public view {
        uint16[5] memory expected = [5_000, 5_000, 5_000, 6_000, 6_666];
        for (uint8 class = 0; class < 5; ++class) {
            assertEq(classifier.thresholdBps(ProposalClass(class)), expected[class], "threshold");
        }
    }

    /// @notice Whatever is set, thresholds stay within their bounds and rise with the class, loosening above tightening.
    function testFuzz_ThresholdsRiseWithTheClass(uint256 seed) public {
        for (uint256 i = 0; i < 12; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            uint16 bps = uint16(bound(word >> 8, 4_800, 8_200));
            vm.prank(address(treasury));
            try classifier.setThreshold(ProposalClass(uint8(word % 5)), bps) {} catch {}
            uint256 before = 5_000;
            for (uint8 class = 0; class < 5; ++class) {
                uint256 current = classifier.thresholdBps(ProposalClass(class));
                assertTrue(current >= before && current <= 8_000, "within bounds and rising");
                if (ProposalClass(class) == ProposalClass.Loosening) assertTrue(current > before, "above tightening");
                before = current;
            }
        }
    }

    /// @notice A proposal that was decided under a class that has risen since goes no further.
    function test_RisenClassStopsQueueAndExecution() public {
        bytes memory setter = abi.encodePacked(IPolicyRegistry.restrict.selector);
        Draft memory early = Drafts.draft("Early").call(policyRegistry, setter);
        uint256 earlyId = _enactUntilReady(early);
        Draft memory late = Drafts.draft("Late").call(policyRegistry, setter);
        uint256 lateId = _proposeAndOpen(holders[1], late);
        _approve(lateId);

        vm.prank(address(treasury));
        classifier.raiseClass(policyRegistry, IPolicyRegistry.restrict.selector, ProposalClass.Constitutional);
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorProposalRules.GovernorClassHasRisen.selector,
                lateId,
                ProposalClass.Tightening,
                ProposalClass.Constitutional
            )
        );
        _queue(late);
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorProposalRules.GovernorClassHasRisen.selector,
                earlyId,
                ProposalClass.Tightening,
                ProposalClass.Constitutional
            )
        );
        _execute(early);
        assertEq(Recorder(payable(policyRegistry)).calls(), 0, "nothing was called");
    }

    function test_RulesOfAProposalAreKept() public {
        Draft memory draft = Drafts.draft("Permit").call(
            policyRegistry,
            abi.encodePacked(IPolicyRegistry.permit.selector)
        );
        uint256 expectedId = governor.hashProposal(
            draft.targets,
            draft.values,
            draft.calldatas,
            draft.descriptionHash()
        );
        vm.expectEmit(address(governor));
        emit GovernorProposalRules.ProposalRulesSet(expectedId, ProposalClass.Loosening, 6_000, 500);
        uint256 proposalId = _propose(holders[0], draft);
        (ProposalClass class, uint16 thresholdBps, uint16 capBps) = governor.proposalRules(proposalId);
        assertEq(uint256(class), uint256(ProposalClass.Loosening), "class");
        assertEq(thresholdBps, 6_000, "threshold");
        assertEq(capBps, 500, "cap");
    }
}
