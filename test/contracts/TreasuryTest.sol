// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Test} from "./Test.sol";

/// @notice A treasury that is only an account: what may do what governance may.
abstract contract TreasuryTest is Test {
    address internal treasury = account("treasury");
}
