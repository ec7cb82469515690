import type { Config } from '../../domain/config/config.ts'
import type { Address } from '../../domain/hex.ts'
import { loadChainClient } from '../chain/loadChainClient.ts'
import type { ContractCall } from './contractCall.ts'
import { withKnownErrors } from './withKnownErrors.ts'

/**
 * Runs the call on the reader's endpoint without sending it; throws what it would revert with.
 * @param blockNumber to learn why one reverted in that block; without it, the latest
 */
export async function simulateCall(
  config: Config,
  call: ContractCall,
  account: Address,
  blockNumber?: bigint,
): Promise<void> {
  const client = await loadChainClient(config)
  await client.simulateContract({
    address: call.address,
    abi: withKnownErrors(call.abi),
    functionName: call.functionName,
    args: call.args,
    value: call.valueWei,
    account,
    ...(blockNumber !== undefined && { blockNumber }),
  })
}
