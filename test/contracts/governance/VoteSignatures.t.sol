// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {PlenumGovernor} from "../../../contracts/governance/PlenumGovernor.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";

contract VoteSignaturesTest is PlenumTest {
    using Drafts for Draft;

    uint256 private constant KEY = 0xA11CE;

    address private signer = vm.addr(KEY);
    uint256 private proposalId;

    function setUp() public override {
        super.setUp();
        vm.prank(holders[1]);
        token.transfer(signer, HOLDING);
        vm.prank(signer);
        token.delegate(signer);
        _pass(1);
        proposalId = _proposeAndOpen(holders[0], Drafts.draft("Vote").pay(account("payee"), 1));
    }

    function _sign(PlenumGovernor verifier, bytes32 structHash) private view returns (bytes memory) {
        (, string memory name, string memory version, uint256 chainId, address verifying, , ) = verifier.eip712Domain();
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256(bytes(version)),
                chainId,
                verifying
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, keccak256(abi.encodePacked(hex"1901", domain, structHash)));
        return abi.encodePacked(r, s, v);
    }

    function _ballot(uint8 support, uint256 nonce) private view returns (bytes32) {
        return keccak256(abi.encode(governor.BALLOT_TYPEHASH(), proposalId, support, signer, nonce));
    }

    function _overrideBallot(uint8 support, uint256 nonce) private view returns (bytes32) {
        bytes32 typeHash = governor.OVERRIDE_BALLOT_TYPEHASH();
        return keccak256(abi.encode(typeHash, proposalId, support, signer, nonce, keccak256("why")));
    }

    function test_SignedVoteAndOverrideCount() public {
        bytes memory vote = _sign(governor, _ballot(FOR, 0));
        governor.castVoteBySig(proposalId, FOR, signer, vote);
        bytes memory overriding = _sign(governor, _overrideBallot(AGAINST, 1));
        governor.castOverrideVoteBySig(proposalId, AGAINST, signer, "why", overriding);
        (uint256 againstVotes, uint256 forVotes, ) = governor.proposalVotes(proposalId);
        assertEq(againstVotes, HOLDING, "against");
        assertEq(forVotes, 0, "for");
    }

    /// @notice A signature counts once: neither again, nor for another proposal, support or governor.
    function test_SignatureReplayFails() public {
        bytes memory vote = _sign(governor, _ballot(FOR, 0));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, signer));
        governor.castVoteBySig(proposalId, AGAINST, signer, vote);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, signer));
        governor.castOverrideVoteBySig(proposalId, FOR, signer, "", vote);

        governor.castVoteBySig(proposalId, FOR, signer, vote);
        uint256 second = _proposeAndOpen(holders[2], Drafts.draft("Second").pay(account("payee"), 1));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, signer));
        governor.castVoteBySig(proposalId, FOR, signer, vote);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, signer));
        governor.castVoteBySig(second, FOR, signer, vote);
    }

    function test_SignatureForAnotherGovernorFails() public {
        PlenumGovernor first = governor;
        uint256[] memory amounts = new uint256[](HOLDERS);
        amounts[0] = HOLDERS * HOLDING;
        _deploy(holders, amounts, _settings());
        bytes memory foreign = _sign(governor, _ballot(FOR, 0));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, signer));
        first.castVoteBySig(proposalId, FOR, signer, foreign);
    }
}
