import { useEffect } from 'react'
import { transactionStore } from '../../data/transactions/transactionStore.ts'
import { useTransactions } from '../../data/transactions/useTransactions.ts'
import type { TxFlow } from '../../domain/transaction/txFlow.ts'
import { TransactionDialog } from './TransactionDialog.tsx'

const WITHOUT_DIALOG: readonly TxFlow['stage'][] = ['needsAccount', 'rejected']

/** Shows the transaction that was just started, or that the account menu brought back. */
export function ShownTransaction() {
  const { transactions, shownId } = useTransactions()
  // Without an account the list of wallets is shown: one dialog at a time.
  const shown = transactions.find(({ id, flow }) => id === shownId && !WITHOUT_DIALOG.includes(flow.stage))
  const rejected = transactions.find(({ flow }) => flow.stage === 'rejected')
  useEffect(() => {
    // The reader said no in the wallet: nothing needs saying, and nothing is kept.
    if (rejected !== undefined) transactionStore.remove(rejected.id)
  }, [rejected])
  return <TransactionDialog transaction={shown} onClose={() => transactionStore.show(null)} />
}
