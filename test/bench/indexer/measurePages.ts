import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { PageClient } from './PageClient.ts'
import type { Page } from './pages.ts'
import { percentile } from './statistics.ts'

export interface PageTimes {
  p50: number
  p95: number
}

/** Enough for either side's code to be compiled. */
const WARM_UP_REQUESTS = 300
const ROUNDS = 4
/** Before each turn: garbage that the other has made is collected by then, on whose time it would be otherwise. */
const SETTLING_MILLISECONDS = 200

setFlagsFromString('--expose-gc')
/** Collects the garbage of the measuring side, whose turn that must not fall into either. */
const collectGarbage = runInNewContext('gc') as () => void

/** `again`: what was asked before, as when many have a page open. `anew`: with variables never asked before. */
export type Asking = 'again' | 'anew'

/**
 * Milliseconds from asking to the whole answer, with so many clients that each ask again at once. The two take turns in
 * rounds, so that whatever else the machine does falls on both.
 */
export async function measurePages(
  queries: readonly { url: string; query: string }[],
  clients: number,
  requestsEach: number,
  asking: Asking,
): Promise<PageTimes[]> {
  const times = queries.map((): number[] => [])
  for (const { url, query } of queries) await ask(url, query, clients, WARM_UP_REQUESTS, asking)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { url, query }] of queries.entries()) {
      collectGarbage()
      await setTimeout(SETTLING_MILLISECONDS)
      times[index]?.push(...(await ask(url, query, clients, Math.ceil(requestsEach / ROUNDS), asking)))
    }
  }
  return times.map((values) => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) }))
}

export function queryOf(page: Page, all: readonly Page[]): string {
  const query = page.ponder ?? all.find(({ name }) => name === page.comparedWith)?.ponder
  if (query == null) throw new Error(`nothing of Ponder's to compare ${page.name} with`)
  return query
}

let asked = 0

/** All clients ask equally often: were the requests shared among them, whom a server leaves waiting would hardly count. */
async function ask(url: string, query: string, clients: number, requests: number, asking: Asking): Promise<number[]> {
  const times: number[] = []
  const body = () => JSON.stringify({ query, variables: { after: String(asking === 'again' ? 0 : ++asked) } })
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = await PageClient.open(url)
      // Both sides begin with a connection in use, as an open page has one.
      await client.ask(body())
      return client
    }),
  )
  await Promise.all(
    connections.map(async (client) => {
      for (let left = Math.ceil(requests / clients); left > 0; left--) {
        const started = performance.now()
        await client.ask(body())
        times.push(performance.now() - started)
      }
      client.close()
    }),
  )
  return times
}
