import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fetchAllById } from '../../../../src/data/subgraph/fetchAllById.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `0x${index.toString(16).padStart(8, '0')}` as const }))

describe('fetchAllById', () => {
  it('gives every row once, all at the block of the first page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 999, 1_000, 1_001, 2_000, 3_500), async (count) => {
        const all = rows(count)
        const asked: (bigint | null)[] = []
        let head = 50n
        const result = await fetchAllById(({ afterId, first, blockNumber }) => {
          asked.push(blockNumber)
          head += 1n
          const data = all.filter(({ id }) => id > afterId).slice(0, first)
          const source = { kind: 'subgraph', blockNumber: blockNumber ?? head, timestampSeconds: null } as const
          return Promise.resolve({ data, source })
        })
        expect(result.data).toEqual(all)
        expect(result.source.blockNumber).toBe(51n)
        expect(asked[0]).toBe(null)
        expect(new Set(asked.slice(1))).toEqual(new Set(asked.length > 1 ? [51n] : []))
      }),
    )
  })
})
