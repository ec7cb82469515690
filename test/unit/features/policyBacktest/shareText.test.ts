import { describe, expect, it } from 'vitest'
import { shareText } from '../../../../src/features/policyBacktest/shareText.ts'

describe('a share', () => {
  it('never says that something is nothing', () => {
    expect(shareText(0n, 10_000n)).toBe('0.0%')
    expect(shareText(1n, 10_000n)).toBe('< 0.1%')
    expect(shareText(10n, 10_000n)).toBe('0.1%')
    expect(shareText(10_000n, 10_000n)).toBe('100.0%')
    expect(shareText(0n, 0n)).toBe('–')
  })
})
