// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {IAllocationRounds} from "../../../contracts/compute/IAllocationRounds.sol";
import {RoundSettlement} from "../../../contracts/compute/RoundSettlement.sol";
import {WaterLevel} from "../../../contracts/compute/WaterLevel.sol";
import {RoundModel} from "./RoundModel.sol";
import {RoundTest} from "./RoundTest.sol";

contract RoundSettlementTest is RoundTest {
    uint256 private maxLevel;

    function setUp() public override {
        super.setUp();
        maxLevel = allocator.MAX_LEVEL();
        commit(providerId, 0, 1_000_000);
        warpToFreeze(0);
    }

    function expectSettleFails(bytes4 selector, uint256 level, uint256 steps) private {
        vm.expectPartialRevert(selector);
        allocator.settle(0, H100, level, steps);
    }

    function testEveryoneGetsAllWhenThereIsEnough() public {
        request(recipientId, 1_000);
        request(otherRecipientId, 250_000); // above the cap of 200,000
        warpToSupport();
        support(0, recipientId, MIN_SUPPORT);
        support(1, otherRecipientId, MAX_SUPPORT);
        warpToSettlement();
        vm.expectEmit(address(allocator));
        emit IAllocationRounds.RoundSettled(0, H100, maxLevel, true, 201_000, 200_000);
        allocator.settle(0, H100, maxLevel, 2);
        assertEq(allocator.share(0, H100, recipientId), 1_000, "what was asked for");
        assertEq(allocator.share(0, H100, otherRecipientId), 200_000, "the cap");
        assertEq(allocator.allocation(0, H100, recipientId), 1_000, "allocation");
        assertEq(allocator.parentAllocation(0, H100, otherRecipientId), 200_000, "of the organisation");
        assertTrue(allocator.settlement(0, H100).full, "full");
    }

    /// @dev With 4 : 1 in support, the square roots are 2 : 1.
    function testASquareRootWeighsSupport() public {
        grantMost();
        request(recipientId, 150_000);
        request(otherRecipientId, 150_000);
        warpToSupport();
        support(0, recipientId, 4_000_000 ether);
        support(1, otherRecipientId, 1_000_000 ether);
        warpToSettlement();
        settleNow();
        assertEq(allocator.share(0, H100, recipientId), 66_667, "two thirds of 100,000");
        assertEq(allocator.share(0, H100, otherRecipientId), 33_333, "a third");
        assertEq(allocator.settlement(0, H100).milliHours, 100_000, "divided");
    }

    /// @dev Of 1,000,000 milli-hours 100,000 are left for the round.
    function grantMost() private {
        for (uint256 i = 0; i < 5; i++) {
            grant(0, admitRecipient("Granted", 0), i == 0 ? 100_000 : 200_000);
        }
    }

    function testTooLittleSupportGetsNothing() public {
        request(recipientId, 1_000);
        request(otherRecipientId, 1_000);
        warpToSupport();
        support(0, recipientId, MIN_SUPPORT - 1);
        support(1, otherRecipientId, MIN_SUPPORT);
        warpToSettlement();
        settleNow();
        assertEq(allocator.share(0, H100, recipientId), 0, "a wei too little");
        assertEq(allocator.share(0, H100, otherRecipientId), 1_000, "just enough");
    }

    function testOnlyOnceAndOnlyAfterTheSupport() public {
        warpToSupport();
        expectSettleFails(RoundSettlement.SupportNotEnded.selector, maxLevel, 1);
        warpToSettlement();
        expectSettleFails(RoundSettlement.LevelOutOfRange.selector, maxLevel + 1, 1);
        allocator.settle(0, H100, maxLevel, 0);
        expectSettleFails(RoundSettlement.AlreadySettled.selector, maxLevel, 1);
    }

    function testAWrongLevelReverts() public {
        grantMost();
        request(recipientId, 150_000);
        warpToSupport();
        support(0, recipientId, MAX_SUPPORT);
        warpToSettlement();
        uint256 level = RoundModel.levelOf(claims());
        expectSettleFails(RoundSettlement.WrongLevel.selector, level + 1, 1);
        expectSettleFails(RoundSettlement.WrongLevel.selector, level - 1, 1);
        expectSettleFails(RoundSettlement.WrongLevel.selector, maxLevel, 1);
        allocator.settle(0, H100, level, 1);
    }

    function testTheCapCountsOverGrantsAndRoundTogether() public {
        grant(0, recipientId, 150_000);
        request(recipientId, 150_000);
        warpToSupport();
        support(0, recipientId, MAX_SUPPORT);
        warpToSettlement();
        settleNow();
        assertEq(allocator.share(0, H100, recipientId), 50_000, "what the cap leaves");
        assertEq(allocator.allocation(0, H100, recipientId), 200_000, "the cap in all");
        vm.prank(treasury);
        vm.expectPartialRevert(EpochAllocator.AboveRecipientCap.selector);
        allocator.grant(0, H100, recipientId, 1);
    }

    /// @dev Who has the cap already, from grants, has nothing to get.
    function testNothingIsLeftForWhoHasTheCap() public {
        grant(0, recipientId, 200_000);
        request(recipientId, 150_000);
        warpToSupport();
        support(0, recipientId, MAX_SUPPORT);
        warpToSettlement();
        settleNow();
        assertEq(allocator.share(0, H100, recipientId), 0, "share");
    }

    function testGrantsWaitForTheSettlementThenUseTheRest() public {
        request(recipientId, 150_000);
        warpToSupport();
        support(0, recipientId, MAX_SUPPORT);
        grant(0, otherRecipientId, 1);
        warpToSettlement();
        vm.prank(treasury);
        vm.expectPartialRevert(EpochAllocator.RoundNotSettled.selector);
        allocator.grant(0, H100, otherRecipientId, 1);
        settleNow();
        grant(0, recipientId, 10_000);
        assertEq(allocator.share(0, H100, recipientId), 150_000, "a later grant does not move the share");
        assertEq(allocator.allocation(0, H100, recipientId), 160_000, "both together");
        uint256 third = admitRecipient("Third", 0);
        uint256 fourth = admitRecipient("Fourth", 0);
        uint256 fifth = admitRecipient("Fifth", 0);
        uint256 sixth = admitRecipient("Sixth", 0);
        grant(0, otherRecipientId, 199_999);
        grant(0, third, 200_000);
        grant(0, fourth, 200_000);
        grant(0, fifth, 200_000);
        vm.prank(treasury);
        vm.expectPartialRevert(EpochAllocator.AboveCapacity.selector);
        allocator.grant(0, H100, sixth, 40_001);
        grant(0, sixth, 40_000);
    }

    function testARoundThatNobodyAskedForBlocksNoGrant() public {
        warpToSettlement();
        grant(0, recipientId, 1);
    }

    function testSeveralTransactionsAddUpToTheSameLevel() public {
        grantMost();
        fill(7);
        uint256 level = RoundModel.levelOf(claims());
        uint256 state = vm.snapshotState();
        allocator.settle(0, H100, level, 7);
        bytes32 atOnce = keccak256(abi.encode(allShares()));
        vm.revertToState(state);
        vm.expectEmit(address(allocator));
        emit IAllocationRounds.SettlementAdvanced(0, H100, level, 3);
        allocator.settle(0, H100, level, 3);
        // Another run, of another level, goes on beside it and disturbs nothing.
        allocator.settle(0, H100, level + 1, 5);
        assertFalse(allocator.settlement(0, H100).settled, "not yet");
        assertEq(allocator.share(0, H100, recipientId), 0, "no share yet");
        allocator.settle(0, H100, level, 0);
        allocator.settle(0, H100, level, type(uint256).max);
        assertTrue(allocator.settlement(0, H100).settled, "settled");
        assertEq(keccak256(abi.encode(allShares())), atOnce, "the same shares");
    }

    /// @dev `count` requests with rising support.
    function fill(uint256 count) private {
        uint256[] memory ids = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            ids[i] = admitRecipient("Recipient", 0);
            request(ids[i], uint64(50_000 + i));
        }
        warpToSupport();
        for (uint256 i = 0; i < count; i++) support(i % VOTERS, ids[i], uint96(100_000 ether * (i + 1)));
        warpToSettlement();
    }

    /// @notice Differential: shares on the chain against progressive filling, invariants 1, 3 and 4, for any round.
    function testFuzz_ARoundIsWhatTheModelSays(uint256 seed, uint256 order) public {
        uint256[] memory ids = new uint256[](6);
        for (uint256 i = 0; i < 6; i++) {
            ids[i] = admitRecipient("Recipient", 0);
            uint64 wanted = uint64(random(seed, i) % 400_000);
            request(ids[i], wanted);
            if (random(seed, 10 + i) % 3 == 0) grant(0, ids[i], uint64(1 + (random(seed, 20 + i) % 166_000)));
        }
        warpToSupport();
        supportAtRandom(ids, seed);
        warpToSettlement();
        RoundModel.Claims memory model = claims();
        uint256[] memory ideal = RoundModel.fill(model);
        uint256 level = RoundModel.levelOf(model);
        uint256 steps = 1 + (order % 6);
        while (!allocator.settlement(0, H100).settled) allocator.settle(0, H100, level, steps);
        checkShares(model, ideal, level);
    }

    function supportAtRandom(uint256[] memory ids, uint256 seed) private {
        for (uint256 v = 0; v < VOTERS; v++) {
            for (uint256 i = 0; i < ids.length; i++) {
                uint96 weight = uint96(random(seed, 100 + v * 10 + i) % (MAX_SUPPORT / 2));
                vm.prank(voter(v));
                try allocator.support(0, H100, one(ids[i], weight)) {} catch {}
            }
            assertAtMost(allocator.supportGiven(0, H100, voter(v)), MAX_SUPPORT, "given by a voter");
        }
    }

    function checkShares(RoundModel.Claims memory model, uint256[] memory ideal, uint256 level) private view {
        uint256[] memory found = allShares();
        uint256 sum = 0;
        for (uint256 i = 0; i < found.length; i++) {
            sum += found[i];
            assertAtMost(found[i], model.most[i], "request and cap");
            assertTrue(found[i] + 1 >= ideal[i], "at most a milli-hour below the ideal");
            assertAtMost(found[i], ideal[i] + found.length, "and nobody far above it");
            assertAtMost(
                allocator.parentAllocation(0, H100, allocator.requestAt(0, H100, i).parentId),
                allocator.recipientCap(0, H100),
                "cap over grants and round"
            );
        }
        assertEq(allocator.settlement(0, H100).milliHours, sum, "the sum of all shares");
        assertAtMost(sum, model.available, "no more than is left");
        if (!allocator.settlement(0, H100).full) {
            assertTrue(model.available - sum < found.length, "less than a milli-hour each is left over");
            assertTrue(RoundModel.sumAt(model, level + 1) > model.available, "the next level gives too much");
        }
    }

    function random(uint256 seed, uint256 index) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, index)));
    }

    /// @notice The level is unique for whatever weights and quantities, up to their largest.
    function testFuzz_ThereIsExactlyOneLevel(
        uint56[5] memory most,
        uint96[5] memory weights,
        uint56 available,
        uint256 other
    ) public pure {
        RoundModel.Claims memory model = RoundModel.Claims(new uint256[](5), new uint256[](5), available);
        for (uint256 i = 0; i < 5; i++) (model.most[i], model.weights[i]) = (most[i], weights[i]);
        uint256 level = RoundModel.levelOf(model);
        other = other % (WaterLevel.MAX_LEVEL + 1);
        assertTrue(isRight(model, level), "the level is right");
        assertTrue(other == level || !isRight(model, other), "no other is");
        assertTrue(level == WaterLevel.MAX_LEVEL || !isRight(model, level + 1), "not the next one");
        assertTrue(level == 0 || !isRight(model, level - 1), "not the one before");
    }

    /// @dev The contract's certificate; a level below the highest with nothing more to give is not the highest, so not right.
    function isRight(RoundModel.Claims memory model, uint256 level) private pure returns (bool) {
        bool fits = RoundModel.sumAt(model, level) <= model.available;
        return fits && (level == WaterLevel.MAX_LEVEL || RoundModel.sumAt(model, level + 1) > model.available);
    }
}
