// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {ProposalClass} from "../../../contracts/governance/IProposalClassifier.sol";
import {PlenumGovernor} from "../../../contracts/governance/PlenumGovernor.sol";
import {ProposalClassifier} from "../../../contracts/governance/ProposalClassifier.sol";
import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {VetoCouncil} from "../../../contracts/governance/VetoCouncil.sol";
import {PlenumToken} from "../../../contracts/token/PlenumToken.sol";
import {Test} from "../Test.sol";
import {Draft, Drafts} from "./Draft.sol";
import {VoteEvents} from "./VoteEvents.sol";

/// @notice What anybody can do, at random: hold, delegate, propose, vote, overrule, queue, execute, veto, intrude, wait.
/// Counts what must not happen.
contract GovernanceHandler is Test {
    using Drafts for Draft;

    PlenumGovernor private immutable governor;
    PlenumToken private immutable token;
    Treasury private immutable treasury;
    VetoCouncil private immutable council;
    ProposalClassifier private immutable classifier;

    address[] public actors;
    uint256[] public proposals;
    Draft[] private _drafts;
    mapping(uint256 proposalId => uint256[3]) private _eventSums;

    uint256 public executions;
    uint256 public vetoes;
    uint256 public votes;
    /// @notice Times that something governed changed other than by the execution of a proposal.
    uint256 public usurpations;
    /// @notice Times that the council stopped something after its term.
    uint256 public lateVetoes;

    constructor(PlenumGovernor governor_, VetoCouncil council_, address[] memory actors_) {
        governor = governor_;
        token = PlenumToken(address(governor_.token()));
        treasury = Treasury(payable(governor_.timelock()));
        classifier = ProposalClassifier(address(governor_.classifier()));
        council = council_;
        actors = actors_;
    }

    /// @dev Whoever acts without executing a proposal must leave everything governed as it was.
    modifier unprivileged() {
        bytes32 before = governed();
        _;
        if (governed() != before) ++usurpations;
    }

    function actorCount() external view returns (uint256) {
        return actors.length;
    }

    function proposalCount() external view returns (uint256) {
        return proposals.length;
    }

    function eventSums(uint256 proposalId) external view returns (uint256[3] memory) {
        return _eventSums[proposalId];
    }

    function wait_(uint256 durationSeconds) external unprivileged {
        vm.warp(block.timestamp + bound(durationSeconds, 1, 3 days));
    }

    function hold(uint256 fromSeed, uint256 toSeed, uint256 amount) external unprivileged {
        address from = _actor(fromSeed);
        uint256 bounded = bound(amount, 0, token.balanceOf(from));
        vm.prank(from);
        token.transfer(_actor(toSeed), bounded);
    }

    function delegate(uint256 fromSeed, uint256 toSeed) external unprivileged {
        vm.prank(_actor(fromSeed));
        token.delegate(_actor(toSeed));
    }

    function propose(uint256 proposerSeed, uint256 which, uint256 value) external unprivileged {
        if (proposals.length >= 8) return;
        Draft memory draft = Drafts.draft(vm.toString(proposals.length));
        draft = _action(draft, which % 8, value);
        vm.prank(_actor(proposerSeed));
        try governor.propose(draft.targets, draft.values, draft.calldatas, draft.description) returns (uint256 id) {
            proposals.push(id);
            _drafts.push(draft);
            if (which % 2 == 0) vm.warp(governor.proposalSnapshot(id) + 1);
        } catch {}
    }

    function vote(uint256 voterSeed, uint256 proposalSeed, uint256 support) external unprivileged {
        if (proposals.length == 0) return;
        uint256 id = proposals[proposalSeed % proposals.length];
        vm.recordLogs();
        vm.prank(_actor(voterSeed));
        try governor.castVote(id, uint8(support % 4 == 0 ? 0 : 1)) {
            ++votes;
        } catch {}
        _eventSums[id] = VoteEvents.addUp(_eventSums[id], vm.getRecordedLogs(), id);
    }

    function overrule(uint256 voterSeed, uint256 proposalSeed, uint256 support) external unprivileged {
        if (proposals.length == 0) return;
        uint256 id = proposals[proposalSeed % proposals.length];
        vm.recordLogs();
        vm.prank(_actor(voterSeed));
        try governor.castOverrideVote(id, uint8(support % 3), "") {
            ++votes;
        } catch {}
        _eventSums[id] = VoteEvents.addUp(_eventSums[id], vm.getRecordedLogs(), id);
    }

    /// @dev Everybody votes For, and the proposal is queued when its time comes.
    function carry(uint256 proposalSeed) external unprivileged {
        if (proposals.length == 0) return;
        uint256 index = proposalSeed % proposals.length;
        uint256 id = proposals[index];
        vm.recordLogs();
        for (uint256 i = 0; i < actors.length; ++i) {
            vm.prank(actors[i]);
            try governor.castVote(id, 1) {} catch {}
        }
        _eventSums[id] = VoteEvents.addUp(_eventSums[id], vm.getRecordedLogs(), id);
        if (governor.state(id) == IGovernor.ProposalState.Active) vm.warp(governor.proposalDeadline(id) + 1);
        Draft memory draft = _drafts[index];
        try governor.queue(draft.targets, draft.values, draft.calldatas, draft.descriptionHash()) {
            vm.warp(governor.proposalEta(id));
        } catch {}
    }

    function execute(uint256 proposalSeed) external {
        if (proposals.length == 0) return;
        Draft memory draft = _drafts[proposalSeed % proposals.length];
        bytes32 before = governed();
        try governor.execute(draft.targets, draft.values, draft.calldatas, draft.descriptionHash()) {
            ++executions;
        } catch {
            if (governed() != before) ++usurpations;
        }
    }

    function veto(uint256 proposalSeed) external unprivileged {
        if (proposals.length == 0 || proposalSeed % 4 != 0) return;
        uint256 index = (proposalSeed >> 8) % proposals.length;
        address[] memory members = council.members();
        for (uint256 i = 0; i < members.length; ++i) {
            vm.prank(members[i]);
            try council.confirmVeto(proposals[index]) {} catch {}
        }
        Draft memory draft = _drafts[index];
        try council.veto(draft.targets, draft.values, draft.calldatas, draft.descriptionHash()) {
            ++vetoes;
            if (block.timestamp >= council.expiresAt()) ++lateVetoes;
        } catch {}
    }

    /// @dev Anybody but the treasury calls what only the treasury may.
    function intrude(uint256 callerSeed, uint256 which, uint256 value) external unprivileged {
        Draft memory draft = _action(Drafts.draft(""), which % 8, value);
        address[4] memory callers = [_actor(callerSeed), address(governor), address(council), council.members()[0]];
        vm.prank(callers[callerSeed % 4]);
        (bool ignored, ) = draft.targets[0].call(draft.calldatas[0]);
        ignored;
    }

    /// @notice Fingerprint of everything that only an executed proposal may change.
    function governed() public view returns (bytes32) {
        bytes memory settings = abi.encode(
            governor.votingDelay(),
            governor.votingPeriod(),
            governor.lateQuorumVoteExtension(),
            governor.proposalThreshold(),
            governor.quorumNumerator(),
            governor.powerCapBps(),
            governor.proposalGuardian(),
            governor.timelock(),
            treasury.getMinDelay()
        );
        bytes memory others = abi.encode(
            address(treasury).balance,
            token.totalSupply(),
            council.members(),
            council.requiredConfirmations(),
            council.expiresAt(),
            classifier.thresholdBps(ProposalClass.Constitutional),
            treasury.hasRole(treasury.PROPOSER_ROLE(), address(governor))
        );
        return keccak256(bytes.concat(settings, others));
    }

    function _action(Draft memory draft, uint256 which, uint256 value) private view returns (Draft memory) {
        if (which == 0) return draft.action(account("payee"), value % 1 ether, "");
        if (which == 1) return draft.call(address(governor), abi.encodeCall(governor.setVotingDelay, (uint48(value))));
        if (which == 2) {
            return draft.call(address(governor), abi.encodeCall(governor.setPowerCap, (uint16(value % 3_000))));
        }
        if (which == 3) {
            return draft.call(address(governor), abi.encodeCall(governor.updateQuorumNumerator, (value % 3_000)));
        }
        if (which == 4) return draft.call(address(treasury), abi.encodeCall(treasury.updateDelay, (value % 40 days)));
        if (which == 5) {
            uint64 expiresAt = uint64(block.timestamp + (value % 400 days));
            return draft.call(address(council), abi.encodeCall(council.renewTerm, (expiresAt)));
        }
        if (which == 6) {
            uint16 thresholdBps = uint16(value % 9_000);
            bytes memory data = abi.encodeCall(classifier.setThreshold, (ProposalClass.Constitutional, thresholdBps));
            return draft.call(address(classifier), data);
        }
        return draft.call(address(token), abi.encodeCall(token.mint, (account("payee"), value % 1_000_000 ether)));
    }

    function _actor(uint256 seed) private view returns (address) {
        return actors[seed % actors.length];
    }
}
