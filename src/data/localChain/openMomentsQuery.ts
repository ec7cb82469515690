import { queryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'

const document = `{
  ${metaFields}
  proposals(first: 100, orderBy: createdTimestamp, orderDirection: desc, subgraphError: allow) {
    snapshotTimestamp deadline etaSeconds executedTimestamp canceledTimestamp
  }
}`

const schema = v.object({
  proposals: v.array(
    v.object({
      snapshotTimestamp: bigIntField,
      deadline: bigIntField,
      etaSeconds: v.nullable(bigIntField),
      executedTimestamp: v.nullable(bigIntField),
      canceledTimestamp: v.nullable(bigIntField),
    }),
  ),
})

/** The first seconds in which something becomes possible with recent proposals: voting, queueing, executing. */
export function openMomentsQueryOptions(config: Config) {
  return queryOptions({
    queryKey: subgraphKey(config, 'openMoments', null),
    queryFn: ({ queryKey: [, url], signal }) => subgraphRequest(url, document, {}, schema, signal),
    select: ({ data }) =>
      data.proposals
        .filter((proposal) => proposal.executedTimestamp === null && proposal.canceledTimestamp === null)
        .flatMap(({ snapshotTimestamp, deadline, etaSeconds }) => [
          snapshotTimestamp + 1n,
          deadline + 1n,
          ...(etaSeconds === null ? [] : [etaSeconds]),
        ]),
  })
}
