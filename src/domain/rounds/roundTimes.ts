import { type EpochSchedule, epochTimes } from '../compute/epochSchedule.ts'
import type { RoundTimes } from './roundPhase.ts'

export type RoundSchedule = EpochSchedule & { requestSeconds: bigint; supportSeconds: bigint }

/** When the rounds of an epoch can be asked in, supported and settled. Mirrors EpochAllocator.roundTimes. */
export function roundTimes(schedule: RoundSchedule, epoch: bigint): RoundTimes {
  const { freeze, start } = epochTimes(schedule, epoch)
  const supportStart = freeze + schedule.requestSeconds
  return { freeze, supportStart, supportEnd: supportStart + schedule.supportSeconds, start }
}
