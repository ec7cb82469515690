// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice A target that takes every call and keeps what it was called with.
contract Recorder {
    uint256 public calls;
    bytes public lastData;
    uint256 public lastValue;
    address public lastSender;

    receive() external payable {
        _record();
    }

    fallback() external payable {
        _record();
    }

    function _record() private {
        ++calls;
        lastData = msg.data;
        lastValue = msg.value;
        lastSender = msg.sender;
    }
}
