import type { Address, Hex } from 'viem'
import type { ProposalClass } from '../../src/domain/governor/proposal.ts'
import type { ProposalState } from '../../src/domain/governor/proposalState.ts'
import type { LeasePlan } from './leases/PlannedLease.ts'
import type { Tally } from './model/tally.ts'

/** One transaction, complete but for its nonce. */
export interface DemoStep {
  timestampSeconds: number
  /** What it does, in words: named when it fails. */
  name: string
  from: Address
  to: Address
  data: Hex
  valueWei: bigint
  gas: number
}

export interface DemoBlock {
  timestampSeconds: number
  steps: readonly DemoStep[]
}

/** How a proposal of the history ends, or where it stands at the end. */
export type Outcome =
  | 'executed'
  | 'executed after a late change'
  | 'defeated by votes'
  | 'defeated by quorum'
  | 'expired unqueued'
  | 'expired in the queue'
  | 'cancelled by its proposer'
  | 'vetoed'
  | 'succeeded'
  | 'queued'
  | 'executable'
  | 'active, passing'
  | 'active, below its threshold'
  | 'active, below quorum'
  | 'active after a late change'
  | 'pending'

/** What must hold for a proposal on the chain when the history has been played. */
export interface ExpectedProposal {
  key: string
  id: bigint
  title: string
  proposer: Address
  class: ProposalClass
  outcome: Outcome
  state: ProposalState
  tally: Tally
  voterCount: number
  overrideCount: number
  deadlineSeconds: number
  createdSeconds: number
}

export interface DemoAccount {
  address: Address
  label: string
  role: string
}

/** Sums of a GPU class in an epoch that must hold on the chain, in milli-hours. */
export interface ExpectedPool {
  epoch: number
  gpuClassId: number
  capacity: bigint
  granted: bigint
  /** By the round. */
  divided: bigint
}

export interface DemoPlan {
  blocks: readonly DemoBlock[]
  proposals: readonly ExpectedProposal[]
  pools: readonly ExpectedPool[]
  leases: Pick<LeasePlan, 'standings' | 'denials'>
  /** Ids, ascending, of the policies in force at the end. */
  policiesInForce: readonly number[]
  accounts: readonly DemoAccount[]
  endSeconds: number
}
