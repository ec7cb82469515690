// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {TreasuryOnly} from "../../../contracts/access/TreasuryOnly.sol";
import {PlenumToken} from "../../../contracts/token/PlenumToken.sol";
import {Test} from "../Test.sol";

contract PlenumTokenTest is Test {
    address private treasury = account("treasury");
    address private holder = account("holder");
    PlenumToken private token;

    function setUp() public {
        token = _deploy(200, 1_000_000);
    }

    function _deploy(uint16 maxMintBps, uint256 supply) private returns (PlenumToken) {
        address[] memory holders = new address[](1);
        holders[0] = holder;
        uint256[] memory amounts = new uint256[](1);
        amounts[0] = supply;
        return new PlenumToken(treasury, maxMintBps, holders, amounts);
    }

    function _mint(uint256 amount) private {
        vm.prank(treasury);
        token.mint(holder, amount);
    }

    function test_FirstSupplyAndNames() public view {
        assertEq(keccak256(bytes(token.name())), keccak256("Plenum"), "name");
        assertEq(keccak256(bytes(token.symbol())), keccak256("PLEN"), "symbol");
        assertEq(token.decimals(), 18, "decimals");
        assertEq(token.balanceOf(holder), 1_000_000, "minted in the constructor");
        assertEq(token.nextMintAt(), block.timestamp + 365 days, "first mint");
    }

    function test_NoMintInTheFirstYear() public {
        uint256 first = token.nextMintAt();
        vm.warp(first - 1);
        vm.expectRevert(abi.encodeWithSelector(PlenumToken.TokenMintTooEarly.selector, first));
        _mint(1);
        vm.warp(first);
        vm.expectEmit(address(token));
        emit PlenumToken.MintScheduleSet(200, uint48(first + 365 days));
        _mint(20_000);
        assertEq(token.totalSupply(), 1_020_000, "2% more");
    }

    function test_UnusedYearsAreLost() public {
        vm.warp(block.timestamp + 10 * 365 days);
        vm.expectRevert(abi.encodeWithSelector(PlenumToken.TokenMintTooLarge.selector, 20_001, 20_000));
        _mint(20_001);
        _mint(20_000);
        vm.expectPartialRevert(PlenumToken.TokenMintTooEarly.selector);
        _mint(1);
    }

    function testFuzz_OnlyTheTreasuryMints(address caller, uint256 amount) public {
        vm.assume(caller != treasury);
        vm.warp(token.nextMintAt());
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(TreasuryOnly.NotTreasury.selector, caller));
        token.mint(caller, amount);
    }

    /// @notice In no window of 365 days does the supply grow by more than 2%, whenever and whatever the treasury mints.
    function testFuzz_SupplyGrowsAtMostTwoPercentAYear(uint256 seed) public {
        uint256 lastMint = 0;
        for (uint256 i = 0; i < 20; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            vm.warp(block.timestamp + (word % 500 days));
            uint256 before = token.totalSupply();
            vm.prank(treasury);
            try token.mint(holder, (word >> 128) % (before / 25)) {
                assertTrue(lastMint == 0 || block.timestamp >= lastMint + 365 days, "a full year");
                assertAtMost(token.totalSupply(), before + before / 50, "2%");
                lastMint = block.timestamp;
            } catch {}
        }
    }

    function test_SupplyNeverExceeds96Bits() public {
        token = _deploy(200, type(uint96).max);
        vm.warp(token.nextMintAt());
        vm.expectPartialRevert(ERC20Votes.ERC20ExceededSafeSupply.selector);
        _mint(1);
        vm.expectPartialRevert(ERC20Votes.ERC20ExceededSafeSupply.selector);
        this.deployTooMuch();
    }

    function deployTooMuch() external {
        _deploy(200, uint256(type(uint96).max) + 1);
    }

    function test_TreasuryCannotDelegate() public {
        vm.prank(treasury);
        vm.expectRevert(PlenumToken.TokenTreasuryCannotDelegate.selector);
        token.delegate(holder);
    }

    function test_PastDelegateAndBalanceAreKept() public {
        vm.prank(holder);
        token.delegate(treasury);
        uint256 earlier = block.timestamp;
        vm.warp(earlier + 10);
        vm.startPrank(holder);
        token.delegate(holder);
        token.transfer(account("other"), 1_000);
        vm.warp(earlier + 20);
        assertEq(token.getPastDelegate(holder, earlier), treasury, "delegate then");
        assertEq(token.getPastBalanceOf(holder, earlier), 1_000_000, "balance then");
        assertEq(token.getPastVotes(holder, earlier + 10), 999_000, "votes later");
    }

    /// @notice What override votes take back is always there: votes are the sum of the balances of those who delegate.
    function testFuzz_PastVotesAreTheSumOfDelegatorsBalances(uint256 seed) public {
        address[4] memory accounts = [holder, account("a"), account("b"), account("c")];
        for (uint256 i = 0; i < 16; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            address from = accounts[word % 4];
            address to = accounts[(word >> 8) % 4];
            uint256 amount = (word >> 16) % (token.balanceOf(from) + 1);
            vm.prank(from);
            if ((word >> 250) % 2 == 0) token.delegate(to);
            else token.transfer(to, amount);
            if ((word >> 252) % 2 == 0) vm.warp(block.timestamp + 1);
        }
        uint256 then = block.timestamp;
        vm.warp(then + 1);
        for (uint256 d = 0; d < 4; ++d) {
            uint256 sum = 0;
            for (uint256 i = 0; i < 4; ++i) {
                if (token.getPastDelegate(accounts[i], then) == accounts[d]) {
                    sum += token.getPastBalanceOf(accounts[i], then);
                }
            }
            assertEq(token.getPastVotes(accounts[d], then), sum, "votes");
        }
    }

    function test_ConstructorRefusesBadArguments() public {
        vm.expectPartialRevert(PlenumToken.TokenMintShareTooLarge.selector);
        new PlenumToken(treasury, 501, new address[](0), new uint256[](0));
        vm.expectRevert(TreasuryOnly.TreasuryIsZero.selector);
        new PlenumToken(address(0), 200, new address[](0), new uint256[](0));
        vm.expectPartialRevert(PlenumToken.TokenHoldersLengthMismatch.selector);
        new PlenumToken(treasury, 200, new address[](1), new uint256[](0));
    }
}
