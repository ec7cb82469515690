// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice Several calls in one transaction, in the name of this contract.
contract Batch {
    struct Call {
        address target;
        uint256 value;
        bytes data;
    }

    receive() external payable {}

    function run(Call[] calldata calls) external payable {
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool ok, bytes memory answer) = calls[i].target.call{value: calls[i].value}(calls[i].data);
            if (!ok) {
                assembly {
                    revert(add(answer, 32), mload(answer))
                }
            }
        }
    }
}
