// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice How much agreement a decision needs. Ordered: of several actions in a proposal the strictest class wins.
enum ProposalClass {
    Ordinary,
    Allocation,
    Tightening,
    Loosening,
    Constitutional
}

/// @notice Maps what a proposal would call to the class of agreement that it needs. The table can only get stricter.
interface IProposalClassifier {
    event TargetProtected(address indexed target);
    /// @param selector 4-byte selector on a protected target
    event ClassSet(address indexed target, bytes4 indexed selector, ProposalClass class);
    event ThresholdSet(ProposalClass indexed class, uint16 oldThresholdBps, uint16 newThresholdBps);

    /// @notice Strictest class over all actions.
    function classOf(address[] calldata targets, bytes[] calldata calldatas) external view returns (ProposalClass);

    /// @notice Class of one action.
    function classOfAction(address target, bytes calldata data) external view returns (ProposalClass);

    /// @notice Share of For among For and Against that a proposal of this class must exceed, in basis points.
    function thresholdBps(ProposalClass class) external view returns (uint16);
}
