import { isInForce } from './evaluatePolicy.ts'
import { policiesAtVersion, type PolicyRecord } from './policiesAtVersion.ts'
import type { Policy } from './policy.ts'
import { strictestRules } from './strictestRules.ts'

export type PolicySetChange<R extends PolicyRecord> = {
  version: bigint
  atSeconds: bigint
  added: R | null
  retired: R | null
  /** Of each rule the strictest in force right before and after it. */
  before: Policy
  after: Policy
}

type Dated = PolicyRecord & { addedTimestamp: bigint; retiredTimestamp: bigint | null }

/** What each version of the policy set changed, latest first. That a policy expires changes no version: it was known before. */
export function policySetChanges<R extends Dated>(records: readonly R[]): PolicySetChange<R>[] {
  const versions = new Map<bigint, { added: R | null; retired: R | null; atSeconds: bigint }>()
  for (const record of records) {
    const { addedVersion, addedTimestamp, retiredVersion, retiredTimestamp } = record
    versions.set(addedVersion, { added: record, retired: null, atSeconds: addedTimestamp })
    if (retiredVersion !== null && retiredTimestamp !== null) {
      versions.set(retiredVersion, { added: null, retired: record, atSeconds: retiredTimestamp })
    }
  }
  return [...versions]
    .toSorted(([one], [two]) => Number(two - one))
    .map(([version, change]) => {
      const at = (which: bigint) =>
        strictestRules(
          policiesAtVersion(records, which)
            .map(({ rules }) => rules)
            // One that begins later is counted from its beginning on; here as if it had begun.
            .filter((rules) => isInForce(rules, change.atSeconds) || rules === change.added?.rules),
        )
      return { version, ...change, before: at(version - 1n), after: at(version) }
    })
}
