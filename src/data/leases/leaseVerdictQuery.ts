import { queryOptions } from '@tanstack/react-query'
import type { NamedAttesters } from '../../domain/compute/namedAttesters.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { LeaseContext, LeaseRequest } from '../../domain/policy/lease.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { lightCalls } from '../chain/lightCall.ts'
import { chainKey } from '../query/queryKeys.ts'
import { judgeWords } from './judgeWords.ts'

/** LeaseManager's `judge`; a test derives it from the ABI. */
export const JUDGE_SELECTOR = '0x873963d5'

/** What the firewall would say now; null when the request can't be asked for at all. */
export type LeaseVerdict = { failedRules: bigint; reviewSeconds: bigint; context: LeaseContext } | null

export type LeaseVerdictInput = { request: LeaseRequest; named: readonly NamedAttesters[] }

/** The verdict of the contract itself on a request that has not been sent. */
export function leaseVerdictQueryOptions(config: Config, input: LeaseVerdictInput) {
  const { leaseManager } = config.contracts
  return queryOptions({
    queryKey: chainKey(config, 'leaseVerdict', { leaseManager, ...input }),
    queryFn: async ({ queryKey: [, rpcUrls, , asked], signal }): Promise<Sourced<LeaseVerdict>> => {
      const block = await latestBlock(rpcUrls, signal)
      const values = judgeWords(asked.request, asked.named)
      const [answer] = await lightCalls(
        rpcUrls,
        [{ to: asked.leaseManager, selector: JUDGE_SELECTOR, values }],
        block.number,
        signal,
      )
      return {
        data: answer == null ? null : verdictOf(answer),
        source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
      }
    },
  })
}

function verdictOf(words: readonly bigint[]): LeaseVerdict {
  const word = (index: number) => words[index] ?? 0n
  return {
    failedRules: word(0),
    reviewSeconds: word(1),
    context: {
      timestampSeconds: word(2),
      region: Number(word(3)),
      milliHours: word(4),
      leaseFlop: word(5),
      projectFlop: word(6),
      recipientFlop: word(7),
      recipientLeasedMilliHours: word(8),
      capacityMilliHours: word(9),
      attestedSchemas: word(10),
    },
  }
}
