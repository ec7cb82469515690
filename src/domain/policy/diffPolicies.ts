import type { Sentence } from '../proposalText/Sentence.ts'
import { POLICY_RULES, type Policy, type PolicyKind, type PolicyRule } from './policy.ts'
import { policyRuleName } from './policyRuleName.ts'
import { isSetRule, memberLabel, type PolicyWords, policyRuleValue, type SetRule } from './policyRuleValue.ts'
import { isFullSet, setMembers } from './policySet.ts'

/** `mixed`: a set lost some members and won others. */
export type PolicyDirection = 'looser' | 'tighter' | 'mixed' | 'unchanged'

export type PolicyDifference = {
  rule: PolicyRule
  name: string
  before: Sentence
  after: Sentence
  direction: PolicyDirection
  /** Members of a set that came in or went out, in words; empty when the set is or was everything. */
  added: string[]
  removed: string[]
}

/** All rules of both policies, changed ones first, otherwise in reading order. */
export function diffPolicies(before: Policy, after: Policy, kind: PolicyKind, words: PolicyWords): PolicyDifference[] {
  const rows = POLICY_RULES.map((rule): PolicyDifference => {
    const direction = ruleDirection(rule, before[rule], after[rule], kind)
    return {
      rule,
      name: policyRuleName(rule, words.language),
      before: policyRuleValue(rule, before[rule], words),
      after: policyRuleValue(rule, after[rule], words),
      direction,
      added: isSetRule(rule) ? newMembers(rule, before[rule], after[rule], words) : [],
      removed: isSetRule(rule) ? newMembers(rule, after[rule], before[rule], words) : [],
    }
  })
  return [
    ...rows.filter((row) => row.direction !== 'unchanged'),
    ...rows.filter((row) => row.direction === 'unchanged'),
  ]
}

/** Looser = refuses less. A base policy that lasts longer permits longer; a restriction that lasts longer refuses longer. */
export function ruleDirection(rule: PolicyRule, before: bigint, after: bigint, kind: PolicyKind): PolicyDirection {
  if (before === after) return 'unchanged'
  // 0 stands for the moment of execution, which is not known: neither earlier nor later.
  if (rule === 'validFrom' && (before === 0n || after === 0n)) return 'unchanged'
  const more: PolicyDirection = moreIsLooser(rule, kind) ? 'looser' : 'tighter'
  const less: PolicyDirection = more === 'looser' ? 'tighter' : 'looser'
  if (!isSetRule(rule)) return after > before ? more : less
  const cameIn = (after & ~before) !== 0n
  const wentOut = (before & ~after) !== 0n
  if (cameIn && wentOut) return 'mixed'
  return cameIn ? more : less
}

function moreIsLooser(rule: PolicyRule, kind: PolicyKind): boolean {
  switch (rule) {
    case 'minOversight':
    case 'deniedPurposes':
    case 'requiredSchemas':
    case 'reviewWindow':
      return false
    case 'validUntil':
      return kind === 'Base'
    case 'validFrom':
      return kind === 'Restriction'
    default:
      return true
  }
}

function newMembers(rule: SetRule, from: bigint, to: bigint, words: PolicyWords): string[] {
  if (isFullSet(from) || isFullSet(to)) return []
  return setMembers(to & ~from).map((member) => memberLabel(rule, member, words))
}
