import type { Parameter } from './parameters.ts'

const HOUR = 3_600n
const DAY = 24n * HOUR

/** Present settings; units as in the names of `ParameterUnit`. */
export type PresentSettings = {
  votingDelay: bigint
  votingPeriod: bigint
  lateVoteExtension: bigint
  proposalThreshold: bigint
  quorumShare: bigint
  powerCap: bigint
  timelockDelay: bigint
  maxShare: bigint
  thresholdLoosening: bigint
  thresholdConstitutional: bigint
  thresholdTightening: bigint
  councilTerm: bigint
  councilConfirmations: bigint
  councilMembers: bigint
  /** Supply less what the treasury holds. */
  circulatingSupply: bigint
  nowSeconds: bigint
}

export type Bounds = { minimum: bigint; maximum: bigint }

/**
 * Between what a setting may lie, both ends included: the contracts' immutable bounds and those that follow from other settings.
 * Null for accounts. The chain checks again; this is so that nobody votes for days on what must fail.
 */
export function parameterBounds(parameter: Parameter, present: PresentSettings): Bounds | null {
  switch (parameter) {
    case 'votingDelay':
      return { minimum: HOUR, maximum: 7n * DAY }
    case 'votingPeriod':
      return { minimum: larger(DAY, present.lateVoteExtension), maximum: 14n * DAY }
    case 'lateVoteExtension':
      return { minimum: HOUR, maximum: present.votingPeriod }
    case 'proposalThreshold':
      return { minimum: 0n, maximum: (present.circulatingSupply * 5n) / 100n }
    case 'quorumShare':
      return { minimum: 1n, maximum: 4n * present.powerCap }
    case 'powerCap':
      return { minimum: larger(100n, (present.quorumShare + 3n) / 4n), maximum: 2_000n }
    case 'timelockDelay':
      return { minimum: DAY, maximum: 30n * DAY }
    case 'maxShare':
      return { minimum: 100n, maximum: 5_000n }
    case 'thresholdLoosening':
      return { minimum: present.thresholdTightening + 1n, maximum: present.thresholdConstitutional }
    case 'thresholdConstitutional':
      return { minimum: present.thresholdLoosening, maximum: 8_000n }
    case 'councilTerm':
      return { minimum: present.nowSeconds, maximum: present.nowSeconds + 365n * DAY }
    case 'councilConfirmations':
      return { minimum: 2n, maximum: present.councilMembers }
    default:
      return null
  }
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
