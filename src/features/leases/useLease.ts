import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { useReportMismatch } from '../../data/health/useReportMismatch.ts'
import { type LeaseOnChain, leaseOnChainQueryOptions } from '../../data/leases/leaseOnChainQuery.ts'
import type { LeaseFacts } from '../../data/leases/leaseQuery.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import type { LeaseRoles } from '../../domain/compute/leaseActs.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { epochBounds } from './epochBounds.ts'

type Schedule = { genesis: bigint; epochLength: bigint } | null

/** A lease as the contract has it now, where that is known, with the record of the indexer. */
export function useLease(indexed: LeaseFacts, schedule: Schedule, source: Source) {
  const config = useConfig()
  const { address } = useAccount()
  const clock = useNow()
  const read = useQuery(leaseOnChainQueryOptions(config, indexed.number, address)).data
  const onChain = read?.data.lease ?? null
  const council = read?.data.council ?? null
  // Of different blocks they may differ rightly.
  const isComparable = read !== undefined && read.source.blockNumber === source.blockNumber
  const differing = isComparable ? differences(indexed, onChain) : []
  useReportMismatch(`lease ${indexed.number}`, differing)
  const now = clock ?? source.timestampSeconds ?? 0n
  const roles: LeaseRoles = {
    isProvider: address !== null && address.toLowerCase() === indexed.provider.operator,
    isRecipient: address !== null && address.toLowerCase() === indexed.recipient.operator,
    isCouncilMember: council !== null && council.isMember && now < council.expiresAtSeconds,
    hasConfirmedRefusal: council?.hasConfirmed ?? false,
    isRefusedByCouncil: council?.refuses ?? false,
  }
  const lease = { ...withChain(indexed, onChain), ...epochBounds(schedule, indexed.request.epoch) }
  return { lease, council, roles, now, differing, chainSource: read?.source ?? null }
}

export type ShownLease = ReturnType<typeof useLease>

/** The contract knows a transaction's effect before the indexer does. */
function withChain(indexed: LeaseFacts, chain: LeaseOnChain['lease']): LeaseFacts {
  if (chain === null || chain.state === 'None' || chain.state === indexed.step) return indexed
  return {
    ...indexed,
    step: chain.state,
    ...(chain.state === 'Offered' && { acceptBy: chain.dueAtSeconds }),
    ...(chain.state === 'Reported' && { disputeBy: chain.dueAtSeconds, usedMilliHours: chain.usedMilliHours }),
  }
}

function differences(indexed: LeaseFacts, chain: LeaseOnChain['lease']): string[] {
  if (chain === null) return ['number']
  const figures: string[] = []
  if (chain.state !== indexed.step) figures.push('step')
  if (chain.milliHours !== indexed.milliHours) figures.push('milliHours')
  if (chain.usedMilliHours !== (indexed.usedMilliHours ?? 0n)) figures.push('usedMilliHours')
  return figures
}
