import { startTransaction } from './submitTransaction.ts'
import { transactionStore } from './transactionStore.ts'

/** Starts a transaction that failed, was dropped or replaced from the beginning, with the same call. */
export function retryTransaction(id: number): void {
  const before = transactionStore.find(id)?.flow
  transactionStore.dispatch(id, { type: 'retry' })
  if (transactionStore.find(id)?.flow !== before) void startTransaction(id)
}
