// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice As much of a Safe as can be seen from outside: a threshold, and an event that names what was executed.
contract TestSafe {
    event ExecutionSuccess(bytes32 txHash, uint256 payment);
    event ExecutionFailure(bytes32 txHash, uint256 payment);

    function getThreshold() external pure returns (uint256) {
        return 2;
    }

    /// @dev Like a Safe with a gas limit for the call: when that fails, the transaction around it does not.
    function execute(address to, bytes calldata data, bytes32 txHash) external {
        (bool success, ) = to.call(data);
        if (success) emit ExecutionSuccess(txHash, 0);
        else emit ExecutionFailure(txHash, 0);
    }
}
