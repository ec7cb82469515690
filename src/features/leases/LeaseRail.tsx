import { type LeaseStepKey, leaseSteps } from '../../domain/compute/leaseSteps.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { LifecycleRail } from '../../ui/primitives/LifecycleRail.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { leaseMessages } from './leaseMessages.ts'
import type { ShownLease } from './useLease.ts'

/** From request to settlement: what happened, what is on, and what never will. */
export function LeaseRail({ shown: { lease, now } }: { shown: ShownLease }) {
  const text = useMessages(leaseMessages)
  const stopped: Partial<Record<LeaseStepKey, string>> = text.stopped
  return (
    <Card>
      <CardBody>
        <LifecycleRail
          label={text.rail}
          steps={leaseSteps(lease, now).map(({ key, state, at, from }) => ({
            key,
            title: state === 'stopped' ? (stopped[key] ?? text.steps[key]) : text.steps[key],
            state,
            ...(at !== null && {
              note: state === 'now' ? text.by(<Time at={at} show="date" />) : <Time at={at} show="date" />,
            }),
            ...(state === 'now' && at !== null && from !== undefined && { progressPercent: gone(from, at, now) }),
          }))}
        />
      </CardBody>
    </Card>
  )
}

const gone = (from: bigint, to: bigint, now: bigint): number =>
  now >= to ? 100 : now <= from ? 0 : (Number(now - from) / Number(to - from)) * 100
