import { useSyncExternalStore } from 'react'
import { isLocalChain } from '../../domain/config/isLocalChain.ts'
import { chainSeconds } from '../../domain/health/chainSeconds.ts'
import { useConfig } from '../config/useConfig.ts'
import { firstSeenMilliseconds } from './firstSeen.ts'
import { ticker } from './ticker.ts'
import { useChainHead } from './useChainHead.ts'

/**
 * Now on the chain's clock, in Unix seconds: the latest block's timestamp and, on a real chain, the time since it was
 * first seen. On a local chain time stands still between blocks. Null until the first block is known.
 */
export function useChainTime(): bigint | null {
  const local = isLocalChain(useConfig())
  const head = useChainHead()
  const nowMilliseconds = useSyncExternalStore(local ? neverTicks : ticker.subscribe, ticker.now, ticker.now)
  if (head === null) return null
  if (local) return head.timestampSeconds
  return chainSeconds(head.timestampSeconds, firstSeenMilliseconds(head.hash), nowMilliseconds)
}

const neverTicks = () => () => undefined
