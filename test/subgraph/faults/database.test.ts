import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../../local/demo/model/createRandom.ts'
import type { IndexerStatus } from '../../../subgraph/host/server/IndexerStatus.ts'
import { buildFixture, type Fixture } from '../host/buildFixture.ts'
import { startChain, type TestChain } from '../host/startChain.ts'
import { freshHash, temporaryFolder, withIndexer } from '../host/support.ts'
import { inspectIndex } from './support/inspectIndex.ts'
import { LedgerActions } from './support/ledgerActions.ts'
import { type IndexerProcess, spawnIndexer } from './support/spawnIndexer.ts'

const folder = temporaryFolder()
const isRoot = process.getuid?.() === 0
const mounted = folder.file('mounted')
let fixture: Fixture
let chain: TestChain
let actions: LedgerActions
let expected: string
let faults = 0

/** A small disk of its own, where the system lets this process have one. */
const canMount = isRoot && mount()

function mount(): boolean {
  mkdirSync(mounted, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', mounted]).status === 0
}

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  actions = new LedgerActions(chain, fixture, createRandom('history of disks'))
  await actions.makeBox()
  await actions.blocks(60)
  for (let index = 0; index < 25; index++)
    await chain.send('transferMany', ['0x00000000000000000000000000000000000000b0', BigInt(index), 100n])
  const fresh = folder.file('expected.db')
  await freshHash(fixture, chain, fresh)
  expected = inspectIndex(fixture, fresh, ({ state }) => state)
})

afterAll(async () => {
  await chain?.stop()
  if (canMount) execFileSync('umount', [mounted])
  folder.remove()
  process.stdout.write(`database: ${faults} faults of disk and file${canMount ? ', on a full disk too' : ''}\n`)
})

function optionsFor(file: string): string[] {
  return [...['--build', fixture.buildDirectory, '--rpc', chain.rpcUrl], ...['--database', file, '--finality', '10']]
}

async function statusOf(indexer: IndexerProcess): Promise<IndexerStatus> {
  return (await (await fetch(await indexer.statusUrl)).json()) as IndexerStatus
}

/** How it ends by itself; one that does not is ended when it says that it serves. */
async function endOf(indexer: IndexerProcess): Promise<number | NodeJS.Signals> {
  void indexer.statusUrl.then(
    () => indexer.kill('SIGTERM'),
    () => undefined,
  )
  return indexer.ended
}

async function finish(file: string): Promise<void> {
  const head = await chain.blockNumber()
  await withIndexer(fixture, chain, file, (indexer) => indexer.untilBlock(head))
  expect(inspectIndex(fixture, file, ({ state }) => state)).toBe(expected)
}

/** The disk fills up while indexing, `free` makes room; in between nothing is lost, and afterwards nothing has to be done. */
async function fillsUp(indexer: IndexerProcess, file: string, free: () => void): Promise<void> {
  faults++
  try {
    await expect
      .poll(() => statusOf(indexer), { timeout: 30_000, interval: 50 })
      .toMatchObject({
        health: 'degraded',
        error: { message: expect.stringMatching(/cannot be written .* is the disk full\?$/) as string },
      })
    const { latestBlock } = await statusOf(indexer)
    const metricsUrl = (await indexer.statusUrl).replace('/status', '/metrics')
    expect(await (await fetch(metricsUrl)).text()).toMatch(/^subgraph_faults_total\{kind="disk"\} [1-9]/m)
    // What is there goes on being served.
    const graphql = (await indexer.statusUrl).replace('/status', '/graphql')
    const body = JSON.stringify({ query: '{ _meta { block { number } } }' })
    expect(await (await fetch(graphql, { method: 'POST', body })).json()).toEqual(
      latestBlock ? { data: { _meta: { block: { number: latestBlock.number } } } } : expect.anything(),
    )
    free()
    const head = await chain.blockNumber()
    await expect
      .poll(() => statusOf(indexer), { timeout: 30_000, interval: 50 })
      .toMatchObject({ health: 'healthy', error: null, latestBlock: { number: head } })
  } finally {
    await indexer.kill('SIGTERM')
  }
  expect(inspectIndex(fixture, file, ({ state }) => state)).toBe(expected)
}

describe('a disk that is full', () => {
  it('as files cannot grow is waited for, and indexing goes on when they can', async () => {
    const file = folder.file('limited.db')
    const limited = ['sh', '-c', 'ulimit -S -f 3000; exec "$@"', 'sh']
    const indexer = spawnIndexer(optionsFor(file), limited)
    await fillsUp(indexer, file, () => {
      execFileSync('prlimit', ['--pid', String(indexer.child.pid), '--fsize=unlimited:unlimited'])
    })
  })

  it.runIf(canMount)('as it has no space left is waited for, and indexing goes on when there is some', async () => {
    const filler = join(mounted, 'filler')
    writeFileSync(filler, Buffer.alloc(14_500_000))
    const file = join(mounted, 'index.db')
    await fillsUp(spawnIndexer(optionsFor(file)), file, () => rmSync(filler))
    rmSync(file)
  })

  it('at the start is told in one line', async () => {
    faults++
    const file = folder.file('none.db')
    const indexer = spawnIndexer(optionsFor(file), ['sh', '-c', 'ulimit -S -f 1; exec "$@"', 'sh'])
    expect(await endOf(indexer)).toBe(1)
    expect(indexer.said()).toMatch(/^error: the database .*none\.db.* cannot be written \(.*\); is the disk full\?\n$/)
    rmSync(file, { force: true })
    await finish(file)
  })
})

/** Root may write anything, unless it gives that right up. */
const asOwner = isRoot ? ['setpriv', '--bounding-set', '-dac_override', '--inh-caps', '-dac_override'] : []

describe('a database that cannot be written', () => {
  it.each(['file', 'folder'])('as its %s is read-only is told in one line, and left as it is', async (what) => {
    faults++
    const file = folder.file(`read-only-${what}/index.db`)
    await finish(file)
    const before = digest(file)
    if (what === 'folder') rmSync(`${file}.lock`)
    chmodSync(what === 'file' ? file : dirname(file), what === 'file' ? 0o444 : 0o555)
    const indexer = spawnIndexer(optionsFor(file), asOwner)
    expect(await endOf(indexer)).toBe(1)
    expect(indexer.said()).toMatch(
      /^error: the database .*index\.db.* cannot be written \(.*\); its file and folder must belong to whoever runs the indexer\n$/,
    )
    expect(digest(file)).toBe(before)
    chmodSync(what === 'file' ? file : dirname(file), 0o755)
    await finish(file)
  })
})

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function overwrite(file: string, position: number, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, position)
  closeSync(descriptor)
}

const DAMAGES: readonly (readonly [name: string, damage: (file: string) => void])[] = [
  ['is something else', (file) => writeFileSync(file, 'this is no database, whatever its name says'.repeat(100))],
  ['has lost its header', (file) => overwrite(file, 0, Buffer.alloc(100, 0xff))],
  ['has lost its list of tables', (file) => overwrite(file, 100, Buffer.alloc(3_900, 0xff))],
  ['is cut off', (file) => truncateSync(file, Math.floor(statSync(file).size / 8_192) * 4_096)],
  ['has lost pages in the middle', (file) => overwrite(file, 16_384, Buffer.alloc(statSync(file).size - 32_768, 0xff))],
]

describe('a database that', () => {
  it.each(DAMAGES)('%s is told in one line, and left as it is', async (name, damage) => {
    faults++
    const file = folder.file(`damaged-${name}.db`)
    await finish(file)
    damage(file)
    const before = digest(file)
    const indexer = spawnIndexer(optionsFor(file))
    expect(await endOf(indexer)).toBe(1)
    expect(indexer.said()).toMatch(
      /^error: the database .* is damaged or not a database \(.*\); delete it to index again\n$/,
    )
    expect(digest(file)).toBe(before)
    // As it says.
    rmSync(file)
    await finish(file)
  })
})

describe('a second program on one database', () => {
  it('that is an indexer is turned away; the first goes on', async () => {
    faults++
    const file = folder.file('shared.db')
    const first = spawnIndexer(optionsFor(file))
    try {
      await first.statusUrl
      const second = spawnIndexer(optionsFor(file))
      expect(await endOf(second)).toBe(1)
      expect(second.said()).toMatch(
        /^error: the database .* is in use by another indexer; stop it or choose another file\n$/,
      )
      const head = await chain.blockNumber()
      await expect
        .poll(() => statusOf(first), { timeout: 30_000 })
        .toMatchObject({ health: 'healthy', latestBlock: { number: head } })
    } finally {
      // However the first ends, nothing of it stands in the way.
      await first.kill('SIGKILL')
    }
    await finish(file)
  })

  it('that holds it for a while is waited for', async () => {
    faults++
    const file = folder.file('held.db')
    await finish(file)
    await withIndexer(fixture, chain, file, async (indexer) => {
      const other = new Sqlite(file)
      other.exec('BEGIN IMMEDIATE')
      const { blockNumber } = await chain.send('transfer', [chain.sender, 1n])
      await expect
        .poll(() => indexer.status(), { timeout: 30_000 })
        .toMatchObject({
          health: 'degraded',
          error: { message: expect.stringContaining('is locked by another program') as string },
        })
      other.exec('ROLLBACK')
      other.close()
      await indexer.untilBlock(blockNumber)
    })
    const fresh = folder.file('held-fresh.db')
    await freshHash(fixture, chain, fresh)
    expect(inspectIndex(fixture, file, ({ state }) => state)).toBe(inspectIndex(fixture, fresh, ({ state }) => state))
  })
})
