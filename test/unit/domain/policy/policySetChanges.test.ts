import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../../src/domain/policy/policy.ts'
import { policySetChanges } from '../../../../src/domain/policy/policySetChanges.ts'
import { strictestRules } from '../../../../src/domain/policy/strictestRules.ts'

const policy = (part: Partial<Policy>): Policy => ({
  ...strictestRules([]),
  validFrom: 0n,
  validUntil: 1_000n,
  ...part,
})
const record = (number: bigint, rules: Policy, addedVersion: bigint, addedTimestamp: bigint) => ({
  number,
  kind: 'Restriction' as const,
  rules,
  addedVersion,
  addedTimestamp,
  retiredVersion: null as bigint | null,
  retiredTimestamp: null as bigint | null,
})

describe('what each version of the policy set changed', () => {
  const tight = record(1n, policy({ maxGpusPerLease: 8n }), 1n, 10n)
  const loose = record(2n, policy({ maxGpusPerLease: 64n }), 2n, 20n)

  it('is in the strictest rules: a looser one beside a tighter one changes nothing until the tighter one ends', () => {
    const retired = { ...tight, retiredVersion: 3n, retiredTimestamp: 30n }
    const changes = policySetChanges([retired, loose])
    expect(
      changes.map(({ version, added, retired: ended, before, after }) => [
        version,
        added?.number ?? null,
        ended?.number ?? null,
        before.maxGpusPerLease,
        after.maxGpusPerLease,
      ]),
    ).toEqual([
      [3n, null, 1n, 8n, 64n],
      [2n, 2n, null, 8n, 8n],
      [1n, 1n, null, 2n ** 32n - 1n, 8n],
    ])
  })

  it('leaves out what had expired by then', () => {
    const short = record(1n, policy({ maxGpusPerLease: 8n, validUntil: 15n }), 1n, 10n)
    expect(policySetChanges([short, loose])[0]?.before.maxGpusPerLease).toBe(2n ** 32n - 1n)
  })
})
