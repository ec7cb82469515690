import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../support/freePort.ts'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { startFaultyProxy } from './startFaultyProxy.ts'
import { freshHash, hashOf, temporaryFolder, withIndexer } from './support.ts'

const CLI = fileURLToPath(new URL('../../../subgraph/host/cli.ts', import.meta.url))
const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain
let expected: string

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  await chain.send('makeBox', [])
  for (let index = 0; index < 30; index++) {
    await chain.send('transferMany', ['0x00000000000000000000000000000000000000b0', BigInt(index), 60n])
    if (index % 10 === 0) await chain.testClient.increaseTime({ seconds: 3600 })
  }
  expected = await freshHash(fixture, chain, folder.file('expected.db'))
})

afterAll(async () => {
  await chain?.stop()
  folder.remove()
})

describe('an indexer that is killed', () => {
  it('comes to the same state however often and wherever', async () => {
    const file = folder.file('killed.db')
    const head = await chain.blockNumber()
    const reached: number[] = []
    for (let round = 0; round < 6; round++) reached.push(await runUntilKilled(file, round * 7))
    expect(Math.min(...reached)).toBeLessThan(head)
    await withIndexer(fixture, chain, file, (indexer) => indexer.untilBlock(head), { finalityDepth: 4, maxRange: 3 })
    expect(hashOf(fixture, file)).toBe(expected)
  })
})

/** Runs the command line and kills it without warning at its n-th sign of progress; returns the block it told of. */
function runUntilKilled(file: string, atLine: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        CLI,
        '--build',
        fixture.buildDirectory,
        '--rpc',
        chain.rpcUrl,
        '--database',
        file,
        '--port',
        '0',
        '--finality',
        '1000',
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let lines = 0
    let block = -1
    child.stderr.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n')) {
        const match = /^block (\d+)/.exec(line)
        if (match) block = Number(match[1])
        if (line !== '' && ++lines > atLine) child.kill('SIGKILL')
      }
    })
    child.once('error', reject)
    child.once('exit', () => resolve(block))
    // Synced before that many signs: nothing more will come by itself.
    setTimeout(() => child.kill('SIGKILL'), 1500).unref()
  })
}

describe('an RPC endpoint with faults', () => {
  it('costs time, never a block', async () => {
    const proxy = await startFaultyProxy(chain.rpcUrl, { faultShare: 0.3, seed: 7, maxLogBlocks: 8 })
    try {
      const faults: string[] = []
      const file = folder.file('faults.db')
      await withIndexer(fixture, proxy, file, async (indexer) => indexer.untilBlock(await chain.blockNumber()), {
        finalityDepth: 5,
        rpcTimeoutMilliseconds: 2_000,
        onLog: ({ message }) => faults.push(message),
      })
      expect(hashOf(fixture, file)).toBe(expected)
      expect(proxy.faults).toBeGreaterThan(5)
      expect(faults.length).toBeGreaterThan(3)
    } finally {
      await proxy.stop()
    }
  })

  it('that is away leaves stored data readable, and says so', async () => {
    await withIndexer(
      fixture,
      { rpcUrl: `http://127.0.0.1:${await freePort()}` },
      folder.file('expected.db'),
      (indexer) => {
        expect(indexer.status()).toMatchObject({ health: 'degraded', drift: null })
        expect(indexer.status().error?.message).toContain('cannot reach the RPC endpoint')
        expect(indexer.status().latestBlock?.number).toBeGreaterThan(0)
        return Promise.resolve()
      },
    )
  })
})
