import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
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

/** What a query thread says: that it may be asked, and what it found. */
export type QueryThreadMessage = 'ready' | QueryAnswer | { failure: string }

const MAX_ANSWER_CHARACTERS = 32_000_000

/** Answers one question after the other, from its own read-only connection. */
function serve(port: MessagePort, { buildDirectory, databaseFile }: QuerySource): void {
  const manifest = readManifest(buildDirectory)
  const schema = parseSubgraphSchema(manifest.schemaSource)
  const api = buildApiSchema(schema)
  let engine: QueryEngine | null = null
  port.on('message', (request: QueryRequest) => {
    try {
      // The thread starts while the indexing one still makes the database.
      engine ??= new QueryEngine(openDatabase(databaseFile, 'read'), schema, manifest.buildHash, api)
      const answer = answerTo(engine, request)
      port.postMessage(answer, [answer.body.buffer])
    } catch (error) {
      port.postMessage({ failure: errorMessage(error) } satisfies QueryThreadMessage)
    }
  })
  port.postMessage('ready' satisfies QueryThreadMessage)
}

function answerTo(engine: QueryEngine, request: QueryRequest): QueryAnswer {
  const result = engine.run(request)
  const text = JSON.stringify(result)
  if (text.length > MAX_ANSWER_CHARACTERS)
    return errorAnswer(`the answer is longer than ${MAX_ANSWER_CHARACTERS} characters; ask for less`)
  return { body: new TextEncoder().encode(text), hasErrors: result.errors !== undefined }
}

if (parentPort) serve(parentPort, workerData as QuerySource)
