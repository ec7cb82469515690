import { createServer, type RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { HttpPost, TooLargeError } from '../../../../../subgraph/host/rpc/HttpPost.ts'
import { RpcClient } from '../../../../../subgraph/host/rpc/RpcClient.ts'
import { freePort } from '../../../../support/freePort.ts'

const { signal } = new AbortController()
const closers: (() => void)[] = []

/** @returns the address of a server on this machine */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${port}/rpc`
}

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

describe('a post of JSON', () => {
  it('sends the text and gives status and body back', async () => {
    const url = await serve((request, response) => {
      response.writeHead(418).write(`${request.url} ${request.headers['content-type']} `)
      request.pipe(response)
    })
    const { status, body } = await new HttpPost(url, 1_000).send('{"text":"漢字"}', signal)
    expect(status).toBe(418)
    expect(body.toString()).toBe('/rpc application/json {"text":"漢字"}')
  })

  it('unpacks what comes packed, and counts its bytes unpacked', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(50_000)))
    })
    expect((await new HttpPost(url, 50_000).send('{}', signal)).body).toHaveLength(50_000)
    await expect(new HttpPost(url, 49_999).send('{}', signal)).rejects.toThrow(TooLargeError)
  })

  it('gives back what there is of a packed answer that was cut off', async () => {
    const packed = gzipSync('x'.repeat(50_000))
    const url = await serve((_, response) => {
      response.writeHead(429, { 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length - 12))
    })
    const { status, body } = await new HttpPost(url, 100_000).send('{}', signal)
    expect(status).toBe(429)
    expect(body.length).toBeLessThanOrEqual(50_000)
  })

  it('fails when a packed answer is damaged', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed')
    })
    await expect(new HttpPost(url, 100_000).send('{}', signal)).rejects.toThrow()
  })

  it('goes nowhere else, and says where it was sent to', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests++
      response.writeHead(308, { location: '/elsewhere' }).end()
    })
    expect(await new HttpPost(url, 1_000).send('{}', signal)).toMatchObject({ status: 308, location: '/elsewhere' })
    expect(requests).toBe(1)
    const client = new RpcClient(url, { signal })
    await expect(client.request('eth_chainId', [])).rejects.toThrow(
      'HTTP 308: the endpoint is at /elsewhere now; give that address instead',
    )
  })

  it('fails when the connection breaks in the middle of an answer', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half', () => response.destroy())
    })
    await expect(new HttpPost(url, 100_000).send('{}', signal)).rejects.toThrow()
  })

  it('asks once more when a kept connection was closed by the other side', async () => {
    let requests = 0
    const url = await serve((request, response) => {
      requests++
      if (requests === 2) request.socket.destroy()
      else response.end('here')
    })
    const post = new HttpPost(url, 1_000)
    await post.send('{}', signal)
    expect((await post.send('{}', signal)).body.toString()).toBe('here')
    expect(requests).toBe(3)
  })

  it('does not ask again on a new connection', async () => {
    let requests = 0
    const url = await serve((request) => {
      requests++
      request.socket.destroy()
    })
    await expect(new HttpPost(url, 1_000).send('{}', signal)).rejects.toThrow()
    expect(requests).toBe(1)
  })

  it('ends when it is given up', async () => {
    const stop = new AbortController()
    const url = await serve(() => stop.abort())
    await expect(new HttpPost(url, 1_000).send('{}', stop.signal)).rejects.toThrow()
  })
})
