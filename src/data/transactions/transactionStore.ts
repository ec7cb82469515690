import type { Address } from '../../domain/hex.ts'
import { type TxEvent, txFlow } from '../../domain/transaction/txFlow.ts'
import { type Transaction, type TransactionState, transactionState } from './transactionState.ts'

/** What changes `transactionState`. */
export const transactionStore = {
  get: transactionState.get,
  subscribe: transactionState.subscribe,
  find: (id: number): Transaction | undefined => transactionState.get().transactions.find((one) => one.id === id),
  add: (transaction: Transaction): void =>
    transactionState.update((state) => ({
      transactions: [...state.transactions, transaction],
      shownId: transaction.id,
    })),
  setAccount: (id: number, account: Address): void =>
    transactionState.update((state) => change(state, id, (one) => ({ ...one, account }))),
  dispatch: (id: number, event: TxEvent): void =>
    transactionState.update((state) =>
      change(state, id, (one) => {
        const flow = txFlow(one.flow, event)
        return flow === one.flow ? one : { ...one, flow }
      }),
    ),
  show: (id: number | null): void => transactionState.update((state) => ({ ...state, shownId: id })),
  remove: (id: number): void =>
    transactionState.update(({ transactions, shownId }) => ({
      transactions: transactions.filter((one) => one.id !== id),
      shownId: shownId === id ? null : shownId,
    })),
}

function change(state: TransactionState, id: number, edit: (one: Transaction) => Transaction): TransactionState {
  return { ...state, transactions: state.transactions.map((one) => (one.id === id ? edit(one) : one)) }
}
