import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Config } from '../../domain/config/config.ts'
import { pollMilliseconds } from '../chain/chainHeadQuery.ts'
import { Misconfigured } from '../errors/Misconfigured.ts'
import { fetchJson } from '../http/fetchJson.ts'
import { bigIntField } from '../subgraph/fields.ts'

export type IndexedHead = {
  readonly number: bigint
  readonly timestampSeconds: bigint | null
  readonly hasIndexingErrors: boolean
}

export type IndexedHeadKey = readonly ['indexedHead', subgraphUrl: string]

/** `_meta` is answered even while data are denied, so errors beside it are no reason to give up. */
const answerSchema = v.object({
  data: v.object({
    _meta: v.object({
      block: v.object({ number: bigIntField, timestamp: v.nullish(bigIntField, null) }),
      hasIndexingErrors: v.boolean(),
    }),
  }),
})

const DOCUMENT = '{ _meta { block { number timestamp } hasIndexingErrors } }'

/** The indexer's last block. useBlockFollower polls it; health, refreshing and pending transactions follow. */
export function indexedHeadQueryOptions(config: Config) {
  return queryOptions({
    queryKey: ['indexedHead', config.subgraphUrl] satisfies IndexedHeadKey as IndexedHeadKey,
    queryFn: ({ queryKey: [, url], signal }) => indexedHead(url, signal),
    staleTime: pollMilliseconds(config),
    retry: false,
  })
}

async function indexedHead(url: string, signal: AbortSignal): Promise<IndexedHead> {
  const answer = v.safeParse(answerSchema, await fetchJson(url, JSON.stringify({ query: DOCUMENT }), signal))
  if (!answer.success) throw new Misconfigured(`${url} does not answer as a subgraph does`)
  const { block, hasIndexingErrors } = answer.output.data._meta
  return { number: block.number, timestampSeconds: block.timestamp, hasIndexingErrors }
}
