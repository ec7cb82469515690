import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { Integrity } from '../errors/Integrity.ts'
import { chainKey } from '../query/queryKeys.ts'
import { latestBlock } from './latestBlock.ts'
import { lightCalls } from './lightCall.ts'

/** Amounts in wei of the token. `delegate`: through whom the balance votes; null = nobody. */
export type AccountVotes = { readonly balance: bigint; readonly votes: bigint; readonly delegate: Address | null }

/** Selectors of PlenumToken's views; a test derives them from the ABI. */
export const TOKEN_SELECTORS = { balanceOf: '0x70a08231', getVotes: '0x9ab24eb0', delegates: '0x587cde1e' } as const

/** What an account holds and votes with now, from the token, without wallet code. */
export function accountVotesQueryOptions(config: Config, account: Address) {
  return queryOptions({
    queryKey: chainKey(config, 'accountVotes', { token: config.contracts.token, account }),
    queryFn: ({ queryKey: [, rpcUrls, , input], signal }) => readVotes(rpcUrls, input.token, input.account, signal),
  })
}

async function readVotes(
  rpcUrls: readonly string[],
  token: Address,
  account: Address,
  signal: AbortSignal,
): Promise<Sourced<AccountVotes>> {
  const block = await latestBlock(rpcUrls, signal)
  const { balanceOf, getVotes, delegates } = TOKEN_SELECTORS
  const calls = [balanceOf, getVotes, delegates].map((selector) => ({ to: token, selector, values: [BigInt(account)] }))
  const [balance, votes, delegate] = (await lightCalls(rpcUrls, calls, block.number, signal)).map((words) => words?.[0])
  if (balance === undefined || votes === undefined || delegate === undefined) {
    throw new Integrity('The token does not answer', { source: rpcUrls.join(', ') })
  }
  return {
    data: { balance, votes, delegate: delegate === 0n ? null : `0x${delegate.toString(16).padStart(40, '0')}` },
    source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
  }
}
