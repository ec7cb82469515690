import type { ReactNode } from 'react'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { type FailedRule, failedRulesOf } from '../../domain/policy/failedRules.ts'
import type { LeaseContext, LeaseRequest } from '../../domain/policy/lease.ts'
import { leaseRoom } from '../../domain/policy/leaseRoom.ts'
import { passingDeclarations } from '../../domain/policy/passingDeclarations.ts'
import type { Policy } from '../../domain/policy/policy.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { setMembers } from '../../domain/policy/policySet.ts'
import { type VocabularySet, vocabularyLabel } from '../../domain/policy/vocabulary.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { denialMessages } from './denialMessages.ts'

export type WouldPassInput = {
  /** Those in force. */
  policies: readonly Policy[]
  request: LeaseRequest
  context: LeaseContext
  failedRules: bigint
  /** FLOP per second of one GPU of the class. */
  peakFlops: bigint
  /** Numbers of the classes that there are. */
  classNumbers: readonly number[]
}

export type PassingLine = { key: FailedRule | 'size'; line: ReactNode }

const SIZE_RULES: ReadonlySet<FailedRule> = new Set([
  'tooManyGpus',
  'tooManyMilliHours',
  'shareExceeded',
  'projectFlopExceeded',
  'recipientFlopExceeded',
  'attestationMissing',
])

/** Below half an hour of a GPU there is no room worth a name. */
const LEAST_GPU_SECONDS = 1_800n

/** For each rule that failed, in words, what would pass it. */
export function useWouldPass(words: PolicyWords) {
  const text = useMessages(denialMessages)
  const { language } = words
  return ({ policies, context, failedRules, peakFlops, classNumbers }: WouldPassInput): PassingLine[] => {
    const failed = failedRulesOf(failedRules)
    const passing = passingDeclarations(policies, classNumbers)
    const list = (labels: readonly string[]) =>
      labels.length === 0 ? text.none : new Intl.ListFormat(language, { type: 'conjunction' }).format(labels)
    const members = (set: VocabularySet, bits: readonly number[]) =>
      list(bits.map((bit) => vocabularyLabel(set, bit, language)))
    const lines: PassingLine[] = []
    if (failed.some((rule) => SIZE_RULES.has(rule))) {
      const { gpus, gpuSeconds } = leaseRoom(policies, context, peakFlops)
      const line =
        gpus === 0n || gpuSeconds < LEAST_GPU_SECONDS
          ? text.noSize
          : text.size(
              groupDigits(gpus.toString()),
              formatMilliHours((gpuSeconds * 10n) / 36n, { maximumFractionDigits: 0 }),
            )
      lines.push({ key: 'size', line })
    }
    for (const rule of failed) {
      const line = lineOf(rule)
      if (line !== null) lines.push({ key: rule, line })
    }
    return lines

    function lineOf(rule: FailedRule): ReactNode {
      switch (rule) {
        case 'purposeNotAllowed':
          return text.purposes(members('purposes', passing.purposes))
        case 'purposeDenied':
          // Said once, where both fail.
          return failed.includes('purposeNotAllowed') ? null : text.purposes(members('purposes', passing.purposes))
        case 'dataClassNotAllowed':
          return text.dataClasses(members('dataClasses', passing.dataClasses))
        case 'regionNotAllowed':
          return text.regions(members('regions', passing.regions))
        case 'gpuClassNotAllowed':
          return text.gpuClasses(list(passing.gpuClasses.map((number) => words.gpuClassName(number))))
        case 'riskTierTooHigh':
          return text.riskTier(passing.highestRiskTier.toString())
        case 'oversightTooLow':
          return text.oversight(passing.lowestOversight.toString())
        case 'attestationMissing': {
          const required = policies.reduce((schemas, { requiredSchemas }) => schemas | requiredSchemas, 0n)
          return text.attestations(members('schemas', setMembers(required & ~context.attestedSchemas)))
        }
        default:
          return null
      }
    }
  }
}
