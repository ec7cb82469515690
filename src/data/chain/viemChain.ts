import { type Chain, defineChain } from 'viem'
import type { Config } from '../../domain/config/config.ts'

/** The one chain of the deployment, as viem describes chains. */
export function viemChain({ chain }: Config): Chain {
  return defineChain({
    id: chain.id,
    name: chain.name,
    nativeCurrency: chain.nativeCurrency,
    rpcUrls: { default: { http: chain.rpcUrls } },
    ...(chain.explorerUrl !== null && { blockExplorers: { default: { name: 'Explorer', url: chain.explorerUrl } } }),
  })
}
