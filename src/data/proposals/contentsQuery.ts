import { queryOptions } from '@tanstack/react-query'
import type { ProposalCall } from '../../domain/actions/decodeAction.ts'
import type { Config } from '../../domain/config/config.ts'
import { PROPOSAL_CLASSES, type ProposalClass } from '../../domain/governor/proposal.ts'
import { loadChainClient } from '../chain/loadChainClient.ts'
import { chainKey } from '../query/queryKeys.ts'

export type ContentsFacts = {
  readonly class: ProposalClass | null
  readonly thresholdBps: number
  /** The id that the governor makes of these contents. */
  readonly governorId: bigint
  /** The same, made here. */
  readonly ownId: bigint
}

/** How the contracts see a proposal that isn't made yet: its class and threshold, and the id that it would get. */
export function contentsQueryOptions(config: Config, calls: readonly ProposalCall[], description: string) {
  const { governor, classifier } = config.contracts
  return queryOptions({
    queryKey: chainKey(config, 'contents', { governor, classifier, calls, description }),
    queryFn: async ({ queryKey: [, , , input] }): Promise<ContentsFacts> => {
      const [client, { plenumGovernorAbi }, { proposalClassifierAbi }, { descriptionHash, proposalId }] =
        await Promise.all([
          loadChainClient(config),
          import('../abi/plenumGovernorAbi.ts'),
          import('../abi/proposalClassifierAbi.ts'),
          import('../../domain/actions/proposalId.ts'),
        ])
      const targets = input.calls.map((call) => call.target)
      const calldatas = input.calls.map((call) => call.calldata)
      const values = input.calls.map((call) => call.value)
      const [classNumber, governorId] = await Promise.all([
        client.readContract({
          address: input.classifier,
          abi: proposalClassifierAbi,
          functionName: 'classOf',
          args: [targets, calldatas],
        }),
        client.readContract({
          address: input.governor,
          abi: plenumGovernorAbi,
          functionName: 'hashProposal',
          args: [targets, values, calldatas, descriptionHash(input.description)],
        }),
      ])
      const thresholdBps = await client.readContract({
        address: input.classifier,
        abi: proposalClassifierAbi,
        functionName: 'thresholdBps',
        args: [classNumber],
      })
      return {
        class: PROPOSAL_CLASSES[classNumber] ?? null,
        thresholdBps,
        governorId,
        ownId: proposalId(input.calls, input.description),
      }
    },
    placeholderData: (previous) => previous,
  })
}
