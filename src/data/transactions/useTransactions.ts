import { useStore } from '../store/useStore.ts'
import { type TransactionState, transactionStore } from './transactionStore.ts'

/** Transactions of this visit and which one is shown. */
export function useTransactions(): TransactionState {
  return useStore(transactionStore)
}
