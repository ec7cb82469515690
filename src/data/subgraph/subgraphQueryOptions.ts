import { queryOptions } from '@tanstack/react-query'
import type * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { type SubgraphVariables, subgraphRequest } from './subgraphRequest.ts'

/** A subgraph read: its document, how its variables follow from the input, and what the answer must look like. */
export type SubgraphRead<I, T> = {
  name: string
  document: string
  variables: (input: I) => SubgraphVariables
  schema: v.Schema<T>
}

/** Query options of a read. The key holds url, name and input; the query function reads them from the key. */
export function subgraphQueryOptions<const I, T>(config: Config, read: SubgraphRead<I, T>, input: I) {
  return queryOptions({
    queryKey: subgraphKey(config, read.name, input),
    queryFn: ({ queryKey: [, url, , variables], signal }) =>
      subgraphRequest(url, read.document, read.variables(variables), read.schema, signal),
  })
}
