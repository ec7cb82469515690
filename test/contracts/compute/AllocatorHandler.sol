// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {Vm} from "../Vm.sol";

/// @notice Does what treasury, operators and bystanders may do, in any order and with any numbers, while time passes.
/// @dev Few epochs, providers and recipients, so that the random steps meet each other. Attempts that revert are part of it.
contract AllocatorHandler {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint256 public constant EPOCHS = 3;
    uint256 public constant PROVIDERS = 3;
    uint256 public constant RECIPIENTS = 5; // 4 is affiliated with 1, 5 with 4
    uint256 public constant CLASS = 1;

    ComputeRegistry private immutable _registry;
    EpochAllocator private immutable _allocator;
    address private immutable _treasury;
    address private immutable _operator;

    /// @notice Capacity of each epoch when it was first seen after its freeze.
    mapping(uint256 epoch => uint64) public frozenCapacity;
    mapping(uint256 epoch => uint64) public frozenCap;
    mapping(uint256 epoch => bool) public isFrozen;
    uint256 public grants;

    constructor(ComputeRegistry registry, EpochAllocator allocator, address treasury, address operator) {
        _registry = registry;
        _allocator = allocator;
        _treasury = treasury;
        _operator = operator;
    }

    function pass(uint256 seconds_) external {
        vm.warp(block.timestamp + (seconds_ % 3 days));
        for (uint256 epoch = 0; epoch < EPOCHS; epoch++) {
            (uint64 freeze, , ) = _allocator.epochTimes(epoch);
            if (isFrozen[epoch] || block.timestamp < freeze) continue;
            isFrozen[epoch] = true;
            frozenCapacity[epoch] = _allocator.capacity(epoch, CLASS);
            frozenCap[epoch] = _allocator.recipientCap(epoch, CLASS);
        }
    }

    function commit(uint256 provider, uint256 epoch, uint64 milliHours) external {
        uint256 id = (provider % PROVIDERS) + 1;
        vm.prank(_operator);
        _allocator.commit(id, epoch % EPOCHS, CLASS, milliHours % (_registry.ceiling(id, CLASS) + 2));
    }

    function trim(uint256 provider, uint256 epoch) external {
        _allocator.trimCommitment((provider % PROVIDERS) + 1, epoch % EPOCHS, CLASS);
    }

    function grant(uint256 epoch, uint256 recipient, uint64 milliHours) external {
        epoch = epoch % EPOCHS;
        vm.prank(_treasury);
        _allocator.grant(epoch, CLASS, (recipient % RECIPIENTS) + 1, milliHours % (_allocator.recipientCap(epoch, CLASS) + 2));
        grants++;
    }

    function setCeiling(uint256 provider, uint64 milliHours) external {
        uint256 id = (provider % PROVIDERS) + 1;
        milliHours = milliHours % 1_000_000;
        vm.prank(_treasury);
        if (milliHours > _registry.ceiling(id, CLASS)) _registry.raiseCeiling(id, CLASS, milliHours);
        else _registry.lowerCeiling(id, CLASS, milliHours);
    }

    function setShare(uint16 shareBps) external {
        vm.prank(_treasury);
        if (shareBps % 5_001 > _allocator.maxShareBps()) _allocator.raiseMaxShare(shareBps % 5_001);
        else _allocator.lowerMaxShare(shareBps % 5_001);
    }

    function suspend(uint256 provider) external {
        uint256 id = (provider % PROVIDERS) + 1;
        vm.prank(_treasury);
        if (_registry.provider(id).suspended) _registry.unsuspendProvider(id);
        else _registry.suspendProvider(id);
    }
}
