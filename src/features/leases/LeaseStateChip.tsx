import type { LeaseState } from '../../domain/compute/leaseState.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Chip, type ChipProps } from '../../ui/primitives/Chip.tsx'
import { stateMessages } from './stateMessages.ts'

type Look = Required<Pick<ChipProps, 'kind' | 'icon'>>

const LOOKS: Readonly<Record<LeaseState, Look>> = {
  Pending: { kind: 'pending', icon: 'clock' },
  ReviewEnded: { kind: 'pending', icon: 'clock' },
  Offered: { kind: 'open', icon: 'clock' },
  Lapsed: { kind: 'neutral', icon: 'expired' },
  Active: { kind: 'allowed', icon: 'checkCircle' },
  Expired: { kind: 'neutral', icon: 'expired' },
  Reported: { kind: 'open', icon: 'clock' },
  Undisputed: { kind: 'open', icon: 'check' },
  Settled: { kind: 'neutral', icon: 'check' },
  Disputed: { kind: 'pending', icon: 'warning' },
  Refused: { kind: 'denied', icon: 'blocked' },
  Reclaimed: { kind: 'neutral', icon: 'undo' },
}

/** Where a lease stands; null = the firewall denied the request. */
export function LeaseStateChip({ state }: { state: LeaseState | null }) {
  const text = useMessages(stateMessages)
  if (state === null) {
    return (
      <Chip kind="denied" icon="closeCircle">
        {text.denied}
      </Chip>
    )
  }
  return <Chip {...LOOKS[state]}>{text.states[state]}</Chip>
}
