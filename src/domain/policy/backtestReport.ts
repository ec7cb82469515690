import { FAILED_RULES, type FailedRule, failedRulesOf } from './failedRules.ts'
import type { RecordedRequest } from './recordedRequest.ts'

export type RequestSum = { requests: number; milliHours: bigint }

/** Requests whose verdict would change, in both directions. */
export type VerdictChanges = { newlyDenied: RequestSum; newlyAllowed: RequestSum }

export type BacktestReport = VerdictChanges & {
  judged: RequestSum
  deniedThen: RequestSum
  deniedNow: RequestSum
  /** By the rules that a newly denied request fails, or that a newly allowed one had failed. One request may count for several rules. */
  byRule: readonly (VerdictChanges & { rule: FailedRule })[]
  /** By the epoch that was asked for, oldest first: those with any request. */
  byEpoch: readonly (VerdictChanges & { epoch: bigint; judged: RequestSum; deniedThen: RequestSum })[]
  /** Recipients with any request, those most touched (milli-hours) first. */
  byRecipient: readonly (VerdictChanges & { recipientId: bigint; judged: RequestSum })[]
  /** Places in the list of requests, with the mask that each would have got. */
  changes: readonly { index: number; failedRules: bigint }[]
}

const nothing = (): RequestSum => ({ requests: 0, milliHours: 0n })
const noChanges = (): VerdictChanges => ({ newlyDenied: nothing(), newlyAllowed: nothing() })

function count(sum: RequestSum, milliHours: bigint): void {
  sum.requests += 1
  sum.milliHours += milliHours
}

/** Gathers verdicts one by one. `add` takes the mask that the request would have got. */
export function createBacktestReport() {
  const [judged, deniedThen, deniedNow] = [nothing(), nothing(), nothing()]
  const total = noChanges()
  const byRule = new Map(FAILED_RULES.map((rule) => [rule, { rule, ...noChanges() }]))
  const byEpoch = new Map<bigint, VerdictChanges & { epoch: bigint; judged: RequestSum; deniedThen: RequestSum }>()
  const byRecipient = new Map<bigint, VerdictChanges & { recipientId: bigint; judged: RequestSum }>()
  const changes: { index: number; failedRules: bigint }[] = []

  const epochOf = (epoch: bigint) =>
    getOrSet(byEpoch, epoch, () => ({ epoch, judged: nothing(), deniedThen: nothing(), ...noChanges() }))
  const recipientOf = (recipientId: bigint) =>
    getOrSet(byRecipient, recipientId, () => ({ recipientId, judged: nothing(), ...noChanges() }))

  return {
    add(index: number, recorded: RecordedRequest, failedRules: bigint): void {
      const { milliHours } = recorded.context
      const epoch = epochOf(recorded.request.epoch)
      const recipient = recipientOf(recorded.request.recipientId)
      for (const sum of [judged, epoch.judged, recipient.judged]) count(sum, milliHours)
      if (recorded.failedRules !== 0n) for (const sum of [deniedThen, epoch.deniedThen]) count(sum, milliHours)
      if (failedRules !== 0n) count(deniedNow, milliHours)
      if ((recorded.failedRules === 0n) === (failedRules === 0n)) return

      const direction = failedRules === 0n ? 'newlyAllowed' : 'newlyDenied'
      changes.push({ index, failedRules })
      for (const place of [total, epoch, recipient]) count(place[direction], milliHours)
      for (const rule of failedRulesOf(recorded.failedRules | failedRules)) {
        const place = byRule.get(rule)
        if (place !== undefined) count(place[direction], milliHours)
      }
    },
    finish: (): BacktestReport => ({
      ...total,
      judged,
      deniedThen,
      deniedNow,
      byRule: [...byRule.values()].filter(
        ({ newlyDenied, newlyAllowed }) => newlyDenied.requests + newlyAllowed.requests > 0,
      ),
      byEpoch: [...byEpoch.values()].sort((one, two) => (one.epoch < two.epoch ? -1 : 1)),
      byRecipient: [...byRecipient.values()].sort(byTouchedMilliHours),
      changes,
    }),
  }
}

const touched = ({ newlyDenied, newlyAllowed }: VerdictChanges) => newlyDenied.milliHours + newlyAllowed.milliHours

function byTouchedMilliHours(
  one: VerdictChanges & { recipientId: bigint },
  two: VerdictChanges & { recipientId: bigint },
): number {
  if (touched(one) === touched(two)) return one.recipientId < two.recipientId ? -1 : 1
  return touched(one) > touched(two) ? -1 : 1
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const created = create()
  map.set(key, created)
  return created
}
