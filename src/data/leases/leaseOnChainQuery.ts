import { queryOptions } from '@tanstack/react-query'
import { CHAIN_LEASE_STATES } from '../../domain/compute/leaseState.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { lightCalls } from '../chain/lightCall.ts'
import { chainKey } from '../query/queryKeys.ts'

/** Selectors of LeaseManager's and VetoCouncil's views; a test derives them from the ABIs. */
export const LEASE_SELECTORS = {
  lease: '0x2e352497',
  requiredConfirmations: '0x82e717f7',
  expiresAt: '0x8622a689',
  isMember: '0xa230c524',
  refuses: '0xf7fe575e',
  refusalConfirmations: '0xfec80c37',
  hasConfirmedRefusal: '0xe44910dd',
} as const

export type LeaseOnChain = {
  /** Null when the manager knows no lease of this number. */
  readonly lease: {
    readonly state: (typeof CHAIN_LEASE_STATES)[number]
    readonly milliHours: bigint
    /** As reported; 0 before. */
    readonly usedMilliHours: bigint
    /** End of the review, last second to accept, last second to dispute. */
    readonly dueAtSeconds: bigint
  } | null
  readonly council: {
    readonly required: bigint
    readonly confirmations: bigint
    readonly expiresAtSeconds: bigint
    readonly refuses: boolean
    readonly isMember: boolean
    readonly hasConfirmed: boolean
  }
}

/** Words of the answer: the request's eleven fields come first. */
const STATE_WORD = 11

/** A lease as its contract has it, and where the veto council stands on it. */
export function leaseOnChainQueryOptions(config: Config, number: bigint, account: Address | null) {
  const { leaseManager, council } = config.contracts
  return queryOptions({
    queryKey: chainKey(config, 'leaseOnChain', { leaseManager, council, number, account }),
    queryFn: async ({ queryKey: [, rpcUrls, , input], signal }): Promise<Sourced<LeaseOnChain>> => {
      const block = await latestBlock(rpcUrls, signal)
      const who = BigInt(input.account ?? 0)
      const ask = (selector: `0x${string}`, ...values: bigint[]) => ({ to: input.council, selector, values })
      const [lease, required, expiresAt, isMember, refuses, confirmations, hasConfirmed] = await lightCalls(
        rpcUrls,
        [
          { to: input.leaseManager, selector: LEASE_SELECTORS.lease, values: [input.number] },
          ask(LEASE_SELECTORS.requiredConfirmations),
          ask(LEASE_SELECTORS.expiresAt),
          ask(LEASE_SELECTORS.isMember, who),
          ask(LEASE_SELECTORS.refuses, input.number),
          ask(LEASE_SELECTORS.refusalConfirmations, input.number),
          ask(LEASE_SELECTORS.hasConfirmedRefusal, input.number, who),
        ],
        block.number,
        signal,
      )
      const [state, milliHours = 0n, usedMilliHours = 0n, dueAtSeconds = 0n] = lease?.slice(STATE_WORD) ?? []
      return {
        data: {
          lease:
            state === undefined
              ? null
              : { state: CHAIN_LEASE_STATES[Number(state)] ?? 'None', milliHours, usedMilliHours, dueAtSeconds },
          council: {
            required: required?.[0] ?? 0n,
            confirmations: confirmations?.[0] ?? 0n,
            expiresAtSeconds: expiresAt?.[0] ?? 0n,
            refuses: refuses?.[0] === 1n,
            isMember: isMember?.[0] === 1n,
            hasConfirmed: hasConfirmed?.[0] === 1n,
          },
        },
        source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
      }
    },
  })
}
