import type { Address } from '../../domain/hex.ts'
import { waitFor } from '../store/waitFor.ts'
import { accountStore } from '../wallet/accountStore.ts'
import { connectDialogStore, openConnect } from '../wallet/connectDialogStore.ts'
import { loadWallet } from '../wallet/loadWallet.ts'
import { transactionStore } from './transactionStore.ts'

/**
 * The account that will sign: the connected one, the one of the last visit when its wallet still answers, or whoever
 * connects now. Null when the dialog was closed without connecting; the transaction then counts as rejected.
 */
export async function connectedAccount(id: number): Promise<Address | null> {
  if (accountStore.get().status === 'remembered') await (await loadWallet()).reconnect()
  if (connected() === undefined) {
    transactionStore.dispatch(id, { type: 'accountMissing' })
    openConnect()
    await waitFor(connectDialogStore, (open) => (open ? undefined : true))
    if (connected() === undefined) {
      transactionStore.dispatch(id, { type: 'rejected' })
      return null
    }
    transactionStore.dispatch(id, { type: 'accountConnected' })
  }
  const account = connected() ?? null
  if (account !== null) transactionStore.setAccount(id, account)
  return account
}

function connected(): Address | undefined {
  const { status, address } = accountStore.get()
  return status === 'connected' && address !== null ? address : undefined
}
