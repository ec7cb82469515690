import type { ReactNode } from 'react'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { type LifecycleStep, lifecycleSteps } from '../../domain/governor/lifecycleSteps.ts'
import type { ProposalState } from '../../domain/governor/proposalState.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { LifecycleRail } from '../../ui/primitives/LifecycleRail.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { detailMessages } from './detailMessages.ts'

/** From proposed to in force, with dates; a stopped proposal says where and by whom. */
export function ProposalRail({
  view,
  timelockDelaySeconds,
}: {
  view: GovernorView
  timelockDelaySeconds: bigint | null
}) {
  const text = useMessages(detailMessages)
  const { language } = useLanguage()
  const now = useNow()
  const { proposal, state } = view
  if (state === null) return null
  const steps = lifecycleSteps(proposal, state, timelockDelaySeconds)
  const delay = timelockDelaySeconds === null ? null : formatDuration(timelockDelaySeconds, language)
  return (
    <LifecycleRail
      label={text.lifecycle}
      steps={steps.map((step) => ({
        key: step.name,
        title: titleOf(step),
        note: noteOf(step),
        state: step.status === 'skipped' ? 'ahead' : step.status,
        progressPercent: goneShare(step, now),
      }))}
    />
  )

  function titleOf(step: LifecycleStep): ReactNode {
    if (step.status === 'stopped')
      return text.stoppedBy[state as Extract<ProposalState, 'Canceled' | 'Defeated' | 'Expired'>]
    return step.name === 'timelock' && delay !== null ? text.timelockOf(delay) : text.steps[step.name]
  }

  function noteOf(step: LifecycleStep): ReactNode {
    if (step.status === 'skipped') return text.notReached
    const at = step.atSeconds === null ? null : <Time at={step.atSeconds} />
    const lead = leadOf(step)
    return lead === null ? at : at === null ? lead : [lead, ' ', <span key="at">{at}</span>]
  }

  function leadOf({ name, status, atSeconds }: LifecycleStep): string | null {
    if (status === 'stopped') return proposal.vetoed ? text.byCouncil : null
    if (name === 'voting') return status === 'done' ? text.closed : text.closes
    if (name === 'queue' && status !== 'done') return text.byAnyone
    if (name === 'timelock' && status === 'now') return text.councilCanUntil
    if (name === 'timelock' && status === 'ahead') return text.councilCan
    if (name === 'inForce' && status === 'ahead' && atSeconds !== null) return text.from
    return null
  }
}

function goneShare({ fromSeconds, untilSeconds }: LifecycleStep, now: bigint | null): number {
  if (fromSeconds === null || untilSeconds === null || now === null || untilSeconds <= fromSeconds) return 0
  const gone = Number(((now - fromSeconds) * 1_000n) / (untilSeconds - fromSeconds)) / 10
  return Math.min(100, Math.max(0, gone))
}
