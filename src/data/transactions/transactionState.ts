import type { QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TransactionReceipt } from 'viem'
import type { Address } from '../../domain/hex.ts'
import type { TxFlow } from '../../domain/transaction/txFlow.ts'
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

/** Transactions of this visit, latest last. Read by every page; `transactionStore` changes it and comes with the first write. */
export const transactionState = createStore<TransactionState>({ transactions: [], shownId: null })
