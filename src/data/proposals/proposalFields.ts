import * as v from '../schema/schema.ts'
import type { CallHead } from '../../domain/actions/actionKinds.ts'
import type { ProposalAction } from '../../domain/governor/proposal.ts'
import { PROPOSAL_CLASSES } from '../../domain/governor/proposal.ts'
import type { Address } from '../../domain/hex.ts'
import { addressField, bigIntField, hexField, intField } from '../subgraph/fields.ts'

/** Everything a list row needs, as the subgraph names it. */
export const proposalSummaryFields = `
  id proposalId proposer { id statementName } title actionCount class thresholdBps powerCapBps
  snapshotTimestamp originalDeadline deadline
  forVotes againstVotes abstainVotes forCount againstCount abstainCount
  createdBlock createdTimestamp createdTransaction
  queuedTimestamp queuedTransaction etaSeconds executedTimestamp executedTransaction
  canceledTimestamp canceledTransaction canceledBy vetoed`

export const proposalActionFields = 'index target value calldata selector'

export const proposalSummaryEntries = {
  id: hexField,
  proposalId: bigIntField,
  proposer: v.object({ id: addressField, statementName: v.nullable(v.string()) }),
  title: v.string(),
  actionCount: intField,
  class: v.picklist(PROPOSAL_CLASSES),
  thresholdBps: intField,
  powerCapBps: intField,
  snapshotTimestamp: bigIntField,
  originalDeadline: bigIntField,
  deadline: bigIntField,
  forVotes: bigIntField,
  againstVotes: bigIntField,
  abstainVotes: bigIntField,
  forCount: intField,
  againstCount: intField,
  abstainCount: intField,
  createdBlock: bigIntField,
  createdTimestamp: bigIntField,
  createdTransaction: hexField,
  queuedTimestamp: v.nullable(bigIntField),
  queuedTransaction: v.nullable(hexField),
  etaSeconds: v.nullable(bigIntField),
  executedTimestamp: v.nullable(bigIntField),
  executedTransaction: v.nullable(hexField),
  canceledTimestamp: v.nullable(bigIntField),
  canceledTransaction: v.nullable(hexField),
  canceledBy: v.nullable(addressField),
  vetoed: v.boolean(),
}

export const proposalActionSchema = v.transform(
  v.object({ index: intField, target: addressField, value: bigIntField, calldata: hexField, selector: hexField }),
  ({ value, ...action }): ProposalAction => ({ ...action, valueWei: value }),
)

export const callHeadFields = 'target value selector'

export const callHeadSchema = v.transform(
  v.object({ target: addressField, value: bigIntField, selector: hexField }),
  ({ value, ...head }): CallHead => ({ ...head, valueWei: value }),
)

/** The proposer as address and unverified name, as the domain has it. For `v.transform` after `v.object`. */
export function flattenProposer<T extends { proposer: { id: Address; statementName: string | null } }>(facts: T) {
  const { proposer, ...rest } = facts
  return { ...rest, proposer: proposer.id, proposerName: proposer.statementName }
}
