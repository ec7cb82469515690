// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ComputeRegistry} from "../../../contracts/compute/ComputeRegistry.sol";
import {IComputeRegistry} from "../../../contracts/compute/IComputeRegistry.sol";
import {PolicyLib} from "../../../contracts/policy/PolicyLib.sol";
import {PolicyRegistry} from "../../../contracts/policy/PolicyRegistry.sol";
import {Policy, LeaseRequest, LeaseContext} from "../../../contracts/policy/PolicyTypes.sol";

/// @notice Judges many cases in one call, so that another implementation can be held against the contract.
contract PolicyHarness {
    struct Case {
        Policy policy;
        LeaseRequest request;
        LeaseContext context;
    }

    struct Lease {
        LeaseRequest request;
        LeaseContext context;
    }

    /// @notice The registry's treasury is this harness.
    PolicyRegistry public immutable registry =
        new PolicyRegistry(address(this), new ComputeRegistry(address(this), new IComputeRegistry.GpuClass[](0)));

    function permit(Policy calldata rules) external {
        registry.permit("Base", 0, rules);
    }

    function restrict(Policy calldata rules) external {
        registry.restrict("Restriction", 0, rules);
    }

    function retire(uint256 policyId) external {
        registry.retire(policyId);
    }

    /// @param cases 17 words of a policy, 11 of a request, 9 of a context for each case. In memory the structs are just these
    ///        words, so they are copied as they are: checking a hundred thousand of them word by word would be most of the work.
    function evaluateAll(bytes calldata cases) external pure returns (uint256[] memory masks) {
        Case memory each; // its three structs lie behind it, one after the other
        Policy memory policy = each.policy;
        LeaseRequest memory request = each.request;
        LeaseContext memory context = each.context;
        masks = new uint256[](cases.length / (37 * 32));
        for (uint256 i = 0; i < masks.length; i++) {
            assembly ("memory-safe") {
                let source := add(cases.offset, mul(i, 1184))
                calldatacopy(policy, source, 544)
                calldatacopy(request, add(source, 544), 352)
                calldatacopy(context, add(source, 896), 288)
            }
            masks[i] = PolicyLib.evaluate(policy, request, context);
        }
    }

    function evaluateByRegistry(Lease[] calldata leases) external view returns (uint256[] memory masks) {
        masks = new uint256[](leases.length);
        for (uint256 i = 0; i < leases.length; i++) {
            masks[i] = registry.evaluate(leases[i].request, leases[i].context);
        }
    }
}
