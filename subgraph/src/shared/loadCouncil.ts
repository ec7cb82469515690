import { BigInt } from '@graphprotocol/graph-ts'
import { Council } from '../../generated/schema'
import { singletonId } from './singletonId'

/** The veto council; zeros until its constructor's events. */
export function loadCouncil(): Council {
  const id = singletonId()
  const existing = Council.load(id)
  if (existing !== null) return existing
  const council = new Council(id)
  council.requiredConfirmations = 0
  council.expiresAt = BigInt.zero()
  council.memberCount = 0
  council.leasesPausedUntil = BigInt.zero()
  return council
}
