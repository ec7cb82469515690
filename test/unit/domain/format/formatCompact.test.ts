import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCompact } from '../../../../src/domain/format/formatCompact.ts'
import { noBreak } from './noBreak.ts'

const UNITS: Record<string, bigint> = {
  '': 1n,
  k: 10n ** 3n,
  M: 10n ** 6n,
  B: 10n ** 9n,
  T: 10n ** 12n,
  万: 10n ** 4n,
  亿: 10n ** 8n,
  万亿: 10n ** 12n,
}

/** Thousandths, to stay with integers. */
function read(text: string): bigint {
  const [figure = '', unit = ''] = text.split('\u00a0')
  const [whole = '', fraction = ''] = figure.replaceAll(',', '').split('.')
  return BigInt(whole + fraction.padEnd(3, '0').slice(0, 3)) * (UNITS[unit] ?? 0n)
}

describe('formatCompact', () => {
  it.each(['en', 'zh-Hans'] as const)('is within one percent and never above the value (%s)', (language) => {
    fc.assert(
      fc.property(fc.bigInt({ min: 100n, max: 10n ** 14n }), (value) => {
        const shown = read(formatCompact(value, 0, language))
        expect(shown).toBeLessThanOrEqual(value * 1000n)
        expect((value * 1000n - shown) * 100n).toBeLessThanOrEqual(value * 1000n)
      }),
    )
  })

  it.each([
    [5_000_000n * 10n ** 18n, 18, 'en', '5.00 M'],
    [5_000_000n * 10n ** 18n, 18, 'zh-Hans', '500 万'],
    [33_400_000n, 0, 'en', '33.4 M'],
    [9_999n, 0, 'en', '9,999'],
    [68_400n, 0, 'en', '68.4 k'],
    [-68_400n, 0, 'en', '\u221268.4 k'],
    [999_999_999n, 0, 'en', '999 M'],
    [120_000_000n, 0, 'zh-Hans', '1.20 亿'],
    [0n, 18, 'en', '0'],
    [1_500n, 3, 'en', '1.5'],
  ] as const)('%s/10^%s in %s is %s', (value, decimals, language, text) => {
    expect(formatCompact(value, decimals, language)).toBe(noBreak(text))
  })
})
