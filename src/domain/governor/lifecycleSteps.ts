import type { ProposalSummary } from './proposal.ts'
import { EXPIRY_SECONDS, type ProposalState } from './proposalState.ts'

export type LifecycleStepName = 'proposed' | 'snapshot' | 'voting' | 'queue' | 'timelock' | 'inForce'

export type LifecycleStep = {
  readonly name: LifecycleStepName
  /** stopped = the proposal ended here without being executed; skipped = it never will be reached. */
  readonly status: 'done' | 'now' | 'ahead' | 'stopped' | 'skipped'
  /** When the step was, or is going to be, reached (voting: when it closes); null = nobody knows yet. */
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
      if (facts.etaSeconds !== null) return facts.etaSeconds
      // The earliest it can be: queued in the first second after the vote.
      return timelockDelaySeconds === null ? null : facts.deadline + 1n + timelockDelaySeconds
    case 'inForce':
      return facts.executedTimestamp
  }
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
    const at = reachedAt(name, facts, timelockDelaySeconds)
    if (index < current || state === 'Executed') return step(name, 'done', at)
    if (index > current) return stopped ? step(name, 'skipped', null) : step(name, 'ahead', at)
    if (stopped) return step(name, 'stopped', state === 'Canceled' ? facts.canceledTimestamp : at)
    const [from, until] = span(name, facts) ?? [null, null]
    return { name, status: 'now', atSeconds: at, fromSeconds: from, untilSeconds: until }
  })
}

function step(name: LifecycleStepName, status: LifecycleStep['status'], atSeconds: bigint | null): LifecycleStep {
  return { name, status, atSeconds, fromSeconds: null, untilSeconds: null }
}
