import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { errorMessage } from '../errors/errorMessage.ts'
import { buildApiSchema } from '../graphql/buildApiSchema.ts'
import { QueryEngine, type QueryRequest } from '../graphql/QueryEngine.ts'
import { readManifest } from '../manifest/readManifest.ts'
import { parseSubgraphSchema } from '../schema/parseSubgraphSchema.ts'
import { openDatabase } from '../store/openDatabase.ts'
import { errorAnswer, type QueryAnswer } from './QueryAnswer.ts'

export interface QuerySource {
  buildDirectory: string
  databaseFile: string
}

export interface QueryWorkerData extends QuerySource {
  /** 1 while the query is to be given up. */
  ending: Int32Array
}

/** What a query thread says: that it may be asked, and what it found. */
export type QueryThreadMessage = 'ready' | QueryAnswer | { failure: string }

const MAX_ANSWER_CHARACTERS = 32_000_000

/** Answers one question after the other, from its own read-only connection. */
function serve(port: MessagePort, { buildDirectory, databaseFile, ending }: QueryWorkerData): void {
  const manifest = readManifest(buildDirectory)
  const schema = parseSubgraphSchema(manifest.schemaSource)
  const api = buildApiSchema(schema)
  let engine: QueryEngine | null = null
  port.on('message', (request: QueryRequest) => {
    try {
      // The thread starts while the indexing one still makes the database.
      engine ??= new QueryEngine(openInterruptible(databaseFile, ending), schema, manifest.buildHash, api)
      const answer = answerTo(engine, request)
      port.postMessage(answer, [answer.body.buffer])
    } catch (error) {
      port.postMessage({ failure: errorMessage(error) } satisfies QueryThreadMessage)
    }
  })
  port.postMessage('ready' satisfies QueryThreadMessage)
}

/** Statements end with an error where they pause, once that is wanted. */
function openInterruptible(databaseFile: string, ending: Int32Array): Database {
  const database = openDatabase(databaseFile, 'read')
  database.function('pause', { deterministic: false }, () => {
    if (Atomics.load(ending, 0) === 1) throw new Error('the query is given up')
    return 1
  })
  return database
}

function answerTo(engine: QueryEngine, request: QueryRequest): QueryAnswer {
  const { text, hasErrors } = engine.run(request)
  if (text.length > MAX_ANSWER_CHARACTERS)
    return errorAnswer(`the answer is longer than ${MAX_ANSWER_CHARACTERS} characters; ask for less`)
  return { body: new TextEncoder().encode(text), hasErrors }
}

if (parentPort) serve(parentPort, workerData as QueryWorkerData)
