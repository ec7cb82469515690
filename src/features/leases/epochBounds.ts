import { epochTimes } from '../../domain/compute/epochSchedule.ts'

type Schedule = { genesis: bigint; epochLength: bigint }

/** Start and end of an epoch in Unix seconds; zero while the schedule is not known. */
export function epochBounds(schedule: Schedule | null, epoch: bigint): { epochStart: bigint; epochEnd: bigint } {
  if (schedule === null) return { epochStart: 0n, epochEnd: 0n }
  const { start, end } = epochTimes({ ...schedule, lead: 0n }, epoch)
  return { epochStart: start, epochEnd: end }
}
