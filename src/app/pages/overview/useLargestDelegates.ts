import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../../data/config/useConfig.ts'
import { type DelegatesPage, delegatesQueryOptions } from '../../../data/delegates/delegatesQuery.ts'
import { useDeferredRead } from '../../../data/query/useDeferredRead.ts'
import type { ReadState } from '../../../domain/health/readState.ts'

const LARGEST = { first: 8, skip: 0, onlyWithStatement: false, name: '' }

/** Who holds most power, and how many hold any. */
export function useLargestDelegates(): ReadState<DelegatesPage> {
  return useDeferredRead(useQuery(delegatesQueryOptions(useConfig(), LARGEST)))
}
