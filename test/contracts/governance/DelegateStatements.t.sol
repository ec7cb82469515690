// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DelegateStatements} from "../../../contracts/governance/DelegateStatements.sol";
import {Test} from "../Test.sol";

contract DelegateStatementsTest is Test {
    DelegateStatements private statements = new DelegateStatements();

    function testFuzz_AStatementIsAnnouncedInItsSendersNameAsItIs(address sender, string memory statement) public {
        vm.assume(bytes(statement).length <= 8_192);
        vm.expectEmit(address(statements));
        emit DelegateStatements.StatementPublished(sender, unicode"代表", statement);
        vm.prank(sender);
        statements.publish(unicode"代表", statement);
    }

    function testNameAndStatementAreOfBoundedLength() public {
        statements.publish(string(new bytes(64)), string(new bytes(8_192)));
        vm.expectRevert(abi.encodeWithSelector(DelegateStatements.NameTooLong.selector, 65, 64));
        statements.publish(string(new bytes(65)), "");
        vm.expectRevert(abi.encodeWithSelector(DelegateStatements.StatementTooLong.selector, 8_193, 8_192));
        statements.publish("", string(new bytes(8_193)));
    }
}
