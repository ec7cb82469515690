import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FaultyProxy {
  rpcUrl: string
  faults: number
  stop: () => Promise<void>
}

/** Passes JSON-RPC on, but fails in all the ways endpoints do, from a seeded sequence. */
export async function startFaultyProxy(
  target: string,
  options: { faultShare: number; seed: number; maxLogBlocks: number },
): Promise<FaultyProxy> {
  let state = options.seed
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const proxy: FaultyProxy = { rpcUrl: '', faults: 0, stop: () => Promise.resolve() }

  const fail = (response: ServerResponse, answer: string) => {
    proxy.faults++
    const kind = Math.floor(random() * 6)
    if (kind === 0) response.writeHead(429).end('slow down')
    else if (kind === 1) response.writeHead(503).end()
    else if (kind === 2) response.end(answer.slice(0, Math.floor(answer.length / 2)))
    else if (kind === 3)
      response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32000, message: 'header not found' } }))
    else if (kind === 4) response.destroy()
    // No answer at all: the client's time-out ends it.
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      void pass(Buffer.concat(chunks).toString(), response)
    })
  })

  async function pass(body: string, response: ServerResponse): Promise<void> {
    const refused = tooManyBlocks(body)
    if (refused !== null) {
      proxy.faults++
      response.end(
        JSON.stringify({
          jsonrpc: '2.0',
          id: refused,
          error: { code: -32005, message: 'query exceeds max block range' },
        }),
      )
      return
    }
    const answer = await (
      await fetch(target, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    ).text()
    if (random() < options.faultShare) fail(response, answer)
    else response.setHeader('content-type', 'application/json').end(answer)
  }

  function tooManyBlocks(body: string): number | null {
    const { id, method, params } = JSON.parse(body) as {
      id?: number
      method?: string
      params?: { fromBlock?: string; toBlock?: string }[]
    }
    const [filter] = params ?? []
    if (method !== 'eth_getLogs' || filter?.fromBlock === undefined) return null
    return Number(filter.toBlock) - Number(filter.fromBlock) + 1 > options.maxLogBlocks ? (id ?? 0) : null
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.rpcUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return proxy
}
