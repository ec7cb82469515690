import { epochAt, epochTimes } from '../../domain/compute/epochSchedule.ts'
import { roundPhase } from '../../domain/rounds/roundPhase.ts'
import { type RoundSchedule, roundTimes } from '../../domain/rounds/roundTimes.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

export type OpenRoundsProps = {
  schedule: RoundSchedule
  now: bigint
  /** Whose round the link opens. */
  classNumber: bigint
  /** The epoch on the page. */
  shown: bigint
}

/** Says which epochs take requests or support now: the page shows the epoch in use, where nothing can be changed. */
export function OpenRounds({ schedule, now, classNumber, shown }: OpenRoundsProps) {
  const text = useMessages(messages)
  const current = epochAt(schedule, now)
  if (current === null) return null
  const open: { epoch: bigint; phase: 'requests' | 'support'; until: bigint }[] = []
  for (let epoch = current + 1n; epochTimes(schedule, epoch).freeze <= now; epoch += 1n) {
    const times = roundTimes(schedule, epoch)
    const phase = roundPhase(times, false, now)
    if (phase === 'requests') open.push({ epoch, phase, until: times.supportStart })
    if (phase === 'support') open.push({ epoch, phase, until: times.supportEnd })
  }
  return open
    .filter(({ epoch }) => epoch !== shown)
    .map(({ epoch, phase, until }) => (
      <Callout key={epoch.toString()} kind="info" icon="clock">
        {text.openRounds[phase](epoch.toString(), <Time key="until" at={until} show="remaining" />)}{' '}
        <Link to={`/compute/rounds/${epoch}/${classNumber}`}>{text.toOpenRound}</Link>
      </Callout>
    ))
}
