import type { Database, Statement } from 'better-sqlite3'
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql'
import type { SubgraphSchema } from '../schema/SubgraphSchema.ts'
import { type EntityTable, entityTables } from '../store/EntityTable.ts'
import { Metadata } from '../store/Metadata.ts'
import { answerText } from './answerText.ts'
import { buildApiSchema } from './buildApiSchema.ts'
import { limitQuery, type QueryLimits } from './limitQuery.ts'
import { opaqueSchema } from './opaqueSchema.ts'
import type { RequestContext } from './RequestContext.ts'
import { rootOfLatest } from './resolveRoot.ts'
import { withholdErroneousData } from './withholdErroneousData.ts'

export interface QueryRequest {
  query: string
  variables?: Record<string, unknown> | null
  operationName?: string | null
}

export interface EngineAnswer {
  /** JSON. */
  text: string
  hasErrors: boolean
}

const LIMITS: QueryLimits = { maxDepth: 12, maxAliases: 100, maxFields: 2_000, maxSelections: 3_000 }
const MAX_TOKENS = 20_000
const MAX_ROWS = 200_000
/** Length of all questions whose documents are kept; these take some fifty times as much. */
const MAX_KNOWN_CHARACTERS = 256 * 1024

/** Answers GraphQL queries from a database that another connection may be writing to. */
export class QueryEngine {
  readonly #database: Database
  readonly #subgraph: SubgraphSchema
  readonly #deployment: string
  readonly #api: GraphQLSchema
  readonly #opaque: GraphQLSchema
  readonly #tables: Map<string, EntityTable>
  readonly #metadata: Metadata
  readonly #begin: Statement
  readonly #end: Statement
  readonly #documents = new Map<string, DocumentNode | readonly GraphQLError[]>()
  #knownCharacters = 0

  /** @param api what `buildApiSchema` makes of `subgraph`, for who has it already */
  constructor(database: Database, subgraph: SubgraphSchema, deployment: string, api = buildApiSchema(subgraph)) {
    this.#database = database
    this.#subgraph = subgraph
    this.#deployment = deployment
    this.#api = api
    this.#opaque = opaqueSchema(this.#api)
    this.#tables = entityTables(subgraph)
    this.#metadata = new Metadata(database)
    this.#begin = database.prepare('BEGIN')
    this.#end = database.prepare('COMMIT')
  }

  /** Synchronous from one snapshot: all parts of an answer are of the same state. */
  run(request: QueryRequest): EngineAnswer {
    const document = this.#documentOf(request.query)
    const result = isDocument(document) ? this.#result(document, request) : { errors: document }
    return { text: answerText(result), hasErrors: result.errors !== undefined }
  }

  #result(document: DocumentNode, request: QueryRequest): ExecutionResult {
    this.#begin.run()
    try {
      return (
        (isIntrospection(document) ? null : this.#execute(document, request, true)) ??
        this.#execute(document, request, false)
      )
    } finally {
      this.#end.run()
    }
  }

  /** Null when the answer must be made the long way, which an opaque one is not. */
  #execute(document: DocumentNode, request: QueryRequest, opaque: true): ExecutionResult | null
  #execute(document: DocumentNode, request: QueryRequest, opaque: false): ExecutionResult
  #execute(document: DocumentNode, request: QueryRequest, opaque: boolean): ExecutionResult | null {
    const context: RequestContext = {
      database: this.#database,
      schema: this.#subgraph,
      api: this.#api,
      opaque,
      irregular: false,
      tables: this.#tables,
      metadata: this.#metadata,
      cursor: this.#metadata.cursor,
      error: this.#metadata.error,
      deployment: this.#deployment,
      rowsLeft: MAX_ROWS,
      roots: new Map(),
    }
    const result = execute({
      schema: opaque ? this.#opaque : this.#api,
      document,
      contextValue: context,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
      fieldResolver: resolveFromAnswer,
    })
    // All resolvers are synchronous, so the result is there.
    if (result instanceof Promise) throw new Error('a resolver was asynchronous')
    if (opaque && context.irregular) return null
    return withholdErroneousData(result, context.roots, rootOfLatest(context))
  }

  #documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#documents.get(query)
    if (known) return known
    const document = this.#parse(query)
    // What is large is seldom asked twice, and would take the place of all others.
    if (query.length * 8 > MAX_KNOWN_CHARACTERS) return document
    this.#documents.set(query, document)
    this.#knownCharacters += query.length
    for (const oldest of this.#documents.keys()) {
      if (this.#knownCharacters <= MAX_KNOWN_CHARACTERS) break
      this.#documents.delete(oldest)
      this.#knownCharacters -= oldest.length
    }
    return document
  }

  #parse(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(query, { maxTokens: MAX_TOKENS })
      limitQuery(document, LIMITS)
      const errors = validate(this.#api, document)
      return errors.length > 0 ? errors : document
    } catch (error) {
      if (error instanceof RangeError) return [new GraphQLError('query is nested too deeply')]
      if (error instanceof GraphQLError) return [error]
      throw error
    }
  }
}

/** Asks for the schema itself, somewhere; fragments are not followed, they are all looked at. */
function isIntrospection(document: DocumentNode): boolean {
  return document.definitions.some(
    (node) => 'selectionSet' in node && node.selectionSet !== undefined && asksForSchema(node.selectionSet),
  )
}

function asksForSchema({ selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return ['__schema', '__type'].includes(selection.name.value)
    return selection.kind === Kind.INLINE_FRAGMENT && asksForSchema(selection.selectionSet)
  })
}

function isDocument(value: DocumentNode | readonly GraphQLError[]): value is DocumentNode {
  return !Array.isArray(value)
}

/** Rows hold their values by the name in the query; `_meta` by the field's own. */
function resolveFromAnswer(
  source: unknown,
  _parameters: unknown,
  _context: unknown,
  info: { path: { key: string | number }; fieldName: string },
): unknown {
  const answer = source as Record<string, unknown>
  const { key } = info.path
  return Object.hasOwn(answer, key) ? answer[key] : answer[info.fieldName]
}
