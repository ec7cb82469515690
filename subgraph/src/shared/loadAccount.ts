import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Account } from '../../generated/schema'

/** An account; a new one is not stored until the caller saves it. */
export function loadAccount(address: Bytes): Account {
  const existing = Account.load(address)
  if (existing !== null) return existing
  const account = new Account(address)
  account.balance = BigInt.zero()
  account.votes = BigInt.zero()
  account.delegatorCount = 0
  account.voteCount = 0
  account.overrideCount = 0
  account.weightTakenBack = BigInt.zero()
  return account
}

/** Stores the account if it is new, so that a relation may point to it. */
export function ensureAccount(address: Bytes): Bytes {
  if (Account.load(address) === null) loadAccount(address).save()
  return address
}
