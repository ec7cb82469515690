import type { Transaction } from '../../data/transactions/transactionState.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Chip, type ChipKind } from '../../ui/primitives/Chip.tsx'
import { Dialog } from '../../ui/primitives/Dialog.tsx'
import { DialogSteps } from '../../ui/primitives/DialogSteps.tsx'
import type { IconName } from '../../ui/primitives/iconPaths.ts'
import { messages, type TransactionMessages } from './messages.tsx'
import { TransactionActions } from './TransactionActions.tsx'
import { useTransactionSteps } from './useTransactionSteps.tsx'

export type TransactionDialogProps = {
  /** Undefined: closed. */
  transaction: Transaction | undefined
  onClose: () => void
}

/** How far a write has come, what went wrong in words, and what can be done about it. */
export function TransactionDialog({ transaction, onClose }: TransactionDialogProps) {
  const text = useMessages(messages)
  const chip = transaction === undefined ? null : statusChip(transaction, text)
  return (
    <Dialog
      open={transaction !== undefined}
      onClose={onClose}
      title={transaction?.request.title ?? ''}
      {...(chip !== null && {
        status: (
          <Chip kind={chip.kind} {...(chip.icon !== undefined && { icon: chip.icon })}>
            {chip.words}
          </Chip>
        ),
      })}
      {...(transaction !== undefined && {
        actions: <TransactionActions transaction={transaction} onClose={onClose} />,
      })}
    >
      {transaction !== undefined && <Progress transaction={transaction} />}
    </Dialog>
  )
}

function Progress({ transaction }: { transaction: Transaction }) {
  const steps = useTransactionSteps(transaction)
  return (
    <div data-stage={transaction.flow.stage} role="status">
      {transaction.request.summary !== undefined && <div className="dialog-text">{transaction.request.summary}</div>}
      <DialogSteps steps={steps} />
    </div>
  )
}

type StatusChip = { kind: ChipKind; icon?: IconName; words: string }

function statusChip({ flow }: Transaction, { chips }: TransactionMessages): StatusChip | null {
  switch (flow.stage) {
    case 'sent':
    case 'mined':
      return { kind: 'open', words: chips.sent }
    case 'indexed':
      return { kind: 'allowed', icon: 'check', words: chips.done }
    case 'failed':
      return { kind: 'denied', icon: 'close', words: flow.during === 'mining' ? chips.reverted : chips.failed }
    case 'wrongNetwork':
      return { kind: 'pending', icon: 'warning', words: chips.wrongNetwork }
    case 'safePending':
      return { kind: 'pending', icon: 'clock', words: chips.safe }
    case 'replaced':
      return { kind: 'pending', icon: 'warning', words: chips.replaced }
    case 'dropped':
      return { kind: 'pending', icon: 'warning', words: chips.dropped }
    default:
      return null
  }
}
