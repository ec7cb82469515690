import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundBallots, type HeavyBallot } from '../../../../src/data/impact/boundBallots.ts'
import { VOTING_SELECTORS } from '../../../../src/data/voting/votingPowerQuery.ts'
import { startServer } from '../startServer.ts'

type Call = { id: number; params: [{ to: string; data: string }] }

const word = (value: bigint) => value.toString(16).padStart(64, '0')
const account = (index: number) => `0x${index.toString(16).padStart(40, '0')}` as const
const [governor, token] = [account(1), account(2)]

/** A chain on which everybody had 900 votes at the snapshot, 100 of them taken back, and 700 tokens of their own. */
let server: Awaited<ReturnType<typeof startServer>>
const asked: Call[] = []
beforeAll(async () => {
  server = await startServer((body) => {
    const calls = (Array.isArray(body) ? body : [body]) as Call[]
    asked.push(...calls)
    const answers = calls.map(({ id, params: [{ data }] }) => ({
      jsonrpc: '2.0',
      id,
      result: data.startsWith(VOTING_SELECTORS.countedVotes)
        ? `0x${word(900n)}${word(100n)}${word(300n)}${word(500n)}`
        : `0x${word(700n)}`,
    }))
    return { body: JSON.stringify(answers.length === 1 ? answers[0] : answers) }
  })
})
afterAll(() => server.close())

const decided = {
  id: '0x01' as const,
  proposalId: 1n,
  powerCapBps: 500,
  snapshotTimestamp: 50n,
  circulatingSupply: 10_000n,
}
const ballot = (voter: number, weight: bigint, kind: HeavyBallot['kind'] = 'Delegate'): HeavyBallot => ({
  proposal: '0x01',
  voter: account(voter),
  kind,
  support: 'For',
  weight,
})

async function found(ballots: readonly HeavyBallot[], triedCapBps: number) {
  const weights: bigint[] = []
  const result = await boundBallots([decided], triedCapBps, {
    rpcUrls: [server.url],
    governor,
    token,
    heavyBallots: (_ids, weight) => {
      weights.push(weight)
      return Promise.resolve(ballots.filter((each) => each.weight >= weight))
    },
    signal: new AbortController().signal,
  })
  const own = (result.get('0x01') ?? []).map(({ voter, kind, uncappedWeight }) => [voter, kind, uncappedWeight])
  return { own, weights }
}

describe('ballots that a cap binds', () => {
  it('asks for ballots of half the smallest cap and more, so that no bound account is missed', async () => {
    expect((await found([], 200)).weights).toEqual([100n])
    expect((await found([], 2_000)).weights).toEqual([250n])
  })

  it('takes a ballot below the cap as it counted, and one at the cap for what the account had', async () => {
    asked.length = 0
    const { own } = await found([ballot(7, 499n), ballot(8, 500n)], 2_000)
    expect(own).toEqual([
      [account(7), 'Delegate', 499n],
      [account(8), 'Delegate', 800n],
    ])
    expect(asked.map(({ params: [{ to }] }) => to)).toEqual([governor, token])
  })

  it('sees that two ballots of one account reach the cap together', async () => {
    const { own } = await found([ballot(9, 300n, 'Override'), ballot(9, 260n)], 2_000)
    expect(own).toEqual([
      [account(9), 'Override', 700n],
      [account(9), 'Delegate', 800n],
    ])
  })
})
