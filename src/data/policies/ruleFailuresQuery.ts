import { queryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { bigIntField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphVariables, subgraphRequest } from '../subgraph/subgraphRequest.ts'

const MICROSECONDS = 1_000_000n

const sum = v.object({
  // graph-node gives and takes timestamps of time series in microseconds.
  timestamp: v.transform(bigIntField, (microseconds) => microseconds / MICROSECONDS),
  rule: intField,
  denials: bigIntField,
  milliHours: bigIntField,
})
const schema = v.object({ ruleFailureSums: v.array(sum) })

const PAGE = 1_000

const document = `query RuleFailures($since: Timestamp!, $skip: Int!, $block: Block_height) {
  ${metaFields}
  ruleFailureSums(
    subgraphError: allow, block: $block, interval: day, first: ${PAGE}, skip: $skip,
    orderBy: timestamp, orderDirection: desc, where: { timestamp_gte: $since }
  ) { timestamp rule denials milliHours }
}`

/** Denials of a day by rule and GPU class; a request that failed several rules counts for each. */
export type RuleFailureSum = v.Output<typeof sum>

/** @param sinceSeconds start of the first day. The day in progress has no sums yet */
export function ruleFailuresQueryOptions(config: Config, input: { sinceSeconds: bigint }) {
  return queryOptions({
    queryKey: subgraphKey(config, 'ruleFailures', input),
    queryFn: async ({ queryKey: [, url, , { sinceSeconds }], signal }) => {
      const since = sinceSeconds * MICROSECONDS
      const sums: RuleFailureSum[] = []
      let block: { number: number } | null = null
      for (;;) {
        const variables: SubgraphVariables = { since, skip: sums.length, block }
        const { data, source } = await subgraphRequest(url, document, variables, schema, signal)
        sums.push(...data.ruleFailureSums)
        if (data.ruleFailureSums.length < PAGE) return { data: sums, source }
        // Every page from the same block.
        block = source.blockNumber === null ? null : { number: Number(source.blockNumber) }
      }
    },
  })
}
