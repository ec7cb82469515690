// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {Draft, Drafts} from "./Draft.sol";
import {PlenumTest} from "./PlenumTest.sol";

contract TreasuryTest is PlenumTest {
    using Drafts for Draft;

    function test_EtherReceivedIsAnEvent() public {
        vm.deal(address(this), 1 ether);
        vm.expectEmit(address(treasury));
        emit Treasury.EtherReceived(address(this), 1 ether);
        (bool success, ) = address(treasury).call{value: 1 ether}("");
        assertTrue(success, "received");
    }

    function test_OnlyTheGovernorHasRoles() public view {
        bytes32[3] memory roles = [treasury.PROPOSER_ROLE(), treasury.EXECUTOR_ROLE(), treasury.CANCELLER_ROLE()];
        for (uint256 i = 0; i < roles.length; ++i) {
            assertTrue(treasury.hasRole(roles[i], address(governor)), "governor");
            assertFalse(treasury.hasRole(roles[i], address(0)), "everybody");
            assertFalse(treasury.hasRole(roles[i], address(this)), "deployer");
        }
        assertFalse(treasury.hasRole(treasury.DEFAULT_ADMIN_ROLE(), address(this)), "deployer is no admin");
    }

    function testFuzz_NobodyElseSchedulesExecutesOrCancels(address caller) public {
        vm.assume(caller != address(governor));
        vm.startPrank(caller);
        vm.expectRevert();
        treasury.schedule(caller, 0, "", bytes32(0), bytes32(0), 30 days);
        vm.expectRevert();
        treasury.execute(caller, 0, "", bytes32(0), bytes32(0));
        vm.expectRevert();
        treasury.cancel(bytes32(0));
        vm.expectRevert(Treasury.TreasuryRolesAreFixed.selector);
        treasury.grantRole(bytes32(0), caller);
        if (caller == address(treasury)) return;
        vm.expectRevert();
        treasury.updateDelay(2 days);
    }

    function test_ConstructorRefusesDelayOutOfBoundsAndNoGovernor() public {
        vm.expectPartialRevert(Treasury.TreasuryDelayOutOfBounds.selector);
        new Treasury(1 days - 1, address(this));
        vm.expectPartialRevert(Treasury.TreasuryDelayOutOfBounds.selector);
        new Treasury(30 days + 1, address(this));
        vm.expectRevert(Treasury.TreasuryGovernorIsZero.selector);
        new Treasury(2 days, address(0));
    }

    function testFuzz_DelayStaysWithinItsBounds(uint256 delay) public {
        vm.prank(address(treasury));
        try treasury.updateDelay(delay) {} catch {}
        assertTrue(treasury.getMinDelay() >= 1 days && treasury.getMinDelay() <= 30 days, "bounds");
    }

    function test_AWithdrawalInTokensIsAnOrdinaryDecision() public {
        // Any token that is not the voting token stands for it.
        address asset = address(new Asset(address(treasury), 100));
        _enact(Drafts.draft("Pay in tokens").call(asset, abi.encodeCall(Asset.transfer, (account("payee"), 40))));
        assertEq(Asset(asset).balanceOf(account("payee")), 40, "paid");
    }
}

contract Asset {
    mapping(address account => uint256) public balanceOf;

    constructor(address holder, uint256 amount) {
        balanceOf[holder] = amount;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
        return true;
    }
}
