import { createRandom } from '../../local/demo/model/createRandom.ts'
import { giniPpm } from '../../src/domain/concentration/gini.ts'
import { hhiPpm } from '../../src/domain/concentration/hhi.ts'
import { policyBacktest } from '../../src/domain/policy/policyBacktest.ts'
import { isqrt } from '../../src/domain/waterLevel/isqrt.ts'
import { waterLevel } from '../../src/domain/waterLevel/waterLevel.ts'
import { benchHistory, benchRequests } from './domain/benchRequests.ts'
import { type Growth, growth } from './domain/growth.ts'
import { workerPath } from './domain/workerPath.ts'

/**
 * Speed of what the dashboard computes by itself, each for three sizes, best of three runs, and of a replay as the page sees
 * it, through a worker. Prints a table, then `name: value` lines; `…_growth` is the factor of time for ten times the size.
 */
async function main(): Promise<void> {
  const requests = benchRequests(1_000_000)
  const { policies, draft, replaced } = benchHistory()
  const replay = (count: number, retire: readonly bigint[]) => {
    const steps = policyBacktest(requests.slice(0, count), { add: [draft], retire }, policies)
    while (steps.next().done !== true);
  }
  const claims = heavyTail(100_000, 3).map((part) => ({ maximumMilliHours: part >> 40n, weight: isqrt(part) }))
  const capacityOf = (count: number) =>
    claims.slice(0, count).reduce((sum, { maximumMilliHours }) => sum + maximumMilliHours, 0n) / 3n
  const holdings = heavyTail(1_000_000, 6)

  const added = growth([10_000, 100_000, 1_000_000], (count) => replay(count, []))
  const changed = growth([10_000, 100_000, 1_000_000], (count) => replay(count, [replaced]))
  const level = growth([1_000, 10_000, 100_000], (count) => waterLevel(claims.slice(0, count), capacityOf(count)))
  const gini = growth([10_000, 100_000, 1_000_000], (count) => giniPpm(holdings.slice(0, count)))
  const hhi = growth([10_000, 100_000, 1_000_000], (count) => hhiPpm(holdings.slice(0, count)))

  const rows: [string, Growth][] = [
    ['backtest, policy added', added],
    ['backtest, policy replaced', changed],
    ['water level', level],
    ['Gini', gini],
    ['HHI', hhi],
  ]
  for (const [name, { points }] of rows) {
    const cells = points.map(({ size, milliseconds }) => `${size.toLocaleString('en')}: ${milliseconds.toFixed(1)} ms`)
    console.log(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(24)).join('')}`)
  }
  console.log('')
  print('backtest_requests_per_s', perSecond(changed, 100_000))
  print('backtest_added_requests_per_s', perSecond(added, 100_000))
  print('backtest_100k_ms', changed.at(100_000))
  print('backtest_growth', changed.factor)
  const { replayMilliseconds, changedVerdicts } = await workerPath()
  print('backtest_worker_100k_ms', replayMilliseconds)
  print('backtest_worker_changed_verdicts', changedVerdicts)
  print('water_level_10k_ms', level.at(10_000))
  print('water_level_growth', level.factor)
  print('gini_1m_ms', gini.at(1_000_000))
  print('gini_growth', gini.factor)
  print('hhi_1m_ms', hhi.at(1_000_000))
  print('hhi_growth', hhi.factor)
}

const perSecond = (measured: Growth, size: number) => Math.round((size * 1_000) / measured.at(size))
const print = (name: string, value: number) => console.log(`${name}: ${Number(value.toFixed(2))}`)

/** Amounts up to 2^87 wei of which few are large, as holdings are. */
function heavyTail(count: number, exponent: number): bigint[] {
  const random = createRandom(`heavy tail ${exponent}`)
  return Array.from({ length: count }, () => (BigInt(Math.floor(random.next() ** exponent * 2 ** 52)) << 35n) + 1n)
}

await main()
