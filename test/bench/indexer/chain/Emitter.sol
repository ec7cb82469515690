// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/**
 * Emits the events of PlenumToken and PlenumGovernor, many in a transaction, with values that follow from their position
 * alone. It stands for the token at one address and for the governor at another.
 */
contract Emitter {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event DelegateChanged(address indexed delegator, address indexed fromDelegate, address indexed toDelegate);
    event DelegateVotesChanged(address indexed delegate, uint256 previousVotes, uint256 newVotes);
    event ProposalCreated(
        uint256 proposalId,
        address proposer,
        address[] targets,
        uint256[] values,
        string[] signatures,
        bytes[] calldatas,
        uint256 voteStart,
        uint256 voteEnd,
        string description
    );
    event ProposalRulesSet(uint256 indexed proposalId, uint8 class, uint16 thresholdBps, uint16 powerCapBps);
    event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 weight, string reason);

    /// Three events an account: it gets tokens and delegates them to itself.
    function found(uint256 first, uint256 count) external {
        for (uint256 index = first; index < first + count; index++) {
            address account = accountAt(index);
            emit Transfer(address(0), account, 1_000_000 ether);
            emit DelegateChanged(account, address(0), account);
            emit DelegateVotesChanged(account, 0, 1_000_000 ether);
        }
    }

    /// Three events a transfer: the tokens move, and with them the votes of both accounts.
    function transfer(uint256 first, uint256 count, uint256 accounts) external {
        for (uint256 index = first; index < first + count; index++) {
            uint256 amount = random(index) % 1 ether;
            address from = accountAt((index * 7_919) % accounts);
            address to = accountAt((index * 104_729 + 1) % accounts);
            emit Transfer(from, to, amount);
            emit DelegateVotesChanged(from, 1_000_000 ether, 1_000_000 ether - amount);
            emit DelegateVotesChanged(to, 1_000_000 ether, 1_000_000 ether + amount);
        }
    }

    /// Two events a proposal.
    function propose(uint256 first, uint256 count) external {
        address[] memory targets = new address[](1);
        targets[0] = address(this);
        for (uint256 index = first; index < first + count; index++) {
            emit ProposalCreated(
                proposalAt(index),
                accountAt(index % 7),
                targets,
                new uint256[](1),
                new string[](1),
                new bytes[](1),
                block.timestamp + 1 days,
                block.timestamp + 8 days,
                "# Raise the share of compute for safety research\n\nA description of a usual length follows the title."
            );
            emit ProposalRulesSet(proposalAt(index), uint8(index % 5), 5_000, 1_000);
        }
    }

    /// One event a vote: account after account votes on the first proposal, then on the next.
    function vote(uint256 first, uint256 count, uint256 votesPerProposal) external {
        for (uint256 index = first; index < first + count; index++) {
            uint256 drawn = random(index);
            emit VoteCast(
                accountAt(index % votesPerProposal),
                proposalAt(index / votesPerProposal),
                uint8(drawn % 3),
                (drawn >> 8) % 1_000_000 ether,
                drawn % 4 == 0 ? "The safety case is convincing, and the term is short." : ""
            );
        }
    }

    function accountAt(uint256 index) private pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("account", index)))));
    }

    function proposalAt(uint256 index) private pure returns (uint256) {
        return uint256(keccak256(abi.encode("proposal", index)));
    }

    function random(uint256 seed) private pure returns (uint256) {
        return uint256(keccak256(abi.encode("random", seed)));
    }
}
