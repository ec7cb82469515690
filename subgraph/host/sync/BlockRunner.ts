import type { ChainReader } from '../rpc/ChainReader.ts'
import type { EntityCache } from '../store/EntityCache.ts'
import type { BlockProcessor } from './BlockProcessor.ts'
import { DataSources } from './DataSources.ts'
import { type BlockWork, fetchWorkOfBlock } from './fetchBlocks.ts'
import type { HandlerFailure } from './HandlerFailure.ts'
import type { Retrying } from './Retrying.ts'

/** What handlers made of a block besides their changes. */
export interface HandledBlock {
  /** Data sources that are new. */
  made: DataSources
  /** Failures that were passed over. */
  failures: HandlerFailure[]
}

/** Runs all handlers for a block, also those of data sources that it makes. */
export class BlockRunner {
  readonly #entities: EntityCache
  readonly #processor: BlockProcessor
  readonly #chain: ChainReader
  readonly #retrying: Retrying

  /** @param retrying wraps reads of the chain that happen amid final blocks */
  constructor(entities: EntityCache, processor: BlockProcessor, chain: ChainReader, retrying: Retrying) {
    this.#entities = entities
    this.#processor = processor
    this.#chain = chain
    this.#retrying = retrying
  }

  /** Their changes are in the entity cache afterwards, to be flushed. @throws HandlerFailure */
  async run(work: BlockWork, sources: DataSources, final: boolean): Promise<HandledBlock> {
    const { number, timestampSeconds } = work.block
    this.#entities.beginBlock(number, timestampSeconds)
    const made: DataSources = new DataSources()
    const failures: HandlerFailure[] = []
    let pending: BlockWork[] = [work]
    let asked = sources
    // Handlers of a new data source see the logs of the block that it was made in, and may make further ones.
    while (pending.length > 0) {
      const fresh = new DataSources()
      for (const part of pending) {
        const result = await this.#processor.process(part, asked)
        failures.push(...result.failures)
        for (const source of result.created) {
          if (sources.has(source) || made.has(source)) continue
          fresh.add(source)
          made.add(source)
        }
      }
      asked = fresh
      pending = fresh.all.length > 0 ? await this.reading(final)(() => fetchWorkOfBlock(this.#chain, fresh, work)) : []
    }
    return { made, failures }
  }

  /** How to read the chain amid such blocks: a recent one may be gone by now, and to ask for it again and again would never end. */
  reading(final: boolean): Retrying {
    return final ? this.#retrying : (read) => read()
  }
}
