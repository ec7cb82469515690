// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {Test} from "../Test.sol";

/// @notice A registry with two GPU classes, one provider and two recipients, and an allocator over it.
abstract contract ComputeTest is Test {
    uint64 internal constant EPOCH_LENGTH = 14 days;
    uint64 internal constant LEAD = 10 days;
    uint16 internal constant MAX_SHARE_BPS = 2_000;
    uint64 internal constant CEILING = 1_000_000;
    uint256 internal constant A100 = 1;
    uint256 internal constant H100 = 2;

    address internal treasury = account("treasury");
    address internal providerOperator = account("provider operator");
    address internal recipientOperator = account("recipient operator");

    ComputeRegistry internal registry;
    EpochAllocator internal allocator;
    uint64 internal genesis;
    uint256 internal providerId;
    uint256 internal recipientId;
    uint256 internal otherRecipientId;

    function setUp() public virtual {
        IComputeRegistry.GpuClass[] memory classes = new IComputeRegistry.GpuClass[](2);
        classes[0] = IComputeRegistry.GpuClass("A100", 312e12, 35_000);
        classes[1] = IComputeRegistry.GpuClass("H100", 989e12, 40_000);
        registry = new ComputeRegistry(treasury, classes);
        genesis = uint64(block.timestamp) + LEAD + 1 days;
        allocator = new EpochAllocator(treasury, registry, genesis, EPOCH_LENGTH, LEAD, MAX_SHARE_BPS);
        providerId = admitProvider("Provider", H100, CEILING);
        recipientId = admitRecipient("Recipient", 0);
        otherRecipientId = admitRecipient("Other", 0);
    }

    function admitProvider(string memory name, uint256 classId, uint64 ceiling) internal returns (uint256 id) {
        vm.startPrank(treasury);
        id = registry.admitProvider(providerOperator, 0, name);
        if (ceiling > 0) registry.raiseCeiling(id, classId, ceiling);
        vm.stopPrank();
    }

    function admitRecipient(string memory name, uint256 parentId) internal returns (uint256) {
        vm.prank(treasury);
        return registry.admitRecipient(recipientOperator, parentId, name);
    }

    function commit(uint256 id, uint256 epoch, uint64 milliHours) internal {
        vm.prank(providerOperator);
        allocator.commit(id, epoch, H100, milliHours);
    }

    function grant(uint256 epoch, uint256 id, uint64 milliHours) internal {
        vm.prank(treasury);
        allocator.grant(epoch, H100, id, milliHours);
    }

    function warpToFreeze(uint256 epoch) internal {
        (uint64 freeze, , ) = allocator.epochTimes(epoch);
        vm.warp(freeze);
    }
}
