import * as v from '../schema/schema.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import { Integrity } from '../errors/Integrity.ts'
import { Misconfigured } from '../errors/Misconfigured.ts'
import { fetchJson } from '../http/fetchJson.ts'
import { bigIntField } from './fields.ts'
import { graphqlError } from './graphqlError.ts'

const envelopeSchema = v.object({
  data: v.nullish(v.record(v.unknown())),
  errors: v.nullish(v.array(v.object({ message: v.string() }))),
})

const metaSchema = v.object({
  block: v.object({ number: bigIntField, timestamp: v.nullish(bigIntField, null) }),
  hasIndexingErrors: v.boolean(),
})

export type SubgraphVariables = Readonly<Record<string, unknown>>

/**
 * Asks the subgraph. The document must hold `${metaFields}`; bigint variables are sent as decimal strings.
 * Throws `Retryable` (network, 5xx, 429), `Misconfigured` (not a subgraph), `Integrity` (the answer is not what the
 * schema says, or the document is not what the indexer knows).
 */
export async function subgraphRequest<T>(
  url: string,
  document: string,
  variables: SubgraphVariables,
  schema: v.Schema<T>,
  signal?: AbortSignal,
): Promise<Sourced<T>> {
  const body = JSON.stringify({ query: document, variables }, (_name, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  const answer = v.safeParse(envelopeSchema, await fetchJson(url, body, signal))
  const { data, errors } = answer.success ? answer.output : {}
  if (errors != null && errors.length > 0)
    throw graphqlError(
      url,
      errors.map(({ message }) => message),
    )
  if (data == null) throw new Misconfigured(`${url} does not answer as a subgraph does`)
  return parseAnswer(url, data, schema)
}

function parseAnswer<T>(url: string, data: Record<string, unknown>, schema: v.Schema<T>): Sourced<T> {
  const meta = v.safeParse(metaSchema, data['_meta'])
  if (!meta.success) throw new Integrity('The answer does not say which block it holds for', { source: url })
  const parsed = v.safeParse(schema, data)
  if (!parsed.success) {
    const details = parsed.problems.slice(0, 5).map(({ key, expected }) => `${key || '(answer)'}: expected ${expected}`)
    throw new Integrity('The answer is not what its schema says', { source: url, details })
  }
  const { number, timestamp } = meta.output.block
  return { data: parsed.output, source: { kind: 'subgraph', blockNumber: number, timestampSeconds: timestamp } }
}
