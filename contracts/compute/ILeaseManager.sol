// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {NamedAttesters} from "../policy/IAttestations.sol";
import {LeaseContext, LeaseRequest} from "../policy/PolicyTypes.sol";

/// @notice Leases: use of an allocation at a provider, opened through the policies in force.
/// @dev Lease ids count from 1. Quantities are GPU milli-hours. There is no adjudication and there are no payments: what was used
///      is recorded, and the treasury pays providers by proposal.
///
///      | transition                 | who, when                                                   | leased hours       | FLOP |
///      | -> Pending / Offered       | operator of the recipient; fits before the epoch's end      | +                  | +    |
///      | Pending -> Refused         | anyone: the council refused, or policies fail at the end    | -                  | -    |
///      | Pending -> Offered         | anyone, from the review's end                               |                    |      |
///      | Offered -> Active          | operator of the provider, by dueAt                          |                    |      |
///      | Offered -> Reclaimed       | anyone, after dueAt                                         | -                  | -    |
///      | Active -> Reported         | operator of the provider, from the epoch's start to 7 d after its end |           |      |
///      | Reported -> Disputed       | operator of the recipient, by dueAt                         | stays fully used   |      |
///      | Reported -> Settled        | anyone, after dueAt                                         | - unused, only while the epoch runs | |
///      An active lease without a report 7 d after the epoch's end counts as fully used: it has expired, by the clock alone.
interface ILeaseManager {
    enum LeaseState {
        None,
        Pending, // waits for the veto council's review
        Offered, // waits for the provider
        Active,
        Reported, // usage may be disputed
        Settled,
        Disputed, // counts as fully used
        Refused,
        Reclaimed
    }

    enum RefusalReason {
        Council,
        Policies, // as they were when the review was finished
        Suspended, // recipient or provider
        TooLate // nobody finished the review before it no longer fitted into the epoch
    }

    struct Lease {
        LeaseRequest request;
        LeaseState state;
        uint64 milliHours; // of the whole lease
        uint64 usedMilliHours; // as reported
        uint64 dueAt; // Unix timestamp in seconds: end of the review, last second to accept, last second to dispute
    }

    /// @notice A request passed all policies.
    /// @param reviewEndsAt Unix timestamp in seconds; 0 = no review, offered at once
    /// @param acceptBy last second in which the provider can accept; 0 while pending
    /// @param context what the request was judged by: sums before this lease
    event LeaseOpened(
        uint256 indexed leaseId,
        uint256 indexed recipientId,
        uint256 indexed projectId,
        uint256 policySetVersion,
        uint64 reviewEndsAt,
        uint64 acceptBy,
        LeaseRequest request,
        LeaseContext context
    );
    /// @notice A request failed; at most once per request hash, and 64 times per recipient and epoch.
    /// @param requestHash keccak256 of the ABI-encoded request
    /// @param failedRules bit i = rule i failed (PolicyLib)
    event LeaseDenied(
        bytes32 indexed requestHash,
        uint256 indexed recipientId,
        uint256 indexed projectId,
        uint256 policySetVersion,
        uint256 failedRules,
        LeaseRequest request,
        LeaseContext context
    );
    /// @notice The review ended without a refusal.
    event LeaseOffered(uint256 indexed leaseId, uint256 policySetVersion, uint64 acceptBy);
    /// @param failedRules 0 unless the reason is Policies
    event LeaseRefused(uint256 indexed leaseId, RefusalReason indexed reason, uint256 policySetVersion, uint256 failedRules);
    event LeaseAccepted(uint256 indexed leaseId);
    event LeaseReclaimed(uint256 indexed leaseId);
    /// @param disputeBy last second in which the recipient can dispute
    event UsageReported(uint256 indexed leaseId, uint64 usedMilliHours, uint64 disputeBy);
    event UsageDisputed(uint256 indexed leaseId);
    /// @param returnedMilliHours given back to allocation and provider; 0 when the epoch had ended
    event LeaseSettled(uint256 indexed leaseId, uint64 usedMilliHours, uint64 returnedMilliHours);
    event CouncilSet(address indexed oldCouncil, address indexed newCouncil);

    /// @notice Opens a lease, or records a denial. By the recipient's operator. Reverts for what is no matter of policies.
    /// @param named attesters for the schemas that the request needs; both ascending
    /// @return leaseId 0 = denied
    /// @return failedRules 0 = opened
    function tryOpenLease(
        LeaseRequest calldata request,
        NamedAttesters[] calldata named
    ) external returns (uint256 leaseId, uint256 failedRules);

    /// @notice As tryOpenLease, but a denial reverts with `LeaseFails(failedRules)` and leaves no trace.
    function openLease(LeaseRequest calldata request, NamedAttesters[] calldata named) external returns (uint256 leaseId);

    /// @notice Refuses a pending lease that the council has confirmed to refuse. By anyone.
    function refuseLease(uint256 leaseId) external;

    /// @notice From the review's end: judges a pending lease again, with the attesters named at its opening, and offers or refuses it.
    ///         By anyone.
    function finishReview(uint256 leaseId) external;

    /// @notice By the provider's operator.
    function acceptLease(uint256 leaseId) external;

    /// @notice Ends an offer that the provider didn't take. By anyone.
    function reclaimLease(uint256 leaseId) external;

    /// @notice Reports what was used, at most what was leased; once. By the provider's operator.
    function reportUsage(uint256 leaseId, uint64 usedMilliHours) external;

    /// @notice By the recipient's operator.
    function disputeUsage(uint256 leaseId) external;

    /// @notice Ends a lease whose usage nobody disputed. By anyone.
    function settleLease(uint256 leaseId) external;

    /// @notice By the treasury alone: the council that reviews and pauses.
    function setCouncil(address newCouncil) external;

    /// @notice What tryOpenLease would say now; reverts where it would.
    /// @return failedRules 0 = it would open
    /// @return reviewSeconds how long it would wait for the council
    function judge(
        LeaseRequest calldata request,
        NamedAttesters[] calldata named
    ) external view returns (uint256 failedRules, uint64 reviewSeconds, LeaseContext memory context);

    function lease(uint256 leaseId) external view returns (Lease memory);

    function leaseCount() external view returns (uint256);

    /// @notice FLOP of all leases of the project that were not refused or reclaimed, saturating.
    function projectFlop(uint256 projectId) external view returns (uint128);

    /// @notice The same over all projects of an organisation.
    function recipientFlop(uint256 parentId) external view returns (uint128);

    function leasedByRecipient(uint256 epoch, uint256 classId, uint256 recipientId) external view returns (uint64 milliHours);

    function leasedByParent(uint256 epoch, uint256 classId, uint256 parentId) external view returns (uint64 milliHours);

    function leasedAtProvider(uint256 epoch, uint256 classId, uint256 providerId) external view returns (uint64 milliHours);

    function denialCount(uint256 recipientId, uint256 epoch) external view returns (uint256);
}
