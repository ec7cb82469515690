import { afterEach, describe, expect, it } from 'vitest'
import { RpcError } from '../../../../src/data/chain/RpcError.ts'
import { rpcBatch, rpcRequest } from '../../../../src/data/chain/rpcRequest.ts'
import { Misconfigured } from '../../../../src/data/errors/Misconfigured.ts'
import { Retryable } from '../../../../src/data/errors/Retryable.ts'
import { type Answer, startServer } from '../startServer.ts'

type Call = { id: number; method: string }

const servers: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(answer: (body: unknown) => Answer): Promise<string> {
  const server = await startServer(answer)
  servers.push(server)
  return server.url
}

const result = (value: unknown) => (body: unknown) => {
  const one = ({ id }: Call) => ({ jsonrpc: '2.0', id, result: value })
  return { body: JSON.stringify(Array.isArray(body) ? body.map((call: Call) => one(call)) : one(body as Call)) }
}

describe('rpcRequest', () => {
  it('asks the next endpoint when one is down, and that one first from then on', async () => {
    const asked: string[] = []
    const bad = await serve(() => {
      asked.push('bad')
      return { status: 500, body: '' }
    })
    const good = await serve((body) => {
      asked.push('good')
      return result('0x1')(body)
    })
    expect(await rpcRequest([bad, good], 'eth_chainId', [])).toBe('0x1')
    expect(await rpcRequest([bad, good], 'eth_chainId', [])).toBe('0x1')
    expect(asked).toEqual(['bad', 'good', 'good'])
  })

  it('is retryable when one of several may come back', async () => {
    const busy = await serve(() => ({ status: 429, body: '' }))
    const gone = await serve(() => ({ status: 404, body: '' }))
    await expect(rpcRequest([busy, gone], 'eth_chainId', [])).rejects.toBeInstanceOf(Retryable)
    await expect(rpcRequest([gone], 'eth_chainId', [])).rejects.toBeInstanceOf(Misconfigured)
  })

  it('gives a refusal with its data, and does not ask another endpoint for it', async () => {
    let others = 0
    const first = await serve((body) => ({
      body: JSON.stringify({
        id: (body as Call).id,
        error: { code: 3, message: 'execution reverted', data: '0x1234' },
      }),
    }))
    const second = await serve((body) => {
      others += 1
      return result('0x')(body)
    })
    await expect(rpcRequest([first, second], 'eth_call', [])).rejects.toMatchObject({ code: 3, data: '0x1234' })
    expect(others).toBe(0)
  })

  it('puts answers back in the order of the calls', async () => {
    const url = await serve((body) => ({
      body: JSON.stringify(
        (body as Call[])
          .toReversed()
          .map(({ id, method }) =>
            method === 'bad' ? { id, error: { code: -32601, message: 'no such method' } } : { id, result: method },
          ),
      ),
    }))
    const answers = await rpcBatch(
      [url],
      ['a', 'bad', 'b'].map((method) => ({ method, params: [] })),
    )
    expect(answers[0]).toBe('a')
    expect(answers[1]).toBeInstanceOf(RpcError)
    expect(answers[2]).toBe('b')
  })
})
