import { FIRST_STAGE, type TxFlow } from '../../domain/transaction/txFlow.ts'
import { accountStore } from '../wallet/accountStore.ts'
import type { TransactionRequest } from './transactionState.ts'
import { transactionStore } from './transactionStore.ts'

let lastId = 0

/**
 * Starts a write and shows its dialog: simulate, sign, sent, mined, indexed. It goes on whether or not the dialog stays
 * open. What the reader typed is not touched by any outcome; `onMined` is the place to clear a form.
 * @returns the transaction's id in the transaction store
 */
export function submitTransaction(request: TransactionRequest): number {
  lastId += 1
  const id = lastId
  const account = accountStore.get().address
  const flow: TxFlow = account === null ? { stage: 'needsAccount' } : FIRST_STAGE
  transactionStore.add({ id, request, flow, account })
  void startTransaction(id)
  return id
}

/** Runs, or runs again, a transaction that stands at its first stage. */
export async function startTransaction(id: number): Promise<void> {
  try {
    const { runTransaction } = await import('./runTransaction.ts')
    await runTransaction(id)
  } catch (error) {
    // The code could not be loaded: the network went away between two clicks.
    const text = error instanceof Error ? error.message : String(error)
    transactionStore.dispatch(id, { type: 'failed', failure: { kind: 'other', text } })
  }
}
