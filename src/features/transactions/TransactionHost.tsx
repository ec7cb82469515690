import { lazy, Suspense } from 'react'
import { useTransactions } from '../../data/transactions/useTransactions.ts'

const ShownTransaction = lazy(async () => ({ default: (await import('./ShownTransaction.tsx')).ShownTransaction }))

/** Mounted once. Its code comes with the first transaction. */
export function TransactionHost() {
  const { transactions } = useTransactions()
  if (transactions.length === 0) return null
  return (
    <Suspense fallback={null}>
      <ShownTransaction />
    </Suspense>
  )
}
