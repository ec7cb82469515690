import type { PublicClient } from 'viem'
import type { Config } from '../../domain/config/config.ts'
import type { Proposal } from '../../domain/governor/proposal.ts'
import type { ProposalState } from '../../domain/governor/proposalState.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Hex } from '../../domain/hex.ts'
import { plenumGovernorAbi } from '../abi/plenumGovernorAbi.ts'
import { NotFound } from '../errors/NotFound.ts'
import { buildProposals } from './buildProposals.ts'
import { type GovernorFacts, readGovernorFacts } from './governorFacts.ts'
import { loadChainClient } from './loadChainClient.ts'
import { logTimestamps } from './logTimestamps.ts'
import { proposalLogs } from './proposalLogs.ts'

const DAY = 86_400n

/**
 * The longest that a proposal can stay open by the contracts' own bounds: delay 7 d, period 14 d and as much again by
 * late changes, 14 d to be queued, timelock 30 d, 14 d to be executed.
 */
const LONGEST_LIFE_SECONDS = (7n + 14n + 14n + 14n + 30n + 14n) * DAY

/** Longest time from proposing to the snapshot. */
const LONGEST_DELAY_SECONDS = 8n * DAY

const OPEN: readonly ProposalState[] = ['Pending', 'Active', 'Succeeded', 'Queued']

/** Proposals that can still be voted on, queued or executed, latest first; tallies and deadlines are the governor's. */
export async function readOpenProposalsFromChain(config: Config): Promise<Sourced<readonly Proposal[]>> {
  const client = await loadChainClient(config)
  const head = await client.getBlock()
  const proposals = await readSince(client, config, head.number, head.timestamp - LONGEST_LIFE_SECONDS)
  const { data: facts, source } = await readGovernorFacts(
    config,
    proposals.map(({ proposalId }) => proposalId),
  )
  const open = proposals.flatMap((proposal) => {
    const own = facts.get(proposal.proposalId)
    return own !== undefined && OPEN.includes(own.state) ? [withFacts(proposal, own)] : []
  })
  return { data: open.toReversed(), source }
}

/** One proposal, ended ones too. Throws `NotFound` when the governor does not know it. */
export async function readProposalFromChain(config: Config, id: Hex): Promise<Sourced<Proposal>> {
  const client = await loadChainClient(config)
  const proposalId = BigInt(id)
  const [head, snapshot] = await Promise.all([
    client.getBlock(),
    client.readContract({
      address: config.contracts.governor,
      abi: plenumGovernorAbi,
      functionName: 'proposalSnapshot',
      args: [proposalId],
    }),
  ])
  if (snapshot === 0n) throw new NotFound(`The governor does not know the proposal ${id}`)
  const proposals = await readSince(client, config, head.number, snapshot - LONGEST_DELAY_SECONDS)
  const proposal = proposals.find((one) => one.proposalId === proposalId)
  const { data: facts, source } = await readGovernorFacts(config, [proposalId])
  const own = facts.get(proposalId)
  if (proposal === undefined || own === undefined) throw new NotFound(`The endpoint has no log of the proposal ${id}`)
  return { data: withFacts(proposal, own), source }
}

async function readSince(client: PublicClient, config: Config, headBlock: bigint, sinceSeconds: bigint) {
  const logs = await proposalLogs(client, config, headBlock, sinceSeconds)
  return buildProposals(logs, await logTimestamps(client, logs), config.contracts.council)
}

function withFacts(proposal: Proposal, facts: GovernorFacts): Proposal {
  const { forVotes, againstVotes, abstainVotes, deadline, etaSeconds } = facts
  return { ...proposal, forVotes, againstVotes, abstainVotes, deadline, etaSeconds: proposal.etaSeconds ?? etaSeconds }
}
