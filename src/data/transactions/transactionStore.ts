import type { QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TransactionReceipt } from 'viem'
import type { Address } from '../../domain/hex.ts'
import { type TxEvent, type TxFlow, txFlow } from '../../domain/transaction/txFlow.ts'
import { createStore } from '../store/createStore.ts'
import type { ContractCall } from './contractCall.ts'

export type TransactionRequest = {
  /** What happens, in the reader's words: "Vote For", "Queue the proposal". Title of the dialog. */
  readonly title: string
  /** One or two sentences on what will be signed. */
  readonly summary?: ReactNode
  readonly call: ContractCall
  /** Called once with the receipt of a success, before the reads below are refreshed. */
  readonly onMined?: (receipt: TransactionReceipt) => void
  /** Reads to refresh when mined, and again when indexed; keys may be prefixes. Followers of blocks need no naming. */
  readonly invalidate?: readonly QueryKey[]
}

export type Transaction = {
  readonly id: number
  readonly request: TransactionRequest
  readonly flow: TxFlow
  /** Who signs; null until somebody is connected. */
  readonly account: Address | null
}

export type TransactionState = {
  readonly transactions: readonly Transaction[]
  /** Which one the dialog shows; null = closed. Closing cancels nothing. */
  readonly shownId: number | null
}

const store = createStore<TransactionState>({ transactions: [], shownId: null })

/** Transactions of this visit, latest last. */
export const transactionStore = {
  get: store.get,
  subscribe: store.subscribe,
  find: (id: number): Transaction | undefined => store.get().transactions.find((one) => one.id === id),
  add: (transaction: Transaction): void =>
    store.update((state) => ({ transactions: [...state.transactions, transaction], shownId: transaction.id })),
  setAccount: (id: number, account: Address): void =>
    store.update((state) => change(state, id, (one) => ({ ...one, account }))),
  dispatch: (id: number, event: TxEvent): void =>
    store.update((state) =>
      change(state, id, (one) => {
        const flow = txFlow(one.flow, event)
        return flow === one.flow ? one : { ...one, flow }
      }),
    ),
  show: (id: number | null): void => store.update((state) => ({ ...state, shownId: id })),
  remove: (id: number): void =>
    store.update(({ transactions, shownId }) => ({
      transactions: transactions.filter((one) => one.id !== id),
      shownId: shownId === id ? null : shownId,
    })),
}

function change(state: TransactionState, id: number, edit: (one: Transaction) => Transaction): TransactionState {
  return { ...state, transactions: state.transactions.map((one) => (one.id === id ? edit(one) : one)) }
}
