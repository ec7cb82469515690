import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import { RpcError } from '../errors/RpcError.ts'
import { asDatabaseError } from '../store/asDatabaseError.ts'
import type { StoppedHandler } from './BlockProcessor.ts'
import { Indexer } from './Indexer.ts'
import type { IndexerMessage } from './IndexerMessage.ts'
import type { IndexerOptions } from './IndexerOptions.ts'
import { Watchdog } from './Watchdog.ts'

export interface IndexWorkerData {
  options: IndexerOptions
  watchdog: SharedArrayBuffer
  stopped: StoppedHandler | null
}

/** The indexing thread: handlers and the database's writer. Queries are served by another, from their own snapshots. */
async function main(port: MessagePort): Promise<void> {
  const { options, watchdog, stopped } = workerData as IndexWorkerData
  const stop = new AbortController()
  const tell = (message: IndexerMessage) => port.postMessage(message)
  port.on('message', () => stop.abort())
  let indexer: Indexer | null = null
  try {
    indexer = new Indexer(options, new Watchdog(watchdog), stopped, stop.signal, tell)
    tell({ type: 'ready', chainId: await identify(indexer) })
    await indexer.run()
  } catch (caught) {
    const error = asDatabaseError(options.databaseFile, caught)
    if (!stop.signal.aborted) {
      const code = error instanceof IndexerError ? error.code : null
      tell({ type: 'fatal', code, message: code ? errorMessage(error) : `indexing stopped: ${detail(error)}` })
    }
  } finally {
    indexer?.close()
    tell({ type: 'closed' })
    port.close()
  }
}

/** An endpoint that is away at the start does not keep stored data from being served. */
async function identify(indexer: Indexer): Promise<number | null> {
  try {
    return await indexer.identify()
  } catch (error) {
    if (error instanceof RpcError) return null
    throw error
  }
}

function detail(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

if (parentPort) await main(parentPort)
