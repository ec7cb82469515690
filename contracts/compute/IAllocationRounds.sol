// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice Rounds: recipients request compute of an epoch, holders support requests, and what grants left is divided by them.
/// @dev There is one round per (epoch, class). Its times follow from the epoch's: requests from the freeze until supportStart,
///      support after supportStart until supportEnd, then anyone settles. Nothing here can be overruled by delegators: a delegate's
///      support counts with all votes that the delegate had at supportStart.
///
///      An eligible request i (support s_i > 0 and >= minSupport) has the weight w_i = isqrt(s_i), or s_i where the deployment says
///      so, and may get m_i = min(request_i, max(0, cap - granted_i)), granted_i being what grants gave to its organisation before
///      the settlement. At a level L < 2**152 it gets a_i(L) = min(m_i, L * w_i / 2**96), rounded down. With C = capacity - grants:
///      if the sum of m_i is at most C, everyone gets m_i (the level is then MAX_LEVEL = 2**152 - 1); else L is the one number with
///      sum a_i(L) <= C < sum a_i(L + 1).
interface IAllocationRounds {
    /// @notice What a holder gives to one request.
    struct Support {
        uint64 recipientId;
        uint96 weight; // votes (wei)
    }

    /// @notice One organisation's request in a round.
    struct Request {
        uint48 recipientId;
        uint48 parentId; // the organisation
        uint64 milliHours; // 0 = withdrawn
        uint96 support; // votes (wei), of all voters together
    }

    /// @notice What a round of an epoch is settled by: settings as they were at supportStart, in votes (wei).
    struct RoundRules {
        uint96 maxSupport; // most that one voter may give in one (epoch, class)
        uint96 minSupport; // a request with less gets nothing
    }

    /// @notice How far a round is.
    struct Settlement {
        bool settled;
        bool full; // everyone got all that they could
        uint152 level;
        uint64 milliHours; // divided by it, at most what grants had left
    }

    /// @notice Constructor settings (seconds): supportStart = freeze + requestSeconds; supportEnd = supportStart + supportSeconds.
    /// @param squareRoot whether weights are the square root of support (else support itself)
    event RoundScheduleSet(uint64 requestSeconds, uint64 supportSeconds, bool squareRoot);
    /// @notice For rounds whose supportStart is after now, in basis points of the circulating supply at their supportStart.
    event RoundSharesSet(
        uint16 oldMaxSupportBps,
        uint16 maxSupportBps,
        uint16 oldMinSupportBps,
        uint16 minSupportBps
    );
    /// @param milliHours what the organisation requests now (set, not added; 0 = withdrawn)
    event ComputeRequested(
        uint256 indexed epoch,
        uint256 indexed classId,
        uint256 indexed recipientId,
        uint256 parentId,
        uint64 oldMilliHours,
        uint64 milliHours
    );
    /// @notice The epoch's rules, fixed by the state at supportStart. Once per epoch, before its first SupportSet or RoundSettled.
    event RoundOpened(uint256 indexed epoch, uint96 maxSupport, uint96 minSupport);
    /// @param weight what the voter gives to the request now (set, not added), in votes (wei)
    /// @param requestTotal of all voters for the request after it
    event SupportSet(
        uint256 indexed epoch,
        uint256 indexed classId,
        address indexed voter,
        uint256 recipientId,
        uint96 oldWeight,
        uint96 weight,
        uint96 requestTotal
    );
    /// @notice A settlement over several transactions has added up this many requests for this level.
    event SettlementAdvanced(uint256 indexed epoch, uint256 indexed classId, uint256 level, uint256 requests);
    /// @param full everyone got all that they could; the level is MAX_LEVEL then
    /// @param milliHours sum of all shares
    /// @param capMilliHours cap of one organisation, over grants and round together
    event RoundSettled(
        uint256 indexed epoch,
        uint256 indexed classId,
        uint256 level,
        bool full,
        uint64 milliHours,
        uint64 capMilliHours
    );

    /// @notice Sets what the recipient requests; 0 withdraws. By its operator, from the freeze until supportStart. One request per
    ///         organisation: while one of affiliated recipients has a request, the others can't.
    function requestCompute(uint256 epoch, uint256 classId, uint256 recipientId, uint64 milliHours) external;

    /// @notice Sets what the caller gives to requests of a round, in any order; all together at most `supportBudget`. May be moved
    ///         until supportEnd.
    function support(uint256 epoch, uint256 classId, Support[] calldata entries) external;

    /// @notice Adds up the next `steps` requests for a level and, with the last one, settles the round if the level is right. By
    ///         anyone, from supportEnd. Sums are kept per (epoch, class, level): nobody can disturb another one's run.
    function settle(uint256 epoch, uint256 classId, uint256 level, uint256 steps) external;

    /// @notice By the treasury alone: basis points of the circulating supply that one voter may give at most, and that a request
    ///         needs at least. For rounds whose supportStart is after now.
    function setRoundShares(uint16 maxSupportBps, uint16 minSupportBps) external;

    function requestSeconds() external view returns (uint64);

    function supportSeconds() external view returns (uint64);

    /// @notice Whether weights are the square root of support.
    function squareRoot() external view returns (bool);

    function roundTimes(uint256 epoch) external view returns (uint64 supportStart, uint64 supportEnd);

    /// @notice Rules of an epoch's rounds; reverts until supportStart has passed.
    function roundRules(uint256 epoch) external view returns (RoundRules memory);

    /// @notice Votes (wei) that the voter may give in each class of the epoch; reverts until supportStart has passed.
    function supportBudget(uint256 epoch, address voter) external view returns (uint96);

    function supportGiven(uint256 epoch, uint256 classId, address voter) external view returns (uint96 weight);

    function supportOf(
        uint256 epoch,
        uint256 classId,
        address voter,
        uint256 recipientId
    ) external view returns (uint96 weight);

    function requestCount(uint256 epoch, uint256 classId) external view returns (uint256);

    /// @param index counts from 0, in the order of the first request
    function requestAt(uint256 epoch, uint256 classId, uint256 index) external view returns (Request memory);

    function settlement(uint256 epoch, uint256 classId) external view returns (Settlement memory);

    /// @notice What the round gave to a recipient; 0 before it is settled.
    function share(uint256 epoch, uint256 classId, uint256 recipientId) external view returns (uint64 milliHours);
}
