/** Unix seconds. Requests are taken from `freeze` until `supportStart`, support after it until `supportEnd`; then anyone settles. */
export type RoundTimes = { freeze: bigint; supportStart: bigint; supportEnd: bigint; start: bigint }

export type RoundPhase = 'upcoming' | 'requests' | 'support' | 'settling' | 'settled'

export const ROUND_PHASES: readonly RoundPhase[] = ['upcoming', 'requests', 'support', 'settling', 'settled']

/** What can be done with a round at a time. Mirrors the bounds of EpochAllocator; in the second `supportStart` itself nothing can. */
export function roundPhase(times: RoundTimes, isSettled: boolean, nowSeconds: bigint): RoundPhase {
  if (isSettled) return 'settled'
  if (nowSeconds < times.freeze) return 'upcoming'
  if (nowSeconds < times.supportStart) return 'requests'
  return nowSeconds < times.supportEnd ? 'support' : 'settling'
}
