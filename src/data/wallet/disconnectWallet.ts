import { accountStore, NO_ACCOUNT } from './accountStore.ts'
import { loadWallet } from './loadWallet.ts'
import { writeRememberedWallet } from './rememberedWallet.ts'

/** Forgets the account at once, then tells the wallet; nobody is here any more even if that fails. */
export async function disconnectWallet(): Promise<void> {
  writeRememberedWallet(null)
  accountStore.set(NO_ACCOUNT)
  try {
    await (await loadWallet()).disconnect()
  } catch {
    // Wallet code could not be loaded or the wallet did not answer: the page has forgotten it all the same.
  }
}
