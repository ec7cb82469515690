import { useHealth } from './useHealth.ts'

/**
 * Where reads of what is open to vote, queue or execute go: `chain` while the indexer lags, has halted or cannot be
 * reached. Until the first look the indexer is asked: it is the faster guess.
 */
export function useDataSource(): 'subgraph' | 'chain' {
  return useHealth()?.openReadsFrom ?? 'subgraph'
}
