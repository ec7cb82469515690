import type { IncomingMessage, ServerResponse } from 'node:http'
import type { QueryRequest } from '../graphql/QueryEngine.ts'
import type { QueryService } from '../query/QueryService.ts'
import { QueryUnavailable } from '../query/QueryUnavailable.ts'
import { metricsText } from './metricsText.ts'
import type { OutgoingAnswers } from './OutgoingAnswers.ts'
import { readBody } from './readBody.ts'
import type { StatusBoard } from './StatusBoard.ts'

export interface RequestServices {
  name: string
  board: StatusBoard
  queries: QueryService
  outgoing: OutgoingAnswers
  maxBodyBytes: number
}

/** Data is public and read by pages of any origin; nothing here depends on who asks. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'content-type, user-agent',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '86400',
}

/** Names and values of what every answer says, as Node takes them fastest. */
const ALWAYS = Object.entries({ ...CORS, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).flat()

export async function handleRequest(
  services: RequestServices,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const path = decodePath(url.pathname)
  const { method } = request
  if (method === 'OPTIONS') return send(response, 204, '', 'text/plain')
  if (method === 'GET' && path === '/status') return sendJson(response, 200, services.board.status)
  if (method === 'GET' && path === '/metrics')
    return send(response, 200, metricsText(services.board, services.queries), 'text/plain; version=0.0.4')
  const graphql = [`/subgraphs/name/${services.name}`, `/subgraphs/name/${services.name}/graphql`, '/graphql'].includes(
    path,
  )
  if (!graphql)
    return sendJson(response, 404, {
      errors: [{ message: `no such path; the subgraph is at /subgraphs/name/${services.name}` }],
    })
  if (method !== 'POST' && method !== 'GET')
    return sendJson(response, 405, { errors: [{ message: 'use POST or GET' }] })

  const query = method === 'GET' ? fromParameters(url.searchParams) : await fromBody(request, services.maxBodyBytes)
  if (typeof query === 'string') {
    response.setHeader('connection', 'close')
    return sendJson(response, query === TOO_LARGE ? 413 : 400, { errors: [{ message: query }] })
  }
  await answerQuery(query, services, response)
}

async function answerQuery(
  query: QueryRequest,
  { queries, outgoing }: RequestServices,
  response: ServerResponse,
): Promise<void> {
  const left = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) left.abort()
  })
  try {
    if (outgoing.areTooMany) throw new QueryUnavailable('too many answers wait for their readers')
    const { body } = await queries.answer(query, left.signal)
    if (left.signal.aborted) return
    outgoing.add(response, body.length)
    send(response, 200, body, 'application/json')
  } catch (error) {
    if (left.signal.aborted) return
    if (!(error instanceof QueryUnavailable)) throw error
    response.setHeader('retry-after', '1')
    sendJson(response, 503, { errors: [{ message: `${error.message}; try again` }] })
  }
}

const TOO_LARGE = 'the request body is too large'

function fromParameters(parameters: URLSearchParams): QueryRequest | string {
  const query = parameters.get('query')
  if (query === null) return 'the query is missing'
  const variables = parameters.get('variables')
  return asQuery({
    query,
    variables: variables === null ? null : parseJson(variables),
    operationName: parameters.get('operationName'),
  })
}

async function fromBody(request: IncomingMessage, maxBytes: number): Promise<QueryRequest | string> {
  const body = await readBody(request, maxBytes)
  if (body === null) return TOO_LARGE
  return asQuery(parseJson(body))
}

function asQuery(value: unknown): QueryRequest | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'the request must be a JSON object with a `query`'
  const { query, variables = null, operationName = null } = value as Record<string, unknown>
  if (typeof query !== 'string') return 'the request must be a JSON object with a `query`'
  if (typeof variables !== 'object' || Array.isArray(variables)) return '`variables` must be an object'
  if (operationName !== null && typeof operationName !== 'string') return '`operationName` must be a string'
  return { query, variables: variables as Record<string, unknown> | null, operationName }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Reported by whoever looks at the value.
    return undefined
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/(?<=.)\/$/, '')
  } catch {
    return path
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, JSON.stringify(value), 'application/json')
}

function send(response: ServerResponse, status: number, body: string | Uint8Array, type: string): void {
  const headers = [...ALWAYS, 'content-type', type]
  if (status !== 204) headers.push('content-length', String(Buffer.byteLength(body)))
  response.writeHead(status, headers)
  response.end(body)
}
