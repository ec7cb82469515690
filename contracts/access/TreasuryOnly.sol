// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice What is governed here is changed by the treasury alone, that is by an executed proposal.
/// @dev Immutable on purpose: with no owner and no role there is nothing to take over and nobody to bribe.
abstract contract TreasuryOnly {
    address public immutable treasury;

    error NotTreasury(address caller);
    error TreasuryIsZero();

    modifier onlyTreasury() {
        _checkTreasury();
        _;
    }

    /// @param treasury_ may be an address that is not deployed yet
    constructor(address treasury_) {
        if (treasury_ == address(0)) revert TreasuryIsZero();
        treasury = treasury_;
    }

    function _checkTreasury() private view {
        if (msg.sender != treasury) revert NotTreasury(msg.sender);
    }
}
