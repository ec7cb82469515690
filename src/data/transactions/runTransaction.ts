import { configStore } from '../config/configStore.ts'
import { loadChainClient } from '../chain/loadChainClient.ts'
import { UserRejected } from '../errors/UserRejected.ts'
import { isRejection } from '../wallet/toWalletError.ts'
import { connectedAccount } from './connectedAccount.ts'
import { followTransaction } from './followTransaction.ts'
import { safeThreshold, untilSafeExecuted } from './safe.ts'
import { sendCall } from './sendCall.ts'
import { simulateCall } from './simulateCall.ts'
import { toTxFailure } from './toTxFailure.ts'
import { transactionStore } from './transactionStore.ts'
import { walletOnChain } from './walletOnChain.ts'

/** Carries a transaction from its first stage as far as it goes. Never throws: every outcome is a state. */
export async function runTransaction(id: number): Promise<void> {
  const transaction = transactionStore.find(id)
  if (transaction === undefined) return
  const { call } = transaction.request
  const config = configStore.current()
  try {
    const account = await connectedAccount(id)
    if (account === null) return
    const client = await loadChainClient(config)
    // Beside the simulation: the wallet should not have to wait for it.
    const [required, latestBlock] = await Promise.all([
      safeThreshold(client, account),
      client.getBlockNumber(),
      simulateCall(config, call, account),
    ])
    transactionStore.dispatch(id, { type: 'simulated' })
    if (!(await walletOnChain(id, config.chain.id))) return
    const given = await sendCall(config, call, account)
    if (required !== null) transactionStore.dispatch(id, { type: 'safeAsked', required })
    const hash = required === null ? given : await untilSafeExecuted(client, account, given, latestBlock)
    transactionStore.dispatch(id, { type: 'sent', hash })
    await followTransaction(id, config, { account, hash, call })
  } catch (error) {
    const rejected = error instanceof UserRejected || isRejection(error)
    transactionStore.dispatch(id, rejected ? { type: 'rejected' } : { type: 'failed', failure: toTxFailure(error) })
  }
}
