import { FAILED_RULES, type FailedRule } from '../../../src/domain/policy/failedRules.ts'
import { isInForce } from '../../../src/domain/policy/evaluatePolicy.ts'
import type { Policy } from '../../../src/domain/policy/policy.ts'
import { policyRuleBinds } from '../../../src/domain/policy/describePolicyRules.ts'
import { RULE_FIELDS } from '../../../src/domain/policy/ruleVerdicts.ts'
import { EPOCH_IN_USE, FIRST_EPOCH } from '../compute/commitments.ts'
import { type GpuClassKey, gpuClassKeys } from '../compute/gpuClasses.ts'
import { type RecipientKey, recipients } from '../compute/recipients.ts'
import type { DemoSettings } from '../DemoInput.ts'
import type { Random } from '../model/createRandom.ts'
import { DAY_SECONDS, DEMO_END_SECONDS, momentAtOrAfter } from '../time/demoClock.ts'

/** Somebody will ask for a lease: for work, or in a way that breaks a rule. What exactly is decided when the time comes. */
export interface LeaseWish {
  at: number
  epoch: number
  gpuClass: GpuClassKey
  recipient: RecipientKey
  breaks: FailedRule | null
}

/** Requests of one recipient for one class in one epoch. */
export const JOBS: Readonly<Record<GpuClassKey, number>> = { h100: 4, h200: 2, a100: 2, rtx4090: 2 }
/** Attempts to break a rule in each epoch, while it is in force. */
const ATTEMPTS = 9
/** Of rules that few could break, or that are in force for a short time. */
const MANY_ATTEMPTS = 170
export const RARE: readonly FailedRule[] = [
  ...(['tooManyMilliHours', 'shareExceeded', 'projectFlopExceeded', 'recipientFlopExceeded'] as const),
  ...(['attestationMissing', 'regionNotAllowed', 'gpuClassNotAllowed', 'tooManyGpus'] as const),
]
/** After the round is settled, a day before the start, and a little. */
const FIRST_MOMENT_SECONDS = -0.7 * DAY_SECONDS
const LAST_MOMENT_SECONDS = 11.5 * DAY_SECONDS

const BREAKABLE = FAILED_RULES.filter((rule) => rule !== 'noCouncil' && rule !== 'noBasePolicy')

const canFail = (rule: (typeof BREAKABLE)[number], policy: Policy, at: number) =>
  isInForce(policy, BigInt(at)) && policyRuleBinds(RULE_FIELDS[rule], policy)

/** Who asks when, in order of time. */
export function leaseWishes(
  settings: DemoSettings,
  hasAllocation: (epoch: number, gpuClass: GpuClassKey, recipient: RecipientKey) => boolean,
  policiesAt: (timestampSeconds: number) => readonly Policy[],
  random: Random,
): LeaseWish[] {
  const wishes: LeaseWish[] = []
  for (let epoch = FIRST_EPOCH; epoch <= EPOCH_IN_USE; epoch += 1) {
    const start = settings.genesis + epoch * settings.epochLength
    const last = Math.min(start + LAST_MOMENT_SECONDS, DEMO_END_SECONDS - 4 * 3_600)
    const moment = (skew: number) => {
      const first = start + FIRST_MOMENT_SECONDS
      return momentAtOrAfter(first + Math.floor(random.next() ** skew * (last - first)))
    }
    const pairs = gpuClassKeys.flatMap((gpuClass) =>
      recipients
        .filter(({ key }) => hasAllocation(epoch, gpuClass, key))
        .map(({ key }) => ({ gpuClass, recipient: key })),
    )
    for (const { gpuClass, recipient } of pairs) {
      for (let job = 0; job < JOBS[gpuClass]; job += 1) {
        wishes.push({ at: moment(1.6), epoch, gpuClass, recipient, breaks: null })
      }
      // Some of these are in review or on offer when the history ends.
      if (epoch === EPOCH_IN_USE) {
        wishes.push({
          at: momentAtOrAfter(last - random.integer(DAY_SECONDS)),
          epoch,
          gpuClass,
          recipient,
          breaks: null,
        })
      }
    }
    for (const breaks of BREAKABLE) {
      const tries = RARE.includes(breaks) ? MANY_ATTEMPTS : ATTEMPTS
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const at = moment(1.2)
        const [pair] = random.shuffled(pairs)
        if (pair === undefined || !policiesAt(at).some((policy) => canFail(breaks, policy, at))) continue
        wishes.push({ at, epoch, ...pair, breaks })
      }
    }
  }
  return wishes.sort((one, two) => one.at - two.at)
}
