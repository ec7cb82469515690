import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { denialQueryOptions } from '../../data/leases/denialQuery.ts'
import type { LeaseRequestFacts } from '../../data/leases/leaseRequestFields.ts'
import { readState } from '../../data/query/readState.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { denialMessages } from './denialMessages.ts'
import { epochBounds } from './epochBounds.ts'
import { Judgement } from './Judgement.tsx'
import { leaseMessages } from './leaseMessages.ts'
import { LeaseStateChip } from './LeaseStateChip.tsx'
import { listMessages } from './listMessages.ts'
import { RequestRecord } from './RequestRecord.tsx'
import { usePolicyHistory } from './usePolicyHistory.ts'
import { WouldPassCard } from './WouldPassCard.tsx'
import './leases.css'

/** A denied request: which rules it broke, and what would have passed. */
export function DenialView({ sequence }: { sequence: bigint }) {
  const text = useMessages(denialMessages)
  const lease = useMessages(leaseMessages)
  const state = readState(useQuery(denialQueryOptions(useConfig(), { sequence })))
  const title = text.title(sequence.toString())
  return (
    <>
      {state.kind !== 'ready' && <PageHead title={title} documentTitle={title} />}
      <ReadView state={state} skeleton={{ lines: [40, 100, 100], lineHeight: 36 }}>
        {({ denial, computeSchedule }, source) =>
          denial === null ? (
            <>
              <PageHead title={text.unknown} documentTitle={text.unknown} />
              <Card>
                <EmptyState title={text.unknown} actions={<ButtonLink to="/leases">{lease.back}</ButtonLink>}>
                  {text.unknownWhy}
                </EmptyState>
              </Card>
            </>
          ) : (
            <Known facts={denial} bounds={epochBounds(computeSchedule, denial.epoch)} source={source} />
          )
        }
      </ReadView>
    </>
  )
}

type KnownProps = { facts: LeaseRequestFacts; bounds: { epochStart: bigint; epochEnd: bigint }; source: Source }

function Known({ facts, bounds, source }: KnownProps) {
  const text = useMessages(denialMessages)
  const lease = useMessages(leaseMessages)
  const list = useMessages(listMessages)
  const { language } = useLanguage()
  const known = usePolicyHistory()
  const title = text.title(facts.sequence.toString())
  return (
    <>
      <PageHead
        documentTitle={title}
        title={text.finding(<HiddenText text={facts.recipient.name} />, failedRulesOf(facts.failedRules).length)}
        chips={
          <>
            <LeaseStateChip state={null} />
            <Chip>{title}</Chip>
          </>
        }
        lead={
          <>
            {list.what(
              groupDigits(facts.gpus.toString()),
              facts.gpuClass.name,
              formatDuration(facts.durationSeconds, language),
            )}
            {'. '}
            {lease.lead(
              <HiddenText text={facts.project.name} />,
              <HiddenText text={facts.provider.name} />,
              facts.epoch.toString(),
            )}
          </>
        }
        actions={<ButtonLink to="/leases?state=denied">{lease.back}</ButtonLink>}
      />
      <div className="grid">
        <div className="stack c8">
          <Judgement facts={facts} />
          {known !== null && <WouldPassCard facts={facts} known={known} />}
        </div>
        <RequestRecord facts={facts} bounds={bounds} source={source} />
      </div>
    </>
  )
}
