import { QueryError } from './QueryError.ts'
import type { RequestContext } from './RequestContext.ts'

/** Counts rows of an answer. @throws QueryError when a query has had too many */
export function takeRows(context: RequestContext, count: number): void {
  context.rowsLeft -= count
  if (context.rowsLeft < 0)
    throw new QueryError(
      'the result size is larger than the allowed limit; ask for less with `first` or fewer nested fields',
    )
}
