// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice The cheatcodes of the test runner that our tests use.
interface Vm {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function warp(uint256 timestampSeconds) external;

    function deal(address account, uint256 amountWei) external;

    function etch(address target, bytes calldata code) external;

    function prank(address sender) external;

    function startPrank(address sender) external;

    function stopPrank() external;

    function assume(bool condition) external pure;

    function expectRevert() external;

    /// @dev Error without arguments.
    function expectRevert(bytes4 selector) external;

    /// @dev Error with exactly these arguments.
    function expectRevert(bytes calldata revertData) external;

    /// @dev Error by its selector, whatever the arguments.
    function expectPartialRevert(bytes4 selector) external;

    function expectEmit() external;

    function expectEmit(address emitter) external;

    function recordLogs() external;

    function getRecordedLogs() external returns (Log[] memory logs);

    function addr(uint256 privateKey) external pure returns (address account);

    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    function computeCreateAddress(address deployer, uint256 nonce) external pure returns (address);

    function getNonce(address account) external view returns (uint64 nonce);

    /// @dev Creation code of the compiled artifact `File.sol:Contract`, compiled as hardhat.config.ts says.
    function getCode(string calldata artifact) external view returns (bytes memory creationCode);

    function snapshotState() external returns (uint256 snapshotId);

    function revertToState(uint256 snapshotId) external returns (bool success);

    function load(address target, bytes32 slot) external view returns (bytes32 value);

    function store(address target, bytes32 slot, bytes32 value) external;

    function toString(uint256 value) external pure returns (string memory);

    function toString(address value) external pure returns (string memory);
}
