// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice Where delegates say who they are and how they mean to vote. It keeps nothing: the event is the record, the latest one counts.
/// @dev Name and statement are unverified text by whoever sends them; readers show them next to the address.
contract DelegateStatements {
    uint256 public constant MAX_NAME_BYTES = 64;
    uint256 public constant MAX_STATEMENT_BYTES = 8192;

    event StatementPublished(address indexed delegate, string name, string statement);

    error NameTooLong(uint256 length, uint256 limit);
    error StatementTooLong(uint256 length, uint256 limit);

    /// @notice Publishes the sender's name and statement (Markdown); empty strings withdraw them.
    function publish(string calldata name, string calldata statement) external {
        if (bytes(name).length > MAX_NAME_BYTES) revert NameTooLong(bytes(name).length, MAX_NAME_BYTES);
        if (bytes(statement).length > MAX_STATEMENT_BYTES) {
            revert StatementTooLong(bytes(statement).length, MAX_STATEMENT_BYTES);
        }
        emit StatementPublished(msg.sender, name, statement);
    }
}
