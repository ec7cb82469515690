import type { Policy } from './policy.ts'
import { VOCABULARY, type VocabularySet } from './vocabulary.ts'

/** What a lease may be for, and how it has to be declared, to pass every one of the policies. */
export type PassingDeclarations = {
  purposes: readonly number[]
  dataClasses: readonly number[]
  regions: readonly number[]
  /** Numbers of classes in the registry. */
  gpuClasses: readonly number[]
  highestRiskTier: bigint
  lowestOversight: bigint
}

const LARGEST_TIER = 255n

/**
 * Of the words that have a meaning, those that no policy refuses. Rules on size are for `leaseRoom`.
 * @param policies those in force; none permits everything
 * @param classNumbers the classes that there are
 */
export function passingDeclarations(policies: readonly Policy[], classNumbers: readonly number[]): PassingDeclarations {
  const within = (members: readonly number[], field: 'allowedPurposes' | 'dataClasses' | 'regions' | 'gpuClasses') =>
    members.filter((member) => policies.every((policy) => contains(policy[field], member)))
  return {
    purposes: within(bits('purposes'), 'allowedPurposes').filter(
      (purpose) => !policies.some(({ deniedPurposes }) => contains(deniedPurposes, purpose)),
    ),
    dataClasses: within(bits('dataClasses'), 'dataClasses'),
    regions: within(bits('regions'), 'regions'),
    gpuClasses: within(classNumbers, 'gpuClasses'),
    highestRiskTier: policies.reduce((low, { maxRiskTier }) => (maxRiskTier < low ? maxRiskTier : low), LARGEST_TIER),
    lowestOversight: policies.reduce((high, { minOversight }) => (minOversight > high ? minOversight : high), 0n),
  }
}

const bits = (set: VocabularySet) => VOCABULARY[set].map(({ bit }) => bit)

const contains = (set: bigint, member: number) => ((set >> BigInt(member)) & 1n) === 1n
