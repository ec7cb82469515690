import { describe, expect, it } from 'vitest'
import { epochClassId } from '../../../../src/data/rounds/epochClassId.ts'
import type { RoundOnChain } from '../../../../src/data/rounds/roundOnChainQuery.ts'
import type { IndexedRound } from '../../../../src/data/rounds/roundQuery.ts'
import { roundRecord } from '../../../../src/data/rounds/roundRecord.ts'

const party = (number: bigint, name: string) => ({ number, name })
const basalt = party(1n, 'Basalt')
const delta = party(2n, 'Delta')

const indexed: IndexedRound = {
  computeSchedule: { maxShareBps: 2_000, maxSupportBps: 500, minSupportBps: 10 },
  gpuClasses: [party(3n, 'H100')],
  round: {
    requests: [
      { recipient: basalt, parent: basalt, milliHours: 50n, support: 7n, parentGrantedMilliHours: 20n },
      { recipient: delta, parent: delta, milliHours: 60n, support: 8n, parentGrantedMilliHours: null },
    ],
    capMilliHours: null,
    settledTimestamp: null,
    settledTransaction: null,
  },
  grants: [
    { milliHours: 30n, timestamp: 100n },
    { milliHours: 11n, timestamp: 300n },
  ],
  organisationAllocations: [{ parent: { number: 2n }, grantedMilliHours: 5n }],
  recipients: [basalt, delta].map((each) => ({ ...each, operator: '0x', suspended: false, parent: each })),
}

const onChain: RoundOnChain = {
  times: { freeze: 10n, supportStart: 20n, supportEnd: 30n, start: 40n },
  rules: { maxSupport: 9n, minSupport: 2n },
  settlement: null,
  capacityMilliHours: 1_000n,
  grantedMilliHours: 41n,
  capMilliHours: 200n,
  squareRoot: true,
  requestCount: 2,
  requests: [
    { recipientId: 1n, parentId: 1n, milliHours: 55n, support: 9n, organisationMilliHours: 25n },
    { recipientId: 2n, parentId: 2n, milliHours: 60n, support: 8n, organisationMilliHours: 5n },
  ],
}

describe('roundRecord', () => {
  it('takes requests, support and grants from the contract while the round is open, and names from the indexer', () => {
    const record = roundRecord(indexed, onChain)
    expect(record.requests[0]).toMatchObject({ name: 'Basalt', milliHours: 55n, support: 9n, grantedMilliHours: 25n })
    expect(record.terms).toEqual({
      capacityMilliHours: 1_000n,
      grantedMilliHours: 41n,
      capMilliHours: 200n,
      minSupport: 2n,
      squareRoot: true,
    })
    expect(record.settlement).toBeNull()
  })

  it('goes back to the grants before the settlement once it is settled: later ones do not move it', () => {
    const settlement = { full: false, level: 77n, milliHours: 900n }
    const round = indexed.round && { ...indexed.round, settledTimestamp: 200n }
    const record = roundRecord({ ...indexed, round }, { ...onChain, settlement })
    expect(record.terms.grantedMilliHours).toBe(30n)
    expect(record.requests.map(({ grantedMilliHours }) => grantedMilliHours)).toEqual([20n, 5n])
    expect(record.settlement).toEqual({ ...settlement, timestampSeconds: 200n })
  })

  it('takes the indexer’s requests of a round that is too large to read one by one', () => {
    const record = roundRecord(indexed, { ...onChain, requests: null })
    expect(record.requests.map(({ milliHours }) => milliHours)).toEqual([50n, 60n])
    expect(record.requests[1]?.grantedMilliHours).toBe(5n)
  })
})

describe('epochClassId', () => {
  it('is eight bytes of epoch and thirty-two of class, as the subgraph writes it', () => {
    expect(epochClassId(8n, 3n)).toBe(`0x${'8'.padStart(16, '0')}${'3'.padStart(64, '0')}`)
  })
})
