// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Contracts} from "../../../contracts/governance/ClassTable.sol";
import {PlenumGovernor} from "../../../contracts/governance/PlenumGovernor.sol";
import {ProposalClassifier} from "../../../contracts/governance/ProposalClassifier.sol";
import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {VetoCouncil} from "../../../contracts/governance/VetoCouncil.sol";
import {PlenumToken} from "../../../contracts/token/PlenumToken.sol";
import {Test} from "../Test.sol";
import {Draft, Drafts} from "./Draft.sol";
import {Recorder} from "./Recorder.sol";

/// @notice A whole deployment, and the steps of a proposal's life. By default 20 holders with 5% each, delegated to themselves.
/// @dev The governor is deployed from its artifact, so that the tests run the bytecode that is deployed.
abstract contract PlenumTest is Test {
    using Drafts for Draft;

    uint8 internal constant AGAINST = 0;
    uint8 internal constant FOR = 1;
    uint8 internal constant ABSTAIN = 2;

    uint256 internal constant HOLDERS = 20;
    uint256 internal constant HOLDING = 5_000_000 ether;
    uint256 internal constant TIMELOCK_DELAY = 2 days;

    PlenumToken internal token;
    Treasury internal treasury;
    VetoCouncil internal council;
    ProposalClassifier internal classifier;
    PlenumGovernor internal governor;
    address internal computeRegistry;
    address internal epochAllocator;
    address internal policyRegistry;
    address internal leaseManager;
    address[] internal holders;
    address[] internal councilMembers;

    function setUp() public virtual {
        uint256[] memory amounts = new uint256[](HOLDERS);
        for (uint256 i = 0; i < HOLDERS; ++i) {
            holders.push(account(string.concat("holder ", vm.toString(i))));
            amounts[i] = HOLDING;
        }
        _deploy(holders, amounts, _settings());
        for (uint256 i = 0; i < HOLDERS; ++i) {
            vm.prank(holders[i]);
            token.delegate(holders[i]);
        }
        _pass(1 hours);
    }

    function _settings() internal pure returns (PlenumGovernor.Settings memory) {
        return
            PlenumGovernor.Settings({
                votingDelay: 1 days,
                votingPeriod: 5 days,
                lateVoteExtension: 1 days,
                quorumBps: 400,
                powerCapBps: 500,
                proposalThreshold: 100_000 ether
            });
    }

    function _deploy(
        address[] memory holders_,
        uint256[] memory amounts,
        PlenumGovernor.Settings memory settings
    ) internal {
        delete councilMembers;
        for (uint256 i = 0; i < 3; ++i) {
            councilMembers.push(account(string.concat("council member ", vm.toString(i))));
        }
        computeRegistry = address(new Recorder());
        epochAllocator = address(new Recorder());
        policyRegistry = address(new Recorder());
        leaseManager = address(new Recorder());

        uint256 nonce = vm.getNonce(address(this));
        address predictedTreasury = vm.computeCreateAddress(address(this), nonce + 1);
        address predictedGovernor = vm.computeCreateAddress(address(this), nonce + 4);
        token = new PlenumToken(predictedTreasury, 200, holders_, amounts);
        treasury = new Treasury(TIMELOCK_DELAY, predictedGovernor);
        uint64 expiresAt = uint64(block.timestamp + 365 days);
        council = new VetoCouncil(address(treasury), predictedGovernor, councilMembers, 2, expiresAt);
        classifier = new ProposalClassifier(_contracts(predictedGovernor));
        bytes memory arguments = abi.encode(token, treasury, classifier, council, settings);
        governor = PlenumGovernor(payable(deployArtifact("PlenumGovernor.sol:PlenumGovernor", arguments)));
    }

    function _contracts(address governor_) internal view returns (Contracts memory) {
        return
            Contracts({
                treasury: address(treasury),
                governor: governor_,
                council: address(council),
                token: address(token),
                computeRegistry: computeRegistry,
                epochAllocator: epochAllocator,
                policyRegistry: policyRegistry,
                leaseManager: leaseManager
            });
    }

    /// @dev Lets time pass.
    function _pass(uint256 durationSeconds) internal {
        vm.warp(block.timestamp + durationSeconds);
    }

    function _propose(address proposer, Draft memory draft) internal returns (uint256 proposalId) {
        vm.prank(proposer);
        return governor.propose(draft.targets, draft.values, draft.calldatas, draft.description);
    }

    /// @dev Proposes and goes to the first second in which votes count.
    function _proposeAndOpen(address proposer, Draft memory draft) internal returns (uint256 proposalId) {
        proposalId = _propose(proposer, draft);
        vm.warp(governor.proposalSnapshot(proposalId) + 1);
    }

    function _vote(uint256 proposalId, address voter, uint8 support) internal returns (uint256 weight) {
        vm.prank(voter);
        return governor.castVote(proposalId, support);
    }

    function _override(uint256 proposalId, address voter, uint8 support) internal returns (uint256 weight) {
        vm.prank(voter);
        return governor.castOverrideVote(proposalId, support, "");
    }

    /// @dev Five holders at the cap vote For; then the voting ends.
    function _approve(uint256 proposalId) internal {
        for (uint256 i = 0; i < 5; ++i) {
            _vote(proposalId, holders[i], FOR);
        }
        vm.warp(governor.proposalDeadline(proposalId) + 1);
    }

    function _queue(Draft memory draft) internal {
        governor.queue(draft.targets, draft.values, draft.calldatas, draft.descriptionHash());
    }

    function _execute(Draft memory draft) internal {
        governor.execute(draft.targets, draft.values, draft.calldatas, draft.descriptionHash());
    }

    /// @dev From proposal to the second in which it can be executed.
    function _enactUntilReady(Draft memory draft) internal returns (uint256 proposalId) {
        proposalId = _proposeAndOpen(holders[0], draft);
        _approve(proposalId);
        _queue(draft);
        vm.warp(governor.proposalEta(proposalId));
    }

    function _enact(Draft memory draft) internal returns (uint256 proposalId) {
        proposalId = _enactUntilReady(draft);
        _execute(draft);
    }

    function _cancelBySender(Draft memory draft) internal {
        governor.cancel(draft.targets, draft.values, draft.calldatas, draft.descriptionHash());
    }

    function _veto(Draft memory draft) internal {
        council.veto(draft.targets, draft.values, draft.calldatas, draft.descriptionHash());
    }

    function _assertState(uint256 proposalId, IGovernor.ProposalState expected, string memory what) internal view {
        assertEq(uint256(governor.state(proposalId)), uint256(expected), what);
    }
}
