import * as v from '../schema/schema.ts'
import { RpcError } from '../chain/RpcError.ts'
import { rpcRequest } from '../chain/rpcRequest.ts'

const transactionSchema = v.object({ 0: v.object({ from: v.string() }) })

/**
 * A wallet's request as the local node answers it. An account whose key the node does not hold is impersonated: on a
 * chain of this machine that takes nothing from anybody.
 */
export async function demoRequest(
  rpcUrls: readonly string[],
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
  try {
    return await rpcRequest(rpcUrls, method, params)
  } catch (error) {
    const transaction = v.safeParse(transactionSchema, params)
    const lacksKey = error instanceof RpcError && /no signer|unknown account/i.test(error.message)
    if (method !== 'eth_sendTransaction' || !transaction.success || !lacksKey) throw error
    await rpcRequest(rpcUrls, 'anvil_impersonateAccount', [transaction.output[0].from])
    return rpcRequest(rpcUrls, method, params)
  }
}
