import { createPublicClient, fallback, http, type PublicClient } from 'viem'
import type { Config } from '../../domain/config/config.ts'
import { pollMilliseconds } from './chainHeadQuery.ts'
import { viemChain } from './viemChain.ts'

/**
 * Reads of one moment go out as one call: by code in the call itself, which needs no contract on the chain. An endpoint
 * that fails or is busy (429) is asked again with growing pauses, then the next one stands in.
 */
export function createChainClient(config: Config): PublicClient {
  return createPublicClient({
    chain: viemChain(config),
    transport: fallback(
      config.chain.rpcUrls.map((url) => http(url, { retryCount: 2, retryDelay: 400, timeout: 15_000 })),
      // Each endpoint was asked three times by then: the reader is told, and the page asks again later.
      { retryCount: 0 },
    ),
    batch: { multicall: { deployless: true, wait: 10 } },
    pollingInterval: pollMilliseconds(config),
  })
}
