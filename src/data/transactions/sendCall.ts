import { encodeFunctionData } from 'viem'
import type { Config } from '../../domain/config/config.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import { loadChainClient } from '../chain/loadChainClient.ts'
import { viemChain } from '../chain/viemChain.ts'
import { loadWallet } from '../wallet/loadWallet.ts'
import type { ContractCall } from './contractCall.ts'

/**
 * An estimate holds for the block it was made in. Votes are checkpointed by timestamp: in a later second the same call
 * writes a new checkpoint instead of an old one and needs more, so a limit of just the estimate can run out.
 */
const GAS_HEADROOM_PERCENT = 150n

/** Has the wallet sign and send the call; it refuses when it is on another chain. Gives the transaction's hash. */
export async function sendCall(config: Config, call: ContractCall, account: Address): Promise<Hex> {
  const client = await (await loadWallet()).client()
  const { abi, functionName, args, address, valueWei } = call
  const transaction = { account, to: address, data: encodeFunctionData({ abi, functionName, args }), value: valueWei }
  const estimate = await (await loadChainClient(config)).estimateGas(transaction)
  return client.sendTransaction({
    ...transaction,
    chain: viemChain(config),
    gas: (estimate * GAS_HEADROOM_PERCENT) / 100n,
  })
}
