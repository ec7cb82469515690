// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Vm} from "./Vm.sol";

/// @notice Base of the Solidity tests: cheatcodes, and assertions that say what was found.
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    error NotEqual(string what, uint256 found, uint256 expected);
    error NotEqualAddress(string what, address found, address expected);
    error NotEqualBytes32(string what, bytes32 found, bytes32 expected);
    error NotAtMost(string what, uint256 found, uint256 limit);
    error NotTrue(string what);

    function assertEq(uint256 found, uint256 expected, string memory what) internal pure {
        if (found != expected) revert NotEqual(what, found, expected);
    }

    function assertEq(address found, address expected, string memory what) internal pure {
        if (found != expected) revert NotEqualAddress(what, found, expected);
    }

    function assertEq(bytes32 found, bytes32 expected, string memory what) internal pure {
        if (found != expected) revert NotEqualBytes32(what, found, expected);
    }

    function assertEq(bool found, bool expected, string memory what) internal pure {
        if (found != expected) revert NotTrue(what);
    }

    function assertAtMost(uint256 found, uint256 limit, string memory what) internal pure {
        if (found > limit) revert NotAtMost(what, found, limit);
    }

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert NotTrue(what);
    }

    function assertFalse(bool condition, string memory what) internal pure {
        if (condition) revert NotTrue(what);
    }

    /// @dev Maps a fuzzed value into [minimum, maximum].
    function bound(uint256 value, uint256 minimum, uint256 maximum) internal pure returns (uint256) {
        if (value >= minimum && value <= maximum) return value;
        uint256 size = maximum - minimum + 1;
        return size == 0 ? value : minimum + (value % size);
    }

    /// @dev Deploys the artifact `File.sol:Contract`: the bytecode that is deployed for real, with its own compiler settings.
    function deployArtifact(string memory artifact, bytes memory arguments) internal returns (address deployed) {
        bytes memory creationCode = abi.encodePacked(vm.getCode(artifact), arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(creationCode, 0x20), mload(creationCode))
            if iszero(deployed) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    /// @dev An account without code, by name.
    function account(string memory name) internal pure returns (address) {
        return address(uint160(uint256(keccak256(bytes(name)))));
    }
}
