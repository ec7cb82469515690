import { useQuery } from '@tanstack/react-query'
import { isLocalChain } from '../../domain/config/isLocalChain.ts'
import { assessHealth, type HealthLimits } from '../../domain/health/assessHealth.ts'
import type { DataHealth } from '../../domain/health/dataHealth.ts'
import { chainHeadQueryOptions } from '../chain/chainHeadQuery.ts'
import { useConfig } from '../config/useConfig.ts'
import { useStore } from '../store/useStore.ts'
import { indexedHeadQueryOptions } from './indexedHeadQuery.ts'
import { isFailing, isUnasked } from './lookState.ts'
import { mismatchStore } from './mismatchStore.ts'
import { stallStore } from './stallStore.ts'

const PUBLIC_LIMITS: HealthLimits = { driftBlocks: 20n, stallMilliseconds: 120_000 }
const LOCAL_LIMITS: HealthLimits = { driftBlocks: 20n, stallMilliseconds: 15_000 }

/** State of the page's sources; null until indexer and endpoint have both answered or failed once. */
export function useHealth(): DataHealth | null {
  const config = useConfig()
  const head = useQuery(chainHeadQueryOptions(config))
  const indexed = useQuery(indexedHeadQueryOptions(config))
  const mismatches = useStore(mismatchStore)
  const stalled = useStore(stallStore)
  if (isUnasked(head) || isUnasked(indexed)) return null
  return assessHealth(
    {
      indexedBlock: indexed.data?.number ?? null,
      indexerReachable: !isFailing(indexed),
      hasIndexingErrors: indexed.data?.hasIndexingErrors ?? false,
      stalledMilliseconds: stalled.forMilliseconds,
      headBlock: head.data?.number ?? null,
      endpointReachable: !isFailing(head),
      mismatchCount: [...mismatches.values()].reduce((sum, figures) => sum + figures.length, 0),
    },
    isLocalChain(config) ? LOCAL_LIMITS : PUBLIC_LIMITS,
  )
}
