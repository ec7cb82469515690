// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {GovernorBoundedGuardian} from "../../../contracts/governance/GovernorBoundedGuardian.sol";
import {GovernorBoundedSettings} from "../../../contracts/governance/GovernorBoundedSettings.sol";
import {GovernorLateChange} from "../../../contracts/governance/GovernorLateChange.sol";
import {GovernorPowerCap} from "../../../contracts/governance/GovernorPowerCap.sol";
import {PlenumGovernor} from "../../../contracts/governance/PlenumGovernor.sol";
import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";
import {Recorder} from "./Recorder.sol";

/// @notice No passed proposal, and no constructor argument, can set a parameter that ends governance.
contract GovernorBoundsTest is PlenumTest {
    using Drafts for Draft;

    uint256 private drafts;

    function _setting(address target, bytes memory data) private returns (Draft memory) {
        return Drafts.draft(string.concat("Setting ", vm.toString(++drafts))).call(target, data);
    }

    function _assertRefused(bytes memory data, bytes4 errorSelector) private {
        Draft memory draft = _setting(address(governor), data);
        _enactUntilReady(draft);
        vm.expectPartialRevert(errorSelector);
        _execute(draft);
    }

    function test_Bricking_ByVotingDelay() public {
        bytes4 outOfBounds = GovernorBoundedSettings.GovernorSettingOutOfBounds.selector;
        _assertRefused(abi.encodeCall(governor.setVotingDelay, (1 hours - 1)), outOfBounds);
        _assertRefused(abi.encodeCall(governor.setVotingDelay, (7 days + 1)), outOfBounds);
        _assertRefused(abi.encodeCall(governor.setVotingDelay, (type(uint48).max)), outOfBounds);
    }

    function test_Bricking_ByVotingPeriod() public {
        bytes4 outOfBounds = GovernorBoundedSettings.GovernorSettingOutOfBounds.selector;
        _assertRefused(abi.encodeCall(governor.setVotingPeriod, (1 days - 1)), outOfBounds);
        _assertRefused(abi.encodeCall(governor.setVotingPeriod, (14 days + 1)), outOfBounds);
    }

    function test_Bricking_ByVoteExtension() public {
        bytes4 tooLarge = GovernorPreventLateQuorum.GovernorPreventLateQuorumVoteExtensionTooLarge.selector;
        bytes4 tooShort = GovernorLateChange.GovernorVoteExtensionTooShort.selector;
        _assertRefused(abi.encodeCall(governor.setLateQuorumVoteExtension, (5 days + 1)), tooLarge);
        _assertRefused(abi.encodeCall(governor.setLateQuorumVoteExtension, (1 hours - 1)), tooShort);
        _enact(_setting(address(governor), abi.encodeCall(governor.setLateQuorumVoteExtension, (5 days))));
        bytes4 outOfBounds = GovernorBoundedSettings.GovernorSettingOutOfBounds.selector;
        _assertRefused(abi.encodeCall(governor.setVotingPeriod, (5 days - 1)), outOfBounds);
    }

    function test_Bricking_ByProposalThreshold() public {
        uint256 limit = (HOLDERS * HOLDING * 5) / 100;
        _assertRefused(
            abi.encodeCall(governor.setProposalThreshold, (limit + 1)),
            GovernorBoundedSettings.GovernorSettingOutOfBounds.selector
        );
        _enact(_setting(address(governor), abi.encodeCall(governor.setProposalThreshold, (limit))));
        assertEq(governor.proposalThreshold(), limit, "5% is allowed");
    }

    function test_Bricking_ByQuorumAndCap() public {
        bytes4 outOfReach = GovernorPowerCap.GovernorQuorumOutOfReach.selector;
        bytes4 outOfBounds = GovernorPowerCap.GovernorPowerCapOutOfBounds.selector;
        _assertRefused(abi.encodeCall(governor.updateQuorumNumerator, (0)), outOfReach);
        _assertRefused(abi.encodeCall(governor.updateQuorumNumerator, (2_001)), outOfReach);
        _assertRefused(abi.encodeCall(governor.setPowerCap, (99)), outOfBounds);
        _assertRefused(abi.encodeCall(governor.setPowerCap, (2_001)), outOfBounds);
        _enact(_setting(address(governor), abi.encodeCall(governor.updateQuorumNumerator, (2_000))));
        _assertRefused(abi.encodeCall(governor.setPowerCap, (499)), outOfReach);
    }

    function test_Bricking_ByTheZeroGuardian() public {
        _assertRefused(
            abi.encodeCall(governor.setProposalGuardian, (address(0))),
            GovernorBoundedGuardian.GovernorGuardianIsZero.selector
        );
    }

    function test_Bricking_ByTheTimelockDelay() public {
        uint256[3] memory delays = [uint256(1 days - 1), 30 days + 1, type(uint256).max];
        for (uint256 i = 0; i < delays.length; ++i) {
            Draft memory draft = _setting(address(treasury), abi.encodeCall(treasury.updateDelay, (delays[i])));
            _enactUntilReady(draft);
            vm.expectPartialRevert(Treasury.TreasuryDelayOutOfBounds.selector);
            _execute(draft);
        }
        _enact(_setting(address(treasury), abi.encodeCall(treasury.updateDelay, (30 days))));
        assertEq(treasury.getMinDelay(), 30 days, "30 days are allowed");
    }

    /// @notice Several settings in a row, drawn from anywhere: whatever of it takes effect, the holders can still pay a bill.
    function testFuzz_WhateverIsEnactedTheHoldersCanStillDecide(uint256 seed) public {
        for (uint256 i = 0; i < 3; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            (address target, bytes memory data) = _randomSetting(word % 7, word >> 8);
            Draft memory draft = _setting(target, data);
            _enactUntilReady(draft);
            try this.execute(draft) {} catch {}
            _assertBounds();
        }
        Recorder payee = new Recorder();
        vm.deal(address(treasury), 1 ether);
        _enact(Drafts.draft("Bill").pay(address(payee), 1 ether));
        assertEq(address(payee).balance, 1 ether, "paid");
    }

    function execute(Draft memory draft) external {
        _execute(draft);
    }

    /// @dev Mostly near the bounds, sometimes far away.
    function _randomSetting(uint256 which, uint256 word) private view returns (address, bytes memory) {
        uint256 scale = 10 ** (word % 9);
        uint256 value = (word >> 8) % (scale + 1);
        if (word % 16 == 0) value = type(uint256).max;
        if (which == 0) return (address(governor), abi.encodeCall(governor.setVotingDelay, (uint48(value))));
        if (which == 1) return (address(governor), abi.encodeCall(governor.setVotingPeriod, (uint32(value))));
        if (which == 2) {
            return (address(governor), abi.encodeCall(governor.setLateQuorumVoteExtension, (uint48(value))));
        }
        if (which == 3) {
            uint256 threshold = value > type(uint256).max / 1 ether ? value : value * 1 ether;
            return (address(governor), abi.encodeCall(governor.setProposalThreshold, (threshold)));
        }
        if (which == 4) return (address(governor), abi.encodeCall(governor.updateQuorumNumerator, (value)));
        if (which == 5) return (address(governor), abi.encodeCall(governor.setPowerCap, (uint16(value))));
        return (address(treasury), abi.encodeCall(treasury.updateDelay, (value)));
    }

    function _assertBounds() private view {
        _assertWithin(governor.votingDelay(), 1 hours, 7 days, "voting delay");
        _assertWithin(governor.votingPeriod(), 1 days, 14 days, "voting period");
        _assertWithin(governor.lateQuorumVoteExtension(), 1 hours, governor.votingPeriod(), "extension");
        _assertWithin(governor.proposalThreshold(), 0, (HOLDERS * HOLDING * 5) / 100, "proposal threshold");
        _assertWithin(governor.powerCapBps(), 100, 2_000, "cap");
        _assertWithin(governor.quorumNumerator(), 1, 4 * uint256(governor.powerCapBps()), "quorum");
        _assertWithin(treasury.getMinDelay(), 1 days, 30 days, "timelock delay");
    }

    function _assertWithin(uint256 value, uint256 minimum, uint256 maximum, string memory what) private pure {
        assertTrue(value >= minimum && value <= maximum, what);
    }

    // The constructors check the same.

    function deployWith(PlenumGovernor.Settings memory settings) external {
        _deploy(holders, new uint256[](HOLDERS), settings);
    }

    function _assertNotDeployed(PlenumGovernor.Settings memory settings, bytes4 errorSelector) private {
        vm.expectPartialRevert(errorSelector);
        this.deployWith(settings);
    }

    function test_ConstructorRefusesSettingsOutOfBounds() public {
        bytes4 outOfBounds = GovernorBoundedSettings.GovernorSettingOutOfBounds.selector;
        PlenumGovernor.Settings memory settings = _settings();
        settings.proposalThreshold = 1; // above 5% of no supply
        _assertNotDeployed(settings, outOfBounds);
        settings.proposalThreshold = 0;
        settings.votingDelay = 0;
        _assertNotDeployed(settings, outOfBounds);
        settings.votingDelay = 1 days;
        settings.votingPeriod = 0;
        _assertNotDeployed(settings, outOfBounds);
        settings.votingPeriod = 5 days;
        settings.lateVoteExtension = 0;
        _assertNotDeployed(settings, GovernorLateChange.GovernorVoteExtensionTooShort.selector);
        settings.lateVoteExtension = 1 days;
        settings.powerCapBps = 99;
        _assertNotDeployed(settings, GovernorPowerCap.GovernorPowerCapOutOfBounds.selector);
        settings.powerCapBps = 100;
        settings.quorumBps = 401;
        _assertNotDeployed(settings, GovernorPowerCap.GovernorQuorumOutOfReach.selector);
        settings.quorumBps = 0;
        _assertNotDeployed(settings, GovernorPowerCap.GovernorQuorumOutOfReach.selector);
        settings.quorumBps = 400;
        this.deployWith(settings);
    }
}
