import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'

export type LeaseQuantities = { milliHours: bigint; leaseFlop: bigint }

const LARGEST_FLOP = POLICY_FIELD_MAXIMUM.maxProjectFlop
const SECONDS_PER_HOUR = 3_600n

/**
 * What a lease uses up: milli-hours rounded up (a moment of a GPU is never free), FLOP at the class's peak, which counts for
 * every lease, training or not, saturating at 2^128 - 1. Mirrors LeaseManager.
 * @param peakFlops FLOP per second of one GPU
 */
export function leaseQuantities(gpus: number, durationSeconds: number, peakFlops: bigint): LeaseQuantities {
  const gpuSeconds = BigInt(gpus) * BigInt(durationSeconds)
  const flop = gpuSeconds * peakFlops
  return {
    milliHours: (gpuSeconds * 1_000n + SECONDS_PER_HOUR - 1n) / SECONDS_PER_HOUR,
    leaseFlop: flop > LARGEST_FLOP ? LARGEST_FLOP : flop,
  }
}
