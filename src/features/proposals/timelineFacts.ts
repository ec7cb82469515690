import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import type { Address, Hex } from '../../domain/hex.ts'

export type TimelineFact = { key: string; atSeconds: bigint; transactionHash: Hex | null } & (
  | { kind: 'created' | 'opened' | 'closed' | 'executed' | 'canceled' | 'vetoed' }
  | { kind: 'extended' | 'queued'; untilSeconds: bigint }
  | { kind: 'confirmed' | 'revoked'; member: Address }
  | { kind: 'paid' | 'received'; asset: Address; amount: bigint; counterparty: Address }
)

type Clocked = { atSeconds: bigint; kind: TimelineFact['kind'] }

/** In the order of a life, for what happened in the same second. */
const ORDER: readonly TimelineFact['kind'][] = [
  'created',
  'opened',
  'extended',
  'closed',
  'queued',
  'confirmed',
  'revoked',
  'vetoed',
  'canceled',
  'executed',
  'received',
  'paid',
]

/** Everything that happened to a proposal, votes left out, oldest first; what only the clock does has no transaction. */
export function timelineFacts(proposal: ProposalRecord, nowSeconds: bigint | null): TimelineFact[] {
  const facts: TimelineFact[] = [
    {
      key: 'created',
      kind: 'created',
      atSeconds: proposal.createdTimestamp,
      transactionHash: proposal.createdTransaction,
    },
  ]
  const stoppedAt = proposal.canceledTimestamp
  const isPast = (at: bigint) => nowSeconds !== null && at < nowSeconds && (stoppedAt === null || at < stoppedAt)
  if (isPast(proposal.snapshotTimestamp)) {
    facts.push({ key: 'opened', kind: 'opened', atSeconds: proposal.snapshotTimestamp, transactionHash: null })
  }
  if (isPast(proposal.deadline)) {
    facts.push({ key: 'closed', kind: 'closed', atSeconds: proposal.deadline, transactionHash: null })
  }
  for (const { deadline, timestamp, transactionHash } of proposal.extensions) {
    facts.push({
      key: `extended-${timestamp}`,
      kind: 'extended',
      atSeconds: timestamp,
      untilSeconds: deadline,
      transactionHash,
    })
  }
  for (const { member, revoked, timestamp, transactionHash } of proposal.vetoConfirmations) {
    const kind = revoked ? 'revoked' : 'confirmed'
    facts.push({ key: `${kind}-${member.id}`, kind, atSeconds: timestamp, member: member.id, transactionHash })
  }
  if (proposal.queuedTimestamp !== null && proposal.etaSeconds !== null) {
    const { queuedTimestamp: atSeconds, etaSeconds: untilSeconds, queuedTransaction: transactionHash } = proposal
    facts.push({ key: 'queued', kind: 'queued', atSeconds, untilSeconds, transactionHash })
  }
  if (proposal.executedTimestamp !== null) {
    facts.push({
      key: 'executed',
      kind: 'executed',
      atSeconds: proposal.executedTimestamp,
      transactionHash: proposal.executedTransaction,
    })
  }
  if (stoppedAt !== null) {
    const kind = proposal.vetoed ? 'vetoed' : 'canceled'
    facts.push({ key: kind, kind, atSeconds: stoppedAt, transactionHash: proposal.canceledTransaction })
  }
  for (const flow of proposal.treasuryFlows) {
    const { amount, counterparty, timestamp: atSeconds, transactionHash } = flow
    const kind = flow.direction === 'Out' ? 'paid' : 'received'
    facts.push({ key: flow.id, kind, atSeconds, asset: flow.asset.id, amount, counterparty, transactionHash })
  }
  return facts.sort(byTime)
}

function byTime(one: Clocked, two: Clocked): number {
  if (one.atSeconds !== two.atSeconds) return one.atSeconds < two.atSeconds ? -1 : 1
  return ORDER.indexOf(one.kind) - ORDER.indexOf(two.kind)
}
