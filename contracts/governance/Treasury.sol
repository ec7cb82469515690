// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @notice Holds the funds and carries out what the governor has queued, after a delay in which everybody can look and leave.
/// @dev A TimelockController whose roles are fixed for good: the governor alone schedules, executes and cancels, and
/// nobody, not even a passed proposal, can hand a role to someone else. Moving to another system is a transfer of funds.
contract Treasury is TimelockController {
    uint256 public constant MIN_DELAY = 1 days;
    uint256 public constant MAX_DELAY = 30 days;

    /// @notice The only account with a role.
    address public immutable governor;

    event EtherReceived(address indexed from, uint256 amount);

    error TreasuryGovernorIsZero();
    error TreasuryRolesAreFixed();
    error TreasuryDelayOutOfBounds(uint256 delay, uint256 minimum, uint256 maximum);

    /// @param minDelaySeconds between queueing and execution, within [MIN_DELAY, MAX_DELAY]
    /// @param governor_ may be an address that is not deployed yet; the governor's constructor checks it
    constructor(
        uint256 minDelaySeconds,
        address governor_
    ) TimelockController(minDelaySeconds, _only(governor_), _only(governor_), address(0)) {
        if (governor_ == address(0)) revert TreasuryGovernorIsZero(); // the zero address would open the role to everybody
        _checkDelay(minDelaySeconds);
        governor = governor_;
    }

    receive() external payable override {
        emit EtherReceived(msg.sender, msg.value);
    }

    /// @inheritdoc TimelockController
    /// @dev Ether sent along comes in without `receive`: it is noted like any other.
    function execute(
        address target,
        uint256 value,
        bytes calldata payload,
        bytes32 predecessor,
        bytes32 salt
    ) public payable override {
        _noteEther();
        super.execute(target, value, payload, predecessor, salt);
    }

    /// @inheritdoc TimelockController
    function executeBatch(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt
    ) public payable override {
        _noteEther();
        super.executeBatch(targets, values, payloads, predecessor, salt);
    }

    /// @notice Changes the delay (seconds) of operations that are scheduled from now on. By a proposal, within the bounds.
    function updateDelay(uint256 newDelay) public override {
        _checkDelay(newDelay);
        super.updateDelay(newDelay);
    }

    /// @notice Always reverts.
    function grantRole(bytes32, address) public pure override {
        revert TreasuryRolesAreFixed();
    }

    /// @notice Always reverts.
    function revokeRole(bytes32, address) public pure override {
        revert TreasuryRolesAreFixed();
    }

    /// @notice Always reverts.
    function renounceRole(bytes32, address) public pure override {
        revert TreasuryRolesAreFixed();
    }

    function _noteEther() private {
        if (msg.value != 0) emit EtherReceived(msg.sender, msg.value);
    }

    function _checkDelay(uint256 delay) private pure {
        if (delay < MIN_DELAY || delay > MAX_DELAY) revert TreasuryDelayOutOfBounds(delay, MIN_DELAY, MAX_DELAY);
    }

    function _only(address account) private pure returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }
}
