// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {Test} from "../Test.sol";
import {AllocatorHandler} from "./AllocatorHandler.sol";

contract EpochAllocatorInvariantTest is Test {
    uint256 private constant CLASS = 1;
    ComputeRegistry private registry;
    EpochAllocator private allocator;
    AllocatorHandler private handler;

    function setUp() public {
        address treasury = account("treasury");
        address operator = account("operator");
        IComputeRegistry.GpuClass[] memory classes = new IComputeRegistry.GpuClass[](1);
        classes[0] = IComputeRegistry.GpuClass("H100", 989e12, 40_000);
        registry = new ComputeRegistry(treasury, classes);
        allocator = new EpochAllocator(treasury, registry, uint64(block.timestamp) + 6 days, 5 days, 3 days, 2_000);
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

    /// @dev Read by the test runner: only the handler is called at random.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_CapacityIsTheSumOfCommitments() public view {
        for (uint256 epoch = 0; epoch < handler.EPOCHS(); epoch++) {
            uint256 sum = 0;
            for (uint256 id = 1; id <= handler.PROVIDERS(); id++) sum += allocator.commitment(id, epoch, CLASS);
            assertEq(allocator.capacity(epoch, CLASS), sum, "capacity");
        }
    }

    function invariant_AllocationsAddUpAndStayWithinTheCapacity() public view {
        for (uint256 epoch = 0; epoch < handler.EPOCHS(); epoch++) {
            uint256 sum = 0;
            for (uint256 id = 1; id <= handler.RECIPIENTS(); id++) sum += allocator.allocation(epoch, CLASS, id);
            assertEq(allocator.granted(epoch, CLASS), sum, "granted");
            assertAtMost(sum, allocator.capacity(epoch, CLASS), "granted of the capacity");
        }
    }

    function invariant_EachOrganisationStaysWithinTheCapWithAllItsAffiliates() public view {
        for (uint256 epoch = 0; epoch < handler.EPOCHS(); epoch++) {
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
    }

    function invariant_WhatIsFrozenNeverChanges() public view {
        for (uint256 epoch = 0; epoch < handler.EPOCHS(); epoch++) {
            if (!handler.isFrozen(epoch)) continue;
            assertEq(allocator.capacity(epoch, CLASS), handler.frozenCapacity(epoch), "capacity since the freeze");
            assertEq(allocator.recipientCap(epoch, CLASS), handler.frozenCap(epoch), "cap since the freeze");
        }
    }
}
