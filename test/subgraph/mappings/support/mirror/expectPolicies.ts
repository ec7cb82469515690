import { expect } from 'vitest'
import type { World } from '../World.ts'

const NUMBERS = ['maxRiskTier', 'minOversight', 'maxShareBpsPerRecipientEpoch'] as const
const BIG_NUMBERS = [
  ...['validFrom', 'validUntil', 'maxGpusPerLease', 'reviewWindow', 'maxMilliHoursPerLease', 'maxProjectFlop'],
  ...[
    'maxRecipientFlop',
    'attestAboveFlop',
    'allowedPurposes',
    'deniedPurposes',
    'dataClasses',
    'regions',
    'gpuClasses',
  ],
  'requiredSchemas',
]

type Row = Record<string, unknown> & { number: string; kind: string; name: string; retiredTimestamp: string | null }

/** Rules, kinds and retirements equal the policy registry's own word. */
export async function expectPolicies(world: World): Promise<void> {
  const { policies } = world.contracts
  const rows = await world.query<{ policies: Row[] }>(`{
    policies(first: 1000) { number kind name retiredTimestamp ${[...NUMBERS, ...BIG_NUMBERS].join(' ')} }
  }`)
  expect(BigInt(rows.policies.length)).toBe(await policies.read.policyCount())
  for (const row of rows.policies) {
    const [kind, retired, name, rules] = await policies.read.policy([BigInt(row.number)])
    expect([row.kind, row.retiredTimestamp !== null, row.name]).toEqual([['Base', 'Restriction'][kind], retired, name])
    const indexed = Object.fromEntries([
      ...NUMBERS.map((key) => [key, row[key]] as const),
      ...BIG_NUMBERS.map((key) => [key, BigInt(String(row[key]))] as const),
    ])
    const widened = Object.fromEntries(
      Object.entries(rules).map(([key, value]) => [key, BIG_NUMBERS.includes(key) ? BigInt(value) : value]),
    )
    expect(indexed).toEqual(widened)
  }
}
