import type { Random } from '../model/createRandom.ts'
import { capacityOf, type Commitment, LAST_FROZEN_EPOCH, FIRST_EPOCH } from './commitments.ts'
import { type GpuClassKey, gpuClassKeys } from './gpuClasses.ts'
import { type RecipientKey, recipients } from './recipients.ts'

export interface Grant {
  epoch: number
  gpuClass: GpuClassKey
  recipient: RecipientKey
  milliHours: bigint
  /** Basalt's addition that brings it to its cap in the last epoch: a proposal of its own. */
  isAddition: boolean
}

/** Share of a class's capacity that a recipient looks for, in basis points, before the variation between epochs. */
export const SHARES: Readonly<Record<GpuClassKey, Readonly<Partial<Record<RecipientKey, number>>>>> = {
  h100: {
    basalt: 1860,
    delta: 1680,
    alder: 1570,
    genome: 1310,
    kelp: 980,
    cobalt: 720,
    fern: 540,
    slate: 470,
    juniper: 290,
    meridian: 260,
  },
  h200: { alder: 1850, basalt: 1720, meridian: 1880, willow: 1480, genome: 1260 },
  a100: { delta: 980, deltaFlood: 860, kelp: 1520, willow: 1580, fern: 1460, heron: 1180, slate: 1010 },
  rtx4090: { juniper: 1690, heron: 1740, fern: 1380, basaltCircuits: 1520, cobalt: 1240 },
}

/** First epoch in which a recipient is granted anything, where it isn't the first one of all. */
const FIRST_GRANTED: Readonly<Partial<Record<RecipientKey, number>>> = {
  willow: 3,
  basaltCircuits: 3,
  deltaFlood: 3,
  meridian: 5,
  heron: 5,
}

/** Share of one recipient parent that the allocator allows: 25% in the epochs that froze while it was raised. */
export const maxShareBpsOf = (epoch: number) => (epoch >= 2 && epoch <= 4 ? 2_500 : 2_000)

/** The first grants are modest. */
const EPOCH_SCALE: Readonly<Record<number, number>> = { 1: 0.84 }

/** While the cap was 25%, the two largest went for it. */
const GREED_BPS: Readonly<Partial<Record<RecipientKey, number>>> = { basalt: 620, delta: 540 }
const PARTIAL_SHARE_BPS = 1_600
/** Grants leave the rest to the round; what is proposed for the two largest while the cap is 25% is not cut. */
const GRANTED_PART: Readonly<Record<GpuClassKey, number>> = { h100: 0.62, h200: 0.64, a100: 0.58, rtx4090: 0.55 }
/** An epoch is never granted whole: late needs exist. */
const MOST_OF_CAPACITY_BPS = 9_850

const wholeHours = (amount: bigint) => amount - (amount % 1_000n)
const partOf = (capacity: bigint, shareBps: number) => wholeHours((capacity * BigInt(shareBps)) / 10_000n)

const reachesCap = (epoch: number, gpuClass: GpuClassKey, recipient: RecipientKey) =>
  epoch === LAST_FROZEN_EPOCH && gpuClass === 'h100' && recipient === 'basalt'

function sharesOf(epoch: number, gpuClass: GpuClassKey, random: Random): Map<RecipientKey, number> {
  const shares = new Map<RecipientKey, number>()
  let total = 0
  for (const { key } of recipients) {
    const base = SHARES[gpuClass][key]
    if (base === undefined || epoch < (FIRST_GRANTED[key] ?? FIRST_EPOCH)) continue
    const greed = gpuClass === 'h100' && maxShareBpsOf(epoch) > 2_000 ? (GREED_BPS[key] ?? 0) : 0
    const part = greed > 0 ? 1 : GRANTED_PART[gpuClass]
    const varied = Math.round((base + greed) * part * (EPOCH_SCALE[epoch] ?? 1) * random.between(0.93, 1.06))
    const limit = key === 'delta' && gpuClass === 'a100' ? 1_100 : key === 'deltaFlood' ? 890 : maxShareBpsOf(epoch)
    const wanted = reachesCap(epoch, gpuClass, key) ? maxShareBpsOf(epoch) : Math.min(varied, limit)
    const share = Math.min(wanted, MOST_OF_CAPACITY_BPS - total)
    if (share <= 0) continue
    shares.set(key, share)
    total += share
  }
  return shares
}

/** All grants of the history. In the last epoch Basalt reaches its cap of H100-hours exactly, in two steps. */
export function planGrants(commitments: readonly Commitment[], random: Random): readonly Grant[] {
  const grants: Grant[] = []
  for (let epoch = FIRST_EPOCH; epoch <= LAST_FROZEN_EPOCH; epoch += 1) {
    for (const gpuClass of gpuClassKeys) {
      const capacity = capacityOf(commitments, epoch, gpuClass)
      for (const [recipient, share] of sharesOf(epoch, gpuClass, random.fork(`${epoch}/${gpuClass}`))) {
        const inTwoSteps = reachesCap(epoch, gpuClass, recipient)
        const first = partOf(capacity, inTwoSteps ? PARTIAL_SHARE_BPS : share)
        grants.push({ epoch, gpuClass, recipient, milliHours: first, isAddition: false })
        if (!inTwoSteps) continue
        const cap = (capacity * BigInt(maxShareBpsOf(epoch))) / 10_000n
        grants.push({ epoch, gpuClass, recipient, milliHours: cap - first, isAddition: true })
      }
    }
  }
  return grants
}
