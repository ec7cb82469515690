import type { Language } from '../format/Language.ts'
import type { Hex } from '../hex.ts'
import type { ActionContracts } from './decodeAction.ts'

export type ActionAsset = { address: Hex; symbol: string; decimals: number }

/** Names of things by their number on the chain; null while unknown. Names are text that somebody put there. */
export type ActionNames = {
  gpuClass: (classId: bigint) => string | null
  recipient: (recipientId: bigint) => string | null
  provider: (providerId: bigint) => string | null
  policy: (policyId: bigint) => string | null
  /** Start and end of an epoch in seconds. */
  epochTimes: (epoch: bigint) => { startSeconds: bigint; endSeconds: bigint } | null
}

/** What a sentence about an action needs besides the action. */
export type ActionContext = {
  language: Language
  contracts: ActionContracts
  assets: readonly ActionAsset[]
  /** The governance token. */
  token: ActionAsset
  nativeCurrency: { symbol: string; decimals: number }
  names: ActionNames
}

/** For places that have no registry at hand: everything is named by its number. */
export const NO_NAMES: ActionNames = {
  gpuClass: () => null,
  recipient: () => null,
  provider: () => null,
  policy: () => null,
  epochTimes: () => null,
}
