import type { LeaseRoom } from './leaseRoom.ts'

export type LeaseSize = { gpus: number; durationSeconds: number }

/** What bounds a lease beside the policies. */
export type LeaseLimits = {
  /** Left of the recipient's allocation, and of the provider's commitment. */
  allocationMilliHours: bigint
  commitmentMilliHours: bigint
  /** Longest duration that still fits into the epoch. */
  durationSeconds: bigint
}

/** Durations are cut to these steps: nobody plans a lease to the second. */
const STEP_SECONDS = 900n

const least = (...values: readonly bigint[]) => values.reduce((low, value) => (value < low ? value : low))

/** Milli-hours are rounded up, so the most seconds of a GPU that cost no more. */
const gpuSecondsOf = (milliHours: bigint) => (milliHours * 3_600n) / 1_000n

/**
 * The size asked for, cut to what passes: fewer GPUs where there are too many, then a shorter time, in quarters of an hour.
 * Never more than was asked for. Null when not even a quarter of an hour of one GPU passes.
 */
export function passingSize(asked: LeaseSize, room: LeaseRoom, limits: LeaseLimits): LeaseSize | null {
  const gpuSeconds = least(
    room.gpuSeconds,
    gpuSecondsOf(limits.allocationMilliHours),
    gpuSecondsOf(limits.commitmentMilliHours),
  )
  const longest = least(BigInt(asked.durationSeconds), limits.durationSeconds)
  // No more GPUs than there is a quarter of an hour for each.
  const gpus = least(BigInt(asked.gpus), room.gpus, gpuSeconds / STEP_SECONDS)
  if (gpus <= 0n) return null
  const duration = least(longest, gpuSeconds / gpus)
  // What was asked for and passes stays to the second.
  const cut = duration === BigInt(asked.durationSeconds) ? duration : duration - (duration % STEP_SECONDS)
  return cut <= 0n ? null : { gpus: Number(gpus), durationSeconds: Number(cut) }
}
