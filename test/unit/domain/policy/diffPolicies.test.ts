import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePolicyRules } from '../../../../src/domain/policy/describePolicyRules.ts'
import { diffPolicies, ruleDirection } from '../../../../src/domain/policy/diffPolicies.ts'
import { POLICY_RULES, type Policy } from '../../../../src/domain/policy/policy.ts'
import { POLICY_FIELD_MAXIMUM } from '../../../../src/domain/policy/policyLimits.ts'
import type { PolicyWords } from '../../../../src/domain/policy/policyRuleValue.ts'
import { isFullSet, setMembers, setOf } from '../../../../src/domain/policy/policySet.ts'
import { VOCABULARY, vocabularyLabel } from '../../../../src/domain/policy/vocabulary.ts'
import { sentenceText } from '../../../../src/domain/proposalText/sentenceText.ts'

const english: PolicyWords = { language: 'en', gpuClassName: (number) => `class ${number}` }
const chinese: PolicyWords = { language: 'zh-Hans', gpuClassName: (number) => `类别 ${number}` }

/** Dates beyond what a JavaScript date can hold are a contract's business, not a reader's. */
const fieldValue = (rule: keyof Policy) =>
  fc.bigInt({
    min: 0n,
    max: rule === 'validFrom' || rule === 'validUntil' ? 8_000_000_000n : POLICY_FIELD_MAXIMUM[rule],
  })
const policies = fc.record(
  Object.fromEntries(POLICY_RULES.map((rule) => [rule, fieldValue(rule)])) as {
    [Rule in keyof Policy]: fc.Arbitrary<bigint>
  },
)
const kinds = fc.constantFrom('Base' as const, 'Restriction' as const)
const opposite = { looser: 'tighter', tighter: 'looser', mixed: 'mixed', unchanged: 'unchanged' } as const

describe('diffPolicies', () => {
  it('has a row for every rule, and none changed against itself', () => {
    fc.assert(
      fc.property(policies, kinds, (policy, kind) => {
        const rows = diffPolicies(policy, policy, kind, english)
        expect(rows.map((row) => row.rule).sort()).toEqual([...POLICY_RULES].sort())
        expect(rows.every((row) => row.direction === 'unchanged')).toBe(true)
      }),
    )
  })

  it('turns every direction round when the policies are swapped', () => {
    fc.assert(
      fc.property(policies, policies, kinds, (before, after, kind) => {
        for (const rule of POLICY_RULES) {
          expect(ruleDirection(rule, after[rule], before[rule], kind)).toBe(
            opposite[ruleDirection(rule, before[rule], after[rule], kind)],
          )
        }
      }),
    )
  })

  it('puts changed rules first', () => {
    fc.assert(
      fc.property(policies, policies, kinds, (before, after, kind) => {
        const changed = diffPolicies(before, after, kind, english).map((row) => row.direction !== 'unchanged')
        expect(changed.indexOf(false) === -1 || !changed.slice(changed.indexOf(false)).includes(true)).toBe(true)
      }),
    )
  })

  it('names the members that came and went', () => {
    const base = Object.fromEntries(POLICY_RULES.map((rule) => [rule, 0n])) as Policy
    const row = diffPolicies(
      { ...base, allowedPurposes: setOf([0, 6]) },
      { ...base, allowedPurposes: setOf([0, 2, 99]) },
      'Base',
      english,
    )[0]
    expect(row).toMatchObject({
      rule: 'allowedPurposes',
      direction: 'mixed',
      added: ['medical research', 'purpose 99'],
      removed: ['inference service'],
    })
  })

  it('calls a longer restriction tighter and a longer base policy looser', () => {
    expect(ruleDirection('validUntil', 1n, 2n, 'Restriction')).toBe('tighter')
    expect(ruleDirection('validUntil', 1n, 2n, 'Base')).toBe('looser')
    expect(ruleDirection('maxProjectFlop', 1n, 2n, 'Restriction')).toBe('looser')
    expect(ruleDirection('requiredSchemas', 1n, 3n, 'Base')).toBe('tighter')
  })
})

describe('describePolicyRules', () => {
  it('gives one closed sentence a rule in both languages', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        for (const [words, end] of [
          [english, '.'],
          [chinese, '。'],
        ] as const) {
          const rules = describePolicyRules(policy, words)
          expect(rules).toHaveLength(POLICY_RULES.length)
          for (const { sentence } of rules) expect(sentenceText(sentence).endsWith(end)).toBe(true)
        }
      }),
    )
  })

  it('writes limits as a reader says them, and says which do not bind', () => {
    const unbound = {
      ...POLICY_FIELD_MAXIMUM,
      minOversight: 0n,
      deniedPurposes: 0n,
      requiredSchemas: 0n,
      reviewWindow: 0n,
    }
    const policy: Policy = { ...unbound, validFrom: 0n, validUntil: 1_798_675_200n, maxProjectFlop: 10n ** 25n }
    const rules = describePolicyRules(policy, english)
    const binding = rules.filter((rule) => rule.binds).map((rule) => sentenceText(rule.sentence))
    expect(binding).toEqual(['Training FLOP of one project at most 10²⁵.', 'In force until 31 Dec 2026 00:00 UTC.'])
    expect(sentenceText(rules[0]?.sentence ?? [])).toBe('Purposes that may be declared: all.')
  })
})

describe('bitmaps', () => {
  it('come back from their members', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 255 })), (members) => {
        expect(setMembers(setOf(members))).toEqual([...members].sort((a, b) => a - b))
      }),
    )
    expect(isFullSet(POLICY_FIELD_MAXIMUM.regions)).toBe(true)
  })

  it('have one word a bit in each language, and no word twice', () => {
    for (const set of ['purposes', 'dataClasses', 'regions', 'schemas'] as const) {
      expect(VOCABULARY[set].map((term) => term.bit)).toEqual(VOCABULARY[set].map((_, index) => index))
      for (const language of ['en', 'zh-Hans'] as const) {
        const labels = VOCABULARY[set].map((term) => vocabularyLabel(set, term.bit, language))
        expect(new Set(labels).size).toBe(labels.length)
      }
    }
  })
})
