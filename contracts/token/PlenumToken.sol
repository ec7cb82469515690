// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {VotesExtended} from "@openzeppelin/contracts/governance/utils/VotesExtended.sol";
import {ERC6372Utils} from "@openzeppelin/contracts/utils/ERC6372Utils.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {TreasuryOnly} from "../access/TreasuryOnly.sol";

/// @notice The token whose holders decide. Votes count by timestamp; past balances and past delegates stay readable, so
/// that a holder can overrule the delegate.
/// @dev Nobody owns it and nothing can be paused. Only the treasury, that is an executed proposal, can mint: at most
/// `maxMintBps` of the supply, once per full year, so that a captured vote cannot inflate everybody else away at once. The
/// treasury's own tokens never vote.
contract PlenumToken is ERC20, ERC20Permit, ERC20Votes, VotesExtended, TreasuryOnly {
    /// @notice Upper bound of `maxMintBps`: 5% a year.
    uint16 public constant MAX_MINT_BPS = 500;
    /// @notice Seconds that must pass between two mints, and between deployment and the first.
    uint48 public constant MINT_INTERVAL = 365 days;

    /// @notice Most that one mint may add to the supply, in basis points of the supply before it.
    uint16 public immutable maxMintBps;
    /// @notice Unix timestamp in seconds from which the next mint is possible. A year that is not used is lost.
    uint48 public nextMintAt;

    /// @param nextMintAt Unix timestamp in seconds; emitted at deployment and after every mint
    event MintScheduleSet(uint16 maxMintBps, uint48 nextMintAt);

    error TokenTreasuryCannotDelegate();
    error TokenMintShareTooLarge(uint256 maxMintBps, uint256 limit);
    error TokenMintTooEarly(uint256 nextMintAt);
    error TokenMintTooLarge(uint256 amount, uint256 limit);
    error TokenHoldersLengthMismatch(uint256 holders, uint256 amounts);

    /// @param treasury_ may be an address that is not deployed yet; the governor's constructor checks it
    /// @param holders first holders; amounts[i] (wei) is minted to holders[i]
    constructor(
        address treasury_,
        uint16 maxMintBps_,
        address[] memory holders,
        uint256[] memory amounts
    ) ERC20("Plenum", "PLEN") ERC20Permit("Plenum") TreasuryOnly(treasury_) {
        if (maxMintBps_ > MAX_MINT_BPS) revert TokenMintShareTooLarge(maxMintBps_, MAX_MINT_BPS);
        if (holders.length != amounts.length) revert TokenHoldersLengthMismatch(holders.length, amounts.length);
        maxMintBps = maxMintBps_;
        for (uint256 i = 0; i < holders.length; ++i) {
            _mint(holders[i], amounts[i]);
        }
        _scheduleNextMint();
    }

    /// @notice Mints `amount` (wei) to `to`. By the treasury alone, once per full year, at most `mintLimit()`.
    function mint(address to, uint256 amount) external onlyTreasury {
        if (clock() < nextMintAt) revert TokenMintTooEarly(nextMintAt);
        uint256 limit = mintLimit();
        if (amount > limit) revert TokenMintTooLarge(amount, limit);
        _scheduleNextMint();
        _mint(to, amount);
    }

    /// @notice Most that the next mint may add, in wei, given the supply now.
    function mintLimit() public view returns (uint256) {
        return (totalSupply() * maxMintBps) / 10_000;
    }

    /// @inheritdoc Votes
    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    /// @inheritdoc Votes
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public view override returns (string memory) {
        return ERC6372Utils.timestampClockMode(clock);
    }

    /// @inheritdoc ERC20Permit
    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    /// @dev Votes are counted in 120 bits downstream and allocation weights in 96: no balance may exceed that.
    function _maxSupply() internal pure override returns (uint256) {
        return type(uint96).max;
    }

    /// @dev The treasury's tokens are nobody's: they count neither for a proposal nor for the quorum.
    function _delegate(address account, address delegatee) internal override(Votes, VotesExtended) {
        if (account == treasury) revert TokenTreasuryCannotDelegate();
        super._delegate(account, delegatee);
    }

    function _transferVotingUnits(
        address from,
        address to,
        uint256 amount
    ) internal override(Votes, VotesExtended) {
        super._transferVotingUnits(from, to, amount);
    }

    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Votes) {
        super._update(from, to, value);
    }

    function _scheduleNextMint() private {
        nextMintAt = clock() + MINT_INTERVAL;
        emit MintScheduleSet(maxMintBps, nextMintAt);
    }
}
