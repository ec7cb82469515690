import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { errorCode } from '../../errors/errorCode.ts'
import { errorMessage } from '../../errors/errorMessage.ts'
import { IndexerError } from '../../errors/IndexerError.ts'
import { parseSubgraphSchema } from '../../schema/parseSubgraphSchema.ts'
import { DatabaseOutput } from '../DatabaseOutput.ts'
import { EntityRows } from '../EntityRows.ts'
import { EntityStore } from '../EntityStore.ts'
import { entityTables } from '../EntityTable.ts'
import { Metadata } from '../Metadata.ts'
import { openDatabase } from '../openDatabase.ts'
import { type BatchBytes, replayBatch } from './replayBatch.ts'

export interface StoreWorkerData {
  databaseFile: string
  schemaSource: string
}

/** What became of a batch. Its memory comes back for another one. */
export type StoreWorkerMessage =
  | { type: 'written'; memory: ArrayBuffer }
  | { type: 'failed'; name: string; code: string; message: string }

/** The thread that writes batches, each in one transaction. After a failure it writes nothing more. */
function main(port: MessagePort, data: StoreWorkerData): void {
  let write: ((batch: BatchBytes) => void) | null = null
  const attempt = (step: () => void) => {
    try {
      step()
    } catch (error) {
      write = null
      port.postMessage(describe(error))
    }
  }
  attempt(() => {
    write = openWriter(data)
  })
  port.on('message', (batch: BatchBytes | null) => {
    if (batch === null) port.close()
    else if (write !== null)
      attempt(() => {
        write?.(batch)
        port.postMessage({ type: 'written', memory: batch.memory } satisfies StoreWorkerMessage, [batch.memory])
      })
  })
}

function openWriter({ databaseFile, schemaSource }: StoreWorkerData): (batch: BatchBytes) => void {
  const schema = parseSubgraphSchema(schemaSource)
  const byName = entityTables(schema)
  const tables = [...byName.values()]
  const database = openDatabase(databaseFile, 'write')
  // It writes and seldom reads; the other connection of the thread that it writes for has a cache too.
  database.pragma('cache_size = -8192')
  const rows = new EntityRows(database)
  const output = new DatabaseOutput(database, new EntityStore(database, byName), schema, new Metadata(database))
  const write = database.transaction((batch: BatchBytes) => replayBatch(batch, tables, rows, output))
  return (batch) => write.immediate(batch)
}

function describe(caught: unknown): StoreWorkerMessage {
  // What SQLite said itself tells whether it may pass.
  const error = caught instanceof IndexerError ? caught.cause : caught
  const name = error instanceof Error ? error.name : 'Error'
  return { type: 'failed', name, code: errorCode(error), message: errorMessage(error) }
}

if (parentPort) main(parentPort, workerData as StoreWorkerData)
