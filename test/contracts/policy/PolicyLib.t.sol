// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PolicyLib} from "../../../contracts/policy/PolicyLib.sol";
import {Policy, LeaseRequest, LeaseContext} from "../../../contracts/policy/PolicyTypes.sol";
import {PolicyTest} from "./PolicyTest.sol";

contract PolicyLibTest is PolicyTest {
    Policy private policy;
    LeaseRequest private request;
    LeaseContext private context;

    function setUp() public {
        policy = openPolicy();
        request = someRequest();
        context = someContext();
    }

    function failed() private view returns (uint256) {
        return PolicyLib.evaluate(policy, request, context);
    }

    function testBitsNeverMove() public pure {
        assertEq(PolicyLib.PURPOSE_NOT_ALLOWED, 0x1, "0");
        assertEq(PolicyLib.PURPOSE_DENIED, 0x2, "1");
        assertEq(PolicyLib.DATA_CLASS_NOT_ALLOWED, 0x4, "2");
        assertEq(PolicyLib.REGION_NOT_ALLOWED, 0x8, "3");
        assertEq(PolicyLib.GPU_CLASS_NOT_ALLOWED, 0x10, "4");
        assertEq(PolicyLib.RISK_TIER_TOO_HIGH, 0x20, "5");
        assertEq(PolicyLib.OVERSIGHT_TOO_LOW, 0x40, "6");
        assertEq(PolicyLib.PROJECT_FLOP_EXCEEDED, 0x80, "7");
        assertEq(PolicyLib.RECIPIENT_FLOP_EXCEEDED, 0x100, "8");
        assertEq(PolicyLib.ATTESTATION_MISSING, 0x200, "9");
        assertEq(PolicyLib.TOO_MANY_GPUS, 0x400, "10");
        assertEq(PolicyLib.TOO_MANY_MILLI_HOURS, 0x800, "11");
        assertEq(PolicyLib.SHARE_EXCEEDED, 0x1000, "12");
        assertEq(PolicyLib.NO_COUNCIL, 2 ** 254, "254");
        assertEq(PolicyLib.NO_BASE_POLICY, 2 ** 255, "255");
    }

    function testFuzz_AnOpenPolicyAllowsEverything(LeaseRequest memory anyRequest, LeaseContext memory anyContext) public view {
        assertEq(PolicyLib.evaluate(openPolicy(), anyRequest, anyContext), 0, "failed rules");
    }

    function testPurposes() public {
        policy.allowedPurposes = type(uint256).max ^ (1 << request.purpose);
        assertEq(failed(), PolicyLib.PURPOSE_NOT_ALLOWED, "not allowed");
        policy.deniedPurposes = 1 << request.purpose;
        assertEq(failed(), PolicyLib.PURPOSE_NOT_ALLOWED | PolicyLib.PURPOSE_DENIED, "neither");
        policy.allowedPurposes = 1 << request.purpose;
        assertEq(failed(), PolicyLib.PURPOSE_DENIED, "deny wins");
        policy.deniedPurposes = ~policy.allowedPurposes;
        assertEq(failed(), 0, "allowed and not denied");
    }

    function testFuzz_TheLastMemberOfASetIsAMemberAsAnyOther(uint8 member) public {
        request.purpose = member;
        request.dataClass = member;
        request.classId = member;
        context.region = member;
        uint256 only = uint256(1) << member;
        (policy.allowedPurposes, policy.dataClasses, policy.gpuClasses, policy.regions) = (only, only, only, only);
        assertEq(failed(), 0, "in the sets");
        (policy.allowedPurposes, policy.dataClasses, policy.gpuClasses, policy.regions) = (~only, ~only, ~only, ~only);
        uint256 expected = PolicyLib.PURPOSE_NOT_ALLOWED |
            PolicyLib.DATA_CLASS_NOT_ALLOWED |
            PolicyLib.GPU_CLASS_NOT_ALLOWED |
            PolicyLib.REGION_NOT_ALLOWED;
        assertEq(failed(), expected, "outside the sets");
    }

    function testDataClassRegionAndGpuClassFailAlone() public {
        policy.dataClasses = 0;
        assertEq(failed(), PolicyLib.DATA_CLASS_NOT_ALLOWED, "data class");
        policy = openPolicy();
        policy.regions = 0;
        assertEq(failed(), PolicyLib.REGION_NOT_ALLOWED, "region");
        policy = openPolicy();
        policy.gpuClasses = 0;
        assertEq(failed(), PolicyLib.GPU_CLASS_NOT_ALLOWED, "GPU class");
    }

    function testRiskAndOversightMayReachTheirLimits() public {
        policy.maxRiskTier = 2;
        policy.minOversight = 3;
        assertEq(failed(), 0, "at the limits");
        policy.maxRiskTier = 1;
        assertEq(failed(), PolicyLib.RISK_TIER_TOO_HIGH, "risk");
        policy.minOversight = 4;
        assertEq(failed(), PolicyLib.RISK_TIER_TOO_HIGH | PolicyLib.OVERSIGHT_TOO_LOW, "risk and oversight");
    }

    function testFlopCountsTheLeaseItself() public {
        policy.maxProjectFlop = 10e19;
        policy.maxRecipientFlop = 20e19;
        assertEq(failed(), 0, "at the limits");
        policy.maxProjectFlop -= 1;
        assertEq(failed(), PolicyLib.PROJECT_FLOP_EXCEEDED, "project");
        policy.maxRecipientFlop -= 1;
        assertEq(failed(), PolicyLib.PROJECT_FLOP_EXCEEDED | PolicyLib.RECIPIENT_FLOP_EXCEEDED, "both");
    }

    function testAFlopSumThatDoesNotFitIsStillTooMuch() public {
        context.projectFlop = type(uint128).max;
        context.recipientFlop = type(uint128).max;
        policy.maxProjectFlop = type(uint128).max - 1;
        policy.maxRecipientFlop = type(uint128).max - 1;
        assertEq(failed(), PolicyLib.PROJECT_FLOP_EXCEEDED | PolicyLib.RECIPIENT_FLOP_EXCEEDED, "saturated");
    }

    function testAttestationsAreNeededAboveTheLineOnlyAndAllOfThem() public {
        policy.attestAboveFlop = 10e19;
        policy.requiredSchemas = 5;
        assertEq(failed(), 0, "at the line");
        policy.attestAboveFlop -= 1;
        assertEq(failed(), PolicyLib.ATTESTATION_MISSING, "none");
        context.attestedSchemas = 4;
        assertEq(failed(), PolicyLib.ATTESTATION_MISSING, "one of two");
        context.attestedSchemas = 7;
        assertEq(failed(), 0, "all, and one more");
    }

    function testSizeMayReachItsLimits() public {
        policy.maxGpusPerLease = 8;
        policy.maxMilliHoursPerLease = 8_000;
        policy.maxShareBpsPerRecipientEpoch = 2_000;
        assertEq(failed(), 0, "at the limits");
        policy.maxGpusPerLease = 7;
        assertEq(failed(), PolicyLib.TOO_MANY_GPUS, "GPUs");
        policy.maxMilliHoursPerLease = 7_999;
        assertEq(failed(), PolicyLib.TOO_MANY_GPUS | PolicyLib.TOO_MANY_MILLI_HOURS, "and milli-hours");
        policy = openPolicy();
        policy.maxShareBpsPerRecipientEpoch = 1_999;
        assertEq(failed(), PolicyLib.SHARE_EXCEEDED, "share");
    }

    function testTheShareIsNotRoundedInAnybodysFavour() public {
        policy.maxShareBpsPerRecipientEpoch = 3_333;
        context.capacityMilliHours = 10_001;
        context.recipientLeasedMilliHours = 0;
        context.milliHours = 3_333; // 33.3267 % of 10,001
        assertEq(failed(), 0, "below");
        context.milliHours = 3_334; // 33.3367 %
        assertEq(failed(), PolicyLib.SHARE_EXCEEDED, "above");
    }

    function testFuzz_NoArithmeticOverflows(Policy memory any, LeaseRequest memory anyRequest, LeaseContext memory anyContext) public pure {
        uint256 mask = PolicyLib.evaluate(any, anyRequest, anyContext);
        assertAtMost(mask, 2 ** 13 - 1, "only the thirteen rules");
    }

    function testAPolicyIsInForceFromItsFirstSecondUntilBeforeItsLast() public view {
        assertFalse(PolicyLib.isInForce(policy, policy.validFrom - 1), "before");
        assertTrue(PolicyLib.isInForce(policy, policy.validFrom), "first second");
        assertTrue(PolicyLib.isInForce(policy, policy.validUntil - 1), "last second");
        assertFalse(PolicyLib.isInForce(policy, policy.validUntil), "after");
    }
}
