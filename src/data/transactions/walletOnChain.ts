import { waitFor } from '../store/waitFor.ts'
import { accountStore } from '../wallet/accountStore.ts'
import { transactionStore } from './transactionStore.ts'

/**
 * True once the wallet is on the deployment's chain, however it got there: by the dialog's button or in the wallet
 * itself. False when the reader gave the transaction up while it waited.
 */
export async function walletOnChain(id: number, chainId: number): Promise<boolean> {
  const walletChainId = accountStore.get().chainId
  if (walletChainId === null || walletChainId === chainId) return true
  transactionStore.dispatch(id, { type: 'networkDiffers', walletChainId })
  const switched = waitFor(accountStore, (account) => (account.chainId === chainId ? true : undefined))
  const givenUp = waitFor(transactionStore, () => {
    const stage = transactionStore.find(id)?.flow.stage
    return stage === 'wrongNetwork' ? undefined : false
  })
  const proceed = await Promise.race([switched, givenUp])
  if (proceed) transactionStore.dispatch(id, { type: 'networkSwitched' })
  return proceed
}
