import { useQuery } from '@tanstack/react-query'
import type { BlockReference } from '../../domain/health/blockReference.ts'
import { chainHeadQueryOptions } from '../chain/chainHeadQuery.ts'
import { useConfig } from '../config/useConfig.ts'

/** The chain's latest block, or null until the first answer. */
export function useChainHead(): BlockReference | null {
  return useQuery(chainHeadQueryOptions(useConfig())).data ?? null
}
