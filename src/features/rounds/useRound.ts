import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { type RoundOnChain, roundOnChainQueryOptions } from '../../data/rounds/roundOnChainQuery.ts'
import { type IndexedRound, roundQueryOptions } from '../../data/rounds/roundQuery.ts'
import { type RoundRecord, roundRecord } from '../../data/rounds/roundRecord.ts'
import type { ReadState } from '../../domain/health/readState.ts'
import { type RoundPhase, roundPhase } from '../../domain/rounds/roundPhase.ts'
import { useNow } from '../../ui/clock/useNow.ts'

export type Round = RoundRecord & {
  epoch: bigint
  classNumber: bigint
  className: string
  gpuClasses: IndexedRound['gpuClasses']
  phase: RoundPhase
  settledTransaction: string | null
}

/** A round from both sources, and where it stands now. The contract's answer is the one that is named as source. */
export function useRound(epoch: bigint, classNumber: bigint): ReadState<Round> {
  const config = useConfig()
  const now = useNow()
  const indexedQuery = useQuery(roundQueryOptions(config, { epoch, classNumber }))
  const onChainQuery = useQuery(roundOnChainQueryOptions(config, { epoch, classNumber }))
  const record = useRecord(indexedQuery.data?.data, onChainQuery.data?.data)
  const indexed = readState(indexedQuery)
  const onChain = readState(onChainQuery)
  if (indexed.kind !== 'ready') return indexed
  if (onChain.kind !== 'ready') return onChain
  if (record === null) return { kind: 'loading' }
  const { gpuClasses, round } = indexed.data
  return {
    kind: 'ready',
    source: onChain.source,
    data: {
      ...record,
      epoch,
      classNumber,
      className: gpuClasses.find(({ number }) => number === classNumber)?.name ?? classNumber.toString(),
      gpuClasses,
      phase: roundPhase(record.times, record.settlement !== null, now ?? onChain.source.timestampSeconds ?? 0n),
      settledTransaction: round?.settledTransaction ?? null,
    },
  }
}

/** The same object until an answer changes: what is computed from it is not computed again each second. */
function useRecord(indexed: IndexedRound | undefined, onChain: RoundOnChain | undefined): RoundRecord | null {
  return useMemo(
    () => (indexed === undefined || onChain === undefined ? null : roundRecord(indexed, onChain)),
    [indexed, onChain],
  )
}
