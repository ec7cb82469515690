import { queryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { PresentSettings } from '../../domain/actions/parameterBounds.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { type LightCall, lightCalls } from '../chain/lightCall.ts'
import { chainKey } from '../query/queryKeys.ts'
import { bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

/** Selectors of the settings that the wizard reads; a test derives them from the ABIs. */
export const WIZARD_SELECTORS = {
  votingDelay: '0x3932abb1',
  votingPeriod: '0x02a251a3',
  lateQuorumVoteExtension: '0x32b8113e',
  proposalThreshold: '0xb58131b0',
  quorumNumerator: '0xa7713a70',
  powerCapBps: '0x59775334',
  getVotes: '0xeb9019d4',
  getMinDelay: '0xf27a0c92',
  maxShareBps: '0x60b028c9',
  thresholdBps: '0xaabbcf93',
  expiresAt: '0x8622a689',
  requiredConfirmations: '0x82e717f7',
  members: '0xbdd4d18d',
  totalSupply: '0x18160ddd',
  balanceOf: '0x70a08231',
} as const

export type WizardFacts = {
  readonly present: PresentSettings
  /** Of the account a second ago, as the governor looks at it; 0 without an account. */
  readonly votesWei: bigint
}

/** Settings in force, their bounds' inputs, and whether the account may propose: from the contracts at one block. */
export function wizardFactsQueryOptions(config: Config, account: Address | null) {
  const { governor, treasury, token, council, classifier, epochAllocator } = config.contracts
  return queryOptions({
    queryKey: chainKey(config, 'wizardFacts', {
      governor,
      treasury,
      token,
      council,
      classifier,
      epochAllocator,
      account,
    }),
    queryFn: async ({ queryKey: [, rpcUrls, , to], signal }): Promise<Sourced<WizardFacts>> => {
      const block = await latestBlock(rpcUrls, signal)
      const now = block.timestampSeconds
      const call = (target: Address, selector: LightCall['selector'], ...values: bigint[]) => ({
        to: target,
        selector,
        values,
      })
      const s = WIZARD_SELECTORS
      const answers = await lightCalls(
        rpcUrls,
        [
          call(to.governor, s.votingDelay),
          call(to.governor, s.votingPeriod),
          call(to.governor, s.lateQuorumVoteExtension),
          call(to.governor, s.proposalThreshold),
          call(to.governor, s.quorumNumerator),
          call(to.governor, s.powerCapBps),
          call(to.treasury, s.getMinDelay),
          call(to.epochAllocator, s.maxShareBps),
          call(to.classifier, s.thresholdBps, 2n),
          call(to.classifier, s.thresholdBps, 3n),
          call(to.classifier, s.thresholdBps, 4n),
          call(to.council, s.expiresAt),
          call(to.council, s.requiredConfirmations),
          call(to.council, s.members),
          call(to.token, s.totalSupply),
          call(to.token, s.balanceOf, BigInt(to.treasury)),
          call(to.governor, s.getVotes, BigInt(to.account ?? 0), now - 1n),
        ],
        block.number,
        signal,
      )
      // A list is answered as offset, length, members; everything else is one word.
      const word = (index: number, position = 0) => answers[index]?.[position] ?? 0n
      return {
        data: {
          votesWei: to.account === null ? 0n : word(16),
          present: {
            votingDelay: word(0),
            votingPeriod: word(1),
            lateVoteExtension: word(2),
            proposalThreshold: word(3),
            quorumShare: word(4),
            powerCap: word(5),
            timelockDelay: word(6),
            maxShare: word(7),
            thresholdTightening: word(8),
            thresholdLoosening: word(9),
            thresholdConstitutional: word(10),
            councilTerm: word(11),
            councilConfirmations: word(12),
            councilMembers: word(13, 1),
            circulatingSupply: word(14) - word(15),
            nowSeconds: now,
          },
        },
        source: { kind: 'chain', blockNumber: block.number, timestampSeconds: now },
      }
    },
  })
}

const listSchema = v.object({
  recipients: v.array(
    v.object({
      number: bigIntField,
      name: v.string(),
      suspended: v.boolean(),
      parent: v.object({ number: bigIntField }),
    }),
  ),
  gpuClasses: v.array(v.object({ number: bigIntField, name: v.string() })),
  live: v.array(v.object({ id: hexField, title: v.string() })),
  computeSchedule: v.nullable(
    v.object({
      genesis: bigIntField,
      epochLength: bigIntField,
      lead: bigIntField,
      requestSeconds: bigIntField,
      supportSeconds: bigIntField,
    }),
  ),
})

const listDocument = `query WizardLists($proposer: String!, $at: BigInt!) {
  ${metaFields}
  recipients(first: 1000, orderBy: name, subgraphError: allow) { number name suspended parent { number } }
  gpuClasses(first: 255, orderBy: number, subgraphError: allow) { number name }
  computeSchedule(id: "0x01", subgraphError: allow) { genesis epochLength lead requestSeconds supportSeconds }
  live: proposals(first: 1, where: { proposer: $proposer, deadline_gte: $at, canceledTimestamp: null }, subgraphError: allow) { id title }
}`

const listRead: SubgraphRead<{ proposer: Address; atSeconds: bigint }, v.Output<typeof listSchema>> = {
  name: 'wizardLists',
  document: listDocument,
  variables: ({ proposer, atSeconds }) => ({ proposer, at: atSeconds }),
  schema: listSchema,
}

/** What the wizard offers to choose from, and the proposer's proposal that is still pending or open, if there is one. */
export const wizardListsQueryOptions = (config: Config, input: { proposer: Address; atSeconds: bigint }) =>
  subgraphQueryOptions(config, listRead, input)
