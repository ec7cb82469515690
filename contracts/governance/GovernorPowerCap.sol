// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorCirculatingSupply} from "./GovernorCirculatingSupply.sol";

/// @notice The largest share of the circulating supply that one account's vote can count for.
/// @dev It is sybil-soft: who splits a holding over many accounts evades it. It bounds the power that visibly gathers in one
/// account, most of all by delegation. The quorum never exceeds four power caps: four accounts at the cap can always decide,
/// so no setting of the two together makes decisions impossible.
abstract contract GovernorPowerCap is GovernorCirculatingSupply {
    uint16 public constant MIN_POWER_CAP_BPS = 100;
    uint16 public constant MAX_POWER_CAP_BPS = 2_000;
    uint256 public constant MAX_QUORUM_IN_POWER_CAPS = 4;

    uint16 private _powerCapBps;

    event PowerCapSet(uint16 oldPowerCapBps, uint16 newPowerCapBps);

    error GovernorPowerCapOutOfBounds(uint256 powerCapBps, uint256 minimum, uint256 maximum);
    error GovernorQuorumOutOfReach(uint256 quorumBps, uint256 powerCapBps);

    constructor(uint16 initialPowerCapBps) {
        _setPowerCap(initialPowerCapBps);
    }

    /// @notice Power cap of proposals made from now on, in basis points.
    function powerCapBps() public view returns (uint16) {
        return _powerCapBps;
    }

    /// @notice Sets the power cap (basis points) of proposals made from now on. By a proposal.
    function setPowerCap(uint16 newPowerCapBps) public onlyGovernance {
        _setPowerCap(newPowerCapBps);
    }

    function _setPowerCap(uint16 newPowerCapBps) internal {
        if (newPowerCapBps < MIN_POWER_CAP_BPS || newPowerCapBps > MAX_POWER_CAP_BPS) {
            revert GovernorPowerCapOutOfBounds(newPowerCapBps, MIN_POWER_CAP_BPS, MAX_POWER_CAP_BPS);
        }
        _checkReach(quorumNumerator(), newPowerCapBps);
        emit PowerCapSet(_powerCapBps, newPowerCapBps);
        _powerCapBps = newPowerCapBps;
    }

    function _updateQuorumNumerator(uint256 newQuorumNumerator) internal override {
        // The quorum's constructor runs before there is a cap; the cap's constructor checks the two then.
        uint16 capBps = _powerCapBps == 0 ? MAX_POWER_CAP_BPS : _powerCapBps;
        _checkReach(newQuorumNumerator, capBps);
        super._updateQuorumNumerator(newQuorumNumerator);
    }

    function _checkReach(uint256 quorumBps, uint256 capBps) private pure {
        if (quorumBps == 0 || quorumBps > MAX_QUORUM_IN_POWER_CAPS * capBps) {
            revert GovernorQuorumOutOfReach(quorumBps, capBps);
        }
    }
}
