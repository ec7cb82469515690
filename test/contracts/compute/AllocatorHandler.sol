// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {Vm} from "../Vm.sol";

/// @notice Does what treasury, operators and bystanders may do, in any order and with any numbers, while time passes.
/// @dev A prank is used up by the next call, also of a view: whatever is read is read before. Few epochs, providers and recipients, so that the random steps meet each other. Attempts that revert are part of it.
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

    constructor(ComputeRegistry registry, EpochAllocator allocator, address treasury, address operator) {
        _registry = registry;
        _allocator = allocator;
        _treasury = treasury;
        _operator = operator;
    }

    /// @notice One step, chosen with its numbers by the seed.
    function step(uint256 seed) external {
        uint256 first = seed >> 32;
        uint256 second = seed >> 96;
        uint256 kind = seed % 8;
        if (kind == 0) pass(first);
        else if (kind == 1) commit(first, second, uint64(seed >> 160));
        else if (kind == 2) trim(first, second);
        else if (kind == 3) setCeiling(first, uint64(second));
        else if (kind == 4) setShare(uint16(first));
        else if (kind == 5) suspend(first);
        else grant(first, second);
    }

    function pass(uint256 seconds_) public {
        vm.warp(block.timestamp + (seconds_ % 2 days));
        for (uint256 epoch = 0; epoch < EPOCHS; epoch++) {
            (uint64 freeze, , ) = _allocator.epochTimes(epoch);
            if (isFrozen[epoch] || block.timestamp < freeze) continue;
            isFrozen[epoch] = true;
            frozenCapacity[epoch] = _allocator.capacity(epoch, CLASS);
            frozenCap[epoch] = _allocator.recipientCap(epoch, CLASS);
        }
    }

    function commit(uint256 provider, uint256 epoch, uint64 milliHours) public {
        uint256 id = (provider % PROVIDERS) + 1;
        milliHours = milliHours % (_registry.ceiling(id, CLASS) + 2);
        vm.prank(_operator);
        _allocator.commit(id, epoch % EPOCHS, CLASS, milliHours);
    }

    function trim(uint256 provider, uint256 epoch) public {
        _allocator.trimCommitment((provider % PROVIDERS) + 1, epoch % EPOCHS, CLASS);
    }

    /// @dev A round of grants, of which some are too much, so that caps and capacity are met often.
    function grant(uint256 epoch, uint256 seed) public {
        epoch = epoch % EPOCHS;
        uint64 cap = _allocator.recipientCap(epoch, CLASS);
        for (uint256 id = 1; id <= RECIPIENTS; id++) {
            uint64 milliHours = uint64(uint256(keccak256(abi.encode(seed, id))) % (cap + 2));
            vm.prank(_treasury);
            try _allocator.grant(epoch, CLASS, id, milliHours) {} catch {}
        }
    }

    function setCeiling(uint256 provider, uint64 milliHours) public {
        uint256 id = (provider % PROVIDERS) + 1;
        milliHours = milliHours % 1_000_000;
        bool raised = milliHours > _registry.ceiling(id, CLASS);
        vm.prank(_treasury);
        if (raised) _registry.raiseCeiling(id, CLASS, milliHours);
        else _registry.lowerCeiling(id, CLASS, milliHours);
    }

    function setShare(uint16 shareBps) public {
        shareBps = shareBps % 5_001;
        bool raised = shareBps > _allocator.maxShareBps();
        vm.prank(_treasury);
        if (raised) _allocator.raiseMaxShare(shareBps);
        else _allocator.lowerMaxShare(shareBps);
    }

    function suspend(uint256 provider) public {
        uint256 id = (provider % PROVIDERS) + 1;
        bool suspended = _registry.provider(id).suspended;
        vm.prank(_treasury);
        if (suspended) _registry.unsuspendProvider(id);
        else _registry.suspendProvider(id);
    }
}
