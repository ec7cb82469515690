import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { ROUND_PHASES, type RoundPhase } from '../../domain/rounds/roundPhase.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { LifecycleRail } from '../../ui/primitives/LifecycleRail.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { navigate } from '../../ui/router/navigate.ts'
import { roundMessages } from './roundMessages.tsx'
import type { Round } from './useRound.ts'

/** The finding, the classes of the epoch, and the round's way from freeze to settlement. */
export function RoundHead({ round }: { round: Round }) {
  const text = useMessages(roundMessages)
  const now = useNow() ?? 0n
  const { times, phase, epoch, className } = round
  const standing = round.requests.filter(({ milliHours }) => milliHours > 0n)
  const asked = standing.reduce((sum, { milliHours }) => sum + milliHours, 0n)
  const free = round.terms.capacityMilliHours - round.terms.grantedMilliHours
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  const title =
    round.settlement !== null
      ? text.settledFinding(hours(round.settlement.milliHours), className, standing.length)
      : phase === 'upcoming'
        ? text.upcomingFinding(epoch.toString(), className)
        : text.openFinding(standing.length, hours(asked), className, hours(free))
  return (
    <>
      <PageHead
        title={title}
        documentTitle={text.documentTitle(epoch.toString(), className)}
        crumb={text.documentTitle(epoch.toString(), className)}
        lead={text.phaseLead[phase](deadline(round))}
        actions={
          <ButtonLink to={`/compute?epoch=${epoch}&class=${round.classNumber}`}>
            {text.toEpoch(epoch.toString())}
          </ButtonLink>
        }
      />
      <Segmented
        label={text.gpuClass}
        value={round.classNumber.toString()}
        onChange={(number) => navigate(`/compute/rounds/${epoch}/${number}`)}
        options={round.gpuClasses.map(({ number, name }) => ({ value: number.toString(), label: name }))}
      />
      <Card>
        <CardBody>
          <LifecycleRail
            label={text.rail}
            steps={ROUND_PHASES.map((step) => ({
              key: step,
              title: text.phases[step],
              note: noteOf(step),
              state: stateOf(step, phase),
              progressPercent: gone(spanOf(step), now),
            }))}
          />
        </CardBody>
      </Card>
    </>
  )

  function noteOf(step: RoundPhase) {
    const at = {
      upcoming: null,
      requests: times.freeze,
      support: times.supportStart,
      settling: times.supportEnd,
      settled: round.settlement?.timestampSeconds ?? null,
    }[step]
    if (at !== null) return <Time at={at} />
    return step === 'settled' ? text.before(<Time key="start" at={times.start} />) : text.committing
  }

  function spanOf(step: RoundPhase): readonly [bigint, bigint] {
    if (step === 'requests') return [times.freeze, times.supportStart]
    if (step === 'support') return [times.supportStart, times.supportEnd]
    return [times.supportEnd, times.start]
  }
}

/** When the phase ends; for a settled round when the epoch starts. */
function deadline({ phase, times }: Round) {
  const at = {
    upcoming: times.freeze,
    requests: times.supportStart,
    support: times.supportEnd,
    settling: times.start,
    settled: times.start,
  }[phase]
  return phase === 'settled' ? <Time at={at} /> : <Time at={at} show="relative" />
}

const stateOf = (step: RoundPhase, phase: RoundPhase) => {
  const [place, now] = [ROUND_PHASES.indexOf(step), ROUND_PHASES.indexOf(phase)]
  if (phase === 'settled' || place < now) return 'done'
  return place === now ? 'now' : 'ahead'
}

function gone([from, to]: readonly [bigint, bigint], now: bigint): number {
  if (to <= from) return 0
  return Math.min(100, Math.max(0, Number(((now - from) * 100n) / (to - from))))
}
