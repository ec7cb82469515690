import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelHeight, waterColumns } from '../../../../src/domain/rounds/waterColumns.ts'
import { divideRound, type RoundRequest } from '../../../../src/domain/waterLevel/divideRound.ts'

const PLEN = 10n ** 18n
const request = fc.record({
  milliHours: fc.bigInt({ min: 0n, max: 10n ** 8n }),
  support: fc.bigInt({ min: 0n, max: 4_000_000n }).map((votes) => votes * PLEN),
  grantedMilliHours: fc.bigInt({ min: 0n, max: 10n ** 7n }),
})
const round = fc.record({
  requests: fc
    .array(request, { minLength: 1, maxLength: 20 })
    .map((all): RoundRequest[] => all.map((each, index) => ({ ...each, recipientId: BigInt(index + 1) }))),
  capacityMilliHours: fc.bigInt({ min: 0n, max: 10n ** 9n }),
  squareRoot: fc.boolean(),
})

describe('waterColumns', () => {
  it('have areas that are the allocations, stand in order, and none stands above the level', () => {
    fc.assert(
      fc.property(round, ({ requests, capacityMilliHours, squareRoot }) => {
        const terms = {
          capacityMilliHours,
          grantedMilliHours: 0n,
          capMilliHours: capacityMilliHours / 5n,
          minSupport: 1_000n * PLEN,
          squareRoot,
        }
        const division = divideRound(requests, terms)
        const columns = waterColumns(requests, division.shares, terms)
        const eligible = division.shares.filter(({ weight }) => weight > 0n)
        expect(columns).toHaveLength(eligible.length)
        const level = levelHeight(division.level, terms)
        let before = 0
        for (const column of columns) {
          const share = eligible.find(({ recipientId }) => recipientId === column.recipientId)
          expect(column.width * column.height).toBeCloseTo(Number(share?.milliHours ?? -1n) / 1_000, 3)
          expect(column.height).toBeGreaterThanOrEqual(before)
          expect(column.maximumHeight).toBeLessThanOrEqual(column.askedHeight)
          // One milli-hour is lost to rounding in the level's own figure.
          if (!division.full) expect(column.height).toBeLessThanOrEqual(level + 0.001 + 1e-9 * level)
          before = column.height
        }
      }),
    )
  })
})
