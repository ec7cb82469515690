// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {VotesExtended} from "@openzeppelin/contracts/governance/utils/VotesExtended.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice The supply that can vote: all tokens less the treasury's, which never do. Quorum and power cap are shares of it,
/// so that tokens in the treasury do not make decisions harder.
abstract contract GovernorCirculatingSupply is GovernorVotesQuorumFraction {
    /// @notice Holds the funds, executes proposals, never votes.
    address public immutable treasury;

    constructor(address treasury_) {
        treasury = treasury_;
    }

    /// @inheritdoc GovernorVotesQuorumFraction
    function quorumDenominator() public pure override returns (uint256) {
        return 10_000;
    }

    /// @notice Votes (wei) For and Abstain that a proposal with this snapshot (Unix timestamp in seconds, past) needs.
    function quorum(uint256 timepoint) public view virtual override returns (uint256) {
        return _quorumOf(circulatingSupply(timepoint), timepoint);
    }

    /// @notice Supply less the treasury's balance (wei) at a past Unix timestamp in seconds.
    function circulatingSupply(uint256 timepoint) public view returns (uint256) {
        VotesExtended votes = VotesExtended(address(token()));
        return votes.getPastTotalSupply(timepoint) - votes.getPastBalanceOf(treasury, timepoint);
    }

    function _circulatingSupplyNow() internal view returns (uint256) {
        IERC20 erc20 = IERC20(address(token()));
        return erc20.totalSupply() - erc20.balanceOf(treasury);
    }

    function _quorumOf(uint256 supply, uint256 timepoint) internal view returns (uint256) {
        return Math.mulDiv(supply, quorumNumerator(timepoint), quorumDenominator());
    }
}
