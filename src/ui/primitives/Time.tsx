import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { useNow } from '../clock/useNow.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useMessages } from '../language/useMessages.ts'
import { messages } from './messages.ts'

export type TimeProps = {
  /** Unix time in seconds. */
  at: bigint
  /** `absolute` for facts, `relative` (`in 2 d 04 h`, `3 d 02 h ago`) or `remaining` (`2 d 04 h`) for deadlines. */
  show?: 'absolute' | 'date' | 'relative' | 'remaining'
}

/** A moment. The title has the other forms: UTC and the reader's own zone. */
export function Time({ at, show = 'absolute' }: TimeProps) {
  const { language } = useLanguage()
  const text = useMessages(messages)
  const now = useNow()
  const utc = formatDateTime(at, 'UTC', language)
  const title = `${utc} · ${formatDateTime(at, 'local', language)}`
  // Without a clock the year cannot be left out, and a distance cannot be told.
  const withYear = now === null || yearOf(now) !== yearOf(at)
  const words =
    now === null || show === 'absolute' || show === 'date'
      ? formatDateTime(at, 'UTC', language, { withYear, style: show === 'date' ? 'date' : 'dateTime' })
      : show === 'remaining'
        ? formatDuration(at - now, language)
        : at >= now
          ? text.inTime(formatDuration(at - now, language))
          : text.agoTime(formatDuration(now - at, language))
  return (
    <time className="num nowrap" dateTime={new Date(Number(at) * 1000).toISOString()} title={title}>
      {words}
    </time>
  )
}

const yearOf = (seconds: bigint): number => new Date(Number(seconds) * 1000).getUTCFullYear()
