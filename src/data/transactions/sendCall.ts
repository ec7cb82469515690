import { encodeFunctionData } from 'viem'
import type { Config } from '../../domain/config/config.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import { viemChain } from '../chain/viemChain.ts'
import { loadWallet } from '../wallet/loadWallet.ts'
import type { ContractCall } from './contractCall.ts'

/** Has the wallet sign and send the call; it refuses when it is on another chain. Gives the transaction's hash. */
export async function sendCall(config: Config, call: ContractCall, account: Address): Promise<Hex> {
  const client = await (await loadWallet()).client()
  const { abi, functionName, args, address, valueWei } = call
  return client.sendTransaction({
    account,
    chain: viemChain(config),
    to: address,
    data: encodeFunctionData({ abi, functionName, args }),
    value: valueWei,
  })
}
