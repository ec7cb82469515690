import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { startCommand } from './startCommand.ts'
import { temporaryFolder } from './support.ts'

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
})

afterAll(async () => {
  await chain?.stop()
  folder.remove()
})

const needed = (file: string, rpcUrl = chain.rpcUrl) => [
  ...['--build', fixture.buildDirectory, '--rpc', rpcUrl, '--database', folder.file(file)],
]

describe('the command', () => {
  it('explains every option on request', async () => {
    const command = startCommand(['--help'])
    expect(await command.ended).toBe(0)
    const text = command.lines.join('\n')
    for (const option of ['build', 'rpc', 'database', 'host', 'port', 'name', 'chain-id', 'finality', 'reset'])
      expect(text).toContain(`--${option} `)
  })

  it('indexes, says where it serves, and ends in order when asked to', async () => {
    const command = startCommand([...needed('served.db'), '--port', '0', '--name', 'dao/ledger'])
    const url = (await command.untilLine(/^GraphQL /)).slice('GraphQL '.length)
    await command.untilLine(/^block 1 of 1 \(healthy\)$/)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/subgraphs\/name\/dao\/ledger$/)
    expect((await fetch(`${url}?query={_meta{block{number}}}`)).status).toBe(200)
    expect(await command.stop('SIGINT')).toBe(0)
  })

  it('ends with 2 for a wrong option and 1 for what it finds wrong, in one line each', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const failures: [args: string[], code: number, message: RegExp][] = [
      [[...needed('a.db'), '--port', '-1'], 2, /^error: .*--port/],
      [['--build', folder.file('none'), ...needed('b.db').slice(2)], 1, /^error: no subgraph build at /],
      [[...needed('c.db'), '--port', String(port)], 1, /^error: port \d+ on 127\.0\.0\.1 is taken/],
      [[...needed('d.db'), '--port', '0', '--chain-id', '5'], 1, /^error: .*chain/],
    ]
    try {
      for (const [args, code, message] of failures) {
        const command = startCommand(args)
        expect(await command.ended).toBe(code)
        expect(command.lines.filter((line) => line.startsWith('error: '))).toEqual([expect.stringMatching(message)])
      }
    } finally {
      other.close()
    }
  })
})
