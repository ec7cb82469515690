import type { BlockPointer } from '../rpc/ChainTypes.ts'
import { pointerOf } from '../rpc/parseChainData.ts'
import type { BlockWork, FetchedBlocks } from './fetchBlocks.ts'

interface Stop {
  pointer: BlockPointer
  /** Null for a block without logs. */
  work: BlockWork | null
}

/** The blocks to stop at, in order: those with logs, all near the head, and the last. */
export class WorkQueue {
  readonly #stops = new Map<number, Stop>()
  /** Highest first: the next is at the end. */
  #order: number[] | null = null

  constructor(fetched: FetchedBlocks) {
    // Final blocks never have to be found again.
    const known = fetched.final ? [] : fetched.headers.map(({ block }) => pointerOf(block))
    for (const pointer of [...known, fetched.end]) this.#stops.set(pointer.number, { pointer, work: null })
    this.add(fetched.work)
  }

  /** Adds work, for data sources made meanwhile, to blocks that were not shifted yet. */
  add(added: readonly BlockWork[]): void {
    for (const work of added) {
      const known = this.#stops.get(work.block.number)?.work
      this.#stops.set(work.block.number, { pointer: pointerOf(work.block), work: known ? merge(known, work) : work })
      this.#order = null
    }
  }

  shift(): Stop | null {
    this.#order ??= [...this.#stops.keys()].sort((a, b) => b - a)
    const number = this.#order.pop()
    if (number === undefined) return null
    const stop = this.#stops.get(number) ?? null
    this.#stops.delete(number)
    return stop
  }
}

function merge(known: BlockWork, added: BlockWork): BlockWork {
  const indexes = new Set(known.logs.map((log) => log.logIndex))
  const logs = [...known.logs, ...added.logs.filter((log) => !indexes.has(log.logIndex))]
  return {
    block: known.block,
    logs: logs.sort((a, b) => a.logIndex - b.logIndex),
    transactions: new Map([...known.transactions, ...added.transactions]),
    receipts: new Map([...known.receipts, ...added.receipts]),
  }
}
