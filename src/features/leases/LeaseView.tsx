import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { type LeaseFacts, leaseQueryOptions } from '../../data/leases/leaseQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { leaseState } from '../../domain/compute/leaseState.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import type { RecordEntry } from '../../ui/primitives/RecordList.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { CouncilReview } from './CouncilReview.tsx'
import { Judgement } from './Judgement.tsx'
import { LeaseActs } from './LeaseActs.tsx'
import { leaseMessages } from './leaseMessages.ts'
import { LeaseRail } from './LeaseRail.tsx'
import { LeaseStateChip } from './LeaseStateChip.tsx'
import { LeaseTiles } from './LeaseTiles.tsx'
import { RequestRecord } from './RequestRecord.tsx'
import { useLease } from './useLease.ts'
import './leases.css'

/** One lease: how far it is, what was used, what comes next, and how it was judged. */
export function LeaseView({ number }: { number: bigint }) {
  const text = useMessages(leaseMessages)
  const state = readState(useQuery(leaseQueryOptions(useConfig(), { number })))
  const title = text.title(number.toString())
  return (
    <>
      {state.kind !== 'ready' && <PageHead title={title} documentTitle={title} />}
      <ReadView state={state} skeleton={{ lines: [40, 100, 100], lineHeight: 36 }}>
        {({ lease, computeSchedule }, source) =>
          lease === null ? (
            <>
              <PageHead title={text.unknown} documentTitle={text.unknown} />
              <Card>
                <EmptyState title={text.unknown} actions={<ButtonLink to="/leases">{text.back}</ButtonLink>}>
                  {text.unknownWhy}
                </EmptyState>
              </Card>
            </>
          ) : (
            <Known lease={lease} schedule={computeSchedule} source={source} />
          )
        }
      </ReadView>
    </>
  )
}

type KnownProps = { lease: LeaseFacts; schedule: Parameters<typeof useLease>[1]; source: Source }

function Known({ lease: indexed, schedule, source }: KnownProps) {
  const text = useMessages(leaseMessages)
  const { language } = useLanguage()
  const shown = useLease(indexed, schedule, source)
  const { lease, now, differing } = shown
  const { request } = lease
  const title = text.title(lease.number.toString())
  return (
    <>
      <PageHead
        documentTitle={title}
        title={text.finding(
          <HiddenText text={request.recipient.name} />,
          groupDigits(request.gpus.toString()),
          request.gpuClass.name,
          formatDuration(request.durationSeconds, language),
        )}
        chips={
          <>
            <LeaseStateChip state={leaseState(lease, now)} />
            <Chip>{title}</Chip>
          </>
        }
        lead={text.lead(
          <HiddenText text={request.project.name} />,
          <HiddenText text={request.provider.name} />,
          request.epoch.toString(),
        )}
        actions={<ButtonLink to="/leases">{text.back}</ButtonLink>}
      />
      {differing.length > 0 && (
        <Callout kind="bad">
          {text.differs}: {differing.join(', ')}
        </Callout>
      )}
      <LeaseRail shown={shown} />
      <LeaseTiles shown={shown} />
      <div className="grid">
        <div className="stack c8">
          <LeaseActs shown={shown} />
          <CouncilReview shown={shown} source={source} />
          <Judgement facts={request} />
        </div>
        <RequestRecord facts={request} bounds={lease} more={useEvents(lease)} source={source} />
      </div>
    </>
  )
}

/** What happened after the request, as far as it did. */
function useEvents(lease: LeaseFacts): RecordEntry[] {
  const text = useMessages(leaseMessages)
  const events: [key: string, name: string, at: bigint | null][] = [
    ['accepted', text.accepted, lease.acceptedTimestamp],
    ['reported', text.reported, lease.reportedTimestamp],
    ['disputed', text.disputed, lease.disputedTimestamp],
    ['settled', text.settled, lease.settledTimestamp],
    ['refused', text.refused, lease.refusedTimestamp],
    ['reclaimed', text.reclaimed, lease.reclaimedTimestamp],
  ]
  return events.flatMap(([key, name, at]) => (at === null ? [] : [{ key, name, value: <Time at={at} /> }]))
}
