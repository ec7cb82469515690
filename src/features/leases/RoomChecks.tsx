import { leaseObstacles, type LeaseSituation } from '../../domain/compute/leaseObstacles.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { VerdictList } from '../../ui/primitives/VerdictList.tsx'
import { newLeaseMessages } from './newLeaseMessages.ts'

/** What has to be there before any policy is asked: parties that are not suspended, hours, and time. */
export function RoomChecks({ situation }: { situation: LeaseSituation }) {
  const text = useMessages(newLeaseMessages)
  const { language } = useLanguage()
  const { milliHours, durationSeconds } = situation
  const got = {
    recipient: situation.recipientSuspended ? text.suspended : undefined,
    provider: situation.providerSuspended ? text.suspended : undefined,
    allocation: text.of(formatMilliHours(milliHours), formatMilliHours(situation.allocationMilliHours)),
    commitment: text.of(formatMilliHours(milliHours), formatMilliHours(situation.commitmentMilliHours)),
    epoch: text.of(formatDuration(durationSeconds, language), formatDuration(situation.availableSeconds, language)),
  }
  return (
    <VerdictList
      inGivenOrder
      verdicts={leaseObstacles(situation).map(({ check, stops }) => ({
        key: check,
        state: stops ? 'failed' : 'passed',
        rule: text.checks[check],
        got: got[check],
      }))}
    />
  )
}
