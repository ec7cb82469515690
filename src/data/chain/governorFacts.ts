import type { Config } from '../../domain/config/config.ts'
import { PROPOSAL_STATES, type ProposalState } from '../../domain/governor/proposalState.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import { latestBlock } from './latestBlock.ts'
import { type LightCall, lightCalls } from './lightCall.ts'

/** What the governor itself says about a proposal. Votes in wei, times in Unix seconds. */
export type GovernorFacts = {
  readonly state: ProposalState
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly abstainVotes: bigint
  readonly deadline: bigint
  readonly etaSeconds: bigint | null
  /** Null until the snapshot. */
  readonly quorumVotes: bigint | null
}

/** Selectors of PlenumGovernor's views; a test derives them from the ABI. */
export const GOVERNOR_SELECTORS = {
  state: '0x3e4f49e6',
  proposalVotes: '0x544ffc9c',
  proposalDeadline: '0xc01f9e37',
  proposalEta: '0xab58fb8e',
  proposalQuorum: '0xfb999fcb',
} as const

/** Figures of proposals from the governor, all at one block; unknown ids are missing. Keys: proposalId. */
export async function readGovernorFacts(
  { chain: { rpcUrls }, contracts: { governor } }: Config,
  proposalIds: readonly bigint[],
  signal?: AbortSignal,
): Promise<Sourced<ReadonlyMap<bigint, GovernorFacts>>> {
  const block = await latestBlock(rpcUrls, signal)
  const selectors = Object.values(GOVERNOR_SELECTORS)
  const calls = proposalIds.flatMap((id) =>
    selectors.map((selector): LightCall => ({ to: governor, selector, values: [id] })),
  )
  const answers = await lightCalls(rpcUrls, calls, block.number, signal)
  const facts = new Map<bigint, GovernorFacts>()
  proposalIds.forEach((id, position) => {
    const own = answers.slice(position * selectors.length, (position + 1) * selectors.length)
    const found = toFacts(own)
    if (found !== null) facts.set(id, found)
  })
  return { data: facts, source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds } }
}

function toFacts(answers: readonly (readonly bigint[] | null)[]): GovernorFacts | null {
  const [stateWords, votes, deadline, eta, quorum] = answers
  const state = PROPOSAL_STATES[Number(stateWords?.[0] ?? -1n)]
  if (state === undefined || votes == null || deadline == null) return null
  // Bravo's order: Against 0, For 1, Abstain 2.
  const [againstVotes = 0n, forVotes = 0n, abstainVotes = 0n] = votes
  return {
    state,
    forVotes,
    againstVotes,
    abstainVotes,
    deadline: deadline[0] ?? 0n,
    etaSeconds: eta?.[0] === undefined || eta[0] === 0n ? null : eta[0],
    quorumVotes: quorum?.[0] ?? null,
  }
}
