import type { DemoSettings } from '../DemoInput.ts'
import type { Random } from '../model/createRandom.ts'
import { freezeDay } from './epochDays.ts'
import { type GpuClassKey, gpuClassKeys, HOURS_PER_EPOCH, milliHours } from './gpuClasses.ts'
import { type ProviderKey, providers } from './providers.ts'

export const FIRST_EPOCH = 1
/** In use when the history ends. */
export const EPOCH_IN_USE = 7
/** Capacity and grants of it are final when the history ends; its round is held. */
export const LAST_FROZEN_EPOCH = 8
/** Still open for commitments when the history ends. */
export const NEXT_EPOCH = 9

/** A provider's commitment for a class and epoch; 0 milli-hours and `isTrim` take back what a suspended one had promised. */
export interface Commitment {
  provider: ProviderKey
  epoch: number
  gpuClass: GpuClassKey
  milliHours: bigint
  day: number
  isTrim: boolean
}

/** Part of the fleet that is brought in, from the first epoch to the last. */
const GROWTH = [0, 0.58, 0.66, 0.74, 0.8, 0.86, 0.92, 0.96, 1, 1]

/** Quarry GPU Works is suspended while epoch 4 is open for commitments, and promises nothing after that. */
const SUSPENDED: ProviderKey = 'quarry'
const LAST_EPOCH_OF_SUSPENDED = 4
/** Baobab Open Infrastructure is admitted shortly before the last frozen epoch froze. */
const FIRST_EPOCH_OF: Readonly<Partial<Record<ProviderKey, number>>> = { baobab: LAST_FROZEN_EPOCH }
/** For the next epoch some have committed already, some will on the last day. */
const EARLY_FOR_NEXT_EPOCH: readonly ProviderKey[] = ['fjord', 'plateau', 'estuary', 'saguaro', 'baobab']

/** Most that a fleet can bring to an epoch, and with it the ceiling that its provider is admitted with. */
export const fleetMilliHours = (gpus: number) => milliHours(gpus * HOURS_PER_EPOCH)

/** All commitments of the history, each a few days before its freeze. */
export function planCommitments(settings: DemoSettings, random: Random): readonly Commitment[] {
  const commitments: Commitment[] = []
  for (let epoch = FIRST_EPOCH; epoch <= NEXT_EPOCH; epoch += 1) {
    for (const provider of providers) {
      if (epoch < (FIRST_EPOCH_OF[provider.key] ?? FIRST_EPOCH)) continue
      if (provider.key === SUSPENDED && epoch > LAST_EPOCH_OF_SUSPENDED) continue
      if (epoch === NEXT_EPOCH && !EARLY_FOR_NEXT_EPOCH.includes(provider.key)) continue
      const isWithdrawn = provider.key === SUSPENDED && epoch === LAST_EPOCH_OF_SUSPENDED
      const freeze = freezeDay(epoch, settings)
      const day = isWithdrawn ? freeze - 8.2 : freeze - random.between(0.6, epoch === FIRST_EPOCH ? 4 : 4.6)
      for (const gpuClass of gpuClassKeys) {
        const gpus = (provider.fleet as Partial<Record<GpuClassKey, number>>)[gpuClass]
        if (gpus === undefined) continue
        const part = Math.min(1, (GROWTH[epoch] ?? 1) * random.between(0.94, 1.06))
        const committed = fleetMilliHours(Math.round(gpus * part))
        const common = { provider: provider.key, epoch, gpuClass }
        commitments.push({ ...common, milliHours: committed, day, isTrim: false })
        if (isWithdrawn) commitments.push({ ...common, milliHours: 0n, day: freeze - 2.1, isTrim: true })
      }
    }
  }
  return commitments
}

/** Capacity of a class in an epoch once it is frozen: the latest commitment of each provider, summed. */
export function capacityOf(commitments: readonly Commitment[], epoch: number, gpuClass: GpuClassKey): bigint {
  const latest = new Map<ProviderKey, bigint>()
  for (const commitment of commitments) {
    if (commitment.epoch === epoch && commitment.gpuClass === gpuClass) {
      latest.set(commitment.provider, commitment.milliHours)
    }
  }
  return [...latest.values()].reduce((sum, amount) => sum + amount, 0n)
}
