// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice What must be counted, written down plainly as a function of the set of votes: no order, no running totals.
struct Voter {
    address account;
    address delegate;
    uint256 balance;
    bool voted;
    uint8 voteSupport;
    bool overrode;
    uint8 overrideSupport;
}

library CountingModel {
    function pastVotes(Voter[] memory voters, address account) internal pure returns (uint256 sum) {
        for (uint256 i = 0; i < voters.length; ++i) {
            if (voters[i].delegate == account) sum += voters[i].balance;
        }
    }

    function takenBack(Voter[] memory voters, address account) internal pure returns (uint256 sum) {
        for (uint256 i = 0; i < voters.length; ++i) {
            if (voters[i].delegate == account && voters[i].overrode) sum += voters[i].balance;
        }
    }

    function own(Voter memory voter, uint256 cap) internal pure returns (uint256) {
        if (!voter.overrode) return 0;
        return voter.balance < cap ? voter.balance : cap;
    }

    function asDelegate(Voter[] memory voters, uint256 index, uint256 cap) internal pure returns (uint256) {
        Voter memory voter = voters[index];
        if (!voter.voted) return 0;
        uint256 rest = pastVotes(voters, voter.account) - takenBack(voters, voter.account);
        uint256 room = cap - own(voter, cap);
        return rest < room ? rest : room;
    }

    function tally(Voter[] memory voters, uint256 cap) internal pure returns (uint256[3] memory votes) {
        for (uint256 i = 0; i < voters.length; ++i) {
            if (voters[i].voted) votes[voters[i].voteSupport] += asDelegate(voters, i, cap);
            if (voters[i].overrode) votes[voters[i].overrideSupport] += own(voters[i], cap);
        }
    }
}
