import type { FailedRule } from '../../../src/domain/policy/failedRules.ts'
import type { LeaseRequest } from '../../../src/domain/policy/lease.ts'
import type { LeaseRoom } from '../../../src/domain/policy/leaseRoom.ts'
import { GPU_CLASS } from '../compute/gpuClasses.ts'
import type { Random } from '../model/createRandom.ts'

const SURVEILLANCE = 9
const AUTONOMOUS_WEAPONS = 10
const CLASSIFIED = 4
const PERSONAL = 2
const QUARTER_HOUR_SECONDS = 900

export interface BreakingSituation {
  /** What would still pass. */
  room: LeaseRoom
  /** Most seconds of one GPU that would still pass this one rule. */
  limitGpuSeconds: bigint
  /** Most seconds of one GPU that allocation and provider leave. */
  mostGpuSeconds: bigint
  /** Most seconds that fit into the epoch. */
  mostSeconds: number
}

/** The request changed so that it should fail the rule; null when that can't be done at the moment. */
export function breakRule(
  rule: FailedRule,
  request: LeaseRequest,
  situation: BreakingSituation,
  random: Random,
): LeaseRequest | null {
  const { room, limitGpuSeconds, mostGpuSeconds, mostSeconds } = situation
  switch (rule) {
    case 'purposeNotAllowed':
    case 'purposeDenied':
      return { ...request, purpose: random.chance(0.7) ? SURVEILLANCE : AUTONOMOUS_WEAPONS }
    case 'dataClassNotAllowed':
      return { ...request, dataClass: random.chance(0.5) ? CLASSIFIED : PERSONAL }
    case 'riskTierTooHigh':
      return { ...request, riskTier: 4 }
    case 'oversightTooLow':
      return { ...request, oversight: 0 }
    case 'gpuClassNotAllowed':
      return request.classId === GPU_CLASS.rtx4090 ? request : null
    case 'tooManyGpus': {
      const gpus = Number(room.gpus) + 1 + random.integer(127)
      const durationSeconds = Math.min(request.durationSeconds, Math.floor(Number(mostGpuSeconds) / gpus))
      return durationSeconds < QUARTER_HOUR_SECONDS ? null : { ...request, gpus, durationSeconds }
    }
    case 'tooManyMilliHours':
    case 'shareExceeded':
    case 'projectFlopExceeded':
    case 'recipientFlopExceeded':
    case 'attestationMissing': {
      const wanted = (limitGpuSeconds * BigInt(101 + random.integer(12))) / 100n + 3_600n
      const target = wanted < mostGpuSeconds ? wanted : mostGpuSeconds
      if (target <= limitGpuSeconds) return null
      const fewest = Number(target / BigInt(mostSeconds)) + 1
      const gpus = Math.max(fewest, Math.min(Number(room.gpus), 24 + random.integer(80)))
      return { ...request, gpus, durationSeconds: Math.floor(Number(target) / gpus) }
    }
    case 'regionNotAllowed':
      return request
    default:
      return null
  }
}
