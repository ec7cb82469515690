import type { UseQueryResult } from '@tanstack/react-query'
import type { ReadState } from '../../domain/health/readState.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import { errorReaction } from '../errors/errorReaction.ts'

/** A query's result as a page shows it. */
export function readState<T>(query: UseQueryResult<Sourced<T>>): ReadState<T> {
  if (query.data !== undefined) return { kind: 'ready', ...query.data }
  if (query.error === null) return { kind: 'loading' }
  const reaction = errorReaction(query.error)
  return {
    kind: 'failed',
    failure: reaction === 'silent' ? 'unknown' : reaction,
    details: query.error.message,
    retry: () => void query.refetch(),
  }
}
