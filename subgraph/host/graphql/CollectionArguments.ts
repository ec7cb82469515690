import type { AggregationInterval } from '../schema/SubgraphSchema.ts'
import type { FilterObject } from './filterToSql.ts'
import { QueryError } from './QueryError.ts'

const DEFAULT_FIRST = 100
const MAX_FIRST = 1000
const MAX_SKIP = 2 ** 31 - 1

/** Which part of a collection is asked for, checked. */
export interface CollectionArguments {
  first: number
  skip: number
  orderBy: unknown
  orderDirection: unknown
  where: FilterObject | null
  interval: AggregationInterval | null
  includeCurrent: boolean
}

/** @throws QueryError when `first` or `skip` are out of range. */
export function parseCollectionArguments(input: Record<string, unknown>): CollectionArguments {
  const first = Number(input.first ?? DEFAULT_FIRST)
  const skip = Number(input.skip ?? 0)
  if (first < 1 || first > MAX_FIRST)
    throw new QueryError(`The \`first\` argument must be between 0 and ${MAX_FIRST}, but is ${first}`)
  if (skip < 0 || skip > MAX_SKIP)
    throw new QueryError(`The \`skip\` argument must be between 0 and ${MAX_SKIP}, but is ${skip}`)
  return {
    first,
    skip,
    orderBy: input.orderBy,
    orderDirection: input.orderDirection,
    where: (input.where ?? null) as FilterObject | null,
    interval: (input.interval ?? null) as AggregationInterval | null,
    includeCurrent: input.current === 'include',
  }
}
