import type { ReactNode } from 'react'
import type { ProposalState } from '../../domain/governor/proposalState.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Chip, type ChipKind } from '../../ui/primitives/Chip.tsx'
import type { IconName } from '../../ui/primitives/iconPaths.ts'
import { stateMessages } from './stateMessages.ts'

const LOOK: Record<ProposalState, { kind: ChipKind; icon: IconName }> = {
  Pending: { kind: 'neutral', icon: 'clock' },
  Active: { kind: 'open', icon: 'target' },
  Canceled: { kind: 'neutral', icon: 'blocked' },
  Defeated: { kind: 'neutral', icon: 'close' },
  Succeeded: { kind: 'allowed', icon: 'check' },
  Queued: { kind: 'neutral', icon: 'lock' },
  Expired: { kind: 'neutral', icon: 'expired' },
  Executed: { kind: 'neutral', icon: 'checkCircle' },
}

/** Where a proposal stands, with what comes next after a comma. A veto is the one state that reads as an alarm. */
export function StateChip({ state, vetoed, more }: { state: ProposalState; vetoed: boolean; more?: ReactNode }) {
  const text = useMessages(stateMessages)
  const stopped = state === 'Canceled' && vetoed
  const { kind, icon } = LOOK[state]
  return (
    <Chip kind={stopped ? 'denied' : kind} icon={icon}>
      <span>
        {stopped ? text.vetoed : text.states[state]}
        {more}
      </span>
    </Chip>
  )
}
