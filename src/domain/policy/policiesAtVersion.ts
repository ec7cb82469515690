import type { EnactedPolicy } from './evaluatePolicies.ts'

/** A policy with its place in the registry's history: the policy set version after which it was there, and was no more. */
export type PolicyRecord = EnactedPolicy & {
  number: bigint
  addedVersion: bigint
  /** Null while it is not retired. */
  retiredVersion: bigint | null
}

/**
 * The policies that the firewall looked at when the policy set had this version. Whether one of them was in force then is for
 * its times to say (`evaluatePolicies`). The version, not the time, decides: a request and a change may be in one block.
 */
export function policiesAtVersion<R extends PolicyRecord>(records: readonly R[], version: bigint): R[] {
  return records.filter(
    ({ addedVersion, retiredVersion }) =>
      addedVersion <= version && (retiredVersion === null || retiredVersion > version),
  )
}
