import type { BlockPointer } from '../rpc/ChainTypes.ts'
import { ChangeBatch } from '../store/batch/ChangeBatch.ts'
import { StoreThread } from '../store/batch/StoreThread.ts'
import type { EntityCache } from '../store/EntityCache.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import { WriteAheadError } from '../store/WriteAheadError.ts'
import type { BlockRunner } from './BlockRunner.ts'
import type { Breath } from './Breath.ts'
import type { DataSources } from './DataSources.ts'
import type { FetchedBlocks } from './fetchBlocks.ts'
import { rollUpBetween } from './rollUpBetween.ts'
import { WorkQueue } from './WorkQueue.ts'

/** A batch is sent on its way when it is as large as that, if the range has not ended by then. */
const FULL_BATCH_BYTES = 4 * 1024 * 1024

export interface AheadWriterParts {
  databaseFile: string
  schemaSource: string
  tables: readonly EntityTable[]
  entities: EntityCache
  runner: BlockRunner
  breath: Breath
}

/** Runs the handlers of final blocks while a thread writes what the blocks before them changed. */
export class AheadWriter {
  readonly #parts: AheadWriterParts
  #thread: StoreThread | null = null

  constructor(parts: AheadWriterParts) {
    this.#parts = parts
  }

  /**
   * One transaction for all blocks, or several where much changes; it resolves before they are written.
   * @param before the block that they follow
   * @param onSent is told up to which block all is on its way
   * @throws HandlerFailure; WriteAheadError for what has to be written at once; what an earlier batch failed with
   */
  async write(
    fetched: FetchedBlocks,
    sources: DataSources,
    before: BlockPointer | null,
    onSent: (end: BlockPointer) => void,
  ): Promise<void> {
    const { entities, runner, breath } = this.#parts
    const thread = this.#start()
    let batch = this.#begin(thread)
    const send = async (end: BlockPointer) => {
      batch.setCursor(end)
      onSent(end)
      await thread.send(batch.bytes)
    }
    let last = before
    const queue = new WorkQueue(fetched)
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { pointer, work } = next
      if (work !== null) {
        const { made, failures } = await runner.run(work, sources, true)
        if (made.all.length > 0 || failures.length > 0)
          throw new WriteAheadError('new data sources and failures are written at once')
      }
      rollUpBetween(batch, last, pointer)
      if (work !== null) entities.flushBlock()
      batch.addBlock(pointer)
      last = pointer
      if (batch.bytes.length > FULL_BATCH_BYTES) {
        await send(pointer)
        batch = this.#begin(thread)
      }
      await breath.take()
    }
    await send(fetched.end)
  }

  /** Resolves when all that was sent is written. @throws what a batch failed with; nothing sent after it is written */
  async settle(): Promise<void> {
    const thread = this.#thread
    if (thread === null) return
    this.#thread = null
    try {
      await thread.settled()
    } finally {
      await thread.stop()
    }
    this.#parts.entities.writeAtOnce()
  }

  #start(): StoreThread {
    const { databaseFile, schemaSource, entities } = this.#parts
    this.#thread ??= new StoreThread({ databaseFile, schemaSource }, () => entities.batchWritten())
    return this.#thread
  }

  #begin(thread: StoreThread): ChangeBatch {
    const batch = new ChangeBatch(this.#parts.tables, thread.takeMemory())
    this.#parts.entities.writeAhead(batch)
    return batch
  }
}
