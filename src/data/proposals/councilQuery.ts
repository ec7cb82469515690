import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { lightCalls } from '../chain/lightCall.ts'
import { chainKey } from '../query/queryKeys.ts'

/** Selectors of VetoCouncil's views and of the timelock's delay; a test derives them from the ABIs. */
export const COUNCIL_SELECTORS = {
  requiredConfirmations: '0x82e717f7',
  confirmations: '0xb9774f7b',
  expiresAt: '0x8622a689',
  isMember: '0xa230c524',
  hasConfirmed: '0x08aff933',
  getMinDelay: '0xf27a0c92',
} as const

export type CouncilFacts = {
  readonly required: bigint
  readonly confirmations: bigint
  /** After this the council can stop nothing. */
  readonly expiresAtSeconds: bigint
  readonly isMember: boolean
  readonly hasConfirmed: boolean
  /** Of the treasury, for the lifecycle: between queue and execution. */
  readonly timelockDelaySeconds: bigint
}

/** What the veto council can do about a proposal, and whether the account belongs to it. */
export function councilQueryOptions(config: Config, proposalId: bigint, account: Address | null) {
  const { council, treasury } = config.contracts
  return queryOptions({
    queryKey: chainKey(config, 'council', { council, treasury, proposalId, account }),
    queryFn: async ({ queryKey: [, rpcUrls, , input], signal }): Promise<Sourced<CouncilFacts>> => {
      const block = await latestBlock(rpcUrls, signal)
      const who = BigInt(input.account ?? 0)
      const ask = (selector: `0x${string}`, values: bigint[], to = input.council) => ({ to, selector, values })
      const calls = [
        ask(COUNCIL_SELECTORS.requiredConfirmations, []),
        ask(COUNCIL_SELECTORS.confirmations, [input.proposalId]),
        ask(COUNCIL_SELECTORS.expiresAt, []),
        ask(COUNCIL_SELECTORS.isMember, [who]),
        ask(COUNCIL_SELECTORS.hasConfirmed, [input.proposalId, who]),
        ask(COUNCIL_SELECTORS.getMinDelay, [], input.treasury),
      ]
      const words = (await lightCalls(rpcUrls, calls, block.number, signal)).map((answer) => answer?.[0] ?? 0n)
      const [required = 0n, confirmations = 0n, expiresAtSeconds = 0n, isMember, hasConfirmed, delay = 0n] = words
      return {
        data: {
          required,
          confirmations,
          expiresAtSeconds,
          isMember: isMember === 1n,
          hasConfirmed: hasConfirmed === 1n,
          timelockDelaySeconds: delay,
        },
        source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
      }
    },
  })
}
