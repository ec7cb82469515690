import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { errorMessage } from '../errors/errorMessage.ts'
import { buildApiSchema } from '../graphql/buildApiSchema.ts'
import { QueryEngine, type QueryRequest } from '../graphql/QueryEngine.ts'
import { parseSubgraphSchema } from '../schema/parseSubgraphSchema.ts'
import { openDatabase } from '../store/openDatabase.ts'
import { errorAnswer, type QueryAnswer } from './QueryAnswer.ts'
import { ThreadSignals } from './ThreadSignals.ts'

/** What is asked, as the indexer found it: the folder of the build may change while it runs. */
export interface QuerySource {
  schemaSource: string
  buildHash: string
  databaseFile: string
}

export interface QueryWorkerData extends QuerySource {
  /** See `ThreadSignals`. */
  signals: Int32Array<SharedArrayBuffer>
}

export interface NumberedRequest {
  number: number
  request: QueryRequest
}

export interface QueryThreadAnswer {
  number: number
  outcome: QueryAnswer | { failure: string }
}

/** What a query thread says: that it may be asked, and what it found. */
export type QueryThreadMessage = 'ready' | QueryThreadAnswer

const MAX_ANSWER_CHARACTERS = 32_000_000

/** Answers one question after the other, from its own read-only connection. */
function serve(port: MessagePort, { schemaSource, buildHash, databaseFile, signals: shared }: QueryWorkerData): void {
  const schema = parseSubgraphSchema(schemaSource)
  const api = buildApiSchema(schema)
  const signals = new ThreadSignals(shared)
  let engine: QueryEngine | null = null
  let present = 0
  const isGivenUp = () => signals.isGivenUp(present)
  port.on('message', ({ number, request }: NumberedRequest) => {
    present = number
    try {
      if (signals.isWithdrawn(number)) throw new Error('nobody waits for the answer')
      // The thread starts while the indexing one still makes the database.
      engine ??= new QueryEngine(openInterruptible(databaseFile, isGivenUp), schema, buildHash, api)
      const outcome = answerTo(engine, request)
      port.postMessage({ number, outcome } satisfies QueryThreadMessage, [outcome.body.buffer])
    } catch (error) {
      port.postMessage({ number, outcome: { failure: errorMessage(error) } } satisfies QueryThreadMessage)
    }
  })
  port.postMessage('ready' satisfies QueryThreadMessage)
}

/** Statements end with an error where they pause, once that is wanted. */
function openInterruptible(databaseFile: string, isGivenUp: () => boolean): Database {
  const database = openDatabase(databaseFile, 'read')
  database.function('pause', { deterministic: false }, () => {
    if (isGivenUp()) throw new Error('the query is given up')
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
