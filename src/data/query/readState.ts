import type { UseQueryResult } from '@tanstack/react-query'
import type { ReadState } from '../../domain/health/readState.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import { failedRead } from './failedRead.ts'

/** A query's result as a page shows it. */
export function readState<T>(query: UseQueryResult<Sourced<T>>): ReadState<T> {
  if (query.data !== undefined) return { kind: 'ready', ...query.data }
  if (query.error === null) return { kind: 'loading' }
  return failedRead(query.error, () => void query.refetch())
}
