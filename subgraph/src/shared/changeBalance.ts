import { Address, BigInt } from '@graphprotocol/graph-ts'
import { loadAccount } from './loadAccount'
import { loadGovernance } from './loadGovernance'

/**
 * Adds to an account's balance, or takes from it if the amount (wei) is negative, and counts who holds and who is
 * delegated to. The zero address stands for the supply: what leaves it is minted, what goes to it is burnt.
 */
export function changeBalance(address: Address, amount: BigInt): void {
  if (address.equals(Address.zero())) {
    const governance = loadGovernance()
    governance.totalSupply = governance.totalSupply.minus(amount)
    governance.save()
    return
  }
  const account = loadAccount(address)
  const held = !account.balance.isZero()
  account.balance = account.balance.plus(amount)
  account.save()

  const holds = !account.balance.isZero()
  if (held == holds) return
  const difference = holds ? 1 : -1
  const governance = loadGovernance()
  governance.holderCount = governance.holderCount + difference
  governance.save()
  const delegate = account.delegate
  if (delegate !== null && delegate.notEqual(address)) changeDelegatorCount(Address.fromBytes(delegate), difference)
}

/** Counts one delegator with a balance more or less; the zero address is nobody's delegate. */
export function changeDelegatorCount(delegate: Address, difference: i32): void {
  if (delegate.equals(Address.zero())) return
  const account = loadAccount(delegate)
  account.delegatorCount = account.delegatorCount + difference
  account.save()
}
