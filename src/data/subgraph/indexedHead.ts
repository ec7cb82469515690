import * as v from 'valibot'
import { Misconfigured } from '../errors/Misconfigured.ts'
import { fetchJson } from '../http/fetchJson.ts'
import { bigIntField } from './fields.ts'

export type IndexedHead = {
  readonly number: bigint
  readonly timestampSeconds: bigint | null
  readonly hasIndexingErrors: boolean
}

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

/** The last block a subgraph has. Throws as `fetchJson` does, and `Misconfigured` when there is no subgraph. */
export async function indexedHead(url: string, signal?: AbortSignal): Promise<IndexedHead> {
  const answer = v.safeParse(answerSchema, await fetchJson(url, JSON.stringify({ query: DOCUMENT }), signal))
  if (!answer.success) throw new Misconfigured(`${url} does not answer as a subgraph does`)
  const { block, hasIndexingErrors } = answer.output.data._meta
  return { number: block.number, timestampSeconds: block.timestamp, hasIndexingErrors }
}
