import { useQuery } from '@tanstack/react-query'
import { currentEpochQueryOptions } from '../../data/compute/currentEpochQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { workInFlightQueryOptions } from '../../data/impact/workInFlightQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { epochAt } from '../../domain/compute/epochSchedule.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { stoppedWork } from '../../domain/impact/stoppedWork.ts'
import { failedRuleName } from '../../domain/policy/failedRuleName.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import type { PolicyChange } from '../../domain/policy/policyBacktest.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { type Verdict, VerdictList } from '../../ui/primitives/VerdictList.tsx'
import { messages } from './messages.ts'
import { useNames } from './useNames.ts'

/** Stopped projects drawn; the sentence counts all. */
const MOST_ROWS = 20

/** Projects with leases under way, and which of them the change would stop if they asked for the same again. */
export function WorkInFlight({ change }: { change: PolicyChange }) {
  const text = useMessages(messages)
  const config = useConfig()
  const now = useNow()
  const names = useNames()
  const schedule = useQuery(currentEpochQueryOptions(config)).data?.data.computeSchedule
  const minute = now === null ? null : (now / 60n) * 60n
  const epoch = schedule == null || minute === null ? null : epochAt(schedule, minute)
  const query = useQuery({ ...workInFlightQueryOptions(config, { epoch: epoch ?? 0n }), enabled: epoch !== null })
  return (
    <Card>
      <CardHeader title={text.inFlight} sentence={text.inFlightSentence} />
      <ReadView state={readState(query)}>
        {({ leases, policies }, source) => {
          const projects = stoppedWork(leases, policies, change, minute ?? source.timestampSeconds ?? 0n)
          const stopped = projects.filter(({ isStopped }) => isStopped)
          const reviews = projects.reduce((sum, { reviewsStopped }) => sum + reviewsStopped, 0)
          return (
            <>
              <CardBody>
                <p>
                  {projects.length === 0 ? text.inFlightNone : text.inFlightStopped(stopped.length, projects.length)}
                  {reviews > 0 && ` ${text.reviewsStopped(reviews)}`}
                </p>
              </CardBody>
              {stopped.length > 0 && (
                <VerdictList
                  verdicts={stopped.slice(0, MOST_ROWS).map(
                    ({ lease, failedRules, reviewsStopped }): Verdict => ({
                      key: lease.project.number.toString(),
                      state: 'failed',
                      rule: (
                        <>
                          <HiddenText text={lease.project.name} />{' '}
                          <span className="muted">
                            <HiddenText text={names.recipient(lease.request.request.recipientId)} />
                          </span>
                        </>
                      ),
                      got: `${formatMilliHours(lease.request.context.milliHours, { maximumFractionDigits: 0 })} ${names.words.gpuClassName(lease.request.request.classId)}-h`,
                      why: `${reviewsStopped > 0 ? text.reviewWouldFail : text.wouldStop}: ${failedRulesOf(failedRules)
                        .map((rule) => failedRuleName(rule, names.words.language))
                        .join(', ')}`,
                    }),
                  )}
                />
              )}
              <Provenance source={{ ...source, kind: 'browser' }} />
            </>
          )
        }}
      </ReadView>
    </Card>
  )
}
