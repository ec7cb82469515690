import * as v from '../schema/schema.ts'
import { Misconfigured } from '../errors/Misconfigured.ts'
import { fetchJson } from '../http/fetchJson.ts'
import { bigIntField } from './fields.ts'
import { graphqlError } from './graphqlError.ts'

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

const refusalSchema = v.object({ errors: v.array(v.object({ message: v.string() })) })

const DOCUMENT = '{ _meta { block { number timestamp } hasIndexingErrors } }'

/** The last block a subgraph has. Throws as `subgraphRequest` does; `Retryable` while it has no block yet. */
export async function indexedHead(url: string, signal?: AbortSignal): Promise<IndexedHead> {
  const json = await fetchJson(url, JSON.stringify({ query: DOCUMENT }), signal)
  const answer = v.safeParse(answerSchema, json)
  if (!answer.success) {
    const refusal = v.safeParse(refusalSchema, json)
    if (refusal.success)
      throw graphqlError(
        url,
        refusal.output.errors.map(({ message }) => message),
      )
    throw new Misconfigured(`${url} does not answer as a subgraph does`)
  }
  const { block, hasIndexingErrors } = answer.output.data._meta
  return { number: block.number, timestampSeconds: block.timestamp, hasIndexingErrors }
}
