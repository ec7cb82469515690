// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Contracts} from "../../../contracts/governance/ClassTable.sol";
import {PlenumGovernor} from "../../../contracts/governance/PlenumGovernor.sol";
import {ProposalClassifier} from "../../../contracts/governance/ProposalClassifier.sol";
import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {VetoCouncil} from "../../../contracts/governance/VetoCouncil.sol";
import {PlenumToken} from "../../../contracts/token/PlenumToken.sol";
import {PlenumTest} from "./PlenumTest.sol";

contract DeploymentTest is PlenumTest {
    function test_SettingsAreWhatWasAskedFor() public view {
        assertEq(governor.votingDelay(), 1 days, "voting delay");
        assertEq(governor.votingPeriod(), 5 days, "voting period");
        assertEq(governor.lateQuorumVoteExtension(), 1 days, "extension");
        assertEq(governor.quorumNumerator(), 400, "quorum");
        assertEq(governor.quorumDenominator(), 10_000, "in basis points");
        assertEq(governor.powerCapBps(), 500, "cap");
        assertEq(governor.proposalThreshold(), 100_000 ether, "proposal threshold");
        assertEq(governor.timelock(), address(treasury), "timelock");
        assertEq(governor.treasury(), address(treasury), "treasury");
        assertEq(address(governor.classifier()), address(classifier), "classifier");
        assertEq(governor.proposalGuardian(), address(council), "guardian");
        assertEq(governor.clock(), block.timestamp, "clock");
        assertEq(keccak256(bytes(governor.CLOCK_MODE())), keccak256("mode=timestamp"), "clock mode");
    }

    function deploy(
        PlenumToken token_,
        Treasury treasury_,
        ProposalClassifier classifier_,
        VetoCouncil council_
    ) external returns (address) {
        return
            deployArtifact(
                "PlenumGovernor.sol:PlenumGovernor",
                abi.encode(token_, treasury_, classifier_, council_, _settings())
            );
    }

    function _assertRefused(
        PlenumToken token_,
        Treasury treasury_,
        ProposalClassifier classifier_,
        VetoCouncil council_,
        address misconfigured
    ) private {
        vm.expectRevert(abi.encodeWithSelector(PlenumGovernor.GovernorWiringMismatch.selector, misconfigured));
        this.deploy(token_, treasury_, classifier_, council_);
    }

    /// @notice A wrongly predicted address is found at deployment.
    function test_GovernorRefusesContractsThatDoNotPointBack() public {
        uint64 expiresAt = uint64(block.timestamp + 1 days);
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 6);
        Treasury otherTreasury = new Treasury(2 days, next);
        uint256[] memory amounts = new uint256[](HOLDERS);
        amounts[0] = HOLDERS * HOLDING;
        PlenumToken otherToken = new PlenumToken(address(otherTreasury), 200, holders, amounts);
        VetoCouncil otherCouncil = new VetoCouncil(address(otherTreasury), next, councilMembers, 2, expiresAt);
        VetoCouncil strayCouncil = new VetoCouncil(address(otherTreasury), account("x"), councilMembers, 2, expiresAt);
        Contracts memory contracts = _contracts(next);
        contracts.treasury = address(otherTreasury);
        contracts.token = address(otherToken);
        contracts.council = address(otherCouncil);
        ProposalClassifier otherClassifier = new ProposalClassifier(contracts);
        contracts.token = account("x");
        ProposalClassifier strayClassifier = new ProposalClassifier(contracts);

        _assertRefused(token, otherTreasury, otherClassifier, otherCouncil, address(token));
        _assertRefused(token, treasury, classifier, council, address(treasury));
        _assertRefused(otherToken, otherTreasury, otherClassifier, council, address(council));
        _assertRefused(otherToken, otherTreasury, otherClassifier, strayCouncil, address(strayCouncil));
        _assertRefused(otherToken, otherTreasury, classifier, otherCouncil, address(classifier));
        _assertRefused(otherToken, otherTreasury, strayClassifier, otherCouncil, address(strayClassifier));
        assertEq(this.deploy(otherToken, otherTreasury, otherClassifier, otherCouncil), next, "the right ones");
    }
}
