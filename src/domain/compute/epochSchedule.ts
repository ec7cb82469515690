/** Epoch e starts at genesis + e · epochLength and freezes `lead` before that. All in seconds. */
export type EpochSchedule = {
  genesis: bigint
  epochLength: bigint
  lead: bigint
}

export type EpochTimes = { freeze: bigint; start: bigint; end: bigint }

export type EpochPhase = 'commit' | 'allocate' | 'use' | 'ended'

/** Epoch in use at a time; null before the first. Mirrors EpochAllocator.epochAt. */
export function epochAt(schedule: EpochSchedule, timestampSeconds: bigint): bigint | null {
  const since = timestampSeconds - schedule.genesis
  return since < 0n ? null : since / schedule.epochLength
}

/** Unix seconds; `freeze` inclusive, `end` exclusive. Mirrors EpochAllocator.epochTimes. */
export function epochTimes(schedule: EpochSchedule, epoch: bigint): EpochTimes {
  const start = schedule.genesis + epoch * schedule.epochLength
  return { freeze: start - schedule.lead, start, end: start + schedule.epochLength }
}

/** Half-open phases, by arithmetic. Mirrors EpochAllocator.phaseAt. */
export function epochPhase(schedule: EpochSchedule, epoch: bigint, timestampSeconds: bigint): EpochPhase {
  const { freeze, start, end } = epochTimes(schedule, epoch)
  if (timestampSeconds < freeze) return 'commit'
  if (timestampSeconds < start) return 'allocate'
  return timestampSeconds < end ? 'use' : 'ended'
}
