// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice What a proposal consists of.
struct Draft {
    address[] targets;
    uint256[] values;
    bytes[] calldatas;
    string description;
}

/// @notice Builds drafts action by action.
library Drafts {
    function draft(string memory description) internal pure returns (Draft memory result) {
        result.description = description;
    }

    function call(Draft memory self, address target, bytes memory data) internal pure returns (Draft memory) {
        return action(self, target, 0, data);
    }

    function pay(Draft memory self, address to, uint256 amountWei) internal pure returns (Draft memory) {
        return action(self, to, amountWei, "");
    }

    function action(
        Draft memory self,
        address target,
        uint256 value,
        bytes memory data
    ) internal pure returns (Draft memory longer) {
        uint256 length = self.targets.length;
        longer = Draft(new address[](length + 1), new uint256[](length + 1), new bytes[](length + 1), self.description);
        for (uint256 i = 0; i < length; ++i) {
            longer.targets[i] = self.targets[i];
            longer.values[i] = self.values[i];
            longer.calldatas[i] = self.calldatas[i];
        }
        longer.targets[length] = target;
        longer.values[length] = value;
        longer.calldatas[length] = data;
    }

    function descriptionHash(Draft memory self) internal pure returns (bytes32) {
        return keccak256(bytes(self.description));
    }
}
