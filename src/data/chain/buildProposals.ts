import { keccak256, toHex } from 'viem'
import { PROPOSAL_CLASSES, type Proposal } from '../../domain/governor/proposal.ts'
import { titleOf } from '../../domain/governor/titleOf.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import type { ProposalLog } from './proposalLogs.ts'

/**
 * Proposals from their logs, oldest first, as the subgraph's mappings make them; tallies are left at zero, for votes are
 * not among these logs. Later facts about a proposal whose creation is not among them are left out.
 * @param timestamps seconds by block number
 */
export function buildProposals(
  logs: readonly ProposalLog[],
  timestamps: ReadonlyMap<bigint, bigint>,
  council: Address,
): readonly Proposal[] {
  const proposals = new Map<bigint, Proposal>()
  for (const log of logs) {
    const { proposalId } = log.args
    const before = proposals.get(proposalId)
    const after = apply(before, log, timestamps.get(log.blockNumber) ?? 0n, council)
    if (after !== undefined) proposals.set(proposalId, after)
  }
  return [...proposals.values()]
}

function apply(
  before: Proposal | undefined,
  log: ProposalLog,
  timestamp: bigint,
  council: Address,
): Proposal | undefined {
  if (log.eventName === 'ProposalCreated') return created(log, timestamp)
  if (before === undefined) return undefined
  const { transactionHash } = log
  switch (log.eventName) {
    case 'ProposalRulesSet': {
      const { thresholdBps, powerCapBps } = log.args
      return { ...before, class: PROPOSAL_CLASSES[log.args.class] ?? 'Constitutional', thresholdBps, powerCapBps }
    }
    case 'ProposalExtended':
      return { ...before, deadline: log.args.extendedDeadline }
    case 'ProposalQueued':
      return {
        ...before,
        etaSeconds: log.args.etaSeconds,
        queuedTimestamp: timestamp,
        queuedTransaction: transactionHash,
      }
    case 'ProposalExecuted':
      return { ...before, executedTimestamp: timestamp, executedTransaction: transactionHash }
    case 'ProposalCanceled':
      // Governor and treasury may both say so; the first word counts.
      if (before.canceledTimestamp !== null) return before
      return { ...before, canceledTimestamp: timestamp, canceledTransaction: transactionHash }
    case 'ProposalVetoed':
      return { ...before, vetoed: true, canceledBy: council }
  }
}

function created(log: Extract<ProposalLog, { eventName: 'ProposalCreated' }>, timestamp: bigint): Proposal {
  const { proposalId, proposer, targets, values, calldatas, voteStart, voteEnd, description } = log.args
  return {
    id: toHex(proposalId, { size: 32 }),
    proposalId,
    proposer: lower(proposer),
    proposerName: null,
    title: titleOf(description),
    description,
    descriptionHash: keccak256(toHex(description)),
    actionCount: targets.length,
    actions: targets.map((target, index) => {
      const calldata = calldatas[index] ?? '0x'
      const selector: Hex = calldata.length < 10 ? '0x' : lower(calldata.slice(0, 10) as Hex)
      return { index, target: lower(target), valueWei: values[index] ?? 0n, calldata, selector }
    }),
    class: 'Ordinary',
    thresholdBps: 0,
    powerCapBps: 0,
    snapshotTimestamp: voteStart,
    originalDeadline: voteEnd,
    deadline: voteEnd,
    forVotes: 0n,
    againstVotes: 0n,
    abstainVotes: 0n,
    forCount: null,
    againstCount: null,
    abstainCount: null,
    createdBlock: log.blockNumber,
    createdTimestamp: timestamp,
    createdTransaction: log.transactionHash,
    queuedTimestamp: null,
    queuedTransaction: null,
    etaSeconds: null,
    timelockOperation: null,
    executedTimestamp: null,
    executedTransaction: null,
    canceledTimestamp: null,
    canceledTransaction: null,
    canceledBy: null,
    vetoed: false,
  }
}

function lower(hex: Hex): Hex {
  return hex.toLowerCase() as Hex
}
