import type { UseQueryResult } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { ReadState } from '../../domain/health/readState.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import { readState } from './readState.ts'

/** Like `readState`, for large parts of a page: an answer is drawn in slices, so that a slow phone stays responsive. */
export function useDeferredRead<T>(query: UseQueryResult<Sourced<T>>): ReadState<T> {
  const data = useDeferredValue(query.data)
  if (data !== undefined) return { kind: 'ready', ...data }
  return query.data === undefined ? readState(query) : { kind: 'loading' }
}
