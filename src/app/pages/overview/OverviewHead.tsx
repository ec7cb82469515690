import { useCurrentDivision } from '../../../features/compute/useCurrentDivision.ts'
import { useNow } from '../../../ui/clock/useNow.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { Time } from '../../../ui/primitives/Time.tsx'
import { OverviewHeading } from './OverviewHeading.tsx'
import { overviewMessages } from './overviewMessages.ts'
import { useOpenDecisions } from './useOpenDecisions.ts'

/** How many decisions wait, and how long the epoch runs. */
export function OverviewHead() {
  const text = useMessages(overviewMessages)
  const now = useNow()
  const decisions = useOpenDecisions()
  const compute = useCurrentDivision()
  const open = decisions.kind === 'ready' ? decisions.data.open : null
  const division = compute.kind === 'ready' ? compute.data : null
  const votable = open?.filter((proposal) => now !== null && proposal.snapshotTimestamp < now).length ?? 0
  return (
    <OverviewHeading
      {...(open !== null && { finding: text.finding(votable, open.length - votable) })}
      epoch={
        division !== null && (
          <>
            {text.epochRuns(division.epoch.toString())} <Time at={division.times.end} />
            {text.stop}
          </>
        )
      }
    />
  )
}
