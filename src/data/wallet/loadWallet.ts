import { configStore } from '../config/configStore.ts'
import type { Wallet } from './createWallet.ts'

let loaded: Promise<Wallet> | null = null

/** Wallet code (wagmi, viem), loaded when a wallet is first asked for. One for the visit. */
export function loadWallet(): Promise<Wallet> {
  loaded ??= import('./createWallet.ts')
    .then((module) => module.createWallet(configStore.current()))
    .catch((error: unknown) => {
      loaded = null
      throw error
    })
  return loaded
}
