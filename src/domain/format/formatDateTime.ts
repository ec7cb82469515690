import type { Language } from './Language.ts'

export type DateTimeZone = 'UTC' | 'local'
export type DateTimeOptions = {
  /** `date` leaves the time of day out, `time` the day. */
  style?: 'dateTime' | 'date' | 'time'
  /** The year is left out only where the reader cannot mistake it. Default true. */
  withYear?: boolean
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * `23 Nov 2026 21:14 UTC`, `2026年11月23日 21:14 UTC`. Local times carry their offset from UTC.
 *
 * Written out: the browser's own formatter takes 40 ms to make on a desktop, and the first page would wait for it.
 */
export function formatDateTime(
  timestampSeconds: bigint | number,
  zone: DateTimeZone,
  language: Language,
  options: DateTimeOptions = {},
): string {
  const { style = 'dateTime', withYear = true } = options
  const instant = new Date(Number(timestampSeconds) * 1000)
  const offset = zone === 'UTC' ? 0 : -instant.getTimezoneOffset()
  // Moved, so that the parts in UTC are the parts in the zone.
  const moved = new Date(instant.getTime() + offset * 60_000)
  const date = dateOf(moved, language, withYear)
  if (style === 'date') return date
  const time = `${two(moved.getUTCHours())}:${two(moved.getUTCMinutes())} ${zone === 'UTC' ? 'UTC' : offsetName(offset)}`
  return style === 'time' ? time : `${date} ${time}`
}

function dateOf(moved: Date, language: Language, withYear: boolean): string {
  const year = moved.getUTCFullYear()
  const month = moved.getUTCMonth()
  const day = moved.getUTCDate()
  if (language === 'zh-Hans') return `${withYear ? `${year}年` : ''}${month + 1}月${day}日`
  return `${day} ${ENGLISH_MONTHS[month] ?? ''}${withYear ? ` ${year}` : ''}`
}

const two = (value: number): string => value.toString().padStart(2, '0')

function offsetName(minutes: number): string {
  const magnitude = Math.abs(minutes)
  const rest = magnitude % 60
  return `UTC${minutes < 0 ? '\u2212' : '+'}${Math.floor(magnitude / 60)}${rest === 0 ? '' : `:${two(rest)}`}`
}
