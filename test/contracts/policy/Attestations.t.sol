// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TreasuryOnly} from "../../../contracts/access/TreasuryOnly.sol";
import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {Attestations} from "../../../contracts/policy/Attestations.sol";
import {IAttestations, NamedAttesters} from "../../../contracts/policy/IAttestations.sol";
import {PolicyRegistry} from "../../../contracts/policy/PolicyRegistry.sol";
import {PolicyTest} from "./PolicyTest.sol";

contract AttestationsTest is PolicyTest {
    uint8 private constant SCHEMA = 9;
    ComputeRegistry private compute;
    PolicyRegistry private policies;
    uint256 private projectId;
    /// @dev Ascending.
    address[] private attesters;

    function setUp() public {
        compute = newComputeRegistry();
        policies = new PolicyRegistry(treasury, compute);
        vm.prank(treasury);
        compute.admitRecipient(address(this), 0, "Recipient");
        projectId = compute.registerProject(1, "Project", "");
        for (uint160 i = 0; i < 6; i++) attesters.push(address(0xA000 + i));
        vm.startPrank(treasury);
        for (uint256 i = 0; i < 4; i++) policies.addAttester(SCHEMA, attesters[i]);
        vm.stopPrank();
    }

    function attest(uint256 index) private {
        vm.prank(attesters[index]);
        policies.attest(SCHEMA, projectId, uint64(block.timestamp) + 10 days, bytes32(index));
    }

    function attested(uint256 from, uint256 to) private view returns (bool) {
        NamedAttesters[] memory named = new NamedAttesters[](1);
        named[0] = NamedAttesters(SCHEMA, new address[](to - from));
        for (uint256 i = from; i < to; i++) named[0].attesters[i - from] = attesters[i];
        return policies.attestedSchemas(projectId, named) == 1 << SCHEMA;
    }

    function testOneOfManyUntilMoreAreRequired() public {
        assertFalse(attested(0, 4), "nobody yet");
        attest(0);
        assertTrue(attested(0, 1), "one");
        vm.prank(treasury);
        policies.raiseRequired(SCHEMA, 3);
        attest(1);
        assertFalse(attested(0, 4), "two of three");
        attest(3);
        assertTrue(attested(0, 4), "three of three");
        assertFalse(attested(0, 3), "only those who are named count");
        vm.prank(treasury);
        policies.lowerRequired(SCHEMA, 2);
        assertTrue(attested(0, 2), "two of two");
    }

    function testAnAttestationExpiresAndIsRevoked() public {
        vm.expectEmit(address(policies));
        emit IAttestations.Attested(SCHEMA, projectId, attesters[2], uint64(block.timestamp) + 10 days, bytes32(uint256(2)));
        attest(2);
        assertTrue(policies.isAttested(SCHEMA, projectId, attesters[2], block.timestamp + 10 days - 1), "until then");
        assertFalse(policies.isAttested(SCHEMA, projectId, attesters[2], block.timestamp + 10 days), "not then");
        vm.expectEmit(address(policies));
        emit IAttestations.AttestationRevoked(SCHEMA, projectId, attesters[2]);
        vm.prank(attesters[2]);
        policies.revokeAttestation(SCHEMA, projectId);
        assertFalse(attested(2, 3), "revoked");
        vm.prank(attesters[2]);
        vm.expectPartialRevert(Attestations.NothingToRevoke.selector);
        policies.revokeAttestation(SCHEMA, projectId);
    }

    function testWhoIsRemovedCountsNoMoreAlsoAfterComingBack() public {
        attest(0);
        vm.startPrank(treasury);
        vm.expectEmit(address(policies));
        emit IAttestations.AttesterRemoved(SCHEMA, attesters[0]);
        policies.removeAttester(SCHEMA, attesters[0]);
        assertFalse(attested(0, 1), "removed");
        policies.addAttester(SCHEMA, attesters[0]);
        vm.stopPrank();
        assertFalse(attested(0, 1), "back, but not for what was attested before");
        attest(0);
        assertTrue(attested(0, 1), "attested anew");
    }

    function testOnlyAttestersOfTheSchemaAttestExistingProjectsForABoundedTime() public {
        vm.prank(attesters[5]);
        vm.expectPartialRevert(Attestations.NotAttester.selector);
        policies.attest(SCHEMA, projectId, uint64(block.timestamp) + 1, 0);
        vm.startPrank(attesters[0]);
        vm.expectPartialRevert(Attestations.NotAttester.selector);
        policies.attest(SCHEMA + 1, projectId, uint64(block.timestamp) + 1, 0);
        vm.expectPartialRevert(ComputeRegistry.UnknownProject.selector);
        policies.attest(SCHEMA, projectId + 1, uint64(block.timestamp) + 1, 0);
        vm.expectPartialRevert(Attestations.InvalidAttestationTerm.selector);
        policies.attest(SCHEMA, projectId, uint64(block.timestamp), 0);
        vm.expectPartialRevert(Attestations.InvalidAttestationTerm.selector);
        policies.attest(SCHEMA, projectId, uint64(block.timestamp) + 730 days + 1, 0);
        policies.attest(SCHEMA, projectId, uint64(block.timestamp) + 730 days, 0);
        vm.stopPrank();
    }

    function testSettersGoOneWayWithinBounds() public {
        vm.startPrank(treasury);
        vm.expectEmit(address(policies));
        emit IAttestations.RequiredAttestationsSet(SCHEMA, 1, 5);
        policies.raiseRequired(SCHEMA, 5);
        vm.expectPartialRevert(Attestations.RequiredNotRaised.selector);
        policies.raiseRequired(SCHEMA, 5);
        vm.expectPartialRevert(Attestations.RequiredOutOfBounds.selector);
        policies.raiseRequired(SCHEMA, 6);
        vm.expectPartialRevert(Attestations.RequiredNotLowered.selector);
        policies.lowerRequired(SCHEMA, 5);
        vm.expectPartialRevert(Attestations.RequiredOutOfBounds.selector);
        policies.lowerRequired(SCHEMA, 0);
        vm.expectPartialRevert(Attestations.AlreadyAttester.selector);
        policies.addAttester(SCHEMA, attesters[0]);
        vm.expectPartialRevert(Attestations.AttesterIsZero.selector);
        policies.addAttester(SCHEMA, address(0));
        vm.expectPartialRevert(Attestations.NotAttester.selector);
        policies.removeAttester(SCHEMA, attesters[5]);
        for (uint160 i = 0; i < 11; i++) policies.addAttester(SCHEMA, address(0xB000 + i));
        vm.expectPartialRevert(Attestations.TooManyAttesters.selector);
        policies.addAttester(SCHEMA, address(0xC000));
        vm.stopPrank();
        assertEq(policies.attesters(SCHEMA).length, 15, "attesters");
        assertEq(policies.requiredAttestations(SCHEMA), 5, "required");
    }

    function testTheRegistryMustBeThere() public {
        vm.expectPartialRevert(Attestations.RegistryIsNotAContract.selector);
        new PolicyRegistry(treasury, ComputeRegistry(address(1)));
    }

    function expectNamesRefused(NamedAttesters[] memory named, bytes4 selector) private {
        vm.expectPartialRevert(selector);
        policies.attestedSchemas(projectId, named);
    }

    function testNobodyIsCountedTwice() public {
        vm.prank(treasury);
        policies.raiseRequired(SCHEMA, 2);
        attest(0);
        NamedAttesters[] memory named = new NamedAttesters[](1);
        named[0] = NamedAttesters(SCHEMA, new address[](2));
        (named[0].attesters[0], named[0].attesters[1]) = (attesters[0], attesters[0]);
        expectNamesRefused(named, Attestations.NotAscending.selector);
        named[0].attesters = new address[](6);
        expectNamesRefused(named, Attestations.TooManyNamed.selector);
        NamedAttesters[] memory twice = new NamedAttesters[](2);
        twice[0] = NamedAttesters(SCHEMA, new address[](0));
        twice[1] = twice[0];
        expectNamesRefused(twice, Attestations.NotAscending.selector);
    }

    function testFuzz_OnlyTheTreasuryChoosesAttesters(address caller) public {
        vm.assume(caller != treasury);
        bytes[4] memory calls = [
            abi.encodeCall(policies.addAttester, (SCHEMA, caller)),
            abi.encodeCall(policies.removeAttester, (SCHEMA, attesters[0])),
            abi.encodeCall(policies.raiseRequired, (SCHEMA, 2)),
            abi.encodeCall(policies.lowerRequired, (SCHEMA, 0))
        ];
        for (uint256 i = 0; i < calls.length; i++) {
            vm.prank(caller);
            (bool success, bytes memory returned) = address(policies).call(calls[i]);
            assertFalse(success, "refused");
            bytes memory expected = abi.encodeWithSelector(TreasuryOnly.NotTreasury.selector, caller);
            assertEq(keccak256(returned), keccak256(expected), "for the caller alone");
        }
    }

    /// @notice k of n for any k and any set of attesters who did.
    function testFuzz_AttestedWhenEnoughOfTheNamedDid(uint8 required, uint8 who, uint8 namedMask) public {
        required = uint8(bound(required, 1, 5));
        if (required > 1) {
            vm.prank(treasury);
            policies.raiseRequired(SCHEMA, required);
        }
        NamedAttesters[] memory named = new NamedAttesters[](1);
        address[] memory accounts = new address[](6);
        uint256 length = 0;
        uint256 expected = 0;
        for (uint256 i = 0; i < 4; i++) {
            bool did = (who >> i) & 1 == 1;
            if (did) attest(i);
            if ((namedMask >> i) & 1 == 0) continue;
            accounts[length++] = attesters[i];
            if (did) ++expected;
        }
        named[0] = NamedAttesters(SCHEMA, new address[](length));
        for (uint256 i = 0; i < length; i++) named[0].attesters[i] = accounts[i];
        assertEq(policies.attestedSchemas(projectId, named) != 0, expected >= required, "attested");
    }
}
