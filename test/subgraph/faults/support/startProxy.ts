import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RpcCall {
  id: number
  method: string
  params: unknown[]
}

export interface RpcAnswer {
  id: number
  result?: unknown
  error?: { code: number; message: string }
}

/** A request on its way to the chain. */
export interface Exchange {
  calls: RpcCall[]
  /** Asks the chain, or another one, what `calls` say by now. */
  forward: (target?: string) => Promise<RpcAnswer[]>
  reply: (answers: readonly RpcAnswer[]) => void
  /** For answers that are no JSON-RPC. */
  response: ServerResponse
}

export interface Proxy {
  rpcUrl: string
  requests: number
  /** Requests that have no answer yet. */
  open: number
  /** What becomes of a request; may be changed at any time. */
  handle: (exchange: Exchange) => Promise<void> | void
  stop: () => Promise<void>
}

/** Passes the request on as it is. */
export async function pass({ forward, reply }: Exchange): Promise<void> {
  reply(await forward())
}

/** A JSON-RPC endpoint before a real chain, that does to requests and answers whatever a test wants. */
export async function startProxy(chainUrl: string, handle: Proxy['handle'] = pass): Promise<Proxy> {
  const proxy: Proxy = { rpcUrl: '', requests: 0, open: 0, handle, stop: () => Promise.resolve() }
  const server = createServer((request, response) => {
    proxy.requests++
    proxy.open++
    response.once('close', () => proxy.open--)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const parsed = JSON.parse(Buffer.concat(chunks).toString()) as RpcCall | RpcCall[]
      const calls = Array.isArray(parsed) ? parsed : [parsed]
      const exchange: Exchange = {
        calls,
        forward: async (target = chainUrl) => {
          const headers = { 'content-type': 'application/json' }
          const body = JSON.stringify(Array.isArray(parsed) ? calls : calls[0])
          const answer = (await (await fetch(target, { method: 'POST', headers, body })).json()) as
            | RpcAnswer[]
            | RpcAnswer
          return Array.isArray(answer) ? answer : [answer]
        },
        reply: (answers) => response.end(JSON.stringify(Array.isArray(parsed) ? answers : answers[0])),
        response,
      }
      // The chain is gone, or the request was cut short: no answer either way.
      Promise.resolve(proxy.handle(exchange)).catch(() => response.destroy())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.rpcUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return proxy
}
