import { setTimeout as delay } from 'node:timers/promises'
import type { Hex } from 'viem'
import { jsonRpc } from '../../../local/stack/jsonRpc.ts'
import { GOVERNOR, SENDER, singleVotes } from './chain/generateChain.ts'
import type { BenchChain } from './chain/openChain.ts'
import { percentile } from './statistics.ts'

const VOTES = 60
const POLL_MILLISECONDS = 2

/** Milliseconds (p95) from a vote being sent, alone in its block, to its being in the answer to a query. */
export async function measureHead(chain: BenchChain, graphqlUrl: string): Promise<number> {
  const times: number[] = []
  for (const data of singleVotes(chain.plan, VOTES)) {
    // Blocks come at any point of the indexer's pauses, not in step with them.
    await delay(Math.random() * 300)
    const started = performance.now()
    const hash = await jsonRpc<Hex>(chain.rpcUrl, 'eth_sendTransaction', [{ from: SENDER, to: GOVERNOR, data }])
    while ((await latestVote(graphqlUrl)) !== hash) await delay(POLL_MILLISECONDS)
    times.push(performance.now() - started)
  }
  return percentile(times, 0.95)
}

async function latestVote(graphqlUrl: string): Promise<string | undefined> {
  const query = '{ votes(first: 1, orderBy: blockNumber, orderDirection: desc) { transactionHash } }'
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const answer = (await response.json()) as { data?: { votes: { transactionHash: string }[] } }
  return answer.data?.votes[0]?.transactionHash
}
