/** Why a lease was denied: bit i of a mask is rule i. Mirrors PolicyLib; a bit never changes its meaning. */
export const FAILED_RULE_BITS = {
  purposeNotAllowed: 0,
  purposeDenied: 1,
  dataClassNotAllowed: 2,
  regionNotAllowed: 3,
  gpuClassNotAllowed: 4,
  riskTierTooHigh: 5,
  oversightTooLow: 6,
  projectFlopExceeded: 7,
  recipientFlopExceeded: 8,
  attestationMissing: 9,
  tooManyGpus: 10,
  tooManyMilliHours: 11,
  shareExceeded: 12,
  /** Not a rule of a policy: the lease would have to wait for a veto council, and none is in force. */
  noCouncil: 254,
  /** Not a rule of a policy: no base policy is in force, and only a base policy permits. */
  noBasePolicy: 255,
} as const

export type FailedRule = keyof typeof FAILED_RULE_BITS

/** In the order of their bits. */
export const FAILED_RULES = Object.keys(FAILED_RULE_BITS) as readonly FailedRule[]

export const failedRuleBit = (rule: FailedRule): bigint => 1n << BigInt(FAILED_RULE_BITS[rule])

/** The rules in a mask. Bits that this version does not know are left out: compare with `unknownRuleBits`. */
export function failedRulesOf(mask: bigint): FailedRule[] {
  return FAILED_RULES.filter((rule) => (mask & failedRuleBit(rule)) !== 0n)
}

const KNOWN_BITS = FAILED_RULES.reduce((bits, rule) => bits | failedRuleBit(rule), 0n)

/** What is left of a mask without the bits that this version knows; 0 for every mask of today's contracts. */
export const unknownRuleBits = (mask: bigint): bigint => mask & ~KNOWN_BITS
