import type { PolicyStatus } from '../../domain/policy/policyStatus.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Chip, type ChipProps } from '../../ui/primitives/Chip.tsx'
import { messages } from './messages.ts'

const LOOKS = {
  inForce: { kind: 'allowed', icon: 'checkCircle' },
  upcoming: { kind: 'open', icon: 'clock' },
  retired: { kind: 'neutral', icon: 'blocked' },
  expired: { kind: 'neutral', icon: 'expired' },
} as const satisfies Record<PolicyStatus, Pick<ChipProps, 'kind' | 'icon'>>

export function PolicyStatusChip({ status }: { status: PolicyStatus }) {
  const text = useMessages(messages)
  return <Chip {...LOOKS[status]}>{text.statuses[status]}</Chip>
}
