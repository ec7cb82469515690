import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { isLocalChain } from '../../domain/config/isLocalChain.ts'
import { chainSeconds } from '../../domain/health/chainSeconds.ts'
import { chainHeadQueryOptions } from '../chain/chainHeadQuery.ts'
import { useConfig } from '../config/useConfig.ts'
import { indexedHeadQueryOptions } from '../health/indexedHeadQuery.ts'
import { isFailing } from '../health/lookState.ts'
import { firstSeenMilliseconds } from './firstSeen.ts'
import { ticker } from './ticker.ts'

/**
 * Now on the chain's clock, in Unix seconds: the latest block's timestamp and, on a real chain, the time since it was
 * first seen. On a local chain time stands still between blocks. With no endpoint, the time of the indexer's last block.
 * Null until a block is known.
 */
export function useChainTime(): bigint | null {
  const config = useConfig()
  const local = isLocalChain(config)
  const head = useQuery(chainHeadQueryOptions(config))
  // Only looked at here: useBlockFollower asks.
  const indexed = useQuery({ ...indexedHeadQueryOptions(config), enabled: false })
  const nowMilliseconds = useSyncExternalStore(local ? neverTicks : ticker.subscribe, ticker.now, ticker.now)
  if (head.data === undefined) return isFailing(head) ? (indexed.data?.timestampSeconds ?? null) : null
  const { timestampSeconds, hash } = head.data
  return local ? timestampSeconds : chainSeconds(timestampSeconds, firstSeenMilliseconds(hash), nowMilliseconds)
}

const neverTicks = () => () => undefined
