import { DeterministicError } from '../errors/DeterministicError.ts'
import type { DataSource, Mapping } from '../manifest/Manifest.ts'
import type { Log } from '../rpc/ChainTypes.ts'
import type { EntityCache } from '../store/EntityCache.ts'
import { bytesToHex } from '../values/hex.ts'
import type { HandlerScope, LogLevel } from '../wasm/HandlerScope.ts'
import { type InstanceMode, MappingModule } from '../wasm/MappingModule.ts'
import { type ContractCalls, PendingRead } from './ContractCalls.ts'
import type { DataSources } from './DataSources.ts'
import type { DynamicDataSources } from './DynamicDataSources.ts'
import type { BlockWork } from './fetchBlocks.ts'
import { HandlerFailure } from './HandlerFailure.ts'
import type { Watchdog } from './Watchdog.ts'

/** A handler may read the chain this often before it counts as endless. */
const MAX_READS_PER_HANDLER = 1_000

export interface BlockProcessorOptions {
  entities: EntityCache
  calls: ContractCalls
  dynamic: DynamicDataSources
  watchdog: Watchdog
  instanceMode: InstanceMode
  /** Failed handlers are reported and passed over instead of ending the block. */
  nonFatalErrors: boolean
  onLog: (source: string, level: LogLevel, message: string) => void
}

/** Runs the handlers for a block's logs. Their changes are in the entity cache afterwards, not yet written. */
export class BlockProcessor {
  readonly #options: BlockProcessorOptions
  readonly #modules = new Map<string, MappingModule>()

  constructor(options: BlockProcessorOptions, mappings: Iterable<Mapping>) {
    this.#options = options
    const handlers = new Map<string, string[]>()
    for (const mapping of mappings) {
      handlers.set(mapping.wasmFile, [
        ...(handlers.get(mapping.wasmFile) ?? []),
        ...mapping.eventHandlers.map((entry) => entry.handler),
      ])
    }
    for (const [file, names] of handlers) this.#modules.set(file, new MappingModule(file, names, options.instanceMode))
  }

  /**
   * @returns data sources that handlers made, and failures that were passed over
   * @throws HandlerFailure when a handler fails for good
   */
  async process(work: BlockWork, sources: DataSources): Promise<{ created: DataSource[]; failures: HandlerFailure[] }> {
    const created: DataSource[] = []
    const failures: HandlerFailure[] = []
    for (const log of work.logs) {
      for (const match of sources.match(log)) {
        try {
          created.push(...(await this.#runHandler(work, log, match)))
        } catch (error) {
          if (!(error instanceof HandlerFailure) || !this.#options.nonFatalErrors) throw error
          failures.push(error)
        }
      }
    }
    return { created, failures }
  }

  async #runHandler(work: BlockWork, log: Log, match: ReturnType<DataSources['match']>[number]): Promise<DataSource[]> {
    const { entities, watchdog } = this.#options
    const module = this.#modules.get(match.source.mapping.wasmFile)
    const transaction = work.transactions.get(bytesToHex(log.transactionHash))
    if (!module || !transaction) throw new Error('handler without its module or transaction')
    const receipt = work.receipts.get(bytesToHex(log.transactionHash)) ?? null
    const trigger = { block: work.block, transaction, log, parameters: match.parameters, receipt }

    for (let reads = 0; ; reads++) {
      const created: DataSource[] = []
      watchdog.begin()
      try {
        module.run(match.handler.handler, trigger, this.#scopeOf(work, match.source, created))
        entities.commitHandler()
        return created
      } catch (error) {
        watchdog.end()
        if (error instanceof PendingRead && reads < MAX_READS_PER_HANDLER) {
          entities.rewindHandler()
          await error.fetch()
          continue
        }
        entities.discardHandler()
        if (error instanceof DeterministicError || error instanceof PendingRead) {
          const place = {
            dataSource: match.source.name,
            handler: match.handler.handler,
            txHash: bytesToHex(log.transactionHash),
          }
          throw new HandlerFailure(place, error.message, { cause: error })
        } else throw error
      } finally {
        watchdog.end()
      }
    }
  }

  #scopeOf(work: BlockWork, source: DataSource, created: DataSource[]): HandlerScope {
    const { entities, calls, dynamic, onLog } = this.#options
    const blockHash = bytesToHex(work.block.hash)
    const undefinedFields = source.mapping.apiVersion === '0.0.7' ? 'drop' : 'refuse'
    return {
      dataSource: source,
      getEntity: (type, id) => entities.get(type, id),
      getEntityInBlock: (type, id) => entities.getInBlock(type, id),
      loadRelated: (type, id, field) => entities.loadRelated(type, id, field),
      setEntity: (type, id, data) => entities.set(type, id, data, undefinedFields),
      removeEntity: (type, id) => entities.remove(type, id),
      createDataSource: (template, parameters, context) => {
        created.push(dynamic.instantiate(template, parameters, context, work.block.number))
      },
      log: (level, message) => onLog(source.name, level, message),
      call: (call) => calls.call(call, source, blockHash),
      getBalance: (address) => calls.getBalance(address, blockHash),
      hasCode: (address) => calls.hasCode(address, blockHash),
    }
  }
}
