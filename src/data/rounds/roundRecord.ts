import type { RoundTimes } from '../../domain/rounds/roundPhase.ts'
import type { RoundRequest, RoundTerms } from '../../domain/waterLevel/divideRound.ts'
import type { RoundOnChain } from './roundOnChainQuery.ts'
import type { IndexedRound } from './roundQuery.ts'

/** A request with the names of who asks, and of the organisation that its cap is counted for. */
export type NamedRequest = RoundRequest & { name: string; parentId: bigint; parentName: string }

/** A round as the page shows it: the contract's terms, and what it is divided by. */
export type RoundRecord = {
  times: RoundTimes
  rules: RoundOnChain['rules']
  requests: readonly NamedRequest[]
  /** As they are, or as they were when it was settled. */
  terms: RoundTerms
  settlement: (NonNullable<RoundOnChain['settlement']> & { timestampSeconds: bigint | null }) | null
  requestCount: number
  recipients: IndexedRound['recipients']
  /** What grants gave to each organisation, by its parent. */
  grantedTo: ReadonlyMap<bigint, bigint>
}

/**
 * Joins both sources: what the contract says decides, names come from the indexer, and so do the grants as they were before a
 * settlement, which the contract keeps to itself. Requests are the indexer's when the contract has too many to read one by one.
 */
export function roundRecord(indexed: IndexedRound, onChain: RoundOnChain): RoundRecord {
  const { settlement, rules } = onChain
  const settledAt = settlement === null ? null : (indexed.round?.settledTimestamp ?? null)
  const grantedBefore =
    settledAt === null
      ? onChain.grantedMilliHours
      : indexed.grants
          .filter(({ timestamp }) => timestamp < settledAt)
          .reduce((sum, { milliHours }) => sum + milliHours, 0n)
  return {
    times: onChain.times,
    rules,
    requests: namedRequests(indexed, onChain),
    terms: {
      capacityMilliHours: onChain.capacityMilliHours,
      grantedMilliHours: grantedBefore,
      capMilliHours: onChain.capMilliHours,
      minSupport: rules?.minSupport ?? 0n,
      squareRoot: onChain.squareRoot,
    },
    settlement: settlement === null ? null : { ...settlement, timestampSeconds: settledAt },
    requestCount: onChain.requestCount,
    recipients: indexed.recipients,
    grantedTo: new Map(
      indexed.organisationAllocations.map(({ parent, grantedMilliHours }) => [parent.number, grantedMilliHours]),
    ),
  }
}

function namedRequests(indexed: IndexedRound, onChain: RoundOnChain): NamedRequest[] {
  const rows = indexed.round?.requests ?? []
  const isSettled = onChain.settlement !== null
  const grantedTo = (parentId: bigint) =>
    indexed.organisationAllocations.find(({ parent }) => parent.number === parentId)?.grantedMilliHours ?? 0n
  if (onChain.requests === null) {
    return rows.map((row) => ({
      recipientId: row.recipient.number,
      name: row.recipient.name,
      parentId: row.parent.number,
      parentName: row.parent.name,
      milliHours: row.milliHours,
      support: row.support,
      grantedMilliHours: row.parentGrantedMilliHours ?? grantedTo(row.parent.number),
    }))
  }
  const nameOf = (number: bigint) =>
    indexed.recipients.find((recipient) => recipient.number === number)?.name ?? number.toString()
  return onChain.requests.map((request) => ({
    recipientId: request.recipientId,
    name: nameOf(request.recipientId),
    parentId: request.parentId,
    parentName: nameOf(request.parentId),
    milliHours: request.milliHours,
    support: request.support,
    grantedMilliHours: isSettled
      ? (rows.find(({ recipient }) => recipient.number === request.recipientId)?.parentGrantedMilliHours ??
        grantedTo(request.parentId))
      : request.organisationMilliHours,
  }))
}
