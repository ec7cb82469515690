import type { Hex } from '../hex.ts'
import type { TxFailure } from './txFailure.ts'

/** Where a write stands. Every write of the dashboard goes through these states and no others. */
export type TxFlow =
  /** Nobody is connected; it goes on by itself when somebody is. */
  | { readonly stage: 'needsAccount' }
  | { readonly stage: 'simulating' }
  | { readonly stage: 'wrongNetwork'; readonly walletChainId: number }
  /** The wallet asks its owner. */
  | { readonly stage: 'signing' }
  /** A Safe was asked; `required` of its owners have to sign. */
  | { readonly stage: 'safePending'; readonly required: number }
  /** `replacedHash`: the wallet sent it again at another price. */
  | { readonly stage: 'sent'; readonly hash: Hex; readonly replacedHash: Hex | null }
  | { readonly stage: 'mined'; readonly hash: Hex; readonly blockNumber: bigint }
  | { readonly stage: 'indexed'; readonly hash: Hex; readonly blockNumber: bigint }
  | { readonly stage: 'rejected' }
  | {
      readonly stage: 'failed'
      /** simulating, signing: nothing was sent. mining: it reverted on the chain and gas is spent. */
      readonly during: 'simulating' | 'signing' | 'mining'
      readonly failure: TxFailure
      readonly hash: Hex | null
    }
  /** Another transaction of the account took its place. */
  | { readonly stage: 'replaced'; readonly hash: Hex; readonly byHash: Hex; readonly cancelled: boolean }
  /** No node knows it any more. */
  | { readonly stage: 'dropped'; readonly hash: Hex }

export type TxEvent =
  | { readonly type: 'accountMissing' }
  | { readonly type: 'accountConnected' }
  | { readonly type: 'simulated' }
  | { readonly type: 'networkDiffers'; readonly walletChainId: number }
  | { readonly type: 'networkSwitched' }
  | { readonly type: 'sent'; readonly hash: Hex }
  | { readonly type: 'safeAsked'; readonly required: number }
  | { readonly type: 'repriced'; readonly hash: Hex }
  | { readonly type: 'mined'; readonly blockNumber: bigint }
  | { readonly type: 'indexed' }
  | { readonly type: 'rejected' }
  | { readonly type: 'failed'; readonly failure: TxFailure }
  | { readonly type: 'replaced'; readonly byHash: Hex; readonly cancelled: boolean }
  | { readonly type: 'dropped' }
  | { readonly type: 'retry' }

export const FIRST_STAGE: TxFlow = { stage: 'simulating' }

/** The next state. An event that does not fit the state changes nothing: late answers are harmless. */
export function txFlow(state: TxFlow, event: TxEvent): TxFlow {
  switch (state.stage) {
    case 'needsAccount':
      if (event.type === 'rejected') return { stage: 'rejected' }
      return event.type === 'accountConnected' ? { stage: 'simulating' } : state
    case 'simulating':
    case 'wrongNetwork':
    case 'signing':
      return beforeSending(state, event)
    case 'safePending':
      return whileSafePending(state, event)
    case 'sent':
      return afterSending(state, event)
    case 'mined':
      return event.type === 'indexed' ? { ...state, stage: 'indexed' } : state
    case 'failed':
    case 'dropped':
    case 'replaced':
      return event.type === 'retry' ? FIRST_STAGE : state
    case 'indexed':
    case 'rejected':
      return state
  }
}

type Before = Extract<TxFlow, { stage: 'simulating' | 'wrongNetwork' | 'signing' }>

function beforeSending(state: Before, event: TxEvent): TxFlow {
  const { stage } = state
  switch (event.type) {
    case 'accountMissing':
      return stage === 'simulating' ? { stage: 'needsAccount' } : state
    case 'simulated':
      return stage === 'simulating' ? { stage: 'signing' } : state
    case 'networkDiffers':
      return { stage: 'wrongNetwork', walletChainId: event.walletChainId }
    case 'networkSwitched':
      return stage === 'wrongNetwork' ? { stage: 'signing' } : state
    case 'sent':
      return stage === 'signing' ? { stage: 'sent', hash: event.hash, replacedHash: null } : state
    case 'safeAsked':
      return stage === 'signing' ? { stage: 'safePending', required: event.required } : state
    case 'rejected':
      return { stage: 'rejected' }
    case 'failed':
      return {
        stage: 'failed',
        during: stage === 'simulating' ? 'simulating' : 'signing',
        failure: event.failure,
        hash: null,
      }
    default:
      return state
  }
}

function whileSafePending(state: Extract<TxFlow, { stage: 'safePending' }>, event: TxEvent): TxFlow {
  if (event.type === 'sent') return { stage: 'sent', hash: event.hash, replacedHash: null }
  return event.type === 'rejected' ? { stage: 'rejected' } : state
}

function afterSending(state: Extract<TxFlow, { stage: 'sent' }>, event: TxEvent): TxFlow {
  const { hash } = state
  switch (event.type) {
    case 'repriced':
      return event.hash === hash ? state : { stage: 'sent', hash: event.hash, replacedHash: hash }
    case 'mined':
      return { stage: 'mined', hash, blockNumber: event.blockNumber }
    case 'failed':
      return { stage: 'failed', during: 'mining', failure: event.failure, hash }
    case 'replaced':
      return { stage: 'replaced', hash, byHash: event.byHash, cancelled: event.cancelled }
    case 'dropped':
      return { stage: 'dropped', hash }
    default:
      return state
  }
}
