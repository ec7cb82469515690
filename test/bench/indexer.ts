import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../local/contracts/projectRoot.ts'
import { type BenchChain, openChain } from './indexer/chain/openChain.ts'
import type { ChainSize } from './indexer/chain/planChain.ts'
import { measureHead } from './indexer/measureHead.ts'
import { type Asking, measurePages, queryOf } from './indexer/measurePages.ts'
import { type Page, pages } from './indexer/pages.ts'
import { physicalLimit } from './indexer/physicalLimit.ts'
import { readProfile } from './indexer/readProfile.ts'
import { peakMemoryMegabytes, type Server } from './indexer/Server.ts'
import { plenumDatabaseBytes, startPlenum } from './indexer/startPlenum.ts'
import { installPonder, keepPonderData, startPonder } from './indexer/startPonder.ts'
import { logLogSlope, percentile } from './indexer/statistics.ts'

/**
 * The embedded indexer beside Ponder, in one run, on the same chain and events: filling from nothing and again, pages as
 * a dashboard asks for them, memory, size, and how cost grows. Prints one `name: value` a line.
 *
 * Usage: npm run bench:indexer [-- --part fill|pages|growth|profile …] [-- --events 100000]
 * `--events` sets the size; growth goes on to three and ten times as many. Chains are kept: making the one of 1,000,000
 * events takes some minutes the first time.
 */
const FOLDER = join(projectRoot, '.plenum/bench-indexer')
const PORTS = { chain: 18_745, plenum: 18_746, ponder: 18_747 }
const PARTS = ['fill', 'pages', 'growth', 'profile'] as const

const { values } = parseArgs({
  options: { part: { type: 'string', multiple: true }, events: { type: 'string' } },
})
const SIZE: ChainSize = { events: Number(values.events ?? 100_000), proposals: 100 }
const wanted = new Set<string>(values.part ?? PARTS)

function print(name: string, value: number, digits = 2): void {
  console.log(`${name}: ${value.toFixed(digits)}`)
}

async function withChain(size: ChainSize, use: (chain: BenchChain) => Promise<void>): Promise<void> {
  const chain = await openChain(FOLDER, size, PORTS.chain)
  try {
    await use(chain)
  } finally {
    await chain.stop()
  }
}

const WARM_TURNS = 3

/** Starts one side, with nothing else running, and ends it. */
async function timed(start: () => Promise<Server>): Promise<Server & { peakMegabytes: number }> {
  const server = await start()
  const peakMegabytes = peakMemoryMegabytes(server.process)
  await server.process.stop()
  return { ...server, peakMegabytes }
}

/**
 * From nothing, then again: Ponder with the RPC data that it keeps, the embedded indexer from the chain. Again takes ten or
 * twenty seconds, and the machine can be half as fast in the next ten: by turns, one or the other first, with medians.
 */
async function fill(chain: BenchChain): Promise<void> {
  const startOurs = () => startPlenum(FOLDER, chain, PORTS.plenum)
  const chainCpuBefore = chain.cpuSeconds()
  const plenumCold = await timed(startOurs)
  const chainCpu = chain.cpuSeconds() - chainCpuBefore
  const bytes = plenumDatabaseBytes(FOLDER)
  const ponderCold = await timed(() => startPonder(FOLDER, chain, 'cold', PORTS.ponder))
  await keepPonderData(FOLDER)
  if (!wanted.has('fill')) return
  const turns: { plenum: Server[]; ponder: Server[] } = { plenum: [], ponder: [] }
  const sides = [
    async () => turns.plenum.push(await timed(startOurs)),
    async () => turns.ponder.push(await timed(() => startPonder(FOLDER, chain, 'warm', PORTS.ponder))),
  ]
  for (let turn = 0; turn < WARM_TURNS; turn++) {
    for (const side of turn % 2 === 0 ? sides : sides.toReversed()) await side()
  }
  const warm = (side: 'plenum' | 'ponder', cost: 'seconds' | 'cpuSeconds' | 'startupSeconds') =>
    percentile(
      turns[side].map((server) => server[cost]),
      0.5,
    )
  const compare = (name: string, ours: number, theirs: number) => {
    print(`plenum_${name}_seconds`, ours)
    print(`ponder_${name}_seconds`, theirs)
    print(`${name}_ratio`, theirs / ours)
  }
  print('events', chain.plan.events, 0)
  compare('cold', plenumCold.seconds, ponderCold.seconds)
  compare('warm', warm('plenum', 'seconds'), warm('ponder', 'seconds'))
  compare('cold_cpu', plenumCold.cpuSeconds, ponderCold.cpuSeconds)
  compare('warm_cpu', warm('plenum', 'cpuSeconds'), warm('ponder', 'cpuSeconds'))
  // What the chain's node took while the first of them read it.
  print('plenum_cold_chain_cpu_seconds', chainCpu)
  print('plenum_startup_seconds', warm('plenum', 'startupSeconds'))
  print('ponder_startup_seconds', warm('ponder', 'startupSeconds'))
  print('peak_rss_mb', plenumCold.peakMegabytes, 0)
  print('ponder_peak_rss_mb', ponderCold.peakMegabytes, 0)
  print('database_bytes_per_event', bytes / chain.plan.events, 0)
}

/** Ponder answers every question anew, so only what is asked anew here too goes into `page_p95_ratio_min`. */
async function comparePages(chain: BenchChain, plenum: Server, ponder: Server): Promise<void> {
  const all = pages(Math.floor(chain.head * 0.7))
  const ratios: { page: Page; asking: Asking; ratio: number }[] = []
  for (const [page, asking] of all.flatMap((each) => [[each, 'again'] as const, [each, 'anew'] as const])) {
    const queries = [
      { url: plenum.graphqlUrl, query: page.plenum },
      { url: ponder.graphqlUrl, query: queryOf(page, all) },
    ]
    for (const clients of [1, 32]) {
      const [ours, theirs] = await measurePages(queries, clients, clients === 1 ? 160 : 640, asking)
      if (ours === undefined || theirs === undefined) continue
      const name = `${page.name}_${asking}_${clients}`
      print(`plenum_${name}_p50_ms`, ours.p50)
      print(`plenum_${name}_p95_ms`, ours.p95)
      print(`ponder_${name}_p50_ms${page.comparedWith ? ` (${page.comparedWith})` : ''}`, theirs.p50)
      print(`ponder_${name}_p95_ms${page.comparedWith ? ` (${page.comparedWith})` : ''}`, theirs.p95)
      print(`${name}_p95_ratio`, theirs.p95 / ours.p95)
      ratios.push({ page, asking, ratio: theirs.p95 / ours.p95 })
    }
  }
  const least = (wanted: (entry: (typeof ratios)[number]) => boolean) =>
    Math.min(...ratios.filter(wanted).map(({ ratio }) => ratio))
  print(
    'page_p95_ratio_min',
    least(({ page, asking }) => asking === 'anew' && page.ponder !== null),
  )
  print(
    'page_again_p95_ratio_min',
    least(({ page, asking }) => asking === 'again' && page.ponder !== null),
  )
  // Ponder has no past blocks: its page at the present one stands for it.
  print(
    'past_page_p95_ratio_min',
    least(({ page, asking }) => asking === 'anew' && page.ponder === null),
  )
}

async function grow(): Promise<void> {
  const run = async (size: ChainSize): Promise<{ seconds: number; cpuSeconds: number; megabytes: number }> => {
    let result = { seconds: Number.NaN, cpuSeconds: Number.NaN, megabytes: Number.NaN }
    await withChain(size, async (chain) => {
      const server = await startPlenum(FOLDER, chain, PORTS.plenum)
      const { cpuSeconds } = server
      result = {
        seconds: server.seconds - server.startupSeconds,
        cpuSeconds,
        megabytes: peakMemoryMegabytes(server.process),
      }
      await server.process.stop()
      const name = `${size.events / 1000}k_events_${size.proposals}_proposals`
      print(`${name}_seconds`, result.seconds)
      print(`${name}_cpu_seconds`, cpuSeconds)
      print(`${name}_peak_rss_mb`, result.megabytes, 0)
      print(`${name}_database_bytes_per_event`, plenumDatabaseBytes(FOLDER) / chain.plan.events, 0)
    })
    return result
  }
  const byProposals = []
  for (const proposals of [10, 100, 1_000])
    byProposals.push({ size: proposals, ...(await run({ events: SIZE.events, proposals })) })
  printSlopes('proposals', byProposals)
  const byEvents = []
  for (const factor of [1, 3, 10]) {
    const events = SIZE.events * factor
    const result =
      byProposals.find(({ size }) => factor === 1 && size === SIZE.proposals) ??
      (await run({ events, proposals: SIZE.proposals }))
    byEvents.push({ ...result, size: events })
    if (events === 1_000_000) print('peak_rss_mb_1m', result.megabytes, 0)
  }
  printSlopes('events', byEvents)
}

function printSlopes(name: string, points: readonly { size: number; seconds: number; cpuSeconds: number }[]): void {
  print(`slope_${name}`, logLogSlope(points.map(({ size, seconds }) => ({ size, cost: seconds }))))
  print(`slope_${name}_cpu`, logLogSlope(points.map(({ size, cpuSeconds }) => ({ size, cost: cpuSeconds }))))
}

async function profile(chain: BenchChain): Promise<void> {
  const folder = join(FOLDER, 'profile')
  await rm(folder, { recursive: true, force: true })
  const server = await startPlenum(FOLDER, chain, PORTS.plenum, ['--cpu-prof', `--cpu-prof-dir=${folder}`])
  await server.process.stop()
  for (const [stage, share] of readProfile(folder)) print(`profile_${stage}_share`, share)
  print('plenum_events_per_second', chain.plan.events / (server.seconds - server.startupSeconds), 0)
  print('physical_limit_events_per_second', await physicalLimit(FOLDER, chain), 0)
}

await mkdir(FOLDER, { recursive: true })
await withChain(SIZE, async (chain) => {
  if (wanted.has('profile')) await profile(chain)
  if (!wanted.has('fill') && !wanted.has('pages')) return
  installPonder()
  await fill(chain)
  if (!wanted.has('pages')) return
  const plenum = await startPlenum(FOLDER, chain, PORTS.plenum)
  const ponder = await startPonder(FOLDER, chain, 'warm', PORTS.ponder)
  try {
    await comparePages(chain, plenum, ponder)
    // With all that serving took: the second query thread too.
    print('peak_rss_mb_with_pages', peakMemoryMegabytes(plenum.process), 0)
    print('ponder_peak_rss_mb_with_pages', peakMemoryMegabytes(ponder.process), 0)
    await ponder.process.stop()
    print('head_latency_p95_ms', await measureHead(chain, plenum.graphqlUrl), 0)
  } finally {
    await plenum.process.stop()
    await ponder.process.stop()
  }
})
if (wanted.has('growth')) await grow()
