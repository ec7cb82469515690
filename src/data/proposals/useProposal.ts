import { useQuery } from '@tanstack/react-query'
import type { ReadState } from '../../domain/health/readState.ts'
import type { Hex } from '../../domain/hex.ts'
import { proposalFromChainQueryOptions } from '../chain/proposalFromChain.ts'
import { useConfig } from '../config/useConfig.ts'
import { useDataSource } from '../health/useDataSource.ts'
import { readState } from '../query/readState.ts'
import { type ProposalRecord, proposalQueryOptions } from './proposalQuery.ts'

const ONLY_INDEXED = { extensions: [], vetoConfirmations: [], treasuryFlows: [] }

/**
 * A proposal from the indexer, or from the chain alone while the indexer lags, is down or does not have it yet. What only
 * the indexer records (who confirmed a veto, what was paid) is then empty.
 */
export function useProposal(id: Hex): ReadState<ProposalRecord> {
  const config = useConfig()
  const preferred = useDataSource()
  const indexed = useQuery(proposalQueryOptions(config, id))
  const needsChain = preferred === 'chain' || indexed.error !== null
  const chained = useQuery({ ...proposalFromChainQueryOptions(config, id), enabled: needsChain })
  if (preferred === 'subgraph' && indexed.data !== undefined) return readState(indexed)
  const fromChain = readState(chained)
  if (fromChain.kind === 'ready') {
    return { ...fromChain, data: { ...ONLY_INDEXED, ...fromChain.data } }
  }
  return indexed.data !== undefined ? readState(indexed) : fromChain
}
