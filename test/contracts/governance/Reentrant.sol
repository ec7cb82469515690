// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice A payee that, when paid, makes the prepared calls and keeps how they ended.
contract Reentrant {
    address[] private _targets;
    bytes[] private _calls;
    uint256 public payments;
    uint256 public succeeded;

    function prepare(address target, bytes calldata data) external {
        _targets.push(target);
        _calls.push(data);
    }

    receive() external payable {
        ++payments;
        if (payments > 1) return;
        for (uint256 i = 0; i < _calls.length; ++i) {
            (bool success, ) = _targets[i].call(_calls[i]);
            if (success) ++succeeded;
        }
    }
}
