import { setTimeout as delay } from 'node:timers/promises'
import type { FaultKind } from '../../../../subgraph/host/errors/FaultKind.ts'
import type { Exchange, RpcAnswer } from './startProxy.ts'

export interface RpcFault {
  name: string
  /** What the indexer's metrics count it as. */
  kind: FaultKind
  commit: (exchange: Exchange) => Promise<void> | void
}

const answerAll =
  (answer: Omit<RpcAnswer, 'id'>): RpcFault['commit'] =>
  ({ calls, reply }) =>
    reply(calls.map(({ id }) => ({ jsonrpc: '2.0', id, ...answer })))

/** Changes the text of an answer that is right otherwise. */
const damage =
  (change: (text: string) => string): RpcFault['commit'] =>
  async ({ calls, forward, response }) => {
    const answers = await forward()
    response.end(change(JSON.stringify(calls.length > 1 ? answers : answers[0])))
  }

/** All the ways in which endpoints fail. */
export const RPC_FAULTS: readonly RpcFault[] = [
  { name: 'no answer at all', kind: 'timeout', commit: () => undefined },
  {
    name: 'half an answer, and then nothing',
    kind: 'timeout',
    commit: async ({ forward, response }) => {
      response.write(JSON.stringify(await forward()).slice(0, 20))
    },
  },
  { name: 'a connection that breaks', kind: 'unreachable', commit: ({ response }) => void response.destroy() },
  {
    name: 'HTTP 429',
    kind: 'rate-limit',
    commit: ({ response }) => void response.writeHead(429, { 'retry-after': '1' }).end('slow down'),
  },
  {
    name: 'HTTP 429 with a JSON body',
    kind: 'rate-limit',
    commit: ({ response }) => void response.writeHead(429).end('{"error":{"code":429,"message":"slow down"}}'),
  },
  {
    name: 'a JSON-RPC error that asks for a pause',
    kind: 'rate-limit',
    commit: answerAll({ error: { code: -32005, message: 'daily request limit: too many requests' } }),
  },
  { name: 'HTTP 500', kind: 'http-status', commit: ({ response }) => void response.writeHead(500).end() },
  {
    name: 'HTTP 502 with a page',
    kind: 'http-status',
    commit: ({ response }) => void response.writeHead(502).end('<html>Bad gateway</html>'),
  },
  {
    name: 'HTTP 503 with JSON that is no JSON-RPC',
    kind: 'http-status',
    commit: ({ response }) => void response.writeHead(503).end('{"message":"overloaded"}'),
  },
  { name: 'JSON that is cut off', kind: 'malformed', commit: damage((text) => text.slice(0, text.length / 2)) },
  { name: 'JSON of another shape', kind: 'malformed', commit: ({ response }) => void response.end('["?"]') },
  { name: 'hexadecimal that is none', kind: 'malformed', commit: damage((text) => text.replaceAll('0x', '0xzz')) },
  { name: 'results of the wrong type', kind: 'malformed', commit: answerAll({ result: 7 }) },
  { name: 'answers that are left out', kind: 'malformed', commit: ({ response }) => void response.end('[]') },
  {
    name: 'an error of the node',
    kind: 'refused',
    commit: answerAll({ error: { code: -32000, message: 'header not found' } }),
  },
  {
    name: 'null for blocks that there are',
    kind: 'inconsistent',
    commit: async ({ calls, forward, reply }) => {
      const isBlock = calls.map(({ method }) => method.startsWith('eth_getBlock'))
      reply((await forward()).map((answer, index) => (isBlock[index] ? { ...answer, result: null } : answer)))
    },
  },
  {
    name: 'a slow answer',
    kind: 'timeout',
    commit: async ({ forward, reply }) => {
      const answers = await forward()
      await delay(2_000)
      reply(answers)
    },
  },
]
