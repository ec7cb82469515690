import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { TOKEN_SELECTORS } from '../chain/accountVotesQuery.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { encodeLightCall } from '../chain/lightCall.ts'
import { rpcBatch } from '../chain/rpcRequest.ts'
import { chainKey } from '../query/queryKeys.ts'

/** keccak256('eip1967.proxy.implementation') − 1: where a proxy keeps the address of its code (EIP-1967). */
const IMPLEMENTATION_SLOT = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'

/** Looked up for the warnings of a proposal's actions; null = the endpoint did not tell. */
export type TargetFacts = { readonly hasCode: boolean | null; readonly isProxy: boolean | null }
export type ProposalTargetFacts = {
  readonly targets: ReadonlyMap<Address, TargetFacts>
  /** What the treasury holds now, by asset; the zero address is the chain's own coin. */
  readonly balances: ReadonlyMap<Address, bigint>
}

export const COIN: Address = '0x0000000000000000000000000000000000000000'

/** Code at the targets and what the treasury holds, at one block. */
export function actionFactsQueryOptions(config: Config, targets: readonly Address[]) {
  const unique = [...new Set(targets)].sort()
  const assets = [...new Set([...config.treasuryAssets.map((asset) => asset.address), config.contracts.token])].sort()
  const treasury = config.contracts.treasury
  return queryOptions({
    queryKey: chainKey(config, 'actionFacts', { targets: unique, assets, treasury }),
    queryFn: ({ queryKey: [, rpcUrls, , input], signal }) => readFacts(rpcUrls, input, signal),
  })
}

async function readFacts(
  rpcUrls: readonly string[],
  input: { targets: readonly Address[]; assets: readonly Address[]; treasury: Address },
  signal: AbortSignal,
): Promise<Sourced<ProposalTargetFacts>> {
  const block = await latestBlock(rpcUrls, signal)
  const tag = `0x${block.number.toString(16)}`
  const { targets, assets, treasury } = input
  const balanceOf = encodeLightCall({ selector: TOKEN_SELECTORS.balanceOf, values: [BigInt(treasury)] })
  const answers = await rpcBatch(
    rpcUrls,
    [
      ...targets.map((target) => ({ method: 'eth_getCode', params: [target, tag] })),
      ...targets.map((target) => ({ method: 'eth_getStorageAt', params: [target, IMPLEMENTATION_SLOT, tag] })),
      { method: 'eth_getBalance', params: [treasury, tag] },
      ...assets.map((asset) => ({ method: 'eth_call', params: [{ to: asset, data: balanceOf }, tag] })),
    ],
    signal,
  )
  const facts = targets.map((target, index): [Address, TargetFacts] => {
    const code = answers[index]
    const slot = integerOf(answers[targets.length + index])
    return [
      target,
      { hasCode: typeof code === 'string' ? code.length > 2 : null, isProxy: slot === null ? null : slot !== 0n },
    ]
  })
  const balances = [COIN, ...assets].flatMap((asset, index): [Address, bigint][] => {
    const balance = integerOf(answers[targets.length * 2 + index])
    return balance === null ? [] : [[asset, balance]]
  })
  return {
    data: { targets: new Map(facts), balances: new Map(balances) },
    source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
  }
}

const integerOf = (answer: unknown): bigint | null =>
  typeof answer === 'string' && /^0x[0-9a-fA-F]+$/.test(answer) ? BigInt(answer) : null
