import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EMPTY_POLICY_DRAFT,
  POLICY_DRAFT_PARAMETERS,
  type PolicyDraft,
  policyDraftOf,
  policyDraftSearch,
} from '../../../../../src/domain/actions/form/policyDraft.ts'
import { policyDraftChange } from '../../../../../src/domain/actions/form/policyDraftChange.ts'
import { parseRules, ruleText } from '../../../../../src/domain/actions/form/parseRules.ts'
import { POLICY_RULES } from '../../../../../src/domain/policy/policy.ts'

const NOW = 1_790_000_000n
const text = fc.string({ maxLength: 40 })
const drafts: fc.Arbitrary<PolicyDraft> = fc.record({
  policyMode: fc.constantFrom('permit', 'restrict', 'retire'),
  policyName: text,
  predecessorId: fc.nat().map(String),
  retirePredecessor: fc.boolean(),
  rules: fc.record(Object.fromEntries(POLICY_RULES.map((rule) => [rule, text]))),
})

describe('a draft in a URL', () => {
  it('comes back as it was typed, whatever was typed', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const url = policyDraftSearch(draft)
        expect(policyDraftOf(new URLSearchParams(url.toString()))).toEqual(draft)
        for (const name of url.keys()) expect(POLICY_DRAFT_PARAMETERS).toContain(name)
      }),
    )
  })

  it('is short while little is drafted, and none without a mode', () => {
    expect(policyDraftSearch(EMPTY_POLICY_DRAFT).toString()).toBe('mode=restrict')
    const draft = { ...EMPTY_POLICY_DRAFT, rules: { ...EMPTY_POLICY_DRAFT.rules, regions: '', maxGpusPerLease: '64' } }
    expect(policyDraftSearch(draft).toString()).toBe('mode=restrict&regions=&maxGpusPerLease=64')
    expect(policyDraftOf(new URLSearchParams('type=policy&policy=3'))).toBe(null)
    expect(policyDraftOf(new URLSearchParams('mode=abolish'))).toBe(null)
    expect(policyDraftOf(new URLSearchParams('mode=retire&policy=-1'))?.predecessorId).toBe('0')
  })
})

describe('what a draft would change', () => {
  const draft = (over: Partial<PolicyDraft>, rules: Partial<PolicyDraft['rules']> = {}): PolicyDraft => ({
    ...EMPTY_POLICY_DRAFT,
    ...over,
    rules: { ...EMPTY_POLICY_DRAFT.rules, ...rules },
  })

  it('adds a policy of its kind, and takes away the one before only when it ends it', () => {
    const typed = { maxGpusPerLease: '64' }
    const { change, errors } = policyDraftChange(draft({ predecessorId: '11' }, typed), NOW)
    expect(errors).toEqual({})
    expect(change?.add[0]?.kind).toBe('Restriction')
    expect(change?.add[0]?.rules.maxGpusPerLease).toBe(64n)
    expect(change?.retire).toEqual([])
    const replacing = draft({ policyMode: 'permit', predecessorId: '11', retirePredecessor: true }, typed)
    expect(policyDraftChange(replacing, NOW).change).toMatchObject({ add: [{ kind: 'Base' }], retire: [11n] })
    expect(policyDraftChange(draft({ policyMode: 'retire', predecessorId: '4' }), NOW).change).toEqual({
      add: [],
      retire: [4n],
    })
    expect(policyDraftChange(draft({ policyMode: 'retire' }), NOW).change).toEqual({ add: [], retire: [] })
  })

  it('needs no end of validity, but says what is wrong with one that is typed', () => {
    expect(policyDraftChange(draft({}, { validFrom: '2035-01-01T00:00' }), NOW).errors).toEqual({
      validUntil: expect.objectContaining({ kind: 'bounds' }) as unknown,
    })
    expect(policyDraftChange(draft({}, { validUntil: '2020-01-01T00:00' }), NOW)).toEqual({
      change: null,
      errors: { validUntil: { kind: 'inPast' } },
    })
    expect(policyDraftChange(draft({}, { maxGpusPerLease: 'many' }), NOW)).toEqual({
      change: null,
      errors: { maxGpusPerLease: { kind: 'number' } },
    })
  })
})

describe('numbers as a draft shows them', () => {
  it('writes round FLOP with an exponent and reads them back exactly', () => {
    expect(ruleText('maxProjectFlop', 10n ** 25n)).toBe('1e25')
    expect(ruleText('maxProjectFlop', 25n * 10n ** 23n)).toBe('2.5e24')
    expect(ruleText('attestAboveFlop', 123_456_789n * 10n ** 20n)).toBe('12345678900000000000000000000')
    expect(ruleText('attestAboveFlop', 0n)).toBe('0')
    const validUntil = ruleText('validUntil', NOW + 86_400n)
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 24 }), (digits, zeros) => {
        const flop = digits * 10n ** BigInt(zeros)
        const rules = { ...EMPTY_POLICY_DRAFT.rules, validUntil, maxRecipientFlop: ruleText('maxRecipientFlop', flop) }
        expect(parseRules(rules, NOW).policy?.maxRecipientFlop).toBe(flop)
      }),
    )
  })
})
