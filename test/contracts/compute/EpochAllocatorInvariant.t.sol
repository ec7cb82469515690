// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {EpochSchedule} from "../../../contracts/compute/EpochSchedule.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {PlenumToken} from "../../../contracts/token/PlenumToken.sol";
import {Test} from "../Test.sol";
import {AllocatorHandler} from "./AllocatorHandler.sol";

/// @notice Invariant 1, over random histories of few epochs, providers and recipients.
contract EpochAllocatorInvariantTest is Test {
    uint256 private constant CLASS = 1;
    uint256 private constant STEPS = 40;
    ComputeRegistry private registry;
    EpochAllocator private allocator;
    AllocatorHandler private handler;

    function setUp() public {
        address treasury = account("treasury");
        address operator = account("operator");
        IComputeRegistry.GpuClass[] memory classes = new IComputeRegistry.GpuClass[](1);
        classes[0] = IComputeRegistry.GpuClass("H100", 989e12, 40_000);
        registry = new ComputeRegistry(treasury, classes);
        uint64 genesis = uint64(block.timestamp) + 6 days;
        allocator = new EpochAllocator(
            treasury,
            registry,
            new PlenumToken(treasury, 0, new address[](0), new uint256[](0)),
            EpochSchedule.Schedule(genesis, 5 days, 3 days, 1 days, 1 days),
            EpochAllocator.Shares(4_000, 500, 0),
            true
        );
        handler = new AllocatorHandler(registry, allocator, treasury, operator);
        vm.startPrank(treasury);
        for (uint256 i = 1; i <= handler.PROVIDERS(); i++) {
            registry.admitProvider(operator, 0, "provider");
            registry.raiseCeiling(i, CLASS, 100_000);
        }
        for (uint256 i = 1; i <= handler.RECIPIENTS(); i++) {
            registry.admitRecipient(operator, i < 4 ? 0 : (i == 4 ? 1 : 4), "recipient");
        }
        vm.stopPrank();
    }

    /// @dev A history from a seed rather than the runner's own invariant mode: that one hardly ever got as far as a grant.
    function testFuzz_TheInvariantsHoldAfterEachStepOfAnyHistory(uint256 seed) public {
        for (uint256 i = 0; i < STEPS; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            try handler.step(seed) {} catch {}
            for (uint256 epoch = 0; epoch < handler.EPOCHS(); epoch++) {
                checkCapacityIsTheSumOfCommitments(epoch);
                checkAllocationsAddUpAndStayWithinTheCapacity(epoch);
                checkEachOrganisationStaysWithinTheCapWithAllItsAffiliates(epoch);
                checkWhatIsFrozenNeverChanges(epoch);
            }
        }
    }

    /// @dev Without it the invariants could hold because nothing ever happens.
    function testTheHandlerReachesGrants() public {
        handler.commit(0, 0, 1_000);
        handler.pass(2 days - 1);
        handler.pass(2 days - 1);
        assertTrue(handler.isFrozen(0), "frozen");
        for (uint256 seed = 0; seed < 9; seed++) handler.grant(0, seed);
        assertTrue(allocator.allocation(0, CLASS, 4) > 0, "granted to an affiliate");
    }

    function checkCapacityIsTheSumOfCommitments(uint256 epoch) private view {
        uint256 sum = 0;
        for (uint256 id = 1; id <= handler.PROVIDERS(); id++) sum += allocator.commitment(id, epoch, CLASS);
        assertEq(allocator.capacity(epoch, CLASS), sum, "capacity");
    }

    function checkAllocationsAddUpAndStayWithinTheCapacity(uint256 epoch) private view {
        uint256 sum = 0;
        for (uint256 id = 1; id <= handler.RECIPIENTS(); id++) sum += allocator.allocation(epoch, CLASS, id);
        assertEq(allocator.granted(epoch, CLASS), sum, "granted");
        assertAtMost(sum, allocator.capacity(epoch, CLASS), "granted of the capacity");
    }

    function checkEachOrganisationStaysWithinTheCapWithAllItsAffiliates(uint256 epoch) private view {
        uint256 ofFirst = allocator.allocation(epoch, CLASS, 1) +
            allocator.allocation(epoch, CLASS, 4) +
            allocator.allocation(epoch, CLASS, 5);
        assertEq(allocator.parentAllocation(epoch, CLASS, 1), ofFirst, "organisation 1");
        for (uint256 id = 1; id <= 3; id++) {
            uint256 total = allocator.parentAllocation(epoch, CLASS, id);
            assertAtMost(total, allocator.recipientCap(epoch, CLASS), "cap");
            assertAtMost(total * 2, allocator.capacity(epoch, CLASS), "never more than half");
        }
    }

    function checkWhatIsFrozenNeverChanges(uint256 epoch) private view {
        if (!handler.isFrozen(epoch)) return;
        assertEq(allocator.capacity(epoch, CLASS), handler.frozenCapacity(epoch), "capacity since the freeze");
        assertEq(allocator.recipientCap(epoch, CLASS), handler.frozenCap(epoch), "cap since the freeze");
    }
}
