import type { Language } from './Language.ts'
import { withUnit } from './withUnit.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const two = (value: number): string => value.toString().padStart(2, '0')
const pair = (first: string, firstUnit: string, second: string, secondUnit: string): string =>
  withUnit(withUnit(first, firstUnit), withUnit(second, secondUnit))

/**
 * Time left or gone, in the two units that matter: `40 days`, `2 d 04 h`, `19 h 12 min`, `12 min`, `45 s`. Whole days and
 * hours are just that: `2 days`, `72 h`.
 * A negative duration counts as none.
 */
export function formatDuration(durationSeconds: bigint | number, language: Language): string {
  const seconds = Math.max(0, Math.floor(Number(durationSeconds)))
  const days = Math.floor(seconds / DAY)
  const hours = Math.floor((seconds % DAY) / HOUR)
  const minutes = Math.floor((seconds % HOUR) / MINUTE)
  const chinese = language === 'zh-Hans'
  if (days >= 10 || (days >= 1 && seconds % DAY === 0)) {
    return withUnit(`${days}`, chinese ? '天' : days === 1 ? 'day' : 'days')
  }
  if (hours >= 1 && seconds % HOUR === 0 && days === 0) return withUnit(`${hours}`, chinese ? '小时' : 'h')
  if (days >= 1) return pair(`${days}`, chinese ? '天' : 'd', two(hours), chinese ? '小时' : 'h')
  if (hours >= 1) return pair(`${hours}`, chinese ? '小时' : 'h', two(minutes), chinese ? '分' : 'min')
  if (minutes >= 1) return withUnit(`${minutes}`, chinese ? '分钟' : 'min')
  return withUnit(`${seconds}`, chinese ? '秒' : 's')
}
