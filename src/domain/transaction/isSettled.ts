import type { TxFlow } from './txFlow.ts'

/** Nothing more will happen by itself. `mined` is not settled: the indexer has still to show it. */
export function isSettled({ stage }: TxFlow): boolean {
  return (
    stage === 'indexed' || stage === 'rejected' || stage === 'failed' || stage === 'replaced' || stage === 'dropped'
  )
}
