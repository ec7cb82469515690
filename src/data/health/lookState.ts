import type { QueryObserverResult } from '@tanstack/react-query'

type Look = Pick<QueryObserverResult, 'data' | 'isError' | 'errorUpdateCount'>

/** Neither answered nor failed yet. */
export function isUnasked({ data, errorUpdateCount }: Look): boolean {
  return data === undefined && errorUpdateCount === 0
}

/** Also while one that never answered is asked again: a query without data then calls itself pending, not failed. */
export function isFailing({ data, isError, errorUpdateCount }: Look): boolean {
  return isError || (data === undefined && errorUpdateCount > 0)
}
