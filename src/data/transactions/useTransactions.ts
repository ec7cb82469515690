import { useStore } from '../store/useStore.ts'
import { type TransactionState, transactionState } from './transactionState.ts'

/** Transactions of this visit and which one is shown. */
export function useTransactions(): TransactionState {
  return useStore(transactionState)
}
