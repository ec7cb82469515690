import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { lightCalls } from '../chain/lightCall.ts'
import { chainKey } from '../query/queryKeys.ts'

/** Selectors of VetoCouncil's views; a test derives them from the ABI. */
export const PAUSE_SELECTORS = {
  pausedUntil: '0xda748b10',
  nextPauseAt: '0x05414ec0',
  requiredConfirmations: '0x82e717f7',
  expiresAt: '0x8622a689',
  isMember: '0xa230c524',
  pauseConfirmations: '0x7e08b8de',
  hasConfirmedPause: '0x65296960',
} as const

const DAY = 86_400n
/** Lengths that the page offers; the council may choose any up to seven days. */
const PAUSE_SECONDS: readonly bigint[] = [DAY, 3n * DAY, 7n * DAY]

export type LeasePause = {
  /** New leases are paused until then; in the past or 0 = not. */
  readonly untilSeconds: bigint
  /** Before this there can't be another pause. */
  readonly nextAtSeconds: bigint
  readonly required: bigint
  readonly termEndsAtSeconds: bigint
  readonly isMember: boolean
  /** Of the next pause, by its length. */
  readonly lengths: readonly { readonly seconds: bigint; readonly confirmations: bigint; readonly mine: boolean }[]
}

/** Whether the veto council has paused new leases, and what it is about to do. */
export function leasePauseQueryOptions(config: Config, account: Address | null) {
  const { council } = config.contracts
  return queryOptions({
    queryKey: chainKey(config, 'leasePause', { council, account }),
    queryFn: async ({ queryKey: [, rpcUrls, , input], signal }): Promise<Sourced<LeasePause>> => {
      const block = await latestBlock(rpcUrls, signal)
      const who = BigInt(input.account ?? 0)
      const ask = (selector: `0x${string}`, ...values: bigint[]) => ({ to: input.council, selector, values })
      const answers = await lightCalls(
        rpcUrls,
        [
          ask(PAUSE_SELECTORS.pausedUntil),
          ask(PAUSE_SELECTORS.nextPauseAt),
          ask(PAUSE_SELECTORS.requiredConfirmations),
          ask(PAUSE_SELECTORS.expiresAt),
          ask(PAUSE_SELECTORS.isMember, who),
          ...PAUSE_SECONDS.flatMap((seconds) => [
            ask(PAUSE_SELECTORS.pauseConfirmations, seconds),
            ask(PAUSE_SELECTORS.hasConfirmedPause, seconds, who),
          ]),
        ],
        block.number,
        signal,
      )
      const word = (index: number) => answers[index]?.[0] ?? 0n
      return {
        data: {
          untilSeconds: word(0),
          nextAtSeconds: word(1),
          required: word(2),
          termEndsAtSeconds: word(3),
          isMember: word(4) === 1n,
          lengths: PAUSE_SECONDS.map((seconds, index) => ({
            seconds,
            confirmations: word(5 + 2 * index),
            mine: word(6 + 2 * index) === 1n,
          })),
        },
        source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
      }
    },
  })
}
