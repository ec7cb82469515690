import { type RoundSchedule, roundTimes } from './roundTimes.ts'

/**
 * The first epoch in which a grant that can be executed at `earliestSeconds` comes before the rounds divide: the whole of the
 * capacity is there to grant, and nobody has to settle anything first. It may have to wait for the freeze.
 */
export function nextGrantEpoch(schedule: RoundSchedule, earliestSeconds: bigint): bigint {
  const since = earliestSeconds - roundTimes(schedule, 0n).supportEnd
  return since < 0n ? 0n : since / schedule.epochLength + 1n
}

export type RoundFacts = {
  supportEndSeconds: bigint
  /** Requests of the class, withdrawn ones included. */
  requestCount: bigint
  settled: boolean
}

/**
 * What the class's round means for a grant at a time: `before` it ends, `blocked` until somebody settles it, `settled` with a
 * rest to grant, or `none` at all.
 */
export type RoundStanding = 'before' | 'blocked' | 'settled' | 'none'

/** Mirrors the allocator: no grant from the end of support until settled, if the class has any request. */
export function roundStanding(round: RoundFacts, atSeconds: bigint): RoundStanding {
  if (round.settled) return 'settled'
  if (atSeconds < round.supportEndSeconds) return 'before'
  return round.requestCount === 0n ? 'none' : 'blocked'
}
