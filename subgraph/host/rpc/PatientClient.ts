import { setTimeout as delay } from 'node:timers/promises'
import { RpcError } from '../errors/RpcError.ts'
import type { RpcCall, RpcClient } from './RpcClient.ts'

const ATTEMPTS = 5
const PAUSE_MILLISECONDS = 60

/**
 * Asks a few times before it gives up on a request, so that one lost answer of many does not cost the others. Requests
 * that were refused for their size are not repeated: only a smaller one can help.
 */
export class PatientClient {
  readonly #client: RpcClient
  readonly #onFault: (error: RpcError) => void
  readonly #signal: AbortSignal

  constructor(client: RpcClient, onFault: (error: RpcError) => void, signal: AbortSignal) {
    this.#client = client
    this.#onFault = onFault
    this.#signal = signal
  }

  /** @param parse an answer that it refuses with an RpcError is asked for again */
  request<T>(method: string, params: unknown[], parse: (answer: unknown) => T): Promise<T> {
    return this.#insist(async () => parse(await this.#client.request(method, params)))
  }

  /** @param parse as for a single request, with the place of its call */
  batch<T>(calls: readonly RpcCall[], parse: (answer: unknown, index: number) => T): Promise<T[]> {
    return this.#insist(async () => (await this.#client.batch(calls)).map(parse))
  }

  async #insist<T>(attempt: () => Promise<T>): Promise<T> {
    for (let failures = 0; ; failures++) {
      try {
        return await attempt()
      } catch (error) {
        this.#signal.throwIfAborted()
        if (!(error instanceof RpcError) || !isPassing(error) || failures + 1 >= ATTEMPTS) throw error
        this.#onFault(error)
        await delay(PAUSE_MILLISECONDS * 2 ** failures, undefined, { signal: this.#signal })
      }
    }
  }
}

/** Answers of the chain's node itself come again; lost and damaged ones need not. */
function isPassing(error: RpcError): boolean {
  const refused = error.shrink && error.code !== null
  const reverted = error.code === 3 || /revert/i.test(error.message)
  return !refused && !reverted
}
