import type { Language } from './Language.ts'

export type DateTimeZone = 'UTC' | 'local'
export type DateTimeOptions = {
  /** `date` leaves the time of day out, `time` the day. */
  style?: 'dateTime' | 'date' | 'time'
  /** The year is left out only where the reader cannot mistake it. Default true. */
  withYear?: boolean
}

/** `23 Nov 2026 21:14 UTC`, `2026年11月23日 21:14 UTC`. Local times carry their offset from UTC. */
export function formatDateTime(
  timestampSeconds: bigint | number,
  zone: DateTimeZone,
  language: Language,
  options: DateTimeOptions = {},
): string {
  const { style = 'dateTime', withYear = true } = options
  const instant = new Date(Number(timestampSeconds) * 1000)
  const part = (format: Intl.DateTimeFormatOptions) =>
    formatter(language === 'en' ? 'en-GB' : 'zh-CN', {
      ...format,
      ...(zone === 'UTC' ? { timeZone: 'UTC' } : {}),
    }).format(instant)
  const date = part({
    day: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    ...(withYear ? { year: 'numeric' } : {}),
  }).replace('Sept', 'Sep')
  if (style === 'date') return date
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const suffix = zone === 'UTC' ? 'UTC' : offsetOf(instant)
  return style === 'time' ? `${time} ${suffix}` : `${date} ${time} ${suffix}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making one costs milliseconds on a phone, and a page has a hundred times: each is made once. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, known)
  return known
}

function offsetOf(instant: Date): string {
  const minutes = -instant.getTimezoneOffset()
  const magnitude = Math.abs(minutes)
  const hours = Math.floor(magnitude / 60)
  const rest = magnitude % 60
  return `UTC${minutes < 0 ? '\u2212' : '+'}${hours}${rest === 0 ? '' : `:${rest.toString().padStart(2, '0')}`}`
}
