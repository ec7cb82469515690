import { errorMessage } from '../errors/errorMessage.ts'
import { RpcError } from '../errors/RpcError.ts'
import { type HttpAnswer, HttpPost, TooLargeError } from './HttpPost.ts'

export interface RpcCall {
  method: string
  params: unknown[]
}

interface RpcResponse {
  id: number
  result?: unknown
  error?: { code?: number; message?: string }
}

/** Messages and codes with which providers refuse a request for being too large (no standard covers them). */
const TOO_LARGE = /limit|too (many|large|wide|big)|range|exceed|more than|size|timed? ?out|capacity/i
/** And with which they ask for a pause. */
const TOO_OFTEN = /rate.?limit|too many requests|requests? per (second|minute|day)|throttl/i

/** JSON-RPC 2.0 over HTTP. One attempt a call; whoever asks decides whether to try again. */
export class RpcClient {
  readonly #http: HttpPost
  readonly #timeoutMilliseconds: number
  readonly #signal: AbortSignal

  constructor(url: string, options: { timeoutMilliseconds?: number; maxBodyBytes?: number; signal: AbortSignal }) {
    this.#http = new HttpPost(url, options.maxBodyBytes ?? 64 * 1024 * 1024)
    this.#timeoutMilliseconds = options.timeoutMilliseconds ?? 20_000
    this.#signal = options.signal
  }

  /** @throws RpcError */
  async request(method: string, params: unknown[]): Promise<unknown> {
    const response = asResponse(await this.#post({ jsonrpc: '2.0', id: 1, method, params }))
    return resultOf(response, method)
  }

  /** Answers in the order of the calls. @throws RpcError when one of them fails */
  async batch(calls: readonly RpcCall[]): Promise<unknown[]> {
    const [first] = calls
    if (!first) return []
    if (calls.length === 1) return [await this.request(first.method, first.params)]
    const answer = await this.#post(calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call })))
    if (!Array.isArray(answer)) {
      resultOf(asResponse(answer), 'batch')
      throw new RpcError('malformed', 'the endpoint answered a batch with a single object', { shrink: true })
    }
    const byId = new Map(answer.map((item: unknown) => [asResponse(item).id, asResponse(item)]))
    return calls.map((call, id) => {
      const response = byId.get(id)
      if (!response)
        throw new RpcError('malformed', `the endpoint left out an answer of a batch (${call.method})`, { shrink: true })
      return resultOf(response, call.method)
    })
  }

  async #post(body: unknown): Promise<unknown> {
    const timeout = AbortSignal.timeout(this.#timeoutMilliseconds)
    let answer: HttpAnswer
    try {
      answer = await this.#http.send(JSON.stringify(body), AbortSignal.any([timeout, this.#signal]))
    } catch (error) {
      if (error instanceof TooLargeError)
        throw new RpcError('too-large', error.message, { shrink: true, code: 413, cause: error })
      if (timeout.aborted)
        throw new RpcError('timeout', `no answer within ${this.#timeoutMilliseconds} ms`, {
          shrink: true,
          cause: error,
        })
      // Of a name with several addresses all were tried.
      const reason: unknown = error instanceof AggregateError ? error.errors[0] : error
      throw new RpcError('unreachable', `cannot reach the RPC endpoint: ${errorMessage(reason)}`, { cause: error })
    }
    const { status } = answer
    const parsed = parse(answer.body.toString('utf8'))
    if (status === 429) throw new RpcError('rate-limit', 'HTTP 429: too many requests', { code: 429 })
    if (status === 413) throw new RpcError('too-large', 'HTTP 413: too large', { shrink: true, code: 413 })
    // Some endpoints send JSON-RPC errors with a status of their own; they say more than the status.
    if ((status < 200 || status > 299) && !hasRpcError(parsed))
      throw new RpcError('http-status', `HTTP ${status}${elsewhere(answer)}`, { code: status })
    if (parsed === undefined)
      throw new RpcError('malformed', 'the answer is not JSON, or was cut off', { shrink: true })
    return parsed
  }
}

function elsewhere({ location }: HttpAnswer): string {
  return location === null ? '' : `: the endpoint is at ${location.slice(0, 200)} now; give that address instead`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Told apart from every JSON value; the caller reports it.
    return undefined
  }
}

function hasRpcError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'object'
}

function asResponse(value: unknown): RpcResponse {
  if (typeof value !== 'object' || value === null)
    throw new RpcError('malformed', 'the answer is not a JSON-RPC response', { shrink: true })
  return value as RpcResponse
}

function resultOf(response: RpcResponse, method: string): unknown {
  if (response.error) {
    const { code = null, message = 'unknown error' } = response.error
    if (code === 429 || TOO_OFTEN.test(message))
      throw new RpcError('rate-limit', `${method}: ${message}`, { code: 429 })
    const shrink = code === -32005 || TOO_LARGE.test(message)
    throw new RpcError(shrink ? 'too-large' : 'refused', `${method}: ${message}`, { shrink, code })
  }
  if (response.result === undefined)
    throw new RpcError('malformed', `${method}: the answer has neither result nor error`)
  return response.result
}
