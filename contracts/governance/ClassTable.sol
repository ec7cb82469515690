// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IComputeRegistry} from "../compute/IComputeRegistry.sol";
import {IEpochAllocator} from "../compute/IEpochAllocator.sol";
import {IAttestations} from "../policy/IAttestations.sol";
import {IPolicyRegistry} from "../policy/IPolicyRegistry.sol";
import {ProposalClass} from "./IProposalClassifier.sol";

/// @notice The contracts of one deployment that only a constitutional majority may touch, save for what the table names.
struct Contracts {
    address treasury;
    address governor;
    address council;
    address token;
    address computeRegistry;
    address epochAllocator;
    address policyRegistry;
    address leaseManager;
}

/// @notice Class of a function (by selector) of a protected target.
struct ClassRule {
    address target;
    bytes4 selector;
    ProposalClass class;
}

/// @notice Every function of a protected contract that needs less than a constitutional majority. What is not here is
/// constitutional: forgetting a line errs on the strict side.
library ClassTable {
    function rules(Contracts memory contracts) internal pure returns (ClassRule[] memory table) {
        address registry = contracts.computeRegistry;
        address allocator = contracts.epochAllocator;
        address policies = contracts.policyRegistry;
        table = new ClassRule[](19);

        // Who gets compute.
        table[0] = ClassRule(allocator, IEpochAllocator.grant.selector, ProposalClass.Allocation);
        table[1] = ClassRule(registry, IComputeRegistry.admitRecipient.selector, ProposalClass.Allocation);
        table[2] = ClassRule(registry, IComputeRegistry.admitProvider.selector, ProposalClass.Allocation);
        table[3] = ClassRule(registry, IComputeRegistry.raiseCeiling.selector, ProposalClass.Allocation);

        // What can only make less possible.
        table[4] = ClassRule(policies, IPolicyRegistry.restrict.selector, ProposalClass.Tightening);
        table[5] = ClassRule(allocator, IEpochAllocator.lowerMaxShare.selector, ProposalClass.Tightening);
        table[6] = ClassRule(registry, IComputeRegistry.lowerCeiling.selector, ProposalClass.Tightening);
        table[7] = ClassRule(registry, IComputeRegistry.suspendProvider.selector, ProposalClass.Tightening);
        table[8] = ClassRule(registry, IComputeRegistry.suspendRecipient.selector, ProposalClass.Tightening);
        table[9] = ClassRule(policies, IAttestations.removeAttester.selector, ProposalClass.Tightening);
        table[10] = ClassRule(policies, IAttestations.raiseRequired.selector, ProposalClass.Tightening);

        // What makes more possible.
        table[11] = ClassRule(policies, IPolicyRegistry.permit.selector, ProposalClass.Loosening);
        table[12] = ClassRule(policies, IPolicyRegistry.retire.selector, ProposalClass.Loosening);
        table[13] = ClassRule(allocator, IEpochAllocator.raiseMaxShare.selector, ProposalClass.Loosening);
        table[14] = ClassRule(registry, IComputeRegistry.addGpuClass.selector, ProposalClass.Loosening);
        table[15] = ClassRule(registry, IComputeRegistry.unsuspendProvider.selector, ProposalClass.Loosening);
        table[16] = ClassRule(registry, IComputeRegistry.unsuspendRecipient.selector, ProposalClass.Loosening);
        table[17] = ClassRule(policies, IAttestations.addAttester.selector, ProposalClass.Loosening);
        table[18] = ClassRule(policies, IAttestations.lowerRequired.selector, ProposalClass.Loosening);
    }
}
