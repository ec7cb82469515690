import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRatio } from '../../../../src/domain/format/formatRatio.ts'
import { formatShareBps } from '../../../../src/domain/format/formatShareBps.ts'

describe('formatRatio', () => {
  it('reads as the threshold only when the threshold is reached', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 27n }), fc.bigInt({ min: 1n, max: 10n ** 27n }), (part, rest) => {
        const whole = part + rest
        const shown = Number.parseFloat(formatRatio(part, whole, 2))
        if (shown >= 60) expect(part * 100n).toBeGreaterThanOrEqual(whole * 60n)
      }),
    )
  })

  it.each([
    [24_612_480n, 24_612_480n + 14_720_911n, 2, '62.57%'],
    [59_999n, 100_000n, 1, '59.9%'],
    [1n, 0n, 1, '–'],
    [139n, 100n, 0, '139%'],
  ] as const)('%s of %s is %s', (part, whole, digits, text) => {
    expect(formatRatio(part, whole, digits)).toBe(text)
  })
})

describe('formatShareBps', () => {
  it.each([
    [6000, undefined, '60%'],
    [6667, undefined, '66.67%'],
    [2000, 1, '20.0%'],
    [6667, 1, '66.6%'],
    [5, undefined, '0.05%'],
  ] as const)('%s with %s digits is %s', (bps, digits, text) => {
    expect(formatShareBps(bps, digits)).toBe(text)
  })
})
