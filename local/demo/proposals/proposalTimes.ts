import type { DemoSettings } from '../DemoInput.ts'
import type { Random } from '../model/createRandom.ts'
import { DEMO_END_SECONDS, momentAtOrAfter, momentOfDay } from '../time/demoClock.ts'
import type { ProposalSpec } from './ProposalSpec.ts'

const HOUR_SECONDS = 3_600
/** A slot can lie this much after the time asked for, at most. */
const SLOT_SLACK_SECONDS = 8 * HOUR_SECONDS

/** Unix times in seconds of what happens to a proposal, whether or not it does. */
export interface ProposalTimes {
  createdAt: number
  snapshotAt: number
  /** After the late change, if there is one. */
  deadlineAt: number
  /** Time of the deciding vote, when it is a late one. */
  lateVoteAt: number | null
  queuedAt: number
  etaAt: number
  executedAt: number
  /** A time for an ordinary vote: well before a change of outcome would extend the vote. */
  voteMoment(random: Random): number
}

export function proposalTimes(spec: ProposalSpec, settings: DemoSettings, random: Random): ProposalTimes {
  const createdAt = momentOfDay(spec.day)
  const snapshotAt = createdAt + settings.votingDelay
  const originalDeadline = snapshotAt + settings.votingPeriod
  const isLate = spec.outcome.endsWith('after a late change')
  const lateVoteAt = isLate ? momentAtOrAfter(originalDeadline - SLOT_SLACK_SECONDS) : null
  const deadlineAt = lateVoteAt === null ? originalDeadline : lateVoteAt + settings.lateVoteExtension
  const queuedAt = momentAtOrAfter(deadlineAt + 1 + random.integer(7 * HOUR_SECONDS))
  const etaAt = queuedAt + settings.timelockDelay
  const lastVoteAt = Math.min(originalDeadline - settings.lateVoteExtension, DEMO_END_SECONDS)
  const span = lastVoteAt - SLOT_SLACK_SECONDS - (snapshotAt + 1)
  return {
    createdAt,
    snapshotAt,
    deadlineAt,
    lateVoteAt,
    queuedAt,
    etaAt,
    executedAt: momentAtOrAfter(etaAt + random.integer(6 * HOUR_SECONDS)),
    voteMoment: (votes) => momentAtOrAfter(snapshotAt + 1 + Math.floor(votes.next() ** 1.4 * span)),
  }
}
