import { lazy, Suspense, useEffect } from 'react'
import { transactionStore } from '../../data/transactions/transactionStore.ts'
import { useTransactions } from '../../data/transactions/useTransactions.ts'

const TransactionDialog = lazy(async () => ({ default: (await import('./TransactionDialog.tsx')).TransactionDialog }))

/** Mounted once: shows the transaction that was just started, or that the account menu brought back. */
export function TransactionHost() {
  const { transactions, shownId } = useTransactions()
  const shown = transactions.find(({ id }) => id === shownId)
  const rejected = transactions.find(({ flow }) => flow.stage === 'rejected')
  useEffect(() => {
    // The reader said no in the wallet: nothing needs saying, and nothing is kept.
    if (rejected !== undefined) transactionStore.remove(rejected.id)
  }, [rejected])
  if (transactions.length === 0) return null
  return (
    <Suspense fallback={null}>
      <TransactionDialog
        transaction={shown?.flow.stage === 'rejected' ? undefined : shown}
        onClose={() => transactionStore.show(null)}
      />
    </Suspense>
  )
}
