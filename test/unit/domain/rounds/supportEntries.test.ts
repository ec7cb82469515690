import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { supportEntries, supportTotal } from '../../../../src/domain/rounds/supportEntries.ts'

const support = fc
  .array(fc.tuple(fc.bigInt({ min: 1n, max: 20n }), fc.bigInt({ min: 0n, max: 10n ** 24n })))
  .map((entries) => new Map(entries))

describe('supportEntries', () => {
  it('turn what is given into what is wanted, and name nothing that stays', () => {
    fc.assert(
      fc.property(support, support, (before, wanted) => {
        const entries = supportEntries(before, wanted)
        const after = new Map(before)
        for (const { recipientId, weight } of entries) {
          expect(weight).not.toBe(before.get(recipientId) ?? 0n)
          after.set(recipientId, weight)
        }
        expect(supportTotal(after)).toBe(supportTotal(wanted))
        for (const [recipientId, weight] of wanted) expect(after.get(recipientId) ?? 0n).toBe(weight)
        expect(new Set(entries.map(({ recipientId }) => recipientId)).size).toBe(entries.length)
      }),
    )
  })

  it('take back what is no longer wanted', () => {
    expect(supportEntries(new Map([[3n, 5n]]), new Map())).toEqual([{ recipientId: 3n, weight: 0n }])
  })
})
