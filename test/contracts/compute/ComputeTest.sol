// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {EpochAllocator} from "../../../contracts/compute/EpochAllocator.sol";
import {EpochSchedule} from "../../../contracts/compute/EpochSchedule.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {PlenumToken} from "../../../contracts/token/PlenumToken.sol";
import {TreasuryTest} from "../TreasuryTest.sol";

/// @notice A registry with two GPU classes, one provider and two recipients, and an allocator over it, with four voters.
abstract contract ComputeTest is TreasuryTest {
    uint64 internal constant EPOCH_LENGTH = 14 days;
    uint64 internal constant LEAD = 10 days;
    uint16 internal constant MAX_SHARE_BPS = 2_000;
    uint64 internal constant CEILING = 1_000_000;
    uint256 internal constant A100 = 1;
    uint256 internal constant H100 = 2;

    address internal providerOperator = account("provider operator");
    address internal recipientOperator = account("recipient operator");

    uint64 internal constant REQUEST_SECONDS = 4 days;
    uint64 internal constant SUPPORT_SECONDS = 5 days;
    uint16 internal constant MAX_SUPPORT_BPS = 500;
    uint16 internal constant MIN_SUPPORT_BPS = 10;
    uint256 internal constant VOTERS = 4;
    uint256 internal constant HOLDING = 10_000_000 ether;

    PlenumToken internal token;
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
        token = newToken();
        allocator = new EpochAllocator(treasury, registry, token, schedule(), shares(), true);
        providerId = admitProvider("Provider", H100, CEILING);
        recipientId = admitRecipient("Recipient", 0);
        otherRecipientId = admitRecipient("Other", 0);
    }

    /// @dev Each voter holds 10,000,000 of 100,000,000, delegated to itself; the treasury and an idle account hold the rest.
    function newToken() internal returns (PlenumToken created) {
        address[] memory holders = new address[](VOTERS + 2);
        uint256[] memory amounts = new uint256[](VOTERS + 2);
        for (uint256 i = 0; i < VOTERS; i++) (holders[i], amounts[i]) = (voter(i), HOLDING);
        (holders[VOTERS], amounts[VOTERS]) = (treasury, 20_000_000 ether);
        (holders[VOTERS + 1], amounts[VOTERS + 1]) = (account("idle"), 40_000_000 ether);
        created = new PlenumToken(treasury, 0, holders, amounts);
        for (uint256 i = 0; i < VOTERS; i++) {
            vm.prank(voter(i));
            created.delegate(voter(i));
        }
    }

    function voter(uint256 index) internal pure returns (address) {
        return account(string.concat("voter ", vm.toString(index)));
    }

    function schedule() internal view returns (EpochSchedule.Schedule memory) {
        return EpochSchedule.Schedule(genesis, EPOCH_LENGTH, LEAD, REQUEST_SECONDS, SUPPORT_SECONDS);
    }

    function shares() internal pure returns (EpochAllocator.Shares memory) {
        return EpochAllocator.Shares(MAX_SHARE_BPS, MAX_SUPPORT_BPS, MIN_SUPPORT_BPS);
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
