import type { Address } from '../../domain/hex.ts'
import { createStore } from '../store/createStore.ts'

export type Account = {
  /** Whose figures are shown, in lower case; null = nobody's. */
  readonly address: Address | null
  /** remembered: from the last visit; the wallet has not been asked yet, reading works, writing asks it first. */
  readonly status: 'disconnected' | 'remembered' | 'connecting' | 'connected'
  readonly walletName: string | null
  /** The wallet's chain; null when not connected. */
  readonly chainId: number | null
}

export const NO_ACCOUNT: Account = { address: null, status: 'disconnected', walletName: null, chainId: null }

/** Who is here. Wallet code is not needed to read it. */
export const accountStore = createStore<Account>(NO_ACCOUNT)
