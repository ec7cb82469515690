import type { FaultKind } from '../errors/FaultKind.ts'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import type { IndexingError, Metadata } from '../store/Metadata.ts'
import type { IndexerMessage } from '../sync/IndexerMessage.ts'
import type { IndexerStatus } from './IndexerStatus.ts'

/** The latest that is known of the indexing thread, and counters of it for metrics. */
export class StatusBoard {
  readonly #subgraph: string
  readonly #deployment: string
  #chainId: number | null = null
  #head: BlockPointer | null = null
  #latest: BlockPointer | null = null
  #synced = false
  #failure: { message: string; handler?: Omit<IndexingError, 'message'> } | null = null
  #fault: string | null = null
  reorganisations = 0
  readonly faults = new Map<FaultKind, number>()

  constructor(subgraph: string, deployment: string) {
    this.#subgraph = subgraph
    this.#deployment = deployment
  }

  /** Takes over what the database says, for as long as the indexing thread has not said anything newer. */
  restore(metadata: Metadata): void {
    this.#latest ??= metadata.cursor
    const { error } = metadata
    if (error?.fatal && !this.#failure) this.receive({ type: 'failed', error })
  }

  get latestNumber(): number {
    return this.#latest?.number ?? -1
  }

  get failure(): string | null {
    return this.#failure?.message ?? null
  }

  receive(message: IndexerMessage): void {
    switch (message.type) {
      case 'ready':
        this.#chainId = message.chainId
        break
      case 'progress':
        this.#chainId = message.chainId
        this.#head = message.chainHeadBlock
        this.#latest = message.latestBlock
        this.#synced = message.synced
        break
      case 'fault':
        this.#fault = message.message
        this.faults.set(message.kind, (this.faults.get(message.kind) ?? 0) + 1)
        break
      case 'recovered':
        this.#fault = null
        break
      case 'reorg':
        this.reorganisations++
        // What failed was on the branch that is gone.
        this.#failure = null
        break
      case 'failed': {
        const { message: text, ...handler } = message.error
        this.fail(text, handler)
        break
      }
      case 'fatal':
        this.fail(message.message)
        break
      case 'log':
      case 'closed':
        break
    }
  }

  fail(message: string, handler?: Omit<IndexingError, 'message'>): void {
    this.#failure = { message, ...(handler ? { handler } : {}) }
  }

  get status(): IndexerStatus {
    return {
      subgraph: this.#subgraph,
      deployment: this.#deployment,
      chainId: this.#chainId,
      chainHeadBlock: shown(this.#head),
      latestBlock: shown(this.#latest),
      drift: this.#head ? Math.max(0, this.#head.number - this.latestNumber) : null,
      synced: this.#synced && !this.#failure,
      health: this.#failure ? 'failed' : this.#fault === null ? 'healthy' : 'degraded',
      error: this.#failure ?? (this.#fault === null ? null : { message: this.#fault }),
    }
  }
}

function shown(block: BlockPointer | null) {
  return block && { number: block.number, hash: block.hash, timestamp: block.timestampSeconds }
}
