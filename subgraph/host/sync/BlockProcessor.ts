import { DeterministicError } from '../errors/DeterministicError.ts'
import { isBefore } from '../manifest/isBefore.ts'
import type { BlockHandler, DataSource, Mapping } from '../manifest/Manifest.ts'
import type { Log } from '../rpc/ChainTypes.ts'
import type { EntityCache } from '../store/EntityCache.ts'
import { bytesToHex } from '../values/hex.ts'
import type { AscMemory, AscPointer } from '../wasm/AscMemory.ts'
import type { HandlerScope, LogLevel } from '../wasm/HandlerScope.ts'
import { type InstanceMode, MappingModule } from '../wasm/MappingModule.ts'
import { writeBlock } from '../wasm/writeBlock.ts'
import { writeEvent } from '../wasm/writeEvent.ts'
import { type ContractCalls, PendingRead } from './ContractCalls.ts'
import type { DataSources, Match } from './DataSources.ts'
import type { DynamicDataSources } from './DynamicDataSources.ts'
import type { BlockWork } from './fetchBlocks.ts'
import { HandlerFailure } from './HandlerFailure.ts'
import { LogBudget } from './LogBudget.ts'
import { resolveCall } from './resolveCall.ts'
import type { RunningHandler, Watchdog } from './Watchdog.ts'

/** A handler may read the chain this often before it counts as endless. */
const MAX_READS_PER_HANDLER = 1_000
const MAX_DATA_SOURCES_PER_HANDLER = 10_000

export interface BlockProcessorOptions {
  entities: EntityCache
  calls: ContractCalls
  dynamic: DynamicDataSources
  watchdog: Watchdog
  instanceMode: InstanceMode
  /** Failed handlers are reported and passed over instead of ending the block. */
  nonFatalErrors: boolean
  /** A handler that ended its thread before: it is not run again. */
  stopped: StoppedHandler | null
  onLog: (source: string, level: LogLevel, message: string) => void
}

/** A handler that had to be stopped from outside its thread, and why. */
export interface StoppedHandler extends RunningHandler {
  message: string
}

/** What a handler runs for. */
interface Task {
  source: DataSource
  handler: string
  /** Empty for a block handler. */
  txHash: string
  writeTrigger: (memory: AscMemory) => AscPointer
}

/** What all handlers of a data source share in a block. */
interface BlockScope {
  scope: HandlerScope
  /** Data sources that the running handler has made. */
  created: DataSource[]
  log: LogBudget
  blockHash: string
}

/** Runs the handlers for a block and its logs. Their changes are in the entity cache afterwards, not yet written. */
export class BlockProcessor {
  readonly #options: BlockProcessorOptions
  readonly #modules = new Map<string, MappingModule>()
  /** By mapping: what becomes of fields that the schema does not have. */
  readonly #undefinedFields = new Map<Mapping, 'drop' | 'refuse'>()

  constructor(options: BlockProcessorOptions, mappings: Iterable<Mapping>) {
    this.#options = options
    const handlers = new Map<string, string[]>()
    for (const mapping of mappings) {
      this.#undefinedFields.set(mapping, isBefore(mapping.apiVersion, '0.0.8') ? 'drop' : 'refuse')
      handlers.set(mapping.wasmFile, [
        ...(handlers.get(mapping.wasmFile) ?? []),
        ...[...mapping.eventHandlers, ...mapping.blockHandlers].map((entry) => entry.handler),
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
    const { stopped } = this.#options
    if (stopped && stopped.blockHash === bytesToHex(work.block.hash)) throw new HandlerFailure(stopped, stopped.message)
    await this.#makeDeclaredCalls(work, sources)
    const scopes = new Map<DataSource, BlockScope>()
    for (const task of this.#tasks(work, sources)) {
      let scope = scopes.get(task.source)
      if (!scope) {
        scope = this.#scopeOf(work, task.source)
        scopes.set(task.source, scope)
      }
      try {
        created.push(...(await this.#run(task, scope)))
      } catch (error) {
        if (!(error instanceof HandlerFailure) || !this.#options.nonFatalErrors) throw error
        failures.push(error)
      }
    }
    return { created, failures }
  }

  /** In graph-node's order: handlers that run once, then the logs, then handlers for blocks. */
  *#tasks(work: BlockWork, sources: DataSources): Iterable<Task> {
    const { number } = work.block
    for (const entry of sources.blockHandlers(number, 'start')) yield blockTask(work, entry)
    for (const log of work.logs)
      for (const match of sources.match(log)) yield logTask(work, log, match, sources.wantsReceipt(log))
    for (const entry of sources.blockHandlers(number, 'end')) yield blockTask(work, entry)
  }

  /** All at once, so that handlers find the answers when they ask. */
  async #makeDeclaredCalls(work: BlockWork, sources: DataSources): Promise<void> {
    if (!sources.haveDeclaredCalls) return
    const calls = work.logs.flatMap((log) =>
      sources
        .match(log)
        .flatMap(({ handler, parameters }) => handler.declaredCalls.map((call) => resolveCall(call, log, parameters))),
    )
    await this.#options.calls.prefetch(calls, bytesToHex(work.block.hash))
  }

  async #run(task: Task, { scope, created, log, blockHash }: BlockScope): Promise<DataSource[]> {
    const { entities, watchdog } = this.#options
    const { source, handler, txHash } = task
    const module = this.#modules.get(source.mapping.wasmFile)
    if (!module) throw new Error('handler without its module')
    for (let reads = 0; ; reads++) {
      created.length = 0
      log.beginHandler()
      watchdog.begin(blockHash, source.name, handler, txHash)
      try {
        module.run(handler, task.writeTrigger, scope)
        entities.commitHandler()
        return created.slice()
      } catch (error) {
        watchdog.end()
        if (error instanceof PendingRead && reads < MAX_READS_PER_HANDLER) {
          entities.rewindHandler()
          await error.fetch()
          continue
        }
        entities.discardHandler()
        if (error instanceof DeterministicError || error instanceof PendingRead) {
          throw new HandlerFailure({ dataSource: source.name, handler, txHash }, error.message, { cause: error })
        } else throw error
      } finally {
        watchdog.end()
      }
    }
  }

  #scopeOf(work: BlockWork, source: DataSource): BlockScope {
    const created: DataSource[] = []
    const { entities, calls, dynamic, onLog } = this.#options
    const blockHash = bytesToHex(work.block.hash)
    const undefinedFields = this.#undefinedFields.get(source.mapping) ?? 'refuse'
    const log = new LogBudget((level, message) => onLog(source.name, level, message))
    const scope: HandlerScope = {
      dataSource: source,
      entityType: (name, operation) => entities.entityType(name, operation),
      getEntity: (type, id) => entities.get(type, id),
      getEntityInBlock: (type, id) => entities.getInBlock(type, id),
      loadRelated: (type, id, field) => entities.loadRelated(type, id, field),
      setEntity: (type, id, fields, unknown) =>
        entities.set(type, id, fields, undefinedFields === 'drop' ? [] : unknown),
      removeEntity: (type, id) => entities.remove(type, id),
      createDataSource: (template, parameters, context) => {
        if (created.length === MAX_DATA_SOURCES_PER_HANDLER)
          throw new DeterministicError(`a handler made more than ${MAX_DATA_SOURCES_PER_HANDLER} data sources`)
        created.push(dynamic.instantiate(template, parameters, context, work.block.number, source.name))
      },
      log: (level, message) => log.log(level, message),
      call: (call) => calls.call(call, source, blockHash),
      getBalance: (address) => calls.getBalance(address, blockHash),
      hasCode: (address) => calls.hasCode(address, blockHash),
    }
    return { scope, created, log, blockHash }
  }
}

function blockTask(work: BlockWork, entry: { source: DataSource; handler: BlockHandler }): Task {
  const writeTrigger = (memory: AscMemory) => writeBlock(memory, work.block)
  return { source: entry.source, handler: entry.handler.handler, txHash: '', writeTrigger }
}

function logTask(work: BlockWork, log: Log, { source, handler, parameters }: Match, withReceipt: boolean): Task {
  const txHash = bytesToHex(log.transactionHash)
  const transaction = work.transactions.get(txHash)
  if (!transaction) throw new Error('log without its transaction')
  const receipt = withReceipt ? (work.receipts.get(txHash) ?? null) : null
  const trigger = { block: work.block, transaction, log, parameters, receipt }
  return { source, handler: handler.handler, txHash, writeTrigger: (memory) => writeEvent(memory, trigger) }
}
