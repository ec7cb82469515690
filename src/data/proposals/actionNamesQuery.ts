import { queryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { ActionNames } from '../../domain/actions/ActionContext.ts'
import type { Config } from '../../domain/config/config.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'

const named = v.array(v.object({ number: bigIntField, name: v.string() }))

const schema = v.object({
  gpuClasses: named,
  recipients: named,
  providers: named,
  policies: named,
  computeSchedule: v.nullable(v.object({ genesis: bigIntField, epochLength: bigIntField, lead: bigIntField })),
})

const document = `query ActionNames {
  ${metaFields}
  gpuClasses(first: 255, subgraphError: allow) { number name }
  recipients(first: 1000, subgraphError: allow) { number name }
  providers(first: 1000, subgraphError: allow) { number name }
  policies(first: 1000, subgraphError: allow) { number name }
  computeSchedule(id: "0x01", subgraphError: allow) { genesis epochLength lead }
}`

/** Names that sentences about actions use instead of numbers. Asked once: a missing name is only less friendly. */
export function actionNamesQueryOptions(config: Config) {
  return queryOptions({
    queryKey: ['names', ...subgraphKey(config, 'actionNames', null)] as const,
    queryFn: async ({ queryKey: [, , url], signal }) => {
      const { data } = await subgraphRequest(url, document, {}, schema, signal)
      return data
    },
    staleTime: 60_000,
    select: toNames,
  })
}

function toNames(data: v.Output<typeof schema>): ActionNames {
  const byNumber = (list: v.Output<typeof named>) => {
    const names = new Map(list.map(({ number, name }) => [number, name]))
    return (id: bigint): string | null => names.get(id) ?? null
  }
  const schedule = data.computeSchedule
  return {
    gpuClass: byNumber(data.gpuClasses),
    recipient: byNumber(data.recipients),
    provider: byNumber(data.providers),
    policy: byNumber(data.policies),
    epochTimes: (epoch) => {
      if (schedule === null) return null
      const startSeconds = schedule.genesis + epoch * schedule.epochLength
      return { startSeconds, endSeconds: startSeconds + schedule.epochLength }
    },
  }
}
