import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Hex } from '../../domain/hex.ts'
import { PROPOSAL_CLASSES } from '../../domain/governor/proposal.ts'
import type { DecidedProposal } from '../../domain/impact/parameterImpact.ts'
import { lightCalls } from '../chain/lightCall.ts'
import * as v from '../schema/schema.ts'
import { addressField, bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'
import { boundBallots, type HeavyBallot } from './boundBallots.ts'

/** The latest ones that are looked at: enough to see a pattern, and a bounded reading. */
const MOST_DECIDED = 60

/** Selectors of the views that are read; a test derives them from the ABIs. */
export const DECIDED_SELECTORS = { circulatingSupply: '0x92ff6aea', quorumNumerator: '0x60c4247f' } as const

export type DecidedInput = {
  /** Only proposals whose vote closed before; Unix seconds. */
  beforeSeconds: bigint
  /** The smallest power cap that is tried or was in force, or null while the cap stays: then no ballot is read. */
  triedCapBps: number | null
}

export type DecidedProposalFacts = DecidedProposal & { readonly title: string }

const proposal = v.object({
  id: hexField,
  proposalId: bigIntField,
  title: v.string(),
  class: v.picklist(PROPOSAL_CLASSES),
  thresholdBps: intField,
  powerCapBps: intField,
  snapshotTimestamp: bigIntField,
  forVotes: bigIntField,
  againstVotes: bigIntField,
  abstainVotes: bigIntField,
})

const document = `query DecidedProposals($before: BigInt!) {
  ${metaFields}
  proposals(first: ${MOST_DECIDED}, orderBy: deadline, orderDirection: desc, where: { deadline_lt: $before, canceledTimestamp: null }, subgraphError: allow) {
    id proposalId title class thresholdBps powerCapBps snapshotTimestamp forVotes againstVotes abstainVotes
  }
}`

const ballotSchema = v.object({
  id: hexField,
  proposal: v.object({ id: hexField }),
  voter: v.object({ id: addressField }),
  kind: v.picklist(['Delegate', 'Override']),
  support: v.picklist(['Against', 'For', 'Abstain']),
  weight: bigIntField,
})

const ballotsDocument = `query HeavyBallots($proposals: [String!]!, $weight: BigInt!, $afterId: Bytes!, $block: Block_height) {
  ${metaFields}
  ballots(first: 1000, orderBy: id, block: $block, where: { proposal_in: $proposals, weight_gte: $weight, id_gt: $afterId }, subgraphError: allow) {
    id proposal { id } voter { id } kind support weight
  }
}`

/**
 * Closed votes with what decided them: tallies from the indexer, supply and quorum at each snapshot from the governor, and, when
 * a cap is tried, the ballots that it could bind. An account that a cap binds has half of it in one ballot at least, so few are
 * read: for a cap of 1% at most two hundred a proposal.
 */
export function decidedProposalsQueryOptions(config: Config, input: DecidedInput) {
  const { governor, token } = config.contracts
  return queryOptions({
    // Not a key of a source: what is closed does not change with a new block.
    queryKey: ['decided', config.subgraphUrl, { ...input, governor, token, rpcUrls: config.chain.rpcUrls }] as const,
    queryFn: async ({ queryKey: [, url, wanted], signal }): Promise<Sourced<readonly DecidedProposalFacts[]>> => {
      const { data, source } = await subgraphRequest(
        url,
        document,
        { before: wanted.beforeSeconds },
        v.object({ proposals: v.array(proposal) }),
        signal,
      )
      const snapshots = data.proposals.map(({ snapshotTimestamp }) => snapshotTimestamp)
      const views = Object.values(DECIDED_SELECTORS)
      const answers = await lightCalls(
        wanted.rpcUrls,
        snapshots.flatMap((at) => views.map((selector) => ({ to: wanted.governor, selector, values: [at] }))),
        'latest',
        signal,
      )
      const decided = data.proposals.map(({ forVotes, againstVotes, abstainVotes, ...facts }, index) => ({
        ...facts,
        tally: { forVotes, againstVotes, abstainVotes },
        circulatingSupply: answers[index * 2]?.[0] ?? 0n,
        quorumBps: Number(answers[index * 2 + 1]?.[0] ?? 0n),
      }))
      const ballots =
        wanted.triedCapBps === null
          ? new Map<Hex, never[]>()
          : await boundBallots(decided, wanted.triedCapBps, {
              ...wanted,
              heavyBallots: (proposals, weight) => heavyBallots(url, proposals, weight, source.blockNumber, signal),
              signal,
            })
      return { data: decided.map((each) => ({ ...each, ballots: ballots.get(each.id) ?? [] })), source }
    },
    staleTime: 600_000,
  })
}

async function heavyBallots(
  url: string,
  proposals: readonly Hex[],
  weight: bigint,
  blockNumber: bigint,
  signal: AbortSignal,
): Promise<readonly HeavyBallot[]> {
  const rows: (HeavyBallot & { id: Hex })[] = []
  for (;;) {
    const variables = { proposals, weight, afterId: rows.at(-1)?.id ?? '0x', block: { number: Number(blockNumber) } }
    const schema = v.object({ ballots: v.array(ballotSchema) })
    const { data } = await subgraphRequest(url, ballotsDocument, variables, schema, signal)
    rows.push(...data.ballots.map((ballot) => ({ ...ballot, proposal: ballot.proposal.id, voter: ballot.voter.id })))
    if (data.ballots.length < 1000) return rows
  }
}
