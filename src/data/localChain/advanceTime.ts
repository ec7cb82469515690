import { isLocalChain } from '../../domain/config/isLocalChain.ts'
import { rpcRequest } from '../chain/rpcRequest.ts'
import { configStore } from '../config/configStore.ts'
import { queryClient } from '../query/queryClient.ts'

/** Moves a local chain's clock forward and mines a block there; refused on any other chain. */
export async function advanceTime(seconds: bigint): Promise<void> {
  const config = configStore.current()
  if (!isLocalChain(config)) throw new Error('Only a local chain can be moved in time')
  if (seconds <= 0n) return
  await rpcRequest(config.chain.rpcUrls, 'evm_increaseTime', [Number(seconds)])
  await rpcRequest(config.chain.rpcUrls, 'evm_mine', [])
  await queryClient.invalidateQueries({ queryKey: ['head'] })
}
