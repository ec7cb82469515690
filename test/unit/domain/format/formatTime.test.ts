import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDateTime } from '../../../../src/domain/format/formatDateTime.ts'
import { formatDuration } from '../../../../src/domain/format/formatDuration.ts'
import { noBreak } from './noBreak.ts'

describe('formatDuration', () => {
  it.each([
    [2n * 86_400n + 4n * 3_600n + 59n, '2 d 04 h', '2 天 04 小时'],
    [19n * 3_600n + 12n * 60n, '19 h 12 min', '19 小时 12 分'],
    [2n * 86_400n, '2 days', '2 天'],
    [86_400n, '1 day', '1 天'],
    [3_600n, '1 h', '1 小时'],
    [12n * 60n + 59n, '12 min', '12 分钟'],
    [45n, '45 s', '45 秒'],
    [40n * 86_400n, '40 days', '40 天'],
    [-5n, '0 s', '0 秒'],
  ] as const)('%s seconds', (seconds, english, chinese) => {
    expect(formatDuration(seconds, 'en')).toBe(noBreak(english))
    expect(formatDuration(seconds, 'zh-Hans')).toBe(noBreak(chinese))
  })
})

describe('formatDateTime', () => {
  const at = 1_795_468_440n // 2026-11-23T21:14:00Z

  it('is what the facts of a page need, in both languages', () => {
    expect(formatDateTime(at, 'UTC', 'en')).toBe('23 Nov 2026 21:14 UTC')
    expect(formatDateTime(at, 'UTC', 'en', { withYear: false })).toBe('23 Nov 21:14 UTC')
    expect(formatDateTime(at, 'UTC', 'zh-Hans')).toBe('2026年11月23日 21:14 UTC')
    expect(formatDateTime(at, 'UTC', 'zh-Hans', { withYear: false, style: 'date' })).toBe('11月23日')
    expect(formatDateTime(at, 'UTC', 'en', { style: 'time' })).toBe('21:14 UTC')
  })

  it('says the offset of a local time', () => {
    expect(formatDateTime(at, 'local', 'en')).toMatch(/UTC[+\u2212]\d{1,2}(:\d{2})?$/)
  })

  it('says what the platform’s own formatter says, at any moment', () => {
    const inWords = new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const chinese = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' })
    const localTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        const instant = new Date(seconds * 1000)
        const english = inWords.format(instant).replace('Sept', 'Sep')
        expect(formatDateTime(seconds, 'UTC', 'en', { style: 'date' })).toBe(english)
        expect(formatDateTime(seconds, 'UTC', 'zh-Hans', { style: 'date' })).toBe(chinese.format(instant))
        expect(formatDateTime(seconds, 'local', 'en', { style: 'time' })).toContain(`${localTime.format(instant)} UTC`)
      }),
    )
  })

  it('writes midnight as 00:00', () => {
    expect(formatDateTime(1_795_392_000n, 'UTC', 'en')).toBe('23 Nov 2026 00:00 UTC')
  })
})
