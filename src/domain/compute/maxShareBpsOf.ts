import { type EpochSchedule, epochTimes } from './epochSchedule.ts'

export type ShareChange = { newValue: bigint; timestamp: bigint }

/**
 * Share of capacity that one recipient parent may be allocated in an epoch, in basis points: the one set last before the
 * epoch's freeze, so that no change moves the cap of an epoch whose grants are being voted on.
 * Mirrors EpochAllocator.maxShareBpsOf. `changes` in the order in which they happened.
 */
export function maxShareBpsOf(schedule: EpochSchedule, epoch: bigint, changes: readonly ShareChange[]): bigint {
  const { freeze } = epochTimes(schedule, epoch)
  const [first, ...later] = changes
  return later.reduce((share, change) => (change.timestamp < freeze ? change.newValue : share), first?.newValue ?? 0n)
}
