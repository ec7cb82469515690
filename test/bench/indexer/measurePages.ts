import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Page } from './pages.ts'
import { percentile } from './statistics.ts'

export interface PageTimes {
  p50: number
  p95: number
}

/** Enough for either side's code to be compiled. */
const WARM_UP_REQUESTS = 60
const ROUNDS = 4
/** Before each turn: garbage that the other has made is collected by then, on whose time it would be otherwise. */
const SETTLING_MILLISECONDS = 200

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

async function ask(url: string, query: string, clients: number, requests: number, asking: Asking): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let left = requests
  const client = async () => {
    // Opens the connection, which a page does once for all that it asks.
    await post(agent, url, query, asking === 'again' ? 0 : ++asked)
    while (left-- > 0) {
      const started = performance.now()
      await post(agent, url, query, asking === 'again' ? 0 : ++asked)
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return times
}

/** Plain HTTP instead of fetch, which takes longer than some of the answers. */
function post(agent: Agent, url: string, query: string, after: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          // Looked through as bytes: texts would make garbage that is collected in the middle of what is measured.
          const body = Buffer.concat(chunks)
          if (answer.statusCode === 200 && !body.includes('"errors"')) resolve()
          else reject(new Error(`${url} answered ${answer.statusCode}: ${body.toString('utf8', 0, 300)}`))
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify({ query, variables: { after: String(after) } }))
  })
}
