import * as v from '../schema/schema.ts'
import { Integrity } from '../errors/Integrity.ts'
import { Misconfigured } from '../errors/Misconfigured.ts'
import { Retryable } from '../errors/Retryable.ts'
import { fetchJson } from '../http/fetchJson.ts'
import { RpcError } from './RpcError.ts'

export type RpcCall = { readonly method: string; readonly params: readonly unknown[] }

const answerSchema = v.object({
  id: v.number(),
  result: v.optional(v.unknown()),
  error: v.optional(v.object({ code: v.number(), message: v.string(), data: v.optional(v.unknown()) })),
})

/** Index of the endpoint that answered last, by list: a dead first endpoint is not asked first each time. */
const lastGood = new Map<string, number>()

/** One JSON-RPC call without wallet code, for first paint. See `rpcBatch`. */
export async function rpcRequest(
  urls: readonly string[],
  method: string,
  params: readonly unknown[],
  signal?: AbortSignal,
): Promise<unknown> {
  const [result] = await rpcBatch(urls, [{ method, params }], signal)
  if (result instanceof RpcError) throw result
  return result
}

/**
 * Several calls in one body. A call that the node refuses (a revert) gives its `RpcError` in its place; endpoints stand
 * in for each other only when one cannot be reached or makes no sense. Throws the last endpoint's error.
 */
export async function rpcBatch(
  urls: readonly string[],
  calls: readonly RpcCall[],
  signal?: AbortSignal,
): Promise<readonly unknown[]> {
  const list = urls.join(' ')
  const start = lastGood.get(list) ?? 0
  let failure: unknown = new Misconfigured('No endpoint of the chain is set')
  for (let step = 0; step < urls.length; step++) {
    const index = (start + step) % urls.length
    try {
      const results = await askEndpoint(urls[index] ?? '', calls, signal)
      lastGood.set(list, index)
      return results
    } catch (error) {
      signal?.throwIfAborted()
      failure = worse(failure, error)
    }
  }
  throw failure
}

async function askEndpoint(url: string, calls: readonly RpcCall[], signal?: AbortSignal): Promise<readonly unknown[]> {
  const bodies = calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call }))
  const json = await fetchJson(url, JSON.stringify(bodies.length === 1 ? bodies[0] : bodies), signal)
  const parsed = v.safeParse(v.array(answerSchema), Array.isArray(json) ? json : [json])
  if (!parsed.success) throw new Integrity('The endpoint does not answer as a node does', { source: url })
  const byId = new Map(parsed.output.map((answer) => [answer.id, answer]))
  return calls.map((call, id) => {
    const answer = byId.get(id)
    if (answer === undefined) throw new Integrity(`No answer to ${call.method}`, { source: url })
    if (answer.error === undefined) return answer.result
    if (isBusy(answer.error.code, answer.error.message)) throw new Retryable(answer.error.message, { source: url })
    return new RpcError(answer.error.message, { source: url, code: answer.error.code, data: answer.error.data })
  })
}

/** -32005 is "limit exceeded" (EIP-1474); others say so only in words. */
function isBusy(code: number, message: string): boolean {
  return code === -32005 || /rate limit|too many requests|timed? ?out/i.test(message)
}

/** If any endpoint may come back, asking again makes sense. */
function worse(before: unknown, now: unknown): unknown {
  return before instanceof Retryable ? before : now
}
