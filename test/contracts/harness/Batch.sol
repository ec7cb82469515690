// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice Calls one contract many times in a transaction: stands in for a treasury, or for many operators.
contract Batch {
    function run(address target, bytes[] calldata calls) external {
        for (uint256 i = 0; i < calls.length; i++) {
            (bool success, bytes memory returned) = target.call(calls[i]);
            if (success) continue;
            assembly ("memory-safe") {
                revert(add(returned, 0x20), mload(returned))
            }
        }
    }
}
