import type { Source } from '../../domain/health/sourced.ts'
import type { PolicyRecord } from '../../domain/policy/policiesAtVersion.ts'
import { LARGEST_PAGE } from '../subgraph/fetchAllById.ts'
import { fetchRequestPage } from './fetchRequestPage.ts'
import type { LoggedRequest } from './recordedRequest.ts'

/** The latest request that a page of the dashboard knows; null when there is none. */
export type RequestsHead = { readonly id: `0x${string}`; readonly sequence: bigint } | null

const NEVER = -1n

/**
 * Every request for a lease, with the policies that judged them, all read at one block and kept: a draft that changes needs
 * nothing from the network. Later requests are added at a later block, once the last one known has been found in it again; if
 * the chain went back over it, all are read anew. What was read before an abort stays.
 */
export class RequestLog {
  readonly #url: string
  readonly #fetchPage: typeof fetchRequestPage
  #requests: LoggedRequest[] = []
  #policies: readonly PolicyRecord[] = []
  #source: Source | null = null
  #isComplete = false

  constructor(url: string, fetchPage: typeof fetchRequestPage = fetchRequestPage) {
    this.#url = url
    this.#fetchPage = fetchPage
  }

  get requests(): readonly LoggedRequest[] {
    return this.#requests
  }

  get policies(): readonly PolicyRecord[] {
    return this.#policies
  }

  /** The block that all of it was read at; null before the first page. */
  get source(): Source | null {
    return this.#source
  }

  /** Reads on until the log holds the head. Throws as `fetchRequestPage` does, and the signal's reason. */
  async readTo(
    head: RequestsHead,
    onProgress: (progress: { read: number; total: number }) => void,
    signal: AbortSignal,
  ): Promise<void> {
    if (this.#isComplete && this.#holds(head)) return
    if (this.#isComplete) this.#reopen()
    while (!this.#isComplete) {
      const last = this.#requests.at(-1)
      const isFirst = this.#source === null
      // The first page at a new block begins with the last request that is known, to see whether it is still there.
      const after = last === undefined ? NEVER : isFirst ? last.sequence - 1n : last.sequence
      const page = await this.#fetchPage(
        { url: this.#url, afterSequence: after, blockNumber: this.#source?.blockNumber ?? null },
        signal,
      )
      signal.throwIfAborted()
      const { requests, policies, count } = page.data
      if (isFirst && last !== undefined && requests[0]?.id !== last.id) {
        this.#requests = []
        continue
      }
      this.#source ??= page.source
      this.#policies = policies ?? this.#policies
      this.#requests.push(...(isFirst && last !== undefined ? requests.slice(1) : requests))
      this.#isComplete = requests.length < LARGEST_PAGE
      onProgress({ read: this.#requests.length, total: Math.max(Number(count), this.#requests.length) })
    }
  }

  #holds(head: RequestsHead): boolean {
    if (head === null) return true
    const last = this.#requests.at(-1)
    if (last === undefined || last.sequence < head.sequence) return false
    return last.sequence > head.sequence || last.id === head.id
  }

  #reopen(): void {
    this.#isComplete = false
    this.#source = null
  }
}
