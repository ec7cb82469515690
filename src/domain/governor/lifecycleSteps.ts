import type { ProposalSummary } from './proposal.ts'
import { EXPIRY_SECONDS, type ProposalState } from './proposalState.ts'

export type LifecycleStepName = 'proposed' | 'snapshot' | 'voting' | 'queue' | 'timelock' | 'inForce'

export type LifecycleStep = {
  readonly name: LifecycleStepName
  /** stopped = the proposal ended here without being executed; skipped = it never will be reached. */
  readonly status: 'done' | 'now' | 'ahead' | 'stopped' | 'skipped'
  /**
   * When the step was, or is going to be, reached (voting: when it closes; timelock: when it ends; in force, when ahead:
   * the earliest it can be); null = nobody knows yet.
   */
  readonly atSeconds: bigint | null
  /** While it is `now`: begin and end of the step, for the share of time gone. */
  readonly fromSeconds: bigint | null
  readonly untilSeconds: bigint | null
}

const NAMES: readonly LifecycleStepName[] = ['proposed', 'snapshot', 'voting', 'queue', 'timelock', 'inForce']

/** The step that a proposal in this state is at; for ended ones, the step it ended in. */
function currentIndex(facts: ProposalSummary, state: ProposalState): number {
  switch (state) {
    case 'Pending':
      return 1
    case 'Active':
    case 'Defeated':
      return 2
    case 'Succeeded':
      return 3
    case 'Queued':
      return 4
    case 'Executed':
      return 5
    case 'Expired':
      return facts.etaSeconds === null ? 3 : 4
    case 'Canceled': {
      const at = facts.canceledTimestamp ?? 0n
      if (facts.etaSeconds !== null) return 4
      if (at <= facts.snapshotTimestamp) return 1
      return at <= facts.deadline ? 2 : 3
    }
  }
}

function reachedAt(
  name: LifecycleStepName,
  facts: ProposalSummary,
  state: ProposalState,
  timelockDelaySeconds: bigint | null,
): bigint | null {
  switch (name) {
    case 'proposed':
      return facts.createdTimestamp
    case 'snapshot':
      return facts.snapshotTimestamp
    case 'voting':
      return facts.deadline
    case 'queue':
      return facts.queuedTimestamp
    case 'timelock':
      return facts.etaSeconds
    case 'inForce':
      return facts.executedTimestamp ?? facts.etaSeconds ?? earliestInForce(facts, state, timelockDelaySeconds)
  }
}

/** As long as voting is not over: queued in the first second after it. Later it depends on who queues when. */
function earliestInForce(facts: ProposalSummary, state: ProposalState, timelockDelaySeconds: bigint | null) {
  const isVoteAhead = state === 'Pending' || state === 'Active'
  return isVoteAhead && timelockDelaySeconds !== null ? facts.deadline + 1n + timelockDelaySeconds : null
}

/** When a proposal in one of the states that end it ended. */
function stoppedAt(facts: ProposalSummary, state: ProposalState): bigint | null {
  if (state === 'Canceled') return facts.canceledTimestamp
  return state === 'Expired' ? (facts.etaSeconds ?? facts.deadline) + EXPIRY_SECONDS : facts.deadline
}

function span(name: LifecycleStepName, facts: ProposalSummary): [bigint, bigint] | null {
  switch (name) {
    case 'snapshot':
      return [facts.createdTimestamp, facts.snapshotTimestamp]
    case 'voting':
      return [facts.snapshotTimestamp, facts.deadline]
    case 'queue':
      return [facts.deadline, facts.deadline + EXPIRY_SECONDS]
    case 'timelock':
      return facts.queuedTimestamp === null || facts.etaSeconds === null
        ? null
        : [facts.queuedTimestamp, facts.etaSeconds]
    default:
      return null
  }
}

/**
 * Proposed, Snapshot, Voting, Queue, Timelock, In force, with dates. A step is `now` while it is going on; `Executed` has
 * only done steps; Defeated, Canceled and Expired have one `stopped` step and skipped ones after it.
 * @param timelockDelaySeconds to say when it could be in force before it is queued
 */
export function lifecycleSteps(
  facts: ProposalSummary,
  state: ProposalState,
  timelockDelaySeconds: bigint | null,
): readonly LifecycleStep[] {
  const current = currentIndex(facts, state)
  const stopped = state === 'Canceled' || state === 'Defeated' || state === 'Expired'
  return NAMES.map((name, index) => {
    const at = reachedAt(name, facts, state, timelockDelaySeconds)
    if (index < current || state === 'Executed') return step(name, 'done', at)
    if (index > current) return stopped ? step(name, 'skipped', null) : step(name, 'ahead', at)
    if (stopped) return step(name, 'stopped', stoppedAt(facts, state))
    const [from, until] = span(name, facts) ?? [null, null]
    return { name, status: 'now', atSeconds: at, fromSeconds: from, untilSeconds: until }
  })
}

function step(name: LifecycleStepName, status: LifecycleStep['status'], atSeconds: bigint | null): LifecycleStep {
  return { name, status, atSeconds, fromSeconds: null, untilSeconds: null }
}
