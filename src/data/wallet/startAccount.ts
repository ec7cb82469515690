import { configStore } from '../config/configStore.ts'
import { accountStore } from './accountStore.ts'
import { readRememberedWallet } from './rememberedWallet.ts'

/** Called once after the settings are known: shows the account of the last visit without loading wallet code. */
export function startAccount(): void {
  const remembered = readRememberedWallet(configStore.current().chain.id)
  if (remembered === null) return
  const { address, walletName } = remembered
  accountStore.set({ address, status: 'remembered', walletName, chainId: null })
}
