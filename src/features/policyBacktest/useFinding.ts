import type { Backtest } from '../../data/backtest/backtestMessages.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { messages } from './messages.ts'
import { shareText } from './shareText.ts'
import { useNames } from './useNames.ts'

/** A report in one sentence, and what it rests on in a second one. */
export function useFinding(): (backtest: Backtest) => { title: string; lead: string } {
  const text = useMessages(messages)
  const { recipient, words } = useNames()
  return ({ report, fromSeconds, untilSeconds }) => {
    if (fromSeconds === null || untilSeconds === null) return { title: text.findings.empty, lead: '' }
    const allowedThen = report.judged.milliHours - report.deniedThen.milliHours
    const denied = shareText(report.newlyDenied.milliHours, allowedThen)
    const allowed = shareText(report.newlyAllowed.milliHours, report.deniedThen.milliHours)
    const isDenying = report.newlyDenied.requests > 0
    const isAllowing = report.newlyAllowed.requests > 0
    const day = (at: bigint) => formatDateTime(at, 'UTC', words.language, { style: 'date' })
    const count = groupDigits(report.judged.requests.toString())
    const most = mostDenied(report)
    return {
      title: isDenying
        ? isAllowing
          ? text.findings.both(denied, allowed)
          : text.findings.denied(denied)
        : isAllowing
          ? text.findings.allowed(allowed)
          : text.findings.none,
      lead: [
        most === null
          ? ''
          : text.toOne(formatRatio(most.milliHours, report.newlyDenied.milliHours, 0), recipient(most.recipientId)),
        text.replayed(text.requests(count, report.judged.requests === 1), day(fromSeconds), day(untilSeconds)),
      ]
        .filter((part) => part !== '')
        .join(words.language === 'en' ? ' ' : ''),
    }
  }
}

/** The recipient that most of the hours denied anew fall on; null when none are. */
export function mostDenied({ byRecipient }: Pick<Backtest['report'], 'byRecipient'>) {
  const [most] = byRecipient
    .filter(({ newlyDenied }) => newlyDenied.milliHours > 0n)
    .toSorted((one, two) => (one.newlyDenied.milliHours > two.newlyDenied.milliHours ? -1 : 1))
  return most === undefined ? null : { recipientId: most.recipientId, milliHours: most.newlyDenied.milliHours }
}
