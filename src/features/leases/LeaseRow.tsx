import type { LeaseRequestRow } from '../../data/leases/leaseRequestsQuery.ts'
import type { LeaseState } from '../../domain/compute/leaseState.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { failedRuleName } from '../../domain/policy/failedRuleName.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import { vocabularyLabel } from '../../domain/policy/vocabulary.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { denialPath, leasePath } from './leasePaths.ts'
import { LeaseStateChip } from './LeaseStateChip.tsx'
import { listMessages } from './listMessages.ts'

export type LeaseRowProps = { row: LeaseRequestRow; state: LeaseState | null }

/** A request for a lease in a line; the whole row is one link. */
export function LeaseRow({ row, state }: LeaseRowProps) {
  const text = useMessages(listMessages)
  const { language } = useLanguage()
  const rules = failedRulesOf(row.failedRules).map((rule) => failedRuleName(rule, language))
  return (
    <Link className="lease-row" to={row.lease === null ? denialPath(row.sequence) : leasePath(row.lease.number)}>
      <span className="chip-place">
        <LeaseStateChip state={state} />
      </span>
      <span className="what">
        <b>
          <HiddenText text={row.recipient.name} />
        </b>{' '}
        <span className="second">
          <HiddenText text={row.project.name} />
        </span>
        <span className="meta">
          {row.denied
            ? text.brokenRules(rules.join(language === 'en' ? ', ' : '、'))
            : text.declared(vocabularyLabel('purposes', row.purpose, language))}
        </span>
      </span>
      <span className="size">
        {text.what(groupDigits(row.gpus.toString()), row.gpuClass.name, formatDuration(row.durationSeconds, language))}
        <span className="meta">{text.at(row.provider.name, row.epoch.toString())}</span>
      </span>
      <span className="when">
        <b>
          {formatMilliHours(row.milliHours, { maximumFractionDigits: 0 })} <span className="unit">{text.gpuHours}</span>
        </b>
        <Time at={row.timestamp} show="date" />
      </span>
    </Link>
  )
}
