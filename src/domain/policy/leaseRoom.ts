import type { LeaseContext } from './lease.ts'
import type { Policy } from './policy.ts'
import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'

/** The largest lease that passes the rules on size: at most so many GPUs, and at most so many seconds of one GPU in all. */
export type LeaseRoom = { gpus: bigint; gpuSeconds: bigint }

type Situation = Omit<LeaseContext, 'milliHours' | 'leaseFlop'>

const LARGEST_FLOP = POLICY_FIELD_MAXIMUM.maxProjectFlop
const LARGEST_GPUS = POLICY_FIELD_MAXIMUM.maxGpusPerLease
/** A lease is at most this many GPUs for this many seconds: both are uint32. */
const LARGEST_GPU_SECONDS = LARGEST_GPUS * LARGEST_GPUS
const BPS = 10_000n

/**
 * What would pass, for who was denied for asking too much: the room that is left under all of the policies' rules on GPUs,
 * milli-hours, share of capacity, and FLOP. Rules on what the lease is for can't be met by asking for less.
 * @param policies those in force
 * @param peakFlops FLOP per second of one GPU of the class
 */
export function leaseRoom(policies: readonly Policy[], situation: Situation, peakFlops: bigint): LeaseRoom {
  const rooms = policies.map((policy) => ({
    gpus: policy.maxGpusPerLease,
    gpuSeconds: minimum([
      gpuSecondsOfMilliHours(policy.maxMilliHoursPerLease),
      gpuSecondsOfMilliHours(shareRoom(policy, situation)),
      ...flopRooms(policy, situation).map((flop) => flop / peakFlops),
    ]),
  }))
  return {
    gpus: minimum([LARGEST_GPUS, ...rooms.map(({ gpus }) => gpus)]),
    gpuSeconds: minimum([LARGEST_GPU_SECONDS, ...rooms.map(({ gpuSeconds }) => gpuSeconds)]),
  }
}

/** Milli-hours are rounded up, so the most that cost no more than these. */
const gpuSecondsOfMilliHours = (milliHours: bigint) => (milliHours * 3_600n) / 1_000n

function shareRoom(policy: Policy, { capacityMilliHours, recipientLeasedMilliHours }: Situation): bigint {
  const share = policy.maxShareBpsPerRecipientEpoch
  if (share === POLICY_FIELD_MAXIMUM.maxShareBpsPerRecipientEpoch) return LARGEST_GPU_SECONDS
  return positive((share * capacityMilliHours) / BPS - recipientLeasedMilliHours)
}

function flopRooms(policy: Policy, situation: Situation): bigint[] {
  const rooms: bigint[] = []
  // A limit of all ones is none: sums saturate there.
  const add = (limit: bigint, before: bigint) => {
    if (limit !== LARGEST_FLOP) rooms.push(positive(limit - before))
  }
  add(policy.maxProjectFlop, situation.projectFlop)
  add(policy.maxRecipientFlop, situation.recipientFlop)
  if ((policy.requiredSchemas & ~situation.attestedSchemas) !== 0n) add(policy.attestAboveFlop, situation.projectFlop)
  return rooms
}

const positive = (value: bigint) => (value > 0n ? value : 0n)

const minimum = (values: readonly bigint[]) => values.reduce((least, value) => (value < least ? value : least))
